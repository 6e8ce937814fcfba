internal import PyRuntime

/// The submodules that hold one or two names here.
enum SmallModules {
  static func compose(_ interpreter: Interpreter) throws -> ModuleObject {
    ModuleObject(
      "sklearn.compose",
      members: [
        "ColumnTransformer": .object(ColumnTransformerModel.type),
        "make_column_transformer": .object(ColumnTransformerModel.make),
        "TransformedTargetRegressor": .object(TransformedTargetModel.type),
        "make_column_selector": .object(ColumnSelectors.make),
      ])
  }

  static func impute(_ interpreter: Interpreter) throws -> ModuleObject {
    ModuleObject(
      "sklearn.impute", members: ["SimpleImputer": .object(SimpleImputerModel.type)],
      refusals: ["KNNImputer": "it is not here: SimpleImputer is"])
  }

  static func dummy(_ interpreter: Interpreter) throws -> ModuleObject {
    ModuleObject(
      "sklearn.dummy", members: ["DummyRegressor": .object(DummyRegressorModel.type)],
      refusals: [
        "DummyClassifier": "classifiers come later: this program teaches linear regression"
      ])
  }

  static func inspection(_ interpreter: Interpreter) throws -> ModuleObject {
    ModuleObject(
      "sklearn.inspection",
      members: ["permutation_importance": .object(PermutationImportance.function)])
  }

  static func featureSelection(_ interpreter: Interpreter) throws -> ModuleObject {
    ModuleObject(
      "sklearn.feature_selection",
      members: [
        "SelectFromModel": .object(SelectFromModelModel.type),
        "SelectKBest": .object(UnivariateSelection.selectKBest),
        "SelectPercentile": .object(UnivariateSelection.selectPercentile),
        "f_regression": .object(UnivariateSelection.fRegression),
        "r_regression": .object(UnivariateSelection.rRegression),
        "VarianceThreshold": .object(VarianceThresholdModel.type),
        "RFE": .object(RecursiveElimination.type),
        "RFECV": .object(CrossValidatedElimination.type),
      ],
      refusals: [
        "f_classif": "it scores classes: f_regression is for a number as target",
        "chi2": "it scores classes: f_regression is for a number as target",
        "mutual_info_regression": "it is not here: f_regression measures each feature",
        "SequentialFeatureSelector": "it is not here: RFE and SelectFromModel are",
      ])
  }
}
