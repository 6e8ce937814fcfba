package import PySyntax

extension Interpreter {
  /// Returns `left op right`.
  ///
  /// The left operand is asked first, unless the right one's class is a proper subclass of the
  /// left one's, as in CPython.
  ///
  /// - Throws: TypeError where both operands decline, and what the operands throw.
  package func binary(_ op: BinaryOperator, _ left: Value, _ right: Value) throws -> Value {
    if let number = try NumberArithmetic.binary(op, left, right, poll: checkpoint) { return number }
    if let result = try dispatched(op, left, right) { return result }
    throw unsupported(op.rawValue, op, left, right)
  }

  /// Returns what `left op= right` leaves in its target.
  ///
  /// - Throws: TypeError where both operands decline, and what the operands throw.
  package func inPlace(_ op: BinaryOperator, _ left: Value, _ right: Value) throws -> Value {
    if let number = try NumberArithmetic.binary(op, left, right, poll: checkpoint) { return number }
    if let object = left.object, let result = try object.inPlace(op, right, self) {
      return result
    }
    if let result = try dispatched(op, left, right) { return result }
    throw unsupported(op.rawValue + "=", op, left, right)
  }

  /// Returns `op operand`.
  package func unary(_ op: UnaryOperator, _ operand: Value) throws -> Value {
    if op == .not { return .bool(try !isTrue(operand)) }
    if let number = try NumberArithmetic.unary(op, operand) { return number }
    if let object = operand.object, let result = try object.unary(op, self) { return result }
    if case .dict(let dict) = operand, dict.type !== BuiltinTypes.dict,
      let method = dict.type.member(op == .plus ? "__pos__" : op == .negate ? "__neg__" : "")
    {
      return try call(method, Arguments([operand]))
    }
    throw PyException(
      .typeError, "bad operand type for unary \(op.rawValue): '\(operand.type.messageName)'")
  }

  /// Asks the operands in CPython's order; nil where both decline.
  private func dispatched(
    _ op: BinaryOperator, _ left: Value, _ right: Value
  ) throws -> Value? {
    let rightObject = right.object
    if let rightObject {
      let leftType = left.type
      let rightType = rightObject.type
      if rightType !== leftType && rightType.isSubtype(of: leftType) {
        if let result = try rightObject.reflected(op, left, self) { return result }
        return try left.object?.binary(op, right, self)
      }
    }
    if let result = try left.object?.binary(op, right, self) { return result }
    if let result = try rightObject?.reflected(op, left, self) { return result }
    // What has `__index__` counts how often a sequence is repeated.
    guard op == .multiply else { return nil }
    if left.isSequence, let instance = right.exactly(InstanceObject.self),
      let times = try instance.index(self)
    {
      return try binary(.multiply, left, times)
    }
    if right.isSequence, let instance = left.exactly(InstanceObject.self),
      let times = try instance.index(self)
    {
      return try binary(.multiply, times, right)
    }
    return nil
  }

  /// The error of operands that an operator does not take.
  private func unsupported(
    _ symbol: String, _ op: BinaryOperator, _ left: Value, _ right: Value
  ) -> PyException {
    // Sequences have sentences of their own for + and *.
    if op == .add, !symbol.hasSuffix("=") || left.type !== BuiltinTypes.list {
      if case .string = left {
        return PyException(
          .typeError, "can only concatenate str (not \"\(right.type.messageName)\") to str")
      }
      switch left {
      case .list, .tuple:
        let name = left.type.name
        return PyException(
          .typeError, "can only concatenate \(name) (not \"\(right.type.messageName)\") to \(name)")
      default: break
      }
    }
    if op == .multiply {
      for (sequence, other) in [(left, right), (right, left)] {
        switch sequence {
        case .string, .list, .tuple:
          return PyException(
            .typeError, "can't multiply sequence by non-int of type '\(other.type.messageName)'")
        case .object(let object) where object is BytesObject:
          return PyException(
            .typeError, "can't multiply sequence by non-int of type '\(other.type.messageName)'")
        default: break
        }
      }
    }
    let name = op == .power && !symbol.hasSuffix("=") ? "** or pow()" : symbol
    return PyException(
      .typeError,
      "unsupported operand type(s) for \(name): '\(left.type.messageName)' and '\(right.type.messageName)'",
      help: op == .bitXor && left.isNumber && right.isNumber
        ? "'^' is the bitwise exclusive or; a power is written '**'" : nil)
  }
}

extension Value {
  /// Whether the value is a bool, an int that fits 64 bits, or a float.
  var isNumber: Bool {
    switch self {
    case .bool, .int, .float: true
    default: false
    }
  }
}

extension Value {
  /// Whether the value can be repeated: a text, a list or a tuple.
  fileprivate var isSequence: Bool {
    switch self {
    case .string, .list, .tuple: true
    default: false
    }
  }
}
