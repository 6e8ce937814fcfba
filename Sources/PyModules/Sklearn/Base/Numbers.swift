internal import PyRuntime

/// Python numbers as scikit-learn tells them apart, numpy's scalars included.
enum Numbers {
  /// The number as a double where the value is a `numbers.Real`; nil for anything else.
  static func real(_ value: Value, _ interpreter: Interpreter) throws -> Double? {
    switch value {
    case .int(let number): return Double(number)
    case .float(let number): return number
    case .bool(let flag): return flag ? 1 : 0
    case .object(let object):
      guard !ArrayBridge.isArray(value), !(object is any FrameSource) else { return nil }
      if let number = try object.double(interpreter) { return number }
      if case .int(let number)? = try object.index(interpreter) { return Double(number) }
      return nil
    default: return nil
    }
  }

  /// Whether the value is a `numbers.Integral`.
  static func isIntegral(_ value: Value, _ interpreter: Interpreter) throws -> Bool {
    switch value {
    case .int, .bool: return true
    case .object(let object):
      return try !ArrayBridge.isArray(value) && object.index(interpreter) != nil
    default: return false
    }
  }

  /// The flag of a `bool` or `np.bool`; nil for anything else.
  static func bool(_ value: Value) -> Bool? {
    if case .bool(let flag) = value { return flag }
    return ArrayBridge.numpyBool(value)
  }

  /// The integer of a `numbers.Integral` that fits; nil for anything else.
  static func int(_ value: Value, _ interpreter: Interpreter) throws -> Int? {
    switch value {
    case .int(let number): return number
    case .bool(let flag): return flag ? 1 : 0
    case .object(let object):
      if !ArrayBridge.isArray(value), case .int(let number)? = try object.index(interpreter) {
        return number
      }
      return nil
    default: return nil
    }
  }
}
