/// Writes a tree as text, one line per node, with ranges: what tests compare.
package struct TreeDumper {
  private var lines: [String] = []
  private var indent = 0
  private let showsRanges: Bool
  private let showsOperators: Bool

  private init(showsRanges: Bool, showsOperators: Bool) {
    self.showsRanges = showsRanges
    self.showsOperators = showsOperators
  }

  /// Returns the text of a cell's statements.
  ///
  /// - Parameters:
  ///   - statements: The statements in order.
  ///   - showsRanges: Whether each node has its place behind it.
  ///   - showsOperators: Whether places are written that CPython's trees do not have: those of
  ///     operators, of names in attributes and imports, of fields, and texts of `=` fields.
  package static func dump(
    _ statements: [Statement], showsRanges: Bool = true, showsOperators: Bool = true
  ) -> String {
    var dumper = TreeDumper(showsRanges: showsRanges, showsOperators: showsOperators)
    dumper.add(statements)
    return dumper.lines.joined(separator: "\n")
  }

  /// Returns the text of an expression.
  package static func dump(_ expression: Expression, showsRanges: Bool = true) -> String {
    var dumper = TreeDumper(showsRanges: showsRanges, showsOperators: true)
    dumper.add(expression)
    return dumper.lines.joined(separator: "\n")
  }

  private mutating func line(_ text: String, at range: SourceRange? = nil) {
    var line = String(repeating: "  ", count: indent) + text
    if showsRanges, let range { line += " @\(range.lower)..<\(range.upper)" }
    lines.append(line)
  }

  private mutating func node(
    _ text: String, at range: SourceRange? = nil, _ body: (inout TreeDumper) -> Void
  ) {
    line(text, at: range)
    indent += 1
    body(&self)
    indent -= 1
  }

  // MARK: Statements

  private mutating func add(_ statements: [Statement]) {
    for statement in statements { add(statement) }
  }

  private mutating func add(_ label: String, _ statements: [Statement]) {
    if !statements.isEmpty { node(label) { $0.add(statements) } }
  }

  private mutating func add(_ statement: Statement) {
    let range = statement.range
    switch statement.kind {
    case .expression(let value): node("expression", at: range) { $0.add(value) }
    case .assignment(let targets, let value):
      node("assignment", at: range) {
        for target in targets { $0.add("target", target) }
        $0.add(value)
      }
    case .augmentedAssignment(let target, let sign, let value, operatorRange: _):
      node("augmented \(sign.rawValue)=", at: range) {
        $0.add(target)
        $0.add(value)
      }
    case .annotatedAssignment(let target, let annotation, let value):
      node("annotated", at: range) {
        $0.add(target)
        $0.add("annotation", annotation)
        $0.add("value", value)
      }
    case .return(let value): node("return", at: range) { $0.add("value", value) }
    case .delete(let targets): node("delete", at: range) { $0.add(targets) }
    case .pass: line("pass", at: range)
    case .break: line("break", at: range)
    case .continue: line("continue", at: range)
    case .raise(let value, let cause):
      node("raise", at: range) {
        $0.add("exception", value)
        $0.add("cause", cause)
      }
    case .assert(let test, let message):
      node("assert", at: range) {
        $0.add(test)
        $0.add("message", message)
      }
    case .global(let names): line("global \(Self.list(names))", at: range)
    case .nonlocal(let names): line("nonlocal \(Self.list(names))", at: range)
    case .import(let modules):
      node("import", at: range) {
        for module in modules {
          $0.line(
            module.module.name + Self.alias(module.alias), at: $0.detail(module.module.range))
        }
      }
    case .importFrom(let module, let names):
      node("from \(module.name)", at: range) {
        for name in names {
          $0.line(name.name.name + Self.alias(name.alias), at: $0.detail(name.name.range))
        }
      }
    default: addCompound(statement)
    }
  }

  private mutating func addCompound(_ statement: Statement) {
    let range = statement.range
    switch statement.kind {
    case .if(let branches, let otherwise):
      node("if", at: range) {
        for branch in branches {
          $0.add("test", branch.test)
          $0.add("then", branch.body)
        }
        $0.add("else", otherwise)
      }
    case .for(let target, let iterable, let body, let otherwise):
      node("for", at: range) {
        $0.add("target", target)
        $0.add("in", iterable)
        $0.add("do", body)
        $0.add("else", otherwise)
      }
    case .while(let test, let body, let otherwise):
      node("while", at: range) {
        $0.add("test", test)
        $0.add("do", body)
        $0.add("else", otherwise)
      }
    case .function(let definition):
      node("def \(definition.name.name)", at: range) {
        for decorator in definition.decorators { $0.add("decorator", decorator) }
        $0.add(definition.parameters)
        $0.add("returns", definition.returnAnnotation)
        $0.add("do", definition.body)
      }
    case .class(let definition):
      node("class \(definition.name.name)", at: range) {
        for decorator in definition.decorators { $0.add("decorator", decorator) }
        for argument in definition.arguments { $0.add(argument) }
        $0.add("do", definition.body)
      }
    case .try(let body, let handlers, let otherwise, let finally):
      node("try", at: range) {
        $0.add("do", body)
        for handler in handlers {
          $0.node("except" + Self.alias(handler.name), at: handler.range) {
            $0.add("type", handler.type)
            $0.add("do", handler.body)
          }
        }
        $0.add("else", otherwise)
        $0.add("finally", finally)
      }
    case .with(let items, let body):
      node("with", at: range) {
        for item in items {
          $0.add("manager", item.manager)
          $0.add("as", item.target)
        }
        $0.add("do", body)
      }
    case .magic(let magic):
      node("magic \(magic.form) \(magic.name.name) \(magic.argument)", at: range) {
        $0.add(magic.body)
      }
    default: line("?", at: range)
    }
  }

  private static func list(_ names: [Identifier]) -> String {
    names.map(\.name).joined(separator: ", ")
  }

  private static func alias(_ name: Identifier?) -> String { name.map { " as \($0.name)" } ?? "" }

  // MARK: Expressions

  private mutating func add(_ label: String, _ expression: Expression?) {
    if let expression { node(label) { $0.add(expression) } }
  }

  private mutating func add(_ expressions: [Expression]) {
    for expression in expressions { add(expression) }
  }

  private mutating func add(_ expression: Expression) {
    let range = expression.range
    switch expression.kind {
    case .name(let name): line("name \(name)", at: range)
    case .constant(let constant): line(text(of: constant), at: range)
    case .formattedString(let parts): node("f-string", at: range) { $0.add(parts) }
    case .list(let items): node("list", at: range) { $0.add(items) }
    case .tuple(let items): node("tuple", at: range) { $0.add(items) }
    case .set(let items): node("set", at: range) { $0.add(items) }
    case .dictionary(let items):
      node("dict", at: range) {
        for item in items {
          switch item {
          case .pair(let key, let value):
            $0.add("key", key)
            $0.add("value", value)
          case .unpacking(let value): $0.add("**", value)
          }
        }
      }
    case .unary(let sign, let operand):
      node("unary \(sign.rawValue)", at: range) { $0.add(operand) }
    case .binary(let sign, let left, let right, operatorRange: let place):
      node("binary \(sign.rawValue)" + text(of: place), at: range) { $0.add([left, right]) }
    case .boolean(let sign, let operands):
      node(sign.rawValue, at: range) { $0.add(operands) }
    case .comparison(let first, let rest):
      node("comparison", at: range) {
        $0.add(first)
        for part in rest {
          $0.node(part.operator.rawValue, at: $0.detail(part.operatorRange)) {
            $0.add(part.operand)
          }
        }
      }
    case .conditional(let test, let then, let otherwise):
      node("conditional", at: range) {
        $0.add("test", test)
        $0.add("then", then)
        $0.add("else", otherwise)
      }
    case .named(let name, let value):
      node("named \(name.name)", at: range) { $0.add(value) }
    case .lambda(let parameters, let body):
      node("lambda", at: range) {
        $0.add(parameters)
        $0.add(body)
      }
    case .call(let function, let arguments):
      node("call", at: range) {
        $0.add(function)
        for argument in arguments { $0.add(argument) }
      }
    case .attribute(let value, let name):
      node("attribute \(name.name)" + text(of: name.range), at: range) { $0.add(value) }
    case .subscript(let value, let index): node("subscript", at: range) { $0.add([value, index]) }
    default: addRest(expression)
    }
  }

  private mutating func addRest(_ expression: Expression) {
    let range = expression.range
    switch expression.kind {
    case .slice(let lower, let upper, let step):
      node("slice", at: range) {
        $0.add("lower", lower)
        $0.add("upper", upper)
        $0.add("step", step)
      }
    case .starred(let value): node("starred", at: range) { $0.add(value) }
    case .comprehension(let form, let element, let clauses):
      node("\(form) comprehension", at: range) {
        $0.add(element)
        $0.add(clauses)
      }
    case .dictionaryComprehension(let key, let value, let clauses):
      node("dict comprehension", at: range) {
        $0.add("key", key)
        $0.add("value", value)
        $0.add(clauses)
      }
    case .yield(let value): node("yield", at: range) { $0.add("value", value) }
    case .yieldFrom(let value): node("yield from", at: range) { $0.add(value) }
    default: line("?", at: range)
    }
  }

  private mutating func add(_ clauses: [ComprehensionClause]) {
    for clause in clauses {
      node("for") {
        $0.add("target", clause.target)
        $0.add("in", clause.iterable)
        for condition in clause.conditions { $0.add("if", condition) }
      }
    }
  }

  private mutating func add(_ argument: Argument) {
    switch argument {
    case .positional(let value): add(value)
    case .unpacking(let value): add("*", value)
    case .keyword(let name, let value): add("\(name.name)=" + text(of: name.range), value)
    case .keywordUnpacking(let value): add("**", value)
    }
  }

  private mutating func add(_ parameters: Parameters) {
    for parameter in parameters.positionalOnly { add("positional-only", parameter) }
    for parameter in parameters.regular { add("parameter", parameter) }
    if let parameter = parameters.variadic { add("*", parameter) }
    for parameter in parameters.keywordOnly { add("keyword-only", parameter) }
    if let parameter = parameters.keywordVariadic { add("**", parameter) }
  }

  private mutating func add(_ label: String, _ parameter: Parameter) {
    node("\(label) \(parameter.name.name)", at: parameter.name.range) {
      $0.add("annotation", parameter.annotation)
      $0.add("default", parameter.defaultValue)
    }
  }

  private mutating func add(_ parts: [FormattedPart]) {
    for part in showsOperators ? parts : TreeDumper.withDebugTexts(parts) {
      switch part {
      case .literal(let text): line("text \(TreeDumper.quoted(text))")
      case .field(let field):
        let conversion = field.conversion.map { " !\($0)" } ?? ""
        let debug =
          showsOperators ? field.debugText.map { " \(TreeDumper.quoted($0))" } ?? "" : ""
        node("field" + conversion + debug, at: detail(field.range)) {
          $0.add(field.value)
          if let format = field.format { $0.node("format") { $0.add(format) } }
        }
      }
    }
  }

  /// Returns the parts with the texts of `=` fields as literals, as in CPython's trees.
  private static func withDebugTexts(_ parts: [FormattedPart]) -> [FormattedPart] {
    var result: [FormattedPart] = []
    var pending = ""
    for part in parts {
      switch part {
      case .literal(let text): pending += text
      case .field(let field):
        pending += field.debugText ?? ""
        if !pending.isEmpty { result.append(.literal(pending)) }
        pending = ""
        result.append(part)
      }
    }
    if !pending.isEmpty { result.append(.literal(pending)) }
    return result
  }

  private func text(of range: SourceRange) -> String {
    showsRanges && showsOperators ? " (\(range.lower)..<\(range.upper))" : ""
  }

  /// Returns a place that CPython's trees do not have, if it is to be shown.
  private func detail(_ range: SourceRange) -> SourceRange? { showsOperators ? range : nil }

  private func text(of constant: Constant) -> String {
    switch constant {
    case .none: "None"
    case .true: "True"
    case .false: "False"
    case .ellipsis: "..."
    case .integer(let digits, let radix):
      radix == 10 ? "int \(digits)" : "int \(digits) base \(radix)"
    case .float(let value): "float \(value)"
    case .string(let text): "string \(TreeDumper.quoted(text))"
    case .bytes(let bytes): "bytes \(bytes)"
    }
  }

  /// Returns `text` on one line, in quotes.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          result += "\\x" + String(scalar.value, radix: 16)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
