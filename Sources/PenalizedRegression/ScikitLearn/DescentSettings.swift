/// How scikit-learn's coordinate descent is to run: when it stops and in which order it goes.
///
/// - SeeAlso: ``ScikitLearnDescent``
public struct DescentSettings: Sendable, Equatable {
  /// The order in which the kept features are visited.
  public enum Selection: Sendable, Equatable {
    /// One after another.
    case cyclic
    /// One drawn at random per step, from a 32-bit generator that each solve seeds anew.
    case random
  }

  /// The tolerance, relative to ‖y‖²; scikit-learn's default is 1e-4.
  public var tolerance: Double
  /// The largest number of sweeps; values below 1 count as 1.
  public var maximumSweeps: Int
  /// Whether coefficients below 0 are ruled out.
  public var isPositive: Bool
  /// The order of visits.
  public var selection: Selection

  /// Creates settings; the defaults are scikit-learn's.
  public init(
    tolerance: Double = 1e-4, maximumSweeps: Int = 1000, isPositive: Bool = false,
    selection: Selection = .cyclic
  ) {
    self.tolerance = tolerance
    self.maximumSweeps = maximumSweeps
    self.isPositive = isPositive
    self.selection = selection
  }
}

/// Where scikit-learn's coordinate descent stopped.
public struct DescentResult: Sendable, Equatable {
  /// The p coefficients.
  public var coefficients: [Double]
  /// The duality gap in the units of ‖y‖² / 2: `dual_gap_` is this over n.
  public var dualityGap: Double
  /// The gap that was asked for: the tolerance times ‖y‖².
  public var targetGap: Double
  /// The number of sweeps; 0 when the start was good enough.
  public var sweeps: Int
  /// Whether the sweeps ran out before the gap reached its target.
  public var ranOut: Bool

  /// Creates a result.
  public init(
    coefficients: [Double], dualityGap: Double, targetGap: Double, sweeps: Int, ranOut: Bool
  ) {
    self.coefficients = coefficients
    self.dualityGap = dualityGap
    self.targetGap = targetGap
    self.sweeps = sweeps
    self.ranOut = ranOut
  }
}

/// The 32-bit xorshift generator that picks features when the order is random.
///
/// Shifts 13, 17 and 5; a draw is the state modulo 2³¹ modulo the number of choices.
struct FeaturePicker {
  private var state: UInt32

  /// Seeds the generator; 0 becomes 1, as the state may not be zero.
  init(seed: UInt32) { state = seed == 0 ? 1 : seed }

  /// Returns a number below `count`, which is at least 1.
  mutating func next(below count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 17
    state ^= state << 5
    return Int(state & 0x7fff_ffff) % max(count, 1)
  }
}
