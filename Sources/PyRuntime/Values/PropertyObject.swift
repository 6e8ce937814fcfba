/// A `property`: an attribute that is computed when it is read.
package final class PropertyObject: Object, @unchecked Sendable {
  /// Reads the attribute.
  package let getter: @Sendable (Value, Interpreter) throws -> Value
  /// Assigns the attribute; nil where it is read-only.
  package let setter: (@Sendable (Value, Value, Interpreter) throws -> Void)?

  /// Creates a property.
  package init(
    setter: (@Sendable (Value, Value, Interpreter) throws -> Void)? = nil,
    getter: @escaping @Sendable (Value, Interpreter) throws -> Value
  ) {
    self.getter = getter
    self.setter = setter
  }

  package var type: TypeObject { BuiltinTypes.property }
}
