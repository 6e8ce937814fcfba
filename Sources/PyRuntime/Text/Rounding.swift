#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Rounding of floats to decimal places.
package enum Rounding {
  /// Returns `round(number, digits)`: the double nearest to the exact value rounded to the given
  /// number of decimal places, exact ties to even.
  ///
  /// As CPython: the exact decimal expansion is rounded, then read back. Infinite where that is
  /// beyond the range.
  package static func round(_ number: Double, digits: Int) -> Double {
    guard number.isFinite, number != 0 else { return number }
    // Doubles have at most 323 places before their digits begin, and 17 of those count.
    if digits > 323 { return number }
    if digits < -308 { return number < 0 ? -0.0 : 0.0 }
    if digits >= 0 {
      let text = FloatText.printed(number, conversion: "f", precision: digits)
      return Double(text) ?? number
    }
    let magnitude = number.magnitude
    // The number of significant digits that stay; with none, only the comparison with half counts.
    let places = FloatText.rounded(magnitude, significant: 17).exponent + digits
    var result: Double
    if places > 0 {
      result = Double(FloatText.printed(magnitude, conversion: "e", precision: places - 1)) ?? 0
    } else {
      let unit = BigInt(10).raised(to: -digits) ?? BigInt(0)
      let whole = BigInt(truncating: magnitude)
      let twice = whole + whole
      let isAbove = twice > unit || (twice == unit && magnitude != magnitude.rounded(.down))
      result = isAbove ? unit.double : 0
    }
    if number < 0 { result = -result }
    return result
  }
}
