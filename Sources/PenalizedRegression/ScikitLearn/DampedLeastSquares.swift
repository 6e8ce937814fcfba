import DenseLinearAlgebra

/// LSQR: the w that minimizes ‖y − Xw‖² + damping² ‖w‖², by Golub-Kahan bidiagonalization.
///
/// Steps, estimates of norms and stopping tests are those of SciPy's `lsqr`, from w = 0.
///
/// - SeeAlso: Paige and Saunders, *ACM Trans. Math. Softw.* 8, 1982, sections 4 and 6.
struct DampedLeastSquares: Sendable, Equatable {
  /// The p coefficients.
  private(set) var coefficients: [Double]
  /// How many steps were taken.
  private(set) var steps = 0

  /// Runs the method.
  ///
  /// - Parameters:
  ///   - tolerance: For both stopping tests.
  init(
    x: Matrix, y: [Double], damping: Double, tolerance: Double, maximumSteps: Int,
    shouldStop: () -> Bool
  ) {
    coefficients = [Double](repeating: 0, count: x.columnCount)
    var (u, beta) = DampedLeastSquares.unit(y)
    let size = beta
    guard beta > 0, var (v, alfa) = (try? x.transposedTimes(u)).map(DampedLeastSquares.unit),
      alfa * beta != 0
    else { return }
    var w = v
    var (rhobar, phibar) = (alfa, beta)
    var (norm, sumOfDirections, residual2) = (0.0, 0.0, 0.0)
    var (xxnorm, z, cs2, sn2) = (0.0, 0.0, -1.0, 0.0)
    let damping2 = damping * damping
    while steps < maximumSteps {
      if steps % 64 == 63, shouldStop() { return }
      steps += 1
      guard let forward = try? x.times(v) else { return }
      (u, beta) = DampedLeastSquares.unit(zip(forward, u).map { $0 - alfa * $1 })
      if beta > 0 {
        norm = (norm * norm + alfa * alfa + beta * beta + damping2).squareRoot()
        guard let back = try? x.transposedTimes(u) else { return }
        (v, alfa) = DampedLeastSquares.unit(zip(back, v).map { $0 - beta * $1 })
      }
      var (rhobar1, psi) = (rhobar, 0.0)
      if damping > 0 {
        rhobar1 = (rhobar * rhobar + damping2).squareRoot()
        psi = damping / rhobar1 * phibar
        phibar = rhobar / rhobar1 * phibar
      }
      let (cs, sn, rho) = DampedLeastSquares.rotation(rhobar1, beta)
      let theta = sn * alfa
      rhobar = -cs * alfa
      let phi = cs * phibar
      phibar = sn * phibar
      let tau = sn * phi
      let (along, back) = (phi / rho, -theta / rho)
      var direction2 = 0.0
      for j in w.indices {
        let scaled = 1 / rho * w[j]
        direction2 += scaled * scaled
        coefficients[j] += along * w[j]
        w[j] = v[j] + back * w[j]
      }
      sumOfDirections += direction2
      let gambar = -cs2 * rho
      let right = phi - sn2 * rho * z
      let zbar = right / gambar
      let xnorm = (xxnorm + zbar * zbar).squareRoot()
      let gamma = (gambar * gambar + theta * theta).squareRoot()
      (cs2, sn2, z) = (gambar / gamma, theta / gamma, right / gamma)
      xxnorm += z * z
      residual2 += psi * psi
      let residual = (phibar * phibar + residual2).squareRoot()
      let condition = norm * sumOfDirections.squareRoot()
      let test1 = residual / size
      let test2 = alfa * abs(tau) / (norm * residual + Double.ulpOfOne)
      let test3 = 1 / (condition + Double.ulpOfOne)
      let relative = test1 / (1 + norm * xnorm / size)
      if 1 + test3 <= 1 || 1 + test2 <= 1 || 1 + relative <= 1 { return }
      // SciPy's limit of the condition number is 1e8.
      if test3 <= 1e-8 || test2 <= tolerance { return }
      if test1 <= tolerance + tolerance * norm * xnorm / size { return }
    }
  }

  /// A vector of length 1, and the length that it had.
  private static func unit(_ vector: [Double]) -> (vector: [Double], length: Double) {
    let length = VectorKernels.squaredNorm(vector).squareRoot()
    return (length > 0 ? vector.map { 1 / length * $0 } : vector, length)
  }

  /// The rotation that takes (a, b) to (r, 0).
  private static func rotation(
    _ a: Double, _ b: Double
  ) -> (cosine: Double, sine: Double, length: Double) {
    func sign(_ x: Double) -> Double { x > 0 ? 1 : x < 0 ? -1 : 0 }
    if b == 0 { return (sign(a), 0, abs(a)) }
    if a == 0 { return (0, sign(b), abs(b)) }
    if abs(b) > abs(a) {
      let tau = a / b
      let s = sign(b) / (1 + tau * tau).squareRoot()
      return (s * tau, s, b / s)
    }
    let tau = b / a
    let c = sign(a) / (1 + tau * tau).squareRoot()
    return (c, c * tau, a / c)
  }
}
