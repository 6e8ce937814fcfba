internal import PyRuntime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The values that a knob can have, one for each of its positions.
///
/// Evenly spaced, or with even ratios; rounded so that a value is as short as its neighbours allow.
package struct KnobScale: Sendable, Equatable {
  /// The value of position 0.
  package let low: Double
  /// The value of the last position; greater than `low`.
  package let high: Double
  /// How many steps lie between the ends; at least 1.
  package let steps: Int
  /// Whether neighbours have the same ratio rather than the same distance.
  package let isLogarithmic: Bool
  /// Whether the values are whole numbers, `int` in Python.
  package let isWhole: Bool

  /// The steps of a scale that says nothing about them.
  static let usualSteps = 40
  /// The most steps of a scale of whole numbers.
  private static let wholeLimit = 1000.0

  /// A scale between two values.
  ///
  /// - Parameters:
  ///   - steps: How many steps there are; nil leaves it to the scale.
  ///   - isWhole: Whether both ends are whole numbers as they are written; one step is then 1,
  ///     unless `steps` or `isLogarithmic` say otherwise.
  init(low: Double, high: Double, steps: Int?, isLogarithmic: Bool, isWhole: Bool) {
    self.low = low
    self.high = high
    self.isLogarithmic = isLogarithmic
    self.isWhole =
      isWhole && !isLogarithmic && steps == nil && high - low <= KnobScale.wholeLimit
    self.steps = self.isWhole ? Int(high - low) : max(1, steps ?? KnobScale.usualSteps)
  }

  /// The value at a position from 0 to `steps`.
  package func value(at position: Int) -> Double {
    if position <= 0 { return low }
    if position >= steps { return high }
    let share = Double(position) / Double(steps)
    if isLogarithmic {
      let exact = low * pow(high / low, share)
      return rounded(exact, step: exact * (pow(high / low, 1 / Double(steps)) - 1))
    }
    return rounded(low + (high - low) * share, step: (high - low) / Double(steps))
  }

  /// The value as Python writes it.
  package func literal(at position: Int) -> String {
    let value = value(at: position)
    return isWhole ? String(Int(value)) : "\(value)"
  }

  /// The value for a cell.
  func pythonValue(at position: Int) -> Value {
    let value = value(at: position)
    return isWhole ? .int(Int(value)) : .float(value)
  }

  /// The position whose value is nearest to a number; the middle where there is none.
  func position(of number: Double?) -> Int {
    guard let number, number.isFinite, !isLogarithmic || number > 0 else { return steps / 2 }
    let share =
      isLogarithmic ? log(number / low) / log(high / low) : (number - low) / (high - low)
    guard share.isFinite else { return steps / 2 }
    return Int((min(1, max(0, share)) * Double(steps)).rounded())
  }

  /// Some positions from end to end, at most `count`.
  func spread(_ count: Int) -> [Int] {
    guard steps >= count else { return Array(0...steps) }
    return (0..<count).map { Int((Double($0 * steps) / Double(count - 1)).rounded()) }
  }

  /// `value` with two digits more than it takes to tell it from a neighbour `step` away.
  private func rounded(_ value: Double, step: Double) -> Double {
    guard step > 0, step.isFinite else { return value }
    let digits = (1 - log10(step)).rounded(.up)
    guard digits > -12, digits < 18 else { return value }
    // A power of ten that is exact, so that 0.3 comes out as 0.3.
    if digits >= 0 {
      let scale = pow(10, digits)
      return (value * scale).rounded() / scale
    }
    let scale = pow(10, -digits)
    return (value / scale).rounded() * scale
  }
}
