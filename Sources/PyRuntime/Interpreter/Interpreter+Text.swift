extension Interpreter {
  /// Returns `repr(value)`.
  package func repr(_ value: Value) throws -> String {
    switch value {
    case .none: "None"
    case .bool(let flag): flag ? "True" : "False"
    case .int(let number): String(number)
    case .float(let number): "\(number)"
    case .string(let object): try object.repr(self)
    case .list(let object): try object.repr(self)
    case .tuple(let object): try object.repr(self)
    case .dict(let object): try object.repr(self)
    case .object(let object): try object.repr(self)
    }
  }

  /// Returns `str(value)`.
  package func str(_ value: Value) throws -> String {
    switch value {
    case .string(let object): object.text
    case .object(let object): try object.str(self)
    default: try repr(value)
    }
  }
}
