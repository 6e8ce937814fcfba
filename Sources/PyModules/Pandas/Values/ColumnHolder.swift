internal import PyRuntime

/// A DataFrame or a Series: columns over the same row labels.
protocol ColumnHolder: Object, SendableMetatype {
  /// The number of rows.
  var rowLabelsCount: Int { get }

  /// The labels of the rows.
  var index: AxisLabels { get }

  /// The same with each column transformed, given its name.
  func mappingColumns(_ transform: (ColumnData, Value) throws -> ColumnData) throws -> Value

  /// The rows at the given positions; a range stays one.
  func keepingRows(_ positions: [Int]) -> Value

  /// The rows at the given positions.
  func pickingRows(_ positions: [Int]) -> Self

  /// The same with row labels 0, 1, 2, …
  var renumbered: Value { get }
}

extension SeriesObject: ColumnHolder {
  var rowLabelsCount: Int { count }

  func mappingColumns(_ transform: (ColumnData, Value) throws -> ColumnData) throws -> Value {
    .object(with(data: try transform(data, name)))
  }

  func keepingRows(_ positions: [Int]) -> Value {
    .object(
      SeriesObject(data.taking(positions), index: index.taking(positions), name: name))
  }

  func pickingRows(_ positions: [Int]) -> SeriesObject { taking(positions) }

  var renumbered: Value { .object(SeriesObject(data, name: name)) }
}

extension FrameObject: ColumnHolder {
  var rowLabelsCount: Int { rowCount }

  func mappingColumns(_ transform: (ColumnData, Value) throws -> ColumnData) throws -> Value {
    .object(
      FrameObject(
        try data.enumerated().map { try transform($1, columns.label($0)) }, columns: columns,
        index: index))
  }

  func keepingRows(_ positions: [Int]) -> Value { .object(taking(positions, keepsRange: true)) }

  func pickingRows(_ positions: [Int]) -> FrameObject { taking(positions) }

  var renumbered: Value {
    .object(FrameObject(data, columns: columns, index: AxisLabels(count: rowCount)))
  }
}
