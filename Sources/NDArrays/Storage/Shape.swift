/// Arithmetic of shapes and strides; strides count elements, not bytes.
package enum Shape {
  /// The number of elements of `shape`.
  ///
  /// - Throws: numpy's MemoryError where the number does not fit.
  package static func count(_ shape: [Int], dtype: DType = .float64) throws(NDArrayError) -> Int {
    var count = 1
    var hasOverflowed = false
    for size in shape {
      if size == 0 { return 0 }
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      if overflow { hasOverflowed = true }
      count = product
    }
    if hasOverflowed {
      throw NDArrayError.value(
        "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible "
          + "size.")
    }
    return count
  }

  /// The number of elements of the shape of an array that exists.
  package static func knownCount(_ shape: [Int]) -> Int { shape.reduce(1, &*) }

  /// The strides of an array whose last index runs fastest.
  package static func rowMajorStrides(_ shape: [Int]) -> [Int] {
    var strides = Array(repeating: 1, count: shape.count)
    var step = 1
    for axis in stride(from: shape.count - 1, through: 0, by: -1) {
      strides[axis] = step
      step &*= max(shape[axis], 1)
    }
    return strides
  }

  /// The strides of an array whose first index runs fastest.
  package static func columnMajorStrides(_ shape: [Int]) -> [Int] {
    var strides = Array(repeating: 1, count: shape.count)
    var step = 1
    for axis in 0..<shape.count {
      strides[axis] = step
      step &*= max(shape[axis], 1)
    }
    return strides
  }

  /// Whether elements lie one after the other in row-major order.
  package static func isRowMajor(_ shape: [Int], _ strides: [Int]) -> Bool {
    var step = 1
    for axis in stride(from: shape.count - 1, through: 0, by: -1) {
      let size = shape[axis]
      if size == 0 { return true }
      if size != 1 {
        if strides[axis] != step { return shape.contains(0) }
        step &*= size
      }
    }
    return true
  }

  /// Whether elements lie one after the other in column-major order.
  package static func isColumnMajor(_ shape: [Int], _ strides: [Int]) -> Bool {
    isRowMajor(shape.reversed(), strides.reversed())
  }

  /// Returns `axis` counted from the front.
  ///
  /// - Throws: AxisError where there is no such axis.
  package static func axis(_ axis: Int, of dimensions: Int) throws(NDArrayError) -> Int {
    guard axis >= -dimensions, axis < dimensions else {
      throw .axisOutOfBounds(axis, dimensions: dimensions)
    }
    return axis < 0 ? axis + dimensions : axis
  }

  /// Returns several axes counted from the front.
  ///
  /// - Throws: AxisError where one does not exist, ValueError where one comes twice.
  package static func axes(_ axes: [Int], of dimensions: Int) throws(NDArrayError) -> [Int] {
    var result: [Int] = []
    for axis in axes {
      let normal = try self.axis(axis, of: dimensions)
      if result.contains(normal) { throw .value("duplicate value in 'axis'") }
      result.append(normal)
    }
    return result
  }

  /// The shape that several broadcast to.
  package static func broadcast(_ shapes: [[Int]]) throws(NDArrayError) -> [Int] {
    let dimensions = shapes.map(\.count).max() ?? 0
    var result = Array(repeating: 1, count: dimensions)
    for shape in shapes {
      let skip = dimensions - shape.count
      for axis in 0..<shape.count where shape[axis] != 1 {
        if result[skip + axis] == 1 {
          result[skip + axis] = shape[axis]
        } else if result[skip + axis] != shape[axis] {
          throw .notBroadcastable(shapes)
        }
      }
    }
    return result
  }
}
