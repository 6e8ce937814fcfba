package import PySyntax

/// The special methods of a class behind operators, items, calls and text.
extension InstanceObject {
  /// Calls a special method; nil where the class has none.
  func special(
    _ name: String, _ arguments: [Value] = [], _ interpreter: Interpreter
  ) throws -> Value? {
    guard let member = type.userMember(name) else { return nil }
    return try call(member, arguments, interpreter)
  }

  private func call(
    _ member: Value, _ arguments: [Value], _ interpreter: Interpreter
  ) throws -> Value {
    if member.exactly(FunctionObject.self) != nil {
      return try interpreter.call(member, Arguments([.object(self)] + arguments))
    }
    return try interpreter.call(
      try interpreter.bind(member, to: .object(self), of: type), Arguments(arguments))
  }

  private func operation(
    _ name: String, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard let result = try special(name, [other], interpreter), !result.isNotImplemented else {
      return nil
    }
    return result
  }

  package func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? { try operation("__\(op.methodName)__", right, interpreter) }

  package func reflected(
    _ op: BinaryOperator, _ left: Value, _ interpreter: Interpreter
  ) throws -> Value? { try operation("__r\(op.methodName)__", left, interpreter) }

  package func inPlace(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? { try operation("__i\(op.methodName)__", right, interpreter) }

  package func unary(_ op: UnaryOperator, _ interpreter: Interpreter) throws -> Value? {
    switch op {
    case .negate: try special("__neg__", [], interpreter)
    case .plus: try special("__pos__", [], interpreter)
    case .invert: try special("__invert__", [], interpreter)
    case .not: nil
    }
  }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    switch op {
    case .equal: return try operation("__eq__", other, interpreter)
    case .notEqual:
      if type.userMember("__ne__") != nil {
        return try operation("__ne__", other, interpreter)
      }
      guard let equal = try operation("__eq__", other, interpreter) else { return nil }
      return .bool(try !interpreter.isTrue(equal))
    case .less: return try operation("__lt__", other, interpreter)
    case .lessOrEqual: return try operation("__le__", other, interpreter)
    case .greater: return try operation("__gt__", other, interpreter)
    case .greaterOrEqual: return try operation("__ge__", other, interpreter)
    default: return nil
    }
  }

  package func truth(_ interpreter: Interpreter) throws -> Bool? {
    guard let result = try special("__bool__", [], interpreter) else { return nil }
    if case .bool(let flag) = result { return flag }
    throw PyException(
      .typeError, "__bool__ should return bool, returned \(result.type.messageName)")
  }

  package func hash(_ interpreter: Interpreter) throws -> Int {
    guard let member = type.userMember("__hash__") else {
      return Int(bitPattern: ObjectIdentifier(self)) >> 4
    }
    if member.isNone { throw interpreter.unhashable(type) }
    let result = try call(member, [], interpreter)
    guard result.type.isSubtype(of: BuiltinTypes.int) else {
      throw PyException(.typeError, "__hash__ method should return an integer")
    }
    // What fits into a machine word is taken as it is.
    if case .int(let number) = result { return number == -1 ? -2 : number }
    return try interpreter.hash(result)
  }

  package func index(_ interpreter: Interpreter) throws -> Value? {
    guard let result = try special("__index__", [], interpreter) else { return nil }
    guard result.type.isSubtype(of: BuiltinTypes.int) else {
      throw PyException(.typeError, "__index__ returned non-int (type \(result.type.messageName))")
    }
    return result
  }

  package func double(_ interpreter: Interpreter) throws -> Double? {
    if let result = try special("__float__", [], interpreter) {
      if case .float(let number) = result { return number }
      throw PyException(
        .typeError,
        "\(type.messageName).__float__ returned non-float (type \(result.type.messageName))")
    }
    return try index(interpreter).map { try interpreter.double(of: $0) }
  }

  // MARK: Items

  package func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if let result = try special("__getitem__", [key], interpreter) { return result }
    throw PyException(.typeError, "'\(type.messageName)' object is not subscriptable")
  }

  package func setItem(_ key: Value, to value: Value?, _ interpreter: Interpreter) throws {
    if let value {
      if try special("__setitem__", [key, value], interpreter) != nil { return }
      throw PyException(
        .typeError, "'\(type.messageName)' object does not support item assignment")
    }
    if try special("__delitem__", [key], interpreter) != nil { return }
    throw PyException(.typeError, "'\(type.messageName)' object does not support item deletion")
  }

  package func length(_ interpreter: Interpreter) throws -> Int? {
    guard let result = try special("__len__", [], interpreter) else { return nil }
    let length = try interpreter.int(of: result)
    if length < 0 { throw PyException(.valueError, "__len__() should return >= 0") }
    return length
  }

  package func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? {
    guard let result = try special("__contains__", [value], interpreter) else { return nil }
    return try interpreter.isTrue(result)
  }

  package func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    if let member = type.userMember("__iter__") {
      if member.isNone {
        throw PyException(.typeError, "'\(type.messageName)' object is not iterable")
      }
      let made = try call(member, [], interpreter)
      if let iterator = made.object as? any IteratorObject { return iterator }
      if let instance = made.exactly(InstanceObject.self),
        let next = instance.type.userMember("__next__")
      {
        return InstanceIterator(instance, next: next)
      }
      throw PyException(
        .typeError, "iter() returned non-iterator of type '\(made.type.messageName)'")
    }
    if type.userMember("__getitem__") != nil { return ItemIterator(self) }
    throw PyException(.typeError, "'\(type.messageName)' object is not iterable")
  }

  // MARK: Calls, contexts, text

  package var isCallable: Bool { type.userMember("__call__") != nil }

  package func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    guard let member = type.userMember("__call__") else {
      throw PyException(.typeError, "'\(type.messageName)' object is not callable")
    }
    return try interpreter.call(
      try interpreter.bind(member, to: .object(self), of: type), arguments)
  }

  package func enter(_ interpreter: Interpreter) throws -> Value? {
    guard type.userMember("__enter__") != nil else { return nil }
    guard type.userMember("__exit__") != nil else {
      throw PyException(
        .typeError,
        "'\(type.messageName)' object does not support the context manager protocol (missed __exit__ method)"
      )
    }
    return try special("__enter__", [], interpreter)
  }

  package func exit(_ exception: PyException?, _ interpreter: Interpreter) throws -> Bool {
    let arguments: [Value]
    if let exception {
      arguments = [.object(exception.type), .object(exception.value), .none]
    } else {
      arguments = [.none, .none, .none]
    }
    guard let result = try special("__exit__", arguments, interpreter) else { return false }
    return try interpreter.isTrue(result)
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    try interpreter.guardStack()
    guard let result = try special("__repr__", [], interpreter) else {
      return plainRepr(interpreter)
    }
    return try text(result, "__repr__")
  }

  /// The text that `object.__repr__` gives.
  func plainRepr(_ interpreter: Interpreter) -> String {
    "<\(type.qualifiedName) object at \(interpreter.address(of: .object(self)))>"
  }

  package func str(_ interpreter: Interpreter) throws -> String {
    guard let result = try special("__str__", [], interpreter) else {
      return try repr(interpreter)
    }
    return try text(result, "__str__")
  }

  package func format(_ specification: String, _ interpreter: Interpreter) throws -> String {
    if let result = try special("__format__", [.string(specification)], interpreter) {
      return try text(result, "__format__")
    }
    guard specification.isEmpty else {
      throw PyException(
        .typeError, "unsupported format string passed to \(type.messageName).__format__")
    }
    return try str(interpreter)
  }

  private func text(_ value: Value, _ method: String) throws -> String {
    if let text = value.text { return text }
    if method == "__format__" {
      throw PyException(
        .typeError, "__format__ must return a str, not \(value.type.messageName)")
    }
    throw PyException(
      .typeError, "\(method) returned non-string (type \(value.type.messageName))")
  }
}

extension BinaryOperator {
  /// The middle of the special methods' names.
  package var methodName: String {
    switch self {
    case .add: "add"
    case .subtract: "sub"
    case .multiply: "mul"
    case .divide: "truediv"
    case .floorDivide: "floordiv"
    case .modulo: "mod"
    case .power: "pow"
    case .matrixMultiply: "matmul"
    case .leftShift: "lshift"
    case .rightShift: "rshift"
    case .bitAnd: "and"
    case .bitOr: "or"
    case .bitXor: "xor"
    }
  }
}

/// Walks an instance by its `__next__`.
final class InstanceIterator: IteratorObject {
  /// The instance, which is what `iter` hands out.
  let instance: InstanceObject
  private let method: Value

  init(_ instance: InstanceObject, next method: Value) {
    self.instance = instance
    self.method = method
  }

  var type: TypeObject { instance.type }

  func next(_ interpreter: Interpreter) throws -> Value? {
    do {
      return try interpreter.call(method, Arguments([.object(instance)]))
    } catch let error as PyException where error.isInstance(of: .stopIteration) {
      return nil
    }
  }
}

/// Walks an instance by asking for the items 0, 1, 2, … until an IndexError.
final class ItemIterator: IteratorObject {
  private var instance: InstanceObject?
  private var position = 0

  init(_ instance: InstanceObject) { self.instance = instance }

  var type: TypeObject { IteratorTypes.generic }

  func next(_ interpreter: Interpreter) throws -> Value? {
    guard let instance else { return nil }
    do {
      let value = try instance.item(.int(position), interpreter)
      position &+= 1
      return value
    } catch let error as PyException
      where error.isInstance(of: .indexError) || error.isInstance(of: .stopIteration)
    {
      self.instance = nil
      return nil
    }
  }
}
