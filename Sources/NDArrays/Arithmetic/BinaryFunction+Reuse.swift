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
      let target = operand.takeOwnDoubles(leaving: other)
    else { return false }
    // numpy, too, keeps the memory order of an intermediate value that it overwrites.
    let keepsOrder = other.shape == shape && (isLeft || self == .add || self == .multiply)
    let given = try other.asDoubles().expanded(to: shape)
    let layout = OutputLayout(shape: shape, operands: [operand])
    guard target.count == operand.count, layout.strides == operand.strides,
      keepsOrder
        || OutputLayout(shape: shape, operands: isLeft ? [operand, given] : [given, operand])
          .strides == layout.strides
    else { return false }
    return try isLeft ? write(operand, operand, given) : write(operand, given, operand)
  }

  /// Computes the function straight into an array, as `out=` and `+=` do.
  ///
  /// - Parameter target: A float64 array of the shape to which both operands broadcast.
  /// - Returns: False, with nothing changed, where the function is none of the usual ones, the types or
  ///   shapes are others, or an operand lies in the target's memory in another order.
  /// - Throws: What becomes a KeyboardInterrupt; the target then holds some of the results.
  package func write(
    _ target: NDArray, _ left: NDArray, _ right: NDArray
  ) throws(NDArrayError) -> Bool {
    switch self {
    case .add, .subtract, .multiply, .divide, .minimum, .maximum: break
    default: return false
    }
    guard case .float64(let own) = target.storage, let kernel = doubles,
      left.dtype == .float64 || right.dtype == .float64 || self == .divide,
      left.dtype.isNumeric, right.dtype.isNumeric,
      let common = try? Shape.broadcast([left.shape, right.shape]), common == target.shape
    else { return false }
    for operand in [left, right] where operand.sharesStorage(with: target) {
      guard operand.offset == target.offset, operand.strides == target.strides,
        operand.shape == target.shape
      else { return false }
    }
    let (a, b) = try (
      left.asDoubles().expanded(to: common), right.asDoubles().expanded(to: common)
    )
    guard case .float64(let first) = a.storage, case .float64(let second) = b.storage else {
      return false
    }
    let layout = OutputLayout(shape: common, operands: [target])
    try Elementwise.loop(
      common, layout, [a.strides, b.strides, target.strides], [a.offset, b.offset, target.offset]
    ) { offsets, steps, count in
      kernel(
        first.elements + offsets[0], steps[0], second.elements + offsets[1], steps[1],
        own.elements + offsets[2], steps[2], count)
    }
    return true
  }

  /// Changes elements of a vector one after another, as `ufunc.at` does: a place that comes twice is
  /// changed twice.
  ///
  /// - Returns: False, with nothing changed, where they are no vectors of doubles.
  /// - Throws: IndexError for a place outside; what becomes a KeyboardInterrupt.
  package func change(
    _ target: NDArray, at places: [Int], with values: NDArray
  ) throws(NDArrayError) -> Bool {
    guard case .float64(let own) = target.storage, case .float64(let given) = values.storage,
      let kernel = doubles, target.dimensions == 1, values.shape == [places.count]
    else { return false }
    let size = target.count
    for place in places where place < -size || place >= size {
      throw .outOfBounds(place, axis: 0, size: size)
    }
    let step = target.strides[0]
    try Interruption.pieces(places.count) {
      for k in $0 {
        let place = places[k] < 0 ? places[k] &+ size : places[k]
        let element = own.elements + (target.offset &+ place &* step)
        kernel(
          element, 1, given.elements + (values.offset &+ k &* values.strides[0]), 1, element, 1, 1)
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
