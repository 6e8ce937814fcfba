/// Text from outside, made safe to print on a terminal.
package enum ControlCharacters {
  /// `text` with every character that could steer a terminal or reorder a line spelled out.
  ///
  /// Newline and tab stay. Other control characters become `^X` (`^[` for escape, `^?` for
  /// delete); C1 controls, bidirectional overrides and isolates, and the line and paragraph
  /// separators become `<U+202E>` and the like.
  package static func visible(_ text: some StringProtocol) -> String {
    guard text.unicodeScalars.contains(where: { $0 != "\n" && $0 != "\t" && spelled($0) != nil })
    else { return String(text) }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar != "\n", scalar != "\t", let name = spelled(scalar) {
        result += name
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// How `scalar` is spelled when it must not reach a terminal as it is; nil for the others.
  ///
  /// Newline and tab have a spelling here, since only the caller knows whether they may pass.
  package static func spelled(_ scalar: Unicode.Scalar) -> String? {
    let value = scalar.value
    switch value {
    case 0..<0x20:
      return "^" + String(Unicode.Scalar(UInt8(value) ^ 0x40))
    case 0x7F:
      return "^?"
    case 0x80...0x9F, 0x2028...0x202E, 0x2066...0x2069:
      let digits = String(value, radix: 16, uppercase: true)
      return "<U+" + String(repeating: "0", count: max(0, 4 &- digits.utf8.count)) + digits + ">"
    default:
      return nil
    }
  }
}
