/// Loops over operands of one shape; the kernels get whole runs.
enum Elementwise {
  /// A kernel of one operand: source, its step, target, its step, length.
  typealias Unary<A, R> = (
    UnsafePointer<A>, Int, UnsafeMutablePointer<R>, Int, Int
  ) -> Void

  /// A kernel of two operands.
  typealias Binary<A, B, R> = (
    UnsafePointer<A>, Int, UnsafePointer<B>, Int, UnsafeMutablePointer<R>, Int, Int
  ) -> Void

  /// Applies a kernel to each element.
  static func unary<A, R: BitwiseCopyable & ArrayElement>(
    _ array: NDArray, _ source: Buffer<A>, _ dtype: DType, _ kernel: Unary<A, R>
  ) throws(NDArrayError) -> NDArray {
    let layout = OutputLayout(shape: array.shape, operands: [array])
    let result = try Buffer<R>.uninitialized(shape: array.shape, dtype: dtype)
    try loop(array.shape, layout, [array.strides, layout.strides], [array.offset, 0]) {
      offsets, steps, count in
      kernel(
        source.elements + offsets[0], steps[0], result.elements + offsets[1], steps[1], count)
    }
    return NDArray(
      storage: R.storage(result), shape: array.shape, strides: layout.strides, offset: 0)
  }

  /// Applies a kernel to pairs of elements of arrays that broadcast together.
  static func binary<A, B, R: BitwiseCopyable & ArrayElement>(
    _ left: NDArray, _ leftBuffer: Buffer<A>, _ right: NDArray, _ rightBuffer: Buffer<B>,
    _ dtype: DType, _ kernel: Binary<A, B, R>
  ) throws(NDArrayError) -> NDArray {
    let shape =
      left.shape == right.shape ? left.shape : try Shape.broadcast([left.shape, right.shape])
    let a = left.expanded(to: shape)
    let b = right.expanded(to: shape)
    let layout = OutputLayout(shape: shape, operands: [a, b])
    let result = try Buffer<R>.uninitialized(shape: shape, dtype: dtype)
    try loop(shape, layout, [a.strides, b.strides, layout.strides], [a.offset, b.offset, 0]) {
      offsets, steps, count in
      kernel(
        leftBuffer.elements + offsets[0], steps[0], rightBuffer.elements + offsets[1], steps[1],
        result.elements + offsets[2], steps[2], count)
    }
    return NDArray(
      storage: R.storage(result), shape: shape, strides: layout.strides, offset: 0)
  }

  /// Walks operands in the order of the result's memory.
  static func loop(
    _ shape: [Int], _ layout: OutputLayout, _ strides: [[Int]], _ offsets: [Int],
    _ body: ([Int], [Int], Int) -> Void
  ) throws(NDArrayError) {
    try StridedLoop(
      shape: layout.axes.map { shape[$0] },
      strides: strides.map { steps in layout.axes.map { steps[$0] } }, offsets: offsets
    ).runInPieces(body)
  }

  /// Makes a kernel from a function of one element.
  @inline(__always)
  static func map<A, R>(_ function: @escaping (A) -> R) -> Unary<A, R> {
    { source, step, target, targetStep, count in
      if step == 1, targetStep == 1 {
        for i in 0..<count { target[i] = function(source[i]) }
      } else {
        for i in 0..<count { target[i &* targetStep] = function(source[i &* step]) }
      }
    }
  }

  /// Makes a kernel from a function of two elements.
  @inline(__always)
  static func zip<A, B, R>(_ function: @escaping (A, B) -> R) -> Binary<A, B, R> {
    { a, aStep, b, bStep, target, targetStep, count in
      if aStep == 1, bStep == 1, targetStep == 1 {
        for i in 0..<count { target[i] = function(a[i], b[i]) }
      } else {
        for i in 0..<count {
          target[i &* targetStep] = function(a[i &* aStep], b[i &* bStep])
        }
      }
    }
  }
}

extension NDArray {
  /// The array seen with `shape`, to which it is known to broadcast: repeated axes get step 0.
  func expanded(to target: [Int]) -> NDArray {
    if shape == target { return self }
    let skip = target.count - shape.count
    var steps = Array(repeating: 0, count: target.count)
    for axis in 0..<shape.count where skip + axis >= 0 {
      steps[skip + axis] = shape[axis] == 1 && target[skip + axis] != 1 ? 0 : strides[axis]
    }
    return NDArray(storage: storage, shape: target, strides: steps, offset: offset)
  }

  /// Returns the array seen with `shape`, as `numpy.broadcast_to`.
  ///
  /// - Throws: ValueError where it does not broadcast so.
  package func broadcast(to target: [Int]) throws(NDArrayError) -> NDArray {
    let skip = target.count - shape.count
    guard skip >= 0,
      (0..<shape.count).allSatisfy({ shape[$0] == 1 || shape[$0] == target[skip + $0] })
    else { throw .cannotBroadcast(from: shape, into: target) }
    _ = try Shape.count(target)
    return expanded(to: target)
  }
}
