internal import PyRuntime

/// A Series as text.
enum SeriesText {
  /// What stands below or is left out.
  struct Style {
    var maximumRows: Int?
    var minimumRows: Int?
    var showsName = true
    var showsDType = true
    var showsLength: Bool?
    var showsIndex = true
    var showsHeader = true
    var missing = "NaN"
    var floatFormat: Value?
  }

  /// The text of `repr(series)`.
  static func repr(_ series: SeriesObject, _ interpreter: Interpreter) throws -> String {
    let options = DisplayOptions.of(interpreter)
    return try text(
      series,
      Style(maximumRows: options.int("max_rows"), minimumRows: options.int("min_rows")),
      interpreter)
  }

  /// The text in a style.
  static func text(
    _ series: SeriesObject, _ style: Style, _ interpreter: Interpreter
  ) throws -> String {
    var shown = series
    var rows: Int?
    if let limit = style.maximumRows, limit > 0, series.count > limit {
      let count = min(style.minimumRows.flatMap { $0 > 0 ? $0 : nil } ?? limit, limit)
      if count == 1 {
        rows = 1
        shown = series.taking([0])
      } else {
        let half = count / 2
        rows = half
        shown = series.taking(Array(0..<half) + Array((series.count - half)..<series.count))
      }
    }
    let footer = try footer(series, style, isTruncated: rows != nil, interpreter)
    guard shown.count > 0 else { return "Series([], \(footer))" }
    let index = shown.index
    let hasHeader = index.names.contains { !$0.isNone }
    var labels: [String]
    if index.isMulti {
      let levels = try AxisText.levels(index, includesNames: true, interpreter)
      labels = TextColumns.adjoin(2, levels).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
    } else {
      labels = try AxisText.flat(index, includesName: true, interpreter)
    }
    var writer = ElementText(interpreter)
    writer.missing = style.missing
    writer.floatFormat = style.floatFormat
    writer.hasLeadingSpace = style.showsIndex
    var values = try writer.texts(shown.data)
    if let rows, rows <= values.count, rows > 0 {
      let width = TextColumns.width(values[rows - 1])
      values.insert(TextColumns.pad(width > 3 ? "..." : "..", width, .center), at: rows)
      labels.insert("", at: rows + 1)
    }
    var result = TextColumns.adjoin(
      3, style.showsIndex ? [Array(labels.dropFirst()), values] : [values])
    if style.showsHeader, style.showsIndex, hasHeader { result = labels[0] + "\n" + result }
    return footer.isEmpty ? result : result + "\n" + footer
  }

  private static func footer(
    _ series: SeriesObject, _ style: Style, isTruncated: Bool, _ interpreter: Interpreter
  ) throws -> String {
    var parts: [String] = []
    if style.showsName, !series.name.isNone {
      parts.append("Name: \(try ElementText.name(series.name, interpreter))")
    }
    if style.showsLength ?? isTruncated { parts.append("Length: \(series.count)") }
    if style.showsDType { parts.append("dtype: \(series.data.dtypeName)") }
    var text = parts.joined(separator: ", ")
    if case .category(let data) = series.data {
      text += (text.isEmpty ? "" : "\n") + (try CategoryText.footer(data, interpreter))
    }
    return text
  }
}
