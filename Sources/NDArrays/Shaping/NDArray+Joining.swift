extension NDArray {
  /// Joins arrays along an axis that they have; flattened first where `axis` is nil.
  ///
  /// - Throws: ValueError in numpy's words where the other axes differ.
  package static func concatenate(
    _ arrays: [NDArray], axis: Int? = 0
  ) throws(NDArrayError) -> NDArray {
    guard let axis else {
      var flat: [NDArray] = []
      for array in arrays { flat.append(try array.raveled()) }
      return try concatenate(flat, axis: 0)
    }
    guard let first = arrays.first else { throw .value("need at least one array to concatenate") }
    if first.dimensions == 0 { throw .value("zero-dimensional arrays cannot be concatenated") }
    let place = try Shape.axis(axis, of: first.dimensions)
    var total = 0
    var dtype = first.dtype
    for (k, array) in arrays.enumerated() {
      guard array.dimensions == first.dimensions else {
        if array.dimensions == 0 { throw .value("zero-dimensional arrays cannot be concatenated") }
        throw .differentDimensions(first, array, at: k)
      }
      for other in 0..<first.dimensions where other != place {
        guard array.shape[other] == first.shape[other] else {
          throw .value(
            "all the input array dimensions except for the concatenation axis must match "
              + "exactly, but along dimension \(other), the array at index 0 has size "
              + "\(first.shape[other]) and the array at index \(k) has size \(array.shape[other])")
        }
      }
      total += array.shape[place]
      dtype = DType.promoted(dtype, array.dtype)
    }
    var shape = first.shape
    shape[place] = total
    let layout = arrays.allSatisfy { $0.isColumnMajor && !$0.isRowMajor }
    let result =
      layout
      ? try zeros(shape.reversed(), dtype: dtype).reversedAxes : try zeros(shape, dtype: dtype)
    var start = 0
    for array in arrays {
      var items = Array(
        repeating: IndexItem.slice(start: nil, stop: nil, step: nil), count: place)
      items.append(.slice(start: start, stop: start + array.shape[place], step: nil))
      try result.assign(array.converted(to: dtype), at: items)
      start += array.shape[place]
    }
    return result
  }

  /// Joins arrays of one shape along a new axis.
  package static func stack(_ arrays: [NDArray], axis: Int = 0) throws(NDArrayError) -> NDArray {
    guard let first = arrays.first else { throw .value("need at least one array to stack") }
    guard arrays.allSatisfy({ $0.shape == first.shape }) else {
      throw .value("all input arrays must have the same shape")
    }
    let place = try Shape.axis(axis, of: first.dimensions + 1)
    var expanded: [NDArray] = []
    for array in arrays { expanded.append(try array.expandingAxes([place])) }
    return try concatenate(expanded, axis: place)
  }

  /// The array with at least `count` axes, new ones where numpy's `atleast_nd` puts them.
  package func atLeast(dimensions number: Int) throws(NDArrayError) -> NDArray {
    switch (dimensions, number) {
    case (0, 1): return try reshaped(to: [1])
    case (0, 2): return try reshaped(to: [1, 1])
    case (1, 2): return try expandingAxes([0])
    case (0, 3): return try reshaped(to: [1, 1, 1])
    case (1, 3): return try expandingAxes([0, 2])
    case (2, 3): return try expandingAxes([2])
    default: return self
    }
  }

  /// Returns the array repeated along its axes, as `numpy.tile`.
  package func tiled(_ repetitions: [Int]) throws(NDArrayError) -> NDArray {
    let dimensions = max(repetitions.count, self.dimensions)
    let shape = Array(repeating: 1, count: dimensions - self.dimensions) + self.shape
    let times = Array(repeating: 1, count: dimensions - repetitions.count) + repetitions
    if times.contains(where: { $0 < 0 }) { throw .value("negative dimensions are not allowed") }
    var inner: [Int] = []
    var outer: [Int] = []
    var target: [Int] = []
    for axis in 0..<dimensions {
      inner += [1, shape[axis]]
      outer += [times[axis], shape[axis]]
      let (size, overflow) = times[axis].multipliedReportingOverflow(by: shape[axis])
      if overflow { throw .value("Maximum allowed dimension exceeded") }
      target.append(size)
    }
    return try reshaped(to: inner).broadcast(to: outer).copy().reshaped(to: target)
  }

  /// Returns the part from `start` to `stop` along `axis`; a view.
  package func sliced(_ start: Int, _ stop: Int, axis: Int) throws(NDArrayError) -> NDArray {
    var items = Array(repeating: IndexItem.slice(start: nil, stop: nil, step: nil), count: axis)
    items.append(.slice(start: start, stop: stop, step: nil))
    return try item(at: items)
  }

  /// Returns coordinate matrices of vectors; with `xy` the first runs along the second axis.
  package static func meshgrid(
    _ vectors: [NDArray], xy: Bool = true, isSparse: Bool = false
  ) throws(NDArrayError) -> [NDArray] {
    let number = vectors.count
    var shape = vectors.map(\.count)
    if xy, number > 1 { shape.swapAt(0, 1) }
    var result: [NDArray] = []
    for (k, vector) in vectors.enumerated() {
      var place = k
      if xy, number > 1, k < 2 { place = 1 - k }
      var sizes = Array(repeating: 1, count: number)
      sizes[place] = vector.count
      let column = try vector.reshaped(to: sizes)
      result.append(try isSparse ? column.copy() : column.broadcast(to: shape).copy())
    }
    return result
  }
}

extension NDArrayError {
  /// The sentence about arrays with different numbers of axes.
  fileprivate static func differentDimensions(
    _ first: NDArray, _ other: NDArray, at position: Int
  ) -> NDArrayError {
    .value(
      "all the input arrays must have same number of dimensions, but the array at index 0 has "
        + "\(first.dimensions) dimension(s) and the array at index \(position) has "
        + "\(other.dimensions) dimension(s)")
  }
}
