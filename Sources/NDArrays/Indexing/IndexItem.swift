/// One part of what stands in an array's square brackets.
package enum IndexItem {
  /// An integer, which removes an axis.
  case integer(Int)
  /// `start:stop:step`; nil where a part is left out.
  case slice(start: Int?, stop: Int?, step: Int?)
  /// `None` or `numpy.newaxis`, which adds an axis of size 1.
  case newAxis
  /// `...`, which stands for all axes that are not named.
  case ellipsis
  /// An array of integers, which picks elements.
  case integers(NDArray)
  /// An array of flags, which picks the elements where it is true.
  case mask(NDArray)

  /// The number of the array's axes that the item speaks about.
  var consumedAxes: Int {
    switch self {
    case .integer, .slice, .integers: 1
    case .newAxis, .ellipsis: 0
    case .mask(let mask): mask.dimensions
    }
  }
}

/// The elements of a slice on an axis, as Python's `slice.indices` finds them.
package struct SliceRange {
  /// The first position.
  package let start: Int
  /// The distance between positions.
  package let step: Int
  /// The number of positions.
  package let count: Int

  /// Resolves a slice on an axis of `size` elements.
  ///
  /// - Throws: ValueError where the step is 0.
  package init(start: Int?, stop: Int?, step: Int?, size: Int) throws(NDArrayError) {
    let step = step ?? 1
    guard step != 0 else { throw .value("slice step cannot be zero") }
    let lower = step > 0 ? 0 : -1
    let upper = step > 0 ? size : size - 1
    func clamp(_ position: Int) -> Int {
      let absolute = position < 0 ? max(position, -size - 1) + size : position
      return min(max(absolute, lower), upper)
    }
    let first = start.map(clamp) ?? (step > 0 ? lower : upper)
    let last = stop.map(clamp) ?? (step > 0 ? upper : lower)
    self.start = first
    self.step = step
    if step > 0 {
      count = first < last ? (last - first - 1) / step + 1 : 0
    } else {
      count = last < first ? (first - last - 1) / (step == .min ? .max : -step) + 1 : 0
    }
  }
}
