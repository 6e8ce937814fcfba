/// The parameters of a native function, read from Python's notation.
///
/// `(a, b=1, /, c=None, *rest, d, e='auto', **others)`: defaults are None, True, False, a number,
/// a quoted string, `()`, or `<unset>` for a parameter that may be left out and has no value then.
package struct Signature: @unchecked Sendable {
  /// How a parameter takes its argument.
  package enum Kind {
    case positionalOnly
    case regular
    case variadic
    case keywordOnly
    case keywordVariadic
  }

  /// One parameter.
  package struct Parameter {
    package let name: String
    package let kind: Kind
    /// The value when it is left out; nil when it must be given or is unset.
    package let defaultValue: Value?
    /// Whether it may be left out.
    package let isOptional: Bool
    /// The default as written, for `help`.
    package let defaultText: String?
  }

  /// Whose words are used about wrong arguments.
  package enum Style: Sendable {
    /// Those of a function written in Python.
    case python
    /// Those of a function written in C.
    case builtin
    /// Those of a method written in C; its receiver is not counted.
    case builtinMethod
    /// Those of a method compiled by Cython, as in numpy.random; its receiver is not counted.
    case cythonMethod
  }

  /// Whose words are used about wrong arguments.
  package let style: Style
  /// The function's name, for messages.
  package let functionName: String
  /// The parameters in order.
  package let parameters: [Parameter]

  /// Reads `text`; a part that cannot be read becomes a required parameter of that name.
  package init(_ text: String, of functionName: String, style: Style = .python) {
    self.functionName = functionName
    self.style = style
    var inside = Substring(text)
    if inside.hasPrefix("(") { inside = inside.dropFirst() }
    if inside.hasSuffix(")") { inside = inside.dropLast() }
    var parameters: [Parameter] = []
    var kind = Kind.regular
    for part in Signature.split(inside) {
      if part == "/" {
        parameters = parameters.map {
          Parameter(
            name: $0.name, kind: .positionalOnly, defaultValue: $0.defaultValue,
            isOptional: $0.isOptional, defaultText: $0.defaultText)
        }
      } else if part == "*" {
        kind = .keywordOnly
      } else if part.hasPrefix("**") {
        parameters.append(Signature.plain(part.dropFirst(2), .keywordVariadic))
      } else if part.hasPrefix("*") {
        parameters.append(Signature.plain(part.dropFirst(), .variadic))
        kind = .keywordOnly
      } else if let equals = part.firstIndex(of: "=") {
        let text = String(part[part.index(after: equals)...])
        parameters.append(
          Parameter(
            name: String(part[..<equals]), kind: kind,
            defaultValue: Signature.value(of: text), isOptional: true, defaultText: text))
      } else if !part.isEmpty {
        parameters.append(
          Parameter(
            name: String(part), kind: kind, defaultValue: nil, isOptional: false,
            defaultText: nil))
      }
    }
    self.parameters = parameters
  }

  /// The position of the parameter `name`, or nil.
  package func position(of name: String) -> Int? {
    parameters.firstIndex { $0.name == name }
  }

  private static func plain(_ name: Substring, _ kind: Kind) -> Parameter {
    Parameter(
      name: String(name), kind: kind, defaultValue: nil, isOptional: true, defaultText: nil)
  }

  private static func split(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var depth = 0
    var quote: Character?
    var start = text.startIndex
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == "(" || character == "[" {
        depth += 1
      } else if character == ")" || character == "]" {
        depth -= 1
      } else if character == "," && depth == 0 {
        parts.append(trimmed(text[start..<index]))
        start = text.index(after: index)
      }
    }
    parts.append(trimmed(text[start...]))
    return parts
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return text
  }

  private static func value(of text: String) -> Value? {
    switch text {
    case "None": return Value.none
    case "True": return .bool(true)
    case "False": return .bool(false)
    case "()": return .tuple([])
    case "<unset>": return nil
    default: break
    }
    if let first = text.first, first == "'" || first == "\"" {
      return .string(String(text.dropFirst().dropLast()))
    }
    if let integer = Int(text) { return .int(integer) }
    if let number = Double(text) { return .float(number) }
    return nil
  }
}
