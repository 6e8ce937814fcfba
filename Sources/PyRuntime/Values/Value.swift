/// A Python value.
///
/// The kinds that a program touches most have cases of their own, so that the machine tells them
/// apart without a dynamic cast; everything else is an `object`. An `int` that does not fit 64 bits
/// is an `object` holding a `BigIntObject`: `Value.integer` makes the right one.
package enum Value {
  /// `None`.
  case none
  /// `True` or `False`.
  case bool(Bool)
  /// An `int` that fits 64 bits.
  case int(Int)
  /// A `float`.
  case float(Double)
  /// A `str`.
  case string(StringObject)
  /// A `list`.
  case list(ListObject)
  /// A `tuple`.
  case tuple(TupleObject)
  /// A `dict`.
  case dict(DictObject)
  /// Anything else.
  case object(any Object)
}

extension Value {
  /// Makes a `str`.
  package static func string(_ text: String) -> Value { .string(StringObject(text)) }

  /// Makes a `list` of the elements.
  package static func list(_ elements: [Value]) -> Value { .list(ListObject(elements)) }

  /// Makes a `tuple` of the elements.
  package static func tuple(_ elements: [Value]) -> Value { .tuple(TupleObject(elements)) }

  /// The value that an object stands for, in the case that its kind has.
  package init(_ object: any Object) {
    switch object {
    case let string as StringObject: self = .string(string)
    case let list as ListObject: self = .list(list)
    case let tuple as TupleObject: self = .tuple(tuple)
    case let dictionary as DictObject: self = .dict(dictionary)
    default: self = .object(object)
    }
  }

  /// The value as an object with identity, where it is one; numbers, booleans and None are not.
  package var object: (any Object)? {
    switch self {
    case .none, .bool, .int, .float: nil
    case .string(let object): object
    case .list(let object): object
    case .tuple(let object): object
    case .dict(let object): object
    case .object(let object): object
    }
  }

  /// The Python type of the value.
  package var type: TypeObject {
    switch self {
    case .none: BuiltinTypes.none
    case .bool: BuiltinTypes.bool
    case .int: BuiltinTypes.int
    case .float: BuiltinTypes.float
    case .string: BuiltinTypes.str
    case .list(let object): object.type
    case .tuple(let object): object.type
    case .dict(let object): object.type
    case .object(let object): object.type
    }
  }

  /// Whether the value is `None`.
  package var isNone: Bool {
    if case .none = self { return true }
    return false
  }

  /// Returns the value as an object of the Swift class `type`, or nil.
  package func cast<T: Object>(to type: T.Type) -> T? { object as? T }

  /// The text of a `str`; nil for any other value.
  package var text: String? {
    if case .string(let object) = self { return object.text }
    return nil
  }

  /// Python's `is`: the same object, or the same None, bool; equal small numbers count as the same.
  package func isIdentical(to other: Value) -> Bool {
    switch (self, other) {
    case (.none, .none): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.float(let a), .float(let b)): a.bitPattern == b.bitPattern
    default:
      if let a = object, let b = other.object { a === b } else { false }
    }
  }
}
