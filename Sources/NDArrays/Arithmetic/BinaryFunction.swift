import CKernels

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An elementwise function of two arrays; the raw value is numpy's name.
package enum BinaryFunction: String, CaseIterable, Sendable {
  case add
  case subtract
  case multiply
  case divide
  case floorDivide = "floor_divide"
  case remainder
  case fmod
  case power
  case floatPower = "float_power"
  case minimum
  case maximum
  case fmin
  case fmax
  case equal
  case notEqual = "not_equal"
  case less
  case lessEqual = "less_equal"
  case greater
  case greaterEqual = "greater_equal"
  case logicalAnd = "logical_and"
  case logicalOr = "logical_or"
  case logicalXor = "logical_xor"
  case bitwiseAnd = "bitwise_and"
  case bitwiseOr = "bitwise_or"
  case bitwiseXor = "bitwise_xor"
  case leftShift = "left_shift"
  case rightShift = "right_shift"
  case arctan2
  case hypot
  case copysign
  case logaddexp
  case heaviside
  case nextafter

  /// Whether the result is a flag for each pair.
  package var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual: true
    default: false
    }
  }

  /// Applies the function to arrays that broadcast together.
  ///
  /// - Throws: numpy's errors for shapes and types that do not fit.
  package func callAsFunction(_ left: NDArray, _ right: NDArray) throws(NDArrayError) -> NDArray {
    if case .string = left.dtype, case .string = right.dtype { return try texts(left, right) }
    guard left.dtype.isNumeric, right.dtype.isNumeric else { throw noLoop([left, right]) }
    switch self {
    case .add, .multiply, .subtract, .minimum, .maximum, .fmin, .fmax:
      return try arithmetic(left, right)
    case .divide, .floatPower, .arctan2, .hypot, .copysign, .logaddexp, .heaviside, .nextafter:
      return try floats(left.asDoubles(), right.asDoubles())
    case .floorDivide, .remainder, .fmod, .power:
      switch DType.promoted(left.dtype, right.dtype) {
      case .float64: return try floats(left.asDoubles(), right.asDoubles())
      case .int64: return try ints(left.asInts(), right.asInts())
      default: throw unsupportedSmallType(left, right)
      }
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual:
      return try comparison(left, right)
    case .logicalAnd, .logicalOr, .logicalXor:
      return try flags(left.asFlags(), right.asFlags())
    case .bitwiseAnd, .bitwiseOr, .bitwiseXor, .leftShift, .rightShift:
      switch DType.promoted(left.dtype, right.dtype) {
      case .bool where self != .leftShift && self != .rightShift: return try flags(left, right)
      case .bool: throw unsupportedSmallType(left, right)
      case .int64: return try ints(left.asInts(), right.asInts())
      default: throw noSafeLoop()
      }
    }
  }

  private func arithmetic(_ left: NDArray, _ right: NDArray) throws(NDArrayError) -> NDArray {
    switch DType.promoted(left.dtype, right.dtype) {
    case .bool:
      if self == .subtract {
        throw .type(
          "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, "
            + "the `^` operator, or the logical_xor function instead.")
      }
      return try flags(left, right)
    case .int64: return try ints(left.asInts(), right.asInts())
    default: return try floats(left.asDoubles(), right.asDoubles())
    }
  }

  private func comparison(_ left: NDArray, _ right: NDArray) throws(NDArrayError) -> NDArray {
    switch self {
    case .greater: return try BinaryFunction.less.comparison(right, left)
    case .greaterEqual: return try BinaryFunction.lessEqual.comparison(right, left)
    default: break
    }
    if DType.promoted(left.dtype, right.dtype) == .float64 {
      let (left, right) = (try left.asDoubles(), try right.asDoubles())
      guard case .float64(let a) = left.storage, case .float64(let b) = right.storage else {
        throw noLoop([left, right])
      }
      let kernel: Elementwise.Binary<Double, Double, Bool> =
        switch self {
        case .equal: { ck_equal($0, $1, $2, $3, $4, $5, $6) }
        case .notEqual: { ck_not_equal($0, $1, $2, $3, $4, $5, $6) }
        case .less: { ck_less($0, $1, $2, $3, $4, $5, $6) }
        default: { ck_less_equal($0, $1, $2, $3, $4, $5, $6) }
        }
      return try Elementwise.binary(left, a, right, b, .bool, kernel)
    }
    let (left, right) = (try left.asInts(), try right.asInts())
    guard case .int64(let a) = left.storage, case .int64(let b) = right.storage else {
      throw noLoop([left, right])
    }
    let kernel: Elementwise.Binary<Int, Int, Bool> =
      switch self {
      case .equal: { ck_int_equal($0, $1, $2, $3, $4, $5, $6) }
      case .notEqual: { ck_int_not_equal($0, $1, $2, $3, $4, $5, $6) }
      case .less: { ck_int_less($0, $1, $2, $3, $4, $5, $6) }
      default: { ck_int_less_equal($0, $1, $2, $3, $4, $5, $6) }
      }
    return try Elementwise.binary(left, a, right, b, .bool, kernel)
  }

  private func flags(_ left: NDArray, _ right: NDArray) throws(NDArrayError) -> NDArray {
    guard case .bool(let a) = left.storage, case .bool(let b) = right.storage else {
      throw noLoop([left, right])
    }
    switch self {
    case .add, .maximum, .fmax, .logicalOr, .bitwiseOr:
      return try Elementwise.binary(left, a, right, b, .bool) {
        ck_flag_or($0, $1, $2, $3, $4, $5, $6)
      }
    case .logicalXor, .bitwiseXor:
      return try Elementwise.binary(left, a, right, b, .bool) {
        ck_flag_xor($0, $1, $2, $3, $4, $5, $6)
      }
    default:
      return try Elementwise.binary(left, a, right, b, .bool) {
        ck_flag_and($0, $1, $2, $3, $4, $5, $6)
      }
    }
  }

  /// Text arrays: comparison, and `+` joins.
  private func texts(_ left: NDArray, _ right: NDArray) throws(NDArrayError) -> NDArray {
    let shape = try Shape.broadcast([left.shape, right.shape])
    let a = left.expanded(to: shape).texts ?? []
    let b = right.expanded(to: shape).texts ?? []
    func compare(_ test: (String, String) -> Bool) throws(NDArrayError) -> NDArray {
      try NDArray(zip(a, b).map(test), shape: shape)
    }
    func isLess(_ x: String, _ y: String) -> Bool {
      x.unicodeScalars.lexicographicallyPrecedes(y.unicodeScalars)
    }
    func isSame(_ x: String, _ y: String) -> Bool {
      x.unicodeScalars.elementsEqual(y.unicodeScalars)
    }
    switch self {
    case .equal: return try compare(isSame)
    case .notEqual: return try compare { !isSame($0, $1) }
    case .less: return try compare(isLess)
    case .greater: return try compare { isLess($1, $0) }
    case .lessEqual: return try compare { !isLess($1, $0) }
    case .greaterEqual: return try compare { !isLess($0, $1) }
    case .add:
      guard case .string(let m) = left.dtype, case .string(let n) = right.dtype else {
        throw noLoop([left, right])
      }
      return try NDArray(zip(a, b).map { $0 + $1 }, shape: shape, width: m &+ n)
    default: throw noLoop([left, right])
    }
  }
}

extension BinaryFunction {
  /// No loop for these types.
  func noLoop(_ operands: [NDArray]) -> NDArrayError {
    let types = operands.map { "dtype('\($0.dtype.shortName)')" }.joined(separator: ", ")
    return .type(
      "ufunc '\(rawValue)' did not contain a loop with signature matching types (\(types)) -> None")
  }

  /// No loop for floats in a bit operation.
  func noSafeLoop() -> NDArrayError {
    .type(
      "ufunc '\(rawValue)' not supported for the input types, and the inputs could not be safely "
        + "coerced to any supported types according to the casting rule ''safe''")
  }

  /// numpy answers in int8, which there is not here.
  func unsupportedSmallType(_ left: NDArray, _ right: NDArray) -> NDArrayError {
    NDArrayError(
      .notImplemented, "numpy.\(rawValue) of two bool arrays has type int8, which is not supported",
      help: "convert the arrays first: a.astype(int)")
  }
}
