/// What a fit of several targets minimizes that choose their features together.
///
/// For n samples, t targets in the rows yᵢ, features in the rows xᵢ and coefficients W with the t coefficients wⱼ
/// of feature j in a row:
///
///     1/(2n) Σ ‖yᵢ − xᵢ W − b‖² + alpha ( l1Ratio Σ ‖wⱼ‖ + (1 − l1Ratio)/2 Σ ‖wⱼ‖² )
///
/// The norms are Euclidean, so that a feature is in for all targets or out for all; with one target it is
/// ``Objective``. The intercepts are never penalized. Sample weights are scaled to sum to n.
public struct MultiTaskObjective: Sendable, Equatable {
  /// The strength of the penalty, at least 0.
  public var alpha: Double
  /// The share of the norms, from 0 (ridge, each target by itself) to 1.
  public var l1Ratio: Double

  /// Creates an objective.
  public init(alpha: Double, l1Ratio: Double = 1) {
    self.alpha = alpha
    self.l1Ratio = l1Ratio
  }

  /// The objective of one target by itself; the same where there is one, or where no norm counts.
  var single: Objective { Objective(alpha: alpha, l1Ratio: l1Ratio) }
}

/// A fit of several targets that choose their features together.
public struct MultiTaskFit: Sendable, Equatable {
  /// What was minimized.
  public let objective: MultiTaskObjective
  /// The p coefficients of each target.
  public let coefficients: [[Double]]
  /// The intercept of each target; 0 when none was fitted.
  public let intercepts: [Double]
  /// How near the fit is to the optimum.
  public let certificate: Certificate
}
