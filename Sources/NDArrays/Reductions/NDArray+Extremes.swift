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
    let rows = try array.movingAxis(along, to: -1)
    let isInt = dtype == .int64
    var result: [Int] = []
    let values = isInt ? [] : rows.doubles
    let integers = isInt ? rows.ints : []
    let prefersLarge = isBetter(1, 0)
    for row in 0..<(rows.count / length) {
      let start = row * length
      var best = 0
      if isInt {
        for i in 1..<max(length, 1) {
          let (x, y) = (integers[start + i], integers[start + best])
          if prefersLarge ? x > y : x < y { best = i }
        }
      } else {
        for i in 0..<length {
          if values[start + i].isNaN {
            best = i
            break
          }
          if isBetter(values[start + i], values[start + best]) { best = i }
        }
      }
      result.append(best)
    }
    let flat = try NDArray(result, shape: Array(rows.shape.dropLast()))
    guard keepsAxes else { return flat }
    if let place { return try flat.expandingAxes([place]) }
    return try flat.reshaped(to: Array(repeating: 1, count: dimensions))
  }
}
