#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension LegacyRandomState: RandomStream {
  /// Distributions follow `RandomState`, which numpy keeps as they were.
  package var isLegacy: Bool { true }

  package func standardNormal() -> Double { gauss() }
  package func standardExponential() -> Double { -log(1 - double()) }

  /// Returns `size` different numbers of 0 ..< count in random order; nil where `size` is more than
  /// `count`.
  package func sample(_ size: Int, of count: Int) throws(NDArrayError) -> [Int]? {
    guard size >= 0, size <= count else { return nil }
    return Array(try permuted(count).prefix(size))
  }

  /// Returns `size` integers from `low` to `low + largest`, both included, as `randint` does.
  ///
  /// - Parameter bits: The width of numpy's element type: 8, 16 and 1 cut a 32-bit word into
  ///   pieces; 32 and 64 make no difference.
  package func integers(_ size: Int, low: Int, largest: UInt64, bits: Int = 64)
    throws(NDArrayError) -> [Int]
  {
    guard bits < 32 else {
      return try draws(size) { low &+ Int(truncatingIfNeeded: integer(upTo: largest)) }
    }
    let bits = UInt32(max(1, bits))
    let largest = UInt32(truncatingIfNeeded: largest)
    if largest == 0 { return Array(repeating: low, count: max(0, size)) }
    let mask = UInt32.max >> UInt32(largest.leadingZeroBitCount)
    var word: UInt32 = 0
    var left: UInt32 = 0
    return try draws(size) {
      while true {
        if left == 0 {
          word = next32()
          left = 32 / bits - 1
        } else {
          word >>= bits
          left -= 1
        }
        let piece = word & (1 << bits &- 1) & mask
        if piece <= largest { return low &+ Int(piece) }
      }
    }
  }
}
