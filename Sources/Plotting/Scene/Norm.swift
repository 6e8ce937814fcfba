#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Numbers as shares of the way through a list of colors.
struct Norm {
  /// The number shown by the first color.
  let lower: Double
  /// The number shown by the last color.
  let upper: Double
  private let isLogarithmic: Bool

  /// Takes the limits of `shading`, and where they are open those of `values`.
  init(_ shading: Shading, of values: Numbers) {
    let finite = values.filter {
      $0.isFinite && (!shading.isLogarithmic || $0 > 0)
    }
    lower = shading.lower ?? finite.min() ?? 0
    upper = shading.upper ?? finite.max() ?? 1
    isLogarithmic = shading.isLogarithmic && lower > 0
  }

  /// Returns how far `value` lies between the limits, from 0 to 1; NaN stays NaN.
  func share(_ value: Double) -> Double {
    guard !value.isNaN else { return .nan }
    let share =
      isLogarithmic
      ? value > 0 ? log(value / lower) / log(upper / lower) : 0
      : (value * 0.5 - lower * 0.5) / (upper * 0.5 - lower * 0.5)
    return share.isNaN ? 0 : Swift.min(Swift.max(share, 0), 1)
  }
}
