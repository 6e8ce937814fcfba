internal import PySyntax

/// Code for comprehensions, which run in the frame around them, and for generator expressions.
extension CodeBuilder {
  func comprehension(
    _ form: ComprehensionForm, _ element: Expression, _ clauses: [ComprehensionClause],
    into target: Operand?
  ) throws -> Operand {
    let result = newTemporary()
    try scoped {
      try comprehended(
        clauses, [element],
        start: {
          _ = self.add(
            Instruction(form == .set ? .buildSet : .buildList, a: result.raw))
        }
      ) {
        try self.scoped {
          _ = self.emit(form == .set ? .setAdd : .listAppend, result, try self.load(element))
        }
      }
    }
    return moved(result, to: target)
  }

  func dictionaryComprehension(
    _ key: Expression, _ value: Expression, _ clauses: [ComprehensionClause],
    into target: Operand?
  ) throws -> Operand {
    let result = newTemporary()
    try scoped {
      try comprehended(
        clauses, [key, value],
        start: {
          _ = self.add(Instruction(.buildDict, a: result.raw))
        }
      ) {
        try self.scoped {
          let key = try self.load(key, before: [value])
          _ = self.emit(.dictSet, result, key, try self.load(value))
        }
      }
    }
    return moved(result, to: target)
  }

  private func comprehended(
    _ clauses: [ComprehensionClause], _ elements: [Expression], start: () -> Void,
    body: () throws -> Void
  ) throws {
    guard let first = clauses.first else { return }
    // The first iterable belongs to the scope around.
    let iterator = newTemporary()
    let iterable = try load(first.iterable)
    _ = at(first.iterable.range) { emit(.getIterator, iterator, iterable) }
    start()
    try withScope(of: clauses, elements) {
      try loops(clauses, iterator: iterator, body: body)
    }
  }

  /// Gives the variables of the clauses registers of their own while `body` runs.
  private func withScope(
    of clauses: [ComprehensionClause], _ elements: [Expression], _ body: () throws -> Void
  ) throws {
    let inner = NameCollector.comprehension(clauses, elements, className: className)
    var scope: [String: Place] = [:]
    for name in inner.targets.sorted() {
      let register = newRegister()
      registerNames[register] = name
      if inner.nestedFree.contains(name) {
        emit(.newCell, .register(register))
        scope[name] = .cell(register)
      } else {
        if clauses.count > 1 { emit(.clear, .register(register)) }
        scope[name] = .register(register)
      }
    }
    comprehensionScopes.append(scope)
    defer { comprehensionScopes.removeLast() }
    try body()
  }

  /// The loops of the clauses around `body`; the iterator of the first exists.
  private func loops(
    _ clauses: [ComprehensionClause], iterator: Operand, body: () throws -> Void
  ) throws {
    guard let clause = clauses.first else { return try body() }
    let start = here
    let exit = try forStep(clause.target, iterator, iterable: clause.iterable)
    var skips: [Int] = []
    for condition in clause.conditions { skips += try jumps(unless: condition) }
    let rest = Array(clauses.dropFirst())
    if let next = rest.first {
      try scoped {
        let iterator = newTemporary()
        let iterable = try load(next.iterable)
        _ = at(next.iterable.range) { emit(.getIterator, iterator, iterable) }
        try loops(rest, iterator: iterator, body: body)
      }
    } else {
      try body()
    }
    land(skips)
    jump(.loop, to: start)
    instructions[exit].c = Int32(here)
    emit(.clear, iterator)
  }

  /// Fetches the next value of an iterator into `target`; returns the instruction whose `c` is to
  /// lead behind the loop.
  func forStep(_ target: Expression, _ iterator: Operand, iterable: Expression) throws -> Int {
    if case .name(let name) = target.kind, let direct = try directTarget(name) {
      return at(iterable.range) { emit(.forIterator, direct, iterator) }
    }
    return try scoped {
      let value = newTemporary()
      let step = at(iterable.range) { emit(.forIterator, value, iterator) }
      try assign(value, to: target)
      return step
    }
  }

  func generator(
    _ element: Expression, _ clauses: [ComprehensionClause], into target: Operand?
  ) throws -> Operand {
    guard let first = clauses.first else { return moved(none, to: target) }
    let inner = NameCollector.comprehension(clauses, [element], className: className)
    let builder = CodeBuilder(
      kind: .generator, name: "<genexpr>", source: source, parent: self, namespace: namespace,
      names: inner, className: className)
    builder.layout.positional = 1
    builder.layout.names = [".0"]
    builder.place = place
    try builder.prepareLocals(
      [".0"] + inner.targets.sorted(), captured: inner.nestedFree, free: inner.freeOfGenerator)
    try builder.loops(clauses, iterator: .register(0)) {
      try builder.scoped {
        _ = builder.emit(.yieldValue, builder.newTemporary(), try builder.load(element))
      }
    }
    builder.emit(.returnValue, nil, builder.none)
    return try result(into: target) {
      let function = newTemporary()
      let argument = newTemporary()
      let iterable = try load(first.iterable)
      _ = at(first.iterable.range) { emit(.getIterator, argument, iterable) }
      try makeFunction(builder, defaults: nil, keywordDefaults: nil, annotations: nil, function)
      return Instruction(.call, n: 1, b: function.raw, c: argument.raw)
    }
  }
}
