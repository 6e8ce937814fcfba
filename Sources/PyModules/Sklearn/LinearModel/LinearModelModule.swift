internal import PyRuntime

/// `sklearn.linear_model`.
enum LinearModelModule {
  private static let types = [
    LinearRegressionModel.type, RidgeModel.type, CoordinateDescentModels.lasso,
    CoordinateDescentModels.elasticNet, RidgeCVModel.type, CrossValidatedDescent.lassoCV,
    CrossValidatedDescent.elasticNetCV, LeastAngleModels.lars, LeastAngleModels.lassoLars,
    LeastAngleModels.lassoLarsIC, LeastAngleCrossValidation.lassoLarsCV,
    StochasticGradientModel.type, MultiTaskModels.lasso, MultiTaskModels.elasticNet,
    CrossValidatedDescent.multiTaskLassoCV, CrossValidatedDescent.multiTaskElasticNetCV,
  ]

  private static let functions = [
    CoordinateDescentPaths.enetPath, CoordinateDescentPaths.lassoPath,
    LeastAngleModels.larsPath,
  ]

  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    var members: [String: Value] = [:]
    for type in types { members[type.name] = .object(type) }
    for function in functions { members[function.name] = .object(function) }
    return ModuleObject(
      "sklearn.linear_model", members: members, refusals: SklearnRefusals.linearModel)
  }
}
