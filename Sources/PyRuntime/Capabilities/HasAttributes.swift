/// An object with attributes.
package protocol HasAttributes: HasType {
  /// Returns the attribute `name`, or nil where there is none.
  ///
  /// The default looks in the type and its bases and binds methods to the object.
  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value?

  /// Assigns the attribute `name`, or deletes it where `value` is nil.
  func setAttribute(_ name: String, to value: Value?, _ interpreter: Interpreter) throws

  /// The names that `dir` lists and completion offers beyond those of the type; never runs code.
  var ownAttributeNames: [String] { get }
}

extension HasAttributes where Self: Object {
  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    try type.attribute(name, of: Value(self), interpreter)
  }

  package func setAttribute(
    _ name: String, to value: Value?, _ interpreter: Interpreter
  ) throws {
    let has = type.member(name) != nil
    throw PyException(
      .attributeError,
      has
        ? "'\(type.messageName)' object attribute '\(name)' is read-only"
        : "'\(type.messageName)' object has no attribute '\(name)' and no __dict__ for setting new attributes"
    )
  }

  package var ownAttributeNames: [String] { [] }
}
