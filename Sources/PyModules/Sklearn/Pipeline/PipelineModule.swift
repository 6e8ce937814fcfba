internal import PyRuntime

/// `sklearn.pipeline`.
enum PipelineModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    ModuleObject(
      "sklearn.pipeline",
      members: [
        "Pipeline": .object(PipelineModel.type),
        "make_pipeline": .object(makePipeline),
      ],
      refusals: [
        "FeatureUnion": "it is not here: ColumnTransformer joins columns too",
        "make_union": "it is not here: make_column_transformer joins columns too",
      ])
  }

  private static let makePipeline = NativeFunction(
    "make_pipeline", "(*steps, memory=None, transform_input=None, verbose=False)"
  ) { call in
    let steps = NamedEstimators.automatic(call.variadic).map {
      Value.tuple([.string($0.name), $0.value])
    }
    return try call.interpreter.call(
      .object(PipelineModel.type),
      Arguments(
        [.list(steps)],
        keywords: [
          ("transform_input", call.value("transform_input")), ("memory", call.value("memory")),
          ("verbose", call.value("verbose")),
        ]))
  }
}
