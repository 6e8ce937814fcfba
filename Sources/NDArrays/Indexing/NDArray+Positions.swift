import CKernels

extension NDArray {
  /// The indices of the elements that are not zero, one vector for each axis.
  package func nonzero() throws(NDArrayError) -> [NDArray] {
    if dimensions == 1, strides == [1], case .bool(let buffer) = storage {
      let first = buffer.elements + offset
      let total = ck_count_flags(first, count)
      let result = try Buffer<Int>.uninitialized(shape: [total], dtype: .int64)
      ck_flagged_places(first, result.elements, total)
      return [NDArray(storage: .int64(result), shape: [total])]
    }
    let flags = self.flags
    let total = flags.reduce(0) { $0 + ($1 ? 1 : 0) }
    if dimensions == 1 {
      let result = try Buffer<Int>.uninitialized(shape: [total], dtype: .int64)
      var place = 0
      for (position, flag) in flags.enumerated() where flag {
        result.elements[place] = position
        place += 1
      }
      return [NDArray(storage: .int64(result), shape: [total])]
    }
    var columns = Array(repeating: [Int](), count: dimensions)
    let steps = Shape.rowMajorStrides(shape)
    for (position, flag) in flags.enumerated() where flag {
      var rest = position
      for axis in 0..<dimensions {
        columns[axis].append(rest / steps[axis])
        rest %= steps[axis]
      }
    }
    var result: [NDArray] = []
    for column in columns { result.append(try NDArray(column)) }
    return result
  }
}

extension NDArray {
  /// Returns the elements of `x` where `condition` is true and those of `y` elsewhere; all three
  /// have one shape, `x` and `y` one type.
  package static func choose(
    _ condition: NDArray, _ x: NDArray, _ y: NDArray
  ) throws(NDArrayError) -> NDArray {
    switch (condition.storage, x.storage, y.storage) {
    case (.bool(let flags), .float64(let one), .float64(let other)):
      let result = try Buffer<Double>.uninitialized(shape: y.shape, dtype: .float64)
      try blend(condition, flags, (x, one), (y, other), result)
      return NDArray(storage: .float64(result), shape: y.shape)
    case (.bool(let flags), .int64(let one), .int64(let other)):
      let result = try Buffer<Int>.uninitialized(shape: y.shape, dtype: .int64)
      try blend(condition, flags, (x, one), (y, other), result)
      return NDArray(storage: .int64(result), shape: y.shape)
    default: break
    }
    let result = try y.copy()
    switch (condition.storage, x.storage, result.storage) {
    case (.bool(let flags), .bool(let from), .bool(let to)):
      try pick(condition, flags, x, from, result, to)
    case (.bool(let flags), .string(let from, _), .string(let to, _)):
      try pick(condition, flags, x, from, result, to)
    case (.bool(let flags), .object(let from), .object(let to)):
      try pick(condition, flags, x, from, result, to)
    default: throw .type("where: the condition must be bool and both choices of one type")
    }
    return result
  }

  /// Writes what is chosen from two arrays of numbers into new memory in row-major order.
  private static func blend<Element: BitwiseCopyable>(
    _ condition: NDArray, _ flags: Buffer<Bool>, _ x: (array: NDArray, memory: Buffer<Element>),
    _ y: (array: NDArray, memory: Buffer<Element>), _ result: Buffer<Element>
  ) throws(NDArrayError) {
    func bits(_ elements: UnsafeMutablePointer<Element>) -> UnsafeMutablePointer<UInt64> {
      UnsafeMutableRawPointer(elements).assumingMemoryBound(to: UInt64.self)
    }
    try StridedLoop(
      shape: y.array.shape,
      strides: [
        condition.strides, x.array.strides, y.array.strides,
        Shape.rowMajorStrides(y.array.shape),
      ], offsets: [condition.offset, x.array.offset, y.array.offset, 0]
    ).runInPieces { offsets, steps, count in
      ck_choose(
        flags.elements + offsets[0], steps[0], bits(x.memory.elements + offsets[1]), steps[1],
        bits(y.memory.elements + offsets[2]), steps[2], bits(result.elements + offsets[3]),
        steps[3], count)
    }
  }

  private static func pick<Element>(
    _ condition: NDArray, _ flags: Buffer<Bool>, _ x: NDArray, _ from: Buffer<Element>,
    _ result: NDArray, _ to: Buffer<Element>
  ) throws(NDArrayError) {
    try StridedLoop(
      shape: result.shape, strides: [condition.strides, x.strides, result.strides],
      offsets: [condition.offset, x.offset, result.offset]
    ).runInPieces { offsets, steps, count in
      let test = flags.elements + offsets[0]
      let source = from.elements + offsets[1]
      let target = to.elements + offsets[2]
      for i in 0..<count where test[i &* steps[0]] { target[i &* steps[2]] = source[i &* steps[1]] }
    }
  }
}
