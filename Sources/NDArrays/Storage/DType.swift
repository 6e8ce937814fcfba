/// The type of an array's elements.
///
/// The five that cells need: numbers are float64 or int64, labels are strings of a fixed greatest
/// width, and anything else is an opaque object.
package enum DType: Hashable, Sendable {
  /// `bool`
  case bool
  /// `int64`, which wraps around.
  case int64
  /// `float64`
  case float64
  /// `<U…`: strings of at most `width` code points.
  case string(width: Int)
  /// `object`: elements that only the caller understands.
  case object

  /// The name as in `dtype('float64')`; `<U5` for strings and `O` for objects.
  package var shortName: String {
    switch self {
    case .bool: "bool"
    case .int64: "int64"
    case .float64: "float64"
    case .string(let width): "<U\(width)"
    case .object: "object"
    }
  }

  /// The attribute `name`: `str160` for `<U5`.
  package var name: String {
    if case .string(let width) = self { return "str\(width &* 32)" }
    return shortName
  }

  /// The bytes of an element in numpy.
  package var itemSize: Int {
    switch self {
    case .bool: 1
    case .int64, .float64, .object: 8
    case .string(let width): width &* 4
    }
  }

  /// numpy's one-letter kind: `b`, `i`, `f`, `U`, `O`.
  package var kind: String {
    switch self {
    case .bool: "b"
    case .int64: "i"
    case .float64: "f"
    case .string: "U"
    case .object: "O"
    }
  }

  /// Whether elements are numbers: bool, int64 or float64.
  package var isNumeric: Bool {
    switch self {
    case .bool, .int64, .float64: true
    case .string, .object: false
    }
  }

  /// The type that holds the values of both, as `numpy.result_type` of two arrays.
  package static func promoted(_ left: DType, _ right: DType) -> DType {
    switch (left, right) {
    case (.object, _), (_, .object): return .object
    case (.string(let a), .string(let b)): return .string(width: max(a, b))
    case (.string(let width), let other), (let other, .string(let width)):
      return .string(width: max(width, other.textWidth))
    case (.float64, _), (_, .float64): return .float64
    case (.int64, _), (_, .int64): return .int64
    case (.bool, .bool): return .bool
    }
  }

  /// The width of the widest text of a number of this type, as numpy reserves it.
  package var textWidth: Int {
    switch self {
    case .bool: 5
    case .int64: 21
    case .float64: 32
    case .string(let width): width
    case .object: 0
    }
  }
}
