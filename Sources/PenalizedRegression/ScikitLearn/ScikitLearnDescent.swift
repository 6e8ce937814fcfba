import CKernels
import DenseLinearAlgebra

/// scikit-learn's coordinate descent for one lasso or elastic-net problem, step by step the same.
///
/// In scikit-learn's inner units, with R = y − Xw,
///
///     ½ ‖R‖² + l1 ‖w‖₁ + ½ l2 ‖w‖²
///
/// where `l1 = alpha · l1Ratio · n` and `l2 = alpha · (1 − l1Ratio) · n` for ``Objective``'s alpha. It
/// checks the duality gap before the first sweep, drops features that a gap-safe sphere proves to be
/// zero, sweeps the others in order, and looks at the gap again after a sweep whose largest step was
/// small. So `n_iter_` and the digits at a loose tolerance are those of scikit-learn 1.9; the exact
/// answer is what ``Lasso`` and ``ElasticNet`` give.
///
/// The data are taken as they are: center them first where an intercept is fitted.
///
/// - SeeAlso: Fercoq, Gramfort and Salmon, *Mind the duality gap: safer rules for the Lasso*, 2015.
public struct ScikitLearnDescent: Sendable, Equatable {
  /// What multiplies ‖w‖₁; at least 0.
  public var l1: Double
  /// What multiplies ½‖w‖²; at least 0.
  public var l2: Double
  /// When to stop and in which order to go.
  public var settings: DescentSettings

  /// Creates a solver for the objective in scikit-learn's inner units.
  public init(l1: Double, l2: Double, settings: DescentSettings = DescentSettings()) {
    self.l1 = l1
    self.l2 = l2
    self.settings = settings
  }

  /// Solves from the columns of X, keeping the residual.
  ///
  /// - Parameters:
  ///   - x: n samples in rows, p features in columns.
  ///   - y: The n responses.
  ///   - start: The p coefficients to start from; any other number of them counts as all 0.
  ///   - seed: Seeds the order of visits when it is random.
  ///   - shouldStop: Asked now and then; true ends the solve where it stands.
  /// - Complexity: O(np) for each gap check, O(n) for each visited feature.
  public func solve(
    x: Matrix, y: [Double], from start: [Double] = [], seed: UInt32 = 1,
    shouldStop: () -> Bool = { false }
  ) -> DescentResult {
    let (n, p) = (min(x.rowCount, y.count), x.columnCount)
    return x.withUnsafeColumns { base, stride in
      var state = ResidualDescent(
        base: base, stride: stride, n: n, p: p, y: y, start: start, l1: l1, l2: l2,
        isPositive: settings.isPositive)
      return state.run(settings, seed: seed, shouldStop: shouldStop)
    }
  }

  /// Solves from X'X, X'y and ‖y‖², keeping X'R.
  ///
  /// - Parameters:
  ///   - gram: X'X, p by p.
  ///   - correlations: X'y, p entries.
  ///   - squaredNorm: ‖y‖².
  ///   - start: The p coefficients to start from; any other number of them counts as all 0.
  ///   - seed: Seeds the order of visits when it is random.
  ///   - shouldStop: Asked now and then; true ends the solve where it stands.
  /// - Complexity: O(p) for each coefficient that changes.
  public func solve(
    gram: Matrix, correlations: [Double], squaredNorm: Double, from start: [Double] = [],
    seed: UInt32 = 1, shouldStop: () -> Bool = { false }
  ) -> DescentResult {
    let p = min(gram.columnCount, gram.rowCount, correlations.count)
    return gram.withUnsafeColumns { base, stride in
      var state = GramDescent(
        base: base, stride: stride, p: p, correlations: correlations, squaredNorm: squaredNorm,
        start: start, l1: l1, l2: l2, isPositive: settings.isPositive)
      return state.run(settings, seed: seed, shouldStop: shouldStop)
    }
  }
}
