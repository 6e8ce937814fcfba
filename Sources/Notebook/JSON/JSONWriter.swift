/// Writes JSON as Jupyter writes notebooks: one blank for each level, names sorted, a line end.
package enum JSONWriter {
  /// Returns `value` on as many lines as it has parts.
  package static func write(_ value: JSON) -> String {
    var text = ""
    append(value, indent: 0, to: &text)
    return text + "\n"
  }

  private static func append(_ value: JSON, indent: Int, to text: inout String) {
    func newLine(_ count: Int, _ text: inout String) {
      text += "\n" + String(repeating: " ", count: count)
    }
    switch value {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let string): append(string, to: &text)
    case .array(let elements):
      guard !elements.isEmpty else {
        text += "[]"
        return
      }
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += "," }
        newLine(indent + 1, &text)
        append(element, indent: indent + 1, to: &text)
      }
      newLine(indent, &text)
      text += "]"
    case .object(let members):
      guard !members.isEmpty else {
        text += "{}"
        return
      }
      text += "{"
      let sorted = members.sorted {
        $0.name.unicodeScalars.lexicographicallyPrecedes($1.name.unicodeScalars)
      }
      for (index, member) in sorted.enumerated() {
        if index > 0 { text += "," }
        newLine(indent + 1, &text)
        append(member.name, to: &text)
        text += ": "
        append(member.value, indent: indent + 1, to: &text)
      }
      newLine(indent, &text)
      text += "}"
    }
  }

  private static func append(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{08}": text += "\\b"
      case "\u{0C}": text += "\\f"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
