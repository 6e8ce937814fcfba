internal import NDArrays

/// Numbers of which only the size matters.
package enum ShortNumber {
  /// A number with two digits and a power of ten, such as `1.3e-09`; 0 as `0`.
  package static func text(_ value: Double) -> String {
    value == 0 ? "0" : Digits.scientific(value, places: 1)
  }
}
