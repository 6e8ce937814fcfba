/// An object that can be called.
package protocol Callable: HasType {
  /// Whether `callable(x)` is true.
  var isCallable: Bool { get }

  /// Calls the object.
  func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value
}

extension Callable {
  package var isCallable: Bool { false }

  package func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    throw PyException(.typeError, "'\(type.messageName)' object is not callable")
  }
}
