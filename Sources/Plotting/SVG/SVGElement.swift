/// A piece of SVG: a name, attributes, and words or other pieces inside.
///
/// Everything that is not a name is escaped when it is written.
struct SVGElement {
  /// The name, such as `path`.
  let name: String
  /// The attributes, in order.
  var attributes: [(name: String, value: String)] = []
  /// The words inside.
  var text = ""
  /// The pieces inside, after the words.
  var children: [SVGElement] = []

  /// Makes a piece.
  init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String = "",
    children: [SVGElement] = []
  ) {
    self.name = name
    self.attributes = attributes.map { (name: $0.key, value: $0.value) }
    self.text = text
    self.children = children
  }

  /// Sets an attribute, after those before.
  mutating func set(_ name: String, _ value: String) {
    attributes.append((name: name, value: value))
  }

  /// Writes the piece to the end of `output`, one piece a line.
  func write(to output: inout String) {
    output += "<" + name
    for (name, value) in attributes {
      output += " " + name + "=\"" + SVGElement.escaped(value) + "\""
    }
    if text.isEmpty, children.isEmpty {
      output += "/>\n"
      return
    }
    output += ">"
    output += SVGElement.escaped(text)
    if !children.isEmpty {
      output += "\n"
      for child in children { child.write(to: &output) }
    }
    output += "</" + name + ">\n"
  }

  /// Returns `text` with what means something in XML replaced.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default:
        // XML 1.0 has no other control characters.
        if scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  /// Returns `value` with at most two decimals.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return sign + String(whole) }
    let decimals = rest % 10 == 0 ? String(rest / 10) : rest < 10 ? "0\(rest)" : String(rest)
    return sign + String(whole) + "." + decimals
  }
}
