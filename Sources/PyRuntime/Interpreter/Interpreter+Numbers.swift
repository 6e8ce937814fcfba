extension Interpreter {
  /// Returns Python's truth of a value.
  package func isTrue(_ value: Value) throws -> Bool {
    switch value {
    case .none: return false
    case .bool(let flag): return flag
    case .int(let number): return number != 0
    case .float(let number): return number != 0
    default:
      guard let object = value.object else { return true }
      if let truth = try object.truth(self) { return truth }
      if let length = try object.length(self) { return length != 0 }
      return true
    }
  }

  /// Returns a value as a double, as `float(value)` does for numbers.
  ///
  /// - Throws: TypeError where the value is no number.
  package func double(of value: Value) throws -> Double {
    switch value {
    case .float(let number): return number
    case .int(let number): return Double(number)
    case .bool(let flag): return flag ? 1 : 0
    default:
      if let number = try value.object?.double(self) { return number }
      throw PyException(.typeError, "must be real number, not \(value.type.messageName)")
    }
  }

  /// Returns a value as an integer, as an index is read.
  ///
  /// - Throws: TypeError where the value has no `__index__`, OverflowError beyond 64 bits.
  package func int(of value: Value) throws -> Int {
    switch value {
    case .int(let number): return number
    case .bool(let flag): return flag ? 1 : 0
    default:
      if let exact = try value.object?.index(self) {
        if case .int(let number) = exact { return number }
        throw PyException(.overflowError, "Python int too large to convert to C ssize_t")
      }
      throw PyException(
        .typeError, "'\(value.type.messageName)' object cannot be interpreted as an integer")
    }
  }
}
