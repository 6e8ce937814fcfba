internal import NDArrays
internal import PyRuntime

/// The methods and attributes of `pandas.Index`.
enum IndexMembers {
  static let constructor = NativeFunction.pandas(
    "Index", "(data=None, dtype=None, copy=False, name=None, tupleize_cols=True)"
  ) { call in
    var labels = try AxisReading.labels(call.value("data"), call.interpreter)
    if call.isGiven("dtype") {
      labels = AxisLabels(
        try ColumnCasting.cast(labels.data, to: call.value("dtype"), call.interpreter),
        names: labels.names)
    }
    if call.isGiven("name") { labels = labels.named([call.value("name")]) }
    return .object(IndexObject(labels))
  }

  static let rangeConstructor = NativeFunction.pandas(
    "RangeIndex", "(start=None, stop=None, step=None, dtype=None, copy=False, name=None)"
  ) { call in
    var start = call.isGiven("start") ? try call.int("start") : 0
    var stop = try call.optionalInt("stop")
    if stop == nil { (start, stop) = (0, start) }
    let step = try call.optionalInt("step") ?? 1
    guard step != 0 else { throw PyException(.valueError, "Step must not be zero") }
    let span = Double(stop ?? 0) - Double(start)
    let count = max(0, Casting.int((span / Double(step)).rounded(.up)))
    try call.interpreter.reserveCells(count, 1)
    return .object(
      IndexObject(
        AxisLabels(
          start: start, step: step, count: count, stop: count > 0 ? stop : nil,
          name: call.value("name"))))
  }

  nonisolated(unsafe) static let table: [String: Value] = {
    var members = PandasMembers()
    attributes(&members)
    methods(&members)
    sets(&members)
    members.attribute("str", IndexObject.self) { index, _ in
      try StringMembers.accessor(
        SeriesObject(index.labels.data, name: index.labels.name), isIndex: true)
    }
    return members.table
  }()

  nonisolated(unsafe) static let multiMembers: [String: Value] = {
    var members = PandasMembers()
    for name in ["from_tuples", "from_product", "from_arrays"] { members.merge(maker(name)) }
    members.method("droplevel", "level=0", IndexObject.self) { index, call in
      .object(IndexObject(try CrossSections.dropping(index.labels, call)))
    }
    members.attribute("levels", IndexObject.self) { index, interpreter in
      .list(
        try (0..<index.labels.levelCount).map { number in
          let level = index.labels.level(number)
          let (_, first) = try Factorizing.factorize(level.data, sorts: true, interpreter)
          return .object(IndexObject(level.picking(first)))
        })
    }
    return members.table
  }()

  private static func maker(_ name: String) -> PandasMembers {
    var members = PandasMembers()
    members.plain(
      name,
      NativeFunction.pandas(name, "(data, names=None, sortorder=None)") { call in
        let interpreter = call.interpreter
        let parts = try interpreter.elements(of: call.value("data"))
        let labels: AxisLabels
        switch name {
        case "from_tuples":
          if parts.isEmpty {
            guard call.isGiven("names") else {
              throw PyException(.typeError, "Cannot infer number of levels from empty list")
            }
            return .object(IndexObject(AxisLabels(.object([]), names: try call.labels("names"))))
          }
          labels = try AxisReading.labels(.list(parts), interpreter)
        case "from_arrays":
          guard parts.allSatisfy({ AxisReading.isListLike($0) }) else {
            throw PyException(
              .typeError, "Input must be a list / sequence of array-likes.",
              help: "give one list of labels for each level")
          }
          try checkLevels(parts)
          let levels = try parts.map { try AxisReading.labels($0, interpreter) }
          guard levels.allSatisfy({ $0.count == levels[0].count }) else {
            throw PyException(
              .valueError, "all arrays must be same length",
              help: "the levels have "
                + levels.map { String($0.count) }.joined(separator: ", ") + " labels")
          }
          labels = AxisLabels.multi(levels)
        default:
          try checkLevels(parts)
          var tuples: [[Value]] = [[]]
          for part in parts {
            let values = try AxisReading.labels(part, interpreter).values
            try interpreter.reserveCells(tuples.count, values.count)
            tuples = tuples.flatMap { front in values.map { front + [$0] } }
          }
          labels = AxisLabels(
            .object(tuples.map { .tuple($0) }),
            names: Array(repeating: .none, count: max(parts.count, 1)))
        }
        guard call.isGiven("names") else { return .object(IndexObject(labels)) }
        let names = try call.labels("names")
        guard names.count == labels.levelCount else {
          throw PyException(
            .valueError, "Length of names must match number of levels in MultiIndex.")
        }
        return .object(IndexObject(labels.named(names)))
      })
    return members
  }

  private static func checkLevels(_ parts: [Value]) throws {
    guard parts.isEmpty else { return }
    throw PyException(.valueError, "Must pass non-zero number of levels/codes")
  }

  private static func attributes(_ members: inout PandasMembers) {
    members.attribute("name", IndexObject.self) { index, _ in index.labels.name }
    members.attribute("names", IndexObject.self) { index, _ in .list(index.labels.names) }
    members.attribute("values", IndexObject.self) { index, _ in
      try StringArrayObject.array(of: index.labels.data)
    }
    members.attribute("dtype", IndexObject.self) { index, _ in index.labels.data.dtypeValue }
    members.attribute("shape", IndexObject.self) { index, _ in .tuple([.int(index.labels.count)]) }
    members.attribute("size", IndexObject.self) { index, _ in .int(index.labels.count) }
    members.attribute("ndim", IndexObject.self) { _, _ in .int(1) }
    members.attribute("nlevels", IndexObject.self) { index, _ in .int(index.labels.levelCount) }
    members.attribute("empty", IndexObject.self) { index, _ in .bool(index.labels.count == 0) }
    members.attribute("is_unique", IndexObject.self) { index, _ in .bool(index.labels.isUnique) }
    members.attribute("has_duplicates", IndexObject.self) { index, _ in
      .bool(!index.labels.isUnique)
    }
    members.attribute("T", IndexObject.self) { index, _ in .object(index) }
    for (name, descends) in [("is_monotonic_increasing", false), ("is_monotonic_decreasing", true)]
    {
      members.attribute(name, IndexObject.self) { index, interpreter in
        let ranks = try ColumnSorting.ranks(index.labels.data, interpreter)
        return .bool(
          zip(ranks, ranks.dropFirst()).allSatisfy { descends ? $0 >= $1 : $0 <= $1 })
      }
    }
    for (name, body) in [("start", 0), ("stop", 1), ("step", 2)] {
      members.attribute(name, IndexObject.self) { index, interpreter in
        guard let range = index.labels.range else {
          throw PyException(.attributeError, "'Index' object has no attribute '\(name)'")
        }
        switch body {
        case 0: return .int(range.start)
        case 1: return .int(range.start &+ index.labels.count &* range.step)
        default: return .int(range.step)
        }
      }
    }
  }

  private static func methods(_ members: inout PandasMembers) {
    for name in ["tolist", "to_list"] {
      members.method(name, "", IndexObject.self) { index, _ in
        // Python's own types, also inside the tuples of several levels.
        .list(
          index.labels.values.map { value in
            guard case .tuple(let tuple) = value else { return value }
            return .tuple(tuple.elements.map(\.plainScalar))
          })
      }
    }
    members.method("to_numpy", "dtype=None, copy=False", IndexObject.self) { index, call in
      let array = try index.labels.data.array()
      guard let dtype = try call.dtype() else { return .array(array) }
      return .array(try call.interpreter.converted(array, to: dtype))
    }
    members.method("to_series", "index=None, name=None", IndexObject.self) { index, call in
      let data = index.labels.data
      let labels =
        call.isGiven("index")
        ? try AxisReading.labels(call.value("index"), call.interpreter) : index.labels
      guard labels.count == data.count else {
        throw PyException(
          .valueError,
          "Length of values (\(data.count)) does not match length of index (\(labels.count))")
      }
      return .object(
        SeriesObject(
          data, index: labels,
          name: call.isGiven("name") ? call.value("name") : index.labels.name))
    }
    members.method("to_frame", "index=True, name=None", IndexObject.self) { index, call in
      let labels = index.labels
      var names = labels.names.enumerated().map { $1.isNone ? Value.int($0) : $1 }
      if call.isGiven("name") {
        names = labels.levelCount == 1 ? [call.value("name")] : try call.labels("name")
        guard names.count == labels.levelCount else {
          throw PyException(
            .valueError, "'name' should have same length as number of levels on index.")
        }
      }
      return .object(
        FrameObject(
          (0..<labels.levelCount).map { labels.level($0).data }, columns: AxisLabels(names),
          index: try call.bool("index") ? labels : AxisLabels(count: labels.count)))
    }
    members.method("copy", "name=None, deep=False", IndexObject.self) { index, call in
      .object(
        IndexObject(call.isGiven("name") ? index.labels.named([call.value("name")]) : index.labels))
    }
    members.method("get_loc", "key", IndexObject.self) { index, call in
      guard let position = index.labels.position(of: call.value("key")) else {
        throw PandasErrors.key(call.value("key"), index.labels)
      }
      return .int(position)
    }
    members.method("get_indexer", "target", IndexObject.self) { index, call in
      let target = try AxisReading.labels(call.value("target"), call.interpreter)
      return .array(try NDArray(ColumnReading.positions(of: target, in: index.labels)))
    }
    members.method("get_level_values", "level", IndexObject.self) { index, call in
      .object(
        IndexObject(
          index.labels.level(
            try IndexMoving.level(call.value("level"), index.labels, call.interpreter))))
    }
    members.method("drop", "labels, errors='raise'", IndexObject.self) { index, call in
      let gone = try Dropping.places(
        call.labels("labels"), index.labels, raises: call.isText("errors", "raise"),
        call.interpreter)
      return .object(
        IndexObject(index.labels.picking((0..<index.labels.count).filter { !gone.contains($0) })))
    }
    members.method("insert", "loc, item", IndexObject.self) { index, call in
      var values = index.labels.values
      let place = try call.int("loc")
      guard place >= -values.count, place <= values.count else {
        throw PyException(
          .indexError, "index \(place) is out of bounds for axis 0 with size \(values.count)")
      }
      values.insert(call.value("item"), at: place < 0 ? place + values.count : place)
      return .object(
        IndexObject(AxisLabels(ColumnData(inferring: values), names: index.labels.names)))
    }
    members.method("append", "other", IndexObject.self) { index, call in
      let others =
        AxisReading.isList(call.value("other")) && call.value("other").object is ListObject
        ? try call.interpreter.elements(of: call.value("other")) : [call.value("other")]
      let parts = try others.map { try AxisReading.labels($0, call.interpreter).data }
      return .object(
        IndexObject(
          AxisLabels(ColumnData.joined([index.labels.data] + parts), names: index.labels.names)))
    }
    members.method("map", "mapper, na_action=None", IndexObject.self) { index, call in
      let function = call.value("mapper")
      if case .dict(let table) = function {
        let values = try index.labels.values.map {
          try table.value($0, call.interpreter) ?? .float(.nan)
        }
        return .object(
          IndexObject(AxisLabels(ColumnData(inferring: values), names: index.labels.names)))
      }
      let values = try index.labels.values.map { try call.interpreter.call(function, $0) }
      return .object(
        IndexObject(AxisLabels(ColumnData(inferring: values), names: index.labels.names)))
    }
    members.method("astype", "dtype, copy=True", IndexObject.self) { index, call in
      .object(
        IndexObject(
          AxisLabels(
            try ColumnCasting.cast(index.labels.data, to: call.value("dtype"), call.interpreter),
            names: index.labels.names)))
    }
    members.method("rename", "name, *, inplace=False", IndexObject.self) { index, call in
      .object(IndexObject(index.labels.named([call.value("name")])))
    }
    members.method("set_names", "names, *, level=None, inplace=False", IndexObject.self) {
      index, call in
      let names = try call.labels("names")
      try call.refuse(["inplace"], help: "write index = index.set_names(…)")
      if call.isGiven("level"), !index.labels.isMulti {
        throw PyException(.valueError, "Level must be None for non-MultiIndex")
      }
      try call.refuse(["level"], help: "give a name for each level")
      guard names.count == index.labels.levelCount else {
        throw PyException(
          .valueError, "Length of new names must be \(index.labels.levelCount), got \(names.count)")
      }
      return .object(IndexObject(index.labels.named(names)))
    }
    members.method(
      "sort_values", "*, return_indexer=False, ascending=True, na_position='last', key=None",
      IndexObject.self
    ) { index, call in
      try call.refuse(["key"], help: "sort a Series: pd.Series(index).sort_values(key=…)")
      let order = try ColumnSorting.order(
        index.labels.data, ascending: call.bool("ascending"), call.interpreter)
      let sorted = Value.object(IndexObject(index.labels.taking(order)))
      return try call.bool("return_indexer")
        ? .tuple([sorted, try ArrayBridge.integers(order)]) : sorted
    }
    members.method("unique", "level=None", IndexObject.self) { index, call in
      let (_, first) = try Factorizing.factorize(
        index.labels.data, sorts: false, keepsMissing: true, call.interpreter)
      return .object(IndexObject(index.labels.taking(first)))
    }
    members.method("nunique", "dropna=True", IndexObject.self) { index, call in
      .int(try Factorizing.factorize(index.labels.data, sorts: false, call.interpreter).first.count)
    }
    members.method("duplicated", "keep='first'", IndexObject.self) { index, call in
      .array(
        try NDArray(
          Duplicates.flags([index.labels.data], keep: call.value("keep"), call.interpreter)))
    }
    members.method("isin", "values, level=None", IndexObject.self) { index, call in
      let wanted = Set(
        try call.interpreter.elements(of: call.value("values")).compactMap { LabelKey($0) })
      return .array(
        try NDArray(index.labels.data.keys(call.interpreter).map { wanted.contains($0) }))
    }
    members.method("equals", "other", IndexObject.self) { index, call in
      guard let other = call.value("other").cast(to: IndexObject.self) else { return .bool(false) }
      return .bool(index.labels.hasSameLabels(as: other.labels))
    }
    for name in ["isna", "isnull"] {
      members.method(name, "", IndexObject.self) { index, _ in
        .array(try NDArray(ColumnFunctions.missing(index.labels.data)))
      }
    }
    for name in ["min", "max"] {
      members.method(name, "axis=None, skipna=True", IndexObject.self) { index, call in
        try ColumnReductions.reduce(
          name == "min" ? .min : .max, index.labels.data, call.interpreter
        ).plainScalar
      }
    }
    members.method(
      "value_counts", "normalize=False, sort=True, ascending=False, bins=None, dropna=True",
      IndexObject.self
    ) { index, call in
      let counts = try Counting.valueCounts(
        index.labels.data, normalize: call.bool("normalize"), sorts: call.bool("sort"),
        ascending: call.bool("ascending"), dropsMissing: call.bool("dropna"), call.interpreter)
      counts.index = counts.index.named([index.labels.name])
      return .object(counts)
    }
    members.method("__array__", "dtype=None, copy=None", IndexObject.self) { index, _ in
      .array(try index.labels.data.array())
    }
  }

  private static func sets(_ members: inout PandasMembers) {
    for name in ["union", "intersection", "difference", "symmetric_difference"] {
      members.method(name, "other, sort=None", IndexObject.self) { index, call in
        let other = try AxisReading.labels(call.value("other"), call.interpreter)
        let own = index.labels
        let chosen: [Value]
        switch name {
        case "union": chosen = Alignment.inOrder([own, other]).values
        case "intersection":
          return .object(
            IndexObject(
              own.picking((0..<own.count).filter { other.position(of: own.label($0)) != nil })))
        case "difference":
          chosen = own.values.filter { other.position(of: $0) == nil }
        default:
          chosen =
            own.values.filter { other.position(of: $0) == nil }
            + other.values.filter { own.position(of: $0) == nil }
        }
        var labels = AxisLabels(ColumnData(inferring: chosen), names: own.names)
        if chosen.isEmpty { labels = own.picking([]) }
        if case .bool(false) = call.value("sort") { return .object(IndexObject(labels)) }
        if name == "union", own.hasSameLabels(as: other) { return .object(IndexObject(own)) }
        return .object(
          IndexObject(labels.picking(try ColumnSorting.labelOrder(labels, call.interpreter))))
      }
    }
  }
}
