/// What a fit minimizes: half the mean squared error plus an elastic-net penalty.
///
/// For n samples, features in the rows xᵢ and coefficients w with intercept b:
///
///     1/(2n) Σ (yᵢ − xᵢ·w − b)² + alpha Σ fⱼ ( l1Ratio |wⱼ| + (1 − l1Ratio)/2 wⱼ² )
///
/// This is the one scale of the library. `l1Ratio` 1 is the lasso, 0 is ridge, and alpha 0 is least
/// squares. The intercept is never penalized. Sample weights sᵢ, scaled to sum to n, multiply the
/// squared errors. Other scales are conversions: see ``PenaltyScale``.
public struct Objective: Sendable, Equatable {
  /// The strength of the penalty, at least 0; for the lasso, in units of x times y.
  public var alpha: Double
  /// The share of the absolute-value part, from 0 (ridge) to 1 (lasso).
  public var l1Ratio: Double
  /// The factors fⱼ that multiply each feature's penalty; empty when all are 1, 0 where a feature is free.
  public var penaltyFactors: [Double]
  /// Whether coefficients below 0 are ruled out.
  public var isNonnegative: Bool

  /// Creates an objective.
  ///
  /// - Parameters:
  ///   - alpha: The strength of the penalty, at least 0.
  ///   - l1Ratio: The share of the absolute-value part, from 0 to 1.
  ///   - penaltyFactors: One factor of at least 0 for each feature, or nothing for all 1.
  ///   - isNonnegative: Whether coefficients below 0 are ruled out.
  public init(
    alpha: Double, l1Ratio: Double = 1, penaltyFactors: [Double] = [], isNonnegative: Bool = false
  ) {
    self.alpha = alpha
    self.l1Ratio = l1Ratio
    self.penaltyFactors = penaltyFactors
    self.isNonnegative = isNonnegative
  }

  /// Returns the factor of feature `j`.
  func factor(_ j: Int) -> Double { penaltyFactors.isEmpty ? 1 : penaltyFactors[j] }

  /// Returns what multiplies `|w|` for feature `j`.
  func l1Weight(_ j: Int) -> Double { alpha * l1Ratio * factor(j) }

  /// Returns what multiplies `w² / 2` for feature `j`.
  func l2Weight(_ j: Int) -> Double { alpha * (1 - l1Ratio) * factor(j) }

  /// Returns the penalty of the coefficients, infinite where one is below 0 and may not be.
  public func penalty(of coefficients: [Double]) -> Double {
    var (absolute, squared) = (0.0, 0.0)
    for (j, w) in coefficients.enumerated() where w != 0 {
      if isNonnegative && w < 0 { return .infinity }
      let factor = penaltyFactors.isEmpty || j >= penaltyFactors.count ? 1 : penaltyFactors[j]
      absolute += factor * abs(w)
      squared += factor * w * w
    }
    // A part that is switched off adds nothing, however large the coefficients are.
    let l1 = alpha * l1Ratio
    let l2 = alpha * (1 - l1Ratio)
    return (l1 == 0 ? 0 : l1 * absolute) + (l2 == 0 ? 0 : l2 / 2 * squared)
  }

  /// Returns the objective's value from the mean squared error and the coefficients.
  public func value(meanSquaredError: Double, coefficients: [Double]) -> Double {
    meanSquaredError / 2 + penalty(of: coefficients)
  }
}
