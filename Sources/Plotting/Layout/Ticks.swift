#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Round numbers for the ticks of an axis.
package enum Ticks {
  /// Returns multiples of a step that cover `lower` to `upper`.
  ///
  /// The step is one of `multiples` times a power of ten, the smallest that gives at most `intervals` intervals, as matplotlib's
  /// `MaxNLocator` chooses it; the first and the last number may lie outside.
  package static func linear(
    from lower: Double, to upper: Double, intervals: Int, atLeast wanted: Int = 2,
    multiples: [Double] = axisMultiples
  ) -> [Double] {
    let range = upper - lower
    guard range > 0, range.isFinite, intervals >= 1 else {
      return lower.isFinite ? [lower] : []
    }
    // Far from zero the numbers are counted from a round one, to keep their digits.
    let middle = (lower + upper) / 2
    let offset =
      abs(middle) / range < 100
      ? 0 : (middle < 0 ? -1 : 1) * pow(10, floor(log10(abs(middle))))
    let scale = pow(10, floor(log10(range / Double(intervals))))
    guard scale > 0, scale.isFinite else { return [lower, upper] }
    let start = lower - offset
    let end = upper - offset
    let raw = (end - start) / Double(intervals)
    let steps = (multiples.map { $0 / 10 } + multiples + [10, 20]).map { $0 * scale }
    let choice = steps.firstIndex { $0 >= raw } ?? steps.count - 1
    var ticks: [Double] = []
    for step in steps[...choice].reversed() {
      let origin = floor(start / step) * step
      let first = lowEdge(start - origin, step: step, offset: offset)
      let last = highEdge(end - origin, step: step, offset: offset)
      guard last >= first, last - first < 1000 else { continue }
      ticks = stride(from: first, through: last, by: 1).map { $0 * step + origin }
      if ticks.lazy.filter({ $0 >= start && $0 <= end }).count >= wanted { break }
    }
    return ticks.map { $0 + offset }
  }

  /// The multiples of a power of ten that the steps of axes are.
  package static let axisMultiples: [Double] = [1, 2, 2.5, 5]

  /// The multiples of a power of ten that the steps between levels are.
  package static let levelMultiples: [Double] = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8]

  /// Returns the powers of `base` from `lower` to `upper`, thinned to at most `count`.
  package static func logarithmic(
    from lower: Double, to upper: Double, base: Double, count: Int
  ) -> [Double] {
    guard lower > 0, upper > lower, upper.isFinite, base > 1, count >= 1 else { return [] }
    let first = ceil(log(lower) / log(base) - 1e-10)
    let last = floor(log(upper) / log(base) + 1e-10)
    guard last >= first else { return [] }
    let powers = last - first + 1
    let step = Swift.max(1, ceil(powers / Double(count)))
    // Multiples of the step, so that thinning keeps 10⁰ where it can.
    let start = ceil(first / step) * step
    return stride(from: start, through: last, by: step).map { exponent in
      base == 10 ? power(ofTen: exponent) : pow(base, exponent)
    }
  }

  /// Returns ten to the power of a whole `exponent`, exactly as it is written.
  static func power(ofTen exponent: Double) -> Double {
    Int(exactly: exponent).flatMap { Double("1e\($0)") } ?? pow(10, exponent)
  }

  private static func lowEdge(_ value: Double, step: Double, offset: Double) -> Double {
    let quotient = floor(value / step)
    let rest = (value - quotient * step) / step
    return isClose(rest, to: 1, step: step, offset: offset) ? quotient + 1 : quotient
  }

  private static func highEdge(_ value: Double, step: Double, offset: Double) -> Double {
    let quotient = floor(value / step)
    let rest = (value - quotient * step) / step
    return isClose(rest, to: 0, step: step, offset: offset) ? quotient : quotient + 1
  }

  private static func isClose(
    _ rest: Double, to edge: Double, step: Double, offset: Double
  ) -> Bool {
    var tolerance = 1e-10
    if offset != 0 {
      let digits = log10(abs(offset) / step)
      tolerance = Swift.min(0.4999, Swift.max(1e-10, pow(10, digits - 12)))
    }
    return abs(rest - edge) < tolerance
  }
}
