#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The C library's functions, under names that the cases of `UnaryFunction` do not hide.
enum Libm {
  @inline(__always)
  static func exp(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.exp(x)
    #else
      Darwin.exp(x)
    #endif
  }

  @inline(__always)
  static func exp2(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.exp2(x)
    #else
      Darwin.exp2(x)
    #endif
  }

  @inline(__always)
  static func expm1(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.expm1(x)
    #else
      Darwin.expm1(x)
    #endif
  }

  @inline(__always)
  static func log(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.log(x)
    #else
      Darwin.log(x)
    #endif
  }

  @inline(__always)
  static func log2(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.log2(x)
    #else
      Darwin.log2(x)
    #endif
  }

  @inline(__always)
  static func log10(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.log10(x)
    #else
      Darwin.log10(x)
    #endif
  }

  @inline(__always)
  static func log1p(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.log1p(x)
    #else
      Darwin.log1p(x)
    #endif
  }

  @inline(__always)
  static func cbrt(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.cbrt(x)
    #else
      Darwin.cbrt(x)
    #endif
  }

  @inline(__always)
  static func sin(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.sin(x)
    #else
      Darwin.sin(x)
    #endif
  }

  @inline(__always)
  static func cos(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.cos(x)
    #else
      Darwin.cos(x)
    #endif
  }

  @inline(__always)
  static func tan(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.tan(x)
    #else
      Darwin.tan(x)
    #endif
  }

  @inline(__always)
  static func asin(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.asin(x)
    #else
      Darwin.asin(x)
    #endif
  }

  @inline(__always)
  static func acos(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.acos(x)
    #else
      Darwin.acos(x)
    #endif
  }

  @inline(__always)
  static func atan(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.atan(x)
    #else
      Darwin.atan(x)
    #endif
  }

  @inline(__always)
  static func sinh(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.sinh(x)
    #else
      Darwin.sinh(x)
    #endif
  }

  @inline(__always)
  static func cosh(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.cosh(x)
    #else
      Darwin.cosh(x)
    #endif
  }

  @inline(__always)
  static func tanh(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.tanh(x)
    #else
      Darwin.tanh(x)
    #endif
  }

  @inline(__always)
  static func asinh(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.asinh(x)
    #else
      Darwin.asinh(x)
    #endif
  }

  @inline(__always)
  static func acosh(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.acosh(x)
    #else
      Darwin.acosh(x)
    #endif
  }

  @inline(__always)
  static func atanh(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.atanh(x)
    #else
      Darwin.atanh(x)
    #endif
  }

  @inline(__always)
  static func fmod(_ x: Double, _ y: Double) -> Double {
    #if canImport(Glibc)
      Glibc.fmod(x, y)
    #else
      Darwin.fmod(x, y)
    #endif
  }

  @inline(__always)
  static func pow(_ x: Double, _ y: Double) -> Double {
    #if canImport(Glibc)
      Glibc.pow(x, y)
    #else
      Darwin.pow(x, y)
    #endif
  }

  @inline(__always)
  static func atan2(_ x: Double, _ y: Double) -> Double {
    #if canImport(Glibc)
      Glibc.atan2(x, y)
    #else
      Darwin.atan2(x, y)
    #endif
  }

  @inline(__always)
  static func hypot(_ x: Double, _ y: Double) -> Double {
    #if canImport(Glibc)
      Glibc.hypot(x, y)
    #else
      Darwin.hypot(x, y)
    #endif
  }

  @inline(__always)
  static func copysign(_ x: Double, _ y: Double) -> Double {
    #if canImport(Glibc)
      Glibc.copysign(x, y)
    #else
      Darwin.copysign(x, y)
    #endif
  }

  @inline(__always)
  static func nextafter(_ x: Double, _ y: Double) -> Double {
    #if canImport(Glibc)
      Glibc.nextafter(x, y)
    #else
      Darwin.nextafter(x, y)
    #endif
  }
}
