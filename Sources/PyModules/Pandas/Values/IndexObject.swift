package import NDArrays
package import PyRuntime
package import PySyntax

/// A `pandas.Index`, `RangeIndex`, `MultiIndex`, `IntervalIndex` or `CategoricalIndex`.
package final class IndexObject: Object {
  /// The labels.
  var labels: AxisLabels
  /// Told when a name is assigned, so that the table it came from has it too.
  private let onRename: ((AxisLabels) -> Void)?

  init(_ labels: AxisLabels, onRename: ((AxisLabels) -> Void)? = nil) {
    self.labels = labels
    self.onRename = onRename
  }

  package var type: TypeObject {
    if labels.isMulti { return PandasTypes.multiIndex }
    return labels.range == nil ? PandasTypes.index : PandasTypes.rangeIndex
  }

  package func setAttribute(
    _ name: String, to value: Value?, _ interpreter: Interpreter
  ) throws {
    guard let value else {
      throw PyException(.attributeError, "can't delete attribute '\(name)'")
    }
    switch name {
    case "name": labels = labels.named([value])
    case "names":
      let names = try interpreter.elements(of: value)
      guard names.count == labels.levelCount else {
        throw PyException(
          .valueError,
          "Length of new names must be \(labels.levelCount), got \(names.count)")
      }
      labels = labels.named(names)
    default:
      throw PyException(
        .attributeError, "'\(type.name)' object has no attribute '\(name)'")
    }
    onRename?(labels)
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    try IndexText.repr(labels, interpreter)
  }

  package func length(_ interpreter: Interpreter) throws -> Int? { labels.count }

  package func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? {
    labels.position(of: value) != nil
  }

  package func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    try ListObject(labels.values).makeIterator(interpreter)
  }

  package func truth(_ interpreter: Interpreter) throws -> Bool? {
    throw PyException(
      .valueError,
      "The truth value of a \(type.name) is ambiguous. Use a.empty, a.item(), a.any() or "
        + "a.all().")
  }

  package func hash(_ interpreter: Interpreter) throws -> Int {
    throw interpreter.unhashable(type)
  }

  package func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if let slice = key.cast(to: SliceObject.self) {
      let chosen = try slice.positions(labels.count, interpreter)
      return .object(IndexObject(labels.taking((0..<chosen.count).map { chosen[$0] })))
    }
    if let positions = try PositionReading.many(key, labels.count, interpreter) {
      return .object(IndexObject(labels.picking(positions)))
    }
    let position = try Sequences.position(
      key, labels.count, interpreter,
      outOfRange:
        "index \((try? interpreter.str(key)) ?? "") is out of bounds for axis 0 with size \(labels.count)",
      wrongType: { _ in
        "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or "
          + "boolean arrays are valid indices"
      })
    return labels.range == nil ? labels.data.value(position) : labels.label(position)
  }

  package func setItem(_ key: Value, to value: Value?, _ interpreter: Interpreter) throws {
    throw PyException(
      .typeError, "Index does not support mutable operations",
      help: "assign all labels at once, as in df.columns = [...], or use df.rename(columns={...})")
  }

  package func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try arithmetic(right) { try interpreter.binary(op, $0, right) }
  }

  package func reflected(
    _ op: BinaryOperator, _ left: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try arithmetic(left) { try interpreter.binary(op, left, $0) }
  }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    // A Series compares its elements with ours itself.
    if other.cast(to: SeriesObject.self) != nil { return nil }
    let count = other.cast(to: IndexObject.self)?.labels.count ?? other.ndarray?.shape.first
    if let count, count != labels.count {
      throw PyException(
        .valueError, "Lengths must match to compare",
        help: "there are \(labels.count) labels here and \(count) there")
    }
    return try SeriesArithmetic.compare(op, SeriesObject(labels.data), other, interpreter)
      .map { .array(try $0.array(interpreter)) }
  }

  /// An operator by position; nil beside a Series, which carries it out itself.
  private func arithmetic(
    _ other: Value, _ body: (Value) throws -> Value
  ) throws -> Value? {
    if other.cast(to: SeriesObject.self) != nil { return nil }
    let result = try body(.object(SeriesObject(labels.data)))
    guard let series = result.cast(to: SeriesObject.self) else { return result }
    var names = labels.names
    if let index = other.cast(to: IndexObject.self),
      LabelKey(index.labels.name) != LabelKey(labels.name)
    {
      names = [.none]
    }
    return .object(IndexObject(AxisLabels(series.data, names: names)))
  }
}

extension IndexObject: FrameSource {
  package var columnLabels: [Value] { [] }
  package var rowLabels: [Value] { labels.values }

  package func array(_ interpreter: Interpreter) throws -> NDArray {
    try NumPyErrors.translating { try labels.data.array() }
  }

  package func rows(at positions: [Int], _ interpreter: Interpreter) throws -> Value {
    .object(IndexObject(labels.picking(positions)))
  }

  package func columns(at positions: [Int], _ interpreter: Interpreter) throws -> Value {
    .object(self)
  }
}
