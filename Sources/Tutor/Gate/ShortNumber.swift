#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Numbers of which only the size matters.
package enum ShortNumber {
  /// A number with two digits and a power of ten, such as `1.3e-09`; 0 as `0`.
  package static func text(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return value == 0 ? "0" : "\(value)" }
    var exponent = Int(floor(log10(abs(value))))
    var digits = Int((abs(value) / pow(10, Double(exponent)) * 10).rounded())
    if digits >= 100 {
      digits = 10
      exponent += 1
    }
    let size = abs(exponent)
    return (value < 0 ? "-" : "") + "\(digits / 10).\(digits % 10)e" + (exponent < 0 ? "-" : "+")
      + (size < 10 ? "0" : "") + String(size)
  }
}
