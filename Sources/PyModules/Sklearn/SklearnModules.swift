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
      ModuleObject(
        "sklearn",
        members: [
          "__version__": .string("1.9.1"),
          "clone": .object(BaseModule.clone),
          "set_config": .object(OutputTables.setConfig),
        ])
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
    try call.interpreter.clone(call.value("estimator"))
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
            .bool(try isRegressor(call.value("estimator"), call.interpreter))
          }),
        "is_classifier": .object(
          NativeFunction("is_classifier", "(estimator)") { call in
            .bool(call.value("estimator").type.isSubtype(of: BaseEstimator.classifierMixin))
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
