internal import PyRuntime

/// A DataFrame as text.
struct FrameText {
  /// How much is shown, and how.
  struct Style {
    var maximumRows: Int?
    var minimumRows: Int?
    var maximumColumns: Int?
    /// The widest line; nil for one line a row.
    var lineWidth: Int?
    /// Whether the size is shown; nil where something was left out.
    var showsSize: Bool? = false
    var showsIndex = true
    var showsHeader = true
    var showsIndexNames = true
    /// Headers instead of the columns' labels.
    var headers: [String]?
    var missing = "NaN"
    var floatFormat: Value?
    var formatters: [LabelKey: Value] = [:]
    var columnSpace = 0
    var headerSide = TextColumns.Side.right
    var isSparse = true
  }

  private let frame: FrameObject
  private let style: Style
  private let interpreter: Interpreter
  private let options: DisplayOptions
  private var shown: FrameObject
  private var rowCut: Int?
  private var columnCut: Int?
  /// Whether columns were left out because the line is too short.
  private var isFitted = false
  /// The columns of a terminal whose size is not known.
  private static let terminalWidth = 80

  /// The text of `repr(frame)`.
  static func repr(_ frame: FrameObject, _ interpreter: Interpreter) throws -> String {
    let options = DisplayOptions.of(interpreter)
    var style = Style()
    style.maximumRows = options.int("max_rows")
    style.minimumRows = options.int("min_rows")
    style.maximumColumns = options.int("max_columns")
    if try interpreter.isTrue(options.values["display.expand_frame_repr"] ?? .bool(true)) {
      style.lineWidth = options.width
    }
    switch options.values["display.show_dimensions"] {
    case .bool(let flag)?: style.showsSize = flag
    default: style.showsSize = nil
    }
    if options.values["display.colheader_justify"]?.text == "left" { style.headerSide = .left }
    var text = FrameText(frame, style, interpreter)
    return try text.text()
  }

  init(_ frame: FrameObject, _ style: Style, _ interpreter: Interpreter) {
    self.frame = frame
    self.style = style
    self.interpreter = interpreter
    options = DisplayOptions.of(interpreter)
    shown = frame
    truncate()
  }

  private mutating func truncate() {
    if let limit = style.maximumColumns, limit > 0, frame.columnCount > limit {
      let half = limit / 2
      let count = frame.columnCount
      columnCut = half >= 1 ? half : limit
      shown = shown.selecting(
        half >= 1 ? Array(0..<half) + Array((count - half)..<count) : Array(0..<limit))
    }
    if let limit = style.maximumRows, limit > 0, frame.rowCount > limit {
      var rows = limit
      if let minimum = style.minimumRows, minimum > 0 { rows = min(minimum, limit) }
      let half = rows / 2
      let count = frame.rowCount
      rowCut = half >= 1 ? half : rows
      shown = shown.taking(
        half >= 1 ? Array(0..<half) + Array((count - half)..<count) : Array(0..<rows))
    }
  }

  /// The whole text.
  mutating func text() throws -> String {
    var result: String
    if frame.rowCount == 0 || frame.columnCount == 0 {
      result =
        "Empty DataFrame\nColumns: \(try plainList(frame.columns))\nIndex: \(try plainList(frame.index))"
    } else {
      var columns = try textColumns()
      if rowCut != nil || columnCut != nil { columns = insertDots(columns) }
      if style.maximumColumns == 0, style.lineWidth != nil {
        result = fitted(columns)
      } else if let width = style.lineWidth {
        result = wrapped(columns, width)
      } else {
        result = TextColumns.adjoin(1, columns)
      }
    }
    if style.showsSize ?? (rowCut != nil || columnCut != nil || isFitted) {
      result += "\n\n[\(frame.rowCount) rows x \(frame.columnCount) columns]"
    }
    return result
  }

  private func plainList(_ labels: AxisLabels) throws -> String {
    let limit = options.int("max_seq_items") ?? labels.count
    var parts = try (0..<min(labels.count, limit)).map {
      try ElementText.pretty(labels.label($0), interpreter)
    }
    if labels.count > limit { parts.append("...") }
    return "[" + parts.joined(separator: ", ") + "]"
  }

  private var showsRowNames: Bool {
    style.showsIndex && style.showsIndexNames && frame.index.names.contains { !$0.isNone }
  }

  private var showsColumnNames: Bool {
    style.showsHeader && style.showsIndexNames && frame.columns.names.contains { !$0.isNone }
  }

  private func textColumns() throws -> [[String]] {
    var headers = try headerTexts()
    if showsRowNames { headers = headers.map { $0 + [""] } }
    var result: [[String]] = []
    for position in 0..<shown.columnCount {
      var writer = ElementText(interpreter)
      writer.missing = style.missing
      writer.hasLeadingSpace = style.showsIndex
      writer.floatFormat = style.floatFormat
      writer.formatter = LabelKey(shown.columns.label(position)).flatMap { style.formatters[$0] }
      let values = try writer.texts(shown.data[position])
      guard style.showsHeader else {
        result.append(
          TextColumns.fixedWidth(values, .right, minimum: style.columnSpace, options).texts)
        continue
      }
      let header = headers[position]
      let least = max(style.columnSpace, header.lazy.map { TextColumns.width($0) }.max() ?? 0)
      let (texts, width) = TextColumns.fixedWidth(
        values, style.headerSide, minimum: least, options)
      result.append(
        TextColumns.justify(header, max(width, least), style.headerSide) + texts)
    }
    if style.showsIndex { result.insert(try indexTexts(), at: 0) }
    return result
  }

  private func headerTexts() throws -> [[String]] {
    if let headers = style.headers { return headers.map { [$0] } }
    let columns = shown.columns
    if columns.isMulti {
      let levels = try AxisText.levels(
        columns, includesNames: false, isSparse: style.isSparse, interpreter)
      return (0..<columns.count).map { position in levels.map { $0[position] } }
    }
    let texts = try AxisText.flat(columns, includesName: false, interpreter)
    return texts.enumerated().map { position, text in
      let hasFormatter =
        LabelKey(columns.label(position)).flatMap { style.formatters[$0] } != nil
      // pandas asks the dtype of the column at this place of the whole table.
      let isNumeric =
        position < frame.data.count ? frame.data[position].isNumeric : false
      return [isNumeric && !hasFormatter ? " " + text : text]
    }
  }

  private func indexTexts() throws -> [String] {
    let index = shown.index
    let levels =
      index.isMulti
      ? try AxisText.levels(
        index, includesNames: showsRowNames, isSparse: style.isSparse, interpreter)
      : [try AxisText.flat(index, includesName: showsRowNames, interpreter)]
    let padded = levels.map {
      TextColumns.fixedWidth($0, .left, minimum: style.columnSpace, options).texts
    }
    let lines = TextColumns.adjoin(1, padded).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    guard style.showsHeader else { return lines }
    let header =
      showsColumnNames
      ? try frame.columns.names.map { try ElementText.name($0, interpreter) }
      : Array(repeating: "", count: frame.columns.levelCount)
    return header + lines
  }

  private func insertDots(_ columns: [[String]]) -> [[String]] {
    var columns = columns
    let length = columns.first?.count ?? 0
    let offset = style.showsIndex ? 1 : 0
    let dotColumn = columnCut.map { $0 + offset }
    if let dotColumn {
      columns.insert(Array(repeating: " ...", count: length), at: min(dotColumn, columns.count))
    }
    guard let rowCut else { return columns }
    let headers = length - shown.rowCount
    for number in columns.indices {
      let isDots = number == dotColumn
      var width =
        columns[number].indices.contains(rowCut)
        ? TextColumns.width(columns[number][rowCut]) : 0
      let dots = width > 3 || isDots ? "..." : ".."
      if isDots { width = 4 }
      let side: TextColumns.Side = number == 0 && style.showsIndex ? .left : .right
      columns[number].insert(
        TextColumns.pad(dots, width, side), at: min(rowCut + headers, columns[number].count))
    }
    return columns
  }

  /// One line a row, in the width of a terminal: columns in the middle give way to dots.
  private mutating func fitted(_ columns: [[String]]) -> String {
    var widths = columns.map { $0.lazy.map { TextColumns.width($0) }.max() ?? 0 }
    var excess = widths.reduce(0, +) + widths.count - 1 - FrameText.terminalWidth + 1
    let front = style.showsIndex ? 1 : 0
    guard excess > 0 else { return TextColumns.adjoin(1, columns) }
    excess += 5
    while excess > 0, widths.count > 1 {
      // As Python rounds: halves go to the even number.
      let middle = Int((Double(widths.count) / 2).rounded(.toNearestOrEven))
      excess -= widths.remove(at: min(middle, widths.count - 1)) + 1
    }
    let kept = max(widths.count - front, 2)
    guard kept < columns.count - front else { return TextColumns.adjoin(1, columns) }
    isFitted = true
    let half = kept / 2
    let dots = Array(repeating: " ...", count: columns.first?.count ?? 0)
    return TextColumns.adjoin(
      1, Array(columns.prefix(half + front)) + [dots] + Array(columns.suffix(half)))
  }

  private func wrapped(_ columns: [[String]], _ lineWidth: Int) -> String {
    var width = lineWidth
    var rest = columns
    var index: [String] = []
    if style.showsIndex {
      index = rest.removeFirst()
      width -= (index.lazy.map { TextColumns.width($0) }.max() ?? 0) + 1
    }
    let widths = rest.map { $0.lazy.map { TextColumns.width($0) }.max() ?? 0 }
    var bins: [Int] = []
    var current = 0
    for (position, size) in widths.enumerated() {
      current += size + 1
      let spare = position == widths.count - 1 ? 1 : 2
      if current + spare > width, position > 0 {
        bins.append(position)
        current = size + 1
      }
    }
    bins.append(widths.count)
    var blocks: [String] = []
    var start = 0
    for (number, end) in bins.enumerated() {
      var block = Array(rest[start..<end])
      if style.showsIndex { block.insert(index, at: 0) }
      if bins.count > 1, let lines = block.last?.count {
        block.append(
          number < bins.count - 1
            ? [" \\"] + Array(repeating: "  ", count: max(lines - 1, 0))
            : Array(repeating: " ", count: lines))
      }
      blocks.append(TextColumns.adjoin(1, block))
      start = end
    }
    return blocks.joined(separator: "\n\n")
  }
}
