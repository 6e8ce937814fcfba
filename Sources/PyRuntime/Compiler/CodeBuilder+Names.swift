internal import PySyntax

/// Where names live, and how they are read, assigned and deleted.
extension CodeBuilder {
  func resolve(_ name: String) throws -> Place {
    for scope in comprehensionScopes.reversed() {
      if let place = scope[name] { return place }
    }
    switch kind {
    case .module: return .global(try globalOperand(name))
    case .function, .generator:
      if names.globals.contains(name) { return .global(try globalOperand(name)) }
      if let register = locals[name] { return .register(register) }
      if let cell = cells[name] { return .cell(cell) }
      return .global(try globalOperand(name))
    case .classBody:
      if names.globals.contains(name) { return .global(try globalOperand(name)) }
      if names.nonlocals.contains(name), let cell = cells[name] { return .cell(cell) }
      // Comprehensions do not see the names of the class around them.
      if !comprehensionScopes.isEmpty {
        if let cell = cells[name] { return .cell(cell) }
        return .global(try globalOperand(name))
      }
      return .className(cell: names.isBound(name) ? nil : cells[name])
    }
  }

  /// The operand of a name of the session.
  func globalOperand(_ name: String) throws -> Operand {
    guard let slot = namespace.slot(of: name) else {
      throw PyException(.memoryError, "too many different names")
    }
    return Operand(.global, slot)
  }

  /// The register that holds the cell of `name`, for an inner function to take along.
  func cellRegister(of name: String) -> Int? {
    for scope in comprehensionScopes.reversed() {
      if case .cell(let register) = scope[name] { return register }
    }
    return cells[name]
  }

  /// Reads a variable: in place where it can be, else into `target`.
  func loadName(_ name: String, into target: Operand?) throws -> Operand {
    let name = mangled(name)
    switch try resolve(name) {
    case .register(let register):
      return read(.register(register), into: target)
    case .global(let operand):
      return read(operand, into: target)
    case .cell(let register):
      let target = target ?? newTemporary()
      emit(.loadCell, target, .register(register))
      return target
    case .className(let cell):
      let target = target ?? newTemporary()
      add(
        Instruction(
          .loadName, n: cell == nil ? 0 : 1, a: target.raw,
          b: Operand.register(cell ?? 0).raw, c: constant(name).raw))
      return target
    }
  }

  /// Reads the variable in `operand`, in `a = a` too: it may not be there, or be a built-in.
  private func read(_ operand: Operand, into target: Operand?) -> Operand {
    guard target == operand else { return moved(operand, to: target) }
    emit(.move, target, operand)
    return operand
  }

  func moved(_ operand: Operand, to target: Operand?) -> Operand {
    guard let target, target != operand else {
      if operand.block != .constant { pendingNames[operand.raw] = place }
      return operand
    }
    emit(.move, target, operand)
    return target
  }

  /// Notes where the names stand that an instruction uses in place.
  func noteNames(of instruction: Instruction, at index: Int) {
    for raw in [instruction.a, instruction.b, instruction.c] {
      if let range = pendingNames[raw], range != ranges[index] {
        nameRanges[index, default: [:]][raw] = range
      }
    }
  }

  /// Assigns a variable.
  func storeName(_ name: String, _ value: Operand) throws {
    let name = mangled(name)
    switch try resolve(name) {
    case .register(let register): _ = moved(value, to: .register(register))
    case .global(let operand): _ = moved(value, to: operand)
    case .cell(let register): emit(.storeCell, .register(register), value)
    case .className: emit(.storeName, nil, value, constant(name))
    }
  }

  /// The operand that an assignment to `name` can compute its value into, where there is one.
  func directTarget(_ name: String) throws -> Operand? {
    switch try resolve(mangled(name)) {
    case .register(let register): .register(register)
    case .global(let operand): operand
    default: nil
    }
  }

  /// Unbinds a variable; `isStrict` makes it an error where it is not bound.
  func deleteName(_ name: String, isStrict: Bool) throws {
    let name = mangled(name)
    switch try resolve(name) {
    case .register(let register): emit(isStrict ? .delete : .clear, .register(register))
    case .global(let operand): emit(isStrict ? .delete : .clear, operand)
    case .cell(let register): emit(.deleteCell, n: isStrict ? 1 : 0, .register(register))
    case .className: emit(.deleteName, n: isStrict ? 1 : 0, nil, nil, constant(name))
    }
  }

  // MARK: What may change while other operands are computed

  /// Whether computing `expression` runs no code of the cell and binds nothing.
  func isInert(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .name, .constant, .lambda: true
    case .unary(_, let operand): isConstant(operand)
    default: false
    }
  }

  func isConstant(_ expression: Expression) -> Bool {
    if case .constant = expression.kind { return true }
    return false
  }

  /// Whether the variable in `operand` keeps its value while `others` are computed, so that it need
  /// not be copied first.
  func isStable(_ name: String, _ operand: Operand, before others: [Expression]) -> Bool {
    if others.allSatisfy({ isInert($0) }) { return true }
    guard operand.block == .register else { return false }
    let name = mangled(name)
    if comprehensionScopes.contains(where: { $0[name] != nil }) {
      return !names.rebound.contains(name)
    }
    // A parameter is always bound; another local might not be, and must be missed in its turn.
    return !names.rebound.contains(name) && !names.deleted.contains(name)
      && operand.index < layout.count
  }

  /// Reads an operand that is used only after `others` have been computed.
  func load(_ expression: Expression, before others: [Expression]) throws -> Operand {
    guard case .name(let name) = expression.kind else { return try load(expression) }
    let operand = try at(expression.range) { try loadName(name, into: nil) }
    if operand.isRegister && operand.index >= firstTemporary { return operand }
    if isStable(name, operand, before: others) { return operand }
    return at(expression.range) { moved(operand, to: newTemporary()) }
  }
}
