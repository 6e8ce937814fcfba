internal import NDArrays
package import PyRuntime

/// The fits of a session, told as they happen: `interpreter.state(FitLog())`.
///
/// Nothing is kept here; each fitted estimator holds its own last record.
package final class FitLog {
  /// Asked after every fit of a linear model that has a record; weights that it returns take the
  /// place of those that the fit came to, before the cell sees them.
  ///
  /// An author's gate asks so what a claim would say to other weights.
  package var replaced: ((FitRecord) -> FittedWeights?)?
  /// Called after every fit of a linear model, nested ones included.
  package var onFit: ((FitRecord) -> Void)?
  /// The number of fits so far.
  package private(set) var count = 0

  /// Creates an empty log.
  package init() {}

  /// Tells of a fit.
  func note(_ record: FitRecord) {
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
  /// Keeps the record of targets that were fitted each by itself, or none where that is not known.
  func keep(_ records: [FittedModelRecord], _ interpreter: Interpreter) {
    guard let record = FitRecord.of(records) else {
      fitRecord = nil
      return
    }
    keep(record, interpreter)
  }

  /// Keeps the record of a fit and tells the session's log.
  func keep(_ record: FitRecord, _ interpreter: Interpreter) {
    let log = interpreter.state(FitLog())
    fitRecord = record
    if let weights = log.replaced?(record), replace(record, by: weights) {
      fitRecord = record.ending(with: weights)
    }
    log.note(record)
  }

  /// Puts other weights in place of the fitted ones, in the shapes that those have; false where
  /// they do not fit there.
  private func replace(_ record: FitRecord, by weights: FittedWeights) -> Bool {
    guard weights.coefficients.map(\.count) == record.weights.coefficients.map(\.count),
      let fitted = self["coef_"].flatMap({ ArrayBridge.array($0) }),
      let coefficients = try? ArrayBridge.array(
        Array(weights.coefficients.joined()), shape: Array(fitted.shape))
    else { return false }
    self["coef_"] = coefficients
    if record.fitsIntercept, let fitted = self["intercept_"] {
      let isVector = ArrayBridge.array(fitted).map { $0.dimensions == 1 } ?? false
      self["intercept_"] =
        isVector
        ? try? ArrayBridge.vector(weights.intercepts)
        : weights.intercepts.first.map { ArrayBridge.float64($0) }
    }
    return true
  }
}
