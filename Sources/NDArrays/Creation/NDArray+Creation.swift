extension NDArray {
  /// Returns an array of zeros; of empty texts or of `0` objects for those types.
  package static func zeros(
    _ shape: [Int], dtype: DType = .float64
  ) throws(NDArrayError) -> NDArray {
    try check(shape)
    switch dtype {
    case .float64:
      return NDArray(storage: .float64(try Buffer.zeroed(shape: shape, dtype: dtype)), shape: shape)
    case .int64:
      return NDArray(storage: .int64(try Buffer.zeroed(shape: shape, dtype: dtype)), shape: shape)
    case .bool:
      return NDArray(storage: .bool(try Buffer.zeroed(shape: shape, dtype: dtype)), shape: shape)
    case .string(let width):
      let buffer = try Buffer(repeating: "", shape: shape, dtype: dtype)
      return NDArray(storage: .string(buffer, width: max(width, 1)), shape: shape)
    case .object:
      let buffer = try Buffer(repeating: ObjectElement(0), shape: shape, dtype: dtype)
      return NDArray(storage: .object(buffer), shape: shape)
    }
  }

  /// Returns an array that repeats one element, given as an array without axes.
  package static func full(
    _ shape: [Int], _ value: NDArray, dtype: DType? = nil
  ) throws(NDArrayError) -> NDArray {
    try check(shape)
    let result: NDArray
    if case .object = dtype ?? value.dtype {
      let element = value.elementsAsAny().first ?? 0
      let buffer = try Buffer(repeating: ObjectElement(element), shape: shape, dtype: .object)
      return NDArray(storage: .object(buffer), shape: shape)
    } else {
      result = try zeros(shape, dtype: dtype ?? value.dtype)
    }
    try result.assign(value)
    return result
  }

  /// Returns a matrix with ones on one diagonal.
  package static func eye(
    _ rows: Int, _ columns: Int? = nil, diagonal: Int = 0, dtype: DType = .float64
  ) throws(NDArrayError) -> NDArray {
    let columns = columns ?? rows
    let result = try zeros([rows, columns], dtype: dtype)
    let one = try NDArray(scalar: 1)
    if let line = result.diagonalView(diagonal) { try line.assign(one) }
    return result
  }

  /// The view of a matrix's diagonal, `offset` columns to the right; nil where there is none.
  func diagonalView(_ diagonal: Int) -> NDArray? {
    let (rows, columns) = (shape[0], shape[1])
    guard diagonal > -rows, diagonal < columns else { return nil }
    let length = diagonal >= 0 ? min(rows, columns - diagonal) : min(rows + diagonal, columns)
    guard length > 0 else { return nil }
    let start =
      diagonal >= 0 ? diagonal &* strides[1] : (0 &- diagonal) &* strides[0]
    return NDArray(
      storage: storage, shape: [length], strides: [strides[0] &+ strides[1]],
      offset: offset &+ start)
  }

  /// Returns `count` evenly spaced numbers, the last of which is `stop` exactly if it is included.
  package static func linspace(
    _ start: Double, _ stop: Double, count: Int, includesStop: Bool = true
  ) throws(NDArrayError) -> NDArray {
    guard count >= 0 else {
      throw .value("Number of samples, \(count), must be non-negative.")
    }
    let result = try Buffer<Double>.uninitialized(shape: [count], dtype: .float64)
    let divisions = includesStop ? count - 1 : count
    let delta = stop - start
    if divisions > 0 {
      let step = delta / Double(divisions)
      if step == 0 {
        try Interruption.pieces(count) {
          for i in $0 { result.elements[i] = Double(i) / Double(divisions) * delta + start }
        }
      } else {
        try Interruption.pieces(count) {
          for i in $0 { result.elements[i] = Double(i) * step + start }
        }
      }
    } else {
      for i in 0..<count { result.elements[i] = Double(i) * delta + start }
    }
    if includesStop, count > 1 { result.elements[count - 1] = stop }
    return NDArray(storage: .float64(result), shape: [count])
  }

  /// Returns integers from `start` towards `stop`, which is left out.
  package static func arange(
    _ start: Int, _ stop: Int, step: Int = 1
  ) throws(NDArrayError) -> NDArray {
    guard step != 0 else { throw NDArrayError(.zeroDivision, "division by zero") }
    let (distance, overflow) = stop.subtractingReportingOverflow(start)
    if overflow { throw .value("Maximum allowed size exceeded") }
    var count = 0
    if (distance > 0) == (step > 0), distance != 0 {
      count = distance / step + (distance % step != 0 ? 1 : 0)
    }
    let result = try Buffer<Int>.uninitialized(shape: [count], dtype: .int64)
    try Interruption.pieces(count) { for i in $0 { result.elements[i] = start &+ i &* step } }
    return NDArray(storage: .int64(result), shape: [count])
  }

  /// Returns numbers from `start` towards `stop`, which is left out but for rounding.
  package static func arange(
    _ start: Double, _ stop: Double, step: Double = 1
  ) throws(NDArrayError) -> NDArray {
    guard step != 0 else { throw NDArrayError(.zeroDivision, "float division by zero") }
    let length = ((stop - start) / step).rounded(.up)
    if length.isNaN { throw .value("arange: cannot compute length") }
    guard length < 9e18 else { throw .value("Maximum allowed size exceeded") }
    let count = length > 0 ? Int(length) : 0
    let result = try Buffer<Double>.uninitialized(shape: [count], dtype: .float64)
    let delta = (start + step) - start
    try Interruption.pieces(count) {
      for i in $0 { result.elements[i] = start + Double(i) * delta }
    }
    return NDArray(storage: .float64(result), shape: [count])
  }

  /// Returns powers of `base` whose exponents are evenly spaced.
  package static func logspace(
    _ start: Double, _ stop: Double, count: Int, includesStop: Bool = true, base: Double = 10
  ) throws(NDArrayError) -> NDArray {
    try BinaryFunction.power(
      NDArray([base], shape: [1]),
      linspace(start, stop, count: count, includesStop: includesStop))
  }

  /// Returns numbers each of which is the same multiple of the one before.
  package static func geomspace(
    _ start: Double, _ stop: Double, count: Int, includesStop: Bool = true
  ) throws(NDArrayError) -> NDArray {
    guard start != 0, stop != 0 else {
      throw .value("Geometric sequence cannot include zero")
    }
    guard (start < 0) == (stop < 0) else {
      throw NDArrayError(
        .notImplemented, "numpy.geomspace between numbers of different signs is complex",
        help: "give two positive or two negative numbers")
    }
    // Scaled so that the first number is 1, as numpy does.
    let sign: Double = start < 0 ? -1 : 1
    let (a, b) = (start / sign, stop / sign)
    let result = try logspace(
      Libm.log10(a), Libm.log10(b), count: count, includesStop: includesStop
    ).copy()
    guard case .float64(let buffer) = result.storage else { return result }
    if count > 0 {
      buffer.elements[0] = a
      if count > 1, includesStop { buffer.elements[count - 1] = b }
    }
    return sign < 0 ? try UnaryFunction.negative(result) : result
  }

  /// Refuses negative sizes and more axes than numpy has.
  static func check(_ shape: [Int]) throws(NDArrayError) {
    if shape.contains(where: { $0 < 0 }) { throw .value("negative dimensions are not allowed") }
    guard shape.count <= 64 else {
      throw .value("maximum supported dimension for an ndarray is 64, found \(shape.count)")
    }
  }
}
