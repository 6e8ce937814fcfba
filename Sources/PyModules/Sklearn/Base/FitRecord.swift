package import DenseLinearAlgebra
package import PenalizedRegression

/// What a linear model was fitted to and what came out: enough to solve it again exactly.
///
/// The features are those the objective saw, before centering. Everything is on the library's scale,
/// see `Objective`; scikit-learn's alphas are already converted.
package struct FittedModelRecord: Sendable {
  /// The class, such as `Lasso`.
  package let estimator: String
  /// n samples in rows, p features in columns.
  package let x: Matrix
  /// The n responses.
  package let y: [Double]
  /// One weight per sample; nil when all count alike.
  package let sampleWeights: [Double]?
  /// Whether an intercept was fitted.
  package let fitsIntercept: Bool
  /// What was minimized.
  package let objective: Objective
  /// The p coefficients that the fit ended with.
  package fileprivate(set) var coefficients: [Double]
  /// The intercept that the fit ended with.
  package fileprivate(set) var intercept: Double
  /// The number of sweeps or steps, 0 for a closed form.
  package let iterations: Int
  /// The tolerance that was asked for, nil for a closed form.
  package let tolerance: Double?

  package init(
    estimator: String, x: Matrix, y: [Double], sampleWeights: [Double]?, fitsIntercept: Bool,
    objective: Objective, coefficients: [Double], intercept: Double, iterations: Int,
    tolerance: Double?
  ) {
    self.estimator = estimator
    self.x = x
    self.y = y
    self.sampleWeights = sampleWeights
    self.fitsIntercept = fitsIntercept
    self.objective = objective
    self.coefficients = coefficients
    self.intercept = intercept
    self.iterations = iterations
    self.tolerance = tolerance
  }
}

/// What a linear model was fitted to whose targets choose their features together, and what came out.
package struct MultiTaskRecord: Sendable {
  /// The class, such as `MultiTaskLasso`.
  package let estimator: String
  /// n samples in rows, p features in columns.
  package let x: Matrix
  /// n samples in rows, t targets in columns.
  package let y: Matrix
  /// One weight per sample; nil when all count alike.
  package let sampleWeights: [Double]?
  /// Whether intercepts were fitted.
  package let fitsIntercept: Bool
  /// What was minimized.
  package let objective: MultiTaskObjective
  /// The p coefficients of each target that the fit ended with.
  package fileprivate(set) var coefficients: [[Double]]
  /// The intercept of each target that the fit ended with.
  package fileprivate(set) var intercepts: [Double]
  /// The number of sweeps.
  package let iterations: Int
}

/// The record of a fit.
package enum FitRecord: Sendable {
  /// Of one target.
  case single(FittedModelRecord)
  /// Of several, each by itself.
  case separate([FittedModelRecord])
  /// Of several that choose their features together.
  case together(MultiTaskRecord)

  /// The record of targets that are fitted each by itself; nil without one.
  static func of(_ records: [FittedModelRecord]) -> FitRecord? {
    records.isEmpty ? nil : records.count == 1 ? .single(records[0]) : .separate(records)
  }

  /// The class, such as `Lasso`.
  package var estimator: String {
    switch self {
    case .single(let record): record.estimator
    case .separate(let records): records.first?.estimator ?? ""
    case .together(let record): record.estimator
    }
  }

  /// n samples in rows, p features in columns.
  package var x: Matrix {
    switch self {
    case .single(let record): record.x
    case .separate(let records): records.first?.x ?? Matrix(rows: 0, columns: 0)
    case .together(let record): record.x
    }
  }

  /// The n responses of each target.
  package var responses: [[Double]] {
    switch self {
    case .single(let record): [record.y]
    case .separate(let records): records.map(\.y)
    case .together(let record): (0..<record.y.columnCount).map { Array(record.y.column($0)) }
    }
  }

  /// One weight per sample; nil when all count alike.
  package var sampleWeights: [Double]? {
    switch self {
    case .single(let record): record.sampleWeights
    case .separate(let records): records.first?.sampleWeights
    case .together(let record): record.sampleWeights
    }
  }

  /// Whether intercepts were fitted.
  package var fitsIntercept: Bool {
    switch self {
    case .single(let record): record.fitsIntercept
    case .separate(let records): records.contains(where: \.fitsIntercept)
    case .together(let record): record.fitsIntercept
    }
  }

  /// What the fit ended with.
  package var weights: FittedWeights {
    switch self {
    case .single(let record):
      FittedWeights(coefficients: record.coefficients, intercept: record.intercept)
    case .separate(let records):
      FittedWeights(
        coefficients: records.map(\.coefficients), intercepts: records.map(\.intercept))
    case .together(let record):
      FittedWeights(coefficients: record.coefficients, intercepts: record.intercepts)
    }
  }

  /// The record of a fit that ended with other weights.
  func ending(with weights: FittedWeights) -> FitRecord {
    switch self {
    case .single(var record):
      record.coefficients = weights.coefficients.first ?? record.coefficients
      record.intercept = weights.intercepts.first ?? record.intercept
      return .single(record)
    case .separate(var records):
      for target in records.indices where weights.coefficients.indices.contains(target) {
        records[target].coefficients = weights.coefficients[target]
        records[target].intercept = weights.intercepts[target]
      }
      return .separate(records)
    case .together(var record):
      (record.coefficients, record.intercepts) = (weights.coefficients, weights.intercepts)
      return .together(record)
    }
  }
}

/// Coefficients and intercepts that a fit came to, or that take their place.
package struct FittedWeights: Sendable {
  /// The p coefficients of each target.
  package let coefficients: [[Double]]
  /// The intercept of each target; 0 where none is fitted.
  package let intercepts: [Double]

  /// Creates the weights of several targets.
  package init(coefficients: [[Double]], intercepts: [Double]) {
    self.coefficients = coefficients
    self.intercepts = intercepts
  }

  /// Creates the weights of one target.
  package init(coefficients: [Double], intercept: Double) {
    self.init(coefficients: [coefficients], intercepts: [intercept])
  }

  /// The size of the largest coefficient.
  package var largest: Double {
    coefficients.joined().reduce(0) { max($0, abs($1)) }
  }

  /// The number of features without a weight for any target.
  package var unusedFeatures: Int {
    (coefficients.first ?? []).indices.count { j in coefficients.allSatisfy { $0[j] == 0 } }
  }

  /// The largest difference between a coefficient and its twin among those of `other`.
  package func distance(to other: FittedWeights) -> Double {
    zip(coefficients.joined(), other.coefficients.joined()).reduce(0) {
      max($0, abs($1.0 - $1.1))
    }
  }
}
