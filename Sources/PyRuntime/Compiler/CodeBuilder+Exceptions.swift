internal import PySyntax

/// Code for `try` and `with`.
///
/// The body of a `finally` is compiled once. A register says how it was reached: 0 after a normal
/// end, 1 by an exception, and from 2 on by a `return`, `break` or `continue` that goes on behind it.
extension CodeBuilder {
  func tryStatement(
    _ body: [Statement], _ handlers: [ExceptionHandler], _ otherwise: [Statement],
    _ finally: [Statement]
  ) throws {
    if finally.isEmpty {
      try handled(body, handlers, otherwise)
    } else {
      try finalized {
        if handlers.isEmpty {
          try statements(body + otherwise)
        } else {
          try handled(body, handlers, otherwise)
        }
      } finally: { _ in
        try statements(finally)
      }
    }
  }

  /// Code of `body`, and of `finally` for every way out of it; `finally` is given the block.
  private func finalized(
    _ body: () throws -> Void, finally: (FinallyBlock) throws -> Void
  ) throws {
    let block = FinallyBlock(
      completion: newRegister(), value: newRegister(), saved: newRegister())
    let completion = Operand.register(block.completion)
    let value = Operand.register(block.value)
    let saved = Operand.register(block.saved)
    let start = here
    blocks.append(.finally(block))
    try scoped { try body() }
    blocks.removeLast()
    let end = here
    emit(.saveHandling, saved)
    emit(.move, completion, constant(.int(0)))
    let toFinally = jump()
    if start < end {
      self.handlers.append(
        CodeObject.Handler(start: start, end: end, target: here, register: value))
    }
    emit(.pushHandling, saved, value)
    emit(.move, completion, constant(.int(1)))
    land(toFinally)
    land(block.jumps)
    let finallyStart = here
    blocks.append(.handler(saved: block.saved, name: nil))
    try scoped { try finally(block) }
    blocks.removeLast()
    let finallyEnd = here
    emit(.popHandling, saved)
    for (position, exit) in block.exits.enumerated() {
      let toNext = jumpUnlessCompletion(completion, position + 2)
      try leave(exit, value: exit == .returns ? value : nil)
      land(toNext)
    }
    let toEnd = jumpUnlessCompletion(completion, 1)
    emit(.reraise, nil, value)
    // An exception out of the finally body itself replaces the one before.
    if finallyStart < finallyEnd {
      let raised = newTemporary()
      self.handlers.append(
        CodeObject.Handler(
          start: finallyStart, end: finallyEnd, target: here, register: raised))
      emit(.popHandling, saved)
      emit(.reraise, nil, raised)
    }
    land(toEnd)
  }

  private func jumpUnlessCompletion(_ completion: Operand, _ number: Int) -> Int {
    emit(.jumpUnlessCompletion, n: number, nil, completion)
  }

  /// Code of a body with `except` clauses.
  private func handled(
    _ body: [Statement], _ clauses: [ExceptionHandler], _ otherwise: [Statement]
  ) throws {
    let exception = newTemporary()
    let saved = newRegister()
    let raised = newRegister()
    let start = here
    try scoped { try statements(body) }
    let end = here
    let toElse = jump()
    if start < end {
      handlers.append(
        CodeObject.Handler(start: start, end: end, target: here, register: exception))
    }
    emit(.pushHandling, .register(saved), exception)
    let clausesStart = here
    var ends: [Int] = []
    for clause in clauses {
      try at(clause.range) {
        var toNext: Int?
        if let type = clause.type {
          try scoped {
            let types = try load(type)
            toNext = at(type.range) { jump(.jumpUnlessMatch, exception, types) }
          }
        }
        if let name = clause.name { try storeName(name.name, exception) }
        let bodyStart = here
        blocks.append(.handler(saved: saved, name: clause.name?.name))
        try scoped { try statements(clause.body) }
        blocks.removeLast()
        let bodyEnd = here
        emit(.popHandling, .register(saved))
        if let name = clause.name { try deleteName(name.name, isStrict: false) }
        emit(.clear, exception)
        ends.append(jump())
        if let name = clause.name, bodyStart < bodyEnd {
          handlers.append(
            CodeObject.Handler(
              start: bodyStart, end: bodyEnd, target: here, register: .register(raised)))
          try deleteName(name.name, isStrict: false)
          emit(.reraise, nil, .register(raised))
        }
        if let toNext { land(toNext) }
      }
    }
    emit(.reraise, nil, exception)
    catching(from: clausesStart, target: here, register: raised)
    emit(.popHandling, .register(saved))
    emit(.reraise, nil, .register(raised))
    land(toElse)
    try scoped { try statements(otherwise) }
    land(ends)
  }

  func withStatement(_ items: ArraySlice<ContextItem>, _ body: [Statement]) throws {
    guard let item = items.first else { return try statements(body) }
    let manager = newTemporary()
    try load(item.manager, into: manager)
    let entered = newTemporary()
    at(item.manager.range) { _ = emit(.enter, entered, manager) }
    try finalized {
      if let target = item.target { try at(target.range) { try assign(entered, to: target) } }
      try withStatement(items.dropFirst(), body)
    } finally: { block in
      let completion = Operand.register(block.completion)
      at(item.manager.range) {
        let toNormal = jumpUnlessCompletion(completion, 1)
        let isSwallowed = newTemporary()
        emit(.exitWithException, isSwallowed, manager, .register(block.value))
        let toEnd = jump(.jumpIfFalse, isSwallowed)
        emit(.move, completion, constant(.int(0)))
        let toLast = jump()
        land(toNormal)
        emit(.exitNormally, nil, manager)
        land(toEnd)
        land(toLast)
      }
    }
  }
}
