/// Iteration beyond ranges, lists and generators.
extension Machine {
  /// `iter(value)` for a loop.
  func iterator(over value: Value) throws -> Value {
    if case .list(let list) = value, list.type === BuiltinTypes.list {
      return .object(ListIterator(list))
    }
    return .object(try interpreter.makeIterator(value))
  }

  /// A = the next value of the iterator B; false at its end.
  @inline(never)
  func next(_ i: Instruction) throws -> Bool {
    let place = at(i.b)
    guard case .some(.object(let object)) = place.pointee,
      let iterator = object as? any IteratorObject
    else { return false }
    if let value = try iterator.next(interpreter) {
      at(i.a).pointee = value
      return true
    }
    place.pointee = nil
    return false
  }
}
