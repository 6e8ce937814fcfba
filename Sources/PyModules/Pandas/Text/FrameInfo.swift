internal import NDArrays
internal import PyRuntime

/// `DataFrame.info`.
enum FrameInfo {
  /// The bytes of a column, texts by their references as pandas counts without `deep`.
  static func bytes(_ column: ColumnData) -> Int {
    switch column {
    case .bool(let values): values.count
    case .category(let data): data.codes.count + 8 * data.categories.count
    default: 8 * column.count
    }
  }

  /// The bytes of a column with those of its texts, as CPython stores them.
  static func deepBytes(_ column: ColumnData) -> Int {
    switch column {
    case .text(let values): bytes(column) + values.reduce(0) { $0 + textBytes($1) }
    case .object(let values): bytes(column) + values.reduce(0) { $0 + textBytes($1.text) }
    case .category(let data): data.codes.count + deepBytes(data.categories.data)
    default: bytes(column)
    }
  }

  /// The bytes of one text, or of the NaN that stands for none.
  private static func textBytes(_ text: String?) -> Int {
    guard let text else { return 24 }
    let (count, largest) = text.unicodeScalars.reduce((0, UInt32(0))) {
      ($0.0 + 1, max($0.1, $1.value))
    }
    switch largest {
    case ..<128: return 41 + count
    case ..<256: return 57 + count
    case ..<65536: return 58 + 2 * count
    default: return 60 + 4 * count
    }
  }

  /// The bytes of row labels; a range needs the same for any length.
  static func bytes(_ labels: AxisLabels) -> Int {
    labels.range == nil ? bytes(labels.data) : 132
  }

  /// Prints the summary.
  static func write(_ frame: FrameObject, _ call: BoundArguments) throws {
    let interpreter = call.interpreter
    var lines = ["<class 'pandas.DataFrame'>", try indexLine(frame.index, interpreter)]
    let limit =
      try call.optionalInt("max_cols")
      ?? DisplayOptions.of(interpreter).int("max_info_columns") ?? 100
    let isVerbose = call.isGiven("verbose") ? try call.bool("verbose") : frame.columnCount <= limit
    if frame.columnCount == 0 {
      lines.append("Empty DataFrame")
      interpreter.writeOutput(lines.joined(separator: "\n") + "\n")
      return
    }
    if isVerbose {
      lines.append("Data columns (total \(frame.columnCount) columns):")
      let showsCounts = call.isGiven("show_counts") ? try call.bool("show_counts") : true
      lines += try table(frame, showsCounts, interpreter)
    } else {
      let first = try ElementText.pretty(frame.columns.label(0), interpreter)
      let last = try ElementText.pretty(frame.columns.label(frame.columnCount - 1), interpreter)
      lines.append(
        "Columns: \(frame.columnCount) entries, \(first) to \(last)")
    }
    var counts: [String: Int] = [:]
    for column in frame.data { counts[column.dtypeName, default: 0] += 1 }
    lines.append(
      "dtypes: "
        + counts.sorted { $0.key < $1.key }.map { "\($0.key)(\($0.value))" }.joined(separator: ", ")
    )
    let usage = call["memory_usage"]
    if try usage == nil || usage?.isNone == true || interpreter.isTrue(usage ?? .none) {
      let hasObjects =
        frame.data.contains { $0.dtypeName == "object" }
        || ["object", "str"].contains(frame.index.data.dtypeName)
      let isDeep = usage?.text == "deep"
      let own =
        isDeep && frame.index.range == nil ? deepBytes(frame.index.data) : bytes(frame.index)
      let total = frame.data.reduce(own) { $0 + (isDeep ? deepBytes($1) : bytes($1)) }
      lines.append("memory usage: \(size(total, hasObjects && !isDeep ? "+" : ""))")
    }
    // pandas ends the line only behind the memory.
    let hasMemory = lines.last?.hasPrefix("memory") == true
    interpreter.writeOutput(lines.joined(separator: "\n") + (hasMemory ? "\n" : ""))
  }

  /// Prints the summary of one column.
  static func write(_ series: SeriesObject, _ call: BoundArguments) throws {
    let interpreter = call.interpreter
    let name =
      series.name.isNone ? "None" : try ElementText.pretty(series.name, interpreter)
    let present = "\(series.data.presentPositions.count) non-null"
    let dtype = series.data.dtypeName
    let counts = TextColumns.pad("Non-Null Count", max(14, present.count), .left)
    var lines = [
      "<class 'pandas.Series'>", try indexLine(series.index, interpreter), "Series name: \(name)",
      "\(counts)  Dtype", "\(TextColumns.pad("--------------", counts.count, .left))  -----",
      "\(TextColumns.pad(present, counts.count, .left))  \(TextColumns.pad(dtype, 5, .left))",
      "dtypes: \(dtype)(1)",
    ]
    let usage = call["memory_usage"]
    if try usage == nil || usage?.isNone == true || interpreter.isTrue(usage ?? .none) {
      let total = bytes(series.index) + bytes(series.data)
      lines.append("memory usage: \(size(total, dtype == "object" ? "+" : ""))")
    }
    interpreter.writeOutput(lines.joined(separator: "\n") + "\n")
  }

  private static func indexLine(
    _ labels: AxisLabels, _ interpreter: Interpreter
  ) throws -> String {
    let name = IndexText.className(labels)
    guard labels.count > 0 else { return "\(name): 0 entries" }
    let first = try ElementText.pretty(labels.label(0), interpreter)
    let last = try ElementText.pretty(labels.label(labels.count - 1), interpreter)
    return "\(name): \(labels.count) entries, \(first) to \(last)"
  }

  private static func table(
    _ frame: FrameObject, _ showsCounts: Bool, _ interpreter: Interpreter
  ) throws -> [String] {
    var headers = [" # ", "Column"]
    var columns: [[String]] = [
      (0..<frame.columnCount).map { " \($0)" },
      try (0..<frame.columnCount).map {
        try ElementText.pretty(frame.columns.label($0), interpreter)
      },
    ]
    if showsCounts {
      headers.append("Non-Null Count")
      columns.append(frame.data.map { "\($0.presentPositions.count) non-null" })
    }
    headers.append("Dtype")
    columns.append(frame.data.map(\.dtypeName))
    let widths = zip(headers, columns).map { header, texts in
      max(TextColumns.width(header), texts.lazy.map { TextColumns.width($0) }.max() ?? 0)
    }
    func line(_ parts: [String]) -> String {
      zip(parts, widths).map { TextColumns.pad($0, $1, .left) }.joined(separator: "  ")
    }
    var lines = [
      line(headers),
      line(
        widths.enumerated().map {
          String(repeating: "-", count: TextColumns.width(headers[$0.offset]))
        }),
    ]
    lines += (0..<frame.columnCount).map { row in line(columns.map { $0[row] }) }
    return lines
  }

  private static func size(_ bytes: Int, _ qualifier: String) -> String {
    var number = Double(bytes)
    for unit in ["bytes", "KB", "MB", "GB"] {
      if number < 1024 { return "\(Digits.fixed(number, places: 1))\(qualifier) \(unit)" }
      number /= 1024
    }
    return "\(Digits.fixed(number, places: 1))\(qualifier) TB"
  }
}
