extension NumPyGenerator {
  /// Returns an integer from 0 to `largest`, both included, by Lemire's method.
  ///
  /// - SeeAlso: Lemire, *Fast random integer generation in an interval*, ACM TOMACS 29(1), 2019.
  package func integer(upTo largest: UInt64) -> UInt64 {
    if largest == 0 { return 0 }
    if largest == UInt64.max { return next64() }
    if largest == UInt64(UInt32.max) { return UInt64(next32()) }
    if largest < UInt64(UInt32.max) {
      let count = largest + 1
      var product = UInt64(next32()) * count
      if product & 0xffff_ffff < count {
        let threshold = (UInt64(UInt32.max) - largest) % count
        while product & 0xffff_ffff < threshold { product = UInt64(next32()) * count }
      }
      return product >> 32
    }
    let count = largest + 1
    var product = next64().multipliedFullWidth(by: count)
    if product.low < count {
      let threshold = (UInt64.max - largest) % count
      while product.low < threshold { product = next64().multipliedFullWidth(by: count) }
    }
    return product.high
  }

  /// Returns `size` integers from `low` to `low + largest`, both included.
  ///
  /// - Parameter bits: The width of numpy's element type: 8 and 16 cut a 32-bit word into pieces
  ///   and 1 takes single bits; 32 and 64 make no difference.
  package func integers(_ size: Int, low: Int, largest: UInt64, bits: Int = 64)
    throws(NDArrayError) -> [Int]
  {
    guard bits < 32 else {
      if largest > 0, largest < UInt64(UInt32.max) {
        return try smallIntegers(size, low: low, count: largest + 1)
      }
      return try draws(size) { low &+ Int(truncatingIfNeeded: integer(upTo: largest)) }
    }
    var pieces = WordPieces(bits: UInt32(max(1, bits)))
    return try draws(size) {
      low &+ Int(pieces.integer(upTo: UInt32(truncatingIfNeeded: largest), from: self))
    }
  }

  /// Returns `size` integers from `low` up, of `count` different ones, fewer than 32 bits hold; with a copy of the
  /// source of words.
  private func smallIntegers(
    _ size: Int, low: Int, count: UInt64
  ) throws(NDArrayError) -> [Int] {
    var drawn: [Int] = []
    drawn.reserveCapacity(max(0, size))
    let threshold = (UInt64(UInt32.max) + 1 - count) % count
    while drawn.count < size {
      var words = self.bits
      for _ in 0..<min(size - drawn.count, Interruption.piece) {
        var product = UInt64(words.next32()) * count
        while product & 0xffff_ffff < threshold { product = UInt64(words.next32()) * count }
        drawn.append(low &+ Int(truncatingIfNeeded: product >> 32))
      }
      self.bits = words
      try Interruption.look()
    }
    return drawn
  }

  /// Returns 0 ..< count in random order.
  package func permutation(_ count: Int) throws(NDArrayError) -> [Int] { try permuted(count) }

  /// Shuffles elements in place, from the end.
  package func shuffle<Element>(_ elements: inout [Element]) throws(NDArrayError) {
    try shuffleElements(&elements)
  }

  /// Returns `size` different numbers of 0 ..< count, in random order where `isShuffled`; nil where
  /// `size` is more than `count`.
  package func sample(
    _ size: Int, of count: Int, isShuffled: Bool = true
  ) throws(NDArrayError) -> [Int]? {
    guard size >= 0, size <= count else { return nil }
    var numbers = Interruption.Work()
    if count > 10000, size > count / (isShuffled ? 50 : 20) {
      return try sampleFromTail(size, of: count)
    }
    // Floyd's method.
    var taken: Set<Int> = []
    var chosen: [Int] = []
    for last in (count - size)..<count {
      let drawn = Int(truncatingIfNeeded: integer(upTo: UInt64(last)))
      let place = taken.contains(drawn) ? last : drawn
      taken.insert(place)
      chosen.append(place)
      try numbers.done(8)
    }
    if isShuffled, size > 1 {
      for i in stride(from: size - 1, through: 1, by: -1) {
        chosen.swapAt(i, Int(truncatingIfNeeded: integer(upTo: UInt64(i))))
        try numbers.done(8)
      }
    }
    return chosen
  }

  private func sampleFromTail(_ size: Int, of count: Int) throws(NDArrayError) -> [Int] {
    var places = Array(0..<count)
    var numbers = Interruption.Work()
    for i in stride(from: count - 1, through: max(count - size, 1), by: -1) {
      places.swapAt(i, Int(truncatingIfNeeded: integer(upTo: UInt64(i))))
      try numbers.done(8)
    }
    return Array(places.suffix(size))
  }
}

/// The pieces of 32-bit words, the low ones first, for one call.
private struct WordPieces {
  private let bits: UInt32
  private var word: UInt32 = 0
  private var left: UInt32 = 0

  init(bits: UInt32) { self.bits = bits }

  private mutating func next(_ generator: NumPyGenerator) -> UInt32 {
    if left == 0 {
      word = generator.next32()
      left = 32 / bits - 1
    } else {
      word >>= bits
      left -= 1
    }
    return word & (1 << bits &- 1)
  }

  mutating func integer(upTo largest: UInt32, from generator: NumPyGenerator) -> UInt32 {
    let mask: UInt32 = 1 << bits &- 1
    if largest == 0 { return 0 }
    if largest >= mask { return next(generator) }
    let count = largest + 1
    var product = next(generator) * count
    if product & mask < count {
      let threshold = (mask - largest) % count
      while product & mask < threshold { product = next(generator) * count }
    }
    return product >> bits
  }
}
