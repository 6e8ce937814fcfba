/// A way in which others write down a penalty, and how to read it on the scale of ``Objective``.
///
/// RSS is the sum of squared errors over n samples. Each conversion keeps the minimizer and multiplies
/// the objective by a constant.
public enum PenaltyScale: Sendable, Equatable {
  /// scikit-learn's `Lasso` and `ElasticNet`: this library's own scale.
  case scikitLearnElasticNet
  /// scikit-learn's `Ridge`: `RSS + strength ‖w‖²`.
  case scikitLearnRidge
  /// The textbook's mean squared error with `strength ‖w‖₁`: `RSS / n + strength ‖w‖₁`.
  case meanSquaredErrorL1
  /// The textbook's mean squared error with `strength ‖w‖²`: `RSS / n + strength ‖w‖²`.
  case meanSquaredErrorL2
  /// Tibshirani's form: `RSS / 2 + strength ‖w‖₁`, the scale of LARS.
  case halfSumOfSquaresL1
  /// The plain sum of squares with `strength ‖w‖₁`: `RSS + strength ‖w‖₁`.
  case sumOfSquaresL1
  /// glmnet's `lambda` for `alpha = mixing`, on columns divided by their standard deviation, where
  /// `responseDeviation` is that of y, both with divisor n.
  ///
  /// glmnet scales y internally, which leaves the absolute-value part as it is and divides the squared
  /// part by `responseDeviation`.
  case glmnet(mixing: Double, responseDeviation: Double)

  /// Returns the objective with the same minimizer.
  ///
  /// - Parameters:
  ///   - strength: The number that multiplies the penalty in the other form, at least 0.
  ///   - sampleCount: n, at least 1.
  ///   - l1Ratio: Read by ``scikitLearnElasticNet`` alone.
  public func objective(strength: Double, sampleCount: Int, l1Ratio: Double = 1) -> Objective {
    let n = Double(max(sampleCount, 1))
    switch self {
    case .scikitLearnElasticNet: return Objective(alpha: strength, l1Ratio: l1Ratio)
    case .scikitLearnRidge: return Objective(alpha: strength / n, l1Ratio: 0)
    case .meanSquaredErrorL1: return Objective(alpha: strength / 2, l1Ratio: 1)
    case .meanSquaredErrorL2: return Objective(alpha: strength, l1Ratio: 0)
    case .halfSumOfSquaresL1: return Objective(alpha: strength / n, l1Ratio: 1)
    case .sumOfSquaresL1: return Objective(alpha: strength / (2 * n), l1Ratio: 1)
    case .glmnet(let mixing, let responseDeviation):
      let l1 = strength * mixing
      let l2 = responseDeviation > 0 ? strength * (1 - mixing) / responseDeviation : 0
      let alpha = l1 + l2
      return Objective(alpha: alpha, l1Ratio: alpha > 0 ? l1 / alpha : 1)
    }
  }
}
