internal import PySyntax

/// What arithmetic and comparison do beyond numbers of the machine.
extension Machine {
  @inline(never)
  func slowBinary(_ i: Instruction) throws {
    let op = BinaryOperator.numbered[Int(i.n)]
    if op == .add, i.a == i.b, try appended(i) { return }
    at(i.a).pointee = try interpreter.binary(op, try read(i.b), try read(i.c))
  }

  @inline(never)
  func slowInPlace(_ i: Instruction) throws {
    let op = BinaryOperator.numbered[Int(i.n)]
    if op == .add, i.a == i.b, try appended(i) { return }
    at(i.a).pointee = try interpreter.inPlace(op, try read(i.b), try read(i.c))
  }

  /// `s = s + t` for strings of which nobody else holds `s`: grows it in place.
  private func appended(_ i: Instruction) throws -> Bool {
    guard case .some(.string(let addition)) = at(i.c).pointee else { return false }
    let place = at(i.a)
    guard case .some(.string) = place.pointee else { return false }
    guard case .some(.string(var text)) = place.move() else { return false }
    place.initialize(to: nil)
    let isOwn = isKnownUniquelyReferenced(&text)
    if isOwn && text !== addition {
      text.append(addition)
      place.pointee = .string(text)
      return true
    }
    place.pointee = .string(text)
    return false
  }

  /// A = B op C for operands that are not both numbers.
  @inline(never)
  func order(_ i: Instruction, _ op: ComparisonOperator) throws {
    let left = try read(i.b)
    let right = try read(i.c)
    if case .string(let a) = left, case .string(let b) = right {
      if op == .equal { return put(at(i.a), a.isSame(as: b)) }
      if op == .notEqual { return put(at(i.a), !a.isSame(as: b)) }
    }
    at(i.a).pointee = try interpreter.compare(op, left, right)
  }

  /// The truth of B op C for operands that are not both numbers.
  @inline(never)
  func truth(_ i: Instruction, _ op: ComparisonOperator) throws -> Bool {
    let left = try read(i.b)
    let right = try read(i.c)
    if case .string(let a) = left, case .string(let b) = right {
      if op == .equal { return a.isSame(as: b) }
      if op == .notEqual { return !a.isSame(as: b) }
    }
    return try interpreter.isTrue(interpreter.compare(op, left, right))
  }

  func contains(_ i: Instruction) throws -> Bool {
    try interpreter.contains(try read(i.b), in: try read(i.c))
  }
}
