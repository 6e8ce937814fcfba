package import PyRuntime

/// The exception and warning classes of `sklearn.exceptions`.
package enum SklearnExceptions {
  package static let notFittedError = TypeObject(
    "NotFittedError", module: "sklearn.exceptions",
    bases: [ExceptionType.valueError.object, ExceptionType.attributeError.object])
  package static let invalidParameterError = TypeObject(
    "InvalidParameterError", module: "sklearn.utils._param_validation",
    bases: [ExceptionType.valueError.object, ExceptionType.typeError.object])
  package static let convergenceWarning = TypeObject(
    "ConvergenceWarning", module: "sklearn.exceptions",
    bases: [ExceptionType.userWarning.object])
  package static let dataConversionWarning = TypeObject(
    "DataConversionWarning", module: "sklearn.exceptions",
    bases: [ExceptionType.userWarning.object])
  package static let fitFailedWarning = TypeObject(
    "FitFailedWarning", module: "sklearn.exceptions",
    bases: [ExceptionType.runtimeWarning.object])
  package static let undefinedMetricWarning = TypeObject(
    "UndefinedMetricWarning", module: "sklearn.exceptions",
    bases: [ExceptionType.userWarning.object])
  package static let dataDimensionalityWarning = TypeObject(
    "DataDimensionalityWarning", module: "sklearn.exceptions",
    bases: [ExceptionType.userWarning.object])

  static let all = [
    notFittedError, convergenceWarning, dataConversionWarning, fitFailedWarning,
    undefinedMetricWarning, dataDimensionalityWarning,
  ]

  /// The error of an estimator that is used before `fit`.
  static func notFitted(_ estimator: Value) -> PyException {
    PyException(
      notFittedError,
      "This \(estimator.type.name) instance is not fitted yet. Call 'fit' with appropriate "
        + "arguments before using this estimator.",
      help: "fit the model on training data first, as in model.fit(X, y)")
  }
}
