#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The C library's functions, under names that the cases of `UnaryFunction` do not hide.
enum Libm {
  @inline(__always)
  static func log(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.log(x)
    #else
      Darwin.log(x)
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
