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
    try arithmetic { try interpreter.binary(op, $0, IndexObject.operand(right)) }
  }

  package func reflected(
    _ op: BinaryOperator, _ left: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try arithmetic { try interpreter.binary(op, IndexObject.operand(left), $0) }
  }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    let series = SeriesObject(labels.data)
    guard
      let result = try SeriesArithmetic.compare(
        op, series, IndexObject.operand(other), interpreter)
    else { return nil }
    return .array(try result.array(interpreter))
  }

  private static func operand(_ value: Value) -> Value {
    guard let index = value.cast(to: IndexObject.self) else { return value }
    return .object(SeriesObject(index.labels.data))
  }

  private func arithmetic(_ body: (Value) throws -> Value) throws -> Value? {
    let result = try body(.object(SeriesObject(labels.data)))
    guard let series = result.cast(to: SeriesObject.self) else { return result }
    return .object(IndexObject(AxisLabels(series.data, names: labels.names)))
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
