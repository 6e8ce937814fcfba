internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// What a key chooses along one axis.
enum AxisChoice {
  /// One position, whose axis goes away.
  case one(Int)
  /// Positions in order.
  case many([Int], keepsRange: Bool = false)
  /// Positions that share the first levels of their labels, which go away.
  case group([Int], levels: Int)

  /// The positions.
  var positions: [Int] {
    switch self {
    case .one(let position): [position]
    case .many(let positions, _): positions
    case .group(let positions, _): positions
    }
  }
}

/// Finds what keys choose: labels for `loc`, positions for `iloc`.
struct AxisLookup {
  let labels: AxisLabels
  /// Whether keys are positions rather than labels.
  let isPositional: Bool
  /// `index` or `columns`, for messages.
  let axisName: String
  let interpreter: Interpreter

  /// What a key chooses.
  func choose(_ key: Value) throws -> AxisChoice {
    isPositional ? try byPosition(key) : try byLabel(key)
  }

  private func byPosition(_ key: Value) throws -> AxisChoice {
    if let positions = try PositionReading.many(key, labels.count, interpreter) {
      return .many(positions, keepsRange: key.cast(to: SliceObject.self) != nil)
    }
    let plain = key.plainScalar
    guard case .int(let number) = plain else {
      throw PyException(
        .typeError, "Cannot index by location index with a non-integer key",
        help: "iloc takes positions; labels go to loc")
    }
    guard number >= -labels.count, number < labels.count else {
      throw PyException(
        .indexError, "single positional indexer is out-of-bounds",
        help: labels.count == 0
          ? "there are none"
          : "there are \(labels.count): the last has the position \(labels.count - 1), or -1")
    }
    return .one(number < 0 ? number + labels.count : number)
  }

  private func byLabel(_ key: Value) throws -> AxisChoice {
    if let slice = key.cast(to: SliceObject.self) {
      return .many(try range(slice), keepsRange: true)
    }
    if let flags = try PositionReading.mask(key, labels, interpreter) {
      guard flags.count == labels.count else {
        throw PyException(
          .indexError,
          "Boolean index has wrong length: \(flags.count) instead of \(labels.count)")
      }
      return .many(flags.indices.filter { flags[$0] })
    }
    if AxisReading.isList(key) { return .many(try list(interpreter.elements(of: key))) }
    if labels.isMulti { return try grouped(key) }
    guard LabelKey(key) != nil else { throw interpreter.unhashable(key.type) }
    let found = labels.positions(of: key)
    guard let first = found.first else { throw PandasErrors.key(key, labels) }
    return found.count == 1 ? .one(first) : .many(found)
  }

  /// The positions of several labels.
  func list(_ keys: [Value]) throws -> [Int] {
    var result: [Int] = []
    var missing: [Value] = []
    for key in keys {
      let found = labels.positions(of: key)
      if found.isEmpty { missing.append(key) }
      result += found
    }
    guard !missing.isEmpty else { return result }
    if missing.count == keys.count {
      let shown = try IndexText.repr(AxisLabels(ColumnData(inferring: keys)), interpreter)
      throw PandasErrors.key(
        "None of [\(shown)] are in the [\(axisName)]", missing: missing, labels)
    }
    let shown = try interpreter.repr(.list(missing.map(\.plainScalar)))
    throw PandasErrors.key("\(shown) not in index", missing: missing, labels)
  }

  /// A key over the first levels of labels that have several.
  private func grouped(_ key: Value) throws -> AxisChoice {
    var parts = [key]
    if case .tuple(let tuple) = key { parts = tuple.elements }
    if parts.count == labels.levelCount, let position = labels.position(of: .tuple(parts)) {
      let all = labels.positions(of: .tuple(parts))
      return all.count == 1 ? .one(position) : .many(all)
    }
    let wanted = parts.map { LabelKey($0) }
    let found = (0..<labels.count).filter { position in
      let own = labels.parts(position)
      return zip(own, wanted).allSatisfy { LabelKey($0) == $1 }
    }
    guard !found.isEmpty, parts.count < labels.levelCount else {
      throw PandasErrors.key(key, labels.level(0))
    }
    return .group(found, levels: parts.count)
  }

  /// The positions between two labels, both included.
  private func range(_ slice: SliceObject) throws -> [Int] {
    let count = labels.count
    let step = slice.step.isNone ? 1 : try interpreter.int(of: slice.step)
    guard step != 0 else { throw PyException(.valueError, "slice step cannot be zero") }
    // Backwards, the slice begins at its upper end.
    let (lower, upper) = step < 0 ? (slice.stop, slice.start) : (slice.start, slice.stop)
    let low = lower.isNone ? 0 : max(try edge(lower, isUpper: false), 0)
    let high = upper.isNone ? count - 1 : min(try edge(upper, isUpper: true), count - 1)
    guard low <= high else { return [] }
    // A longer step than the axis ends the slice as well.
    let pace = min(max(step, -count), count)
    return Array(
      pace < 0
        ? stride(from: high, through: low, by: pace) : stride(from: low, through: high, by: pace))
  }

  private func edge(_ label: Value, isUpper: Bool) throws -> Int {
    if labels.isMulti {
      let level = labels.level(0)
      let found = level.positions(of: label)
      guard let first = found.first, let last = found.last else {
        throw PandasErrors.key(label, level)
      }
      return isUpper ? last : first
    }
    let found = labels.positions(of: label)
    if let first = found.first, let last = found.last { return isUpper ? last : first }
    // Labels in order need not hold the ends of a slice.
    guard labels.data.isNumeric == (label.number != nil) else {
      throw PyException(
        .typeError,
        "cannot do slice indexing on \(IndexText.className(labels)) with these indexers "
          + "[\(try interpreter.str(label))] of type \(label.type.name)")
    }
    let order = try ColumnSorting.order(labels.data, interpreter)
    guard order == Array(0..<labels.count) else {
      throw PandasErrors.key(
        "Cannot get \(isUpper ? "right" : "left") slice bound for non-monotonic index with a missing "
          + "label \(try interpreter.repr(label)). Either sort the index or specify an existing label.",
        missing: [label], labels)
    }
    var place = 0
    for position in 0..<labels.count {
      let isBefore = try interpreter.isTrue(
        interpreter.compare(isUpper ? .lessOrEqual : .less, labels.label(position), label))
      guard isBefore else { break }
      place = position + 1
    }
    return isUpper ? place - 1 : place
  }
}
