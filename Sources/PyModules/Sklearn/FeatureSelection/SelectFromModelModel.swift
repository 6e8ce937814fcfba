internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `SelectFromModel`: keeps the features whose coefficients are large.
enum SelectFromModelModel {
  static let type = TypeObject.estimator(
    "SelectFromModel", module: "sklearn.feature_selection._from_model", bases: Transformers.bases,
    signature: "(estimator, *, threshold=None, prefit=False, norm_order=1, max_features=None, "
      + "importance_getter='auto')",
    rules: ParameterRules([
      "estimator": [.methods(["fit"])],
      "threshold": [.real(nil, nil, closed: .both), .instance(of: "str"), .none],
      "prefit": [.boolean],
      "norm_order": [
        .integer(nil, -1, closed: .right), .integer(1, nil),
        .other("a float among {-inf, inf}") { $0.number?.isInfinite ?? false },
      ],
      "max_features": [.integer(0, nil), .callable, .none],
      "importance_getter": [.instance(of: "str"), .callable],
    ]),
    fitted: ["estimator_", "threshold_", "n_features_in_", "feature_names_in_"],
    properties: [
      "threshold_": PropertyObject { receiver, interpreter in
        guard let model = receiver.cast(to: EstimatorObject.self) else { return .none }
        return ArrayBridge.float64(try scores(model, interpreter).threshold)
      }
    ],
    methods: [fit]
      + FeatureMask.methods(of: "SelectFromModel") { try mask($0, $1) })

  private static let fit = NativeFunction(
    "SelectFromModel.fit", "(self, X, y=None, **fit_params)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    let x = try DataValidation.features(
      call.value("X"), owner: "SelectFromModel", allowsMissing: true, interpreter)
    try FeatureNames.remember(call.value("X"), x, in: model)
    if try model.flag("prefit", interpreter) {
      if let inner = model.parameter("estimator").cast(to: EstimatorObject.self), !inner.isFitted,
        inner.definition.name != "Pipeline"
      {
        throw PyException(
          SklearnExceptions.notFittedError,
          "When `prefit=True`, `estimator` is expected to be a fitted estimator.",
          help: "fit the model first, or leave prefit out")
      }
      model["estimator_"] = model.parameter("estimator")
    } else {
      let inner = try interpreter.clone(model.parameter("estimator"))
      _ = try interpreter.callMethod(
        "fit", of: inner, [call.value("X"), call.value("y")], keywords: call.keywords)
      model["estimator_"] = inner
    }
    return call.value("self")
  }

  /// The importances of the features and the threshold above which they stay.
  private static func scores(
    _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> (importances: [Double], threshold: Double) {
    let isPrefitted = try model.flag("prefit", interpreter)
    guard let inner = model["estimator_"] ?? (isPrefitted ? model.parameter("estimator") : nil)
    else { throw SklearnExceptions.notFitted(.object(model)) }
    var found = try interpreter.presentAttribute("coef_", of: inner)
    if found == nil {
      found = try interpreter.presentAttribute("feature_importances_", of: inner)
    }
    guard let value = found else {
      throw PyException(
        .valueError,
        "when `importance_getter=='auto'`, the underlying estimator \(inner.type.name) should have "
          + "`coef_` or `feature_importances_` attribute. Either pass a fitted estimator to "
          + "feature selector or call fit before calling transform.")
    }
    let array = try DataValidation.numbers(value, interpreter)
    let values = array.doubles
    let p = array.shape.last ?? 0
    let importances = (0..<p).map { j in
      stride(from: j, to: values.count, by: max(p, 1)).reduce(0) { $0 + abs(values[$1]) }
    }
    let ratio = try interpreter.presentAttribute("l1_ratio", of: inner).flatMap {
      try Numbers.real($0, interpreter)
    }
    let isLasso =
      inner.type.name.contains("Lasso")
      || (inner.type.name.hasPrefix("ElasticNet") && ratio == 1)
    return (
      importances,
      try threshold(model.parameter("threshold"), importances, isLasso: isLasso, interpreter)
    )
  }

  private static func threshold(
    _ value: Value, _ importances: [Double], isLasso: Bool, _ interpreter: Interpreter
  ) throws -> Double {
    if value.isNone { return isLasso ? 1e-5 : PairwiseSum.mean(importances) }
    guard let text = value.text else { return try interpreter.double(of: value) }
    var factor = 1.0
    var name = text
    if let star = text.firstIndex(of: "*") {
      let share = text[..<star].filter { $0 != " " }
      guard let number = NumberText.double(share) else {
        throw PyException(
          .valueError,
          "could not convert string to float: \(try interpreter.repr(.string(share)))",
          help: "write threshold='mean', 'median', '1.25*mean' or a number")
      }
      factor = number
      name = String(text[text.index(after: star)...].filter { $0 != " " })
    }
    switch name {
    case "mean": return factor * PairwiseSum.mean(importances)
    case "median": return factor * RegressionScores.median(importances)
    default:
      throw PyException(
        .valueError, "Expected threshold='mean' or threshold='median' got \(text)",
        help: "write threshold='mean', 'median', '1.25*mean' or a number")
    }
  }

  private static func mask(
    _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> [Bool] {
    let (importances, threshold) = try scores(model, interpreter)
    var mask = importances.map { $0 >= threshold }
    let most = model.parameter("max_features")
    if !most.isNone {
      let count =
        try Numbers.int(most, interpreter)
        ?? interpreter.int(of: interpreter.call(most, .none))
      let order = importances.indices.sorted {
        (importances[$0], -$0) > (importances[$1], -$1)
      }
      for j in order.dropFirst(max(count, 0)) { mask[j] = false }
    }
    return mask
  }
}
