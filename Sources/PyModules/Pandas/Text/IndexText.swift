internal import PyRuntime

/// An Index as text.
enum IndexText {
  /// The text of `repr(index)`.
  static func repr(_ labels: AxisLabels, _ interpreter: Interpreter) throws -> String {
    let options = DisplayOptions.of(interpreter)
    var attributes: [String] = []
    let name: String
    var data = ""
    if let range = labels.range {
      name = "RangeIndex"
      let stop = range.stop ?? (range.start &+ labels.count &* range.step)
      attributes = ["start=\(range.start)", "stop=\(stop)", "step=\(range.step)"]
      if !labels.name.isNone { attributes.append("name=\(try quoted(labels.name, interpreter))") }
    } else {
      name = className(labels)
      data = try summary(labels, name, interpreter)
      if case .category(let categories) = labels.data, !isInterval(labels) {
        attributes.append("categories=\(try list(categories.categories, interpreter))")
        attributes.append("ordered=\(categories.isOrdered ? "True" : "False")")
      }
      if labels.isMulti {
        if labels.names.contains(where: { !$0.isNone }) {
          let names = try labels.names.map { try quoted($0, interpreter) }
          attributes.append("names=[\(names.joined(separator: ", "))]")
        }
      } else {
        attributes.append("dtype='\(dtypeText(labels))'")
        if !labels.name.isNone { attributes.append("name=\(try quoted(labels.name, interpreter))") }
      }
      let limit = options.int("max_seq_items") ?? labels.count
      if labels.count > limit { attributes.append("length=\(labels.count)") }
    }
    let indent = name.count + 1
    var length =
      data.contains("\n")
      ? TextColumns.width(
        String(data.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""))
      : indent + TextColumns.width(data)
    var parts = ""
    for (position, attribute) in attributes.enumerated() {
      let size = TextColumns.width(attribute)
      let comma = position < attributes.count - 1 ? 1 : 0
      let gap = position == 0 ? "" : ", "
      if length + gap.count + size + comma > options.width {
        parts += (position == 0 ? "\n" : ",\n") + String(repeating: " ", count: indent) + attribute
        length = indent + size
      } else {
        parts += gap + attribute
        length += gap.count + size
      }
    }
    if parts.hasPrefix("\n") {
      while let last = data.last, last.isWhitespace { data.removeLast() }
    }
    return "\(name)(\(data)\(parts))"
  }

  /// The class that Python shows.
  static func className(_ labels: AxisLabels) -> String {
    if labels.isMulti { return "MultiIndex" }
    if labels.range != nil { return "RangeIndex" }
    if case .category = labels.data {
      return isInterval(labels) ? "IntervalIndex" : "CategoricalIndex"
    }
    return isInterval(labels) ? "IntervalIndex" : "Index"
  }

  /// Whether all labels are intervals that are no categories.
  static func isInterval(_ labels: AxisLabels) -> Bool {
    guard case .object(let values) = labels.data, !values.isEmpty else { return false }
    return values.allSatisfy { $0.cast(to: IntervalObject.self) != nil }
  }

  /// The dtype of labels, such as `int64`, `str` or `interval[float64, right]`.
  static func dtypeText(_ labels: AxisLabels) -> String {
    guard isInterval(labels), let first = labels.label(0).cast(to: IntervalObject.self) else {
      return labels.data.dtypeName
    }
    return
      "interval[\(first.isWhole ? "int64" : "float64"), \(first.isClosedLeft ? "left" : "right")]"
  }

  /// A label with quotes where it is a text.
  static func quoted(_ value: Value, _ interpreter: Interpreter) throws -> String {
    if let text = value.text { return "'\(ElementText.escaped(text))'" }
    if case .tuple(let tuple) = value {
      let parts = try tuple.elements.map { try quoted($0, interpreter) }
      return "(" + parts.joined(separator: ", ") + (parts.count == 1 ? ",)" : ")")
    }
    return try ElementText.pretty(value, interpreter)
  }

  /// Each label as it stands between the brackets.
  static func elementTexts(_ labels: AxisLabels, _ interpreter: Interpreter) throws -> [String] {
    switch labels.data {
    case .float:
      return try (0..<labels.count).map { position in
        if labels.data.isMissing(position) { return "nan" }
        return try interpreter.str(labels.label(position))
      }
    default:
      return try (0..<labels.count).map { position in
        if labels.data.isMissing(position) {
          return labels.label(position).isNone ? "None" : "nan"
        }
        return try quoted(labels.label(position), interpreter)
      }
    }
  }

  /// The labels as a list, cut as Index shows it within other texts.
  static func list(_ labels: AxisLabels, _ interpreter: Interpreter) throws -> String {
    let texts = try elementTexts(labels, interpreter)
    if texts.count > 10 {
      return "["
        + (texts.prefix(5) + ["..."] + texts.suffix(5)).joined(separator: ", ") + "]"
    }
    return "[" + texts.joined(separator: ", ") + "]"
  }

  private static func summary(
    _ labels: AxisLabels, _ name: String, _ interpreter: Interpreter
  ) throws -> String {
    let options = DisplayOptions.of(interpreter)
    let count = labels.count
    if count == 0 { return "[], " }
    let width = options.width
    let limit = options.int("max_seq_items") ?? count
    let isTruncated = count > limit
    var head: [Int] = []
    var tail = Array(0..<count)
    if limit == 1 {
      tail = [count - 1]
    } else if isTruncated {
      let half = min(limit / 2, 10)
      head = Array(0..<half)
      tail = Array((count - half)..<count)
    }
    if labels.isMulti {
      return try levelSummary(labels, name, head, tail, isTruncated, interpreter)
    }
    let shown = labels.picking(head + tail)
    var texts = try elementTexts(shown, interpreter)
    if count == 1 { return "[\(texts[0])], " }
    var isJustified = true
    switch labels.data {
    case .text: isJustified = false
    case .category(let data): if case .text = data.categories.data { isJustified = false }
    case .object(let values): if values.allSatisfy({ $0.text != nil }) { isJustified = false }
    default: break
    }
    if isJustified {
      let headWidth = texts.prefix(head.count).joined(separator: ", ").unicodeScalars.count
      let tailWidth = texts.suffix(tail.count).joined(separator: ", ").unicodeScalars.count
      if isTruncated || headWidth >= width || tailWidth >= width {
        let widest = texts.lazy.map { TextColumns.width($0) }.max() ?? 0
        texts = TextColumns.justify(texts, widest, .right)
      }
    }
    let space = "\n" + String(repeating: " ", count: name.count + 2)
    var summary = ""
    var line = space
    func extend(_ word: String, _ limit: Int) {
      let trimmedLine = trimmingEnd(line)
      if TextColumns.width(trimmedLine) + TextColumns.width(trimmingEnd(word)) >= limit {
        summary += trimmedLine
        line = space
      }
      line += word
    }
    for text in texts.prefix(head.count) { extend(text + ", ", width) }
    if isTruncated {
      summary += trimmingEnd(line) + space + "..."
      line = space
    }
    let last = Array(texts.suffix(tail.count))
    for text in last.dropLast() { extend(text + ", ", width) }
    extend(last.last ?? "", width - 2)
    summary += line + "],"
    summary +=
      TextColumns.width(summary) > width
      ? "\n" + String(repeating: " ", count: name.count + 1) : " "
    return "[" + summary.dropFirst(space.count)
  }

  private static func levelSummary(
    _ labels: AxisLabels, _ name: String, _ head: [Int], _ tail: [Int], _ isTruncated: Bool,
    _ interpreter: Interpreter
  ) throws -> String {
    let rows = try (head + tail).map { position in
      try labels.parts(position).map { try quoted($0, interpreter) }
    }
    var widths = Array(repeating: 0, count: labels.levelCount)
    for row in rows {
      for (level, text) in row.enumerated() where level < widths.count {
        widths[level] = max(widths[level], TextColumns.width(text))
      }
    }
    let space = "\n" + String(repeating: " ", count: name.count + 2)
    let texts = rows.map { row in
      "("
        + row.enumerated().map { TextColumns.pad($1, $0 < widths.count ? widths[$0] : 0, .right) }
        .joined(separator: ", ") + ")"
    }
    var lines: [String] = Array(texts.prefix(head.count))
    var result = lines.map { $0 + "," }
    if isTruncated { result.append("...") }
    lines = Array(texts.suffix(tail.count))
    for (position, line) in lines.enumerated() {
      result.append(position == lines.count - 1 ? line + "]," : line + ",")
    }
    return "[" + result.joined(separator: space) + "\n"
      + String(repeating: " ", count: name.count + 1)
  }

  private static func trimmingEnd(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, last == " " || last == "\n" { text.removeLast() }
    return String(text)
  }
}
