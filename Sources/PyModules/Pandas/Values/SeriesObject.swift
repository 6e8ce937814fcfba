package import NDArrays
package import PyRuntime

/// A `pandas.Series`.
package final class SeriesObject: Object {
  /// The elements.
  var data: ColumnData
  /// The labels of the elements.
  var index: AxisLabels
  /// The name, None where it has none.
  var name: Value

  init(_ data: ColumnData, index: AxisLabels? = nil, name: Value = .none) {
    self.data = data
    self.index = index ?? AxisLabels(count: data.count)
    self.name = name
    assert(data.count == self.index.count, "a Series of other labels than elements")
  }

  package var type: TypeObject { PandasTypes.series }

  /// The number of elements.
  var count: Int { data.count }

  package var ownAttributeNames: [String] { PandasNames.identifiers(index) }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if let found = try type.attribute(name, of: .object(self), interpreter) { return found }
    if let position = index.position(of: .string(name)) { return data.value(position) }
    if name.hasPrefix("__") { return nil }
    if name == "dt" {
      throw PyException(
        .attributeError, "Can only use .dt accessor with datetimelike values",
        help: PandasRefusals.seriesMethods[name])
    }
    if let reason = PandasRefusals.seriesMethods[name] {
      throw PyException(
        .attributeError, "'Series' object has no attribute '\(name)'", help: reason)
    }
    return nil
  }

  package func setAttribute(
    _ name: String, to value: Value?, _ interpreter: Interpreter
  ) throws {
    guard let value else {
      throw PyException(.attributeError, "can't delete attribute '\(name)'")
    }
    switch name {
    case "name": self.name = try PandasNames.checkedName(value, of: "Series", interpreter)
    case "index":
      let labels = try AxisReading.labels(value, interpreter)
      try AxisReading.checkLength(labels, count)
      index = labels
    default:
      guard index.position(of: .string(name)) != nil else {
        throw PyException(
          .attributeError, "'Series' object has no attribute '\(name)'",
          help: "assign an element by its label: s[\"\(name)\"] = …")
      }
      try setItem(.string(name), to: value, interpreter)
    }
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    try SeriesText.repr(self, interpreter)
  }

  package func length(_ interpreter: Interpreter) throws -> Int? { count }

  package func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? {
    index.position(of: value) != nil
  }

  package func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    try ListObject(data.plainValues).makeIterator(interpreter)
  }

  package func truth(_ interpreter: Interpreter) throws -> Bool? {
    throw PandasErrors.ambiguousTruth("Series")
  }

  package func hash(_ interpreter: Interpreter) throws -> Int {
    throw interpreter.unhashable(type)
  }

  package func double(_ interpreter: Interpreter) throws -> Double? {
    guard count == 1 else {
      throw PyException(
        .typeError, "float() argument must be a string or a real number, not 'Series'",
        help: "float() takes one number: s.astype(float) converts all \(count), s.iloc[0] is one")
    }
    return try interpreter.double(of: data.value(0))
  }

  package func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    try SeriesSelection.item(self, key, interpreter)
  }

  package func setItem(_ key: Value, to value: Value?, _ interpreter: Interpreter) throws {
    guard let value else {
      guard let position = index.position(of: key) else { throw PandasErrors.key(key, index) }
      let kept = (0..<count).filter { $0 != position }
      data = data.taking(kept)
      index = index.picking(kept)
      return
    }
    try SeriesSelection.assign(self, key, value, interpreter)
  }

  /// The same elements under other labels or another name.
  func with(index: AxisLabels? = nil, name: Value? = nil, data: ColumnData? = nil) -> SeriesObject {
    SeriesObject(data ?? self.data, index: index ?? self.index, name: name ?? self.name)
  }

  /// The elements at the given positions.
  func taking(_ positions: [Int]) -> SeriesObject {
    SeriesObject(data.taking(positions), index: index.picking(positions), name: name)
  }
}

extension SeriesObject: FrameSource {
  package var columnLabels: [Value] { [] }
  package var rowLabels: [Value] { index.values }

  package func array(_ interpreter: Interpreter) throws -> NDArray {
    try NumPyErrors.translating { try data.array() }
  }

  package func rows(at positions: [Int], _ interpreter: Interpreter) throws -> Value {
    .object(taking(positions))
  }

  package func columns(at positions: [Int], _ interpreter: Interpreter) throws -> Value {
    .object(self)
  }
}
