internal import NDArrays
internal import PyRuntime

/// Labels from what a cell gives for them.
enum AxisReading {
  /// The elements of a list-like; anything else alone.
  static func list(_ value: Value, _ interpreter: Interpreter) throws -> [Value] {
    isListLike(value) ? try interpreter.elements(of: value) : [value]
  }

  /// Whether pandas takes the value for a list: not a text, a tuple or a dict.
  static func isList(_ value: Value) -> Bool {
    if case .tuple = value { return false }
    return isListLike(value)
  }

  /// Whether the value is a list, tuple, set, range, array, Series or Index.
  static func isListLike(_ value: Value) -> Bool {
    switch value {
    case .list, .tuple, .dict: return true
    case .object(let object):
      if object is any FrameSource { return true }
      if let array = object as? NDArrayObject { return array.array.dimensions > 0 }
      return object is RangeObject || object is SetObject || object is any IteratorObject
        || object is DictViewObject || object is StringArrayObject
    default: return false
    }
  }

  /// The labels that a value gives.
  static func labels(_ value: Value, _ interpreter: Interpreter) throws -> AxisLabels {
    if let index = value.cast(to: IndexObject.self) { return index.labels }
    if let series = value.cast(to: SeriesObject.self) {
      return AxisLabels(series.data, names: [series.name])
    }
    if let range = value.cast(to: RangeObject.self) {
      let elements = try interpreter.elements(of: .object(range))
      if case .int(let start)? = elements.first {
        var step = 1
        if elements.count > 1, case .int(let second) = elements[1] { step = second &- start }
        return AxisLabels(start: start, step: step, count: elements.count)
      }
      return AxisLabels(count: 0)
    }
    guard isListLike(value) else {
      throw PyException(
        .typeError,
        "Index(...) must be called with a collection of some kind, \(try interpreter.repr(value)) "
          + "was passed",
        help: "give a list of labels, as in [\"a\", \"b\"]")
    }
    if let array = value.ndarray, array.dimensions == 1 { return AxisLabels(ColumnData(array)) }
    let elements = try interpreter.elements(of: value)
    if let first = elements.first, case .tuple(let tuple) = first, tuple.elements.count > 1,
      elements.allSatisfy({
        if case .tuple(let other) = $0 {
          other.elements.count == tuple.elements.count
        } else {
          false
        }
      })
    {
      return AxisLabels(
        .object(elements), names: Array(repeating: .none, count: tuple.elements.count))
    }
    for element in elements where LabelKey(element) == nil {
      throw interpreter.unhashable(element.type)
    }
    return AxisLabels(ColumnData(inferring: elements))
  }

  /// Checks the number of labels given for an axis that exists.
  static func checkLength(_ labels: AxisLabels, _ count: Int) throws {
    guard labels.count == count else {
      throw PyException(
        .valueError,
        "Length mismatch: Expected axis has \(count) elements, new values have \(labels.count) "
          + "elements")
    }
  }
}
