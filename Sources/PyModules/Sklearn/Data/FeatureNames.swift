internal import DenseLinearAlgebra
internal import NDArrays
internal import PyRuntime

/// The names of features that estimators remember from tables, and the complaints when they differ.
enum FeatureNames {
  /// The column names of a table whose names are all strings; nil for anything else.
  static func names(of value: Value) -> [String]? {
    guard let frame = value.object as? any FrameSource else { return nil }
    let labels = frame.columnLabels
    guard !labels.isEmpty else { return nil }
    let names = labels.compactMap(\.text)
    return names.count == labels.count ? names : nil
  }

  /// Remembers the number and names of the features that were fitted.
  static func remember(_ value: Value, _ x: Matrix, in estimator: EstimatorObject) throws {
    try requireOneType(value)
    if let names = names(of: value) {
      estimator["feature_names_in_"] = try ArrayBridge.objects(names.map { .string($0) })
    } else {
      estimator["feature_names_in_"] = nil
    }
    estimator["n_features_in_"] = .int(x.columnCount)
  }

  /// Refuses column names of which some are texts and some are not.
  static func requireOneType(_ value: Value) throws {
    guard let frame = value.object as? any FrameSource else { return }
    let types = Set(frame.columnLabels.map(\.type.name)).sorted()
    guard types.count > 1, types.contains("str") else { return }
    throw PyException(
      .typeError,
      "Feature names are only supported if all input features have string names, but your input has "
        + "[\(types.map { "'\($0)'" }.joined(separator: ", "))] as feature name / column name types. "
        + "If you want feature names to be stored and validated, you must convert them all to "
        + "strings, by using X.columns = X.columns.astype(str) for example. Otherwise you can remove "
        + "feature / column names from your input data, or convert them all to a non-string data "
        + "type.")
  }

  /// Reads features for a fitted estimator and compares their number and names with the fit.
  static func features(
    _ value: Value, for estimator: EstimatorObject, allowsMissing: Bool = false,
    keepsType: Bool = false, _ interpreter: Interpreter
  ) throws -> Matrix {
    let owner = estimator.type.name
    try check(value, estimator, interpreter)
    let x = try DataValidation.features(
      value, owner: owner, allowsMissing: allowsMissing, keepsType: keepsType, interpreter)
    if case .int(let expected)? = estimator["n_features_in_"], expected != x.columnCount {
      throw PyException(
        .valueError,
        "X has \(x.columnCount) features, but \(owner) is expecting \(expected) features as input.",
        help: "prepare new data as the training data was: the same columns in the same order")
    }
    return x
  }

  /// Compares the names of features with those of the fit.
  static func check(
    _ value: Value, _ estimator: EstimatorObject, _ interpreter: Interpreter
  ) throws {
    let owner = estimator.type.name
    try requireOneType(value)
    let given = names(of: value)
    let fitted = try estimator["feature_names_in_"].map {
      try interpreter.elements(of: $0).compactMap(\.text)
    }
    switch (fitted, given) {
    case (nil, nil): return
    case (nil, .some):
      try interpreter.warn(
        ExceptionType.userWarning.object,
        "X has feature names, but \(owner) was fitted without feature names")
    case (.some, nil):
      try interpreter.warn(
        ExceptionType.userWarning.object,
        "X does not have valid feature names, but \(owner) was fitted with feature names")
    case (.some(let fitted), .some(let given)):
      if fitted == given { return }
      var text = "The feature names should match those that were passed during fit.\n"
      let unseen = given.filter { !fitted.contains($0) }.sorted()
      let absent = fitted.filter { !given.contains($0) }.sorted()
      func list(_ names: [String]) -> String {
        names.prefix(5).map { "- \($0)\n" }.joined() + (names.count > 5 ? "- ...\n" : "")
      }
      if !unseen.isEmpty { text += "Feature names unseen at fit time:\n" + list(unseen) }
      if !absent.isEmpty {
        text += "Feature names seen at fit time, yet now missing:\n" + list(absent)
      }
      if unseen.isEmpty && absent.isEmpty {
        text += "Feature names must be in the same order as they were in fit.\n"
      }
      throw PyException(
        .valueError, text, help: "select the columns of the fit: X[list(model.feature_names_in_)]")
    }
  }
}
