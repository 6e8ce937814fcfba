internal import PySyntax

/// Code for assignments, deletions and imports.
extension CodeBuilder {
  func assignment(_ targets: [Expression], _ value: Expression) throws {
    guard let target = targets.first else { return }
    if targets.count == 1 {
      if case .name(let name) = target.kind, let direct = try directTarget(name) {
        try load(value, into: direct)
        return
      }
      if try assignPairwise(target, value) { return }
    }
    let isOfItself = targets.contains { isSameName($0, value) }
    let result =
      isOfItself ? try load(value, into: newTemporary()) : try load(value, before: targets)
    for target in targets { try assign(result, to: target) }
  }

  private func isSameName(_ target: Expression, _ value: Expression) -> Bool {
    guard case .name(let bound) = target.kind, case .name(let read) = value.kind else {
      return false
    }
    return bound == read
  }

  /// `a, b = c, d` without making a tuple; false where the forms do not agree.
  private func assignPairwise(_ target: Expression, _ value: Expression) throws -> Bool {
    guard case .tuple(let targets) = target.kind, case .tuple(let values) = value.kind,
      targets.count == values.count, targets.count <= 8
    else { return false }
    for expression in targets + values {
      if case .starred = expression.kind { return false }
    }
    let first = newRegisters(values.count)
    for (offset, value) in values.enumerated() { try load(value, into: .register(first + offset)) }
    for (offset, target) in targets.enumerated() {
      try at(target.range) { try assign(.register(first + offset), to: target) }
    }
    return true
  }

  /// Assigns the value of an operand to a target of any form.
  func assign(_ value: Operand, to target: Expression) throws {
    try at(target.range) {
      try scoped {
        switch target.kind {
        case .name(let name): try storeName(name, value)
        case .attribute(let object, let name):
          let object = try load(object)
          add(
            Instruction(
              .setAttribute, a: object.raw, b: value.raw, c: site(mangled(name.name))))
        case .subscript(let container, let index):
          let object = try loadContainer(container, before: [index])
          let n = isInBetween(container) && object.isRegister ? 1 : 0
          emit(.setItem, n: n, object, try load(index), value)
        case .tuple(let targets), .list(let targets): try unpack(value, targets)
        case .starred(let inner): try assign(value, to: inner)
        default:
          throw PyException(.syntaxError, "cannot assign to this expression")
        }
      }
    }
  }

  /// Loads what an assignment puts an item into.
  ///
  /// Of `df["a"].iloc`, only the indexer holds the column afterwards.
  private func loadContainer(
    _ container: Expression, before others: [Expression]
  ) throws -> Operand {
    guard case .attribute(let owner, let name) = container.kind, isInBetween(owner) else {
      return try load(container, before: others)
    }
    let operand = try load(owner, before: others)
    let result = newTemporary()
    at(container.range) {
      _ = add(
        Instruction(.getAttribute, a: result.raw, b: operand.raw, c: site(mangled(name.name))))
    }
    if operand.isRegister { emit(.clear, operand) }
    return result
  }

  /// Whether an expression gives a value in between, as `df["a"]` does, which is lost behind an
  /// assignment into it unless something else holds it.
  private func isInBetween(_ container: Expression) -> Bool {
    switch container.kind {
    case .subscript, .attribute, .call: true
    default: false
    }
  }

  private func unpack(_ value: Operand, _ targets: [Expression]) throws {
    let first = newRegisters(targets.count)
    let star = targets.firstIndex {
      if case .starred = $0.kind { return true }
      return false
    }
    if let star {
      add(
        Instruction(
          .unpackStarred, n: UInt16(truncatingIfNeeded: star), a: Operand.register(first).raw,
          b: value.raw, c: Int32(targets.count - star - 1)))
    } else {
      add(
        Instruction(
          .unpack, a: Operand.register(first).raw, b: value.raw, c: Int32(targets.count)))
    }
    for (offset, target) in targets.enumerated() {
      try assign(.register(first + offset), to: target)
    }
  }

  /// Binds the name of a `:=`, which lies outside of the comprehensions around.
  func storeWalrus(_ name: String, _ value: Operand) throws {
    let scopes = comprehensionScopes
    comprehensionScopes = []
    defer { comprehensionScopes = scopes }
    try storeName(name, value)
  }

  func augmented(_ target: Expression, _ op: BinaryOperator, _ value: Expression) throws {
    switch target.kind {
    case .name(let name):
      let current = try load(target, before: [value])
      let operand = try load(value)
      let direct = try directTarget(name)
      let result = direct ?? newTemporary()
      add(inPlace(op, result, current, operand))
      if direct == nil { try at(target.range) { try storeName(name, result) } }
    case .attribute(let object, let name):
      let object = try load(object, before: [value])
      let current = newTemporary()
      let name = mangled(name.name)
      at(target.range) {
        _ = add(Instruction(.getAttribute, a: current.raw, b: object.raw, c: site(name)))
      }
      let operand = try load(value)
      add(inPlace(op, current, current, operand))
      at(target.range) {
        _ = add(Instruction(.setAttribute, a: object.raw, b: current.raw, c: site(name)))
      }
    case .subscript(let expression, let index):
      let container = try load(expression, before: [index, value])
      let key = try load(index, before: [value])
      let current = newTemporary()
      at(target.range) { _ = emit(.getItem, current, container, key) }
      let operand = try load(value)
      add(inPlace(op, current, current, operand))
      let n = isInBetween(expression) && container.isRegister ? 1 : 0
      at(target.range) { _ = emit(.setItem, n: n, container, key, current) }
    default:
      throw PyException(.syntaxError, "this expression is illegal for augmented assignment")
    }
  }

  private func inPlace(
    _ op: BinaryOperator, _ target: Operand, _ a: Operand, _ b: Operand
  ) -> Instruction {
    Instruction(
      op == .add ? .addInPlace : .inPlace, n: op.number, a: target.raw, b: a.raw, c: b.raw)
  }

  func annotated(
    _ target: Expression, _ annotation: Expression, _ value: Expression?
  ) throws {
    if let value { try assignment([target], value) }
    guard case .name(let name) = target.kind else {
      if value == nil, case .attribute(let object, _) = target.kind { try load(object) }
      return
    }
    switch kind {
    case .function, .generator: break
    case .module:
      let operand = try load(annotation)
      if case .name = annotation.kind {
        _ = at(annotation.range) { emit(.check, nil, operand) }
      }
    case .classBody:
      let annotations = newTemporary()
      add(
        Instruction(.loadName, a: annotations.raw, c: constant("__annotations__").raw))
      emit(.dictSet, annotations, constant(mangled(name)), try load(annotation))
    }
  }

  func delete(_ target: Expression) throws {
    try at(target.range) {
      try scoped {
        switch target.kind {
        case .name(let name): try deleteName(name, isStrict: true)
        case .attribute(let object, let name):
          let object = try load(object)
          add(Instruction(.deleteAttribute, a: object.raw, c: site(mangled(name.name))))
        case .subscript(let container, let index):
          let container = try load(container, before: [index])
          emit(.deleteItem, container, try load(index))
        case .tuple(let targets), .list(let targets):
          for target in targets { try delete(target) }
        default:
          throw PyException(.syntaxError, "cannot delete this expression")
        }
      }
    }
  }

  // MARK: Imports

  func importStatement(_ modules: [ImportedModule]) throws {
    for module in modules {
      try scoped {
        let result = newTemporary()
        let name = module.module.name
        let bindsRoot = module.alias == nil && name.contains(".")
        emit(.importModule, n: bindsRoot ? 1 : 0, result, nil, constant(name))
        try storeName(
          module.alias?.name ?? String(name.prefix { $0 != "." }), result)
      }
    }
  }

  func importStatement(from module: Identifier, _ names: [ImportedName]) throws {
    let source = newTemporary()
    emit(.importModule, source, nil, constant(module.name))
    for imported in names {
      if imported.name.name == "*" {
        emit(.importAll, nil, source)
        continue
      }
      try scoped {
        let result = newTemporary()
        // CPython 3.13 points at the whole statement.
        emit(.importName, result, source, constant(imported.name.name))
        try storeName((imported.alias ?? imported.name).name, result)
      }
    }
  }
}
