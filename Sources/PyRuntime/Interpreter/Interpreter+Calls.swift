extension Interpreter {
  /// Calls a value.
  package func call(_ function: Value, _ arguments: Arguments) throws -> Value {
    guard let object = function.object else {
      throw PyException(.typeError, "'\(function.type.messageName)' object is not callable")
    }
    return try object.call(arguments, self)
  }

  /// Calls a value with positional arguments.
  package func call(_ function: Value, _ positional: Value...) throws -> Value {
    try call(function, Arguments(positional))
  }
}
