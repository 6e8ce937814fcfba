internal import NDArrays
internal import PyRuntime

/// `Pipeline`: transformers in a row, then an estimator.
enum PipelineModel {
  static let type = TypeObject.estimator(
    "Pipeline", module: "sklearn.pipeline", bases: [BaseEstimator.type],
    signature: "(steps, *, transform_input=None, memory=None, verbose=False)",
    rules: ParameterRules([
      "steps": [.instance(of: "list"), .unsaid { $0.tupleElements != nil }],
      "transform_input": [.instance(of: "list"), .none],
      "memory": [.none, .instance(of: "str"), .methods(["cache"])], "verbose": [.boolean],
    ]),
    properties: [
      "named_steps": namedSteps, "_final_estimator": finalEstimator,
      "n_features_in_": passed("n_features_in_", first: true),
      "feature_names_in_": passed("feature_names_in_", first: true),
    ],
    methods: [
      NativeFunction("Pipeline.set_output", "(self, *, transform=None)") { call in
        try OutputTables.set(call)
      }, fit, fitTransform, fitPredict, predict, score, transform, inverseTransform, getItem,
      length,
      names,
    ])

  typealias Step = (name: String, value: Value)

  /// A step's name and estimator; nil for what is no pair.
  private static func pair(_ element: Value) -> (name: Value, value: Value)? {
    var parts = element.tupleElements
    if case .list(let list) = element { parts = list.elements }
    guard let parts, parts.count == 2 else { return nil }
    return (parts[0], parts[1])
  }

  /// The steps, checked as scikit-learn checks them.
  static func steps(
    of pipeline: EstimatorObject, _ interpreter: Interpreter
  ) throws -> [Step] {
    if let steps = pipeline.parameter("steps").tupleElements { pipeline["steps"] = .list(steps) }
    guard case .list(let list) = pipeline.parameter("steps") else {
      throw PyException(
        SklearnExceptions.invalidParameterError,
        "The 'steps' parameter of Pipeline must be an instance of 'list'. Got "
          + "\(try interpreter.repr(pipeline.parameter("steps"))) instead.",
        help: "give a list of (name, estimator) pairs")
    }
    guard !list.elements.isEmpty else {
      throw PyException(
        .valueError, "The pipeline is empty. Please add steps.",
        help: "give a list of (name, estimator) pairs")
    }
    var steps: [Step] = []
    try requireInstances(pipeline)
    for element in list.elements {
      guard let pair = pair(element), let name = pair.name.text else {
        throw PyException(
          .valueError, "not enough values to unpack (expected 2, got 1)",
          help: "each step is a pair such as ('scaler', StandardScaler()); make_pipeline names them"
        )
      }
      steps.append((name, pair.value))
    }
    try NamedEstimators.checkNames(steps.map(\.name), owner: pipeline, interpreter)
    for step in steps.dropLast() where !isSkipped(step.value) {
      let hasFit =
        try interpreter.presentAttribute("fit", of: step.value) != nil
        || interpreter.presentAttribute("fit_transform", of: step.value) != nil
      guard hasFit, try interpreter.presentAttribute("transform", of: step.value) != nil else {
        throw PyException(
          .typeError,
          "All intermediate steps should be transformers and implement fit and transform or be "
            + "the string 'passthrough' '\(try interpreter.str(step.value))' (type "
            + "\(try interpreter.repr(.object(step.value.type)))) doesn't",
          help: "only the last step may be a model")
      }
    }
    if let last = steps.last, !isSkipped(last.value),
      try interpreter.presentAttribute("fit", of: last.value) == nil
    {
      throw PyException(
        .typeError,
        "Last step of Pipeline should implement fit or be the string 'passthrough'. "
          + "'\(try interpreter.str(last.value))' (type "
          + "\(try interpreter.repr(.object(last.value.type)))) doesn't")
    }
    return steps
  }

  /// Whether a step does nothing.
  static func isSkipped(_ value: Value) -> Bool { value.isNone || value.text == "passthrough" }

  /// Sorts `step__parameter` arguments of `fit` by step.
  private static func routed(
    _ keywords: [(name: String, value: Value)], _ steps: [Step]
  ) throws -> [String: [(name: String, value: Value)]] {
    var result: [String: [(name: String, value: Value)]] = [:]
    for (name, value) in keywords {
      let parts = SklearnNames.split(name)
      guard let tail = parts.tail else {
        throw PyException(
          .valueError,
          "Pipeline.fit does not accept the \(name) parameter. You can pass parameters to specific "
            + "steps of your pipeline using the stepname__parameter format, e.g. "
            + "`Pipeline.fit(X, y, logisticregression__sample_weight=sample_weight)`.",
          help: "write \(steps.last?.name ?? "model")__\(name)")
      }
      guard steps.contains(where: { $0.name == parts.head }) else {
        throw PyException(.keyError, parts.head)
      }
      result[parts.head, default: []].append((tail, value))
    }
    return result
  }

  /// Fits the transformers on clones, stores them, and returns the transformed features.
  private static func fitTransformers(
    _ call: BoundArguments, _ pipeline: EstimatorObject,
    _ routed: [String: [(name: String, value: Value)]]
  ) throws -> Value {
    let interpreter = call.interpreter
    let steps = try steps(of: pipeline, interpreter)
    var x = call.value("X")
    var fitted = steps
    let memory = interpreter.foldMemory
    for (index, step) in steps.enumerated().dropLast() where !isSkipped(step.value) {
      try interpreter.checkpoint()
      let keywords = routed[step.name] ?? []
      let key = keywords.isEmpty ? memory?.key(step.value, x: x, y: call.value("y")) : nil
      if let key, let known = memory?.step(key) {
        (fitted[index].value, x) = known
        continue
      }
      let start = Limits.now()
      defer { report(index, of: steps, pipeline, since: start, interpreter) }
      let transformer = try interpreter.clone(step.value)
      let arguments = [x, call.value("y")]
      let warned = interpreter.warningFilters.count
      if try interpreter.presentAttribute("fit_transform", of: transformer) != nil {
        x = try interpreter.callMethod(
          "fit_transform", of: transformer, arguments, keywords: keywords)
      } else {
        _ = try interpreter.callMethod("fit", of: transformer, arguments, keywords: keywords)
        x = try interpreter.callMethod("transform", of: transformer, [x])
      }
      fitted[index].value = transformer
      if let key, warned == interpreter.warningFilters.count {
        memory?.keep((transformer, x), at: key)
      }
    }
    store(fitted, in: pipeline)
    return x
  }

  /// Says that a step was carried out, where `verbose` asks for it.
  private static func report(
    _ index: Int, of steps: [Step], _ pipeline: EstimatorObject, since start: Double,
    _ interpreter: Interpreter
  ) {
    guard Numbers.bool(pipeline.parameter("verbose")) == true else { return }
    FitProgress.report(
      "Pipeline", "(step \(index + 1) of \(steps.count)) Processing \(steps[index].name)",
      since: start, interpreter)
  }

  /// Writes fitted steps back into the list that the pipeline holds.
  private static func store(_ steps: [Step], in pipeline: EstimatorObject) {
    guard case .list(let list) = pipeline.parameter("steps") else { return }
    for (index, step) in steps.enumerated() where list.elements.indices.contains(index) {
      list.elements[index] = .tuple([.string(step.name), step.value])
    }
  }

  private static let fit = NativeFunction(
    "Pipeline.fit", "(self, X, y=None, **params)"
  ) { call in
    let (pipeline, interpreter) = (try call.estimator(), call.interpreter)
    try pipeline.validateParameters(interpreter)
    guard pipeline.parameter("transform_input").isNone else {
      throw PyException(
        .valueError,
        "The `transform_input` parameter can only be set if metadata routing is enabled. You can "
          + "enable metadata routing using `sklearn.set_config(enable_metadata_routing=True)`.",
        help: "leave transform_input out")
    }
    let routed = try routed(call.keywords, steps(of: pipeline, interpreter))
    let x = try fitTransformers(call, pipeline, routed)
    let steps = try steps(of: pipeline, interpreter)
    let start = Limits.now()
    if let last = steps.last, !isSkipped(last.value) {
      let arguments = [x, call.value("y")]
      _ = try interpreter.callMethod(
        "fit", of: last.value, arguments, keywords: routed[last.name] ?? [])
    }
    report(steps.count - 1, of: steps, pipeline, since: start, interpreter)
    pipeline.state = true
    return call.value("self")
  }

  private static let fitTransform = NativeFunction(
    "Pipeline.fit_transform", "(self, X, y=None, **params)"
  ) { call in
    let (pipeline, interpreter) = (try call.estimator(), call.interpreter)
    try pipeline.validateParameters(interpreter)
    if let last = try steps(of: pipeline, interpreter).last, !isSkipped(last.value),
      try interpreter.presentAttribute("fit_transform", of: last.value) == nil,
      try interpreter.presentAttribute("transform", of: last.value) == nil
    {
      throw lacks("fit_transform", last.name)
    }
    let routed = try routed(call.keywords, steps(of: pipeline, interpreter))
    let x = try fitTransformers(call, pipeline, routed)
    pipeline.state = true
    guard let last = try steps(of: pipeline, interpreter).last, !isSkipped(last.value) else {
      return x
    }
    let arguments = [x, call.value("y")]
    let keywords = routed[last.name] ?? []
    if try interpreter.presentAttribute("fit_transform", of: last.value) != nil {
      return try interpreter.callMethod(
        "fit_transform", of: last.value, arguments, keywords: keywords)
    }
    _ = try interpreter.callMethod("fit", of: last.value, arguments, keywords: keywords)
    return try interpreter.callMethod("transform", of: last.value, [x])
  }

  private static let fitPredict = NativeFunction(
    "Pipeline.fit_predict", "(self, X, y=None, **params)"
  ) { call in
    // Only models that find groups have it.
    let (pipeline, interpreter) = (try call.estimator(), call.interpreter)
    let model = try final(pipeline, "fit_predict", interpreter)
    let routed = try routed(call.keywords, steps(of: pipeline, interpreter))
    let x = try fitTransformers(call, pipeline, routed)
    return try interpreter.callMethod("fit_predict", of: model, [x, call.value("y")])
  }

  /// Sends features through all transformers but the last step.
  private static func transformed(
    _ x: Value, _ pipeline: EstimatorObject, includesLast: Bool, _ interpreter: Interpreter
  ) throws -> Value {
    let steps = try steps(of: pipeline, interpreter)
    guard try pipeline.state != nil || isPrefitted(steps, interpreter) else {
      throw SklearnExceptions.notFitted(.object(pipeline))
    }
    var x = x
    let memory = interpreter.foldMemory
    for step in includesLast ? steps : Array(steps.dropLast()) where !isSkipped(step.value) {
      if let known = memory?.output(of: step.value, x: x) {
        x = known
        continue
      }
      let warned = interpreter.warningFilters.count
      let output = try interpreter.callMethod("transform", of: step.value, [x])
      if warned == interpreter.warningFilters.count {
        memory?.keep(output, of: step.value, x: x)
      }
      x = output
    }
    return x
  }

  /// Whether the last step was fitted outside of the pipeline.
  private static func isPrefitted(_ steps: [Step], _ interpreter: Interpreter) throws -> Bool {
    guard let last = steps.last(where: { !isSkipped($0.value) })?.value else { return true }
    if let estimator = last.cast(to: EstimatorObject.self) { return estimator.isFitted }
    return interpreter.attributeNames(of: last).contains {
      $0.hasSuffix("_") && !$0.hasPrefix("_")
    }
  }

  private static func final(
    _ pipeline: EstimatorObject, _ method: String, _ interpreter: Interpreter
  ) throws -> Value {
    try requireInstances(pipeline)
    // The last step is asked before all are checked.
    if case .list(let list) = pipeline.parameter("steps"),
      case .tuple(let pair)? = list.elements.last,
      pair.elements.count == 2,
      try isSkipped(pair.elements[1])
        || interpreter.presentAttribute(method, of: pair.elements[1]) == nil
    {
      throw lacks(method, try interpreter.str(pair.elements[0]))
    }
    return try steps(of: pipeline, interpreter).last?.value ?? .none
  }

  /// The error of a method that a step does not have.
  private static func lacks(_ method: String, _ step: String) -> PyException {
    PyException(
      .attributeError, "This 'Pipeline' has no attribute '\(method)'",
      help: "the step \(step) has no \(method)")
  }

  /// Refuses classes where instances are wanted.
  private static func requireInstances(_ pipeline: EstimatorObject) throws {
    guard case .list(let list) = pipeline.parameter("steps") else { return }
    for case .tuple(let pair) in list.elements where pair.elements.count == 2 {
      try CrossValidationFunctions.requireInstance(pair.elements[1])
    }
  }

  private static let predict = NativeFunction(
    "Pipeline.predict", "(self, X, **params)"
  ) { call in
    let (pipeline, interpreter) = (try call.estimator(), call.interpreter)
    let model = try final(pipeline, "predict", interpreter)
    let x = try transformed(call.value("X"), pipeline, includesLast: false, interpreter)
    return try interpreter.callMethod("predict", of: model, [x], keywords: call.keywords)
  }

  private static let score = NativeFunction(
    "Pipeline.score", "(self, X, y=None, sample_weight=None, **params)"
  ) { call in
    let (pipeline, interpreter) = (try call.estimator(), call.interpreter)
    let model = try final(pipeline, "score", interpreter)
    let x = try transformed(call.value("X"), pipeline, includesLast: false, interpreter)
    var keywords: [(name: String, value: Value)] = []
    if call.isGiven("sample_weight") {
      keywords.append(("sample_weight", call.value("sample_weight")))
    }
    return try interpreter.callMethod(
      "score", of: model, [x, call.value("y")], keywords: keywords)
  }

  private static let transform = NativeFunction(
    "Pipeline.transform", "(self, X, **params)"
  ) { call in
    let (pipeline, interpreter) = (try call.estimator(), call.interpreter)
    if let last = try steps(of: pipeline, interpreter).last, !isSkipped(last.value) {
      _ = try final(pipeline, "transform", interpreter)
    }
    return try transformed(call.value("X"), pipeline, includesLast: true, interpreter)
  }

  private static let inverseTransform = NativeFunction(
    "Pipeline.inverse_transform", "(self, X, **params)"
  ) { call in
    let (pipeline, interpreter) = (try call.estimator(), call.interpreter)
    var x = call.value("X")
    for step in try steps(of: pipeline, interpreter) where !isSkipped(step.value) {
      guard try interpreter.presentAttribute("inverse_transform", of: step.value) != nil else {
        throw lacks("inverse_transform", step.name)
      }
    }
    for step in try steps(of: pipeline, interpreter).reversed() where !isSkipped(step.value) {
      x = try interpreter.callMethod("inverse_transform", of: step.value, [x])
    }
    return x
  }

  private static let getItem = NativeFunction("Pipeline.__getitem__", "(self, ind)") { call in
    let (pipeline, interpreter) = (try call.estimator(), call.interpreter)
    let steps = try steps(of: pipeline, interpreter)
    let key = call.value("ind")
    if let name = key.text {
      guard let step = steps.first(where: { $0.name == name }) else {
        throw PyException(.keyError, name)
      }
      return step.value
    }
    if let index = try Numbers.int(key, interpreter) {
      let position = index < 0 ? index &+ steps.count : index
      guard steps.indices.contains(position) else {
        throw PyException(.indexError, "list index out of range")
      }
      return steps[position].value
    }
    // A slice gives a pipeline of the chosen steps.
    let copy = EstimatorObject(type: pipeline.type, definition: pipeline.definition)
    for name in pipeline.definition.parameterNames { copy[name] = pipeline[name] }
    copy["steps"] = try interpreter.item(key, of: pipeline.parameter("steps"))
    copy.state = pipeline.state
    return .object(copy)
  }

  private static let length = NativeFunction("Pipeline.__len__", "(self)") { call in
    // Neither this nor the names look at what the steps are.
    let steps = try call.estimator().parameter("steps")
    guard let count = try steps.text?.unicodeScalars.count ?? steps.object?.length(call.interpreter)
    else {
      throw PyException(.typeError, "object of type '\(steps.type.name)' has no len()")
    }
    return .int(count)
  }

  private static let names = NativeFunction(
    "Pipeline.get_feature_names_out", "(self, input_features=None)"
  ) { call in
    let (pipeline, interpreter) = (try call.estimator(), call.interpreter)
    var names = call.value("input_features")
    for step in try steps(of: pipeline, interpreter) where !isSkipped(step.value) {
      guard try interpreter.presentAttribute("get_feature_names_out", of: step.value) != nil else {
        throw PyException(
          .attributeError,
          "Estimator \(step.name) does not provide get_feature_names_out. Did you mean to call "
            + "pipeline[:-1].get_feature_names_out()?")
      }
      names = try interpreter.callMethod("get_feature_names_out", of: step.value, [names])
    }
    return names
  }

  private static let namedSteps = PropertyObject { receiver, interpreter in
    guard let pipeline = receiver.cast(to: EstimatorObject.self) else { return .none }
    if case .list(let list) = pipeline.parameter("steps") {
      let named = list.elements.compactMap { element in
        pair(element).flatMap { pair in pair.name.text.map { (name: $0, value: pair.value) } }
      }
      if named.count == list.elements.count { return .object(BunchObject(named)) }
    }
    return .object(
      BunchObject(try steps(of: pipeline, interpreter).map { (name: $0.name, value: $0.value) }))
  }

  private static let finalEstimator = PropertyObject { receiver, interpreter in
    guard let pipeline = receiver.cast(to: EstimatorObject.self) else { return .none }
    return try steps(of: pipeline, interpreter).last?.value ?? .none
  }

  /// An attribute of the first step.
  private static func passed(_ name: String, first: Bool) -> PropertyObject {
    PropertyObject { receiver, interpreter in
      guard let pipeline = receiver.cast(to: EstimatorObject.self) else { return .none }
      let steps = try steps(of: pipeline, interpreter)
      guard let step = first ? steps.first : steps.last else { return .none }
      return try interpreter.attribute(name, of: step.value)
    }
  }
}
