import CKernels

/// Exchanges of elements that lie anywhere in memory.
enum Exchange {
  /// Exchanges each place of `range`, from the last, with the one that `partner` names for it, which is
  /// not above it.
  ///
  /// Partners are drawn some at a time, so that the processor fetches all of them at once.
  @inline(__always)
  static func all(
    _ places: UnsafeMutableBufferPointer<Int>, _ range: Range<Int>, _ partner: (Int) -> Int
  ) {
    guard let elements = places.baseAddress else { return }
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 64) { partners in
      guard let first = partners.baseAddress else { return }
      var end = range.upperBound
      while end > range.lowerBound {
        let count = min(64, end - range.lowerBound)
        for k in 0..<count { (first + k).initialize(to: partner(end - 1 - k)) }
        ck_exchange(elements, end - 1, first, count)
        end -= count
      }
    }
  }
}
