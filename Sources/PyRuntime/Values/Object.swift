/// What every value with identity can do.
///
/// A new kind of value joins by conforming: it states its `type` and implements the capabilities it
/// has; the defaults of the others raise Python's own TypeError or AttributeError. Nothing else in
/// the runtime needs to know it.
package protocol Object: HasAttributes, Callable, Indexable, Iterable, HasOperators, HasText,
  HasContext
{}

/// An object that knows its Python type; the root of all capabilities.
package protocol HasType: AnyObject {
  /// The Python type, from which attributes and error messages come.
  var type: TypeObject { get }
}

/// An object that yields values one by one: what `iter()` gives.
package protocol IteratorObject: Object {
  /// Returns the next value, or nil at the end.
  func next(_ interpreter: Interpreter) throws -> Value?
}

extension IteratorObject {
  package func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject { self }
}
