import PenalizedRegression

/// Fits a random problem with awkward columns and asks every fit for its proof.
struct OptimalityCheck {
  private var numbers: FuzzNumbers

  init(seed: Int) { numbers = FuzzNumbers(seed: seed &+ 1_000_003) }

  /// Returns what was not fitted to its tolerance.
  mutating func run() -> [String] {
    // Now and then a problem so large that whole sets of features are exchanged at once.
    let isLarge = numbers.happens(0.02)
    let (n, p) =
      isLarge
      ? (80 + numbers.index(400), 200 + numbers.index(120))
      : (1 + numbers.index(60), 1 + numbers.index(60))
    let (x, y) = draw(n, p)
    let weights =
      numbers.happens(0.3)
      ? (0..<n).map { _ in numbers.happens(0.2) ? 0 : numbers.uniform() + 0.01 } : nil
    let isNonnegative = numbers.happens(0.3)
    let factors =
      numbers.happens(0.3) ? (0..<p).map { _ in numbers.pick([0, 0.5, 1, 2]) } : []
    guard
      let problem = try? RegressionProblem(
        x: x, y: y, fitsIntercept: numbers.happens(0.7), sampleWeights: weights)
    else { return [] }
    let l1Ratio = numbers.pick([1, 1, 0.9, 0.5, 0.01, 0])
    let objective = Objective(
      alpha: 0, l1Ratio: l1Ratio, penaltyFactors: factors, isNonnegative: isNonnegative)
    // What an inner product of a column with the responses can resolve, in units of alpha.
    let norms = (0..<p).map { VectorKernels.squaredNorm(x.column($0)) }
    let rounding =
      1e-14 * ((norms.max() ?? 0) * VectorKernels.squaredNorm(y)).squareRoot() / Double(n)
    let largest = (try? Objective(alpha: 0).alphaMax(on: problem)) ?? 1
    let alphas = [1.5, 0.5, 0.1, 1e-2, 1e-4].map { $0 * max(largest, 1e-12) }
    var messages: [String] = []
    func judge(_ certificate: Certificate, _ how: String) {
      if certificate.isConverged || certificate.largestViolation <= rounding { return }
      messages.append(
        "\(n) x \(p) \(how) l1Ratio \(l1Ratio) nonnegative \(isNonnegative) factors"
          + " \(!factors.isEmpty) weights \(weights != nil): gap \(certificate.relativeGap),"
          + " violation \(certificate.largestViolation), rounding \(rounding)")
    }
    do {
      let path = try objective.path(on: problem, alphas: alphas)
      for (k, alpha) in alphas.enumerated() {
        var single = objective
        single.alpha = alpha
        let fit = try single.minimize(on: problem)
        judge(fit.certificate, "minimize at \(alpha / max(largest, 1e-12))")
        judge(
          try single.certificate(of: path[k].coefficients, on: problem),
          "path at \(alpha / max(largest, 1e-12))")
      }
      if l1Ratio == 1, !factors.contains(0) {
        let knots = try objective.knots(on: problem, downTo: alphas[3])
        if knots.isComplete {
          var single = objective
          single.alpha = alphas[2]
          judge(
            try single.certificate(of: knots.coefficients(at: alphas[2]), on: problem), "knots")
        }
      }
    } catch {
      messages.append("\(n) x \(p): \(error)")
    }
    return messages
  }

  private mutating func draw(_ n: Int, _ p: Int) -> (Matrix, [Double]) {
    var x = Matrix(rows: n, columns: p)
    let isAwkward = numbers.happens(0.6)
    var last = [Double](repeating: 0, count: n)
    for j in 0..<p {
      var column = (0..<n).map { 0.5 * last[$0] + numbers.normal() + 0.3 }
      last = column
      if isAwkward, j > 0 {
        switch numbers.index(12) {
        case 0: column = [Double](repeating: 3, count: n)
        case 1: column = [Double](repeating: 0, count: n)
        case 2: column = x.column(numbers.index(j))
        case 3: column = x.column(numbers.index(j)).map { -$0 }
        case 4: column = column.map { $0 * 1e4 }
        case 5: column = column.map { $0 * 1e-4 }
        case 6: column = zip(x.column(numbers.index(j)), column).map { $0 + 1e-9 * $1 }
        default: break
        }
      }
      x.setColumn(j, to: column)
    }
    let truth = (0..<p).map { $0 % 3 == 0 ? numbers.normal() : 0 }
    let values = (try? x.times(truth)) ?? []
    if numbers.happens(0.1) { return (x, [Double](repeating: 2, count: n)) }
    let scale = numbers.pick([1, 1, 1, 1e-9, 1e9])
    return (x, values.map { scale * ($0 + 2 + 0.5 * numbers.normal()) })
  }
}
