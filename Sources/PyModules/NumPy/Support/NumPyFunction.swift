package import NDArrays
package import PyRuntime

extension NativeFunction {
  /// Makes a function whose array errors become Python exceptions, and whose result goes into the
  /// array `out=` where the function is one of those that have it.
  package static func numpy(
    _ name: String, _ signature: String, isMethod: Bool? = nil, style: Signature.Style = .python,
    _ body: @escaping @Sendable (BoundArguments) throws -> Value
  ) -> NativeFunction {
    NativeFunction(name, signature, isMethod: isMethod, style: style) { call in
      try NumPyErrors.translating { try OutputArgument.run(call, body) }
    }
  }
}

extension BoundArguments {
  /// The parameter as an array, as `np.asarray` reads it.
  package func array(_ name: String) throws -> NDArray {
    try interpreter.array(of: value(name))
  }

  /// The parameter as an array, or nil where it is None or unset.
  package func optionalArray(_ name: String) throws -> NDArray? {
    isGiven(name) ? try array(name) : nil
  }

  /// The parameter as an integer, or nil where it is None or unset.
  package func optionalInt(_ name: String) throws -> Int? {
    isGiven(name) ? try int(name) : nil
  }

  /// The parameter as a double, or nil where it is None or unset.
  package func optionalDouble(_ name: String) throws -> Double? {
    isGiven(name) ? try double(name) : nil
  }

  /// The axes that `axis=` names: an integer or a tuple; nil for None.
  package func axes(_ name: String = "axis") throws -> [Int]? {
    guard isGiven(name) else { return nil }
    let value = value(name)
    switch value {
    case .tuple(let tuple): return try tuple.elements.map { try interpreter.int(of: $0) }
    case .list(let list): return try list.elements.map { try interpreter.int(of: $0) }
    default: return [try interpreter.int(of: value)]
    }
  }

  /// The sizes that `shape=` gives: an integer or a sequence of integers.
  package func shape(_ name: String) throws -> [Int] {
    try interpreter.shape(of: value(name))
  }

  /// The element type that `dtype=` names; nil for None.
  package func dtype(_ name: String = "dtype") throws -> DType? {
    isGiven(name) ? try interpreter.dtype(of: value(name)) : nil
  }

  /// The order that `order=` names; `A` and `K` are decided by the array.
  package func order(_ array: NDArray? = nil) throws -> ElementOrder {
    guard isGiven("order") else { return .rowMajor }
    switch try text("order") {
    case "C", "c": return .rowMajor
    case "F", "f": return .columnMajor
    case "A", "a", "K", "k":
      guard let array else { return .rowMajor }
      return array.isColumnMajor && !array.isRowMajor ? .columnMajor : .rowMajor
    default:
      let shown = try interpreter.repr(value("order"))
      throw PyException(.valueError, "order must be one of 'C', 'F', 'A', or 'K' (got \(shown))")
    }
  }

  /// Refuses arguments that numpy has and that are not supported here.
  package func refuse(_ names: String..., otherThan accepted: Bool? = nil) throws {
    for name in names {
      guard isGiven(name) else { continue }
      if case .bool(true) = value(name), name == "where" { continue }
      if case .bool(false) = value(name) { continue }
      throw PyException(
        .notImplementedError,
        "\(signature.functionName)() does not support the argument '\(name)' here",
        help: name == "out"
          ? "assign the result instead: a[...] = \(signature.functionName)(…)"
          : "leave '\(name)' out")
    }
  }
}

extension Interpreter {
  /// Reads a shape: an integer or a sequence of integers.
  package func shape(of value: Value) throws -> [Int] {
    switch value {
    case .tuple(let tuple): return try tuple.elements.map { try int(of: $0) }
    case .list(let list): return try list.elements.map { try int(of: $0) }
    case .int(let size): return [size]
    default:
      if let array = value.cast(to: NDArrayObject.self)?.array, array.dimensions == 1 {
        return array.ints
      }
      if case .float = value {
        throw PyException(
          .typeError,
          "expected a sequence of integers or a single integer, got '\(try repr(value))'")
      }
      return [try int(of: value)]
    }
  }
}

extension Value {
  /// Returns the value as an object of the Swift class `type`, also from an `object` case only.
  package var ndarray: NDArray? {
    if case .object(let object) = self { return (object as? NDArrayObject)?.array }
    return nil
  }
}
