internal import NDArrays
internal import PyRuntime

/// `@` and `dot` of DataFrames and Series.
enum FrameProducts {
  /// Returns `left @ right`.
  static func product(
    _ left: Value, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard AxisReading.isListLike(left), AxisReading.isListLike(right) else { return nil }
    let a = try interpreter.array(of: left)
    var right = right
    // The inner labels must be the same; their order may differ.
    let inner =
      left.cast(to: FrameObject.self)?.columns ?? left.cast(to: SeriesObject.self)?.index
    let other =
      right.cast(to: FrameObject.self)?.index ?? right.cast(to: SeriesObject.self)?.index
    if let inner, let other, !inner.hasSameLabels(as: other) {
      let places = ColumnReading.positions(of: inner, in: other)
      guard inner.count == other.count, !places.contains(-1) else {
        throw PyException(
          .valueError, "matrices are not aligned",
          help: "the labels between them differ: use .to_numpy() where they do not matter")
      }
      if let series = right.cast(to: SeriesObject.self) { right = .object(series.taking(places)) }
      if let frame = right.cast(to: FrameObject.self) { right = .object(frame.taking(places)) }
    }
    let b = try interpreter.array(of: right)
    if let columns = a.shape.last, let rows = b.shape.first, columns != rows {
      throw PyException(
        .valueError,
        "Dot product shape mismatch, \(ArrayBridge.shapeText(a.shape)) vs "
          + "\(ArrayBridge.shapeText(b.shape))")
    }
    let result = try NumPyErrors.translating { try NDArray.matmul(a, b) }
    let rows = left.cast(to: FrameObject.self)?.index
    let columns = right.cast(to: FrameObject.self)?.columns
    switch result.dimensions {
    case 0: return .scalar(result)
    case 1:
      return .object(SeriesObject(ColumnData(result), index: rows ?? columns))
    default:
      let frame = try FrameConstruction.make(
        .array(result), index: nil, columns: nil, interpreter)
      return .object(
        FrameObject(
          frame.data, columns: columns ?? frame.columns, index: rows ?? frame.index))
    }
  }
}
