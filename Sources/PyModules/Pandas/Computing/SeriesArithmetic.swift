internal import NDArrays
package import PyRuntime
package import PySyntax

/// Operators of Series.
enum SeriesArithmetic {
  /// The other operand in the shape of a Series; nil where it is none of ours.
  ///
  /// A list of one element stands for as many of it; an Index has its positions, not its labels.
  private static func operand(
    _ value: Value, for series: SeriesObject, isReflected: Bool = false, _ interpreter: Interpreter
  ) throws -> SeriesObject? {
    var name = series.name
    switch value {
    case .object(let object):
      if let other = object as? SeriesObject { return other }
      if object is FrameObject { return nil }
      if let index = object as? IndexObject { name = index.labels.name }
      if object is NumPyScalar { return SeriesObject(ColumnData(repeating: value, count: 1)) }
    default: break
    }
    guard AxisReading.isListLike(value) else {
      return SeriesObject(ColumnData(repeating: value, count: 1), name: series.name)
    }
    if case .dict = value { return nil }
    var data = try ColumnReading.column(value, interpreter)
    if data.count == 1, series.count != 1 {
      if case .text = series.data {
        throw PyException(
          .valueError, "Lengths of operands do not match: \(series.count) != 1",
          help: "write the text alone, without the list around it")
      }
      data = data.taking(Array(repeating: 0, count: series.count))
    }
    guard data.count == series.count else {
      let (left, right) =
        isReflected ? (data.count, series.count) : (series.count, data.count)
      throw PyException(
        .valueError,
        "operands could not be broadcast together with shapes (\(left),) (\(right),) ",
        help: "give one value for each of the \(series.count) elements")
    }
    return SeriesObject(data, index: series.index, name: name)
  }

  /// Checks that a list beside a Series in a comparison has as many elements.
  private static func checkLength(
    _ value: Value, _ series: SeriesObject, aligns: Bool, _ interpreter: Interpreter
  ) throws {
    guard AxisReading.isListLike(value), value.cast(to: SeriesObject.self) == nil,
      value.cast(to: FrameObject.self) == nil, !(value.object is any IteratorObject)
    else { return }
    let count = try interpreter.length(of: value)
    guard count != series.count else { return }
    throw PyException(
      .valueError,
      aligns
        ? "Lengths must be equal"
        : "('Lengths must match to compare', (\(series.count),), (\(count),))",
      help: "give one value for each of the \(series.count) elements")
  }

  /// Both Series over the same labels.
  static func aligned(
    _ left: SeriesObject, _ right: SeriesObject, _ isScalar: Bool, _ interpreter: Interpreter
  ) throws -> (ColumnData, ColumnData, AxisLabels) {
    if isScalar || left.index.hasSameLabels(as: right.index) {
      return (left.data, right.data, left.index)
    }
    let index = try Alignment.union([left.index, right.index], interpreter)
    return (
      try ColumnReading.aligned(left, to: index), try ColumnReading.aligned(right, to: index), index
    )
  }

  /// Both with a value in the gaps that only one of them has.
  private static func filled(
    _ left: ColumnData, _ right: ColumnData, _ isScalar: Bool, with fill: Value,
    _ interpreter: Interpreter
  ) throws -> (ColumnData, ColumnData) {
    let gaps = (0..<left.count).filter { left.isMissing($0) && right.isMissing(isScalar ? 0 : $0) }
    let a = try Filling.fill(left, with: fill, interpreter)
    let b = try Filling.fill(right, with: fill, interpreter)
    guard !gaps.isEmpty else { return (a, b) }
    return (
      try CellAssignment.replacing(a, at: gaps, with: .float(.nan), index: nil, interpreter), b
    )
  }

  /// The name that both share, or None.
  static func name(_ left: SeriesObject, _ value: Value, _ right: SeriesObject) -> Value {
    guard value.cast(to: SeriesObject.self) != nil || value.cast(to: IndexObject.self) != nil else {
      return left.name
    }
    return LabelKey(left.name) == LabelKey(right.name) ? left.name : .none
  }

  /// Returns `left op right`, or `right op left` where `isReflected`.
  static func apply(
    _ op: BinaryOperator, _ left: SeriesObject, _ value: Value, isReflected: Bool = false,
    fill: Value? = nil, _ interpreter: Interpreter
  ) throws -> Value? {
    if op == .matrixMultiply {
      return try FrameProducts.product(
        isReflected ? value : .object(left), isReflected ? .object(left) : value, interpreter)
    }
    guard let right = try operand(value, for: left, isReflected: isReflected, interpreter) else {
      return nil
    }
    let isScalar = !AxisReading.isListLike(value)
    var (a, b, index) = try aligned(left, right, isScalar, interpreter)
    if let fill, !fill.isNone { (a, b) = try filled(a, b, isScalar, with: fill, interpreter) }
    if op == .bitAnd || op == .bitOr || op == .bitXor { (a, b) = (logical(a), logical(b)) }
    let data =
      isReflected
      ? try ColumnArithmetic.apply(op, b, a, interpreter)
      : try ColumnArithmetic.apply(op, a, b, interpreter)
    return .object(SeriesObject(data, index: index, name: name(left, value, right)))
  }

  /// Flags with gaps, as alignment makes them, count as false.
  private static func logical(_ column: ColumnData) -> ColumnData {
    guard case .object(let values) = column,
      values.allSatisfy({
        if case .bool = $0.plainScalar { true } else { $0.isMissing }
      })
    else { return column }
    return .bool(values.map { if case .bool(true) = $0.plainScalar { true } else { false } })
  }

  /// Returns `left op right` for an ordering operator.
  static func compare(
    _ op: ComparisonOperator, _ left: SeriesObject, _ value: Value, aligns: Bool = false,
    fill: Value = .none, _ interpreter: Interpreter
  ) throws -> SeriesObject? {
    guard BinaryFunction(op) != nil else { return nil }
    try checkLength(value, left, aligns: aligns, interpreter)
    guard let right = try operand(value, for: left, interpreter) else { return nil }
    let isScalar = !AxisReading.isListLike(value)
    if value.cast(to: SeriesObject.self) != nil, !aligns,
      !left.index.hasSameLabels(as: right.index)
    {
      throw PyException(
        .valueError, "Can only compare identically-labeled Series objects",
        help: "compare the values alone: a.to_numpy() == b.to_numpy()")
    }
    var (a, b, index) = try aligned(left, right, isScalar, interpreter)
    if !fill.isNone { (a, b) = try filled(a, b, isScalar, with: fill, interpreter) }
    return SeriesObject(
      .bool(try ColumnArithmetic.compare(op, a, b, interpreter)), index: index,
      name: name(left, value, right))
  }
}

extension SeriesObject {
  package func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try SeriesArithmetic.apply(op, self, right, interpreter)
  }

  package func reflected(
    _ op: BinaryOperator, _ left: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try SeriesArithmetic.apply(op, self, left, isReflected: true, interpreter)
  }

  package func inPlace(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard
      let result = try SeriesArithmetic.apply(op, self, right, interpreter)?
        .cast(to: SeriesObject.self), result.count == count
    else { return nil }
    data = result.data
    index = result.index
    return .object(self)
  }

  package func unary(_ op: UnaryOperator, _ interpreter: Interpreter) throws -> Value? {
    .object(with(data: try ColumnFunctions.unary(op, data, interpreter)))
  }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    if other.cast(to: FrameObject.self) != nil { return nil }
    return try SeriesArithmetic.compare(op, self, other, interpreter).map { .object($0) }
  }
}
