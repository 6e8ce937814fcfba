/// `str.format`: replacement fields with attributes, items, conversions and specifications.
enum StringFormat {
  private struct Context {
    let positional: [Value]
    let keywords: [(name: String, value: Value)]
    let mapping: Value?
    let interpreter: Interpreter
    /// The next automatic number; nil once numbers were written out.
    var automatic: Int? = 0
    var usesAutomatic = false
  }

  /// Returns `text.format(*positional, **keywords)`, or `text.format_map(mapping)`.
  ///
  /// - Throws: ValueError, IndexError and KeyError in CPython's words.
  static func format(
    _ text: String, _ positional: [Value], _ keywords: [(name: String, value: Value)],
    mapping: Value?, _ interpreter: Interpreter
  ) throws -> String {
    var context = Context(
      positional: positional, keywords: keywords, mapping: mapping, interpreter: interpreter)
    return try expand(Array(text.unicodeScalars)[...], &context, depth: 2)
  }

  private static func expand(
    _ text: ArraySlice<Unicode.Scalar>, _ context: inout Context, depth: Int
  ) throws -> String {
    guard depth > 0 else { throw PyException(.valueError, "Max string recursion exceeded") }
    var result = ""
    var position = text.startIndex
    while position < text.endIndex {
      let scalar = text[position]
      position += 1
      if scalar == "}" {
        guard position < text.endIndex, text[position] == "}" else {
          throw PyException(.valueError, "Single '}' encountered in format string")
        }
        result += "}"
        position += 1
        continue
      }
      guard scalar == "{" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      guard position < text.endIndex else {
        throw PyException(.valueError, "Single '{' encountered in format string")
      }
      if text[position] == "{" {
        result += "{"
        position += 1
        continue
      }
      let end = try fieldEnd(text, position)
      result += try field(text[position..<end], &context, depth: depth)
      try context.interpreter.reserve(result.utf8.count)
      position = end + 1
    }
    return result
  }

  /// The place of the brace that closes a field, brackets and nested fields skipped.
  private static func fieldEnd(
    _ text: ArraySlice<Unicode.Scalar>, _ start: Int
  ) throws -> Int {
    var depth = 1
    var inBracket = false
    var hasColon = false
    var hasConversion = false
    for position in start..<text.endIndex {
      switch text[position] {
      case "[" where !hasColon: inBracket = true
      case "]" where !hasColon: inBracket = false
      case ":" where !inBracket: hasColon = true
      case "!" where !inBracket: hasConversion = true
      case "{" where !inBracket: depth += 1
      case "}" where !inBracket:
        depth -= 1
        if depth == 0 { return position }
      default: break
      }
    }
    throw PyException(
      .valueError,
      hasColon || hasConversion
        ? "unmatched '{' in format spec" : "expected '}' before end of string")
  }

  private static func field(
    _ text: ArraySlice<Unicode.Scalar>, _ context: inout Context, depth: Int
  ) throws -> String {
    var inBracket = false
    var nameEnd = text.endIndex
    for position in text.indices {
      let scalar = text[position]
      if scalar == "[" { inBracket = true }
      if scalar == "]" { inBracket = false }
      if scalar == "{" && !inBracket {
        throw PyException(.valueError, "unexpected '{' in field name")
      }
      if !inBracket && (scalar == ":" || scalar == "!") {
        nameEnd = position
        break
      }
    }
    var conversion: Unicode.Scalar?
    var rest = text[nameEnd...]
    if rest.first == "!" {
      rest = rest.dropFirst()
      guard let letter = rest.first else {
        throw PyException(
          .valueError, "unmatched '{' in format spec")
      }
      conversion = letter
      rest = rest.dropFirst()
      if let next = rest.first, next != ":" {
        throw PyException(.valueError, "expected ':' after conversion specifier")
      }
    }
    if rest.first == ":" { rest = rest.dropFirst() }
    var value = try lookup(text[text.startIndex..<nameEnd], &context)
    let interpreter = context.interpreter
    switch conversion {
    case nil: break
    case "r": value = .string(try interpreter.repr(value))
    case "s": value = .string(try interpreter.str(value))
    case "a": value = .string(StringText.escapingNonASCII(try interpreter.repr(value)))
    case .some(let letter):
      throw PyException(
        .valueError, "Unknown conversion specifier \(letter)")
    }
    let specification =
      rest.contains("{") || rest.contains("}")
      ? try expand(rest, &context, depth: depth - 1)
      : String(String.UnicodeScalarView(rest))
    return try interpreter.format(value, specification)
  }

  private static func lookup(
    _ name: ArraySlice<Unicode.Scalar>, _ context: inout Context
  ) throws -> Value {
    let head = name.prefix { $0 != "." && $0 != "[" }
    let first = String(String.UnicodeScalarView(head))
    var value = try root(first, &context)
    var rest = name.dropFirst(head.count)
    while let mark = rest.first {
      rest = rest.dropFirst()
      if mark == "." {
        let part = rest.prefix { $0 != "." && $0 != "[" }
        guard !part.isEmpty else {
          throw PyException(.valueError, "Empty attribute in format string")
        }
        value = try context.interpreter.attribute(
          String(String.UnicodeScalarView(part)), of: value)
        rest = rest.dropFirst(part.count)
      } else if mark == "[" {
        let part = rest.prefix { $0 != "]" }
        guard part.count < rest.count else {
          throw PyException(.valueError, "Missing ']' in format string")
        }
        guard !part.isEmpty else {
          throw PyException(.valueError, "Empty attribute in format string")
        }
        let text = String(String.UnicodeScalarView(part))
        let isNumber = part.allSatisfy { $0.value >= 48 && $0.value <= 57 }
        let key: Value = isNumber ? Int(text).map { .int($0) } ?? .string(text) : .string(text)
        value = try context.interpreter.item(key, of: value)
        rest = rest.dropFirst(part.count + 1)
      } else {
        throw PyException(
          .valueError, "Only '.' or '[' may follow ']' in format field specifier")
      }
    }
    return value
  }

  private static func root(_ name: String, _ context: inout Context) throws -> Value {
    let isNumber = !name.isEmpty && name.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    if name.isEmpty || isNumber {
      let position: Int
      if isNumber {
        if context.usesAutomatic {
          throw PyException(
            .valueError,
            "cannot switch from automatic field numbering to manual field specification")
        }
        context.automatic = nil
        guard let number = Int(name) else {
          throw PyException(.valueError, "Too many decimal digits in format string")
        }
        position = number
      } else {
        guard let next = context.automatic else {
          throw PyException(
            .valueError,
            "cannot switch from manual field specification to automatic field numbering")
        }
        position = next
        context.automatic = next + 1
        context.usesAutomatic = true
      }
      if context.mapping != nil {
        throw PyException(
          .valueError, "Format string contains positional fields")
      }
      guard position < context.positional.count else {
        throw PyException(
          .indexError,
          "Replacement index \(position) out of range for positional args tuple")
      }
      return context.positional[position]
    }
    if let mapping = context.mapping {
      return try context.interpreter.item(.string(name), of: mapping)
    }
    if let found = context.keywords.first(where: { $0.name == name }) { return found.value }
    throw PyException(ExceptionObject(ExceptionType.keyError.object, [.string(name)]))
  }
}
