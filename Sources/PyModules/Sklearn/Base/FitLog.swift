package import DenseLinearAlgebra
internal import NDArrays
package import PenalizedRegression
package import PyRuntime

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
  package let coefficients: [Double]
  /// The intercept that the fit ended with.
  package let intercept: Double
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
  package let coefficients: [[Double]]
  /// The intercept of each target that the fit ended with.
  package let intercepts: [Double]
  /// The number of sweeps.
  package let iterations: Int
}

/// The record of a fit.
package enum FitRecord: Sendable {
  /// Of one target.
  case single(FittedModelRecord)
  /// Of several that choose their features together.
  case together(MultiTaskRecord)
}

/// Coefficients and intercept that take the place of those that a fit came to.
package struct FittedWeights: Sendable {
  /// The p coefficients.
  package let coefficients: [Double]
  package let intercept: Double

  /// Creates the weights.
  package init(coefficients: [Double], intercept: Double) {
    self.coefficients = coefficients
    self.intercept = intercept
  }
}

/// The fits of a session, told as they happen: `interpreter.state(FitLog())`.
///
/// Nothing is kept here; each fitted estimator holds its own last record.
package final class FitLog {
  /// Asked after every fit of a linear model with one target; weights that it returns take the
  /// place of those that the fit came to, before the cell sees them.
  ///
  /// An author's gate asks so what a claim would say to other weights.
  package var replaced: ((FittedModelRecord) -> FittedWeights?)?
  /// Called after every fit of a linear model, nested ones included.
  package var onFit: ((FittedModelRecord) -> Void)?
  /// The number of fits so far.
  package private(set) var count = 0

  /// Creates an empty log.
  package init() {}

  /// Tells of a fit.
  func note(_ record: FittedModelRecord) {
    count += 1
    onFit?(record)
  }
}

/// A value that a certificate can be made for: a fitted linear model, or a pipeline that ends in one.
package enum CertificateSource {
  /// Returns the record of the last fit behind `value`; nil where there is none.
  package static func record(of value: Value) -> FitRecord? {
    guard let estimator = value.cast(to: EstimatorObject.self) else { return nil }
    if let record = estimator.fitRecord { return record }
    for name in ["best_estimator_", "regressor_", "estimator_"] {
      if let inner = estimator[name], let record = record(of: inner) { return record }
    }
    if case .list(let steps)? = estimator["steps"], case .tuple(let last)? = steps.elements.last,
      let model = last.elements.last
    {
      return record(of: model)
    }
    return nil
  }
}

extension EstimatorObject {
  /// Keeps the record of a fit and tells the session's log.
  func keep(_ record: FittedModelRecord, _ interpreter: Interpreter) {
    let log = interpreter.state(FitLog())
    fitRecord = .single(record)
    if let weights = log.replaced?(record), let record = replace(record, by: weights) {
      fitRecord = .single(record)
    }
    log.note(record)
  }

  /// Puts other weights in place of the fitted ones, in the shapes that those have.
  private func replace(
    _ record: FittedModelRecord, by weights: FittedWeights
  ) -> FittedModelRecord? {
    guard weights.coefficients.count == record.coefficients.count,
      let fitted = self["coef_"].flatMap({ ArrayBridge.array($0) }),
      let coefficients = try? ArrayBridge.array(
        weights.coefficients, shape: Array(fitted.shape))
    else { return nil }
    self["coef_"] = coefficients
    if record.fitsIntercept, let fitted = self["intercept_"] {
      let isVector = ArrayBridge.array(fitted).map { $0.dimensions == 1 } ?? false
      self["intercept_"] =
        isVector
        ? try? ArrayBridge.vector([weights.intercept]) : ArrayBridge.float64(weights.intercept)
    }
    return FittedModelRecord(
      estimator: record.estimator, x: record.x, y: record.y,
      sampleWeights: record.sampleWeights, fitsIntercept: record.fitsIntercept,
      objective: record.objective, coefficients: weights.coefficients,
      intercept: record.fitsIntercept ? weights.intercept : 0, iterations: record.iterations,
      tolerance: record.tolerance)
  }
}
