internal import PySyntax

/// What arithmetic and comparison do beyond numbers of the machine.
extension Machine {
  @inline(never)
  func slowBinary(_ i: Instruction) throws {
    let op = BinaryOperator.numbered[i.operatorNumber]
    if op == .add, i.a == i.b, try appended(i) { return }
    try chargeCall()
    if i.n & Instruction.leftIsPassing != 0, try reused(i.b, op, i.c, isLeft: true, in: i.a) {
      return
    }
    if i.n & Instruction.rightIsPassing != 0, try reused(i.c, op, i.b, isLeft: false, in: i.a) {
      return
    }
    at(i.a).pointee = try interpreter.binary(op, try read(i.b), try read(i.c))
  }

  @inline(never)
  func slowInPlace(_ i: Instruction) throws {
    let op = BinaryOperator.numbered[i.operatorNumber]
    if op == .add, i.a == i.b || i.b & 3 == 0, try appended(i) { return }
    try chargeCall()
    at(i.a).pointee = try interpreter.inPlace(op, try read(i.b), try read(i.c))
  }

  /// Lets a passing operand become the result where it is big and nobody else holds it.
  private func reused(
    _ passing: Int32, _ op: BinaryOperator, _ other: Int32, isLeft: Bool, in result: Int32
  ) throws -> Bool {
    let place = at(passing)
    guard object(at: place, is: { $0.isWorthReusing }) else { return false }
    let operand = try read(other)
    guard place.pointee?.isHeldOnce() == true, case .some(.object(let object)) = place.pointee,
      try object.become(op, operand, isLeft: isLeft, interpreter)
    else { return false }
    place.pointee = nil
    at(result).pointee = .object(object)
    return true
  }

  /// Lets a container that nobody but this register holds say that an assignment into it is lost.
  @inline(never)
  func noteLostAssignment(_ container: Int32) throws {
    let place = at(container)
    guard object(at: place, is: { $0.warnsOfLostAssignment }), place.pointee?.isHeldOnce() == true,
      case .some(.object(let object)) = place.pointee
    else { return }
    try object.warnOfLostAssignment(interpreter)
  }

  /// Lets an object that nobody but this register holds say that what `inplace=True` changes is lost.
  @inline(never)
  func noteLostCall(
    _ receiver: UnsafeMutablePointer<Value?>, _ method: String, _ names: [String], _ count: Int
  ) throws {
    guard let place = names.firstIndex(of: "inplace"),
      case .some(.bool(true)) = receiver[1 + count - names.count + place],
      object(at: receiver, is: { $0.warnsOfLostCall(method) }),
      receiver.pointee?.isHeldOnce() == true,
      case .some(.object(let object)) = receiver.pointee
    else { return }
    try object.warnOfLostCall(interpreter)
  }

  /// Whether the object in a register has a property; it is let go of before the answer.
  @inline(never)
  private func object(
    at place: UnsafeMutablePointer<Value?>, is property: (any Object) -> Bool
  ) -> Bool {
    guard case .some(.object(let object)) = place.pointee else { return false }
    return property(object)
  }

  /// `s = s + t` for strings of which nobody else holds `s`: grows it in place.
  ///
  /// B is A, or a copy of it that nobody needs afterwards.
  private func appended(_ i: Instruction) throws -> Bool {
    guard case .some(.string(let addition)) = at(i.c).pointee else { return false }
    let source = at(i.b)
    guard var text = takeString(source) else { return false }
    let isCopied = i.a != i.b && dropString(at(i.a), text)
    let isOwn = isKnownUniquelyReferenced(&text)
    let size = text.byteCount &+ addition.byteCount
    let isGrown = isOwn && size <= interpreter.limits.valueBytes
    if isGrown { text.append(addition) }
    if isGrown || isCopied { at(i.a).pointee = .string(text) }
    if !isGrown { source.pointee = .string(text) }
    try interpreter.reserve(size)
    return isGrown
  }

  /// Empties a place that holds the string `text`; false where it holds something else.
  @inline(never)
  private func dropString(_ place: UnsafeMutablePointer<Value?>, _ text: StringObject) -> Bool {
    guard case .some(.string(let other)) = place.pointee, other === text else { return false }
    place.pointee = nil
    return true
  }

  /// The string in a register, which is empty afterwards.
  @inline(never)
  private func takeString(_ place: UnsafeMutablePointer<Value?>) -> StringObject? {
    guard case .some(.string(let text)) = place.pointee else { return nil }
    place.pointee = nil
    return text
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
    try chargeCall()
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
    try chargeCall()
    return try interpreter.isTrue(interpreter.compare(op, left, right))
  }

  func contains(_ i: Instruction) throws -> Bool {
    try chargeCall()
    return try interpreter.contains(try read(i.b), in: try read(i.c))
  }
}
