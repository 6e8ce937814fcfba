internal import PyRuntime

/// `sklearn.preprocessing`.
enum PreprocessingModule {
  private static let types = [
    ScalerModels.standardScaler, ScalerModels.minMaxScaler, RobustScalerModel.type,
    PolynomialModel.type,
    FunctionTransformerModel.type, OneHotEncoderModel.type,
  ]
  private static let functions = [ScalerModels.scale]

  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    var members: [String: Value] = [:]
    for type in types { members[type.name] = .object(type) }
    for function in functions { members[function.name] = .object(function) }
    return ModuleObject(
      "sklearn.preprocessing", members: members, refusals: SklearnRefusals.preprocessing)
  }
}
