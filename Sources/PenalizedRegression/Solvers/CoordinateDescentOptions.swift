/// How coordinate descent works and when it stops.
public struct CoordinateDescentOptions: Sendable, Equatable {
  /// What is kept up to date while coefficients change.
  public enum Updates: Sendable, Equatable {
    /// The residual: n operations for each change. For few samples, or few features in use.
    case residual
    /// The correlations, through the inner products of all columns: p operations for each change, after n p²
    /// once. For many samples. Dense input only.
    case gram
  }

  /// What is kept up to date.
  public var updates: Updates
  /// The relative duality gap to reach at every alpha.
  public var tolerance: Double
  /// The largest number of sweeps over the features for each alpha.
  public var sweepLimit: Int
  /// Whether features are left out by the sequential strong rule, and checked afterwards, and dropped for good
  /// where the gap proves that they are 0.
  public var screens: Bool
  /// Whether sweeps are extrapolated (Anderson acceleration).
  public var extrapolates: Bool

  /// Creates options.
  public init(
    updates: Updates = .residual, tolerance: Double = 1e-6, sweepLimit: Int = 20_000,
    screens: Bool = true, extrapolates: Bool = true
  ) {
    self.updates = updates
    self.tolerance = tolerance
    self.sweepLimit = sweepLimit
    self.screens = screens
    self.extrapolates = extrapolates
  }
}
