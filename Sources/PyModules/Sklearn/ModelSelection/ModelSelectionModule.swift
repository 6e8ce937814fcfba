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
    return ModuleObject(
      "sklearn.model_selection", members: members, refusals: SklearnRefusals.modelSelection)
  }
}
