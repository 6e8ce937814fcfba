internal import TerminalText

/// Text as HTML: everything that is markup becomes text.
enum HTMLText {
  /// Returns `text` with `&`, `<`, `>`, quotes and control characters made harmless.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        result.unicodeScalars.append(
          scalar.value == 0x7F ? "␡" : Unicode.Scalar(0x2400 + scalar.value) ?? " ")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Returns `destination` where a link may lead there: the web, a file beside, a place on the page.
  ///
  /// A scheme such as `javascript:` leads nowhere.
  static func link(_ destination: String) -> String? {
    let scheme = destination.prefix { $0 != ":" && $0 != "/" && $0 != "#" && $0 != "?" }
    guard scheme.count < destination.count, destination.dropFirst(scheme.count).first == ":" else {
      return destination
    }
    return ["http", "https", "mailto"].contains(scheme.lowercased()) ? destination : nil
  }
}
