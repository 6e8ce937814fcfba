internal import NDArrays
package import PyRuntime

/// Methods and attributes of numpy scalars.
package enum ScalarMethods {
  /// What all scalars have.
  package nonisolated(unsafe) static let common: [String: Value] = {
    var members: [String: Value] = [:]
    func property(_ name: String, _ body: @escaping @Sendable (NumPyScalar) throws -> Value) {
      members[name] = .object(
        PropertyObject { value, _ in
          guard let scalar = value.cast(NumPyScalar.self) else { return .none }
          return try NumPyErrors.translating { try body(scalar) }
        })
    }
    property("dtype") { .object(DTypeObject(try $0.array().dtype)) }
    property("shape") { _ in .tuple([]) }
    property("ndim") { _ in .int(0) }
    property("size") { _ in .int(1) }
    property("itemsize") { .int(try $0.array().dtype.itemSize) }
    property("nbytes") { .int(try $0.array().dtype.itemSize) }
    property("T") { .object($0) }
    property("real") { .object($0) }
    property("imag") { scalar in
      if case .float64 = scalar.kind { return .float64(0) }
      return .int64(0)
    }
    func method(
      _ name: String, _ parameters: String,
      _ body: @escaping @Sendable (NumPyScalar, BoundArguments) throws -> Value
    ) {
      members[name] = .object(
        NativeFunction.numpy(name, parameters.isEmpty ? "(self)" : "(self, \(parameters))") {
          call in
          guard let scalar = call.value("self").cast(NumPyScalar.self) else { return .none }
          return try body(scalar, call)
        })
    }
    method("item", "*args") { scalar, _ in scalar.plain }
    method("tolist", "") { scalar, _ in scalar.plain }
    method("copy", "") { scalar, _ in .object(scalar) }
    method("conj", "") { scalar, _ in .object(scalar) }
    method("astype", "dtype, copy=True") { scalar, call in
      let dtype = try call.interpreter.dtype(of: call.value("dtype"))
      return .scalar(try call.interpreter.converted(scalar.array(), to: dtype))
    }
    method("round", "decimals=0") { scalar, call in
      .scalar(try scalar.array().rounded(decimals: call.int("decimals")))
    }
    method("__round__", "ndigits=None") { scalar, call in
      if case .bool = scalar.kind {
        throw PyException(.typeError, "type numpy.bool doesn't define __round__ method")
      }
      if case .int64 = scalar.kind, !call.isGiven("ndigits") { return scalar.plain }
      guard let digits = try call.optionalInt("ndigits") else {
        let rounded = scalar.doubleValue.rounded(.toNearestOrEven)
        return try call.interpreter.call(.object(BuiltinTypes.int), .float(rounded))
      }
      return .scalar(try scalar.array().rounded(decimals: digits))
    }
    method("__abs__", "") { scalar, _ in .scalar(try UnaryFunction.absolute(scalar.array())) }
    for name in [
      "sum", "mean", "min", "max", "prod", "std", "var", "any", "all", "argmin", "argmax",
      "cumsum", "cumprod", "reshape", "ravel", "flatten", "squeeze", "clip", "transpose",
      "repeat", "sort", "nonzero", "dot",
    ] {
      members[name] = .object(
        NativeFunction.numpy(name, "(self, *args, **kwargs)") { call in
          guard let scalar = call.value("self").cast(NumPyScalar.self) else { return .none }
          let method = try call.interpreter.attribute(name, of: .array(scalar.array()))
          return try call.interpreter.call(
            method, Arguments(call.variadic, keywords: call.keywords))
        })
    }
    return members
  }()

  /// What `np.float64` has besides.
  package nonisolated(unsafe) static let float: [String: Value] = forwarded(
    BuiltinTypes.float
  ).merging(common) { $1 }.merging(
    [
      "is_integer": .object(
        NativeFunction.numpy("is_integer", "(self)") { call in
          let number = try call.double("self")
          return .bool(number.isFinite && number == number.rounded(.towardZero))
        })
    ], uniquingKeysWith: { $1 })

  /// The methods that a scalar has from Python's own class, called on the plain number.
  private static func forwarded(_ type: TypeObject) -> [String: Value] {
    var members: [String: Value] = [:]
    for (name, member) in type.members where name != "__new__" {
      guard case .object(let object) = member, object.isCallable else { continue }
      members[name] = .object(
        NativeFunction.numpy(name, "(self, *args, **kwargs)") { call in
          guard let scalar = call.value("self").cast(NumPyScalar.self) else { return .none }
          let method = try call.interpreter.attribute(name, of: scalar.plain)
          return try call.interpreter.call(
            method, Arguments(call.variadic, keywords: call.keywords))
        })
    }
    return members
  }

  /// What `np.int64` has besides.
  package nonisolated(unsafe) static let int: [String: Value] = common.merging(
    [
      "is_integer": .object(NativeFunction.numpy("is_integer", "(self)") { _ in .bool(true) }),
      "bit_count": .object(
        NativeFunction.numpy("bit_count", "(self)") { call in
          .int(try call.int("self").magnitude.nonzeroBitCount)
        }),
    ], uniquingKeysWith: { $1 })

  /// The body of `np.float64(x)` and its like: a scalar, or an array for a sequence.
  static func make(_ call: BoundArguments, _ dtype: DType) throws -> Value {
    let value = call.value("x")
    if value.isNone {
      if dtype == .bool { return .npBool(false) }
      if dtype == .float64 { return .float64(.nan) }
      throw PyException(
        .typeError,
        "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'")
    }
    if let text = value.text {
      switch dtype {
      case .float64:
        guard let number = NumericText.double(text) else {
          throw PyException(
            .valueError, "could not convert string to float: \(QuotedText.quoted(text))")
        }
        return .float64(number)
      case .int64:
        guard let number = NumericText.integer(text) else {
          throw PyException(
            .valueError, "invalid literal for int() with base 10: \(QuotedText.quoted(text))")
        }
        return .int64(number)
      default: return .npBool(!text.isEmpty)
      }
    }
    let array = try call.interpreter.array(of: value)
    return .scalar(try call.interpreter.converted(array, to: dtype))
  }
}

extension Value {
  /// The value as an object of the Swift class `type`; faster than the general cast.
  func cast<T: AnyObject>(_ type: T.Type) -> T? {
    if case .object(let object) = self { return object as? T }
    return nil
  }
}

/// Python's `**` of doubles under numpy's scalars.
enum ScalarPower {
  static func power(_ x: Double, _ y: Double) -> Double { NumberFunctions.power(x, y) }
}
