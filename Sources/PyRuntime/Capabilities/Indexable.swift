/// An object with items in square brackets, a length and membership.
package protocol Indexable: HasType {
  /// Returns `self[key]`.
  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value

  /// Assigns `self[key]`, or deletes it where `value` is nil.
  func setItem(_ key: Value, to value: Value?, _ interpreter: Interpreter) throws

  /// Whether `warnOfLostAssignment` has something to say.
  var warnsOfLostAssignment: Bool { get }

  /// Warns that an assignment to an item is lost, since nobody holds the object afterwards.
  func warnOfLostAssignment(_ interpreter: Interpreter) throws

  /// Whether the changes that a method makes with `inplace=True` are lost where nobody holds the object.
  func warnsOfLostCall(_ method: String) -> Bool

  /// Warns that such a call changes nothing that anybody sees.
  func warnOfLostCall(_ interpreter: Interpreter) throws

  /// Returns `len(self)`, or nil where the object has no length.
  func length(_ interpreter: Interpreter) throws -> Int?

  /// Returns `value in self`, or nil to have the object iterated.
  func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool?
}

extension Indexable {
  package func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    throw PyException(.typeError, "'\(type.messageName)' object is not subscriptable")
  }

  package func setItem(_ key: Value, to value: Value?, _ interpreter: Interpreter) throws {
    throw PyException(
      .typeError,
      value == nil
        ? "'\(type.messageName)' object doesn't support item deletion"
        : "'\(type.messageName)' object does not support item assignment")
  }

  package var warnsOfLostAssignment: Bool { false }

  package func warnOfLostAssignment(_ interpreter: Interpreter) throws {}

  package func warnsOfLostCall(_ method: String) -> Bool { false }

  package func warnOfLostCall(_ interpreter: Interpreter) throws {}

  package func length(_ interpreter: Interpreter) throws -> Int? { nil }

  package func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? { nil }
}
