extension Interpreter {
  /// Returns `container[key]`.
  package func item(_ key: Value, of container: Value) throws -> Value {
    guard let object = container.object else {
      throw PyException(.typeError, "'\(container.type.messageName)' object is not subscriptable")
    }
    return try object.item(key, self)
  }

  /// Carries out `container[key] = value`, or `del container[key]` where `value` is nil.
  package func setItem(_ key: Value, of container: Value, to value: Value?) throws {
    guard let object = container.object else {
      let verb = value == nil ? "deletion" : "assignment"
      throw PyException(
        .typeError,
        "'\(container.type.messageName)' object \(value == nil ? "doesn't" : "does not") support item \(verb)"
      )
    }
    try object.setItem(key, to: value, self)
  }

  /// Returns `len(value)`.
  package func length(of value: Value) throws -> Int {
    if let length = try value.object?.length(self) { return length }
    throw PyException(.typeError, "object of type '\(value.type.messageName)' has no len()")
  }
}
