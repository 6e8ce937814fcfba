package import NDArrays
package import PyRuntime

extension Interpreter {
  /// Returns a value as an array, as `np.asarray(value, dtype)` does.
  ///
  /// Numbers, texts, nested lists and tuples, ranges, arrays, frames and objects with `__array__`
  /// convert; anything else becomes an object.
  ///
  /// - Throws: ValueError for lists of different lengths.
  package func array(of value: Value, dtype: DType? = nil) throws -> NDArray {
    try NumPyErrors.translating {
      let array = try plainArray(of: value, dtype: dtype)
      guard let dtype else { return array }
      return try converted(array, to: dtype)
    }
  }

  /// Converts an array's elements, those of objects through Python.
  package func converted(_ array: NDArray, to dtype: DType) throws -> NDArray {
    guard case .object = array.dtype, dtype != .object else {
      if dtype == .object, array.dtype != .object {
        return try NDArray(objects: array.plainValues, shape: array.shape)
      }
      if case .string(let width) = dtype, width == 0 { return try array.asTexts() }
      return try array.converted(to: dtype)
    }
    let values = (array.objects ?? []).map { Value(element: $0) }
    switch dtype {
    case .float64: return try NDArray(values.map { try number(of: $0) }, shape: array.shape)
    case .int64: return try NDArray(values.map { try integer(of: $0) }, shape: array.shape)
    case .bool: return try NDArray(values.map { try isTrue($0) }, shape: array.shape)
    case .string(let width):
      return try NDArray(
        values.map { try str($0) }, shape: array.shape, width: width == 0 ? nil : width)
    case .object: return array
    }
  }

  /// A number, or the number that a text spells.
  private func number(of value: Value) throws -> Double {
    if let text = value.text {
      guard let number = NumericText.double(text) else {
        throw PyException(
          .valueError, "could not convert string to float: \(QuotedText.quoted(text))")
      }
      return number
    }
    if value.isNone {
      throw PyException(
        .typeError, "float() argument must be a string or a real number, not 'NoneType'")
    }
    return try double(of: value)
  }

  private func integer(of value: Value) throws -> Int {
    if let text = value.text {
      guard let number = NumericText.integer(text) else {
        throw PyException(
          .valueError, "invalid literal for int() with base 10: \(QuotedText.quoted(text))")
      }
      return number
    }
    switch value {
    case .float(let number): return Casting.int(number)
    case .none, .list, .tuple, .dict:
      throw PyException(
        .typeError,
        "int() argument must be a string, a bytes-like object or a real number, not "
          + "'\(value.type.messageName)'")
    default: return try int(of: value)
    }
  }

  private func plainArray(of value: Value, dtype: DType?) throws -> NDArray {
    switch value {
    case .float(let number): return try NDArray(scalar: number)
    case .int(let number): return try NDArray(scalar: number)
    case .bool(let flag): return try NDArray(scalar: flag)
    case .string(let text): return try NDArray([text.text], shape: [])
    case .none, .dict: return try NDArray(objects: [value], shape: [])
    case .list(let list): return try array(ofSequence: list.elements, value, dtype: dtype)
    case .tuple(let tuple): return try array(ofSequence: tuple.elements, value, dtype: dtype)
    case .object(let object):
      if let array = object as? NDArrayObject { return array.array }
      if let scalar = object as? NumPyScalar { return try scalar.array() }
      if let frame = object as? any FrameSource { return try frame.array(self) }
      if let polynomial = object as? Poly1DObject { return polynomial.coefficients }
      if let method = try object.attribute("__array__", self) {
        return try array(of: call(method))
      }
      switch object.type.name {
      case "range":
        return try array(ofSequence: elements(of: value), value, dtype: dtype)
      default: return try NDArray(objects: [value], shape: [])
      }
    }
  }

  private func array(
    ofSequence elements: [Value], _ value: Value, dtype: DType?
  ) throws -> NDArray {
    if dtype == .object { return try objectArray(ofSequence: elements) }
    // Rows that are arrays already are joined as such.
    if !elements.isEmpty, elements.allSatisfy({ $0.ndarray != nil }) {
      let rows = elements.compactMap(\.ndarray)
      if rows.allSatisfy({ $0.shape == rows[0].shape }), rows[0].dimensions > 0 {
        return try NDArray.stack(rows)
      }
    }
    var reader = NestedReader(interpreter: self)
    try reader.read(value)
    return try reader.array(dtype: dtype)
  }

  private func objectArray(ofSequence elements: [Value]) throws -> NDArray {
    var reader = NestedReader(interpreter: self)
    reader.allowsRagged = true
    try reader.read(.list(elements))
    return try reader.array(dtype: .object)
  }
}

/// Reads nested sequences into the elements of one array.
private struct NestedReader {
  let interpreter: Interpreter
  /// Whether rows of different lengths become objects instead of an error.
  var allowsRagged = false
  private var leaves: [Value] = []
  private var shape: [Int] = []

  init(interpreter: Interpreter) {
    self.interpreter = interpreter
  }

  mutating func read(_ value: Value) throws {
    shape = try NestedReader.shape(of: value, interpreter, depth: 0)
    if let ragged = try firstRagged(value, depth: 0) {
      guard allowsRagged else {
        let known = NDArrayError.tupleText(Array(shape[..<ragged]))
        throw PyException(
          .valueError,
          "setting an array element with a sequence. The requested array has an inhomogeneous "
            + "shape after \(ragged) dimensions. The detected shape was \(known) + "
            + "inhomogeneous part.")
      }
      shape = Array(shape[..<ragged])
    }
    leaves.reserveCapacity(shape.reduce(1, &*))
    try collect(value, depth: 0)
  }

  /// The elements of a sequence that takes part in the array's shape.
  private static func parts(_ value: Value, _ interpreter: Interpreter) throws -> [Value]? {
    switch value {
    case .list(let list): return list.elements
    case .tuple(let tuple): return tuple.elements
    case .object(let object):
      if let array = object as? NDArrayObject {
        return array.array.dimensions > 0 ? try interpreter.elements(of: value) : nil
      }
      if let frame = object as? any FrameSource {
        return try interpreter.elements(of: .array(frame.array(interpreter)))
      }
      return object.type.name == "range" ? try interpreter.elements(of: value) : nil
    default: return nil
    }
  }

  private static func shape(
    of value: Value, _ interpreter: Interpreter, depth: Int
  ) throws -> [Int] {
    guard depth <= 64, let parts = try parts(value, interpreter) else { return [] }
    guard let first = parts.first else { return [0] }
    return [parts.count] + (try shape(of: first, interpreter, depth: depth + 1))
  }

  /// The depth at which rows differ in length, or nil.
  private func firstRagged(_ value: Value, depth: Int) throws -> Int? {
    let parts = try NestedReader.parts(value, interpreter)
    guard depth < shape.count else { return parts == nil ? nil : depth }
    guard let parts, parts.count == shape[depth] else { return depth }
    if depth + 1 == shape.count {
      // The commonest case: a row of plain elements.
      for part in parts {
        try interpreter.tick()
        switch part {
        case .float, .int, .bool, .none, .string: continue
        default: if try NestedReader.parts(part, interpreter) != nil { return depth + 1 }
        }
      }
      return nil
    }
    var result: Int?
    for part in parts {
      if let depth = try firstRagged(part, depth: depth + 1) {
        result = min(result ?? depth, depth)
      }
    }
    return result
  }

  private mutating func collect(_ value: Value, depth: Int) throws {
    guard depth < shape.count, let parts = try NestedReader.parts(value, interpreter) else {
      leaves.append(value)
      return
    }
    if depth + 1 == shape.count {
      leaves.append(contentsOf: parts)
    } else {
      for part in parts { try collect(part, depth: depth + 1) }
    }
  }

  /// What `read` makes of each leaf.
  private func numbers<Number>(_ read: (Value) -> Number) throws -> [Number] {
    try leaves.map { leaf in
      try interpreter.tick()
      return read(leaf)
    }
  }

  func array(dtype: DType?) throws -> NDArray {
    if dtype == .object { return try NDArray(objects: leaves, shape: shape) }
    var kinds = LeafKinds()
    for leaf in leaves {
      try interpreter.tick()
      kinds.add(leaf)
    }
    switch dtype ?? kinds.dtype {
    case .float64 where kinds.isNumeric:
      return try NDArray(try numbers(LeafKinds.double), shape: shape)
    case .int64 where kinds.isNumeric && !kinds.hasFloat:
      return try NDArray(try numbers(LeafKinds.int), shape: shape)
    case .bool where kinds.isNumeric && !kinds.hasFloat && !kinds.hasInt:
      return try NDArray(try numbers { LeafKinds.int($0) != 0 }, shape: shape)
    case .string(let width) where kinds.hasText || kinds.isNumeric:
      let least = width > 0 || leaves.isEmpty ? width : kinds.textWidth
      let texts = try leaves.map { try interpreter.str($0) }
      let widest = texts.lazy.map(\.unicodeScalars.count).max() ?? 1
      return try NDArray(
        texts, shape: shape, width: max(width > 0 && dtype != nil ? width : max(least, widest), 1))
    default:
      if leaves.isEmpty { return try NDArray.zeros(shape, dtype: dtype ?? .float64) }
      let objects = try NDArray(objects: leaves, shape: shape)
      guard let wanted = dtype ?? (kinds.dtype == .object ? nil : kinds.dtype) else {
        return objects
      }
      return try interpreter.converted(objects, to: wanted)
    }
  }
}

/// What kinds of elements a list holds, from which the array's type follows.
private struct LeafKinds {
  var hasFloat = false
  var hasInt = false
  var hasBool = false
  var hasText = false
  var hasObject = false

  mutating func add(_ leaf: Value) {
    switch leaf {
    case .float: hasFloat = true
    case .int: hasInt = true
    case .bool: hasBool = true
    case .string: hasText = true
    case .object(let object):
      if let scalar = object as? NumPyScalar {
        switch scalar.kind {
        case .float64: hasFloat = true
        case .int64: hasInt = true
        case .bool: hasBool = true
        }
      } else if let array = object as? NDArrayObject, array.array.dimensions == 0 {
        switch array.array.dtype {
        case .float64: hasFloat = true
        case .int64: hasInt = true
        case .bool: hasBool = true
        case .string: hasText = true
        case .object: hasObject = true
        }
      } else {
        hasObject = true
      }
    default: hasObject = true
    }
  }

  var isNumeric: Bool { !hasText && !hasObject }

  var dtype: DType {
    if hasObject { return .object }
    if hasText { return .string(width: 0) }
    if hasFloat { return .float64 }
    if hasInt { return .int64 }
    if hasBool { return .bool }
    return .float64
  }

  /// The width that numbers beside texts reserve.
  var textWidth: Int { hasFloat ? 32 : hasInt ? 21 : hasBool ? 5 : 1 }

  static func double(_ leaf: Value) -> Double {
    switch leaf {
    case .float(let number): return number
    case .int(let number): return Double(number)
    case .bool(let flag): return flag ? 1 : 0
    case .object(let object):
      if let scalar = object as? NumPyScalar { return scalar.doubleValue }
      if let array = object as? NDArrayObject { return array.array.doubles.first ?? .nan }
      return .nan
    default: return .nan
    }
  }

  static func int(_ leaf: Value) -> Int {
    switch leaf {
    case .int(let number): return number
    case .bool(let flag): return flag ? 1 : 0
    case .object(let object):
      if let scalar = object as? NumPyScalar { return scalar.intValue }
      if let array = object as? NDArrayObject { return array.array.ints.first ?? 0 }
      return 0
    default: return 0
    }
  }
}
