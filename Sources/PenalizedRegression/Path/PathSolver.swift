import CKernels
import DenseLinearAlgebra

/// Solves one objective for many alphas on centered data.
struct PathSolver {
  let problem: CenteredProblem
  let objective: Objective
  let fitsIntercept: Bool

  init(_ problem: CenteredProblem, _ objective: Objective, fitsIntercept: Bool) {
    (self.problem, self.objective, self.fitsIntercept) = (problem, objective, fitsIntercept)
  }

  /// Returns the fits in the order of `alphas`.
  func solve(alphas: [Double], tolerance: Double) throws(FitError) -> RegularizationPath {
    let order = alphas.indices.sorted { alphas[$0] > alphas[$1] }
    let falling = order.map { alphas[$0] }
    let isSorted = falling == alphas
    var (w, iterations) = try coefficients(falling: falling, tolerance: tolerance)
    var certificates = try self.certificates(
      w, alphas: falling, iterations: iterations, tolerance: tolerance)
    try repair(&w, &certificates, alphas: falling, tolerance: tolerance)
    if !isSorted {
      var back = [Int](repeating: 0, count: order.count)
      for (position, index) in order.enumerated() { back[index] = position }
      w = w.selectingColumns(back)
      certificates = back.map { certificates[$0] }
    }
    let intercepts =
      fitsIntercept
      ? (0..<alphas.count).map { k in
        w.withColumn(k) { column in
          problem.yMean
            - problem.xMeans.withUnsafeBufferPointer { VectorKernels.dot($0, column) }
        }
      } : [Double](repeating: 0, count: alphas.count)
    return RegularizationPath(
      objective: objective, alphas: alphas, coefficients: w, intercepts: intercepts,
      certificates: certificates)
  }

  // MARK: Choice of the method

  private func coefficients(
    falling alphas: [Double], tolerance: Double
  ) throws(FitError) -> (Matrix, [Int]) {
    let hasFreeFeature = objective.penaltyFactors.contains(0)
    if objective.l1Ratio == 0, !objective.isNonnegative, !hasFreeFeature {
      return try ridge(alphas)
    }
    if objective.l1Ratio == 1, !hasFreeFeature, min(problem.n, problem.p) <= 1500 {
      return try homotopy(alphas)
    }
    return try activeSets(alphas, tolerance: tolerance)
  }

  /// Ridge for all alphas, from one factorization; one by one where that is not accurate or not worth it.
  private func ridge(_ alphas: [Double]) throws(FitError) -> (Matrix, [Int]) {
    let none = [Int](repeating: 0, count: alphas.count)
    if alphas.count > 3, objective.penaltyFactors.isEmpty, !alphas.contains(0) {
      if problem.p <= problem.n { return (try tridiagonalRidge(alphas), none) }
      let decomposition = try RidgeDecomposition(
        centered: problem,
        original: RegressionProblem(
          unchecked: problem.x, y: problem.y, fitsIntercept: false, sampleWeights: nil))
      return (try decomposition.coefficients(alphas: alphas), none)
    }
    var w = Matrix(rows: problem.p, columns: alphas.count)
    for (k, alpha) in alphas.enumerated() {
      let fit = try objective.replacing(alpha: alpha).minimize(
        onCentered: problem, fitsIntercept: fitsIntercept, tolerance: 1e-10)
      w.setColumn(k, to: fit.coefficients)
    }
    return (w, none)
  }

  /// Ridge for all alphas with at most as many features as samples: `X'X = Q T Q'` with a tridiagonal T, which
  /// takes a fifth of the time of eigenvalues, then p operations for each alpha and one product with Q for all.
  private func tridiagonalRidge(_ alphas: [Double]) throws(FitError) -> Matrix {
    let gram = try problem.gram()
    do throws(LinearAlgebraError) {
      let tridiagonal = try SymmetricTridiagonal(of: gram)
      let right = try tridiagonal.transposedTimes(problem.correlations(problem.y))
      var w = Matrix(rows: problem.p, columns: alphas.count)
      for (k, alpha) in alphas.enumerated() {
        // What is too near to singular stays at 0 and is solved again by `repair`.
        guard let z = tridiagonal.solve(right, shift: alpha * Double(problem.n)) else { continue }
        w.setColumn(k, to: z)
      }
      return try tridiagonal.times(w)
    } catch { throw .linearAlgebra(error) }
  }

  /// The lasso by homotopy, read off at each alpha.
  private func homotopy(_ alphas: [Double]) throws(FitError) -> (Matrix, [Int]) {
    let n = Double(problem.n)
    var w = Matrix(rows: problem.p, columns: alphas.count)
    var iterations = [Int](repeating: 0, count: alphas.count)
    let run = try problem.homotopy(objective)
    let lambdas = alphas.map { $0 * n }
    let factors = objective.penaltyFactors
    let p = problem.p
    var knots = 0
    // The first alpha not yet written, and whether one was written twice.
    var next = lambdas.firstIndex { $0 < run.lambdaMax } ?? lambdas.count
    w.withUnsafeMutableColumns { base, stride in
      let outcome = run.run(
        to: lambdas.last ?? 0, screens: p >= 1000 && p > 2 * problem.n,
        limit: 40 * min(problem.n, p) + 1000
      ) { piece in
        knots += 1
        while next > 0, lambdas[next - 1] < piece.lambdaStart {
          next -= 1
          (base + next * stride).update(repeating: 0, count: p)
        }
        while next < lambdas.count, lambdas[next] >= piece.lambdaEnd {
          let target = base + next * stride
          let distance = piece.lambdaStart - lambdas[next]
          for (i, j) in piece.active.enumerated() {
            target[j] = piece.start[i] + distance * piece.direction[i]
          }
          if !factors.isEmpty { for j in piece.active { target[j] /= factors[j] } }
          iterations[next] = knots
          next += 1
        }
      }
      // What lies below a λ where the run got stuck is left at 0 and solved again by `repair`.
      _ = outcome
    }
    return (w, iterations)
  }

  /// Everything else: from each alpha to the next, by whole sets where that serves, else feature by feature.
  private func activeSets(
    _ alphas: [Double], tolerance: Double
  ) throws(FitError) -> (Matrix, [Int]) {
    var w = Matrix(rows: problem.p, columns: alphas.count)
    var iterations = [Int](repeating: 0, count: alphas.count)
    let newton = NewtonSolver.serves(problem, objective) ? try NewtonSolver(problem) : nil
    var failures = newton == nil ? 3 : 0
    var slow: ActiveSetSolver?
    for (k, alpha) in alphas.enumerated() {
      let target = objective.replacing(alpha: alpha)
      let isByWholeSets = failures < 3
      if isByWholeSets, let newton {
        if let count = newton.minimize(target, tolerance: tolerance) {
          iterations[k] = count
          w.setColumn(k, to: newton.w)
          continue
        }
        failures += 1
      }
      let solver: ActiveSetSolver
      if let slow {
        solver = slow
      } else {
        solver = try ActiveSetSolver(problem)
        slow = solver
      }
      if isByWholeSets, k > 0 { solver.start(from: w.column(k - 1)) }
      iterations[k] = solver.minimize(target, tolerance: tolerance)
      w.setColumn(k, to: solver.w)
      if failures < 3 { newton?.start(from: solver.w) }
    }
    return (w, iterations)
  }

  // MARK: Certificates

  private func certificates(
    _ w: Matrix, alphas: [Double], iterations: [Int], tolerance: Double
  ) throws(FitError) -> [Certificate] {
    let hasFreeFeature = objective.penaltyFactors.contains(0) || alphas.contains(0)
    var result: [Certificate] = []
    if hasFreeFeature {
      for (k, alpha) in alphas.enumerated() {
        result.append(
          try objective.replacing(alpha: alpha).certificate(
            of: w.column(k), onCentered: problem, fitsIntercept: fitsIntercept,
            tolerance: tolerance, iterations: iterations[k]))
      }
      return result
    }
    let (c, squares) = try correlations(w)
    result.reserveCapacity(alphas.count)
    for (k, alpha) in alphas.enumerated() {
      let gap = w.withColumn(k) { w in
        c.withColumn(k) { c in
          DualityGap(
            objective, alpha: alpha, n: problem.n, w: w, c: c, rr: squares.rr[k],
            dual: (c, squares.rr[k], squares.yr[k]))
        }
      }
      result.append(
        Certificate(gap, problem: problem, tolerance: tolerance, iterations: iterations[k]))
    }
    return result
  }

  /// The correlations `X'(y − XW)` of all fits at once, with `‖r‖²` and `y'r` for each.
  private func correlations(
    _ w: Matrix
  ) throws(FitError) -> (Matrix, (rr: [Double], yr: [Double])) {
    let (n, p, count) = (problem.n, problem.p, w.columnCount)
    var rr = [Double](repeating: 0, count: count)
    var yr = rr
    if n > 2 * p, problem.hasGram, let result = try correlationsByGram(w) { return result }
    do throws(LinearAlgebraError) {
      var r = Matrix(rows: n, columns: count)
      problem.x.withUnsafeColumns { x, stride in
        r.withUnsafeMutableColumns { r, rStride in
          for k in 0..<count {
            let target = r + k * rStride
            target.update(from: problem.y, count: n)
            w.withColumn(k) { w in
              let active = (0..<p).filter { w[$0] != 0 }
              let minus = active.map { -w[$0] }
              ck_add_selected_columns(x, stride, n, active, active.count, minus, target)
            }
            rr[k] = ck_dot(target, target, n)
            yr[k] = ck_dot(target, problem.y, n)
          }
        }
      }
      return (try problem.x.transposedTimes(r), (rr, yr))
    } catch { throw .linearAlgebra(error) }
  }

  /// The same from the inner products of the columns, `nil` where that would lose digits.
  private func correlationsByGram(
    _ w: Matrix
  ) throws(FitError) -> (Matrix, (rr: [Double], yr: [Double]))? {
    // Terms much larger than y that cancel would leave their rounding behind.
    let limit = 1e3 * problem.ySquaredNorm.squareRoot()
    for k in 0..<w.columnCount {
      let largest = w.withColumn(k) { w in
        (0..<w.count).reduce(0.0) { max($0, abs(w[$1]) * problem.squaredNorms[$1].squareRoot()) }
      }
      if largest > limit { return nil }
    }
    var rr = [Double](repeating: 0, count: w.columnCount)
    var yr = rr
    let q = problem.correlations(problem.y)
    do throws(LinearAlgebraError) {
      var c = try problem.gramOrThrow().times(w)
      for k in 0..<w.columnCount {
        w.withColumn(k) { w in
          c.withMutableColumn(k) { c in
            // ‖y − Xw‖² = y'y − w'(q + c) and y'(y − Xw) = y'y − w'q.
            var (both, one) = (0.0, 0.0)
            for j in 0..<w.count {
              let slope = q[j] - c[j]
              c[j] = slope
              both += w[j] * (q[j] + slope)
              one += w[j] * q[j]
            }
            rr[k] = max(problem.ySquaredNorm - both, 0)
            yr[k] = problem.ySquaredNorm - one
          }
        }
      }
      return (c, (rr, yr))
    } catch { throw .linearAlgebra(error) }
  }

  /// Solves again, by active sets, what is not good enough.
  private func repair(
    _ w: inout Matrix, _ certificates: inout [Certificate], alphas: [Double], tolerance: Double
  ) throws(FitError) {
    guard let first = certificates.firstIndex(where: { !$0.isConverged }) else { return }
    if objective.l1Ratio == 0, !objective.isNonnegative {
      for k in first..<alphas.count where !certificates[k].isConverged {
        let fit = try objective.replacing(alpha: alphas[k]).minimize(
          onCentered: problem, fitsIntercept: fitsIntercept, tolerance: tolerance)
        if !(certificates[k].relativeGap <= fit.certificate.relativeGap) {
          w.setColumn(k, to: fit.coefficients)
          certificates[k] = fit.certificate
        }
      }
      return
    }
    let solver = try ActiveSetSolver(problem)
    if first > 0 { solver.start(from: w.column(first - 1)) }
    for k in first..<alphas.count {
      if certificates[k].isConverged {
        solver.start(from: w.column(k))
        continue
      }
      let target = objective.replacing(alpha: alphas[k])
      let iterations = solver.minimize(target, tolerance: tolerance)
      let certificate = try target.certificate(
        of: solver.w, onCentered: problem, fitsIntercept: fitsIntercept, tolerance: tolerance,
        iterations: certificates[k].iterations + iterations)
      if !(certificates[k].relativeGap <= certificate.relativeGap) {
        w.setColumn(k, to: solver.w)
        certificates[k] = certificate
      }
    }
  }
}

extension CenteredProblem {
  /// Returns a homotopy run for a lasso whose penalty factors are all above 0.
  func homotopy(_ objective: Objective) throws(FitError) -> LassoHomotopy {
    var columns = x
    var norms = squaredNorms
    // With coefficients vⱼ = fⱼ wⱼ and columns xⱼ / fⱼ every feature has the same penalty.
    if !objective.penaltyFactors.isEmpty {
      for j in 0..<p {
        let scale = 1 / objective.penaltyFactors[j]
        columns.withMutableColumn(j) { column in
          for i in 0..<column.count { column[i] *= scale }
        }
        norms[j] *= scale * scale
      }
    }
    var products: Matrix?
    if n > 2 * p, p <= 2000 {
      if objective.penaltyFactors.isEmpty {
        products = try gram()
      } else {
        do { products = try columns.gram() } catch { throw .linearAlgebra(error) }
      }
    }
    return LassoHomotopy(
      x: columns, y: y, squaredNorms: norms, gram: products,
      isNonnegative: objective.isNonnegative)
  }
}
