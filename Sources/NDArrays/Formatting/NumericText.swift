/// Reads numbers as Python's `float()` and `int()` read text.
package enum NumericText {
  /// The number that `float(text)` gives, or nil where it raises.
  package static func double(_ text: String) -> Double? {
    var body = Substring(text)
    while let first = body.first, first.isWhitespace { body = body.dropFirst() }
    while let last = body.last, last.isWhitespace { body = body.dropLast() }
    let cleaned = withoutUnderscores(body)
    guard let cleaned, !cleaned.isEmpty else { return nil }
    let lowered = cleaned.lowercased()
    switch lowered {
    case "inf", "+inf", "infinity", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    case "nan", "+nan", "-nan": return .nan
    default: break
    }
    // Swift also reads hexadecimal, which Python's float does not.
    guard lowered.allSatisfy({ "0123456789+-.e".contains($0) }) else { return nil }
    var number = lowered
    if number.hasPrefix("+") { number.removeFirst() }
    if number.hasPrefix(".") { number = "0" + number }
    if number.hasPrefix("-.") { number = "-0" + number.dropFirst() }
    number = number.replacingDot()
    return Double(number)
  }

  /// The integer that `int(text)` gives, or nil where it raises or does not fit.
  package static func integer(_ text: String) -> Int? {
    var body = Substring(text)
    while let first = body.first, first.isWhitespace { body = body.dropFirst() }
    while let last = body.last, last.isWhitespace { body = body.dropLast() }
    return withoutUnderscores(body).flatMap { Int($0) }
  }

  /// The text without underscores between digits; nil where one stands elsewhere.
  private static func withoutUnderscores(_ text: Substring) -> String? {
    guard text.contains("_") else { return String(text) }
    let characters = Array(text)
    var result = ""
    for (position, character) in characters.enumerated() {
      guard character == "_" else {
        result.append(character)
        continue
      }
      guard position > 0, position + 1 < characters.count, characters[position - 1].isNumber,
        characters[position + 1].isNumber
      else { return nil }
    }
    return result
  }
}

extension String {
  /// `1.` and `1.e5` with the zero that Swift wants behind the point.
  fileprivate func replacingDot() -> String {
    var result = ""
    let characters = Array(self)
    for (position, character) in characters.enumerated() {
      result.append(character)
      if character == "." {
        let next = position + 1 < characters.count ? characters[position + 1] : "e"
        if next == "e" { result.append("0") }
      }
    }
    return result
  }
}
