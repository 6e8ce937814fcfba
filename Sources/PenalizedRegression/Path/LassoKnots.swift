import DenseLinearAlgebra

/// The lasso's whole path: every alpha at which a feature enters or leaves, and straight lines between.
public struct LassoKnots: Sendable {
  /// What happens at a knot as alpha falls.
  public enum Change: Sendable, Equatable {
    /// Feature `j` gets a coefficient.
    case enters(Int)
    /// Feature `j`'s coefficient becomes 0.
    case leaves(Int)
    /// Nothing: the end that was asked for.
    case end
  }

  /// The alphas of the knots, falling; the first is the smallest with an empty model.
  public let alphas: [Double]
  /// What happens at each.
  public let changes: [Change]
  /// The coefficients at the knots: p rows, a column for each.
  public let coefficients: Matrix
  /// Whether the path reached the end that was asked for.
  public let isComplete: Bool

  /// Returns the coefficients at any alpha, exact to rounding between the knots.
  ///
  /// - Returns: Zeros above the first knot; below the last one its coefficients.
  public func coefficients(at alpha: Double) -> [Double] {
    guard let last = alphas.last, let first = alphas.first else { return [] }
    if alpha >= first { return [Double](repeating: 0, count: coefficients.rowCount) }
    if alpha <= last { return coefficients.column(alphas.count - 1) }
    var (low, high) = (0, alphas.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if alphas[middle] >= alpha { low = middle } else { high = middle }
    }
    let width = alphas[low] - alphas[high]
    let share = width > 0 ? (alphas[low] - alpha) / width : 1
    return zip(coefficients.column(low), coefficients.column(high)).map { $0 + share * ($1 - $0) }
  }
}

extension Objective {
  /// Returns every knot of the lasso's path; ``alpha`` and ``l1Ratio`` are not read.
  ///
  /// - Parameters:
  ///   - problem: The data.
  ///   - alphaMin: Where to end, at least 0.
  ///   - limit: The largest number of knots, `nil` for none but that of the method itself.
  /// - Throws: ``FitError`` for arguments out of range, and for a penalty factor of 0.
  public func knots(
    on problem: RegressionProblem, downTo alphaMin: Double = 0, limit: Int? = nil
  ) throws(FitError) -> LassoKnots {
    var lasso = replacing(alpha: 0)
    lasso.l1Ratio = 1
    try InputValidation.check(lasso, featureCount: problem.featureCount)
    try InputValidation.checkAlpha(alphaMin)
    if let index = penaltyFactors.firstIndex(of: 0) {
      throw .outOfRange(
        argument: "penaltyFactors[\(index)]", value: "0.0", valid: "a number above 0 for a path")
    }
    let centered = CenteredProblem(problem)
    let run = try centered.homotopy(lasso)
    let (n, p) = (Double(problem.sampleCount), problem.featureCount)
    var alphas: [Double] = []
    var changes: [LassoKnots.Change] = []
    var columns: [[Double]] = []
    func add(_ lambda: Double, _ change: LassoKnots.Change, _ w: [Double]) {
      alphas.append(lambda / n)
      changes.append(change)
      columns.append(w)
    }
    let outcome = run.run(
      to: alphaMin * n, screens: false,
      limit: min(limit ?? .max, 100 * min(problem.sampleCount, p) + 1000)
    ) { piece in
      if alphas.isEmpty, let first = piece.active.first {
        add(piece.lambdaStart, .enters(first), [Double](repeating: 0, count: p))
      }
      var w = [Double](repeating: 0, count: p)
      let distance = piece.lambdaStart - piece.lambdaEnd
      for (i, j) in piece.active.enumerated() {
        let value = piece.start[i] + distance * piece.direction[i]
        w[j] = penaltyFactors.isEmpty ? value : value / penaltyFactors[j]
      }
      switch piece.event {
      case .joined(let feature): add(piece.lambdaEnd, .enters(feature), w)
      case .left(let feature):
        w[feature] = 0
        add(piece.lambdaEnd, .leaves(feature), w)
      case .none: add(piece.lambdaEnd, .end, w)
      }
    }
    if alphas.isEmpty { add(run.lambdaMax, .end, [Double](repeating: 0, count: p)) }
    var isComplete = true
    if case .stuck = outcome { isComplete = false }
    do {
      return LassoKnots(
        alphas: alphas, changes: changes, coefficients: try Matrix(columns: columns),
        isComplete: isComplete)
    } catch { throw .linearAlgebra(error) }
  }
}
