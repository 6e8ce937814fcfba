#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The two functions of the C library that grids need.
enum Logarithm {
  /// Returns the natural logarithm of `x`.
  static func of(_ x: Double) -> Double { log(x) }

  /// Returns e to the power `x`.
  static func exponential(_ x: Double) -> Double { exp(x) }
}
