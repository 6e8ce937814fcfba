internal import Plotting
internal import PyRuntime

/// What a format string such as `r--o` says.
struct FormatString {
  /// The color, if one is named.
  var color: Color?
  /// The line, if one is named.
  var line: LineStyle?
  /// The marker, if one is named.
  var marker: Marker?

  /// Reads a format string.
  ///
  /// - Throws: ValueError in matplotlib's words.
  init(_ text: String) throws {
    func wrong(_ why: String) -> PyException {
      PyException(
        .valueError, "'\(text)' is not a valid format string (\(why))",
        help: "a format string is a color, a marker and a line, as 'ro--'; all are optional")
    }
    if text.isEmpty { return }
    if text.count > 1 || !"0123456789".contains(text), !text.hasPrefix("C") || text.count > 2,
      text.count > 2, let named = Color(named: text)
    {
      color = named
      return
    }
    // A lone digit is a marker, not a share of white.
    var rest = Substring(text)
    while let character = rest.first {
      if let style = ["--", "-."].first(where: rest.hasPrefix) {
        if line != nil { throw wrong("two linestyle symbols") }
        line = LineStyle(rawValue: style)
        rest = rest.dropFirst(2)
        continue
      }
      if character == "C" {
        let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, let turn = Int(digits) else {
          throw wrong("'C' must be followed by a number")
        }
        if color != nil { throw wrong("two color symbols") }
        color = .cycle(turn)
        rest = rest.dropFirst(1 + digits.count)
        continue
      }
      rest = rest.dropFirst()
      if character == "-" || character == ":" || character == " " {
        if line != nil { throw wrong("two linestyle symbols") }
        line = character == " " ? LineStyle.none : LineStyle(rawValue: String(character))
      } else if "bgrcmykw".contains(character) {
        if color != nil { throw wrong("two color symbols") }
        color = Color(named: String(character))
      } else if let found = FormatString.marker(character) {
        if marker != nil { throw wrong("two marker symbols") }
        marker = found
      } else {
        throw wrong("unrecognized character '\(character)'")
      }
    }
    if line == nil, marker != nil { line = LineStyle.none }
  }

  private static func marker(_ character: Character) -> Marker? {
    switch character {
    case "H": .hexagon
    case "8": .circle
    case "1", "2", "3", "4": .plus
    default: Marker(rawValue: String(character))
    }
  }
}
