internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// `Series.cat`, and `pd.Categorical`.
enum CategoryMembers {
  /// The accessor of a Series of categories.
  static func accessor(_ series: SeriesObject) throws -> Value {
    guard case .category = series.data else {
      throw PyException(
        .attributeError, "Can only use .cat accessor with a 'category' dtype",
        help: "write s.astype(\"category\").cat")
    }
    return .object(CategoryAccessor(series))
  }

  static let constructor = NativeFunction.pandas(
    "Categorical", "(values, categories=None, ordered=None, dtype=None, copy=True)"
  ) { call in
    let column = try ColumnReading.column(call.value("values"), call.interpreter)
    let isOrdered = call.isGiven("ordered") ? try call.bool("ordered") : false
    if call.isGiven("categories") {
      let labels = try AxisReading.labels(call.value("categories"), call.interpreter)
      return .object(
        CategoricalObject(
          try ColumnCasting.categorized(
            column, like: CategoryData(codes: [], categories: labels, isOrdered: isOrdered),
            call.interpreter)))
    }
    guard case .category(var data) = try ColumnCasting.category(column, call.interpreter) else {
      return .none
    }
    data.isOrdered = isOrdered
    return .object(CategoricalObject(.category(data)))
  }

  nonisolated(unsafe) static let table: [String: Value] = {
    var members = PandasMembers()
    members.attribute("codes", CategoryAccessor.self) { accessor, _ in
      .object(accessor.series.with(name: Value.none, data: .int(accessor.categories.codes)))
    }
    members.attribute("categories", CategoryAccessor.self) { accessor, _ in
      .object(IndexObject(accessor.categories.categories))
    }
    members.attribute("ordered", CategoryAccessor.self) { accessor, _ in
      .bool(accessor.categories.isOrdered)
    }
    for (name, isOrdered) in [("as_ordered", true), ("as_unordered", false)] {
      members.method(name, "", CategoryAccessor.self) { accessor, _ in
        var data = accessor.categories
        data.isOrdered = isOrdered
        return .object(accessor.series.with(data: .category(data)))
      }
    }
    for name in ["set_categories", "reorder_categories"] {
      members.method(name, "new_categories, ordered=None", CategoryAccessor.self) {
        accessor, call in
        var like = accessor.categories
        like.categories = try AxisReading.labels(call.value("new_categories"), call.interpreter)
        if call.isGiven("ordered") { like.isOrdered = try call.bool("ordered") }
        return .object(
          accessor.series.with(
            data: try ColumnCasting.categorized(accessor.series.data, like: like, call.interpreter))
        )
      }
    }
    members.method("add_categories", "new_categories", CategoryAccessor.self) { accessor, call in
      var like = accessor.categories
      let new = try call.labels("new_categories")
      if let old = new.first(where: { like.categories.position(of: $0) != nil }) {
        throw PyException(
          .valueError,
          "new categories must not include old categories: {\(try call.interpreter.repr(old))}")
      }
      like.categories = AxisLabels(like.categories.values + new)
      return .object(
        accessor.series.with(
          data: try ColumnCasting.categorized(accessor.series.data, like: like, call.interpreter)))
    }
    members.method("remove_unused_categories", "", CategoryAccessor.self) { accessor, call in
      var like = accessor.categories
      let used = Set(like.codes)
      like.categories = like.categories.picking(
        (0..<like.categories.count).filter { used.contains($0) })
      return .object(
        accessor.series.with(
          data: try ColumnCasting.categorized(accessor.series.data, like: like, call.interpreter)))
    }
    members.method("remove_categories", "removals", CategoryAccessor.self) { accessor, call in
      var like = accessor.categories
      let gone = try call.labels("removals")
      if let absent = gone.first(where: { like.categories.position(of: $0) == nil }) {
        throw PyException(
          .valueError,
          "removals must all be in old categories: {\(try call.interpreter.repr(absent))}")
      }
      let places = gone.compactMap { like.categories.position(of: $0) }
      like.categories = like.categories.picking(
        (0..<like.categories.count).filter { !places.contains($0) })
      return .object(
        accessor.series.with(
          data: try ColumnCasting.categorized(accessor.series.data, like: like, call.interpreter)))
    }
    members.method("rename_categories", "new_categories", CategoryAccessor.self) { accessor, call in
      var data = accessor.categories
      let given = call.value("new_categories")
      if case .list = given {
        data.categories = try AxisReading.labels(given, call.interpreter)
      } else {
        data.categories = try Renaming.renamed(data.categories, given, call.interpreter)
      }
      return .object(accessor.series.with(data: .category(data)))
    }
    return members.table
  }()
}

/// `Series.cat`.
final class CategoryAccessor: Object {
  let series: SeriesObject

  init(_ series: SeriesObject) { self.series = series }

  var type: TypeObject { PandasTypes.categories }

  /// The categories of the Series.
  var categories: CategoryData {
    if case .category(let data) = series.data { return data }
    return CategoryData(codes: [], categories: AxisLabels(count: 0), isOrdered: false)
  }
}

/// A `pandas.Categorical`: what `cut` of a list gives.
final class CategoricalObject: Object {
  let data: ColumnData

  init(_ data: ColumnData) { self.data = data }

  var type: TypeObject { PandasTypes.categorical }

  func repr(_ interpreter: Interpreter) throws -> String {
    guard case .category(let categories) = data else { return "" }
    let texts = try (0..<data.count).map { position in
      data.isMissing(position)
        ? "NaN" : try IndexText.quoted(data.plainValue(position), interpreter)
    }
    let shown =
      texts.count > 10 ? Array(texts.prefix(5)) + ["..."] + Array(texts.suffix(5)) : texts
    let length = texts.count > 10 ? "Length: \(texts.count)\n" : ""
    return "[" + shown.joined(separator: ", ") + "]\n" + length
      + (try CategoryText.footer(categories, interpreter))
  }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    guard case .category(let categories) = data else { return nil }
    switch name {
    case "codes": return .array(try NumPyErrors.translating { try NDArray(categories.codes) })
    case "categories": return .object(IndexObject(categories.categories))
    case "ordered": return .bool(categories.isOrdered)
    case "dtype": return data.dtypeValue
    case "value_counts":
      // The counts of a Categorical stand in the order of its categories.
      nonisolated(unsafe) let counted = data
      return .object(
        NativeFunction("value_counts", "(dropna=True)", isMethod: false) { call in
          .object(
            try Counting.valueCounts(
              counted, normalize: false, sorts: false, ascending: false,
              dropsMissing: call.bool("dropna"), call.interpreter))
        })
    default:
      return try interpreter.optionalAttribute(name, of: .object(SeriesObject(data)))
    }
  }

  func length(_ interpreter: Interpreter) throws -> Int? { data.count }

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if let positions = try PositionReading.many(key, data.count, interpreter) {
      return .object(CategoricalObject(data.taking(positions)))
    }
    return data.value(
      try Sequences.position(
        key, data.count, interpreter, outOfRange: "index out of bounds",
        wrongType: { "indices must be integers, not \($0)" }))
  }
}

extension CategoricalObject: FrameSource {
  var columnLabels: [Value] { [] }
  var rowLabels: [Value] { (0..<data.count).map { .int($0) } }

  func array(_ interpreter: Interpreter) throws -> NDArray {
    try NumPyErrors.translating { try data.array() }
  }

  func rows(at positions: [Int], _ interpreter: Interpreter) throws -> Value {
    .object(CategoricalObject(data.taking(positions)))
  }

  func columns(at positions: [Int], _ interpreter: Interpreter) throws -> Value { .object(self) }

  func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    ValueIterator(data.plainValues)
  }
}
