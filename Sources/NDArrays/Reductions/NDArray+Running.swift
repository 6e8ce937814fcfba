extension NDArray {
  /// Returns the running sum along `axis`, of the flat array where nil.
  package func cumulativeSum(axis: Int? = nil) throws(NDArrayError) -> NDArray {
    dtype == .float64
      ? try running(axis) { (total: Double, value: Double) in total + value }
      : try asInts().running(axis) { (total: Int, value: Int) in total &+ value }
  }

  /// Returns the running product along `axis`, of the flat array where nil.
  package func cumulativeProduct(axis: Int? = nil) throws(NDArrayError) -> NDArray {
    dtype == .float64
      ? try running(axis) { (total: Double, value: Double) in total * value }
      : try asInts().running(axis) { (total: Int, value: Int) in total &* value }
  }

  /// Returns the running maximum along `axis`.
  package func cumulativeMaximum(axis: Int) throws(NDArrayError) -> NDArray {
    dtype == .float64
      ? try running(axis) { (x: Double, y: Double) in x > y || x.isNaN ? x : y }
      : try asInts().running(axis) { (x: Int, y: Int) in max(x, y) }
  }

  /// Returns the running minimum along `axis`.
  package func cumulativeMinimum(axis: Int) throws(NDArrayError) -> NDArray {
    dtype == .float64
      ? try running(axis) { (x: Double, y: Double) in x < y || x.isNaN ? x : y }
      : try asInts().running(axis) { (x: Int, y: Int) in min(x, y) }
  }

  private func running<Element: BitwiseCopyable & ArrayElement>(
    _ axis: Int?, _ combine: (Element, Element) -> Element
  ) throws(NDArrayError) -> NDArray {
    guard let axis else { return try raveled().running(0, combine) }
    let place = try Shape.axis(axis, of: dimensions)
    let result = try copy()
    guard let buffer = Element.buffer(of: result.storage) else {
      throw .type("cannot accumulate an array of type \(dtype.shortName)")
    }
    let length = shape[place]
    let step = result.strides[place]
    guard length > 1, count > 0 else { return result }
    var elements = Interruption.Work()
    for row in 0..<(count / (length &* step)) {
      for lane in 0..<step {
        let start = row &* length &* step &+ lane
        var total = buffer.elements[start]
        for piece in stride(from: 1, to: length, by: Interruption.piece) {
          for i in piece..<min(length, piece &+ Interruption.piece) {
            total = combine(total, buffer.elements[start &+ i &* step])
            buffer.elements[start &+ i &* step] = total
          }
          try elements.done(min(length, Interruption.piece))
        }
      }
    }
    return result
  }
}
