internal import PySyntax

/// Code for statements.
extension CodeBuilder {
  func statements(_ statements: [Statement]) throws {
    for statement in statements { try self.statement(statement) }
  }

  func statement(_ statement: Statement) throws {
    pendingNames = [:]
    try at(statement.range) { try scoped { try place(statement) } }
  }

  private func place(_ statement: Statement) throws {
    switch statement.kind {
    case .expression(let value):
      if case .constant = value.kind { return }
      let operand = try load(value)
      if case .name = value.kind { _ = at(value.range) { emit(.check, nil, operand) } }
    case .assignment(let targets, let value): try assignment(targets, value)
    case .augmentedAssignment(let target, let op, let value, _):
      try augmented(target, op, value)
    case .annotatedAssignment(let target, let annotation, let value):
      try annotated(target, annotation, value)
    case .return(let value): try returnStatement(value)
    case .delete(let targets): for target in targets { try delete(target) }
    case .pass, .global, .nonlocal: break
    case .break: try leaveLoop(.breaks)
    case .continue: try leaveLoop(.continues)
    case .if(let branches, let otherwise): try ifStatement(branches, otherwise)
    case .for(let target, let iterable, let body, let otherwise):
      try forStatement(target, iterable, body, otherwise)
    case .while(let test, let body, let otherwise):
      try whileStatement(test, body, otherwise)
    case .function(let definition): try define(definition)
    case .class(let definition): try define(definition)
    case .try(let body, let handlers, let otherwise, let finally):
      try tryStatement(body, handlers, otherwise, finally)
    case .raise(let value, let cause):
      guard let value else {
        emit(.raise)
        return
      }
      let exception = try load(value, before: cause.map { [$0] } ?? [])
      if let cause {
        emit(.raise, n: 2, nil, exception, try load(cause))
      } else {
        emit(.raise, n: 1, nil, exception)
      }
    case .with(let items, let body): try withStatement(items[...], body)
    case .assert(let test, let message):
      let toEnd = try jumps(when: test)
      if let message {
        let text = try load(message)
        // CPython 3.13 points at the test.
        _ = at(test.range) { emit(.failAssertion, n: 1, nil, text) }
      } else {
        _ = at(test.range) { emit(.failAssertion) }
      }
      land(toEnd)
    case .import(let modules): try importStatement(modules)
    case .importFrom(let module, let names): try importStatement(from: module, names)
    case .magic(let magic):
      let result = newTemporary()
      magics.append(magic)
      add(Instruction(.magic, a: result.raw, b: Int32(magics.count - 1)))
    }
  }

  /// Code for a cell: its value is that of a last statement that is an expression or a magic.
  func module(_ statements: [Statement]) throws {
    try self.statements(Array(statements.dropLast()))
    guard let last = statements.last else {
      emit(.returnValue, nil, none)
      return
    }
    try at(last.range) {
      switch last.kind {
      case .expression(let value):
        let operand = try load(value)
        _ = at(value.range) { emit(.returnValue, nil, operand) }
        hasResult = true
      case .magic(let magic):
        let result = newTemporary()
        magics.append(magic)
        add(Instruction(.magic, a: result.raw, b: Int32(magics.count - 1)))
        emit(.returnValue, n: 1, nil, result)
        hasResult = true
      default:
        try statement(last)
        emit(.returnValue, nil, none)
      }
    }
  }

  private func ifStatement(
    _ branches: [ConditionalBranch], _ otherwise: [Statement]
  ) throws {
    var ends: [Int] = []
    for (position, branch) in branches.enumerated() {
      let toNext = try jumps(unless: branch.test)
      try statements(branch.body)
      if position < branches.count - 1 || !otherwise.isEmpty { ends.append(jump()) }
      land(toNext)
    }
    try statements(otherwise)
    land(ends)
  }

  private func whileStatement(
    _ test: Expression, _ body: [Statement], _ otherwise: [Statement]
  ) throws {
    let loop = LoopBlock(start: here)
    let exits = isAlwaysTrue(test) ? [] : try jumps(unless: test)
    blocks.append(.loop(loop))
    try statements(body)
    blocks.removeLast()
    jump(.loop, to: loop.start)
    land(exits)
    try statements(otherwise)
    land(loop.breaks)
  }

  private func isAlwaysTrue(_ test: Expression) -> Bool {
    guard case .constant(let constant) = test.kind else { return false }
    switch constant {
    case .true: return true
    case .integer(let digits, _): return digits.contains { $0 != "0" }
    default: return false
    }
  }

  private func forStatement(
    _ target: Expression, _ iterable: Expression, _ body: [Statement], _ otherwise: [Statement]
  ) throws {
    let iterator = newTemporary()
    let value = try load(iterable)
    at(iterable.range) { _ = emit(.getIterator, iterator, value) }
    let loop = LoopBlock(start: here)
    let step = try forStep(target, iterator, iterable: iterable)
    blocks.append(.loop(loop))
    try statements(body)
    blocks.removeLast()
    jump(.loop, to: loop.start)
    instructions[step].c = Int32(here)
    try statements(otherwise)
    land(loop.breaks)
    // An abandoned iterator must not live on until the frame ends.
    emit(.clear, iterator)
  }

  // MARK: Ways out

  private func returnStatement(_ value: Expression?) throws {
    if blocks.allSatisfy({ if case .loop = $0 { true } else { false } }) {
      let operand = try value.map { try load($0) } ?? none
      emit(.returnValue, nil, operand)
      return
    }
    let operand = newTemporary()
    if let value { try load(value, into: operand) } else { emit(.move, operand, none) }
    try leave(.returns, value: operand)
  }

  private func leaveLoop(_ exit: FinallyBlock.Exit) throws {
    try leave(exit, value: nil)
  }

  /// Passes the blocks around, innermost first, and goes where `exit` leads.
  func leave(_ exit: FinallyBlock.Exit, value: Operand?) throws {
    let all = blocks
    defer { blocks = all }
    while let block = blocks.popLast() {
      switch block {
      case .loop(let loop):
        if exit == .breaks {
          loop.breaks.append(jump())
          return
        }
        if exit == .continues {
          jump(.loop, to: loop.start)
          return
        }
      case .handler(let saved, let name):
        emit(.popHandling, .register(saved))
        if let name { try deleteName(name, isStrict: false) }
      case .finally(let finally):
        if let value { _ = moved(value, to: .register(finally.value)) }
        let number: Int
        if let known = finally.exits.firstIndex(of: exit) {
          number = known
        } else {
          finally.exits.append(exit)
          number = finally.exits.count - 1
        }
        emit(.saveHandling, .register(finally.saved))
        emit(.move, .register(finally.completion), constant(.int(number + 2)))
        finally.jumps.append(jump())
        return
      }
    }
    if exit == .returns { emit(.returnValue, nil, value ?? none) }
  }
}
