#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Hypergeometric numbers, in numpy's order of draws and of operations.
///
/// `good`, `bad` and `sample` are at least 0, `sample` at most `good + bad`; the caller checks that.
extension RandomStream {
  /// Returns how many of `sample` items are good that are drawn, and not put back, from `good` good
  /// and `bad` bad ones.
  package func hypergeometric(_ good: Int, _ bad: Int, _ sample: Int) -> Int {
    guard good >= 0, bad >= 0, sample >= 0, sample <= good + bad else { return 0 }
    if isLegacy {
      if sample > 10 { return hypergeometricByRatio(good, bad, sample) }
      return sample > 0 ? fewGoodOnesAsBefore(good, bad, sample) : 0
    }
    return sample >= 10 && sample <= good + bad - 10
      ? hypergeometricByRatio(good, bad, sample) : fewGoodOnes(good, bad, sample)
  }

  /// Draws one item after the other, or those that stay behind where they are fewer.
  private func fewGoodOnes(_ good: Int, _ bad: Int, _ sample: Int) -> Int {
    let total = good + bad
    let isComplement = sample > total / 2
    var draws = isComplement ? total - sample : sample
    var left = total
    var goodLeft = good
    while draws > 0, goodLeft > 0, left > goodLeft {
      left -= 1
      if maskedInteger(upTo: UInt64(left)) < UInt64(goodLeft) { goodLeft -= 1 }
      draws -= 1
    }
    if left == goodLeft { goodLeft -= draws }
    return isComplement ? goodLeft : good - goodLeft
  }

  /// The way of `RandomState` for up to ten draws: a double for each.
  private func fewGoodOnesAsBefore(_ good: Int, _ bad: Int, _ sample: Int) -> Int {
    let kept = Double(good + bad - sample)
    let fewer = Double(min(good, bad))
    var y = fewer
    var k = Double(sample)
    while y > 0 {
      y -= floor(double() + y / (kept + k))
      k -= 1
      if k == 0 { break }
    }
    let z = Int(fewer - y)
    return good > bad ? sample - z : z
  }

  /// Stadlober's ratio of uniforms, HRUA.
  ///
  /// - SeeAlso: Stadlober, *The ratio of uniforms approach for generating discrete random variates*,
  ///   J. Comput. Appl. Math. 31, 1990.
  private func hypergeometricByRatio(_ good: Int, _ bad: Int, _ sample: Int) -> Int {
    let total = good + bad
    let draws = min(sample, total - sample)
    let fewer = min(good, bad)
    let more = max(good, bad)
    let p = Double(fewer) / Double(total)
    // `RandomState` has other words for the same variance.
    let spread =
      isLegacy
      ? (Double(total - draws) * Double(sample) * p * (1 - p) / Double(total - 1) + 0.5)
        .squareRoot()
      : (Double(total - draws) * Double(draws) * p * (Double(more) / Double(total))
        / Double(total - 1) + 0.5).squareRoot()
    let center = Double(draws) * p + 0.5
    let width = 1.7155277699214135 * spread + 0.8989161620588988
    let mode = Int(floor(Double(draws + 1) * Double(fewer + 1) / Double(total + 2)))
    func logWays(_ k: Int) -> Double {
      logFactorial(k) + logFactorial(fewer - k) + logFactorial(draws - k)
        + logFactorial(more - draws + k)
    }
    let peak = logWays(mode)
    let bound = min(Double(min(draws, fewer)) + 1, floor(center + 16 * spread))
    var found = 0
    while true {
      let u = double()
      let v = double()
      let x = center + width * (v - 0.5) / u
      guard x >= 0, x < bound else { continue }
      found = Int(floor(x))
      let t = peak - logWays(found)
      if u * (4 - u) - 3 <= t { break }
      if u * (u - t) >= 1 { continue }
      if 2 * log(u) <= t { break }
    }
    if good > bad { found = draws - found }
    return draws < sample ? good - found : found
  }

  private func logFactorial(_ k: Int) -> Double {
    isLegacy ? logGamma(Double(k) + 1) : LogFactorial.value(k)
  }

  /// Returns how many items of each color are among `sample` drawn ones: one color after the other.
  package func hypergeometricByColor(_ colors: [Int], _ sample: Int) -> [Int] {
    var counts = Array(repeating: 0, count: colors.count)
    let total = colors.reduce(0, +)
    guard total > 0, sample > 0 else { return counts }
    let isComplement = sample > total / 2
    var draws = isComplement ? total - sample : sample
    var left = total
    for place in colors.indices.dropLast() where draws > 0 {
      left -= colors[place]
      counts[place] = hypergeometric(colors[place], left, draws)
      draws -= counts[place]
    }
    if draws > 0, let last = counts.indices.last { counts[last] = draws }
    return isComplement ? zip(colors, counts).map { $0 - $1 } : counts
  }

  /// Returns how many items of each color are among `sample` drawn ones: by shuffling them all.
  ///
  /// - Parameter items: The color of each item; its order goes on from one call to the next.
  package func hypergeometricByShuffling(
    _ colors: [Int], _ sample: Int, items: inout [Int]
  ) -> [Int] {
    var counts = Array(repeating: 0, count: colors.count)
    let isComplement = sample > items.count / 2
    let draws = isComplement ? items.count - sample : sample
    guard draws >= 0, sample > 0 else { return counts }
    for place in 0..<draws {
      let other =
        place + Int(truncatingIfNeeded: maskedInteger(upTo: UInt64(items.count - place - 1)))
      items.swapAt(place, other)
      counts[items[place]] += 1
    }
    return isComplement ? zip(colors, counts).map { $0 - $1 } : counts
  }
}
