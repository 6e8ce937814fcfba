internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `ColumnTransformer`: different transformers for different columns, results side by side.
enum ColumnTransformerModel {
  static let type = TypeObject.estimator(
    "ColumnTransformer", module: "sklearn.compose._column_transformer",
    bases: Transformers.bases,
    signature: "(transformers, *, remainder='drop', sparse_threshold=0.3, n_jobs=None, "
      + "transformer_weights=None, verbose=False, verbose_feature_names_out=True)",
    rules: ParameterRules([
      "transformers": [.instance(of: "list")],
      "remainder": [
        .choice(["drop", "passthrough"]), .methods(["fit", "transform"]),
        .methods(["fit_transform", "transform"]),
      ],
      "sparse_threshold": [.real(0, 1, closed: .both)], "n_jobs": [.integral, .none],
      "transformer_weights": [.instance(of: "dict"), .none], "verbose": [.verbosity],
      "verbose_feature_names_out": [.boolean, .instance(of: "str"), .callable],
    ]),
    fitted: ["transformers_", "n_features_in_", "feature_names_in_"],
    properties: [
      "named_transformers_": PropertyObject { receiver, interpreter in
        guard let model = receiver.cast(to: EstimatorObject.self) else { return .none }
        guard let shown = model["transformers_"] else {
          throw SklearnExceptions.notFitted(.object(model))
        }
        return .object(
          BunchObject(
            try interpreter.elements(of: shown).compactMap {
              let fields = try interpreter.elements(of: $0)
              return fields.count == 3 ? (fields[0].text ?? "", fields[1]) : nil
            }))
      }
    ],
    methods: [fit, fitTransform, transform, names])

  private typealias Part = ColumnPart

  /// The features as an array or a table, with scikit-learn's complaint about what is neither.
  private static func source(
    _ value: Value, isFit: Bool, _ interpreter: Interpreter
  ) throws -> Value {
    try FeatureNames.requireOneType(value)
    if ArrayBridge.array(value).map({ $0.dimensions > 0 }) ?? (value.object is any FrameSource) {
      return value
    }
    if try DataValidation.isScalar(value, interpreter) {
      throw DataValidation.expectedTable(of: "scalar", try interpreter.str(value))
    }
    var array = try ArrayBridge.asArray(value, interpreter)
    // The texts of a list stay what they are, as objects.
    if case .string = array.dtype { array = try interpreter.array(of: value, dtype: .object) }
    if isFit, array.count == 0, array.dimensions == 1 {
      throw PyException(
        .indexError, "list index out of range", help: "X is empty: give a row for each sample")
    }
    guard array.dimensions > 1 else {
      throw DataValidation.expectedTable(
        of: "1D", try interpreter.str(ArrayBridge.wrap(array)))
    }
    return ArrayBridge.wrap(array)
  }

  static func width(_ x: Value) -> Int {
    if let frame = x.object as? any FrameSource { return frame.columnLabels.count }
    return ArrayBridge.array(x).flatMap { $0.dimensions == 2 ? $0.shape[1] : nil } ?? 0
  }

  /// The positions that a column specification names.
  private static func columns(
    _ value: Value, of x: Value, _ interpreter: Interpreter
  ) throws -> (positions: [Int], isVector: Bool) {
    let count = width(x)
    let labels = (x.object as? any FrameSource)?.columnLabels.compactMap(\.text) ?? []
    func position(_ value: Value) throws -> Int {
      if let name = value.text {
        guard !labels.isEmpty else { throw FittedColumns.onlyTablesHaveNames() }
        guard let index = labels.firstIndex(of: name) else {
          throw PyException(
            .valueError,
            "Some column names are not columns of the dataframe: {\(try interpreter.repr(value))}",
            help: SklearnNames.closest(to: name, in: labels).map { "write '\($0)'" })
        }
        return index
      }
      let index = try interpreter.int(of: value)
      let place = index < 0 ? index &+ count : index
      guard place >= 0 && place < count else {
        throw PyException(
          .valueError, "all features must be in [0, \(count - 1)] or [-\(count), 0]")
      }
      return place
    }
    if value.text != nil { return ([try position(value)], true) }
    if try Numbers.isIntegral(value, interpreter) { return ([try position(value)], true) }
    if value.object?.isCallable ?? false {
      return try columns(interpreter.call(value, x), of: x, interpreter)
    }
    if let slice = value.cast(to: SliceObject.self) {
      if slice.start.text != nil || slice.stop.text != nil {
        guard !labels.isEmpty else { throw FittedColumns.onlyTablesHaveNames() }
        let first = slice.start.isNone ? 0 : try position(slice.start)
        let last = slice.stop.isNone ? count - 1 : try position(slice.stop)
        let step = slice.step.isNone ? 1 : try interpreter.int(of: slice.step)
        return (step == 0 ? [] : Array(stride(from: first, through: last, by: step)), false)
      }
      let all = try interpreter.item(
        .object(slice), of: .list((0..<count).map { .int($0) }))
      return (try interpreter.elements(of: all).map { try interpreter.int(of: $0) }, false)
    }
    guard try ArrayBridge.isArrayLike(value, interpreter), !(value.object is SetObject) else {
      throw FittedColumns.noSpecification()
    }
    let elements = try interpreter.elements(of: value)
    // All texts, all integers or all flags.
    let isMixed = try Set(
      elements.map { element in
        if element.text != nil { return 1 }
        if Numbers.bool(element) != nil { return 2 }
        return try Numbers.isIntegral(element, interpreter) ? 3 : 0
      })
    guard isMixed.count < 2, !isMixed.contains(0) else { throw FittedColumns.noSpecification() }
    if isMixed == [2], elements.count != count {
      throw PyException(
        .valueError, "all features must be in [0, \(count - 1)] or [-\(count), 0]",
        help: "a mask needs a flag for each of the \(count) columns")
    }
    if elements.count == count, elements.allSatisfy({ Numbers.bool($0) != nil }) {
      return (elements.indices.filter { Numbers.bool(elements[$0]) == true }, false)
    }
    return (try elements.map(position), false)
  }

  private static func pick(
    _ x: Value, _ part: Part, _ interpreter: Interpreter
  ) throws -> Value {
    if let frame = x.object as? any FrameSource {
      let table = try frame.columns(at: part.columns, interpreter)
      guard part.isVector,
        let label = frame.columnLabels.indices.contains(part.columns[0])
          ? frame.columnLabels[part.columns[0]] : nil
      else { return table }
      return try interpreter.item(label, of: x)
    }
    guard let array = ArrayBridge.array(x) else { return x }
    return ArrayBridge.wrap(
      try ArrayBridge.translating { () throws(NDArrayError) in
        part.isVector
          ? try array.item(at: [
            .slice(start: nil, stop: nil, step: nil), .integer(part.columns[0]),
          ])
          : try array.item(
            at: [.slice(start: nil, stop: nil, step: nil), .integers(NDArray(part.columns))])
      })
  }

  private static func parts(
    of model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> [Part] {
    guard case .list(let list)? = model["_parts"] else {
      throw SklearnExceptions.notFitted(.object(model))
    }
    return try list.elements.compactMap { entry in
      let fields = try interpreter.elements(of: entry)
      guard fields.count == 4 else { return nil }
      return Part(
        name: fields[0].text ?? "", transformer: fields[1],
        columns: try interpreter.elements(of: fields[2]).map { try interpreter.int(of: $0) },
        isVector: try interpreter.isTrue(fields[3]))
    }
  }

  /// Fits every part and returns the transformed columns.
  private static func fitParts(_ call: BoundArguments) throws -> [(Part, Value)] {
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    let x = try source(call.value("X"), isFit: true, interpreter)
    guard case .list(let list) = model.parameter("transformers") else { return [] }
    for entry in list.elements {
      guard case .tuple(let fields) = entry, fields.elements.count == 3 else { continue }
      try FittedColumns.check(fields.elements[1], interpreter)
    }
    var used: Set<Int> = []
    var plan: [Part] = []
    for entry in list.elements {
      let fields = try interpreter.elements(of: entry)
      guard fields.count == 3, let name = fields[0].text else {
        throw PyException(
          .valueError,
          "not enough values to unpack (expected 3, got \(fields.count))",
          help: "each part is (name, transformer, columns)")
      }
      let (positions, isVector) = try columns(fields[2], of: x, interpreter)
      used.formUnion(positions)
      plan.append(
        Part(name: name, transformer: fields[1], columns: positions, isVector: isVector))
    }
    try NamedEstimators.checkNames(plan.map(\.name), owner: model, interpreter)
    let rest = (0..<width(x)).filter { !used.contains($0) }
    var specifications = try list.elements.map { try interpreter.elements(of: $0)[2] }
    if !rest.isEmpty {
      // The rest is named as the other columns are.
      let names = FeatureNames.names(of: x) ?? []
      func isNamed(_ value: Value) -> Bool {
        if value.text != nil { return true }
        if case .list(let list) = value { return list.elements.contains { $0.text != nil } }
        return value.object?.isCallable ?? false
      }
      let usesNames = specifications.contains(where: isNamed) && names.count > (rest.max() ?? 0)
      specifications.append(.list(rest.map { usesNames ? .string(names[$0]) : .int($0) }))
      plan.append(
        Part(
          name: "remainder", transformer: model.parameter("remainder"), columns: rest,
          isVector: false))
    }
    var results: [(Part, Value)] = []
    let working = plan.filter { $0.transformer.text != "drop" && !$0.columns.isEmpty }
    var done = 0
    for part in plan {
      var part = part
      if part.transformer.text == "drop" || part.columns.isEmpty {
        results.append((part, .none))
        continue
      }
      done += 1
      let (place, name, start) = (done, part.name, Limits.now())
      defer {
        if Numbers.bool(model.parameter("verbose")) ?? (model.parameter("verbose").number != 0) {
          FitProgress.report(
            "ColumnTransformer", "(\(place) of \(working.count)) Processing \(name)", since: start,
            interpreter)
        }
      }
      let input = try pick(x, part, interpreter)
      if part.transformer.text == "passthrough" {
        results.append(
          (part, try FittedColumns.weighted(input, part.name, model, interpreter)))
        continue
      }
      let fitted = try interpreter.clone(part.transformer)
      let arguments = [input] + (call.isGiven("y") ? [call.value("y")] : [])
      let output = try FittedColumns.weighted(
        interpreter.callMethod("fit_transform", of: fitted, arguments), part.name, model,
        interpreter)
      part = Part(
        name: part.name, transformer: fitted, columns: part.columns, isVector: part.isVector)
      results.append((part, output))
    }
    model["transformers_"] = .list(
      try results.enumerated().map { place, result in
        let part = result.0
        var shown = part.transformer
        if shown.text == "passthrough" {
          shown = try interpreter.call(
            .object(FunctionTransformerModel.type),
            Arguments(keywords: [
              ("accept_sparse", .bool(true)), ("check_inverse", .bool(false)),
              ("feature_names_out", .string("one-to-one")),
            ]))
        }
        return .tuple([.string(part.name), shown, specifications[place]])
      })
    model["_parts"] = .list(
      results.map { part, _ in
        .tuple([
          .string(part.name), part.transformer, .list(part.columns.map { .int($0) }),
          .bool(part.isVector),
        ])
      })
    model["n_features_in_"] = .int(width(x))
    if let names = FeatureNames.names(of: x) {
      model["feature_names_in_"] = try ArrayBridge.objects(names.map { .string($0) })
    } else {
      model["feature_names_in_"] = nil
    }
    return results
  }

  /// Joins blocks of columns side by side: as a table, as a sparse matrix where few cells hold something, or as an
  /// array.
  private static func join(
    _ blocks: [Value], rows count: Int, _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> Value {
    let blocks = blocks.filter { !$0.isNone }
    if OutputTables.isWanted(of: model, interpreter) { return try table(blocks, interpreter) }
    var columns: [[Double]] = []
    var (stored, isSparse) = (0, false)
    for block in blocks {
      if let sparse = block.cast(to: SparseRowsObject.self) {
        isSparse = true
        stored += sparse.storedCount
        columns += sparse.filledColumns
        continue
      }
      if let mixed = try mixedColumns(block, interpreter) {
        return try objects(blocks, with: mixed, interpreter)
      }
      let array = try DataValidation.numbers(block, interpreter)
      let matrix =
        array.dimensions == 1
        ? try ArrayBridge.column(array.doubles) : try ArrayBridge.matrix(of: array)
      stored += matrix.rowCount * matrix.columnCount
      columns += (0..<matrix.columnCount).map { matrix.column($0) }
    }
    if columns.isEmpty { return try ArrayBridge.array([], shape: [count, 0]) }
    let rows = columns.first?.count ?? 0
    let threshold = try model.number("sparse_threshold", interpreter)
    if isSparse, Double(stored) < threshold * Double(rows * columns.count) {
      return .object(try SparseRowsObject(columns: columns, rows: rows))
    }
    do {
      return try ArrayBridge.matrix(Matrix(columns: columns))
    } catch let error as LinearAlgebraError {
      throw PyException(.valueError, error.description)
    }
  }

  /// The block as an array of objects where texts stand in it; nil for numbers.
  private static func mixedColumns(
    _ block: Value, _ interpreter: Interpreter
  ) throws -> NDArray? {
    let array = try ArrayBridge.asArray(block, interpreter)
    switch array.dtype {
    case .float64, .int64, .bool: return nil
    case .string, .object: return array.dimensions == 2 ? array : nil
    }
  }

  /// Blocks of which one holds texts, as an array of objects.
  private static func objects(
    _ blocks: [Value], with mixed: NDArray, _ interpreter: Interpreter
  ) throws -> Value {
    var rows: [[Value]] = Array(repeating: [], count: mixed.shape.first ?? 0)
    for block in blocks {
      let array: NDArray
      if let sparse = block.cast(to: SparseRowsObject.self) {
        array = try ArrayBridge.translating { () throws(NDArrayError) in try sparse.dense() }
      } else {
        array = try ArrayBridge.asArray(block, interpreter)
      }
      let values = array.plainValues
      let width = array.dimensions == 2 ? array.shape[1] : 1
      guard values.count == rows.count * width else { continue }
      for row in rows.indices { rows[row] += values[(row * width)..<((row + 1) * width)] }
    }
    return ArrayBridge.wrap(
      try ArrayBridge.translating { () throws(NDArrayError) in
        try NDArray(objects: Array(rows.joined()), shape: [rows.count, rows.first?.count ?? 0])
      })
  }

  /// Blocks as one table, each column in its dtype.
  private static func table(_ blocks: [Value], _ interpreter: Interpreter) throws -> Value {
    var data: [ColumnData] = []
    var index: AxisLabels?
    for block in blocks {
      let frame =
        try block.cast(to: FrameObject.self)
        ?? FrameConstruction.make(block, index: nil, columns: nil, interpreter)
      data += frame.data
      if index == nil { index = frame.index }
    }
    return .object(
      FrameObject(
        data, columns: AxisLabels(count: data.count),
        index: index ?? AxisLabels(count: data.first?.count ?? 0)))
  }

  private static let fit = NativeFunction(
    "ColumnTransformer.fit", "(self, X, y=None, **params)"
  ) { call in
    try call.refuseRouting("fit", of: "ColumnTransformer")
    _ = try fitParts(call)
    return call.value("self")
  }

  private static let fitTransform = NativeFunction(
    "ColumnTransformer.fit_transform", "(self, X, y=None, **params)"
  ) { call in
    let blocks = try fitParts(call).map(\.1)
    let x = try source(call.value("X"), isFit: true, call.interpreter)
    return try join(
      blocks, rows: Rows.count(x, call.interpreter), call.estimator(), call.interpreter)
  }

  private static let transform = NativeFunction(
    "ColumnTransformer.transform", "(self, X, **params)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    let fitted = try parts(of: model, interpreter)
    let x = try source(call.value("X"), isFit: false, interpreter)
    let parts = try FittedColumns.located(fitted, in: x, model, interpreter)
    try FittedColumns.checkNames(model, in: x, interpreter)
    let blocks = try parts.map { part -> Value in
      if part.transformer.text == "drop" || part.columns.isEmpty { return .none }
      let input = try pick(x, part, interpreter)
      if part.transformer.text == "passthrough" {
        return try FittedColumns.weighted(input, part.name, model, interpreter)
      }
      return try FittedColumns.weighted(
        interpreter.callMethod("transform", of: part.transformer, [input]), part.name, model,
        interpreter)
    }
    return try join(blocks, rows: Rows.count(x, interpreter), model, interpreter)
  }

  private static let names = NativeFunction(
    "ColumnTransformer.get_feature_names_out", "(self, input_features=None)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    let parts = try parts(of: model, interpreter)
    let inputs = try Transformers.inputNames(model, call.value("input_features"), interpreter)
    let choice = model.parameter("verbose_feature_names_out")
    var names: [String] = []
    for part in parts where part.transformer.text != "drop" && !part.columns.isEmpty {
      let own = part.columns.compactMap { inputs.indices.contains($0) ? inputs[$0] : nil }
      let given: [String]
      if part.transformer.text == "passthrough" {
        given = own
      } else {
        let argument = try ArrayBridge.objects(own.map { .string($0) })
        given = try interpreter.elements(
          of: interpreter.callMethod(
            "get_feature_names_out", of: part.transformer, [argument])
        ).map { try interpreter.str($0) }
      }
      names += try given.map {
        try FittedColumns.name($0, of: part.name, choice, interpreter)
      }
    }
    return try ArrayBridge.objects(names.map { .string($0) })
  }

  static let make = NativeFunction(
    "make_column_transformer",
    "(*transformers, remainder='drop', sparse_threshold=0.3, n_jobs=None, verbose=False, "
      + "verbose_feature_names_out=True)"
  ) { call in
    let interpreter = call.interpreter
    let pairs = try call.variadic.map { try interpreter.elements(of: $0) }
    guard pairs.allSatisfy({ $0.count == 2 }) else {
      throw PyException(
        .valueError, "not enough values to unpack (expected 2, got 1)",
        help: "each part is (transformer, columns)")
    }
    let named = NamedEstimators.automatic(pairs.map { $0[0] })
    let list = zip(named, pairs).map { named, pair in
      Value.tuple([.string(named.name), named.value, pair[1]])
    }
    return try interpreter.call(
      .object(type),
      Arguments(
        [.list(list)],
        keywords: [
          ("remainder", call.value("remainder")),
          ("sparse_threshold", call.value("sparse_threshold")), ("n_jobs", call.value("n_jobs")),
          ("verbose", call.value("verbose")),
          ("verbose_feature_names_out", call.value("verbose_feature_names_out")),
        ]))
  }
}
