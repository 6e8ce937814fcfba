internal import PyRuntime

/// `sklearn.model_selection`.
enum ModelSelectionModule {
  private static let functions = [
    TrainTestSplit.function, CrossValidationFunctions.crossValScore,
    CrossValidationFunctions.crossValidate, CrossValidationFunctions.crossValPredict,
    CurveFunctions.learningCurve, CurveFunctions.validationCurve,
  ]

  private static let searches = [
    SearchModels.gridSearch, SearchModels.randomizedSearch, CandidatesObject.grid,
    CandidatesObject.sampler,
  ]

  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    var members: [String: Value] = [:]
    for type in Splitters.all + searches { members[type.name] = .object(type) }
    for function in functions { members[function.name] = .object(function) }
    let module = ModuleObject(
      "sklearn.model_selection", members: members, refusals: SklearnRefusals.modelSelection)
    module.starError = (
      "HalvingGridSearchCV is experimental and the API might change without any deprecation cycle. "
        + "To use it, you need to explicitly import enable_halving_search_cv:\n"
        + "from sklearn.experimental import enable_halving_search_cv",
      "name what you use: from sklearn.model_selection import train_test_split, GridSearchCV"
    )
    return module
  }
}
