package import NDArrays
package import PyRuntime

extension Interpreter {
  /// Reads what stands in an array's square brackets.
  ///
  /// - Throws: IndexError in numpy's words for what is no index.
  package func indexItems(_ key: Value) throws -> [IndexItem] {
    if case .tuple(let tuple) = key { return try tuple.elements.map { try indexItem($0) } }
    return [try indexItem(key)]
  }

  private func indexItem(_ key: Value) throws -> IndexItem {
    switch key {
    case .int(let index): return .integer(index)
    case .bool(let flag): return .mask(try NDArray(scalar: flag))
    case .none: return .newAxis
    case .list, .tuple:
      let array = try array(of: key)
      if array.dtype == .float64, array.count > 0 { throw notAnIndex() }
      return try arrayItem(array)
    case .float, .string, .dict: throw notAnIndex()
    case .object(let object):
      if let array = object as? NDArrayObject {
        if array.array.dtype == .float64, array.array.count == 0 {
          throw PyException(
            .indexError, "arrays used as indices must be of integer (or boolean) type")
        }
        return try arrayItem(array.array)
      }
      if let scalar = object as? NumPyScalar {
        switch scalar.kind {
        case .int64(let index): return .integer(index)
        case .bool(let flag): return .mask(try NDArray(scalar: flag))
        case .float64: throw notAnIndex()
        }
      }
      switch object.type.name {
      case "slice": return try sliceItem(key)
      case "ellipsis": return .ellipsis
      case "range": return try arrayItem(array(of: key))
      default: break
      }
      if object is any FrameSource { return try arrayItem(array(of: key)) }
      if let index = try object.index(self) {
        if case .int(let number) = index { return .integer(number) }
        throw PyException(.indexError, "cannot fit 'int' into an index-sized integer")
      }
      throw notAnIndex()
    }
  }

  private func sliceItem(_ key: Value) throws -> IndexItem {
    func part(_ name: String) throws -> Int? {
      let value = try attribute(name, of: key)
      if value.isNone { return nil }
      if case .int(let number) = value { return number }
      if case .object(let object) = value, !(object is NDArrayObject), !(object is NumPyScalar),
        value.type === BuiltinTypes.int
      {
        // A number beyond 64 bits is beyond every end.
        return try double(of: value) < 0 ? -(Int.max / 2) : Int.max / 2
      }
      guard let index = try value.object?.index(self), case .int(let number) = index else {
        throw PyException(
          .typeError, "slice indices must be integers or None or have an __index__ method")
      }
      return number
    }
    let step = try part("step")
    return .slice(
      start: try part("start").map { max($0, -(Int.max / 2)) },
      stop: try part("stop").map { max($0, -(Int.max / 2)) }, step: step)
  }

  private func arrayItem(_ array: NDArray) throws -> IndexItem {
    switch array.dtype {
    case .bool: return .mask(array)
    case .int64: return array.dimensions == 0 ? .integer(array.ints[0]) : .integers(array)
    case .float64 where array.count == 0:
      return .integers(try NDArray([Int](), shape: array.shape))
    default:
      throw PyException(
        .indexError, "arrays used as indices must be of integer (or boolean) type")
    }
  }

  private func notAnIndex() -> PyException {
    PyException(
      .indexError,
      "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or "
        + "boolean arrays are valid indices")
  }
}

extension NDArrayObject {
  package func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    let plain = try plainItem(key, interpreter)
    return mask == nil ? plain : try MaskedArrays.item(self, key, plain, interpreter)
  }

  /// What stands at a place, whatever the mask says.
  private func plainItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    // The commonest case without a detour.
    if case .int(let index) = key, array.dimensions == 1 {
      let size = array.shape[0]
      guard index >= -size, index < size else {
        throw NumPyErrors.exception(.outOfBounds(index, axis: 0, size: size))
      }
      let place = index < 0 ? index + size : index
      return Value(elementOf: array.storage, at: array.offset &+ place &* array.strides[0])
    }
    return try NumPyErrors.translating {
      let items = try interpreter.indexItems(key)
      let result = try array.item(at: items)
      let hasEllipsis = items.contains { if case .ellipsis = $0 { true } else { false } }
      if result.dimensions == 0, !hasEllipsis { return .scalar(result) }
      let isView = result.sharesStorage(with: array)
      return .object(NDArrayObject(result, base: isView ? self : nil))
    }
  }

  package func setItem(_ key: Value, to value: Value?, _ interpreter: Interpreter) throws {
    guard let value else { throw PyException(.valueError, "cannot delete array elements") }
    try checkWriteable()
    if case .int(let index) = key, array.dimensions == 1, index >= 0, index < array.shape[0],
      case .float64(let buffer) = array.storage, case .float(let number) = value
    {
      buffer.elements[array.offset &+ index &* array.strides[0]] = number
      return
    }
    try NumPyErrors.translating {
      let items = try interpreter.indexItems(key)
      if array.dtype == .object {
        try assignObject(value, items, interpreter)
        return
      }
      let source = try sourceArray(value, interpreter)
      try checkDepth(value, source, items)
      FloatStatus.clear()
      try array.assign(source, at: items)
      try interpreter.reportFloatStatus("cast")
    }
  }

  /// Lists may not be deeper than the part into which they are written; arrays may.
  private func checkDepth(_ value: Value, _ source: NDArray, _ items: [IndexItem]) throws {
    var isList = true
    switch value {
    case .list, .tuple: break
    default:
      guard value.ndarray != nil else { return }
      isList = false
    }
    guard source.dimensions > 0, array.dtype == .int64 || array.dtype == .float64 else { return }
    if source.dimensions > 1, items.count == 1, case .mask(let mask) = items[0],
      mask.dimensions == array.dimensions
    {
      throw PyException(
        .typeError,
        "NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, input has "
          + "\(source.dimensions) dimensions")
    }
    let part = try array.item(at: items)
    guard part.sharesStorage(with: array), source.dimensions > part.dimensions else { return }
    guard part.dimensions > 0 else {
      guard array.dtype == .int64, isList else {
        throw PyException(.valueError, "setting an array element with a sequence.")
      }
      throw PyException(
        .typeError,
        "int() argument must be a string, a bytes-like object or a real number, not "
          + "'\(value.type.name)'")
    }
    guard isList else { return }
    throw PyException(
      .valueError,
      "setting an array element with a sequence. The requested array would exceed the maximum "
        + "number of dimension of \(part.dimensions).")
  }

  /// One number is converted as Python does it, which knows no integer for NaN and infinity.
  static func checkInteger(_ value: Value) throws {
    var number: Double?
    if case .float(let plain) = value { number = plain }
    if let scalar = value.cast(to: NumPyScalar.self), case .float64(let plain) = scalar.kind {
      number = plain
    }
    guard let number, !number.isFinite else { return }
    throw number.isNaN
      ? PyException(.valueError, "cannot convert float NaN to integer")
      : PyException(.overflowError, "cannot convert float infinity to integer")
  }

  /// The value as an array of this array's type.
  private func sourceArray(_ value: Value, _ interpreter: Interpreter) throws -> NDArray {
    if case .none = value, array.dtype == .float64 { return try NDArray(scalar: Double.nan) }
    if array.dtype == .int64 { try NDArrayObject.checkInteger(value) }
    let source: NDArray
    do {
      source = try interpreter.array(of: value)
    } catch let error as PyException where error.type.isSubtype(of: ExceptionType.valueError.object)
    {
      throw PyException(.valueError, "setting an array element with a sequence.")
    }
    if case .string = array.dtype, source.dtype != array.dtype {
      return try interpreter.converted(source, to: .string(width: 0))
    }
    if source.dtype == .object { return try interpreter.converted(source, to: array.dtype) }
    if case .string = source.dtype { return try interpreter.converted(source, to: array.dtype) }
    return source
  }

  private func assignObject(
    _ value: Value, _ items: [IndexItem], _ interpreter: Interpreter
  ) throws {
    let target = try array.item(at: items)
    let source: NDArray =
      target.dimensions == 0
      ? try NDArray(objects: [value], shape: [])
      : try interpreter.converted(interpreter.array(of: value), to: .object)
    try array.assign(source, at: items)
  }
}
