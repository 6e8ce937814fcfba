internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `SimpleImputer` for numbers: NaN, or a number that stands for it, becomes a statistic of its column.
enum SimpleImputerModel {
  static let type = TypeObject.estimator(
    "SimpleImputer", module: "sklearn.impute._base", bases: Transformers.bases,
    signature: "(*, missing_values=nan, strategy='mean', fill_value=None, copy=True, "
      + "add_indicator=False, keep_empty_features=False)",
    rules: ParameterRules([
      "missing_values": [
        .instance(of: "int"), .real(nil, nil, closed: .both),
        .other("numpy.nan") { $0.number?.isNaN ?? false }, .other("pandas.NA") { _ in false },
        .instance(of: "str"), .none,
      ],
      "strategy": [.choice(["mean", "median", "most_frequent", "constant"]), .callable],
      "copy": [.boolean], "add_indicator": [.boolean], "keep_empty_features": [.boolean],
    ]),
    fitted: ["statistics_", "n_features_in_", "feature_names_in_"],
    methods: [fit, transform, inverseTransform, names])

  private static let fit = NativeFunction("SimpleImputer.fit", "(self, X, y=None)") { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    try ImputedTexts.requireType(call.value("X"), model)
    if let texts = try ImputedTexts.array(call.value("X"), model, interpreter) {
      try ImputedTexts.fit(model, texts, call.value("X"), interpreter)
      return call.value("self")
    }
    let mark = try mark(model, interpreter)
    let x = try Transformers.fitInput(call, model, allowsMissing: mark.isNaN)
    func isMissing(_ value: Double) -> Bool { mark.isNaN ? value.isNaN : value == mark }
    let keepsEmpty = try model.flag("keep_empty_features", interpreter)
    let statistics = try (0..<x.columnCount).map { j in
      try interpreter.checkpoint()
      let known = x.column(j).filter { !isMissing($0) }
      // A column without any known value gets zeros where it is kept.
      if known.isEmpty, keepsEmpty, model.parameter("strategy").text != "constant" { return 0.0 }
      return try statistic(known, column: j, model, interpreter)
    }
    model["_indicated"] =
      try model.flag("add_indicator", interpreter)
      ? try ArrayBridge.integers(
        (0..<x.columnCount).filter { x.column($0).contains(where: isMissing) }) : Value.none
    model["statistics_"] = try ArrayBridge.vector(statistics)
    return call.value("self")
  }

  /// What marks a missing value: NaN, or a number.
  private static func mark(
    _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> Double {
    let value = model.parameter("missing_values")
    if let number = try Numbers.real(value, interpreter) { return number }
    throw PyException(
      .valueError,
      "'X' and 'missing_values' types are expected to be both numerical. Got X.dtype=float64 and  "
        + "type(missing_values)=\(try interpreter.repr(.object(value.type))).",
      help: "numbers: missing_values=np.nan or a number")
  }

  /// The columns for which a column of zeros and ones says where a value was missing.
  private static func indicated(
    _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> [Int] {
    guard let columns = model["_indicated"], !columns.isNone else { return [] }
    return try interpreter.elements(of: columns).map { try interpreter.int(of: $0) }
  }

  /// The names of the columns: those that are kept, then one for each indicator.
  private static let names = NativeFunction(
    "SimpleImputer.get_feature_names_out", "(self, input_features=None)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.requireFitted("statistics_")
    let inputs = try Transformers.inputNames(model, call.value("input_features"), interpreter)
    if ImputedTexts.isFitted(model) { return try ArrayBridge.objects(inputs.map { .string($0) }) }
    let statistics = try DataValidation.numbers(
      model.parameter("statistics_"), interpreter
    ).doubles
    let kept = inputs.indices.filter { $0 >= statistics.count || !statistics[$0].isNaN }
    let marks = try indicated(model, interpreter).filter { inputs.indices.contains($0) }
    return try ArrayBridge.objects(
      kept.map { .string(inputs[$0]) } + marks.map { .string("missingindicator_\(inputs[$0])") })
  }

  private static func statistic(
    _ known: [Double], column: Int, _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> Double {
    switch model.parameter("strategy").text {
    case "mean":
      var sum = 0.0
      for value in known { sum += value }
      return sum / Double(known.count)
    case "median": return RegressionScores.median(known)
    case "most_frequent":
      var counts: [Double: Int] = [:]
      for value in known { counts[value, default: 0] += 1 }
      let most = counts.values.max() ?? 0
      return counts.filter { $0.value == most }.keys.min() ?? .nan
    case "constant":
      let value = model.parameter("fill_value")
      return value.isNone ? 0 : try interpreter.double(of: value)
    default:
      let value = try interpreter.call(model.parameter("strategy"), ArrayBridge.vector(known))
      return try interpreter.double(of: value)
    }
  }

  private static let transform = NativeFunction("SimpleImputer.transform", "(self, X)") { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.requireFitted("statistics_")
    try ImputedTexts.requireType(call.value("X"), model)
    if ImputedTexts.isFitted(model),
      let texts = try ImputedTexts.array(call.value("X"), model, interpreter)
    {
      return try ImputedTexts.transform(model, texts, call.value("X"), interpreter)
    }
    let mark = try mark(model, interpreter)
    var x: Matrix
    do {
      x = try FeatureNames.features(
        call.value("X"), for: model, allowsMissing: mark.isNaN, interpreter)
    } catch let error as PyException {
      let text = error.value.arguments.first?.text ?? ""
      guard text.hasPrefix("could not convert string"),
        let strategy = model.parameter("strategy").text, ["mean", "median"].contains(strategy)
      else { throw error }
      throw PyException(
        .valueError, "Cannot use \(strategy) strategy with non-numeric data:\n\(text)",
        help: error.help)
    }
    func isMissing(_ value: Double) -> Bool { mark.isNaN ? value.isNaN : value == mark }
    let marks = try indicated(model, interpreter).filter { (0..<x.columnCount).contains($0) }
    let flags = marks.map { j in x.column(j).map { isMissing($0) ? 1.0 : 0.0 } }
    let statistics = try DataValidation.numbers(
      model.parameter("statistics_"), interpreter
    ).doubles
    for j in 0..<min(x.columnCount, statistics.count) {
      try interpreter.checkpoint()
      x.withMutableColumn(j) { column in
        for i in column.indices where isMissing(column[i]) { column[i] = statistics[j] }
      }
    }
    // A column without any known value is left out, as there is nothing to fill it with.
    let kept = (0..<x.columnCount).filter { $0 >= statistics.count || !statistics[$0].isNaN }
    if kept.count < x.columnCount {
      let names = try Transformers.inputNames(model, .none, interpreter)
      let isNamed = model["feature_names_in_"] != nil
      let left = Set(0..<x.columnCount).subtracting(kept).sorted().map {
        isNamed && names.indices.contains($0) ? "'\(names[$0])'" : "\($0)"
      }
      let list = left.joined(separator: " ")
      try interpreter.warn(
        ExceptionType.userWarning.object,
        "Skipping features without any observed values: [\(list)]. At least one non-missing value is "
          + "needed for imputation with strategy='\(model.parameter("strategy").text ?? "")'.")
      x = x.selectingColumns(kept)
    }
    guard !flags.isEmpty else { return try ArrayBridge.matrix(x) }
    var all = Matrix(rows: x.rowCount, columns: x.columnCount + flags.count)
    for j in 0..<x.columnCount { all.setColumn(j, to: x.column(j)) }
    for (k, flag) in flags.enumerated() { all.setColumn(x.columnCount + k, to: flag) }
    return try ArrayBridge.matrix(all)
  }

  /// Puts the mark of a missing value back where the columns of zeros and ones say so.
  private static let inverseTransform = NativeFunction(
    "SimpleImputer.inverse_transform", "(self, X)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.requireFitted("statistics_")
    guard try model.flag("add_indicator", interpreter) else {
      throw PyException(
        .valueError,
        "'inverse_transform' works only when 'SimpleImputer' is instantiated with "
          + "'add_indicator=True'. Got 'add_indicator=False' instead.",
        help: "without it nothing says where values were missing")
    }
    let x = try DataValidation.features(call.value("X"), owner: nil, interpreter)
    let marks = try indicated(model, interpreter)
    let p = try DataValidation.numbers(model.parameter("statistics_"), interpreter).count
    let width = x.columnCount - marks.count
    guard width >= 0, width <= p else {
      throw PyException(.valueError, "X has a different shape than during fitting.")
    }
    let mark = try mark(model, interpreter)
    var original = Matrix(rows: x.rowCount, columns: p)
    var next = 0
    for j in 0..<p {
      let flags = marks.firstIndex(of: j).map { x.column(width + $0) }
      // A column that was never known was left out.
      if let flags, flags.allSatisfy({ $0 != 0 }) {
        original.setColumn(j, to: Array(repeating: mark, count: x.rowCount))
        continue
      }
      guard next < width else { break }
      var column = Array(x.column(next))
      next += 1
      if let flags { for i in column.indices where flags[i] != 0 { column[i] = mark } }
      original.setColumn(j, to: column)
    }
    return try ArrayBridge.matrix(original)
  }
}
