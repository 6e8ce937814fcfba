internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `OneHotEncoder`: a column of zeros and ones for each category.
enum OneHotEncoderModel {
  static let type = TypeObject.estimator(
    "OneHotEncoder", module: "sklearn.preprocessing._encoders", bases: Transformers.bases,
    signature: "(*, categories='auto', drop=None, sparse_output=True, dtype=<unset>, "
      + "handle_unknown='error', min_frequency=None, max_categories=None, "
      + "feature_name_combiner='concat')",
    rules: ParameterRules([
      "categories": [.choice(["auto"]), .instance(of: "list")],
      "drop": [.choice(["first", "if_binary"]), .arrayLike, .none],
      "sparse_output": [.boolean],
      "handle_unknown": [.choice(["error", "ignore", "infrequent_if_exist", "warn"])],
      "min_frequency": [.integer(1, nil), .real(0, 1, closed: .neither), .none],
      "max_categories": [.integer(1, nil), .none],
      "feature_name_combiner": [.choice(["concat"]), .callable],
    ]),
    fitted: [
      "categories_", "drop_idx_", "infrequent_categories_", "n_features_in_", "feature_names_in_",
    ],
    floatTypeDefaults: ["dtype"],
    methods: [fit, transform, OneHotInverse.function, names])

  /// The elements of each column as Python values.
  private static func columns(
    _ value: Value, isFit: Bool, _ interpreter: Interpreter
  ) throws -> (values: [[Value]], dtype: DType) {
    var array = try ArrayBridge.asArray(value, interpreter)
    // The texts of a list stay beside its numbers, as objects.
    if case .string = array.dtype, !ArrayBridge.isArray(value) {
      array = try interpreter.array(of: value, dtype: .object)
    }
    if isFit, array.count == 0, array.dimensions == 1, !ArrayBridge.isArray(value),
      !(value.object is any FrameSource)
    {
      throw PyException(
        .indexError, "list index out of range", help: "X is empty: give a row for each sample")
    }
    if case .float64 = array.dtype, array.doubles.contains(where: \.isInfinite) {
      throw PyException(
        .valueError, "Input contains infinity or a value too large for dtype('float64').",
        help: "an infinite number is no category")
    }
    guard array.dimensions == 2 else {
      if value.object is any FrameSource || array.dimensions > 2 {
        // The complaints are those of models.
        _ = try DataValidation.features(value, owner: nil, interpreter)
      }
      throw DataValidation.expectedTable(
        of: array.dimensions == 0 ? "scalar" : "1D", try interpreter.str(ArrayBridge.wrap(array)))
    }
    guard array.shape[0] > 0 else {
      throw PyException(
        .valueError,
        "Found array with 0 sample(s) (shape=(0, \(array.shape[1]))) while a minimum of 1 is required.",
        help: "look at X.shape: the first number counts the samples")
    }
    guard array.shape[1] > 0 else {
      throw PyException(
        .valueError,
        "Found array with 0 feature(s) (shape=(\(array.shape[0]), 0)) while a minimum of 1 is required.",
        help: "look at X.shape: the second number counts the features")
    }
    let values = array.plainValues
    let p = array.shape[1]
    return (
      try (0..<p).map { j in
        try (0..<array.shape[0]).map { row in
          try interpreter.tick()
          return values[row * p + j]
        }
      }, array.dtype
    )
  }

  /// The different values of a column, sorted; None and NaN behind, each as one category.
  private static func categories(
    _ column: [Value], _ interpreter: Interpreter
  ) throws -> [Value] {
    var (none, gap): (Value?, Value?) = (nil, nil)
    var texts: Set<String> = []
    var numbers: [Double: Value] = [:]
    var types: Set<String> = []
    for value in column {
      try interpreter.tick()
      if value.isNone {
        none = value
      } else if let text = value.text {
        texts.insert(text)
        types.insert("'str'")
      } else if let number = try Numbers.real(value, interpreter) {
        if number.isNaN {
          gap = gap ?? value
          continue
        }
        if numbers[number] == nil { numbers[number] = value }
        types.insert("'\(value.type.name)'")
      } else {
        types.insert("'\(value.type.name)'")
        numbers[.infinity] = value
      }
    }
    guard texts.isEmpty || numbers.isEmpty, numbers[.infinity] == nil else {
      if none != nil { types.insert("'NoneType'") }
      throw PyException(
        .typeError,
        "Encoders require their input argument must be uniformly strings or numbers. Got "
          + "[\(types.sorted().joined(separator: ", "))]",
        help: "one kind for each column: df[\"name\"].astype(str)")
    }
    let sorted =
      texts.isEmpty
      ? numbers.sorted { $0.key < $1.key }.map(\.value)
      : texts.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
        .map { .string($0) }
    return sorted + [none, gap].compactMap { $0 }
  }

  private static let fit = NativeFunction("OneHotEncoder.fit", "(self, X, y=None)") { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    let (columns, dtype) = try columns(call.value("X"), isFit: true, interpreter)
    var all: [[Value]] = []
    if model.parameter("categories").text == "auto" {
      all = try columns.map { try categories($0, interpreter) }
    } else {
      let given = try interpreter.elements(of: model.parameter("categories"))
      guard given.count == columns.count else {
        throw PyException(
          .valueError,
          "Shape mismatch: if categories is an array, it has to be of shape (n_features,).",
          help: "give one list of categories for each of the \(columns.count) columns")
      }
      all = try given.map { try interpreter.elements(of: $0) }
      for (j, column) in columns.enumerated()
      where model.parameter("handle_unknown").text == "error" {
        var unknown: [Value] = []
        for value in column
        where try !all[j].contains(where: { try interpreter.areEqual($0, value) })
          && !unknown.contains(where: { try interpreter.areEqual($0, value) })
        { unknown.append(value) }
        guard unknown.isEmpty else {
          let list = try listed(unknown, call.value("X"), dtype, interpreter)
          throw PyException(
            .valueError, "Found unknown categories [\(list)] in column \(j) during fit",
            help: "name all categories, or give handle_unknown='ignore'")
        }
      }
    }
    let isTable = call.value("X").object is any FrameSource
    model["categories_"] = .list(
      try all.map { list in
        // Each column of a table has a type of its own.
        let isOwn =
          isTable
          && list.allSatisfy { $0.text == nil && !$0.isNone && Numbers.bool($0) == nil }
        if case .object = dtype, !isOwn { return try ArrayBridge.objects(list) }
        let texts = list.compactMap(\.text)
        if texts.count == list.count {
          return ArrayBridge.wrap(
            try ArrayBridge.translating { () throws(NDArrayError) in try NDArray(texts) })
        }
        let whole = try list.compactMap { try Numbers.int($0, interpreter) }
        return whole.count == list.count
          ? try ArrayBridge.integers(whole)
          : try ArrayBridge.vector(list.compactMap { try Numbers.real($0, interpreter) })
      })
    model["n_features_in_"] = .int(columns.count)
    let groups = try OneHotGroups(model, columns, all, interpreter)
    try groups.store(in: model, interpreter)
    try checkDropped(model, all, interpreter)
    try storeDropped(groups, in: model, interpreter)
    if let names = FeatureNames.names(of: call.value("X")) {
      model["feature_names_in_"] = try ArrayBridge.objects(names.map { .string($0) })
    } else {
      model["feature_names_in_"] = nil
    }
    return call.value("self")
  }

  /// Unknown categories as scikit-learn lists them: those of an array as numpy's scalars, sorted.
  private static func listed(
    _ unknown: [Value], _ x: Value, _ dtype: DType, _ interpreter: Interpreter
  ) throws -> String {
    let isTable = x.object is any FrameSource
    if case .string = dtype, !isTable {
      return try unknown.compactMap(\.text).sorted().map {
        "np.str_(\(try interpreter.repr(.string($0))))"
      }.joined(separator: ", ")
    }
    let numbers = try unknown.map { try Numbers.real($0, interpreter) }
    var isObject = false
    if case .object = dtype, !isTable { isObject = true }
    guard !isObject, !numbers.contains(nil) else {
      return try unknown.map { try interpreter.repr($0) }.joined(separator: ", ")
    }
    let sorted = zip(numbers, unknown).sorted { left, right in
      let (x, y) = (left.0 ?? .nan, right.0 ?? .nan)
      return x < y || (!x.isNaN && y.isNaN)
    }
    return try sorted.map { number, value in
      if let flag = Numbers.bool(value) { return "np.\(flag ? "True_" : "False_")" }
      if let whole = try Numbers.int(value, interpreter) { return "np.int64(\(whole))" }
      return try interpreter.repr(ArrayBridge.float64(number ?? .nan))
    }.joined(separator: ", ")
  }

  /// Keeps the places of the categories that are left out.
  private static func storeDropped(
    _ groups: OneHotGroups, in model: EstimatorObject, _ interpreter: Interpreter
  ) throws {
    let drop = model.parameter("drop")
    guard !drop.isNone else {
      model["drop_idx_"] = Value.none
      return
    }
    let isCounted = model["_infrequent_indices"] != nil
    let places = try groups.dropped(model, interpreter)
    model["drop_idx_"] = try ArrayBridge.objects(
      places.enumerated().map { j, column in
        guard let column else { return .none }
        let place = groups.category(of: column, in: j)
        // Found places are numpy's integers, those of a rule are Python's.
        return drop.text == nil || isCounted && groups.isGrouped(j)
          ? ArrayBridge.int64(place) : .int(place)
      })
  }

  /// Says which categories that are to be left out are none.
  private static func checkDropped(
    _ model: EstimatorObject, _ categories: [[Value]], _ interpreter: Interpreter
  ) throws {
    let value = model.parameter("drop")
    guard value.text == nil, !value.isNone else { return }
    if case .dict = value {
      throw PyException(.typeError, "len() of unsized object", help: "give a list of categories")
    }
    let given = try interpreter.elements(of: value)
    guard given.count == categories.count else {
      throw PyException(
        .valueError,
        "`drop` should have length equal to the number of features (\(categories.count)), got "
          + "\(given.count)", help: "give one category for each column, or drop='first'")
    }
    var missing: [String] = []
    for (j, category) in given.enumerated()
    where try !categories[j].contains(where: { try interpreter.areEqual($0, category) }) {
      missing.append("Category: \(j), Feature: \(try interpreter.str(category))")
    }
    guard missing.isEmpty else {
      throw PyException(
        .valueError,
        "The following categories were supposed to be dropped, but were not found in the training "
          + "data.\n" + missing.joined(separator: "\n"), help: "look at pd.unique of the column")
    }
  }

  static func fittedCategories(
    _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> [[Value]] {
    try model.requireFitted("categories_")
    return try interpreter.elements(of: model.parameter("categories_")).map {
      try ArrayBridge.asArray($0, interpreter).plainValues
    }
  }

  private static let transform = NativeFunction(
    "OneHotEncoder.transform", "(self, X)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    let groups = try OneHotGroups(fitted: model, interpreter)
    let categories = groups.categories
    let (columns, kind) = try columns(call.value("X"), isFit: false, interpreter)
    try FeatureNames.check(call.value("X"), model, interpreter)
    guard columns.count == categories.count else {
      throw PyException(
        .valueError,
        "X has \(columns.count) features, but OneHotEncoder is expecting \(categories.count) "
          + "features as input.")
    }
    let dropped = try groups.dropped(model, interpreter)
    let shown = groups.shown
    let handling = model.parameter("handle_unknown").text ?? "error"
    let ignores = handling != "error"
    let shares = handling == "infrequent_if_exist" || handling == "warn"
    let n = columns.first?.count ?? 0
    var blocks: [[Double]] = []
    var ignored: [Int] = []
    for (j, column) in columns.enumerated() {
      var block = Array(
        repeating: Array(repeating: 0.0, count: n), count: shown[j].count)
      var unknown: [Value] = []
      let places = try CategoryPlaces(categories[j], interpreter)
      for (i, value) in column.enumerated() {
        try interpreter.tick()
        if let k = try places.place(of: value) {
          block[groups.column(k, of: j)][i] = 1
          continue
        }
        if shares, groups.isGrouped(j) { block[shown[j].count - 1][i] = 1 }
        // Each gap is listed, as no gap equals another.
        let isGap = value.number?.isNaN ?? false
        if try isGap || !unknown.contains(where: { try interpreter.areEqual($0, value) }) {
          unknown.append(value)
        }
      }
      if !unknown.isEmpty && !ignores {
        let list = try listed(unknown, call.value("X"), kind, interpreter)
        throw PyException(
          .valueError, "Found unknown categories [\(list)] in column \(j) during transform",
          help: "handle_unknown='ignore' gives such rows zeros")
      }
      if !unknown.isEmpty, ignores { ignored.append(j) }
      blocks += block.indices.filter { $0 != dropped[j] }.map { block[$0] }
    }
    // With a category left out, zeros mean two things.
    if !ignored.isEmpty, handling == "warn" || !model.parameter("drop").isNone {
      try interpreter.warn(
        ExceptionType.userWarning.object,
        "Found unknown categories in columns [\(ignored.map(String.init).joined(separator: ", "))] "
          + "during transform. These unknown categories will be encoded as "
          + (shares ? "the infrequent category." : "all zeros"))
    }
    let dtype = try interpreter.dtype(of: model.parameter("dtype"))
    if try model.flag("sparse_output", interpreter) {
      guard dtype == .float64 else {
        throw PyException(
          .notImplementedError, "sparse matrices of another dtype than float64 are not supported",
          help: "write OneHotEncoder(sparse_output=False, dtype=…)")
      }
      return .object(try SparseRowsObject(columns: blocks, rows: n))
    }
    do {
      let array = try ArrayBridge.matrix(Matrix(columns: blocks))
      guard dtype != .float64 else { return array }
      return try interpreter.callMethod("astype", of: array, [model.parameter("dtype")])
    } catch let error as LinearAlgebraError {
      throw PyException(.valueError, error.description)
    }
  }

  private static let names = NativeFunction(
    "OneHotEncoder.get_feature_names_out", "(self, input_features=None)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    let groups = try OneHotGroups(fitted: model, interpreter)
    let categories = groups.shown
    let inputs = try Transformers.inputNames(model, call.value("input_features"), interpreter)
    let dropped = try groups.dropped(model, interpreter)
    var names: [Value] = []
    for (j, list) in categories.enumerated() {
      for (k, category) in list.enumerated() where k != dropped[j] {
        let combiner = model.parameter("feature_name_combiner")
        if combiner.text == nil {
          let name = try interpreter.call(combiner, .string(inputs[j]), category)
          guard name.text != nil else {
            throw PyException(
              .typeError,
              "When `feature_name_combiner` is a callable, it should return a Python string. Got "
                + "\(try interpreter.repr(.object(name.type))) instead.",
              help: "return f\"{feature}={category}\"")
          }
          names.append(name)
        } else {
          names.append(.string("\(inputs[j])_\(try interpreter.str(category))"))
        }
      }
    }
    return try ArrayBridge.objects(names)
  }
}
