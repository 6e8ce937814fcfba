import DenseLinearAlgebra

extension MultiTaskObjective {
  /// Returns the exact minimizer on the given data, with its certificate.
  ///
  /// Block coordinate descent finds the features that are in; Newton's method, for which the norms are smooth as
  /// long as no feature leaves, takes their coefficients to rounding. Where no norm counts, each target is solved
  /// by itself, see ``Objective/minimize(on:tolerance:)``.
  ///
  /// - Parameters:
  ///   - problem: The data; whether it fits intercepts and weights its samples is said there.
  ///   - tolerance: The relative duality gap to reach; see ``Certificate/relativeGap``.
  /// - Throws: ``FitError`` for an objective out of range.
  public func minimize(
    on problem: MultiTaskProblem, tolerance: Double = 1e-10
  ) throws(FitError) -> MultiTaskFit {
    try check(problem, tolerance: tolerance)
    if alpha * l1Ratio == 0 {
      var fits: [LinearFit] = []
      for target in 0..<problem.targetCount {
        fits.append(try single.minimize(on: problem.single(target), tolerance: tolerance))
      }
      return MultiTaskFit(
        objective: self, coefficients: fits.map(\.coefficients), intercepts: fits.map(\.intercept),
        certificate: certificate(
          fits.map(\.certificate), problem, tolerance: tolerance, iterations: 0))
    }
    let n = Double(problem.sampleCount)
    let newton = MultiTaskNewton(
      problem.centered, l1: alpha * l1Ratio * n, l2: alpha * (1 - l1Ratio) * n)
    var best: MultiTaskFit?
    var w: [Double] = []
    var iterations = 0
    for _ in 0..<100 {
      let descent = MultiTaskDescent(
        l1: newton.l1, l2: newton.l2,
        settings: DescentSettings(tolerance: tolerance / 4, maximumSweeps: 100)
      ).solve(x: problem.centered.x, y: problem.centered.y, from: w)
      (w, iterations) = (descent.coefficients, iterations + descent.sweeps)
      let refined = newton.refined(w)
      iterations += refined.steps
      // The descent by itself is what is left where the refinement has lost its way.
      var gain: MultiTaskFit?
      for candidate in [refined.coefficients, w] {
        let fit = try fit(candidate, problem, tolerance: tolerance, iterations: iterations)
        if fit.certificate.relativeGap < gain?.certificate.relativeGap ?? .infinity {
          gain = fit
          w = candidate
        }
        // Without features the refinement has nothing to do, and both are the same.
        if refined.steps == 0 { break }
      }
      guard let gain else { break }
      if gain.certificate.relativeGap < best?.certificate.relativeGap ?? .infinity { best = gain }
      if gain.certificate.isConverged { break }
    }
    if let best { return best }
    return try fit(w, problem, tolerance: tolerance, iterations: iterations)
  }

  /// Puts coefficients, those of a feature together, and their certificate together.
  private func fit(
    _ w: [Double], _ problem: MultiTaskProblem, tolerance: Double, iterations: Int
  ) throws(FitError) -> MultiTaskFit {
    let (p, targets) = (problem.featureCount, problem.targetCount)
    let coefficients = (0..<targets).map { t in
      (0..<p).map { $0 * targets + t < w.count ? w[$0 * targets + t] : 0 }
    }
    return MultiTaskFit(
      objective: self, coefficients: coefficients, intercepts: problem.intercepts(coefficients),
      certificate: try certificate(
        of: coefficients, on: problem, tolerance: tolerance, iterations: iterations))
  }
}

/// Newton's method over the features that are in.
struct MultiTaskNewton {
  let l1: Double
  let l2: Double
  private let data: CenteredData

  /// Above this many unknowns a step costs more than the descent.
  private static let largestSystem = 1500

  init(_ data: CenteredData, l1: Double, l2: Double) {
    self.data = data
    self.l1 = l1
    self.l2 = l2
  }

  /// Refines coefficients, those of a feature together, without letting a feature in or out.
  ///
  /// The Hessian of `½‖Y − XW‖² + l1 Σ ‖wⱼ‖ + ½ l2 ‖W‖²` has `xⱼ'xₖ I` in the block of features j and k, and in that of
  /// j with itself `l2 I + l1 (I − uu')/‖wⱼ‖` besides, u being wⱼ over its norm. Steps are halved until the objective
  /// falls.
  ///
  /// - Complexity: O((kt)³) for each step with k features that are in and t targets.
  func refined(_ start: [Double]) -> (coefficients: [Double], steps: Int) {
    let targets = data.y.columnCount
    guard targets > 0, !start.isEmpty else { return (start, 0) }
    let active = (0..<(start.count / targets)).filter { j in
      (0..<targets).contains { start[j * targets + $0] != 0 }
    }
    let size = active.count * targets
    guard size > 0, size <= MultiTaskNewton.largestSystem else { return (start, 0) }
    let x = data.x.selectingColumns(active)
    guard let gram = try? x.gram(), let sides = try? x.transposedTimes(data.y) else {
      return (start, 0)
    }
    var w = active.flatMap { j in (0..<targets).map { start[j * targets + $0] } }
    var value = self.value(w, gram, sides, targets)
    var steps = 0
    for _ in 0..<50 {
      guard let step = direction(w, gram, sides, targets) else { break }
      var length = 1.0
      var moved: [Double]?
      for _ in 0..<30 {
        let trial = zip(w, step).map { $0 - length * $1 }
        let trialValue = self.value(trial, gram, sides, targets)
        if trialValue < value {
          (moved, value) = (trial, trialValue)
          break
        }
        length /= 2
      }
      guard let moved else {
        // At rounding the full step is as good as any, and its slopes are the smallest.
        w = zip(w, step).map { $0 - $1 }
        steps += 1
        break
      }
      w = moved
      steps += 1
    }
    var result = start
    for (position, j) in active.enumerated() {
      for t in 0..<targets { result[j * targets + t] = w[position * targets + t] }
    }
    return (result, steps)
  }

  /// The objective without ½‖Y‖².
  private func value(
    _ w: [Double], _ gram: Matrix, _ sides: Matrix, _ targets: Int
  ) -> Double {
    let products = self.products(w, gram, targets)
    var sum = 0.0
    for j in 0..<gram.columnCount {
      var own = 0.0
      for t in 0..<targets {
        let value = w[j * targets + t]
        own += value * value
        sum += value * (products[j * targets + t] / 2 - sides[j, t])
      }
      sum += l1 * own.squareRoot() + l2 / 2 * own
    }
    return sum
  }

  /// X'X W.
  private func products(_ w: [Double], _ gram: Matrix, _ targets: Int) -> [Double] {
    var result = [Double](repeating: 0, count: w.count)
    for t in 0..<targets {
      let column = (0..<gram.columnCount).map { w[$0 * targets + t] }
      let product = (try? gram.times(column)) ?? column
      for (j, value) in product.enumerated() { result[j * targets + t] = value }
    }
    return result
  }

  /// The inverse of the Hessian times the gradient; nil where the Hessian is not positive definite.
  private func direction(
    _ w: [Double], _ gram: Matrix, _ sides: Matrix, _ targets: Int
  ) -> [Double]? {
    var hessian = Matrix(rows: w.count, columns: w.count)
    var gradient = products(w, gram, targets)
    for j in 0..<gram.columnCount {
      let first = j * targets
      let own = Array(w[first..<(first + targets)])
      let norm = VectorKernels.squaredNorm(own).squareRoot()
      guard norm > 0 else { return nil }
      for t in 0..<targets {
        gradient[first + t] += (l1 / norm + l2) * own[t] - sides[j, t]
        hessian.withMutableColumn(first + t) { column in
          for k in 0..<gram.columnCount { column[k * targets + t] += gram[k, j] }
          column[first + t] += l2 + l1 / norm
          let pull = l1 / norm * (own[t] / norm)
          for s in 0..<targets { column[first + s] -= pull * (own[s] / norm) }
        }
      }
    }
    guard let factor = try? Cholesky(of: hessian) else { return nil }
    return try? factor.solve(gradient)
  }
}
