internal import PyRuntime

/// `sklearn.datasets`.
enum DatasetsModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    ModuleObject(
      "sklearn.datasets",
      members: [
        "make_regression": .object(MakeRegression.function),
        "load_diabetes": .object(LoadDiabetes.function),
      ],
      refusals: SklearnRefusals.datasets)
  }
}
