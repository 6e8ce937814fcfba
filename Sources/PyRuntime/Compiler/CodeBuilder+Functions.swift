internal import PySyntax

/// Code for functions, lambdas and classes.
extension CodeBuilder {
  /// Gives registers to the variables of the scope, cells to those that inner scopes share, and
  /// notes which cells of the surroundings are taken along.
  func prepareLocals(_ bound: [String], captured: Set<String>, free: Set<String>) throws {
    for (position, name) in bound.enumerated() {
      let register = newRegister()
      registerNames[register] = name
      if captured.contains(name) {
        cells[name] = register
        emit(position < layout.count ? .makeCell : .newCell, .register(register))
      } else {
        locals[name] = register
      }
    }
    captureBase = top
    for name in free.sorted() {
      if let register = parent?.cellRegister(of: name) {
        let own = newRegister()
        captures.append((name, register))
        registerNames[own] = name
        cells[name] = own
      } else if names.nonlocals.contains(name) {
        throw PyException(.syntaxError, "no binding for nonlocal '\(name)' found")
      }
    }
    firstTemporary = top
  }

  /// Adds the instruction that makes a function of `builder`'s code.
  func makeFunction(
    _ builder: CodeBuilder, defaults: Operand?, keywordDefaults: Operand?,
    annotations: Operand?, _ target: Operand
  ) throws {
    scoped {
      let first = newRegisters(3)
      for (offset, part) in [defaults, keywordDefaults, annotations].enumerated() {
        emit(.move, .register(first + offset), part ?? none)
      }
      children.append(CodeObject(builder))
      add(
        Instruction(
          .makeFunction, a: target.raw, b: Int32(children.count - 1),
          c: Operand.register(first).raw))
    }
  }

  func lambda(
    _ parameters: Parameters, _ body: Expression, into target: Operand?
  ) throws -> Operand {
    let names = NameCollector.lambda(parameters, body, className: className)
    let builder = try function("<lambda>", parameters, names)
    builder.at(body.range) {}
    let value = try builder.load(body)
    _ = builder.at(body.range) { builder.emit(.returnValue, nil, value) }
    let target = target ?? newTemporary()
    try scoped { try makeFunction(builder, parameters, annotations: nil, target) }
    return target
  }

  private func function(
    _ name: String, _ parameters: Parameters, _ names: NameCollector
  ) throws -> CodeBuilder {
    let builder = CodeBuilder(
      kind: names.hasYield ? .generator : .function, name: name, source: source, parent: self,
      namespace: namespace, names: names, className: className)
    builder.parameters = parameters
    builder.layout.positionalOnly = parameters.positionalOnly.count
    builder.layout.positional = parameters.positionalOnly.count + parameters.regular.count
    builder.layout.keywordOnly = parameters.keywordOnly.count
    builder.layout.hasVariadic = parameters.variadic != nil
    builder.layout.hasKeywordVariadic = parameters.keywordVariadic != nil
    let all = parameters.all.map { mangled($0.name.name) }
    builder.layout.names = all + names.bound.filter { !all.contains($0) }
    builder.place = place
    try builder.prepareLocals(
      builder.layout.names, captured: names.nestedFree.union(["__class__"]), free: names.free)
    return builder
  }

  private func makeFunction(
    _ builder: CodeBuilder, _ parameters: Parameters, annotations: Operand?, _ target: Operand
  ) throws {
    let defaults = (parameters.positionalOnly + parameters.regular).compactMap(\.defaultValue)
    var defaultsOperand: Operand?
    if !defaults.isEmpty { defaultsOperand = try tuple(defaults, into: nil) }
    var keywordsOperand: Operand?
    if parameters.keywordOnly.contains(where: { $0.defaultValue != nil }) {
      let dictionary = newTemporary()
      add(Instruction(.buildDict, a: dictionary.raw))
      for parameter in parameters.keywordOnly {
        guard let value = parameter.defaultValue else { continue }
        _ = try scoped {
          emit(
            .dictSet, dictionary, constant(mangled(parameter.name.name)), try load(value))
        }
      }
      keywordsOperand = dictionary
    }
    try makeFunction(
      builder, defaults: defaultsOperand, keywordDefaults: keywordsOperand,
      annotations: annotations, target)
  }

  // MARK: Definitions

  func define(_ definition: FunctionDefinition) throws {
    try scoped {
      let decorators = try definition.decorators.map { decorator in
        let register = newTemporary()
        try load(decorator, into: register)
        return (register, decorator.range)
      }
      let annotations = try self.annotations(of: definition)
      let names = NameCollector.function(
        definition.parameters, definition.body, className: className)
      let builder = try function(
        mangled(definition.name.name), definition.parameters, names)
      builder.documentation = definition.body.documentation
      try builder.statements(definition.body)
      builder.emit(.returnValue, nil, builder.none)
      let result = newTemporary()
      try makeFunction(builder, definition.parameters, annotations: annotations, result)
      try decorate(result, decorators)
      try storeName(definition.name.name, result)
    }
  }

  private func annotations(of definition: FunctionDefinition) throws -> Operand? {
    var annotated: [(String, Expression)] = []
    for parameter in definition.parameters.written {
      if let annotation = parameter.annotation {
        annotated.append((parameter.name.name, annotation))
      }
    }
    if let annotation = definition.returnAnnotation { annotated.append(("return", annotation)) }
    if annotated.isEmpty { return nil }
    let dictionary = newTemporary()
    add(Instruction(.buildDict, a: dictionary.raw))
    for (name, annotation) in annotated {
      _ = try scoped { emit(.dictSet, dictionary, constant(mangled(name)), try load(annotation)) }
    }
    return dictionary
  }

  private func decorate(_ result: Operand, _ decorators: [(Operand, SourceRange)]) throws {
    for (decorator, range) in decorators.reversed() {
      scoped {
        let argument = newTemporary()
        emit(.move, argument, result)
        _ = at(range) { emit(.call, n: 1, result, decorator, argument) }
      }
    }
  }

  func define(_ definition: ClassDefinition) throws {
    try scoped {
      let decorators = try definition.decorators.map { decorator in
        let register = newTemporary()
        try load(decorator, into: register)
        return (register, decorator.range)
      }
      let first = newRegisters(2)
      var bases: [Expression] = []
      var keywords: [(Identifier, Expression)] = []
      for argument in definition.arguments {
        switch argument {
        case .positional(let value): bases.append(value)
        case .unpacking(let value): bases.append(Expression(.starred(value), at: value.range))
        case .keyword(let name, let value): keywords.append((name, value))
        case .keywordUnpacking(let value):
          throw PyException(
            .typeError, "'**' among the bases of a class is not supported here",
            help: "write the keyword arguments one by one: \(source.string(in: value.range))")
        }
      }
      _ = try tuple(bases, into: .register(first))
      if keywords.isEmpty {
        emit(.move, .register(first + 1), none)
      } else {
        add(Instruction(.buildDict, a: Operand.register(first + 1).raw))
        for (name, value) in keywords {
          _ = try scoped {
            emit(.dictSet, .register(first + 1), constant(name.name), try load(value))
          }
        }
      }
      let names = NameCollector.classBody(definition)
      let builder = CodeBuilder(
        kind: .classBody, name: definition.name.name, source: source, parent: self,
        namespace: namespace, names: names, className: definition.name.name)
      builder.place = place
      try builder.classBody(definition.body)
      children.append(CodeObject(builder))
      let result = newTemporary()
      add(
        Instruction(
          .buildClass, a: result.raw, b: Int32(children.count - 1),
          c: Operand.register(first).raw))
      try decorate(result, decorators)
      try storeName(definition.name.name, result)
    }
  }

  private func classBody(_ body: [Statement]) throws {
    // Register 0 holds the namespace of the class.
    _ = newRegister()
    layout.names = []
    if names.nestedFree.contains("__class__") {
      let cell = newRegister()
      classCell = cell
      cells["__class__"] = cell
      registerNames[cell] = "__class__"
      emit(.newCell, .register(cell))
    }
    try prepareLocals([], captured: [], free: names.freeOfClass)
    if let text = body.documentation {
      documentation = text
      emit(.storeName, nil, constant(text), constant("__doc__"))
    }
    if body.hasAnnotations {
      scoped {
        let dictionary = newTemporary()
        add(Instruction(.buildDict, a: dictionary.raw))
        emit(.storeName, nil, dictionary, constant("__annotations__"))
      }
    }
    try statements(body)
    if let classCell {
      emit(.storeName, nil, .register(classCell), constant("__classcell__"))
    }
    emit(.returnValue, nil, none)
  }
}

extension [Statement] {
  /// The docstring that opens a body, without the indentation that all its lines share.
  ///
  /// As since CPython 3.13: the first line counts for itself, tabs reach to columns of eight.
  var documentation: String? {
    guard case .expression(let value) = first?.kind,
      case .constant(.string(let text)) = value.kind
    else { return nil }
    guard text.contains("\n") || text.hasPrefix(" ") || text.contains("\t") else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { [Statement].expandingTabs($0) }
    let margin =
      lines.dropFirst()
      .filter { $0.contains { $0 != " " } }
      .map { $0.prefix { $0 == " " }.count }.min() ?? 0
    let opening = lines.first.map { String($0.drop { $0 == " " }) } ?? ""
    let rest = lines.dropFirst().map { line in
      String(line.dropFirst(Swift.min(margin, line.prefix { $0 == " " }.count)))
    }
    return ([opening] + rest).joined(separator: "\n")
  }

  private static func expandingTabs(_ line: Substring) -> String {
    var text = ""
    var column = 0
    for scalar in line.unicodeScalars {
      if scalar == "\t" {
        let blanks = 8 - column % 8
        text += String(repeating: " ", count: blanks)
        column += blanks
      } else {
        text.unicodeScalars.append(scalar)
        column += 1
      }
    }
    return text
  }

  /// Whether a class body annotates names.
  var hasAnnotations: Bool {
    contains {
      switch $0.kind {
      case .annotatedAssignment: true
      case .if(let branches, let otherwise):
        branches.contains { $0.body.hasAnnotations } || otherwise.hasAnnotations
      default: false
      }
    }
  }
}
