internal import NDArrays
package import PyRuntime
package import PySyntax

/// Operators of DataFrames.
enum FrameArithmetic {
  /// The other operand column by column, over the frame's labels or the union of both.
  struct Operand {
    var left: [ColumnData]
    var right: [ColumnData]
    var columns: AxisLabels
    var index: AxisLabels
  }

  /// Brings both operands over the same labels; nil where the other is none of ours.
  static func aligned(
    _ frame: FrameObject, _ value: Value, byRows: Bool = false, requiresSame: Bool = false,
    _ interpreter: Interpreter
  ) throws -> Operand? {
    if let other = value.cast(to: FrameObject.self) {
      return try aligned(frame, other, requiresSame, interpreter)
    }
    if let series = value.cast(to: SeriesObject.self) {
      return try aligned(frame, series, byRows: byRows, interpreter)
    }
    if case .dict = value { return nil }
    if AxisReading.isListLike(value) {
      let array = try interpreter.array(of: value)
      if array.dimensions == 2 {
        guard array.shape == [frame.rowCount, frame.columnCount] else {
          throw PyException(
            .valueError,
            "Unable to coerce to DataFrame, shape must be (\(frame.rowCount), \(frame.columnCount)): "
              + "given \(ArrayBridge.shapeText(array.shape))")
        }
        let other = try FrameConstruction.make(.array(array), index: nil, columns: nil, interpreter)
        return Operand(
          left: frame.data, right: other.data, columns: frame.columns, index: frame.index)
      }
      let data = try ColumnReading.column(value, interpreter)
      let count = byRows ? frame.rowCount : frame.columnCount
      guard data.count == count else {
        throw PyException(
          .valueError,
          "Unable to coerce to Series, length must be \(count): given \(data.count)",
          help: byRows
            ? "give one value for each row"
            : "a list goes along the columns; for the rows write df.mul(values, axis=0)")
      }
      return Operand(
        left: frame.data,
        right: byRows
          ? Array(repeating: data, count: frame.columnCount)
          : (0..<count).map { data.taking([$0]) }, columns: frame.columns, index: frame.index)
    }
    let scalar = ColumnData(repeating: value, count: 1)
    return Operand(
      left: frame.data, right: Array(repeating: scalar, count: frame.columnCount),
      columns: frame.columns, index: frame.index)
  }

  private static func aligned(
    _ frame: FrameObject, _ other: FrameObject, _ requiresSame: Bool, _ interpreter: Interpreter
  ) throws -> Operand {
    let isSame =
      frame.index.hasSameLabels(as: other.index) && frame.columns.hasSameLabels(as: other.columns)
    if isSame {
      return Operand(
        left: frame.data, right: other.data, columns: frame.columns, index: frame.index)
    }
    if requiresSame {
      throw PyException(
        .valueError,
        "Can only compare identically-labeled (both index and columns) DataFrame objects")
    }
    let index = try Alignment.union([frame.index, other.index], interpreter)
    let columns = try Alignment.union([frame.columns, other.columns], interpreter)
    let a = FrameConstruction.reindexed(frame, index, columns)
    let b = FrameConstruction.reindexed(other, index, columns)
    return Operand(left: a.data, right: b.data, columns: columns, index: index)
  }

  private static func aligned(
    _ frame: FrameObject, _ series: SeriesObject, byRows: Bool, _ interpreter: Interpreter
  ) throws -> Operand {
    if byRows {
      let index = try Alignment.union([frame.index, series.index], interpreter)
      let a = FrameConstruction.reindexed(frame, index, nil)
      let data = try ColumnReading.aligned(series, to: index)
      return Operand(
        left: a.data, right: Array(repeating: data, count: frame.columnCount),
        columns: frame.columns, index: index)
    }
    let columns = try Alignment.union([frame.columns, series.index], interpreter)
    try interpreter.reserveCells(frame.rowCount, columns.count)
    let a = FrameConstruction.reindexed(frame, nil, columns)
    let data = try ColumnReading.aligned(series, to: columns)
    return Operand(
      left: a.data, right: (0..<columns.count).map { data.taking([$0]) }, columns: columns,
      index: frame.index)
  }

  /// Returns `frame op value`, or `value op frame` where `isReflected`.
  static func apply(
    _ op: BinaryOperator, _ frame: FrameObject, _ value: Value, isReflected: Bool = false,
    byRows: Bool = false, fill: Value? = nil, _ interpreter: Interpreter
  ) throws -> Value? {
    if op == .matrixMultiply {
      return try FrameProducts.product(
        isReflected ? value : .object(frame), isReflected ? .object(frame) : value, interpreter)
    }
    guard var operand = try aligned(frame, value, byRows: byRows, interpreter) else { return nil }
    if let fill, !fill.isNone {
      // Where both are missing, the result is.
      for place in operand.left.indices {
        let (left, right) = (operand.left[place], operand.right[place])
        func filled(_ column: ColumnData, beside other: ColumnData) throws -> ColumnData {
          let filled = try Filling.fill(column, with: fill, interpreter)
          let gaps = (0..<column.count).filter {
            column.isMissing($0) && other.isMissing(other.count == 1 ? 0 : $0)
          }
          return try CellAssignment.replacing(
            filled, at: gaps, with: .float(.nan), index: nil, interpreter)
        }
        operand.left[place] = try filled(left, beside: right)
        operand.right[place] = right.count == left.count ? try filled(right, beside: left) : right
      }
    }
    let data = try zip(operand.left, operand.right).map { pair in
      try isReflected
        ? ColumnArithmetic.apply(op, pair.1, pair.0, interpreter)
        : ColumnArithmetic.apply(op, pair.0, pair.1, interpreter)
    }
    return .object(FrameObject(data, columns: operand.columns, index: operand.index))
  }

  /// Returns `frame op value` for an ordering operator.
  static func compare(
    _ op: ComparisonOperator, _ frame: FrameObject, _ value: Value, byRows: Bool = false,
    _ interpreter: Interpreter
  ) throws -> FrameObject? {
    guard BinaryFunction(op) != nil,
      let operand = try aligned(frame, value, byRows: byRows, requiresSame: true, interpreter)
    else { return nil }
    let data = try zip(operand.left, operand.right).map { pair in
      ColumnData.bool(try ColumnArithmetic.compare(op, pair.0, pair.1, interpreter))
    }
    return FrameObject(data, columns: operand.columns, index: operand.index)
  }
}

extension FrameObject {
  package func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try FrameArithmetic.apply(op, self, right, interpreter)
  }

  package func reflected(
    _ op: BinaryOperator, _ left: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try FrameArithmetic.apply(op, self, left, isReflected: true, interpreter)
  }

  package func inPlace(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard
      let result = try FrameArithmetic.apply(op, self, right, interpreter)?
        .cast(to: FrameObject.self)
    else { return nil }
    become(result)
    return .object(self)
  }

  package func unary(_ op: UnaryOperator, _ interpreter: Interpreter) throws -> Value? {
    .object(try mapping { try ColumnFunctions.unary(op, $0, interpreter) })
  }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try FrameArithmetic.compare(op, self, other, interpreter).map { .object($0) }
  }
}
