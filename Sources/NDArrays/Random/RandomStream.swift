/// A stream of random numbers: the few draws from which all distributions are made.
///
/// numpy has two: `Generator` and the legacy `RandomState`. Most distributions are the same text
/// over different draws.
package protocol RandomStream: AnyObject {
  /// Returns the next 32-bit word.
  func next32() -> UInt32
  /// Returns the next 64-bit word.
  func next64() -> UInt64
  /// Returns a double in [0, 1) of 53 random bits.
  func double() -> Double
  /// Returns a normal number of mean 0 and variance 1.
  func standardNormal() -> Double
  /// Returns an exponential number of mean 1.
  func standardExponential() -> Double
  /// Whether binomial numbers follow the formulas of `RandomState`, which numpy keeps as they were.
  var isLegacy: Bool { get }
  // What draws many is asked of the stream, so that it is compiled for each kind of them.

  /// Fills with the numbers that as many calls of `number` would give.
  func fill(_ target: UnsafeMutableBufferPointer<Double>, _ draw: ContinuousDraw)
  /// Fills with the integers that as many calls of `number` would give.
  func fill(_ target: UnsafeMutableBufferPointer<Int>, _ draw: DiscreteDraw)
  /// Exchanges each place of `range`, from the last, with one up to it, as `shuffle` does.
  func exchange(_ places: UnsafeMutableBufferPointer<Int>, _ range: Range<Int>)
}

extension RandomStream {
  package func exchange(_ places: UnsafeMutableBufferPointer<Int>, _ range: Range<Int>) {
    Exchange.all(places, range) { Int(truncatingIfNeeded: maskedInteger(upTo: UInt64($0))) }
  }
}

extension RandomStream {
  /// Returns an integer from 0 to `largest`, both included, by rejecting masked words.
  func maskedInteger(upTo largest: UInt64) -> UInt64 {
    if largest == 0 { return 0 }
    let mask = UInt64.max >> UInt64(largest.leadingZeroBitCount)
    while true {
      let word = largest <= UInt64(UInt32.max) ? UInt64(next32()) : next64()
      if word & mask <= largest { return word & mask }
    }
  }

  /// Shuffles in place from the end, as `shuffle` does.
  ///
  /// - Throws: What becomes a KeyboardInterrupt; the elements are then shuffled in part.
  package func shuffleElements<Element>(_ elements: inout [Element]) throws(NDArrayError) {
    guard elements.count > 1 else { return }
    var swaps = Interruption.Work()
    for i in stride(from: elements.count - 1, through: 1, by: -1) {
      elements.swapAt(i, Int(truncatingIfNeeded: maskedInteger(upTo: UInt64(i))))
      // A swap anywhere in the memory takes as long as some ten neighbours.
      try swaps.done(8)
    }
  }

  /// Returns what `draw` gives in `count` calls.
  ///
  /// - Throws: What becomes a KeyboardInterrupt, as in all that draws many numbers.
  func draws(_ count: Int, _ draw: () -> Int) throws(NDArrayError) -> [Int] {
    var drawn: [Int] = []
    drawn.reserveCapacity(max(0, count))
    var numbers = Interruption.Work()
    for _ in 0..<max(0, count) {
      drawn.append(draw())
      try numbers.done(1)
    }
    return drawn
  }

  /// Returns 0 ..< count in random order.
  package func permuted(_ count: Int) throws(NDArrayError) -> [Int] {
    var order = Array(0..<max(count, 0))
    try order.withUnsafeMutableBufferPointer { (places) throws(NDArrayError) in
      try exchangeAll(places)
    }
    return order
  }

  /// Returns a vector of numbers in random order; nil for another array.
  ///
  /// - Throws: What becomes a KeyboardInterrupt.
  package func shuffled(_ vector: NDArray) throws(NDArrayError) -> NDArray? {
    guard vector.dimensions == 1 else { return nil }
    let result = try vector.copy()
    switch result.storage {
    case .float64(let buffer):
      // Words of 64 bits, whatever they mean.
      try buffer.elements.withMemoryRebound(to: Int.self, capacity: result.count) {
        (words) throws(NDArrayError) in
        try exchangeAll(UnsafeMutableBufferPointer(start: words, count: result.count))
      }
    case .int64(let buffer):
      try exchangeAll(UnsafeMutableBufferPointer(start: buffer.elements, count: result.count))
    default: return nil
    }
    return result
  }

  private func exchangeAll(_ places: UnsafeMutableBufferPointer<Int>) throws(NDArrayError) {
    // A swap anywhere in the memory takes as long as some ten neighbours.
    let piece = Interruption.piece / 8
    for end in stride(from: places.count, to: 1, by: -piece) {
      exchange(places, max(1, end - piece)..<end)
      try Interruption.look()
    }
  }

  /// Returns the place in `cumulative`, the running sums of probabilities divided by their last,
  /// where a fresh double falls.
  package func place(in cumulative: [Double]) -> Int { Self.place(of: double(), in: cumulative) }

  /// Returns the place in `cumulative` where `drawn` falls.
  private static func place(of drawn: Double, in cumulative: [Double]) -> Int {
    var low = 0
    var high = cumulative.count
    while low < high {
      let middle = (low &+ high) / 2
      if drawn < cumulative[middle] { high = middle } else { low = middle &+ 1 }
    }
    return min(low, max(0, cumulative.count - 1))
  }

  /// Returns `size` places drawn with replacement by their probabilities.
  package func places(_ size: Int, probabilities: [Double]) throws(NDArrayError) -> [Int] {
    let cumulative = Self.cumulative(probabilities)
    return try draws(size) { place(in: cumulative) }
  }

  /// Returns `size` different places drawn by their probabilities; nil where fewer have any.
  package func differentPlaces(
    _ size: Int, probabilities: [Double]
  ) throws(NDArrayError) -> [Int]? {
    guard size >= 0, probabilities.count(where: { $0 > 0 }) >= size else { return nil }
    var left = probabilities
    var found: [Int] = []
    var isFound = Array(repeating: false, count: left.count)
    var numbers = Interruption.Work()
    while found.count < size {
      let drawn = (0..<(size - found.count)).map { _ in double() }
      for place in found { left[place] = 0 }
      let cumulative = Self.cumulative(left)
      for value in drawn {
        try numbers.done(1)
        let place = Self.place(of: value, in: cumulative)
        if !isFound[place] {
          isFound[place] = true
          found.append(place)
        }
      }
    }
    return found
  }

  /// The running sums of probabilities, divided by the last of them.
  package static func cumulative(_ probabilities: [Double]) -> [Double] {
    var sums: [Double] = []
    var sum = 0.0
    for probability in probabilities {
      sum += probability
      sums.append(sum)
    }
    return sums.map { $0 / sum }
  }
}
