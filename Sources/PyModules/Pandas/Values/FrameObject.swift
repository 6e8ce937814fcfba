package import NDArrays
package import PyRuntime

/// A `pandas.DataFrame`.
package final class FrameObject: Object {
  /// The columns in order, all of one length.
  var data: [ColumnData] { didSet { isOneBlock = false } }
  /// Whether pandas keeps the columns in one array, which `values` then shows as it is; false also where that
  /// is not known.
  private var isOneBlock = false
  /// The labels of the columns.
  var columns: AxisLabels
  /// The labels of the rows.
  var index: AxisLabels

  init(_ data: [ColumnData], columns: AxisLabels, index: AxisLabels) {
    self.data = data
    self.columns = columns
    self.index = index
    assert(
      data.count == columns.count && data.allSatisfy { $0.count == index.count },
      "a table whose columns and labels have different lengths")
  }

  package var type: TypeObject { PandasTypes.frame }

  /// The number of rows.
  var rowCount: Int { index.count }
  /// The number of columns.
  var columnCount: Int { data.count }

  package var ownAttributeNames: [String] { PandasNames.identifiers(columns) }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if let found = try type.attribute(name, of: .object(self), interpreter) { return found }
    if !columns.isMulti, let position = columns.position(of: .string(name)) {
      return .object(column(position))
    }
    if name.hasPrefix("__") { return nil }
    if columns.isMulti, columns.level(0).position(of: .string(name)) != nil {
      return try item(.string(name), interpreter)
    }
    if let reason = PandasRefusals.frameMethods[name] {
      throw PyException(
        .attributeError, "'DataFrame' object has no attribute '\(name)'", help: reason)
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
    case "columns":
      let labels = try AxisReading.labels(value, interpreter)
      try AxisReading.checkLength(labels, columnCount)
      columns = labels
    case "index":
      let labels = try AxisReading.labels(value, interpreter)
      try AxisReading.checkLength(labels, rowCount)
      index = labels
    default:
      guard columns.position(of: .string(name)) != nil else {
        throw PyException(
          .attributeError,
          "'DataFrame' object has no attribute '\(name)', and a column cannot be made this way",
          help: "write df[\"\(name)\"] = …")
      }
      try setItem(.string(name), to: value, interpreter)
    }
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    try FrameText.repr(self, interpreter)
  }

  package func length(_ interpreter: Interpreter) throws -> Int? { rowCount }

  package func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? {
    columns.position(of: value) != nil
      || (columns.isMulti && columns.level(0).position(of: value) != nil)
  }

  package func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    try ListObject(columns.values).makeIterator(interpreter)
  }

  package func truth(_ interpreter: Interpreter) throws -> Bool? {
    throw PandasErrors.ambiguousTruth("DataFrame")
  }

  package func hash(_ interpreter: Interpreter) throws -> Int {
    throw interpreter.unhashable(type)
  }

  package func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    try FrameSelection.item(self, key, interpreter)
  }

  package func setItem(_ key: Value, to value: Value?, _ interpreter: Interpreter) throws {
    guard let value else {
      guard let position = columns.position(of: key) else { throw PandasErrors.key(key, columns) }
      data.remove(at: position)
      columns = columns.picking((0..<columns.count).filter { $0 != position })
      return
    }
    try FrameSelection.assign(self, key, value, interpreter)
  }

  // MARK: Blocks

  /// The frame itself, as pandas makes it of what lies together.
  func inOneBlock() -> FrameObject {
    let kinds = Set(data.map(\.dtypeName))
    isOneBlock = kinds.count == 1 && kinds.isSubset(of: ["float64", "int64", "bool"])
    return self
  }

  /// Whether cells see the elements of the frame through its array, and must not write into it.
  var showsItself: Bool { isOneBlock || columnCount == 1 }

  private func keepingBlock(_ made: FrameObject) -> FrameObject {
    isOneBlock ? made.inOneBlock() : made
  }

  // MARK: Parts

  /// A column as a Series.
  func column(_ position: Int) -> SeriesObject {
    SeriesObject(data[position], index: index, name: columns.label(position))
  }

  /// A row as a Series, in the dtype that holds all its elements.
  func row(_ position: Int) -> SeriesObject {
    var elements = rowData(position)
    // A row of several dtypes holds the scalars of its columns.
    if case .object = elements { elements = .object(data.map { $0.value(position) }) }
    return SeriesObject(elements, index: columns, name: index.label(position))
  }

  /// A row as iteration over rows gives it: of several dtypes, in Python's own types.
  func plainRow(_ position: Int) -> SeriesObject {
    SeriesObject(rowData(position), index: columns, name: index.label(position))
  }

  /// The elements of a row in the dtype that holds them all.
  func rowData(_ position: Int) -> ColumnData {
    ColumnData.joined(data.map { $0.taking([position]) })
  }

  /// The rows at the given positions.
  func taking(_ positions: [Int], keepsRange: Bool = false) -> FrameObject {
    keepingBlock(
      FrameObject(
        data.map { $0.taking(positions) }, columns: columns,
        index: keepsRange ? index.taking(positions) : index.picking(positions)))
  }

  /// The columns at the given positions.
  func selecting(_ positions: [Int]) -> FrameObject {
    keepingBlock(
      FrameObject(positions.map { data[$0] }, columns: columns.picking(positions), index: index))
  }

  /// The same frame with each column transformed.
  func mapping(_ transform: (ColumnData) throws -> ColumnData) rethrows -> FrameObject {
    keepingBlock(FrameObject(try data.map(transform), columns: columns, index: index))
  }

  /// An independent frame of the same elements.
  var copied: FrameObject {
    keepingBlock(FrameObject(data, columns: columns, index: index))
  }

  /// Takes over everything of another frame: what `inplace=True` does.
  func become(_ other: FrameObject) {
    data = other.data
    columns = other.columns
    index = other.index
  }
}

extension FrameObject: FrameSource {
  package var columnLabels: [Value] { columns.values }
  package var rowLabels: [Value] { index.values }

  package func array(_ interpreter: Interpreter) throws -> NDArray {
    try NumPyErrors.translating {
      let (n, p) = (rowCount, columnCount)
      try interpreter.reserve(n.multipliedReportingOverflow(by: max(p, 1) * 8).partialValue)
      let kinds = Set(data.map(\.dtypeName))
      if kinds.isEmpty { return try NDArray.zeros([n, 0], dtype: .float64) }
      if kinds.isSubset(of: ["float64", "int64"]), kinds.contains("float64") {
        let parts = data.map(\.doubles)
        var flat: [Double] = []
        flat.reserveCapacity(n * p)
        for i in 0..<n {
          try interpreter.tick()
          for part in parts { flat.append(part[i]) }
        }
        return try NDArray(flat, shape: [n, p])
      }
      if kinds.count == 1, let kind = kinds.first, kind == "int64" || kind == "bool" {
        let arrays = try data.map { try $0.array() }
        return try NDArray.stack(arrays).transposed().copy()
      }
      var flat: [Value] = []
      flat.reserveCapacity(n * p)
      for i in 0..<n {
        try interpreter.tick()
        for part in data { flat.append(part.plainValue(i)) }
      }
      return try NDArray(objects: flat, shape: [n, p])
    }
  }

  package func rows(at positions: [Int], _ interpreter: Interpreter) throws -> Value {
    .object(taking(positions))
  }

  package func columns(at positions: [Int], _ interpreter: Interpreter) throws -> Value {
    .object(selecting(positions))
  }
}
