internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// What `s.unique()` and `s.values` give for a column of texts: pandas' own array.
final class StringArrayObject: Object {
  let column: ColumnData

  init(_ column: ColumnData) { self.column = column }

  /// The array of a column: numpy's, but for texts.
  static func array(of column: ColumnData) throws -> Value {
    if case .text = column { return .object(StringArrayObject(column)) }
    return .array(try column.array())
  }

  private static let arrayType = TypeObject(
    "StringArray", module: "pandas.arrays", members: members.table)

  nonisolated(unsafe) private static let members: PandasMembers = {
    var members = PandasMembers()
    for name in ["tolist", "to_list"] {
      members.method(name, "", StringArrayObject.self) { array, _ in
        .list(array.column.plainValues)
      }
    }
    for name in ["to_numpy", "__array__"] {
      members.method(name, "dtype=None, copy=None", StringArrayObject.self) { array, _ in
        .array(try array.column.array())
      }
    }
    members.method("isna", "", StringArrayObject.self) { array, _ in
      .array(try NDArray(ColumnFunctions.missing(array.column)))
    }
    members.method("copy", "", StringArrayObject.self) { array, _ in .object(array) }
    for name in ["reshape", "ravel", "astype"] {
      members.method(name, "*args, **kwargs", StringArrayObject.self) { array, call in
        try call.interpreter.call(
          call.interpreter.attribute(name, of: .array(array.column.array())),
          Arguments(call.variadic, keywords: call.keywords))
      }
    }
    members.attribute("shape", StringArrayObject.self) { array, _ in
      .tuple([.int(array.column.count)])
    }
    members.attribute("size", StringArrayObject.self) { array, _ in .int(array.column.count) }
    members.attribute("ndim", StringArrayObject.self) { _, _ in .int(1) }
    members.attribute("dtype", StringArrayObject.self) { array, _ in array.column.dtypeValue }
    return members
  }()

  var type: TypeObject { StringArrayObject.arrayType }

  func repr(_ interpreter: Interpreter) throws -> String {
    guard column.count > 0 else { return "<StringArray>\n[]\nLength: 0, dtype: str" }
    let labels = AxisLabels(column)
    var shown = try IndexText.elementTexts(labels, interpreter)
    if shown.count > 10 { shown = Array(shown.prefix(5)) + ["..."] + Array(shown.suffix(5)) }
    var lines = [""]
    let width = DisplayOptions.of(interpreter).width
    for (position, text) in shown.enumerated() {
      let part = text + (position < shown.count - 1 ? "," : "")
      let last = lines.count - 1
      if !lines[last].isEmpty,
        lines[last].unicodeScalars.count + part.unicodeScalars.count + 2 > width
      {
        lines.append(part)
      } else {
        lines[last] += lines[last].isEmpty ? part : " " + part
      }
    }
    let text = lines.joined(separator: "\n ")
    return "<StringArray>\n[\(text)]\nLength: \(column.count), dtype: str"
  }

  func length(_ interpreter: Interpreter) throws -> Int? { column.count }

  func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    ValueIterator(column.plainValues)
  }

  func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? {
    guard let text = value.text, case .text(let values) = column else { return false }
    return values.contains(text)
  }

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if let positions = try PositionReading.many(key, column.count, interpreter) {
      return .object(StringArrayObject(column.taking(positions)))
    }
    let position = try interpreter.int(of: key.plainScalar)
    guard position >= -column.count, position < column.count else {
      throw PyException(
        .indexError, "index \(position) is out of bounds for axis 0 with size \(column.count)")
    }
    return column.plainValue(position < 0 ? position + column.count : position)
  }

  func truth(_ interpreter: Interpreter) throws -> Bool? {
    try interpreter.isTrue(.array(column.array()))
  }

  func hash(_ interpreter: Interpreter) throws -> Int { throw interpreter.unhashable(type) }

  func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try interpreter.compare(op, .array(column.array()), StringArrayObject.plain(other))
  }

  func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try interpreter.binary(op, .array(column.array()), StringArrayObject.plain(right))
  }

  private static func plain(_ value: Value) throws -> Value {
    try value.cast(to: StringArrayObject.self).map { .array(try $0.column.array()) } ?? value
  }
}
