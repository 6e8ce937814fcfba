extension Interpreter {
  /// Returns `hash(value)`.
  ///
  /// - Throws: TypeError for a list, a dict and whatever else can change.
  package func hash(_ value: Value) throws -> Int {
    switch value {
    case .none: 4_238_894_112
    case .bool(let flag): flag ? 1 : 0
    case .int(let number): NumberHash.hash(number)
    case .float(let number): NumberHash.hash(number)
    case .string(let object): object.hashValue
    case .tuple(let object): try object.hash(self)
    case .list(let object): try object.hash(self)
    case .dict(let object): try object.hash(self)
    case .object(let object): try object.hash(self)
    }
  }

  /// The error of an unhashable type.
  package func unhashable(_ type: TypeObject) -> PyException {
    PyException(.typeError, "unhashable type: '\(type.messageName)'")
  }
}
