internal import DenseLinearAlgebra
internal import NDArrays
internal import PyRuntime

/// Normal vectors with a covariance: `multivariate_normal` of both kinds of generators.
struct MultivariateNormal {
  private let call: BoundArguments
  private let mean: [Double]
  private let covariance: Matrix
  private let size: [Int]

  /// Reads the arguments of a call.
  init(_ call: BoundArguments) throws {
    self.call = call
    let mean = try call.interpreter.array(of: call.value("mean"), dtype: .float64)
    let covariance = try call.interpreter.array(of: call.value("cov"), dtype: .float64)
    guard mean.dimensions == 1 else {
      throw PyException(.valueError, "mean must be 1 dimensional")
    }
    guard covariance.dimensions == 2, covariance.shape[0] == covariance.shape[1] else {
      throw PyException(.valueError, "cov must be 2 dimensional and square")
    }
    guard covariance.shape[0] == mean.shape[0] else {
      throw PyException(.valueError, "mean and cov must have same length")
    }
    self.mean = mean.doubles
    do {
      self.covariance = try Matrix(
        rows: self.mean.count, columns: self.mean.count, rowMajor: covariance.doubles)
    } catch {
      throw PyException(.valueError, "\(error)")
    }
    size = try RandomSize.read(call) ?? []
  }

  /// Draws the vectors: standard normal ones times a factor of the covariance, plus the mean.
  func value(_ stream: any RandomStream) throws -> Value {
    let count = mean.count
    let isLegacy = stream.isLegacy
    // In numpy's order: the generator factors first, the legacy functions draw first.
    var factor: [[Double]] = []
    if !isLegacy { factor = try self.factor(isLegacy: false) }
    var normal: [Double] = []
    let vectors = try RandomSize.reserved(size + [count], call.interpreter, per: count)
    normal.reserveCapacity(vectors * count)
    for _ in 0..<vectors {
      for _ in 0..<count { normal.append(stream.standardNormal()) }
      try call.interpreter.checkpoint()
    }
    if isLegacy { factor = try self.factor(isLegacy: true) }
    var values: [Double] = []
    values.reserveCapacity(normal.count)
    for vector in 0..<vectors {
      for column in 0..<count {
        var sum = 0.0
        for row in 0..<count { sum += normal[vector * count + row] * factor[column][row] }
        values.append(mean[column] + sum)
      }
    }
    return .array(try NDArray(values, shape: size + [count]))
  }

  /// The rows of F, where F Fᵀ is the covariance.
  private func factor(isLegacy: Bool) throws -> [[Double]] {
    let method = isLegacy ? "svd" : try call.text("method")
    let check = try call.text("check_valid")
    guard ["warn", "raise", "ignore"].contains(check) else {
      throw PyException(
        .valueError, "check_valid must equal 'warn', 'raise', or 'ignore'")
    }
    let n = mean.count
    do {
      switch method {
      case "svd":
        let parts = try SingularValues(of: covariance, vectors: .full)
        try report(isValid: isSymmetric(parts), check)
        let roots = parts.values.map { $0.squareRoot() }
        // The legacy functions multiply by sqrt(s) Vᵀ, the others by the transpose of U sqrt(s).
        return (0..<n).map { row in
          (0..<n).map {
            (isLegacy ? parts.rightTransposed[$0, row] : parts.left[row, $0]) * roots[$0]
          }
        }
      case "eigh":
        let parts = try SymmetricEigen(of: covariance)
        let tolerance = try call.double("tol")
        try report(isValid: !parts.values.contains { $0 < -tolerance }, check)
        return (0..<n).map { row in
          (0..<n).map { parts.vectors[row, $0] * abs(parts.values[$0]).squareRoot() }
        }
      case "cholesky":
        let lower = try Cholesky(of: covariance).lower
        return (0..<n).map { row in (0..<n).map { $0 <= row ? lower[row, $0] : 0 } }
      default:
        throw PyException(
          .valueError, "method must be one of {'eigh', 'svd', 'cholesky'}")
      }
    } catch let error as LinearAlgebraError {
      if method == "cholesky" {
        throw PyException(NumPyErrors.linAlgError, "Matrix is not positive definite")
      }
      throw PyException(NumPyErrors.linAlgError, "SVD did not converge", help: "\(error)")
    }
  }

  /// Whether V diag(s) Vᵀ is the covariance again, to the tolerance.
  private func isSymmetric(_ parts: SingularValues) throws -> Bool {
    let tolerance = try call.double("tol")
    let n = mean.count
    for row in 0..<n {
      for column in 0..<n {
        var sum = 0.0
        for k in 0..<n {
          sum += parts.rightTransposed[k, row] * parts.values[k] * parts.rightTransposed[k, column]
        }
        let wanted = covariance[row, column]
        if !(abs(sum - wanted) <= tolerance + tolerance * abs(wanted)) { return false }
      }
    }
    return true
  }

  private func report(isValid: Bool, _ check: String) throws {
    if isValid || check == "ignore" { return }
    let words = "covariance is not symmetric positive-semidefinite."
    if check == "raise" { throw PyException(.valueError, words) }
    try call.interpreter.numpyWarning(.runtimeWarning, words)
  }
}
