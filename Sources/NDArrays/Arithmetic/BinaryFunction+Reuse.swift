import CKernels

extension BinaryFunction {
  /// Computes the function into the memory of one of its operands, as numpy does for a large
  /// intermediate value: the next array of that size would push the operands out of the cache.
  ///
  /// - Parameters:
  ///   - operand: A float64 array; afterwards it holds the result.
  ///   - other: The other operand; it broadcasts to the shape of `operand`.
  ///   - isLeft: Whether `operand` is the left one.
  /// - Returns: False, with nothing changed, where the result would have another shape, type or
  ///   memory order, or where somebody else sees the operand's memory.
  /// - Throws: What becomes a KeyboardInterrupt; the operand is lost then.
  package func reuse(
    _ operand: inout NDArray, _ other: NDArray, isLeft: Bool
  ) throws(NDArrayError) -> Bool {
    switch self {
    case .add, .subtract, .multiply, .divide: break
    case .power where isLeft: return try BinaryFunction.square(&operand, other)
    default: return false
    }
    let shape = operand.shape
    guard operand.dtype == .float64, operand.offset == 0, other.dtype.isNumeric,
      let common = try? Shape.broadcast([shape, other.shape]), common == shape,
      let kernel = doubles, let target = operand.takeOwnDoubles(leaving: other)
    else { return false }
    // numpy, too, keeps the memory order of an intermediate value that it overwrites.
    let keepsOrder = other.shape == shape && (isLeft || self == .add || self == .multiply)
    let given = try other.asDoubles().expanded(to: shape)
    let layout = OutputLayout(shape: shape, operands: [operand])
    guard case .float64(let source) = given.storage, target.count == operand.count,
      layout.strides == operand.strides,
      keepsOrder
        || OutputLayout(shape: shape, operands: isLeft ? [operand, given] : [given, operand])
          .strides == layout.strides
    else { return false }
    try Elementwise.loop(
      shape, layout, [layout.strides, given.strides], [0, given.offset]
    ) { offsets, steps, count in
      let own = target.elements + offsets[0]
      let second = source.elements + offsets[1]
      if isLeft {
        kernel(own, steps[0], second, steps[1], own, steps[0], count)
      } else {
        kernel(second, steps[1], own, steps[0], own, steps[0], count)
      }
    }
    return true
  }

  /// Squares an array in its own memory where the exponent is 2.
  private static func square(
    _ operand: inout NDArray, _ exponent: NDArray
  ) throws(NDArrayError) -> Bool {
    guard exponent.dimensions == 0, exponent.dtype.isNumeric, operand.offset == 0,
      try exponent.asDoubles().doubles.first == 2,
      let target = operand.takeOwnDoubles(leaving: exponent), target.count == operand.count
    else { return false }
    let layout = OutputLayout(shape: operand.shape, operands: [operand])
    guard layout.strides == operand.strides else { return false }
    try Elementwise.loop(operand.shape, layout, [layout.strides], [0]) { offsets, steps, count in
      let own = target.elements + offsets[0]
      ck_square(own, steps[0], own, steps[0], count)
    }
    return true
  }
}

extension NDArray {
  /// The elements of a float64 array where no other array, and no view, sees them.
  ///
  /// - Parameter other: What the array is while the holders of its buffer are counted.
  fileprivate mutating func takeOwnDoubles(leaving other: NDArray) -> Buffer<Double>? {
    guard case .float64(var buffer) = storage else { return nil }
    let (shape, strides, offset) = (shape, strides, offset)
    self = other
    let isOwn = isKnownUniquelyReferenced(&buffer)
    self = NDArray(storage: .float64(buffer), shape: shape, strides: strides, offset: offset)
    return isOwn ? buffer : nil
  }
}
