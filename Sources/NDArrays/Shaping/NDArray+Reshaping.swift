/// The order in which elements are read and placed.
package enum ElementOrder: Sendable {
  /// `'C'`: the last index runs fastest.
  case rowMajor
  /// `'F'`: the first index runs fastest.
  case columnMajor
}

extension NDArray {
  /// Returns the array with axes in the order `axes`, reversed where none is given; a view.
  ///
  /// - Throws: ValueError where `axes` is not a permutation.
  package func transposed(_ axes: [Int]? = nil) throws(NDArrayError) -> NDArray {
    guard let axes else {
      return NDArray(
        storage: storage, shape: shape.reversed(), strides: strides.reversed(), offset: offset)
    }
    guard axes.count == dimensions else { throw .value("axes don't match array") }
    var order: [Int] = []
    for axis in axes {
      let normal = try Shape.axis(axis, of: dimensions)
      if order.contains(normal) { throw .value("repeated axis in transpose") }
      order.append(normal)
    }
    return NDArray(
      storage: storage, shape: order.map { shape[$0] }, strides: order.map { strides[$0] },
      offset: offset)
  }

  /// Returns the array with all axes reversed; a view.
  package var reversedAxes: NDArray {
    NDArray(
      storage: storage, shape: shape.reversed(), strides: strides.reversed(), offset: offset)
  }

  /// Returns the elements in a new shape, one size of which may be -1; a view where that is possible.
  ///
  /// - Throws: ValueError where the sizes do not fit.
  package func reshaped(
    to target: [Int], order: ElementOrder = .rowMajor
  ) throws(NDArrayError) -> NDArray {
    let shape = try resolved(target)
    if order == .columnMajor {
      return try reversedAxes.reshaped(to: shape.reversed()).reversedAxes
    }
    if let steps = stridesForView(of: shape) {
      return NDArray(storage: storage, shape: shape, strides: steps, offset: offset)
    }
    return NDArray(storage: try copy().storage, shape: shape)
  }

  /// Returns the elements as a vector; a view where that is possible.
  package func raveled(order: ElementOrder = .rowMajor) throws(NDArrayError) -> NDArray {
    try reshaped(to: [count], order: order)
  }

  /// Returns the elements as a vector of its own.
  package func flattened(order: ElementOrder = .rowMajor) throws(NDArrayError) -> NDArray {
    let flat = try raveled(order: order)
    return flat.sharesStorage(with: self) ? try flat.copy() : flat
  }

  /// Returns the array with axes of size 1 inserted at `axes` of the result; a view.
  package func expandingAxes(_ axes: [Int]) throws(NDArrayError) -> NDArray {
    let dimensions = dimensions + axes.count
    let places = try Shape.axes(axes, of: dimensions)
    var shape: [Int] = []
    var strides: [Int] = []
    var source = 0
    for axis in 0..<dimensions {
      if places.contains(axis) {
        shape.append(1)
        strides.append(0)
      } else {
        shape.append(self.shape[source])
        strides.append(self.strides[source])
        source += 1
      }
    }
    return NDArray(storage: storage, shape: shape, strides: strides, offset: offset)
  }

  /// Returns the array without axes of size 1, or without those named; a view.
  package func squeezed(_ axes: [Int]? = nil) throws(NDArrayError) -> NDArray {
    let removed: [Int]
    if let axes {
      removed = try Shape.axes(axes, of: dimensions)
      if removed.contains(where: { shape[$0] != 1 }) {
        throw .value("cannot select an axis to squeeze out which has size not equal to one")
      }
    } else {
      removed = (0..<dimensions).filter { shape[$0] == 1 }
    }
    let kept = (0..<dimensions).filter { !removed.contains($0) }
    return NDArray(
      storage: storage, shape: kept.map { shape[$0] }, strides: kept.map { strides[$0] },
      offset: offset)
  }

  /// Returns the array with `axis` moved to `destination`; a view.
  package func movingAxis(_ axis: Int, to destination: Int) throws(NDArrayError) -> NDArray {
    let from = try Shape.axis(axis, of: dimensions)
    let to = try Shape.axis(destination, of: dimensions)
    var order = (0..<dimensions).filter { $0 != from }
    order.insert(from, at: to)
    return try transposed(order)
  }

  /// Returns the array with two axes exchanged; a view.
  package func swappingAxes(_ first: Int, _ second: Int) throws(NDArrayError) -> NDArray {
    var order = Array(0..<dimensions)
    order.swapAt(try Shape.axis(first, of: dimensions), try Shape.axis(second, of: dimensions))
    return try transposed(order)
  }

  /// Returns the array with the order along `axes` reversed; a view.
  package func flipped(_ axes: [Int]? = nil) throws(NDArrayError) -> NDArray {
    let axes = try axes.map { list throws(NDArrayError) in try Shape.axes(list, of: dimensions) }
    var strides = strides
    var offset = offset
    for axis in axes ?? Array(0..<dimensions) where shape[axis] > 0 {
      offset &+= (shape[axis] - 1) &* strides[axis]
      strides[axis] = 0 &- strides[axis]
    }
    return NDArray(storage: storage, shape: shape, strides: strides, offset: offset)
  }

  /// The target shape with its -1 replaced.
  private func resolved(_ target: [Int]) throws(NDArrayError) -> [Int] {
    let text = NDArrayError.targetText(target)
    let mismatch = NDArrayError.value("cannot reshape array of size \(count) into shape \(text)")
    let unknown = target.indices.filter { target[$0] < 0 }
    if unknown.count > 1 { throw .value("can only specify one unknown dimension") }
    var known = 1
    for size in target where size >= 0 {
      let (product, overflow) = known.multipliedReportingOverflow(by: size)
      if overflow { throw mismatch }
      known = product
    }
    guard let place = unknown.first else {
      guard known == count else { throw mismatch }
      return target
    }
    guard known > 0, count % known == 0 else { throw mismatch }
    var result = target
    result[place] = count / known
    return result
  }

  /// The strides with which the elements can be seen in another shape without a copy, or nil.
  private func stridesForView(of target: [Int]) -> [Int]? {
    if isRowMajor { return Shape.rowMajorStrides(target) }
    if count == 0 { return nil }
    // Drop axes of size 1, then match groups of axes with equal products.
    let kept = (0..<dimensions).filter { shape[$0] != 1 }
    let old = kept.map { shape[$0] }
    let oldSteps = kept.map { strides[$0] }
    var result = Array(repeating: 1, count: target.count)
    var i = 0
    var j = 0
    while i < old.count, j < target.count {
      var oldProduct = old[i]
      var newProduct = target[j]
      var iEnd = i + 1
      var jEnd = j + 1
      while oldProduct != newProduct {
        if newProduct < oldProduct {
          guard jEnd < target.count else { return nil }
          newProduct &*= target[jEnd]
          jEnd += 1
        } else {
          guard iEnd < old.count else { return nil }
          oldProduct &*= old[iEnd]
          iEnd += 1
        }
      }
      for k in i..<(iEnd - 1) where oldSteps[k] != oldSteps[k + 1] &* old[k + 1] { return nil }
      var step = oldSteps[iEnd - 1]
      for k in stride(from: jEnd - 1, through: j, by: -1) {
        result[k] = step
        step &*= target[k]
      }
      i = iEnd
      j = jEnd
    }
    let last = i > 0 ? (j > 0 ? result[j - 1] : 1) : 1
    for k in j..<max(target.count, j) { result[k] = last }
    return result
  }
}
