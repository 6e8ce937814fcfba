internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// A part of a `ColumnTransformer`: a transformer and the columns it takes.
struct ColumnPart {
  let name: String
  let transformer: Value
  let columns: [Int]
  /// Whether a single column is handed over as a vector.
  let isVector: Bool
}

/// Where the columns of a fit stand in the features of a transform.
enum FittedColumns {
  /// Returns the parts with the columns that they have in `x`.
  ///
  /// A table after a table is read by names: columns may stand in another order, and others beside them.
  static func located(
    _ parts: [ColumnPart], in x: Value, _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> [ColumnPart] {
    let fitted = try model["feature_names_in_"].map {
      try interpreter.elements(of: $0).compactMap(\.text)
    }
    guard let fitted, let table = x.object as? any FrameSource, !table.columnLabels.isEmpty else {
      try checkCount(x, model)
      return parts
    }
    let labels = table.columnLabels.map(\.text)
    var missing: [String] = []
    let located = parts.map { part -> ColumnPart in
      let places = part.columns.map { column -> Int in
        let name = fitted.indices.contains(column) ? fitted[column] : ""
        if let place = labels.firstIndex(of: name) { return place }
        if part.transformer.text != "drop", !missing.contains(name) { missing.append(name) }
        return 0
      }
      return ColumnPart(
        name: part.name, transformer: part.transformer, columns: places, isVector: part.isVector)
    }
    guard missing.isEmpty else {
      let names = missing.map { "'\($0)'" }.joined(separator: ", ")
      throw PyException(
        .valueError, "columns are missing: {\(names)}",
        help: "new tables need all columns that the transformers take")
    }
    return located
  }

  /// The error of names for the columns of an array.
  static func onlyTablesHaveNames() -> PyException {
    PyException(
      .valueError, "Specifying the columns using strings is only supported for dataframes.",
      help: "count the columns of an array from 0")
  }

  /// The error of what names no columns.
  static func noSpecification() -> PyException {
    PyException(
      .valueError,
      "No valid specification of the columns. Only a scalar, list or slice of all integers or all "
        + "strings, or boolean mask is allowed", help: "name columns: ['age', 'bmi']")
  }

  /// Refuses an array where columns were fitted by their names.
  static func checkNames(
    _ model: EstimatorObject, in x: Value, _ interpreter: Interpreter
  ) throws {
    guard ArrayBridge.isArray(x), model["feature_names_in_"] != nil,
      let fitted = model["transformers_"]
    else { return }
    for part in try interpreter.elements(of: fitted) {
      let fields = try interpreter.elements(of: part)
      guard fields.count == 3, fields[1].text != "drop" else { continue }
      var names = [fields[2]]
      if case .list(let list) = fields[2] { names = list.elements }
      if let slice = fields[2].cast(to: SliceObject.self) { names = [slice.start, slice.stop] }
      if names.contains(where: { $0.text != nil }) { throw onlyTablesHaveNames() }
    }
  }

  /// Refuses what cannot transform.
  static func check(_ transformer: Value, _ interpreter: Interpreter) throws {
    try CrossValidationFunctions.requireInstance(transformer)
    if let text = transformer.text, ["drop", "passthrough"].contains(text) { return }
    let fits =
      try interpreter.presentAttribute("fit", of: transformer) != nil
      || interpreter.presentAttribute("fit_transform", of: transformer) != nil
    if fits, try interpreter.presentAttribute("transform", of: transformer) != nil { return }
    throw PyException(
      .typeError,
      "All estimators should implement fit and transform, or can be 'drop' or 'passthrough' "
        + "specifiers. '\(try interpreter.str(transformer))' (type "
        + "\(try interpreter.repr(.object(transformer.type)))) doesn't.",
      help: "give a transformer, such as StandardScaler()")
  }

  /// The output of a part times what `transformer_weights` gives it.
  static func weighted(
    _ output: Value, _ name: String, _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> Value {
    guard case .dict(let weights) = model.parameter("transformer_weights"),
      let weight = try weights.value(.string(name), interpreter)
    else { return output }
    if let sparse = output.cast(to: SparseRowsObject.self) {
      let factor = try interpreter.double(of: weight)
      let columns = sparse.filledColumns.map { column in column.map { $0 * factor } }
      return .object(try SparseRowsObject(columns: columns, rows: sparse.rowCount))
    }
    return try interpreter.binary(.multiply, output, weight)
  }

  /// The name of a column that a part gives, as `verbose_feature_names_out` wants it.
  static func name(
    _ column: String, of part: String, _ choice: Value, _ interpreter: Interpreter
  ) throws -> String {
    if let isLong = Numbers.bool(choice) { return isLong ? "\(part)__\(column)" : column }
    if let pattern = choice.text {
      return pattern.replacing("{feature_name}", with: column)
        .replacing("{transformer_name}", with: part)
    }
    return try interpreter.str(interpreter.call(choice, .string(part), .string(column)))
  }

  private static func checkCount(_ x: Value, _ model: EstimatorObject) throws {
    guard case .int(let expected)? = model["n_features_in_"] else { return }
    if let array = ArrayBridge.array(x), array.dimensions < 2 {
      throw PyException(
        .valueError,
        "X does not contain any features, but ColumnTransformer is expecting \(expected) features",
        help: "one sample is a row: X.reshape(1, -1)")
    }
    let width = ColumnTransformerModel.width(x)
    guard width != expected else { return }
    throw PyException(
      .valueError,
      "X has \(width) features, but ColumnTransformer is expecting \(expected) features as input.",
      help: "prepare new data as the training data was: the same columns in the same order")
  }
}
