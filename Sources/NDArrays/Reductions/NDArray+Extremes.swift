extension NDArray {
  /// Returns the position of the smallest element along `axis`, of the flat array where nil; the
  /// first of equal ones, and NaN before all.
  package func argmin(axis: Int? = nil, keepsAxes: Bool = false) throws(NDArrayError) -> NDArray {
    try position("argmin", axis, keepsAxes, isBetter: <)
  }

  /// Returns the position of the largest element along `axis`, of the flat array where nil.
  package func argmax(axis: Int? = nil, keepsAxes: Bool = false) throws(NDArrayError) -> NDArray {
    try position("argmax", axis, keepsAxes, isBetter: >)
  }

  private func position(
    _ name: String, _ axis: Int?, _ keepsAxes: Bool, isBetter: (Double, Double) -> Bool
  ) throws(NDArrayError) -> NDArray {
    let place = try axis.map { axis throws(NDArrayError) in try Shape.axis(axis, of: dimensions) }
    let array = place == nil ? try raveled() : self
    let along = place ?? 0
    let length = array.shape[along]
    guard length > 0 else { throw .value("attempt to get \(name) of an empty sequence") }
    let rows = try array.movingAxis(along, to: -1).rowMajor()
    let prefersLarge = isBetter(1, 0)
    let result: [Int]
    if case .int64(let buffer) = rows.storage {
      result = try rows.bestPlaces(in: buffer, length) { x, y in prefersLarge ? x > y : x < y }
    } else {
      let numbers = try rows.asDoubles()
      guard case .float64(let buffer) = numbers.storage else { return rows }
      result = try numbers.bestPlaces(in: buffer, length) { x, y in
        isBetter(x, y) || (x.isNaN && !y.isNaN)
      }
    }
    let flat = try NDArray(result, shape: Array(rows.shape.dropLast()))
    guard keepsAxes else { return flat }
    if let place { return try flat.expandingAxes([place]) }
    return try flat.reshaped(to: Array(repeating: 1, count: dimensions))
  }

  /// For each row of `length` elements the place of the first that no other is better than; the
  /// array lies in row-major order.
  @inline(__always)
  private func bestPlaces<Element>(
    in buffer: Buffer<Element>, _ length: Int, isBetter: (Element, Element) -> Bool
  ) throws(NDArrayError) -> [Int] {
    var places: [Int] = []
    var compared = Interruption.Work()
    for row in 0..<(count / length) {
      let first = buffer.elements + (offset &+ row &* length)
      var best = 0
      for piece in stride(from: 0, to: length, by: Interruption.piece) {
        let end = min(length, piece &+ Interruption.piece)
        for i in piece..<end where isBetter(first[i], first[best]) { best = i }
        try compared.done(end &- piece)
      }
      places.append(best)
    }
    return places
  }
}
