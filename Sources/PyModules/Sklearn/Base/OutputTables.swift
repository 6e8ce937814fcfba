internal import NDArrays
internal import PyRuntime

/// Tables instead of arrays from `transform`, as `set_output(transform="pandas")` and `set_config` ask for.
enum OutputTables {
  /// What `sklearn.set_config` has set.
  final class Configuration {
    var transform = "default"
    var display = "diagram"
  }

  /// Reads a value of `transform`.
  ///
  /// - Throws: ValueError in scikit-learn's words for what it does not know.
  static func reading(_ value: Value, _ interpreter: Interpreter) throws -> Bool {
    switch value.text {
    case "default": return false
    case "pandas": return true
    case "polars":
      throw PyException(
        .notImplementedError, "tables of polars are not here", help: "write transform=\"pandas\"")
    default:
      throw PyException(
        .valueError,
        "output config must be in ['default', 'pandas', 'polars'], got \(try interpreter.str(value))",
        help: "write transform=\"pandas\" for tables, \"default\" for arrays")
    }
  }

  /// Carries out `set_output`.
  static func set(_ call: BoundArguments) throws -> Value {
    let interpreter = call.interpreter
    let wanted = call.value("transform")
    if wanted.isNone { return call.value("self") }
    let isTable = try reading(wanted, interpreter)
    guard let estimator = call.value("self").cast(to: EstimatorObject.self) else {
      guard isTable else { return call.value("self") }
      throw PyException(
        .notImplementedError, "set_output gives arrays only to classes of one's own",
        help: "return a DataFrame from transform")
    }
    estimator.outputsTables = isTable
    // Steps and parts give what their pipeline gives.
    for part in try parts(of: estimator, interpreter) {
      guard try interpreter.presentAttribute("set_output", of: part) != nil else { continue }
      _ = try interpreter.callMethod(
        "set_output", of: part, keywords: [("transform", wanted)])
    }
    return call.value("self")
  }

  /// The estimators inside of a pipeline or a ColumnTransformer.
  private static func parts(
    of estimator: EstimatorObject, _ interpreter: Interpreter
  ) throws -> [Value] {
    switch estimator.definition.name {
    case "Pipeline":
      return try interpreter.elements(of: estimator.parameter("steps")).compactMap {
        let pair = try interpreter.elements(of: $0)
        return pair.count == 2 && !PipelineModel.isSkipped(pair[1]) ? pair[1] : nil
      }
    case "ColumnTransformer":
      let lists = [estimator.parameter("transformers"), estimator["transformers_"] ?? .none]
      return try lists.filter { !$0.isNone }.flatMap { try interpreter.elements(of: $0) }
        .compactMap {
          let fields = try interpreter.elements(of: $0)
          return fields.count >= 3 && fields[1].text == nil ? fields[1] : nil
        } + (estimator.parameter("remainder").text == nil ? [estimator.parameter("remainder")] : [])
    default: return []
    }
  }

  /// Whether an estimator gives tables.
  static func isWanted(of estimator: EstimatorObject, _ interpreter: Interpreter) -> Bool {
    // A pipeline passes on what its last step gives.
    if estimator.definition.name == "Pipeline" { return false }
    return estimator.outputsTables
      ?? (interpreter.state(Configuration()).transform == "pandas")
  }

  /// The method with its result as a table.
  static func wrapping(_ method: Value, _ name: String, _ estimator: EstimatorObject) -> Value {
    nonisolated(unsafe) let (inner, owner) = (method, estimator)
    return .object(
      NativeFunction(name, "(*args, **kwargs)", isMethod: false) { call in
        let interpreter = call.interpreter
        let input =
          call.variadic.first ?? call.keywords.first { $0.name == "X" }?.value ?? Value.none
        let result = try interpreter.call(
          inner, Arguments(call.variadic, keywords: call.keywords))
        return try table(result, of: name, input: input, owner, interpreter)
      })
  }

  private static func table(
    _ result: Value, of method: String, input: Value, _ estimator: EstimatorObject,
    _ interpreter: Interpreter
  ) throws -> Value {
    let owner = estimator.definition.name
    if owner == "FunctionTransformer", estimator.parameter("feature_names_out").isNone {
      // What fit_transform gives came through transform.
      if method == "transform", result.cast(to: FrameObject.self) == nil {
        try interpreter.warn(
          .userWarning,
          "When `set_output` is configured to be 'pandas', `func` should return a pandas DataFrame "
            + "to follow the `set_output` API  or `feature_names_out` should be defined.")
      }
      return result
    }
    if result.object is SparseRowsObject {
      let isEncoder = owner == "OneHotEncoder"
      throw PyException(
        .valueError,
        isEncoder
          ? "Pandas output does not support sparse data. Set sparse_output=False to output pandas "
            + "dataframes or disable Pandas output via` ohe.set_output(transform=\"default\")."
          : "The transformer outputs a scipy sparse matrix. Try to set the transformer output to "
            + "default or change the transformer to output dense data.",
        help: "write OneHotEncoder(sparse_output=False)")
    }
    let frame: FrameObject
    if let given = result.cast(to: FrameObject.self) {
      frame = given
    } else {
      frame = try FrameConstruction.make(result, index: nil, columns: nil, interpreter)
    }
    let names = try interpreter.elements(
      of: interpreter.callMethod("get_feature_names_out", of: .object(estimator)))
    if names.count == frame.columnCount {
      frame.columns = try AxisReading.labels(.list(names), interpreter)
    }
    if let source = input.cast(to: FrameObject.self), source.rowCount == frame.rowCount {
      frame.index = source.index
    }
    return .object(frame)
  }

  static let setConfig = NativeFunction(
    "set_config",
    "(assume_finite=None, working_memory=None, print_changed_only=None, display=None, "
      + "pairwise_dist_chunk_size=None, enable_cython_pairwise_dist=None, array_api_dispatch=None, "
      + "transform_output=None, enable_metadata_routing=None, skip_parameter_validation=None)"
  ) { call in
    let interpreter = call.interpreter
    let configuration = interpreter.state(Configuration())
    let known = ["display", "transform_output"]
    // What changes nothing or only how fast scikit-learn works is taken; the rest at its default.
    let free = ["working_memory", "pairwise_dist_chunk_size", "enable_cython_pairwise_dist"]
    let defaults = [
      "assume_finite": false, "print_changed_only": true, "array_api_dispatch": false,
      "enable_metadata_routing": false, "skip_parameter_validation": false,
    ]
    for parameter in call.signature.parameters.map(\.name)
    where !known.contains(parameter) && !free.contains(parameter) {
      let value = call.value(parameter)
      guard value.isNone || Numbers.bool(value) == defaults[parameter] else {
        throw PyException(
          .notImplementedError, "set_config(\(parameter)=…) is not supported",
          help: "transform_output and display can be set")
      }
    }
    if !call.value("transform_output").isNone {
      configuration.transform =
        try reading(call.value("transform_output"), interpreter) ? "pandas" : "default"
    }
    if let text = call.value("display").text { configuration.display = text }
    return .none
  }
}
