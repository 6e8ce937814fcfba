/// Arguments matched with a native function's parameters, with typed access by name.
///
/// Access by a name that the signature lacks is a mistake of ours and gives nil, as if unset.
package struct BoundArguments {
  /// The parameters.
  package let signature: Signature
  /// A value for each parameter, its default where it was left out; nil where unset.
  package let values: [Value?]
  /// What `*args` collected.
  package let variadic: [Value]
  /// What `**kwargs` collected.
  package let keywords: [(name: String, value: Value)]
  /// The interpreter that makes the call.
  package let interpreter: Interpreter

  /// The same arguments with the parameter `name` unset.
  package func leaving(_ name: String) -> BoundArguments {
    guard let position = signature.position(of: name) else { return self }
    var rest = values
    rest[position] = nil
    return BoundArguments(
      signature: signature, values: rest, variadic: variadic, keywords: keywords,
      interpreter: interpreter)
  }

  /// The value at a position; nil where it is unset.
  package subscript(_ position: Int) -> Value? {
    values.indices.contains(position) ? values[position] : nil
  }

  /// The value of the parameter `name`; nil where it is unset.
  package subscript(_ name: String) -> Value? {
    signature.position(of: name).flatMap { values[$0] }
  }

  /// The value of the parameter `name`, None where it is unset.
  package func value(_ name: String) -> Value { self[name] ?? .none }

  /// Whether the parameter holds something other than None.
  package func isGiven(_ name: String) -> Bool {
    guard let value = self[name] else { return false }
    return !value.isNone
  }

  /// The parameter as a double; ints and whatever has `__float__` convert.
  package func double(_ name: String) throws -> Double {
    try interpreter.double(of: value(name))
  }

  /// The parameter as an integer; bools and whatever has `__index__` convert.
  package func int(_ name: String) throws -> Int {
    try interpreter.int(of: value(name))
  }

  /// The parameter's truth.
  package func bool(_ name: String) throws -> Bool {
    try interpreter.isTrue(value(name))
  }

  /// The parameter as a `str`.
  package func text(_ name: String) throws -> String {
    let value = value(name)
    if let text = value.text { return text }
    throw PyException(
      .typeError,
      "\(signature.functionName)() argument '\(name)' must be str, not \(value.argumentTypeName)")
  }
}
