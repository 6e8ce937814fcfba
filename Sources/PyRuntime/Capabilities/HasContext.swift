/// An object that a `with` statement can enter.
package protocol HasContext: HasType {
  /// Carries out `__enter__` and returns what `as` binds; nil where the object is no manager.
  func enter(_ interpreter: Interpreter) throws -> Value?

  /// Carries out `__exit__`; true swallows `exception`.
  func exit(_ exception: PyException?, _ interpreter: Interpreter) throws -> Bool
}

extension HasContext {
  package func enter(_ interpreter: Interpreter) throws -> Value? { nil }

  package func exit(_ exception: PyException?, _ interpreter: Interpreter) throws -> Bool {
    false
  }
}
