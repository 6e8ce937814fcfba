internal import NDArrays
internal import PyRuntime

/// `pd.concat`.
enum Concatenating {
  static let function = NativeFunction.pandas(
    "concat",
    "(objs, *, axis=0, join='outer', ignore_index=False, keys=None, levels=None, names=None, verify_integrity=False, sort=False, copy=None)"
  ) { call in
    let interpreter = call.interpreter
    var given = call.value("objs")
    var keys: [Value]?
    if case .dict(let table) = given {
      keys = table.keys
      given = .list(table.values)
    } else if !AxisReading.isListLike(given) || given.object is FrameObject
      || given.object is SeriesObject
    {
      throw PyException(
        .typeError,
        "first argument must be an iterable of pandas objects, you passed an object of type "
          + "\"\(given.type.name)\"", help: "write a list: pd.concat([a, b])")
    }
    if call.isGiven("keys") { keys = try call.labels("keys") }
    var parts = try interpreter.elements(of: given)
    guard !parts.isEmpty else { throw PyException(.valueError, "No objects to concatenate") }
    if let all = keys {
      guard all.count == parts.count else {
        throw PyException(
          .valueError,
          "The length of the keys (\(all.count)) must match the length of the objects to "
            + "concatenate (\(parts.count))",
          help: "give one key for each of the \(parts.count) tables")
      }
      keys = parts.indices.filter { !parts[$0].isNone }.map { all[$0] }
    }
    parts = parts.filter { !$0.isNone }
    guard !parts.isEmpty else { throw PyException(.valueError, "All objects passed were None") }
    for part in parts
    where part.cast(to: FrameObject.self) == nil && part.cast(to: SeriesObject.self) == nil {
      throw PyException(
        .typeError,
        "cannot concatenate object of type '\(try interpreter.repr(.object(part.type)))'; only Series "
          + "and DataFrame objs are valid", help: "make a DataFrame or a Series of it first")
    }
    let join = try call.text("join")
    guard join == "inner" || join == "outer" else {
      throw PyException(
        .valueError,
        "Only can inner (intersect) or outer (union) join the other axis")
    }
    let names = call.isGiven("names") ? try call.labels("names") : nil
    let isInner = join == "inner"
    let isSide = try call.isAxisColumns()
    let result: Value =
      isSide
      ? .object(
        try besides(
          parts, keys, names, inner: isInner, renumbers: call.bool("ignore_index"),
          sorts: call.bool("sort"), interpreter))
      : try below(
        parts, keys, names, inner: isInner, renumbers: call.bool("ignore_index"),
        sorts: call.bool("sort"), interpreter)
    if try call.bool("verify_integrity") {
      let frame = result.cast(to: FrameObject.self)
      let labels =
        (isSide ? frame?.columns : frame?.index) ?? result.cast(to: SeriesObject.self)?.index
      if let labels { try requireDistinct(labels, interpreter) }
    }
    return result
  }

  /// Refuses labels that come twice.
  private static func requireDistinct(_ labels: AxisLabels, _ interpreter: Interpreter) throws {
    var seen: Set<LabelKey> = []
    var twice: [Int] = []
    var reported: Set<LabelKey> = []
    for position in 0..<labels.count {
      guard let key = LabelKey(labels.label(position)) else { continue }
      if !seen.insert(key).inserted, reported.insert(key).inserted { twice.append(position) }
    }
    guard !twice.isEmpty else { return }
    throw PyException(
      .valueError,
      "Indexes have overlapping values: \(try IndexText.repr(labels.picking(twice), interpreter))",
      help: "ignore_index=True numbers the rows anew")
  }

  /// Row labels one after the other, with the keys as a level in front.
  static func labels(
    _ axes: [AxisLabels], _ keys: [Value]?, _ names: [Value]?, renumbers: Bool
  ) -> AxisLabels {
    let total = axes.reduce(0) { $0 + $1.count }
    if renumbers { return AxisLabels(count: total) }
    guard let first = axes.first else { return AxisLabels(count: 0) }
    let same = axes.allSatisfy { axis in
      axis.levelCount == first.levelCount
        && zip(axis.names, first.names).allSatisfy { LabelKey($0) == LabelKey($1) }
    }
    let own = same ? first.names : Array(repeating: Value.none, count: first.levelCount)
    guard let keys else {
      if axes.count > 1, axes.allSatisfy({ $0.range != nil }),
        let joined = joinedRange(axes.compactMap { $0.count > 0 ? $0 : nil })
      {
        return joined.named(own)
      }
      if axes.count == 1 { return first }
      return AxisLabels(ColumnData.joined(axes.map(\.data)), names: own)
    }
    var tuples: [Value] = []
    for (axis, key) in zip(axes, keys) {
      var front = [key]
      if case .tuple(let tuple) = key { front = tuple.elements }
      for position in 0..<axis.count { tuples.append(.tuple(front + axis.parts(position))) }
    }
    let fronts = if case .tuple(let tuple)? = keys.first { tuple.elements.count } else { 1 }
    var all = Array(repeating: Value.none, count: fronts) + own
    if let names {
      for (place, name) in names.enumerated() where place < all.count { all[place] = name }
    }
    return AxisLabels(.object(tuples), names: all).asTheyCome
  }

  private static func joinedRange(_ axes: [AxisLabels]) -> AxisLabels? {
    guard let first = axes.first, let range = first.range else { return nil }
    var next = range.start &+ first.count &* range.step
    for axis in axes.dropFirst() {
      guard let other = axis.range, other.start == next, other.step == range.step || axis.count == 1
      else { return nil }
      next = next &+ axis.count &* range.step
    }
    return AxisLabels(
      start: range.start, step: range.step, count: axes.reduce(0) { $0 + $1.count })
  }

  /// The parts one below the other, their columns matched by label.
  static func below(
    _ parts: [Value], _ keys: [Value]?, _ names: [Value]?, inner: Bool, renumbers: Bool,
    sorts: Bool, _ interpreter: Interpreter
  ) throws -> Value {
    let series = parts.compactMap { $0.cast(to: SeriesObject.self) }
    if series.count == parts.count {
      let name =
        series.allSatisfy { LabelKey($0.name) == LabelKey(series[0].name) } ? series[0].name : .none
      return .object(
        SeriesObject(
          ColumnData.joined(series.map(\.data)),
          index: labels(series.map(\.index), keys, names, renumbers: renumbers), name: name))
    }
    let frames = try parts.map { part -> FrameObject in
      if let frame = part.cast(to: FrameObject.self) { return frame }
      guard let series = part.cast(to: SeriesObject.self) else {
        throw PyException(.typeError, "only Series and DataFrame objs are valid")
      }
      return FrameObject(
        [series.data],
        columns: series.name.isNone ? AxisLabels(count: 1) : AxisLabels([series.name]),
        index: series.index)
    }
    var columns = Alignment.inOrder(frames.map(\.columns))
    if frames.allSatisfy({ $0.columns.hasSameLabels(as: frames[0].columns) }) {
      columns = frames[0].columns
    } else if inner {
      columns = columns.picking(
        (0..<columns.count).filter { position in
          frames.allSatisfy { $0.columns.position(of: columns.label(position)) != nil }
        })
    }
    if sorts { columns = columns.picking(try ColumnSorting.labelOrder(columns, interpreter)) }
    try interpreter.reserveCells(frames.reduce(0) { $0 + $1.rowCount }, columns.count)
    let data = (0..<columns.count).map { position in
      ColumnData.joined(
        frames.map { frame in
          if frame.columns.hasSameLabels(as: columns) { return frame.data[position] }
          guard let place = frame.columns.position(of: columns.label(position)) else {
            return ColumnData.float(Array(repeating: .nan, count: frame.rowCount))
          }
          return frame.data[place]
        }.textsWithGaps)
    }
    return .object(
      FrameObject(
        data, columns: columns,
        index: labels(frames.map(\.index), keys, names, renumbers: renumbers)))
  }

  private static func besides(
    _ parts: [Value], _ keys: [Value]?, _ names: [Value]?, inner: Bool, renumbers: Bool,
    sorts: Bool, _ interpreter: Interpreter
  ) throws -> FrameObject {
    let axes = parts.compactMap {
      $0.cast(to: FrameObject.self)?.index ?? $0.cast(to: SeriesObject.self)?.index
    }
    var index = axes[0]
    if !axes.allSatisfy({ $0.hasSameLabels(as: index) }) {
      for axis in axes where !axis.isUnique {
        throw PyException(
          PandasErrors.invalidIndexError,
          "Reindexing only valid with uniquely valued Index objects",
          help: "make the row labels unique first: reset_index(drop=True)")
      }
      index = Alignment.inOrder(axes)
      if inner {
        index = axes[0].picking(
          (0..<axes[0].count).filter { position in
            axes.allSatisfy { $0.position(of: axes[0].label(position)) != nil }
          })
      }
      if sorts { index = index.picking(try ColumnSorting.labelOrder(index, interpreter)) }
    }
    var data: [ColumnData] = []
    var groups: [AxisLabels] = []
    var unnamed = 0
    for (number, part) in parts.enumerated() {
      if let frame = part.cast(to: FrameObject.self) {
        let aligned = FrameConstruction.reindexed(frame, index, nil)
        data += aligned.data
        groups.append(frame.columns)
      } else if let series = part.cast(to: SeriesObject.self) {
        data.append(try ColumnReading.aligned(series, to: index))
        if let keys, parts.allSatisfy({ $0.cast(to: SeriesObject.self) != nil }) {
          groups.append(AxisLabels([keys[number]]))
        } else if series.name.isNone {
          groups.append(AxisLabels([.int(unnamed)]))
          unnamed += 1
        } else {
          groups.append(AxisLabels([series.name]))
        }
      }
    }
    let isAllSeries = parts.allSatisfy { $0.cast(to: SeriesObject.self) != nil }
    if isAllSeries, keys == nil, unnamed == parts.count {
      return FrameObject(data, columns: AxisLabels(count: data.count), index: index)
    }
    let columns =
      renumbers
      ? AxisLabels(count: data.count)
      : labels(groups, isAllSeries ? nil : keys, names, renumbers: false)
    return FrameObject(data, columns: columns, index: index)
  }
}

extension [ColumnData] {
  /// Columns of nothing but gaps beside texts become texts, so that the dtype stays.
  var textsWithGaps: [ColumnData] {
    guard contains(where: { if case .text = $0 { true } else { false } }) else { return self }
    return map { column in
      if case .float(let values) = column, values.allSatisfy(\.isNaN) {
        return .text([String?](repeating: nil, count: values.count))
      }
      return column
    }
  }
}
