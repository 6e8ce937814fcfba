internal import NDArrays
package import PyRuntime

/// The methods and attributes of `numpy.ndarray`.
package enum ArrayMethods {
  /// The members by name.
  package nonisolated(unsafe) static let members: [String: Value] = {
    var table = FunctionTable()
    for other in [
      ReductionFunctions.table, ShapingFunctions.table, SelectionFunctions.table,
      ElementFunctions.table, LinearAlgebraFunctions.table,
    ] {
      table.merge(other)
    }
    attributes(&table)
    conversions(&table)
    return table.methods
  }()

  private static func attributes(_ table: inout FunctionTable) {
    table.attribute("shape") { .tuple($0.array.shape.map { .int($0) }) }
    table.attribute("ndim") { .int($0.array.dimensions) }
    table.attribute("size") { .int($0.array.count) }
    table.attribute("dtype") { .object(DTypeObject($0.array.dtype)) }
    table.attribute("itemsize") { .int($0.array.dtype.itemSize) }
    table.attribute("nbytes") { .int($0.array.count &* $0.array.dtype.itemSize) }
    table.attribute("strides") { object in
      .tuple(object.array.strides.map { .int($0 &* object.array.dtype.itemSize) })
    }
    table.attribute("T") { .object(NDArrayObject($0.array.reversedAxes, base: $0)) }
    table.attribute("mT") { object in
      .object(NDArrayObject(try object.array.swappingAxes(-1, -2), base: object))
    }
    table.attribute("real") { .object($0) }
    table.attribute("imag") { .array(try NDArray.zeros($0.array.shape, dtype: $0.array.dtype)) }
    table.attribute("base") { $0.base.map { .object($0) } ?? .none }
    table.attribute("flat") { .object(FlatObject($0)) }
    table.attribute("flags") { .object(FlagsObject($0)) }
  }

  private static func conversions(_ table: inout FunctionTable) {
    table.method("tolist", "") { object, call in
      try object.array.nestedLists(call.interpreter)
    }
    table.method("item", "*args") { object, call in
      let array = object.array
      var indices = call.variadic
      if indices.count == 1, case .tuple(let tuple) = indices[0] { indices = tuple.elements }
      if indices.isEmpty {
        guard array.count == 1 else {
          throw PyException(
            .valueError, "can only convert an array of size 1 to a Python scalar")
        }
        return array.plainValues[0]
      }
      let positions = try indices.map { try call.interpreter.int(of: $0) }
      let source = positions.count == 1 ? try array.raveled() : array
      guard positions.count == source.dimensions else {
        throw PyException(.valueError, "incorrect number of indices for array")
      }
      let found = try source.item(at: positions.map { .integer($0) })
      return Value(plainElementOf: found.storage, at: found.offset)
    }
    table.method("astype", "dtype, order='K', casting='unsafe', subok=True, copy=True") {
      object, call in
      let dtype = try call.interpreter.dtype(of: call.value("dtype"))
      let array = object.array
      try call.checkCast(from: array.dtype, to: dtype)
      _ = try call.order(array)
      if dtype == array.dtype {
        let asked = call.value("order").text ?? "K"
        let isAsAsked =
          asked == "K" || asked == "A" || (asked == "C" && array.isRowMajor)
          || (asked == "F" && array.isColumnMajor)
        return try call.bool("copy") || !isAsAsked
          ? .array(call.orderedCopy(array, otherwise: "K")) : .object(object)
      }
      FloatStatus.clear()
      let result = try call.interpreter.converted(array, to: dtype)
      try call.interpreter.reportFloatStatus("cast")
      return .array(try call.arranged(result, like: array))
    }
    table.method("copy", "order='C'") { object, call in
      .array(try call.orderedCopy(object.array, otherwise: "C"))
    }
    table.method("view", "dtype=None, type=None") { object, call in
      try call.refuse("dtype", "type")
      return .object(NDArrayObject(object.array, base: object))
    }
    table.method("fill", "value") { object, call in
      try object.checkWriteable()
      if object.array.dtype == .int64 { try NDArrayObject.checkInteger(call.value("value")) }
      try object.array.assign(call.array("value"))
      return .none
    }
    table.method("sort", "axis=-1, kind=None, order=None, *, stable=None") { object, call in
      try call.checkSortKind()
      try object.checkWriteable("sort array")
      let axis = try call.int("axis")
      let sorted =
        object.array.dtype == .object
        ? try SelectionFunctions.sortedObjects(object.array, axis, call)
        : try object.array.sorted(axis: axis)
      try object.array.assign(sorted)
      return .none
    }
    table.method("resize", "*new_shape, refcheck=True") { _, _ in
      throw PyException(
        .notImplementedError, "ndarray.resize() is not supported here",
        help: "use np.resize(a, shape), which returns a new array")
    }
    table.method("__array__", "dtype=None, copy=None") { object, call in
      guard let dtype = try call.dtype(), dtype != object.array.dtype else {
        guard call.isGiven("copy"), try call.bool("copy") else { return .object(object) }
        return .array(try object.array.copyKeepingOrder())
      }
      return .array(try call.interpreter.converted(object.array, to: dtype))
    }
    table.method("setflags", "write=None, align=None, uic=None") { object, call in
      try call.refuse("align", "uic")
      if call.isGiven("write") { try object.setWriteable(call.bool("write")) }
      return .none
    }
    table.method("__len__", "") { object, call in
      .int(try object.length(call.interpreter) ?? 0)
    }
    table.method("__abs__", "") { object, call in
      .scalar(try call.interpreter.apply(.absolute, object.array))
    }
    table.method("__copy__", "") { object, _ in .array(try object.array.copyKeepingOrder()) }
    table.method("__deepcopy__", "memo=None") { object, _ in
      .array(try object.array.copyKeepingOrder())
    }
    table.method("conj", "") { object, _ in .object(object) }
    table.method("conjugate", "") { object, _ in .object(object) }
  }
}

/// What `a.flags` shows.
final class FlagsObject: Object {
  private let source: NDArrayObject

  init(_ source: NDArrayObject) {
    self.source = source
  }

  var type: TypeObject { FlagsObject.flagsType }
  private static let flagsType = TypeObject("flagsobj", module: "numpy._core.multiarray")

  private var values: [(name: String, key: String, value: Bool)] {
    let array = source.array
    return [
      ("c_contiguous", "C_CONTIGUOUS", array.isRowMajor),
      ("f_contiguous", "F_CONTIGUOUS", array.isColumnMajor),
      ("owndata", "OWNDATA", source.base == nil),
      ("writeable", "WRITEABLE", source.isWriteable), ("aligned", "ALIGNED", true),
      ("writebackifcopy", "WRITEBACKIFCOPY", false),
    ]
  }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if let found = values.first(where: { $0.name == name }) { return .bool(found.value) }
    let (isRows, isColumns) = (source.array.isRowMajor, source.array.isColumnMajor)
    switch name {
    case "contiguous": return .bool(isRows)
    case "fortran": return .bool(isColumns)
    case "fnc": return .bool(isColumns && !isRows)
    case "forc": return .bool(isRows || isColumns)
    case "behaved": return .bool(source.isWriteable)
    case "carray": return .bool(source.isWriteable && isRows)
    case "farray": return .bool(source.isWriteable && isColumns && !isRows)
    case "num":
      // numpy's bits: C 1, F 2, own data 4, aligned 256, writeable 1024.
      return .int(
        (isRows ? 1 : 0) + (isColumns ? 2 : 0) + (source.base == nil ? 4 : 0) + 256
          + (source.isWriteable ? 1024 : 0))
    default: break
    }
    return try type.attribute(name, of: .object(self), interpreter)
  }

  func setAttribute(_ name: String, to value: Value?, _ interpreter: Interpreter) throws {
    guard name == "writeable", let value else {
      throw PyException(
        .attributeError,
        "attribute '\(name)' of 'numpy._core.multiarray.flagsobj' objects is not writable")
    }
    try source.setWriteable(interpreter.isTrue(value))
  }

  func setItem(_ key: Value, to value: Value?, _ interpreter: Interpreter) throws {
    guard key.text == "WRITEABLE" || key.text == "W", let value else {
      throw PyException(.keyError, "Unknown flag")
    }
    try source.setWriteable(interpreter.isTrue(value))
  }

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    let short = ["C": "C_CONTIGUOUS", "F": "F_CONTIGUOUS", "O": "OWNDATA", "W": "WRITEABLE"]
    if let text = key.text,
      let found = values.first(where: { $0.key == short[text] ?? text })
    {
      return .bool(found.value)
    }
    throw PyException(.keyError, "Unknown flag")
  }

  func repr(_ interpreter: Interpreter) throws -> String {
    values.map { "  \($0.key) : \($0.value ? "True" : "False")\n" }.joined()
  }
}
