internal import PyRuntime

/// `sklearn.model_selection`.
enum ModelSelectionModule {
  private static let functions = [TrainTestSplit.function]

  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    var members: [String: Value] = [:]
    for type in Splitters.all { members[type.name] = .object(type) }
    for function in functions { members[function.name] = .object(function) }
    return ModuleObject(
      "sklearn.model_selection", members: members, refusals: SklearnRefusals.modelSelection)
  }
}
