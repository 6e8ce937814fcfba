package import NDArrays
package import PyRuntime
package import PySyntax

/// A `numpy.dtype` as a Python value.
package final class DTypeObject: Object {
  /// The type.
  package let dtype: DType

  /// Wraps a type.
  package init(_ dtype: DType) {
    self.dtype = dtype
  }

  package var type: TypeObject { NumPyTypes.dtype }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if let found = try type.attribute(name, of: .object(self), interpreter) { return found }
    if NumPyRefusals.attributes[name] != nil { throw NumPyErrors.noAttribute(name, of: type) }
    return nil
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    switch dtype {
    case .object: "dtype('O')"
    default: "dtype('\(dtype.shortName)')"
    }
  }

  package func str(_ interpreter: Interpreter) throws -> String { dtype.shortName }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .equal || op == .notEqual else { return nil }
    let isEqual = (try? interpreter.dtype(of: other)) == dtype
    return .bool(isEqual == (op == .equal))
  }

  package func hash(_ interpreter: Interpreter) throws -> Int { dtype.hashValue }

  /// The attributes.
  package nonisolated(unsafe) static let members: [String: Value] = {
    var members: [String: Value] = [:]
    func property(_ name: String, _ body: @escaping @Sendable (DType) -> Value) {
      members[name] = .object(
        PropertyObject { value, _ in value.cast(DTypeObject.self).map { body($0.dtype) } ?? .none })
    }
    property("name") { .string($0.name) }
    property("kind") { .string($0.kind) }
    property("itemsize") { .int($0.itemSize) }
    property("type") { .object(NumPyTypes.scalarType($0)) }
    property("char") {
      switch $0 {
      case .float64: .string("d")
      case .int64: .string("l")
      case .bool: .string("?")
      case .string: .string("U")
      case .object: .string("O")
      }
    }
    property("str") {
      switch $0 {
      case .float64: .string("<f8")
      case .int64: .string("<i8")
      case .bool: .string("|b1")
      case .string(let width): .string("<U\(width)")
      case .object: .string("|O")
      }
    }
    return members
  }()
}

extension Interpreter {
  /// Reads what names an element type: `float`, `'float64'`, `np.int64`, `a.dtype`.
  ///
  /// - Throws: TypeError for what names none, NotImplementedError for those numpy has besides.
  package func dtype(of value: Value) throws -> DType {
    switch value {
    case .none: return .float64
    case .string(let text): return try DTypeNames.dtype(named: text.text)
    case .object(let object):
      if let dtype = object as? DTypeObject { return dtype.dtype }
      if let type = object as? TypeObject {
        if type === BuiltinTypes.float || type === NumPyTypes.float64 { return .float64 }
        if type === BuiltinTypes.int || type === NumPyTypes.int64 { return .int64 }
        if type === BuiltinTypes.bool || type === NumPyTypes.bool { return .bool }
        if type === BuiltinTypes.str || type === NumPyTypes.str { return .string(width: 0) }
        if type === BuiltinTypes.object || type === NumPyTypes.object { return .object }
        if type.module == "numpy" { return try DTypeNames.dtype(named: type.name) }
        return .object
      }
    default: break
    }
    throw PyException(
      .typeError, "Cannot interpret '\(try repr(value))' as a data type")
  }
}

/// The names that element types have as texts.
enum DTypeNames {
  /// The type that a text names.
  static func dtype(named name: String) throws -> DType {
    switch name {
    case "float64", "float", "f8", "<f8", "d", "double", "f":
      if name == "f" { throw refused("float32") }
      return .float64
    case "int64", "int", "i8", "<i8", "l", "q", "long", "longlong", "intp": return .int64
    case "bool", "bool_", "?", "b1", "|b1": return .bool
    case "str", "U", "<U", "str_", "unicode": return .string(width: 0)
    case "object", "O", "|O", "object_": return .object
    default: break
    }
    var digits = Substring(name)
    if digits.hasPrefix("<") || digits.hasPrefix("=") { digits = digits.dropFirst() }
    if digits.first == "U", let width = Int(digits.dropFirst()), width >= 0, width < 1 << 28 {
      return .string(width: width)
    }
    if unsupported.contains(name) { throw refused(name) }
    throw PyException(.typeError, "data type '\(name)' not understood")
  }

  static let unsupported: Set<String> = [
    "float32", "float16", "half", "single", "f4", "f2", "<f4", "longdouble", "float128",
    "int32", "int16", "int8", "i4", "i2", "i1", "<i4", "uint8", "uint16", "uint32", "uint64",
    "uint",
    "u1", "u2", "u4", "u8", "complex", "complex64", "complex128", "c8", "c16", "short", "intc",
    "byte", "ubyte", "ushort", "uintc", "S", "bytes", "bytes_", "V", "void", "datetime64",
    "timedelta64", "M8", "m8", "i", "h", "b", "B", "H", "I", "L", "Q", "e", "g", "F", "D",
  ]

  static func refused(_ name: String) -> PyException {
    PyException(
      .notImplementedError, "the data type '\(name)' is not supported here",
      help: name.contains("int") || name.hasPrefix("i") || name.hasPrefix("u")
        ? "use int64 (int)" : "use float64 (float)")
  }
}
