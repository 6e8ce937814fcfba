internal import NDArrays
internal import PyRuntime

/// `out=` and `where=` of an elementwise function.
struct UfuncOutput {
  private let ufunc: UfuncObject
  private let call: BoundArguments
  private let target: NDArrayObject
  /// Which elements are computed; nil for all.
  private let mask: NDArray?

  /// Reads the arguments; nil where the function gives a new array.
  ///
  /// - Throws: TypeError for what is no array; NotImplementedError for `where=` without `out=`, where
  ///   numpy leaves elements undefined.
  init?(_ ufunc: UfuncObject, _ call: BoundArguments, out: Value) throws {
    var out = out
    if let parts = out.tupleElements {
      guard parts.count == 1, let part = parts.first else {
        throw PyException(
          .valueError, "The 'out' tuple must have exactly one entry per ufunc output")
      }
      out = part
    }
    var mask: NDArray?
    if let condition = call["where"] {
      if case .bool(true) = condition {
      } else {
        mask = try call.interpreter.converted(
          call.interpreter.array(of: condition), to: .bool)
      }
    }
    if out.isNone {
      guard mask == nil else {
        throw PyException(
          .notImplementedError,
          "\(ufunc.name)() does not support 'where' without 'out' here: numpy leaves the other "
            + "elements undefined",
          help: "give an array that holds the other elements: np.\(ufunc.name)(…, "
            + "out=np.zeros(…), where=…)")
      }
      return nil
    }
    guard let target = out.cast(to: NDArrayObject.self) else {
      throw PyException(.typeError, "return arrays must be of ArrayType")
    }
    self.ufunc = ufunc
    self.call = call
    self.target = target
    self.mask = mask
  }

  /// Checks that a result may become an element of the output.
  ///
  /// - Throws: UFuncTypeError in numpy's words.
  static func checkCast(
    _ source: DType, _ target: DType, _ rule: String, _ name: String
  ) throws {
    guard CastingRules.allows(source, target, rule) else {
      throw PyException(
        NumPyErrors.ufuncTypeError,
        "Cannot cast ufunc '\(name)' output from dtype('\(source.shortName)') to "
          + "dtype('\(target.shortName)') with casting rule '\(rule)'")
    }
  }

  /// Computes the function and writes what it gives.
  func write(_ operands: [Value]) throws -> Value {
    let interpreter = call.interpreter
    for case .object(let object) in operands where object is any FrameSource {
      throw PyException(
        .notImplementedError,
        "\(ufunc.name)() of a frame does not support the argument 'out' here",
        help: "give its values: x.to_numpy()")
    }
    var arrays = try operands.map { try interpreter.array(of: $0) }
    try target.checkWriteable("output array")
    let array = target.array
    // What the elements become is known before there are any.
    let samples = try arrays.map { Value.array(try NDArray.zeros([0], dtype: $0.dtype)) }
    let isPlain = arrays.allSatisfy(\.dtype.isNumeric)
    if case .matmul = ufunc.kind {
      let result = try ufunc.apply(operands, call)
      guard result.shape == array.shape else {
        throw PyException(
          .notImplementedError,
          "matmul() takes as out= only an array of the result's shape here: "
            + NDArrayError.tupleText(result.shape),
          help: "assign the result instead: a[...] = np.matmul(…)")
      }
      return try finish(result)
    }
    if isPlain {
      let type = try ufunc.apply(samples, call).dtype
      try UfuncOutput.checkCast(type, array.dtype, try call.text("casting"), ufunc.name)
    }
    let shape = try commonShape(arrays)
    guard let mask = try mask?.broadcast(to: shape) else {
      if try writesPlainly(arrays) { return .object(target) }
      return try finish(ufunc.apply(operands, call))
    }
    let places: [IndexItem] = [.mask(try mask.rowMajor())]
    for k in arrays.indices {
      arrays[k] = try arrays[k].broadcast(to: shape).item(at: places)
    }
    let result = try ufunc.apply(arrays.map { .array($0) }, call)
    try UfuncOutput.checkCast(result.dtype, array.dtype, try call.text("casting"), ufunc.name)
    try array.assign(interpreter.converted(result, to: array.dtype), at: places)
    return .object(target)
  }

  /// Computes straight into the output where that is the plain loop over doubles.
  private func writesPlainly(_ arrays: [NDArray]) throws -> Bool {
    guard case .binary(let function) = ufunc.kind, arrays.count == 2, target.mask == nil,
      try call.dtype() == nil, try call.text("casting") == "same_kind"
    else { return false }
    return try NumPyErrors.translating {
      FloatStatus.clear()
      guard try function.write(target.array, arrays[0], arrays[1]) else { return false }
      try call.interpreter.reportFloatStatus(function.rawValue)
      return true
    }
  }

  private func finish(_ result: NDArray) throws -> Value {
    try UfuncOutput.checkCast(
      result.dtype, target.array.dtype, try call.text("casting"), ufunc.name)
    try target.array.assign(call.interpreter.converted(result, to: target.array.dtype))
    return .object(target)
  }

  /// The shape of operands, mask and output together, which must be the output's.
  private func commonShape(_ arrays: [NDArray]) throws -> [Int] {
    var shapes = arrays.map(\.shape) + [target.array.shape]
    if let mask { shapes.append(mask.shape) }
    guard let shape = try? Shape.broadcast(shapes) else {
      throw PyException(
        .valueError,
        "operands could not be broadcast together with shapes "
          + shapes.map { NDArrayError.shapeText($0) + " " }.joined())
    }
    guard shape == target.array.shape else {
      throw PyException(
        .valueError,
        "non-broadcastable output operand with shape \(NDArrayError.shapeText(target.array.shape)) "
          + "doesn't match the broadcast shape \(NDArrayError.shapeText(shape))")
    }
    return shape
  }
}
