import CKernels

extension NDArray {
  /// The number of elements that a reduction over `axes` takes in for each result.
  package func reducedCount(axes: [Int]?) throws(NDArrayError) -> Int {
    try reducedAxes(axes).reduce(1) { $0 &* shape[$1] }
  }

  /// Returns the mean over `axes`: the sum divided by the number.
  package func mean(axes: [Int]? = nil, keepsAxes: Bool = false) throws(NDArrayError) -> NDArray {
    let number = Double(try reducedCount(axes: axes))
    let total = try (dtype.isNumeric ? asDoubles() : self).sum(axes: axes, keepsAxes: keepsAxes)
    return try BinaryFunction.divide(total, try NDArray(scalar: number))
  }

  /// Returns the variance over `axes`: the mean of squared distances from the mean, divided by the
  /// number less `ddof`.
  package func variance(
    axes: [Int]? = nil, ddof: Double = 0, keepsAxes: Bool = false
  ) throws(NDArrayError) -> NDArray {
    let values = try asDoubles()
    let number = Double(try reducedCount(axes: axes))
    let center = try values.mean(axes: axes, keepsAxes: true)
    let distance = try BinaryFunction.subtract(values, center)
    try distance.squareInPlace()
    let total = try distance.sum(axes: axes, keepsAxes: keepsAxes)
    return try BinaryFunction.divide(total, try NDArray(scalar: max(number - ddof, 0)))
  }

  /// Returns the standard deviation over `axes`: the root of the variance.
  package func standardDeviation(
    axes: [Int]? = nil, ddof: Double = 0, keepsAxes: Bool = false
  ) throws(NDArrayError) -> NDArray {
    try UnaryFunction.sqrt(variance(axes: axes, ddof: ddof, keepsAxes: keepsAxes))
  }
}

extension NDArray {
  /// Squares the numbers of an array whose buffer nobody else holds and that fills it.
  fileprivate func squareInPlace() throws(NDArrayError) {
    guard case .float64(let buffer) = storage else { return }
    try Interruption.pieces(buffer.count) { range in
      let piece = buffer.elements + range.lowerBound
      ck_square(piece, 1, piece, 1, range.count)
    }
  }
}
