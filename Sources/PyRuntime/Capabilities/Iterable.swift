/// An object that a `for` loop can walk.
package protocol Iterable: HasType {
  /// Returns a fresh iterator over the object.
  func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject
}

extension Iterable {
  package func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    throw PyException(.typeError, "'\(type.messageName)' object is not iterable")
  }
}
