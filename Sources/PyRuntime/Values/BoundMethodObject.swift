package import PySyntax

/// A method together with the instance it was read from.
package final class BoundMethodObject: Object {
  /// The unbound function.
  package let function: Value
  /// The instance that becomes the first argument.
  package let receiver: Value

  /// Creates a bound method.
  package init(_ function: Value, receiver: Value) {
    self.function = function
    self.receiver = receiver
  }

  package var type: TypeObject {
    native == nil ? BuiltinTypes.method : BuiltinTypes.builtinFunction
  }
  package var isCallable: Bool { true }

  /// The function where it is one of ours.
  package var native: NativeFunction? {
    guard case .object(let object) = function else { return nil }
    return object as? NativeFunction
  }

  package func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    if arguments.keywords.isEmpty, let native {
      switch arguments.positional.count {
      case 0: return try native.call(receiver, interpreter)
      case 1: return try native.call(receiver, arguments.positional[0], interpreter)
      default: break
      }
    }
    var all = arguments
    all.positional.insert(receiver, at: 0)
    return try interpreter.call(function, all)
  }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    switch name {
    case "__self__": return receiver
    case "__func__": return function
    default:
      if let own = try type.attribute(name, of: .object(self), interpreter) { return own }
      return try interpreter.optionalAttribute(name, of: function)
    }
  }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .equal || op == .notEqual, let right = other.cast(to: BoundMethodObject.self)
    else { return nil }
    let isSame =
      function.isIdentical(to: right.function) && receiver.isIdentical(to: right.receiver)
    return .bool(isSame == (op == .equal))
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    if let native {
      return "<built-in method \(native.name) of \(receiver.type.messageName) object at "
        + "\(interpreter.address(of: receiver))>"
    }
    let name = try interpreter.optionalAttribute("__qualname__", of: function)?.text ?? "?"
    return "<bound method \(name) of \(try interpreter.repr(receiver))>"
  }
}
