import DenseLinearAlgebra

/// Data from a linear model whose coefficients are known: y = Xw + b + noise.
///
/// Gaussian features, equicorrelated or in a chain, and as many true coefficients as wanted. The caller
/// gives the source of standard Gaussian numbers, so that the stream can be any.
public struct SyntheticRegression: Sendable, Equatable {
  /// How the features hang together.
  public enum Design: Sendable, Equatable {
    /// Independent features.
    case independent
    /// Feature j is `correlation` times feature j − 1 plus fresh noise; each has variance 1.
    case chain(correlation: Double)
    /// All pairs have the same correlation, from 0 to 1.
    case equicorrelated(correlation: Double)
  }

  /// The features: n samples in rows, p features in columns, each of variance 1.
  public let x: Matrix
  /// The n responses.
  public let y: [Double]
  /// The p coefficients that made them.
  public let coefficients: [Double]
  /// The intercept that made them.
  public let intercept: Double

  /// Draws data.
  ///
  /// - Parameters:
  ///   - sampleCount: The number of samples, at least 1.
  ///   - coefficients: The p true coefficients.
  ///   - intercept: The true intercept.
  ///   - noise: The standard deviation of the noise, in units of y.
  ///   - design: How the features hang together.
  ///   - gaussian: Gives independent standard Gaussian numbers, features first, row by row.
  /// - Throws: ``FitError`` for sizes, noise or a correlation that cannot be.
  /// - Complexity: O(np)
  public init(
    sampleCount n: Int, coefficients: [Double], intercept: Double = 0, noise: Double = 1,
    design: Design = .independent, gaussian: () -> Double
  ) throws(FitError) {
    let p = coefficients.count
    guard n > 0, p > 0, n.multipliedReportingOverflow(by: p).overflow == false else {
      throw .emptyInput(rows: n, columns: p)
    }
    guard noise >= 0, noise.isFinite else {
      throw .outOfRange(
        argument: "noise", value: "\(noise)", valid: "a finite number that is at least 0")
    }
    switch design {
    case .independent: break
    case .chain(let r) where r > -1 && r < 1: break
    case .equicorrelated(let r) where r >= 0 && r < 1: break
    case .chain(let r), .equicorrelated(let r):
      throw .outOfRange(
        argument: "correlation", value: "\(r)",
        valid: "a number below 1, above -1 in a chain and at least 0 otherwise")
    }
    var x = Matrix(rows: n, columns: p)
    x.withUnsafeMutableColumns { base, stride in
      for i in 0..<n {
        var shared = 0.0
        if case .equicorrelated = design { shared = gaussian() }
        for j in 0..<p {
          let fresh = gaussian()
          base[j * stride + i] =
            switch design {
            case .independent: fresh
            case .chain(let r):
              j == 0 ? fresh : r * base[(j - 1) * stride + i] + (1 - r * r).squareRoot() * fresh
            case .equicorrelated(let r):
              r.squareRoot() * shared + (1 - r).squareRoot() * fresh
            }
        }
      }
    }
    let signal: [Double]
    do {
      signal = try x.times(coefficients)
    } catch {
      throw .linearAlgebra(error)
    }
    self.x = x
    self.coefficients = coefficients
    self.intercept = intercept
    y = signal.map { $0 + intercept + noise * gaussian() }
  }

  /// Returns p coefficients of which the first `count` are `size` with alternating signs, the rest 0.
  public static func sparse(featureCount p: Int, count: Int, size: Double = 1) -> [Double] {
    (0..<max(p, 0)).map { $0 < count ? ($0 % 2 == 0 ? size : -size) : 0 }
  }
}
