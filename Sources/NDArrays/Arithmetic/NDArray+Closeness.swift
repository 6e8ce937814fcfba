extension NDArray {
  /// Returns for each pair of numbers whether they differ by at most `absolute + relative * |other|`,
  /// as `numpy.isclose`; infinite ones are close to themselves.
  ///
  /// - Parameter equalNaN: Whether NaN is close to NaN.
  package func isClose(
    to other: NDArray, relative: Double, absolute: Double, equalNaN: Bool
  ) throws(NDArrayError) -> NDArray {
    let (a, b) = (try asDoubles(), try other.asDoubles())
    guard case .float64(let left) = a.storage, case .float64(let right) = b.storage else {
      return a
    }
    let isClose = { (x: Double, y: Double) -> Bool in
      if x.isNaN || y.isNaN { return equalNaN && x.isNaN && y.isNaN }
      if x.isInfinite || y.isInfinite { return x == y }
      return abs(x - y) <= absolute + relative * abs(y) || x == y
    }
    return try Elementwise.binary(a, left, b, right, .bool, Elementwise.zip(isClose))
  }

  /// Returns for each number whether it is among `known`.
  package func isMember(of known: Set<Double>) throws(NDArrayError) -> NDArray {
    let numbers = try asDoubles().rowMajor()
    guard case .float64(let buffer) = numbers.storage else { return numbers }
    let few = known.count <= 16 ? Array(known) : nil
    let isKnown = { (number: Double) -> Bool in few?.contains(number) ?? known.contains(number) }
    return try Elementwise.unary(numbers, buffer, .bool, Elementwise.map(isKnown))
  }
}
