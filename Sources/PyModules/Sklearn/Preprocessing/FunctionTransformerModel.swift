internal import PyRuntime

/// `FunctionTransformer`: a function as a step of a pipeline.
enum FunctionTransformerModel {
  static let type = TypeObject.estimator(
    "FunctionTransformer", module: "sklearn.preprocessing._function_transformer",
    bases: Transformers.bases,
    signature: "(func=None, inverse_func=None, *, validate=False, accept_sparse=False, "
      + "check_inverse=True, feature_names_out=None, kw_args=None, inv_kw_args=None)",
    rules: ParameterRules([
      "func": [.callable, .none], "inverse_func": [.callable, .none], "validate": [.boolean],
      "check_inverse": [.boolean], "kw_args": [.instance(of: "dict"), .none],
      "inv_kw_args": [.instance(of: "dict"), .none],
    ]),
    methods: [
      NativeFunction("FunctionTransformer.fit", "(self, X, y=None)") { call in
        let model = try call.estimator()
        try model.validateParameters(call.interpreter)
        return call.value("self")
      },
      applying("transform", "func", "kw_args"),
      applying("inverse_transform", "inverse_func", "inv_kw_args"),
    ])

  private static func applying(
    _ method: String, _ function: String, _ keywords: String
  ) -> NativeFunction {
    NativeFunction("FunctionTransformer.\(method)", "(self, X)") { call in
      let (model, interpreter) = (try call.estimator(), call.interpreter)
      let function = model.parameter(function)
      if function.isNone { return call.value("X") }
      var named: [(name: String, value: Value)] = []
      let dict = model.parameter(keywords)
      if !dict.isNone {
        for key in try interpreter.elements(of: dict) {
          named.append((try interpreter.str(key), try interpreter.item(key, of: dict)))
        }
      }
      return try interpreter.call(function, Arguments([call.value("X")], keywords: named))
    }
  }
}
