import CKernels

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

  /// Returns for each number whether it is among those of `others`; NaN never is.
  package func isMember(of others: NDArray) throws(NDArrayError) -> NDArray {
    if let answer = try isAmongIntegers(others) { return answer }
    let numbers = try asDoubles().rowMajor()
    guard case .float64(let buffer) = numbers.storage else { return numbers }
    let isKnown: (Double) -> Bool
    if others.count <= NDArray.fewMembers {
      let known = try others.asDoubles().doubles
      isKnown = { known.contains($0) }
    } else {
      let known = try others.asDoubles().sorted(axis: nil).doubles
      isKnown = { number in
        let place = NDArray.position(in: known, right: false) { NDArray.precedes($0, number) }
        return place < known.count && known[place] == number
      }
    }
    return try Elementwise.unary(numbers, buffer, .bool, Elementwise.map(isKnown))
  }

  /// Whether each integer is one of `others`, by a table from the least to the largest of them; nil
  /// where they are no integers, or the table would be far larger than both arrays, as numpy has it.
  private func isAmongIntegers(_ others: NDArray) throws(NDArrayError) -> NDArray? {
    guard case .int64(let buffer) = storage, others.count > 0 else { return nil }
    let members = try others.rowMajor()
    guard case .int64(let known) = members.storage else { return nil }
    // The pointer is to outlive the last mention of the buffer.
    defer { withExtendedLifetime(known) {} }
    let first = known.elements + members.offset
    let least = ck_int_smallest(first, members.count)
    let (span, overflow) = ck_int_largest(first, members.count).subtractingReportingOverflow(least)
    guard !overflow, span < 6 * (count + others.count) else { return nil }
    let table = try Buffer<Bool>.zeroed(shape: [span + 1], dtype: .bool)
    for k in 0..<members.count { table.elements[first[k] - least] = true }
    return try Elementwise.unary(self, buffer, .bool) {
      (a: UnsafePointer<Int>, sa, r: UnsafeMutablePointer<Bool>, sr, n) in
      ck_is_among(a, sa, least, table.elements, span + 1, r, sr, n)
    }
  }

  /// Up to this many, going through all of them is the quickest way.
  private static let fewMembers = 16
}
