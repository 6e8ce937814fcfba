internal import PyRuntime
internal import PySyntax

/// `query` and `eval`: expressions over the names of columns.
///
/// `and`, `or` and `not`, also written `&`, `|` and `~`, join whole conditions; `@name` is a variable
/// of the session.
enum Querying {
  /// The rows for which an expression holds.
  static func query(
    _ frame: FrameObject, _ text: String, _ interpreter: Interpreter
  ) throws -> FrameObject {
    let value = try evaluate(frame, text, interpreter)
    guard let flags = try PositionReading.mask(value, frame.index, interpreter) else {
      throw PyException(
        .valueError, "query() needs a condition: '\(text)' gives a \(value.type.name)",
        help: "compare, as in df.query(\"age > 30\")")
    }
    return frame.taking(try PositionReading.chosen(flags, frame.rowCount))
  }

  /// The value of an expression.
  static func evaluate(
    _ frame: FrameObject, _ text: String, _ interpreter: Interpreter
  ) throws -> Value {
    if let place = assignment(text) {
      let name = text[..<place].trimmingBlanks
      let value = try evaluate(
        frame, String(text[text.index(after: place)...]), interpreter)
      let result = frame.copied
      try FrameSelection.assign(result, .string(name), value, interpreter)
      return .object(result)
    }
    let source = SourceText(rewritten(text), name: "query")
    let expression: Expression
    do {
      expression = try Parser.parseExpression(source)
    } catch {
      throw PyException(
        .syntaxError, "invalid syntax (<unknown>, line 1)",
        help: "the expression is '\(text)'")
    }
    let names = names(of: frame, interpreter)
    do {
      return try value(of: expression, frame, source, names, interpreter)
    } catch let error as PyException where error.value.type === ExceptionType.nameError.object {
      let translated = PyException(
        PandasErrors.undefinedVariableError, try interpreter.str(.object(error.value)))
      translated.help = "a variable of the session is written @name; " + (error.help ?? "")
      throw translated
    }
  }

  /// What marks the session's own names, which are written `@name`.
  private static let sessionPrefix = "__session_"

  /// The names of an expression: the columns, `index`, and those of the session behind their mark.
  private static func names(of frame: FrameObject, _ interpreter: Interpreter) -> Namespace {
    var names: [String: Value] = ["index": .object(IndexObject(frame.index))]
    for (name, value) in interpreter.globals.snapshot { names[sessionPrefix + name] = value }
    for position in 0..<frame.columnCount {
      guard let name = frame.columns.label(position).text else { continue }
      names[String(name.map { $0 == " " ? "_" : $0 })] = .object(frame.column(position))
    }
    return interpreter.names(of: "query", names)
  }

  /// The place of a lone `=`.
  private static func assignment(_ text: String) -> String.Index? {
    var previous: Character = " "
    for index in text.indices {
      let character = text[index]
      if character == "'" || character == "\"" || character == "(" { return nil }
      if character == "=" {
        let next = text.index(after: index)
        let isDouble = next < text.endIndex && text[next] == "="
        return isDouble || "=!<>".contains(previous) ? nil : index
      }
      previous = character
    }
    return nil
  }

  /// The expression with pandas' own signs as Python's.
  private static func rewritten(_ text: String) -> String {
    var result = ""
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
        result.append(
          open == "`"
            ? (character == "`" ? "" : character == " " ? "_" : String(character))
            : String(character))
        continue
      }
      switch character {
      case "'", "\"":
        quote = character
        result.append(character)
      case "`": quote = character
      case "&": result += " and "
      case "|": result += " or "
      case "~": result += " not "
      case "@": result += sessionPrefix
      case "\n": result += " "
      default: result.append(character)
      }
    }
    return result.trimmingBlanks
  }

  private static func value(
    of expression: Expression, _ frame: FrameObject, _ source: SourceText, _ names: Namespace,
    _ interpreter: Interpreter
  ) throws -> Value {
    switch expression.kind {
    case .boolean(let op, let operands):
      var result = try value(of: operands[0], frame, source, names, interpreter)
      for operand in operands.dropFirst() {
        result = try interpreter.binary(
          op == .and ? .bitAnd : .bitOr, result,
          value(of: operand, frame, source, names, interpreter))
      }
      return result
    case .unary(.not, let operand):
      return try interpreter.unary(.invert, value(of: operand, frame, source, names, interpreter))
    case .comparison(let first, let parts):
      var left = try value(of: first, frame, source, names, interpreter)
      var result: Value?
      for part in parts {
        let right = try value(of: part.operand, frame, source, names, interpreter)
        let flags = try compare(part.operator, left, right, interpreter)
        result = try result.map { try interpreter.binary(.bitAnd, $0, flags) } ?? flags
        left = right
      }
      return result ?? .bool(true)
    case .name(let name):
      if names[name] == nil, names.builtin(name) == nil {
        let error = PyException(
          PandasErrors.undefinedVariableError,
          name.hasPrefix(sessionPrefix)
            ? "local variable '\(name.dropFirst(sessionPrefix.count))' is not defined"
            : "name '\(name)' is not defined")
        error.help = PandasErrors.help(for: .string(name), frame.columns)
        throw error
      }
      return try interpreter.evaluate(expression, source: source, names: names)
    default: return try interpreter.evaluate(expression, source: source, names: names)
    }
  }

  private static func compare(
    _ op: ComparisonOperator, _ left: Value, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value {
    let isMember =
      op == .in || op == .notIn || (AxisReading.isList(right) && right.object is ListObject)
    guard isMember, left.cast(to: SeriesObject.self) != nil else {
      return try interpreter.compare(op, left, right)
    }
    let flags = try interpreter.call(
      interpreter.attribute("isin", of: left), right)
    return op == .notIn || op == .notEqual ? try interpreter.unary(.invert, flags) : flags
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    var part = Substring(self)
    while let first = part.first, first.isWhitespace { part.removeFirst() }
    while let last = part.last, last.isWhitespace { part.removeLast() }
    return String(part)
  }
}
