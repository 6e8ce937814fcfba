package import PyRuntime

/// scikit-learn: one folder for each submodule.
package enum SklearnModules {
  /// The modules that cells can import.
  package static let table = ModuleTable(
    makers: makers.mapValues { make in
      { interpreter in
        let module = try make(interpreter)
        module.refuse(SklearnExports.of(module.name))
        return module
      }
    },
    refusals: SklearnRefusals.modules)

  private static let makers: [String: ModuleTable.Maker] = [
    "sklearn": { interpreter in
      let sklearn = ModuleObject(
        "sklearn",
        members: [
          "__version__": .string("1.9.1"),
          "clone": .object(BaseModule.clone),
          "set_config": .object(OutputTables.setConfig),
        ],
        refusals: Dictionary(
          uniqueKeysWithValues: SklearnRefusals.modules.map {
            ($0.key.replacing("sklearn.", with: ""), $0.value)
          }))
      sklearn.submodules = [
        "base", "exceptions", "linear_model", "metrics", "model_selection", "preprocessing",
        "pipeline", "datasets", "compose", "impute", "dummy", "inspection", "feature_selection",
      ]
      return sklearn
    },
    "sklearn.base": BaseModule.make,
    "sklearn.exceptions": ExceptionsModule.make,
    "sklearn.linear_model": LinearModelModule.make,
    "sklearn.metrics": MetricsModule.make,
    "sklearn.model_selection": ModelSelectionModule.make,
    "sklearn.preprocessing": PreprocessingModule.make,
    "sklearn.pipeline": PipelineModule.make,
    "sklearn.datasets": DatasetsModule.make,
    "sklearn.compose": SmallModules.compose,
    "sklearn.impute": SmallModules.impute,
    "sklearn.dummy": SmallModules.dummy,
    "sklearn.inspection": SmallModules.inspection,
    "sklearn.feature_selection": SmallModules.featureSelection,
  ]
}

/// `sklearn.base`.
enum BaseModule {
  static let clone = NativeFunction("clone", "(estimator, *, safe=True)") { call in
    let (value, interpreter) = (call.value("estimator"), call.interpreter)
    return try call.bool("safe") ? interpreter.clone(value) : copied(value, interpreter)
  }

  /// Whether an estimator predicts numbers: by its class, or as the last step or the model of a search does.
  private static func isRegressor(_ value: Value, _ interpreter: Interpreter) throws -> Bool {
    // A search can be made to hold itself.
    try interpreter.guardStack()
    if value.type.isSubtype(of: BaseEstimator.regressorMixin) { return true }
    guard let estimator = value.cast(to: EstimatorObject.self) else { return false }
    switch estimator.definition.name {
    case "Pipeline":
      guard let last = try interpreter.elements(of: estimator.parameter("steps")).last else {
        return false
      }
      return try isRegressor(interpreter.elements(of: last).last ?? .none, interpreter)
    case "GridSearchCV", "RandomizedSearchCV":
      return try isRegressor(estimator.parameter("estimator"), interpreter)
    default: return false
    }
  }

  /// What `clone(…, safe=False)` gives: clones of estimators, copies of all else.
  private static func copied(_ value: Value, _ interpreter: Interpreter) throws -> Value {
    try interpreter.guardStack()
    if case .list(let list) = value {
      return .list(try list.elements.map { try copied($0, interpreter) })
    }
    if case .tuple(let tuple) = value {
      return .tuple(try tuple.elements.map { try copied($0, interpreter) })
    }
    return try interpreter.isEstimator(value)
      ? interpreter.clone(value) : DeepCopy(interpreter).copy(value)
  }

  /// Refuses what is no estimator in the words of scikit-learn's tags.
  private static func requireTags(_ value: Value, _ interpreter: Interpreter) throws {
    try CrossValidationFunctions.requireInstance(value)
    let bases = [
      BaseEstimator.type, BaseEstimator.regressorMixin, BaseEstimator.classifierMixin,
      BaseEstimator.transformerMixin, BaseEstimator.clusterMixin,
    ]
    guard !bases.contains(where: { value.type.isSubtype(of: $0) }) else { return }
    let type = value.object is NumPyScalar ? value.type.qualifiedName : value.type.name
    throw PyException(
      .attributeError,
      "The following error was raised: '\(type)' object has no attribute '__sklearn_tags__'. It "
        + "seems that there are no classes that implement `__sklearn_tags__` in the MRO and/or all "
        + "classes in the MRO call `super().__sklearn_tags__()`. Make sure to inherit from "
        + "`BaseEstimator` which implements `__sklearn_tags__` (or alternatively define "
        + "`__sklearn_tags__` but we don't recommend this approach). Note that `BaseEstimator` needs "
        + "to be on the right side of other Mixins in the inheritance order.",
      help: "give an estimator, such as Lasso()")
  }

  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    ModuleObject(
      "sklearn.base",
      members: [
        "BaseEstimator": .object(BaseEstimator.type),
        "RegressorMixin": .object(BaseEstimator.regressorMixin),
        "TransformerMixin": .object(BaseEstimator.transformerMixin),
        "ClassifierMixin": .object(BaseEstimator.classifierMixin),
        "ClusterMixin": .object(BaseEstimator.clusterMixin),
        "clone": .object(clone),
        "is_regressor": .object(
          NativeFunction("is_regressor", "(estimator)") { call in
            try requireTags(call.value("estimator"), call.interpreter)
            return .bool(try isRegressor(call.value("estimator"), call.interpreter))
          }),
        "is_classifier": .object(
          NativeFunction("is_classifier", "(estimator)") { call in
            try requireTags(call.value("estimator"), call.interpreter)
            return .bool(
              call.value("estimator").type.isSubtype(of: BaseEstimator.classifierMixin))
          }),
      ])
  }
}

/// `sklearn.exceptions`.
enum ExceptionsModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    var members: [String: Value] = [:]
    for type in SklearnExceptions.all { members[type.name] = .object(type) }
    return ModuleObject("sklearn.exceptions", members: members)
  }
}
