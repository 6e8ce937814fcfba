internal import NDArrays
internal import PyRuntime

/// What `where=` and `initial=` mean to a reduction.
enum ReductionMask {
  /// Which elements `where=` takes, in the array's shape; nil for all of them.
  static func mask(_ array: NDArray, _ call: BoundArguments) throws -> NDArray? {
    guard let condition = call["where"] else { return nil }
    if case .bool(true) = condition { return nil }
    let flags = try call.interpreter.converted(
      call.interpreter.array(of: condition), to: .bool)
    guard let mask = try? flags.broadcast(to: array.shape) else {
      throw PyException(
        .valueError,
        "operands could not be broadcast together with remapped shapes [original->remapped]: "
          + "\(NDArrayError.shapeText(array.shape)) \(NDArrayError.shapeText(flags.shape)) ")
    }
    return mask
  }

  /// The array with what `where=` leaves out replaced by what changes no result.
  static func masked(
    _ array: NDArray, _ call: BoundArguments, _ identity: Bool
  ) throws -> NDArray {
    guard let mask = try mask(array, call) else { return array }
    let result = try array.copy()
    try result.assign(NDArray(scalar: identity), at: [.mask(UnaryFunction.logicalNot(mask))])
    return result
  }

  /// The number that `initial=` lets a sum or product of `values` begin with, in the result's type.
  ///
  /// - Parameter name: The name of the ufunc, for the messages.
  /// - Throws: ValueError where there is nothing to begin with: without an element, and for objects
  ///   under a mask.
  static func initial(
    _ values: NDArray, _ call: BoundArguments, isMasked: Bool, name: String
  ) throws -> NDArray? {
    let given = call["initial"]
    if isMasked, given?.isNone ?? (values.dtype == .object) { throw noIdentity(name) }
    guard let given else { return nil }
    if given.isNone {
      let count = try values.reducedCount(axes: call.signature.hasAxes ? call.axes() : nil)
      if count == 0 { throw NDArrayError.emptyReduction(name) }
      return nil
    }
    return try number(given, values.dtype == .bool ? .int64 : values.dtype, call.interpreter)
  }

  /// A number as an element of the type in which a reduction computes.
  static func number(
    _ value: Value, _ dtype: DType, _ interpreter: Interpreter
  ) throws -> NDArray {
    let array = try interpreter.array(of: value)
    guard array.dimensions == 0 else {
      throw dtype == .float64
        ? PyException(.valueError, "setting an array element with a sequence.")
        : PyException(
          .typeError,
          "int() argument must be a string, a bytes-like object or a real number, not "
            + "'\(value.argumentTypeName)'")
    }
    guard array.dtype.isNumeric else {
      return try interpreter.converted(NDArray(objects: [value], shape: []), to: dtype)
    }
    return try interpreter.converted(array, to: dtype)
  }

  /// The error where a mask may leave nothing, and nothing is no result.
  static func noIdentity(_ name: String) -> PyException {
    PyException(
      .valueError,
      "reduction operation '\(name)' does not have an identity, so to use a where mask one has to "
        + "specify 'initial'")
  }
}

extension Signature {
  /// Whether the function reduces some axes only.
  fileprivate var hasAxes: Bool { position(of: "axis") != nil }
}
