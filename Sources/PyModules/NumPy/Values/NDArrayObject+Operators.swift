package import NDArrays
package import PyRuntime
package import PySyntax

extension NDArrayObject {
  package func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    // A frame decides itself what an array beside it means.
    if case .object(let object) = right, object is any FrameSource { return nil }
    return try masking(interpreter.arithmetic(op, .object(self), right), right)
  }

  package func reflected(
    _ op: BinaryOperator, _ left: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try masking(interpreter.arithmetic(op, left, .object(self)), left)
  }

  /// The result of an operation under the masks of what went into it.
  private func masking(_ result: Value?, _ other: Value) -> Value? {
    let second = other.cast(to: NDArrayObject.self)?.mask
    guard mask != nil || second != nil, let array = result?.ndarray else { return result }
    let masks = [mask, second].compactMap { $0 }.filter { $0.count == array.count }
    guard let first = masks.first else { return result }
    return .object(
      NDArrayObject(
        array, mask: masks.dropFirst().reduce(first) { zip($0, $1).map { $0 || $1 } }))
  }

  package func inPlace(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    if case .object(let object) = right, object is any FrameSource { return nil }
    try checkWriteable("output array")
    if mask == nil, try write(op, right, interpreter) { return .object(self) }
    let name = op == .matrixMultiply ? "matmul" : BinaryFunction(op)?.rawValue ?? op.rawValue
    let result = try interpreter.arithmetic(op, .object(self), right)
    try NumPyErrors.translating {
      let source = try interpreter.array(of: result)
      let order: [DType] = [.bool, .int64, .float64]
      if let from = order.firstIndex(of: source.dtype), let to = order.firstIndex(of: array.dtype),
        from > to
      {
        throw PyException(
          NumPyErrors.ufuncTypeError,
          "Cannot cast ufunc '\(name)' output from dtype('\(source.dtype.shortName)') to "
            + "dtype('\(array.dtype.shortName)') with casting rule 'same_kind'")
      }
      guard source.shape == array.shape else {
        throw PyException(
          .valueError,
          "non-broadcastable output operand with shape \(NDArrayError.shapeText(array.shape)) "
            + "doesn't match the broadcast shape \(NDArrayError.shapeText(source.shape))")
      }
      try array.assign(source)
    }
    return .object(self)
  }

  package func unary(_ op: UnaryOperator, _ interpreter: Interpreter) throws -> Value? {
    if array.dtype == .object {
      let values = try (array.objects ?? []).map { try interpreter.unary(op, Value(element: $0)) }
      return .array(try NDArray(objects: values, shape: array.shape))
    }
    switch op {
    case .negate: return .scalar(try interpreter.apply(.negative, .object(self)))
    case .plus: return .scalar(try interpreter.apply(.positive, .object(self)))
    case .invert: return .scalar(try interpreter.apply(.invert, .object(self)))
    case .not: return nil
    }
  }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    if case .object(let object) = other, object is any FrameSource { return nil }
    return try masking(interpreter.comparison(op, .object(self), other), other)
  }
}

extension BinaryFunction {
  /// The function behind an operator; nil for `@`.
  package init?(_ op: BinaryOperator) {
    switch op {
    case .add: self = .add
    case .subtract: self = .subtract
    case .multiply: self = .multiply
    case .divide: self = .divide
    case .floorDivide: self = .floorDivide
    case .modulo: self = .remainder
    case .power: self = .power
    case .leftShift: self = .leftShift
    case .rightShift: self = .rightShift
    case .bitAnd: self = .bitwiseAnd
    case .bitOr: self = .bitwiseOr
    case .bitXor: self = .bitwiseXor
    case .matrixMultiply: return nil
    }
  }

  /// The function behind a comparison; nil for `is` and `in`.
  package init?(_ op: ComparisonOperator) {
    switch op {
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterEqual
    case .is, .isNot, .in, .notIn: return nil
    }
  }

  /// The operator that does the same to Python values, for arrays of objects.
  var pythonOperator: BinaryOperator? {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .floorDivide: .floorDivide
    case .remainder: .modulo
    case .power: .power
    default: nil
    }
  }

  /// The comparison that does the same to Python values.
  var pythonComparison: ComparisonOperator? {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessEqual: .lessOrEqual
    case .greater: .greater
    case .greaterEqual: .greaterOrEqual
    default: nil
    }
  }
}

extension Interpreter {
  /// Returns `left op right` where at least one is an array or a numpy scalar.
  package func arithmetic(
    _ op: BinaryOperator, _ left: Value, _ right: Value
  ) throws -> Value {
    guard let function = BinaryFunction(op) else {
      return .scalar(
        try NumPyErrors.translating {
          try NDArray.matmul(array(of: left), array(of: right))
        })
    }
    let name = op == .power ? quickPower(left, right) : nil
    return .scalar(try apply(function, left, right, name: name))
  }

  /// The function that numpy computes in place of a power with one of a few exponents.
  private func quickPower(_ base: Value, _ exponent: Value) -> String? {
    guard base.ndarray?.dtype == .float64 else { return nil }
    switch exponent {
    case .int(2), .float(2): return "square"
    case .float(0.5): return "sqrt"
    case .int(-1), .float(-1): return "reciprocal"
    default: return nil
    }
  }

  /// Returns the elementwise comparison.
  package func comparison(
    _ op: ComparisonOperator, _ left: Value, _ right: Value
  ) throws -> Value? {
    guard let function = BinaryFunction(op) else { return nil }
    return .scalar(try apply(function, left, right))
  }

  /// Applies an elementwise function of two operands and reports floating-point trouble.
  ///
  /// - Parameter name: The function's name in warnings, where it is not its own.
  package func apply(
    _ function: BinaryFunction, _ left: Value, _ right: Value, name: String? = nil
  ) throws -> NDArray {
    try NumPyErrors.translating {
      let a = try array(of: left)
      let b = try array(of: right)
      return try apply(function, a, b, name: name)
    }
  }

  /// Applies an elementwise function of two arrays and reports floating-point trouble.
  package func apply(
    _ function: BinaryFunction, _ a: NDArray, _ b: NDArray, name: String? = nil
  ) throws -> NDArray {
    if a.dtype == .object || b.dtype == .object { return try applyToObjects(function, a, b) }
    if function == .equal || function == .notEqual, a.dtype.isNumeric != b.dtype.isNumeric {
      // A number is never equal to a text.
      let shape = try Shape.broadcast([a.shape, b.shape])
      return try NDArray.full(shape, NDArray(scalar: function == .notEqual))
    }
    FloatStatus.clear()
    let result = try function(a, b)
    if !function.isComparison { try reportFloatStatus(name ?? function.rawValue) }
    return result
  }

  private func applyToObjects(
    _ function: BinaryFunction, _ a: NDArray, _ b: NDArray
  ) throws -> NDArray {
    let shape = try Shape.broadcast([a.shape, b.shape])
    let left = try a.broadcast(to: shape).plainValues
    let right = try b.broadcast(to: shape).plainValues
    if let op = function.pythonComparison {
      let flags = try zip(left, right).map { pair in try isTrue(compare(op, pair.0, pair.1)) }
      return try NDArray(flags, shape: shape)
    }
    guard let op = function.pythonOperator else {
      throw PyException(
        .typeError,
        "ufunc '\(function.rawValue)' not supported for the input types, and the inputs could not "
          + "be safely coerced to any supported types according to the casting rule ''safe''")
    }
    return try NDArray(
      objects: zip(left, right).map { try binary(op, $0.0, $0.1) }, shape: shape)
  }

  /// Applies an elementwise function of one operand and reports floating-point trouble.
  package func apply(_ function: UnaryFunction, _ value: Value) throws -> NDArray {
    try NumPyErrors.translating { try apply(function, array(of: value)) }
  }

  /// Applies an elementwise function of one array and reports floating-point trouble.
  package func apply(_ function: UnaryFunction, _ array: NDArray) throws -> NDArray {
    if array.dtype == .object {
      guard function == .absolute || function == .negative else {
        throw PyException(
          .typeError,
          "loop of ufunc does not support argument 0 of type "
            + "\(array.plainValues.first?.type.name ?? "object") which has no callable "
            + "\(function.rawValue) method")
      }
      let values = try array.plainValues.map { value in
        function == .negative
          ? try unary(.negate, value)
          : try isTrue(compare(.less, value, .int(0))) ? try unary(.negate, value) : value
      }
      return try NDArray(objects: values, shape: array.shape)
    }
    FloatStatus.clear()
    let result = try function(array)
    switch function {
    case .isnan, .isinf, .isfinite, .signbit, .logicalNot, .rint, .floor, .ceil, .trunc, .sign,
      .absolute, .negative, .positive:
      break
    default: try reportFloatStatus(function.rawValue)
    }
    return result
  }
}
