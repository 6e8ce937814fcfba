internal import NDArrays
internal import PyRuntime

/// Columns from what a cell gives for them.
enum ColumnReading {
  /// The elements of a list-like, in the dtype that pandas gives them.
  static func column(_ value: Value, _ interpreter: Interpreter) throws -> ColumnData {
    switch value {
    case .object(let object):
      if let series = object as? SeriesObject { return series.data }
      if let index = object as? IndexObject { return index.labels.data }
      if let texts = object as? StringArrayObject { return texts.column }
      if let categorical = object as? CategoricalObject { return categorical.data }
      if let array = object as? NDArrayObject {
        guard array.array.dimensions == 1 else {
          throw PyException(
            .valueError,
            "Data must be 1-dimensional, got ndarray of shape "
              + "\(ArrayBridge.shapeText(array.array.shape)) instead",
            help: "flatten it with .ravel(), or make a DataFrame of it")
        }
        return ColumnData(try NumPyErrors.translating { try array.array.copy() }).objectsInferred
      }
      if object is SetObject {
        throw PyException(.typeError, "Set type is unordered", help: "write list(…) around it")
      }
    default: break
    }
    return ColumnData(inferring: try interpreter.elements(of: value))
  }

  /// A column of the given length: a list-like's elements, or one value repeated.
  static func column(
    _ value: Value, count: Int, index: AxisLabels? = nil, _ interpreter: Interpreter
  ) throws -> ColumnData {
    if let series = value.cast(to: SeriesObject.self), let index {
      return try aligned(series, to: index)
    }
    if let frame = value.cast(to: FrameObject.self) {
      guard frame.columnCount == 1 else {
        throw PyException(
          .valueError, "Cannot set a DataFrame with multiple columns to the single column",
          help: "choose one column of it")
      }
      return try column(.object(frame.column(0)), count: count, index: index, interpreter)
    }
    guard AxisReading.isListLike(value) else {
      try interpreter.reserveCells(count, 1)
      return ColumnData(repeating: value, count: count)
    }
    var value = value
    if let array = value.ndarray, array.dimensions == 2, array.shape[1] == 1 {
      value = .array(try NumPyErrors.translating { try array.raveled() })
    }
    let data = try column(value, interpreter)
    guard data.count == count else {
      throw PyException(
        .valueError,
        "Length of values (\(data.count)) does not match length of index (\(count))",
        help: "give one value for each of the \(count) rows")
    }
    return data
  }

  /// The elements of a Series in the order of other labels; missing where it lacks one.
  static func aligned(_ series: SeriesObject, to index: AxisLabels) throws -> ColumnData {
    if series.index.hasSameLabels(as: index) { return series.data }
    guard series.index.isUnique else {
      throw PyException(
        .valueError, "cannot reindex on an axis with duplicate labels",
        help: "some labels come several times: look at s.index.duplicated(), or use .to_numpy()")
    }
    return series.data.taking(positions(of: index, in: series.index))
  }

  /// The position of each label among others; -1 where it is absent.
  static func positions(of labels: AxisLabels, in other: AxisLabels) -> [Int] {
    if let range = labels.range, let second = other.range, range == second,
      labels.count == other.count
    {
      return Array(0..<labels.count)
    }
    return (0..<labels.count).map { position in
      LabelKey.element(labels.data, position).flatMap { other.position(of: $0) } ?? -1
    }
  }
}

extension ColumnData {
  /// Objects that are all texts become texts, as pandas infers from arrays of objects.
  var objectsInferred: ColumnData {
    guard case .object(let values) = self, !values.isEmpty,
      values.allSatisfy({ $0.text != nil || $0.isMissing }),
      values.contains(where: { $0.text != nil })
    else { return self }
    return .text(values.map(\.text))
  }
}
