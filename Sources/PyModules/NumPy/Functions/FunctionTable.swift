internal import NDArrays
internal import PyRuntime

/// Collects the functions of a module, and with them the methods of arrays that do the same.
struct FunctionTable {
  /// The module's functions by name.
  private(set) var functions: [String: Value] = [:]
  /// The methods of `ndarray` by name.
  private(set) var methods: [String: Value] = [:]

  /// Adds a function of the module.
  mutating func function(
    _ name: String, _ signature: String, aliases: [String] = [],
    _ body: @escaping @Sendable (BoundArguments) throws -> Value
  ) {
    let function = Value.object(NativeFunction.numpy(name, signature, isMethod: false, body))
    for name in [name] + aliases { functions[name] = function }
  }

  /// Adds a function of an array that is also a method of arrays.
  ///
  /// - Parameter parameters: The parameters behind the array.
  mutating func both(
    _ name: String, _ parameters: String, aliases: [String] = [], forwardsFrames: Bool = false,
    _ body: @escaping @Sendable (NDArray, BoundArguments) throws -> Value
  ) {
    let rest = parameters.isEmpty ? "" : ", \(parameters)"
    function(name, "(a\(rest))", aliases: aliases) { call in
      if forwardsFrames, let result = try FunctionTable.forwarded(name, call) { return result }
      return try body(call.array("a"), call)
    }
    method(name, parameters) { object, call in try body(object.array, call) }
  }

  /// Adds a method of arrays.
  mutating func method(
    _ name: String, _ parameters: String,
    _ body: @escaping @Sendable (NDArrayObject, BoundArguments) throws -> Value
  ) {
    let rest = parameters.isEmpty ? "" : ", \(parameters)"
    methods[name] = .object(
      NativeFunction.numpy(name, "(self\(rest))") { call in
        guard let object = call.value("self").cast(NDArrayObject.self) else {
          throw PyException(
            .typeError,
            "descriptor '\(name)' for 'numpy.ndarray' objects doesn't apply to a "
              + "'\(call.value("self").type.messageName)' object")
        }
        return try body(object, call)
      })
  }

  /// Adds a read-only attribute of arrays.
  mutating func attribute(
    _ name: String, _ body: @escaping @Sendable (NDArrayObject) throws -> Value
  ) {
    methods[name] = .object(
      PropertyObject { value, _ in
        guard let object = value.cast(NDArrayObject.self) else { return .none }
        return try NumPyErrors.translating { try body(object) }
      })
  }

  /// Joins another table to this one.
  mutating func merge(_ other: FunctionTable) {
    functions.merge(other.functions) { $1 }
    methods.merge(other.methods) { $1 }
  }

  /// A frame does the work itself where it has the method, as in numpy.
  static func forwarded(_ name: String, _ call: BoundArguments) throws -> Value? {
    guard case .object(let object) = call.value("a"), object is any FrameSource,
      let method = try object.attribute(name, call.interpreter)
    else { return nil }
    var keywords: [(name: String, value: Value)] = []
    for (position, parameter) in call.signature.parameters.enumerated().dropFirst() {
      guard let value = call[position], ["axis", "ddof", "decimals"].contains(parameter.name)
      else { continue }
      keywords.append((parameter.name, value))
    }
    return try call.interpreter.call(method, Arguments([], keywords: keywords))
  }
}
