import CKernels

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An elementwise function of one array; the raw value is numpy's name.
package enum UnaryFunction: String, CaseIterable, Sendable {
  case negative, positive, absolute, fabs, square, sqrt, cbrt, reciprocal, sign
  case exp, exp2, expm1, log, log2, log10, log1p
  case sin, cos, tan, arcsin, arccos, arctan, sinh, cosh, tanh, arcsinh, arccosh, arctanh
  case floor, ceil, trunc, rint
  case degrees, radians
  case isnan, isinf, isfinite, signbit
  case logicalNot = "logical_not"
  case invert

  /// Applies the function to each element.
  ///
  /// - Throws: TypeError for element types that it does not take.
  package func callAsFunction(_ array: NDArray) throws(NDArrayError) -> NDArray {
    switch array.storage {
    case .float64(let buffer): return try float(array, buffer)
    case .int64(let buffer): return try int(array, buffer)
    case .bool(let buffer): return try flag(array, buffer)
    case .string, .object: throw noLoop(array)
    }
  }

  private func noLoop(_ array: NDArray) -> NDArrayError {
    .type(
      "ufunc '\(rawValue)' not supported for the input types, and the inputs could not be safely "
        + "coerced to any supported types according to the casting rule ''safe''")
  }

  private func flag(_ array: NDArray, _ buffer: Buffer<Bool>) throws(NDArrayError) -> NDArray {
    switch self {
    case .logicalNot, .invert:
      return try Elementwise.unary(array, buffer, .bool) { ck_flag_not($0, $1, $2, $3, $4) }
    case .absolute, .floor, .ceil, .trunc: return try array.copyKeepingOrder()
    case .isnan, .isinf:
      return try Elementwise.unary(array, buffer, .bool, Elementwise.map { (_: Bool) in false })
    case .isfinite:
      return try Elementwise.unary(array, buffer, .bool, Elementwise.map { (_: Bool) in true })
    case .negative:
      throw .type(
        "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator "
          + "or the logical_not function instead.")
    case .positive, .sign:
      throw .type(
        "ufunc '\(rawValue)' did not contain a loop with signature matching types "
          + "dtype('bool') -> None")
    default:
      throw NDArrayError(
        .notImplemented,
        "numpy.\(rawValue) of a bool array has a smaller type than float64, which is not supported",
        help: "convert the array first: a.astype(float)")
    }
  }

  private func int(_ array: NDArray, _ buffer: Buffer<Int>) throws(NDArrayError) -> NDArray {
    func map(_ function: @escaping (Int) -> Int) throws(NDArrayError) -> NDArray {
      try Elementwise.unary(array, buffer, .int64, Elementwise.map(function))
    }
    func test(_ function: @escaping (Int) -> Bool) throws(NDArrayError) -> NDArray {
      try Elementwise.unary(array, buffer, .bool, Elementwise.map(function))
    }
    switch self {
    case .negative: return try map { 0 &- $0 }
    case .positive, .floor, .ceil, .trunc: return try array.copyKeepingOrder()
    case .absolute: return try map { $0 < 0 ? 0 &- $0 : $0 }
    case .square: return try map { $0 &* $0 }
    case .sign: return try map { $0.signum() }
    case .invert: return try map { ~$0 }
    case .reciprocal:
      if array.ints.contains(0) {
        let result = try map { $0 == 0 ? .min : 1 / $0 }
        FloatStatus.raise(.divideByZero)
        return result
      }
      return try map { 1 / $0 }
    case .isnan, .isinf: return try test { _ in false }
    case .isfinite: return try test { _ in true }
    case .logicalNot: return try test { $0 == 0 }
    case .signbit: return try test { $0 < 0 }
    default: return try self(array.asDoubles())
    }
  }

  private func float(_ array: NDArray, _ buffer: Buffer<Double>) throws(NDArrayError) -> NDArray {
    if let test { return try Elementwise.unary(array, buffer, .bool, test) }
    if self == .invert { throw noLoop(array) }
    return try Elementwise.unary(array, buffer, .float64, kernel)
  }

  /// The loop over doubles that asks something of each, where the function is a question.
  private var test: Elementwise.Unary<Double, Bool>? {
    switch self {
    case .isnan: { ck_is_nan($0, $1, $2, $3, $4) }
    case .isinf: { ck_is_infinite($0, $1, $2, $3, $4) }
    case .isfinite: { ck_is_finite($0, $1, $2, $3, $4) }
    case .signbit: { ck_is_signed($0, $1, $2, $3, $4) }
    case .logicalNot: { ck_is_zero($0, $1, $2, $3, $4) }
    default: nil
    }
  }

  /// The loop over doubles.
  private var kernel: Elementwise.Unary<Double, Double> {
    switch self {
    case .negative: { ck_negative($0, $1, $2, $3, $4) }
    case .absolute, .fabs: { ck_absolute($0, $1, $2, $3, $4) }
    case .square: { ck_square($0, $1, $2, $3, $4) }
    case .sqrt: { ck_sqrt($0, $1, $2, $3, $4) }
    case .reciprocal: { ck_reciprocal($0, $1, $2, $3, $4) }
    case .sign: { ck_sign($0, $1, $2, $3, $4) }
    case .floor: { ck_floor($0, $1, $2, $3, $4) }
    case .ceil: { ck_ceil($0, $1, $2, $3, $4) }
    case .trunc: { ck_trunc($0, $1, $2, $3, $4) }
    case .rint: { ck_rint($0, $1, $2, $3, $4) }
    case .exp: { ck_exp($0, $1, $2, $3, $4) }
    case .exp2: { ck_exp2($0, $1, $2, $3, $4) }
    case .expm1: { ck_expm1($0, $1, $2, $3, $4) }
    case .log: { ck_log($0, $1, $2, $3, $4) }
    case .log2: { ck_log2($0, $1, $2, $3, $4) }
    case .log10: { ck_log10($0, $1, $2, $3, $4) }
    case .log1p: { ck_log1p($0, $1, $2, $3, $4) }
    case .cbrt: { ck_cbrt($0, $1, $2, $3, $4) }
    case .sin: Elementwise.map { (x: Double) in Libm.sin(x) }
    case .cos: Elementwise.map { (x: Double) in Libm.cos(x) }
    case .tan: { ck_tan($0, $1, $2, $3, $4) }
    case .arcsin: { ck_asin($0, $1, $2, $3, $4) }
    case .arccos: { ck_acos($0, $1, $2, $3, $4) }
    case .arctan: { ck_atan($0, $1, $2, $3, $4) }
    case .sinh: { ck_sinh($0, $1, $2, $3, $4) }
    case .cosh: { ck_cosh($0, $1, $2, $3, $4) }
    case .tanh: { ck_tanh($0, $1, $2, $3, $4) }
    case .arcsinh: { ck_asinh($0, $1, $2, $3, $4) }
    case .arccosh: { ck_acosh($0, $1, $2, $3, $4) }
    case .arctanh: { ck_atanh($0, $1, $2, $3, $4) }
    case .degrees: Elementwise.map { (x: Double) in x * (180 / Double.pi) }
    case .radians: Elementwise.map { (x: Double) in x * (Double.pi / 180) }
    case .positive, .isnan, .isinf, .isfinite, .signbit, .logicalNot, .invert:
      { ck_copy($0, $1, $2, $3, $4) }
    }
  }
}
