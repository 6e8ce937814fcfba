internal import NDArrays
internal import PyRuntime

/// `pd.DataFrame(...)`.
enum FrameConstruction {
  static let constructor = NativeFunction.pandas(
    "DataFrame", "(data=None, index=None, columns=None, dtype=None, copy=None)",
    messageName: "DataFrame.__init__"
  ) { call in
    let frame = try make(
      call.value("data"), index: call.isGiven("index") ? call.value("index") : nil,
      columns: call.isGiven("columns") ? call.value("columns") : nil, call.interpreter)
    if call.isGiven("dtype") {
      frame.data = try frame.data.map {
        try ColumnCasting.cast($0, to: call.value("dtype"), call.interpreter)
      }
    }
    return .object(frame)
  }

  /// Makes a DataFrame of whatever pandas takes.
  static func make(
    _ value: Value, index: Value?, columns: Value?, _ interpreter: Interpreter
  ) throws -> FrameObject {
    let rows = try index.map { try AxisReading.labels($0, interpreter) }
    let names = try columns.map { try AxisReading.labels($0, interpreter) }
    switch value {
    case .none: return empty(rows, names)
    case .dict(let dictionary):
      return try fromDict(dictionary, rows, names, interpreter).inOneBlock()
    case .list(let list): return try fromList(list.elements, rows, names, interpreter)
    case .tuple(let tuple): return try fromList(tuple.elements, rows, names, interpreter)
    case .object(let object):
      if let frame = object as? FrameObject { return reindexed(frame, rows, names) }
      if let series = object as? SeriesObject {
        return try fromSeries(series, rows, names, interpreter)
      }
      if let index = object as? IndexObject {
        let name = index.labels.name.isNone ? .int(0) : index.labels.name
        return try labeled(
          [index.labels.data], AxisLabels([name]), rows, names, interpreter)
      }
      if let array = object as? NDArrayObject {
        return try fromArray(array.array, rows, names, interpreter).inOneBlock()
      }
      if let items = mapping(object) {
        return try fromDict(items, rows, names, interpreter)
      }
      if AxisReading.isListLike(value) {
        return try fromList(interpreter.elements(of: value), rows, names, interpreter)
      }
    default: break
    }
    if let rows, let names {
      try interpreter.reserveCells(rows.count, names.count)
      let column = ColumnData(repeating: value, count: rows.count)
      return FrameObject(Array(repeating: column, count: names.count), columns: names, index: rows)
    }
    throw PyException(
      .valueError, "DataFrame constructor not properly called!",
      help: "give a dict of columns, as in pd.DataFrame({\"x\": [1, 2]})")
  }

  /// A dict-like object, such as a Bunch of scikit-learn, as a dict.
  private static func mapping(_ object: any Object) -> DictObject? {
    guard let bunch = object as? BunchObject else { return nil }
    return DictObject(named: bunch.entries)
  }

  private static func empty(_ rows: AxisLabels?, _ names: AxisLabels?) -> FrameObject {
    let index = rows ?? AxisLabels(count: 0)
    let columns = names ?? AxisLabels(count: 0)
    let column: ColumnData =
      index.count == 0 ? .object([]) : .object(Array(repeating: .float(.nan), count: index.count))
    return FrameObject(
      Array(repeating: column, count: columns.count), columns: columns, index: index)
  }

  /// Chooses rows and columns of a frame by label; absent ones are missing.
  static func reindexed(
    _ frame: FrameObject, _ rows: AxisLabels?, _ names: AxisLabels?
  ) -> FrameObject {
    var data = frame.data
    if let rows, !rows.hasSameLabels(as: frame.index) {
      let positions = ColumnReading.positions(of: rows, in: frame.index)
      data = data.map { $0.taking(positions) }
    }
    let index = rows ?? frame.index
    guard let names else { return FrameObject(data, columns: frame.columns, index: index) }
    let blank = ColumnData.float(Array(repeating: .nan, count: index.count))
    let chosen = ColumnReading.positions(of: names, in: frame.columns)
    return FrameObject(
      chosen.map { $0 < 0 ? blank : data[$0] }, columns: names, index: index)
  }

  private static func fromSeries(
    _ series: SeriesObject, _ rows: AxisLabels?, _ names: AxisLabels?, _ interpreter: Interpreter
  ) throws -> FrameObject {
    let name = series.name.isNone ? Value.int(0) : series.name
    let labels = series.name.isNone ? AxisLabels(count: 1) : AxisLabels([name])
    let frame = FrameObject([series.data], columns: labels, index: series.index)
    if series.name.isNone, let names, names.count == 1 {
      return reindexed(FrameObject([series.data], columns: names, index: series.index), rows, nil)
    }
    return reindexed(frame, rows, names)
  }

  private static func fromArray(
    _ array: NDArray, _ rows: AxisLabels?, _ names: AxisLabels?, _ interpreter: Interpreter
  ) throws -> FrameObject {
    switch array.dimensions {
    case 1:
      return try labeled(
        [ColumnData(array.copy()).objectsInferred], AxisLabels(count: 1), rows, names, interpreter)
    case 2:
      let columns = try array.transposed().copy()
      let data = try (0..<array.shape[1]).map {
        ColumnData(try columns.item(at: [.integer($0)]).copy()).objectsInferred
      }
      if array.shape[1] == 0 {
        return FrameObject(
          [], columns: names ?? AxisLabels(count: 0),
          index: rows ?? AxisLabels(count: array.shape[0]))
      }
      return try labeled(
        data, AxisLabels(count: array.shape[1]), rows, names, interpreter)
    default:
      throw PyException(
        .valueError, "Must pass 2-d input. shape=\(ArrayBridge.shapeText(array.shape))",
        help: "a table has rows and columns: reshape the array to two axes")
    }
  }

  /// Puts labels on columns that have none of their own.
  private static func labeled(
    _ data: [ColumnData], _ own: AxisLabels, _ rows: AxisLabels?, _ names: AxisLabels?,
    _ interpreter: Interpreter
  ) throws -> FrameObject {
    let count = data.first?.count ?? 0
    let index = rows ?? AxisLabels(count: count)
    let columns = names ?? own
    guard index.count == count, columns.count == data.count else {
      throw PyException(
        .valueError,
        "Shape of passed values is (\(count), \(data.count)), indices imply (\(index.count), "
          + "\(columns.count))",
        help: "give one name for each of the \(data.count) columns and one label for each of the "
          + "\(count) rows")
    }
    return FrameObject(data, columns: columns, index: index)
  }

  // MARK: dicts

  private static func fromDict(
    _ dictionary: DictObject, _ rows: AxisLabels?, _ names: AxisLabels?,
    _ interpreter: Interpreter
  ) throws -> FrameObject {
    var keys = dictionary.keys
    if let names {
      keys = try names.values.filter { try dictionary.value($0, interpreter) != nil }
    }
    var values = try keys.map { try dictionary.value($0, interpreter) ?? .none }
    // A dict inside the dict is a Series by its keys; an iterator is read once, here.
    values = try values.map { value in
      if case .dict = value {
        return .object(try SeriesConstruction.make(value, index: nil, interpreter))
      }
      if value.object is any IteratorObject {
        return .list(try interpreter.elements(of: value))
      }
      return value
    }
    let index: AxisLabels
    let lengths = try values.compactMap { value -> Int? in
      guard AxisReading.isListLike(value) else { return nil }
      if let array = value.ndarray, array.dimensions > 1 {
        throw PyException(
          .valueError, "Per-column arrays must each be 1-dimensional",
          help: "flatten the array with .ravel()")
      }
      return try interpreter.length(of: value)
    }
    let series = values.compactMap { $0.cast(to: SeriesObject.self) }
    if let rows {
      index = rows
    } else if !series.isEmpty {
      index = try Alignment.union(series.map(\.index), interpreter)
      if let other = try values.compactMap({ value -> Int? in
        guard value.cast(to: SeriesObject.self) == nil, AxisReading.isListLike(value) else {
          return nil
        }
        return try interpreter.length(of: value)
      }).first(where: { $0 != index.count }) {
        throw PyException(
          .valueError, "array length \(other) does not match index length \(index.count)")
      }
    } else if let count = lengths.first {
      guard lengths.allSatisfy({ $0 == count }) else {
        throw PyException(
          .valueError, "All arrays must be of the same length",
          help: "the columns have \(lengths.map(String.init).joined(separator: ", ")) values")
      }
      index = AxisLabels(count: count)
    } else if keys.isEmpty {
      return empty(nil, names)
    } else {
      throw PyException(
        .valueError, "If using all scalar values, you must pass an index",
        help: "write lists, as in {\"x\": [1]}, or give index=[0]")
    }
    try interpreter.reserveCells(index.count, keys.count)
    let data = try values.map { value in
      if let list = value.cast(to: SeriesObject.self) {
        return try ColumnReading.aligned(list, to: index)
      }
      if rows != nil, AxisReading.isListLike(value) {
        let count = try interpreter.length(of: value)
        guard count == index.count else {
          throw PyException(
            .valueError,
            "Length of values (\(count)) does not match length of index (\(index.count))")
        }
      }
      return try ColumnReading.column(value, count: index.count, interpreter)
    }
    let columns =
      keys.isEmpty ? AxisLabels(count: 0) : try AxisReading.labels(.list(keys), interpreter)
    let frame = FrameObject(data, columns: columns, index: index)
    guard let names else { return frame }
    // A column that the dict lacks is one of objects.
    let blank = ColumnData.object(Array(repeating: .float(.nan), count: index.count))
    return FrameObject(
      ColumnReading.positions(of: names, in: columns).map { $0 < 0 ? blank : data[$0] },
      columns: names, index: index)
  }

  // MARK: lists

  private static func fromList(
    _ elements: [Value], _ rows: AxisLabels?, _ names: AxisLabels?, _ interpreter: Interpreter
  ) throws -> FrameObject {
    guard let first = elements.first else { return empty(rows, names) }
    if case .dict = first {
      return try fromRecords(elements, rows, names, interpreter).inOneBlock()
    }
    if first.cast(to: SeriesObject.self) != nil {
      return try fromRows(elements, rows, names, interpreter)
    }
    guard AxisReading.isListLike(first) else {
      return try labeled(
        [ColumnData(inferring: elements)], AxisLabels(count: 1), rows, names, interpreter)
    }
    let lists = try elements.map { try AxisReading.list($0, interpreter) }
    let width = lists.map(\.count).max() ?? 0
    if lists.contains(where: { $0.count != width }) {
      throw PyException(
        .valueError, "the rows have different lengths",
        help:
          "pandas 3 pads them with NaN and will refuse them soon: give \(width) values in each row")
    }
    if let names, names.count != width {
      throw PyException(
        .valueError, "\(names.count) columns passed, passed data had \(width) columns",
        help: "give one name for each of the \(width) columns")
    }
    try interpreter.reserveCells(lists.count, width)
    let data = (0..<width).map { column in ColumnData(inferring: lists.map { $0[column] }) }
    var own = AxisLabels(count: width)
    if first.tupleElements != nil, let fields = first.type.member("_fields") {
      own = try AxisReading.labels(fields, interpreter)
    }
    return try labeled(data, own, rows, names, interpreter)
  }

  private static func fromRecords(
    _ elements: [Value], _ rows: AxisLabels?, _ names: AxisLabels?, _ interpreter: Interpreter
  ) throws -> FrameObject {
    var keys: [Value] = []
    var known: Set<LabelKey> = []
    for element in elements {
      guard case .dict(let record) = element else { continue }
      for key in record.keys {
        guard let label = LabelKey(key) else { throw interpreter.unhashable(key.type) }
        if known.insert(label).inserted { keys.append(key) }
      }
    }
    try interpreter.reserveCells(elements.count, keys.count)
    let data = try keys.map { key in
      ColumnData(
        inferring: try elements.map { element in
          guard case .dict(let record) = element else { return .float(.nan) }
          return try record.value(key, interpreter) ?? .float(.nan)
        })
    }
    let index = rows ?? AxisLabels(count: elements.count)
    try AxisReading.checkLength(index, elements.count)
    let frame = FrameObject(
      data, columns: try AxisReading.labels(.list(keys), interpreter), index: index)
    return names.map { reindexed(frame, nil, $0) } ?? frame
  }

  /// Rows that are Series: their labels are the columns, their names the rows.
  private static func fromRows(
    _ elements: [Value], _ rows: AxisLabels?, _ names: AxisLabels?, _ interpreter: Interpreter
  ) throws -> FrameObject {
    let series = elements.compactMap { $0.cast(to: SeriesObject.self) }
    guard series.count == elements.count, let first = series.first else {
      throw PyException(.typeError, "a list of Series cannot hold anything else")
    }
    let columns =
      series.allSatisfy { $0.index.hasSameLabels(as: first.index) }
      ? first.index : Alignment.inOrder(series.map(\.index))
    let aligned = try series.map { try ColumnReading.aligned($0, to: columns).plainValues }
    let data = (0..<columns.count).map { column in
      ColumnData(inferring: aligned.map { $0[column] })
    }
    var index = rows
    if index == nil, series.contains(where: { !$0.name.isNone }) {
      var next = 0
      index = AxisLabels(
        series.map { item in
          defer { if item.name.isNone { next += 1 } }
          return item.name.isNone ? .string("Unnamed \(next)") : item.name
        })
    }
    let frame = FrameObject(
      data, columns: columns, index: index ?? AxisLabels(count: series.count))
    return names.map { reindexed(frame, nil, $0) } ?? frame
  }
}
