internal import TerminalText

/// Words of a picture for terminals that know nothing but ASCII.
enum ASCIILabel {
  /// Returns `text` spelled in ASCII; powers of ten become shorter, and what was cut off ends in one
  /// column, as `~`.
  static func folded(_ text: String) -> String {
    ASCIIText.folded(text.replacing("…", with: "~")).withShortPowersOfTen
  }
}

extension String {
  /// The text with `10^3` and `10^(-3)` written as `1e3` and `1e-3`, where no digit stands before.
  fileprivate var withShortPowersOfTen: String {
    guard contains("10^") else { return self }
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: "10^") {
      let before = rest[..<range.lowerBound]
      result += before
      rest = rest[range.upperBound...]
      var exponent = rest.prefix { $0.isNumber || $0 == "-" }
      var length = exponent.count
      if rest.first == "(", let end = rest.firstIndex(of: ")") {
        exponent = rest[rest.index(after: rest.startIndex)..<end]
        length = exponent.count + 2
      }
      let isPower = !exponent.isEmpty && Int(exponent) != nil
      let isAlone = (result.last ?? " ").isNumber == false
      guard isPower, isAlone else {
        result += "10^"
        continue
      }
      result += "1e" + exponent
      rest = rest.dropFirst(length)
    }
    return result + rest
  }
}
