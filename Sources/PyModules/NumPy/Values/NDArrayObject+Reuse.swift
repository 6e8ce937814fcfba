internal import NDArrays
package import PyRuntime
package import PySyntax

/// Large intermediate values: `a * b + 1` adds into the memory of the product, as numpy does.
extension NDArrayObject {
  /// The number of elements from which on numpy looks for memory to reuse: 256 KiB of doubles.
  private static let reusedCount = 32_768

  package var isWorthReusing: Bool {
    mask == nil && base == nil && isWriteable && array.dtype == .float64
      && array.count >= NDArrayObject.reusedCount
  }

  package func become(
    _ op: BinaryOperator, _ other: Value, isLeft: Bool, _ interpreter: Interpreter
  ) throws -> Bool {
    guard let function = BinaryFunction(op) else { return false }
    switch other {
    case .int, .float: break
    case .object(let object as NDArrayObject) where object.mask == nil: break
    case .object(is NumPyScalar): break
    default: return false
    }
    return try NumPyErrors.translating {
      let operand = try interpreter.array(of: other)
      FloatStatus.clear()
      guard try function.reuse(&array, operand, isLeft: isLeft) else { return false }
      try interpreter.reportFloatStatus(op == .power ? "square" : function.rawValue)
      return true
    }
  }
}
