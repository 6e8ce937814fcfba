internal import NDArrays
internal import PyRuntime

/// What `groupby` gives: rows in groups, waiting for an aggregation.
final class GroupByObject: Object {
  /// The columns that are aggregated.
  let frame: FrameObject
  /// The whole table, from which columns are chosen.
  let source: FrameObject
  /// The groups.
  let groups: Grouping
  /// Whether one column was chosen, so that results are Series.
  let isSeries: Bool
  /// The keys' columns in the table.
  private let keyPositions: Set<Int>
  /// Whether the keys become row labels rather than columns.
  let keepsLabels: Bool
  /// Whether keys were given as a list, so that single keys show as tuples.
  let hasTupleKeys: Bool
  /// Whether the groups' labels stand before the rows' in what `apply` gives.
  let showsKeys: Bool

  init(
    _ frame: FrameObject, source: FrameObject, groups: Grouping, isSeries: Bool,
    keyPositions: Set<Int>, keepsLabels: Bool, hasTupleKeys: Bool, showsKeys: Bool
  ) {
    self.frame = frame
    self.source = source
    self.groups = groups
    self.isSeries = isSeries
    self.keyPositions = keyPositions
    self.keepsLabels = keepsLabels
    self.hasTupleKeys = hasTupleKeys
    self.showsKeys = showsKeys
  }

  var type: TypeObject { isSeries ? PandasTypes.seriesGroupBy : PandasTypes.groupBy }

  /// Carries out `groupby`.
  static func make(
    _ frame: FrameObject, series: SeriesObject?, _ call: BoundArguments
  ) throws -> GroupByObject {
    let interpreter = call.interpreter
    var keys: [AxisLabels] = []
    var used: Set<Int> = []
    if call.isGiven("level") {
      for value in try call.labels("level") {
        keys.append(frame.index.level(try IndexMoving.level(value, frame.index, interpreter)))
      }
    } else {
      guard call.isGiven("by") else {
        throw PyException(.typeError, "You have to supply one of 'by' and 'level'")
      }
      let by = call.value("by")
      var parts = [by]
      if case .list(let list) = by {
        let names = frame.index.names.filter { !$0.isNone }.compactMap { LabelKey($0) }
        let isNames = list.elements.contains { element in
          AxisReading.isListLike(element)
            || (series == nil && frame.columns.position(of: element) != nil)
            || LabelKey(element).map { names.contains($0) } ?? false
        }
        if isNames || list.elements.count != frame.rowCount { parts = list.elements }
      }
      for part in parts {
        if part.object is SeriesObject || AxisReading.isList(part) {
          if case .dict(let table) = part {
            keys.append(
              AxisLabels(
                try frame.index.values.map { try table.value($0, interpreter) ?? .float(.nan) }))
            continue
          }
          if let series = part.cast(to: SeriesObject.self) {
            let data = try ColumnReading.aligned(series, to: frame.index)
            keys.append(AxisLabels(data, names: [series.name]))
            continue
          }
          let data = try ColumnReading.column(part, interpreter)
          guard data.count == frame.rowCount else {
            throw PyException(
              .valueError, "Grouper and axis must be same length",
              help: "give one key for each of the \(frame.rowCount) rows")
          }
          keys.append(AxisLabels(data))
        } else if part.object?.isCallable == true {
          keys.append(
            AxisLabels(try frame.index.values.map { try interpreter.call(part, $0) }))
        } else if series == nil, let position = frame.columns.position(of: part) {
          used.insert(position)
          keys.append(AxisLabels(frame.data[position], names: [part]))
        } else if let level = frame.index.names.firstIndex(where: {
          !$0.isNone && LabelKey($0) == LabelKey(part)
        }) {
          keys.append(frame.index.level(level))
        } else {
          throw PandasErrors.key(part, frame.columns)
        }
      }
    }
    guard !keys.isEmpty else {
      throw PyException(
        .valueError, "No group keys passed!", help: "name at least one column to group by")
    }
    let isSortedKeys = try call.bool("sort")
    let groups = try Grouping(
      keys, sorts: isSortedKeys, dropsMissing: call.bool("dropna"), interpreter)
    let rest = (0..<frame.columnCount).filter { !used.contains($0) }
    let isList = if case .list = call.value("by") { true } else { false }
    return GroupByObject(
      frame.selecting(rest), source: frame, groups: groups, isSeries: series != nil,
      keyPositions: used, keepsLabels: try call.bool("as_index"),
      hasTupleKeys: isList || keys.count > 1, showsKeys: try call.bool("group_keys"))
  }

  func repr(_ interpreter: Interpreter) throws -> String {
    let address = String(UInt(bitPattern: ObjectIdentifier(self)), radix: 16)
    return "<pandas.api.typing.\(type.name) object at 0x\(address)>"
  }

  var ownAttributeNames: [String] { PandasNames.identifiers(frame.columns) }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if let found = try type.attribute(name, of: .object(self), interpreter) { return found }
    if !isSeries, frame.columns.position(of: .string(name)) != nil {
      return try item(.string(name), interpreter)
    }
    if let reason = PandasRefusals.groupMethods[name] {
      throw PyException(
        .attributeError, "'\(type.name)' object has no attribute '\(name)'", help: reason)
    }
    return nil
  }

  /// Chooses columns.
  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    func chosen(_ part: FrameObject, isSeries: Bool) -> Value {
      .object(
        GroupByObject(
          part, source: source, groups: groups, isSeries: isSeries, keyPositions: keyPositions,
          keepsLabels: keepsLabels, hasTupleKeys: hasTupleKeys, showsKeys: showsKeys))
    }
    if AxisReading.isList(key) {
      let names = try interpreter.elements(of: key)
      let missing = names.filter { source.columns.position(of: $0) == nil }
      if !missing.isEmpty {
        throw PandasErrors.key(
          "Columns not found: "
            + (try missing.map { try interpreter.repr($0) }.joined(separator: ", ")),
          missing: missing, source.columns)
      }
      return chosen(
        source.selecting(names.compactMap { source.columns.position(of: $0) }), isSeries: false)
    }
    guard let position = source.columns.position(of: key) else {
      throw PandasErrors.key(
        "Column not found: \(try interpreter.str(key))", missing: [key], source.columns)
    }
    return chosen(source.selecting([position]), isSeries: true)
  }

  func length(_ interpreter: Interpreter) throws -> Int? { groups.count }

  /// The label of a group as iteration shows it.
  func key(_ number: Int) -> Value {
    let label = groups.labels.label(number)
    if hasTupleKeys, !groups.labels.isMulti { return .tuple([label]) }
    return label
  }

  /// The rows of a group as iteration shows them.
  func part(_ number: Int) -> Value {
    let rows = groups.rows[number]
    if isSeries { return .object(frame.column(0).taking(rows)) }
    return .object(source.taking(rows))
  }

  func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    ValueIterator((0..<groups.count).map { .tuple([key($0), part($0)]) })
  }

  /// A result by group, its labels as columns where `as_index=False`.
  func finished(_ value: Value, name: Value? = nil, _ interpreter: Interpreter) throws -> Value {
    guard !keepsLabels else { return value }
    if let table = value.cast(to: FrameObject.self) {
      return .object(try IndexMoving.reset(table, interpreter))
    }
    if let series = value.cast(to: SeriesObject.self) {
      let label = name ?? series.name
      let table = FrameObject(
        [series.data], columns: AxisLabels([label]), index: series.index)
      return .object(try IndexMoving.reset(table, interpreter))
    }
    return value
  }
}
