extension NDArray {
  /// Returns the slope along `axis` by central differences; one-sided ones at both ends.
  ///
  /// - Parameters:
  ///   - places: Where the elements stand; 1 apart where nil.
  ///   - spacing: How far apart they stand, where `places` is nil.
  ///   - edgeOrder: 1 or 2, the order of accuracy at the ends.
  package func gradient(
    axis: Int, spacing: Double = 1, places: [Double]? = nil, edgeOrder: Int = 1
  ) throws(NDArrayError) -> NDArray {
    let place = try Shape.axis(axis, of: dimensions)
    let length = shape[place]
    guard length >= edgeOrder + 1 else {
      throw .value(
        "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) "
          + "elements are required.")
    }
    if let places, places.count != length {
      throw .value("when 1d, distances must match the length of the corresponding dimension")
    }
    let rows = try asDoubles().movingAxis(place, to: -1).rowMajor()
    guard case .float64(let numbers) = rows.storage else { return rows }
    var steps = places.map { list in (0..<(length - 1)).map { list[$0 + 1] - list[$0] } }
    if let found = steps, let first = found.first, found.allSatisfy({ $0 == first }) {
      steps = nil
      return try gradient(axis: axis, spacing: first, edgeOrder: edgeOrder)
    }
    let result = try Buffer<Double>.uninitialized(shape: rows.shape, dtype: .float64)
    var elements = Interruption.Work()
    for start in stride(from: 0, to: rows.count, by: length) {
      try NDArray.writeSlopes(
        UnsafeBufferPointer(start: numbers.elements + (rows.offset + start), count: length),
        spacing, steps, edgeOrder, to: result.elements + start)
      try elements.done(length)
    }
    return try NDArray(storage: .float64(result), shape: rows.shape)
      .movingAxis(-1, to: place).rowMajor()
  }

  private static func writeSlopes(
    _ f: UnsafeBufferPointer<Double>, _ h: Double, _ steps: [Double]?, _ edgeOrder: Int,
    to result: UnsafeMutablePointer<Double>
  ) throws(NDArrayError) {
    let n = f.count
    try Interruption.pieces(max(n - 2, 0)) { piece in
      for i in (piece.lowerBound + 1)..<(piece.upperBound + 1) {
        if let steps {
          let (d1, d2) = (steps[i - 1], steps[i])
          let a = -d2 / (d1 * (d1 + d2))
          let b = (d2 - d1) / (d1 * d2)
          let c = d1 / (d2 * (d1 + d2))
          result[i] = a * f[i - 1] + b * f[i] + c * f[i + 1]
        } else {
          result[i] = (f[i + 1] - f[i - 1]) / (2 * h)
        }
      }
    }
    if edgeOrder == 1 {
      result[0] = (f[1] - f[0]) / (steps?[0] ?? h)
      result[n - 1] = (f[n - 1] - f[n - 2]) / (steps?[n - 2] ?? h)
      return
    }
    if let steps {
      let (d1, d2) = (steps[0], steps[1])
      let first =
        (
          a: -(2 * d1 + d2) / (d1 * (d1 + d2)), b: (d1 + d2) / (d1 * d2), c: -d1 / (d2 * (d1 + d2))
        )
      result[0] = first.a * f[0] + first.b * f[1] + first.c * f[2]
      let (e1, e2) = (steps[n - 3], steps[n - 2])
      let last =
        (
          a: e2 / (e1 * (e1 + e2)), b: -(e2 + e1) / (e1 * e2),
          c: (2 * e2 + e1) / (e2 * (e1 + e2))
        )
      result[n - 1] = last.a * f[n - 3] + last.b * f[n - 2] + last.c * f[n - 1]
    } else {
      result[0] = -1.5 / h * f[0] + 2 / h * f[1] + -0.5 / h * f[2]
      result[n - 1] = 0.5 / h * f[n - 3] + -2 / h * f[n - 2] + 1.5 / h * f[n - 1]
    }
  }
}
