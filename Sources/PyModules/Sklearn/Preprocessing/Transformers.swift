internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// What the transformers of arrays share.
enum Transformers {
  static let bases = [BaseEstimator.transformerMixin, BaseEstimator.type]

  /// Reads features for `fit` and remembers their number and names.
  static func fitInput(
    _ call: BoundArguments, _ estimator: EstimatorObject, allowsMissing: Bool = false,
    keepsType: Bool = false
  ) throws -> Matrix {
    let x = try DataValidation.features(
      call.value("X"), owner: estimator.type.name, allowsMissing: allowsMissing,
      keepsType: keepsType, call.interpreter)
    try FeatureNames.remember(call.value("X"), x, in: estimator)
    return x
  }

  /// Reads what `transform` or `inverse_transform` is given, which has a column for each feature.
  static func input(
    _ call: BoundArguments, _ estimator: EstimatorObject, isInverse: Bool
  ) throws -> Matrix {
    let (value, interpreter) = (call.value("X"), call.interpreter)
    guard isInverse else {
      return try FeatureNames.features(value, for: estimator, allowsMissing: true, interpreter)
    }
    // What comes back is only measured against the numbers that scale it.
    let x = try DataValidation.features(
      value, owner: nil, allowsMissing: true, argument: "", interpreter)
    let count = try interpreter.int(of: estimator.parameter("n_features_in_"))
    guard x.columnCount == count else {
      let shape = "(\(x.rowCount),\(x.columnCount))"
      throw PyException(
        .valueError,
        x.columnCount == 1
          ? "non-broadcastable output operand with shape \(shape) doesn't match the broadcast shape "
            + "(\(x.rowCount),\(count))"
          : "operands could not be broadcast together with shapes \(shape) (\(count),) \(shape) ",
        help: "give the \(count) columns that transform gave")
    }
    return x
  }

  /// Warns once for each time, as numpy does over columns of nothing but NaN.
  static func warnOfEmptyColumns(
    _ text: String, times: Int, _ interpreter: Interpreter
  ) throws {
    for _ in 0..<times { try interpreter.numpyWarning(.runtimeWarning, text) }
  }

  /// The number of columns of nothing but NaN.
  static func emptyColumns(_ x: Matrix) -> Int {
    (0..<x.columnCount).count { x.column($0).allSatisfy(\.isNaN) }
  }

  /// `get_feature_names_out` of transformers that keep the columns.
  static let sameNames = NativeFunction(
    "get_feature_names_out", "(self, input_features=None)"
  ) { call in
    let estimator = try call.estimator()
    try estimator.requireFitted("n_features_in_")
    return try ArrayBridge.objects(
      inputNames(estimator, call.value("input_features"), call.interpreter).map { .string($0) })
  }

  /// The names of the input columns: those given, those remembered, or numbered ones.
  static func inputNames(
    _ estimator: EstimatorObject, _ given: Value, _ interpreter: Interpreter
  ) throws -> [String] {
    let count = try interpreter.int(of: estimator.parameter("n_features_in_"))
    let fitted = try estimator["feature_names_in_"].map {
      try interpreter.elements(of: $0).compactMap(\.text)
    }
    if !given.isNone {
      guard try !DataValidation.isScalar(given, interpreter) else {
        if fitted != nil {
          throw PyException(.valueError, "input_features is not equal to feature_names_in_")
        }
        throw PyException(
          .typeError, "len() of unsized object", help: "give a list of \(count) names")
      }
      let names = try interpreter.elements(of: given).map { try interpreter.str($0) }
      if let fitted, fitted != names {
        throw PyException(.valueError, "input_features is not equal to feature_names_in_")
      }
      guard names.count == count else {
        throw PyException(
          .valueError,
          "input_features should have length equal to number of features (\(count)), "
            + "got \(names.count)")
      }
      return names
    }
    return fitted ?? (0..<count).map { "x\($0)" }
  }
}
