internal import NDArrays

/// Numbers of which only the size matters.
package enum ShortNumber {
  /// A number with two digits and a power of ten, such as `1.3e-09`; 0 as `0`.
  package static func text(_ value: Double) -> String {
    value == 0 ? "0" : Digits.scientific(value, places: 1)
  }

  /// A number with about two digits, without a power of ten where it is from 0.001 to 10,000.
  package static func plain(_ value: Double) -> String {
    let size = abs(value)
    guard size >= 0.001, size < 10_000 else { return text(value) }
    var unit = 1.0
    while size * unit < 10 { unit *= 10 }
    let short = "\((value * unit).rounded() / unit)"
    return short.hasSuffix(".0") ? String(short.dropLast(2)) : short
  }
}
