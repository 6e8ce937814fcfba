#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How the numbers of an axis become shares of its length.
struct AxisMap: Equatable {
  /// How numbers are spread.
  var scale: AxisScale
  /// The lower limit.
  var lower: Double
  /// The upper limit, above `lower`.
  var upper: Double
  /// Whether the lower limit lies at the right or on top.
  var isInverted: Bool

  /// Returns how far along the axis `value` lies: 0 at its start, 1 at its end.
  ///
  /// NaN where the scale has no place for `value`, as a logarithm for 0.
  func share(_ value: Double) -> Double {
    let from = spread(lower) * 0.5
    let range = spread(upper) * 0.5 - from
    guard range > 0 else { return value.isFinite ? 0.5 : .nan }
    let share = (spread(value) * 0.5 - from) / range
    return isInverted ? 1 - share : share
  }

  /// Returns the share of a bar's or an area's edge, which on a logarithmic axis may be 0.
  func edgeShare(_ value: Double) -> Double {
    let share = share(value)
    if share.isNaN, !value.isNaN, value <= 0 { return isInverted ? 2 : -1 }
    return share
  }

  /// Returns the value at `share` of the way, the inverse of `share(_:)`.
  func value(_ share: Double) -> Double {
    let share = isInverted ? 1 - share : share
    let from = spread(lower)
    return gathered(from + (spread(upper) - from) * share)
  }

  /// Returns `value` on the scale where equal differences are equally long.
  func spread(_ value: Double) -> Double {
    switch scale {
    case .linear: value
    case .log: value > 0 ? log10(value) : .nan
    case .symmetricLog(let threshold):
      if threshold > 0 {
        abs(value) <= threshold
          ? value / threshold : (value < 0 ? -1 : 1) * (1 + log10(abs(value) / threshold))
      } else {
        value
      }
    }
  }

  /// Returns the value whose spread is `spread`.
  func gathered(_ spread: Double) -> Double {
    switch scale {
    case .linear: spread
    case .log: pow(10, spread)
    case .symmetricLog(let threshold):
      if threshold > 0 {
        abs(spread) <= 1
          ? spread * threshold : (spread < 0 ? -1 : 1) * threshold * pow(10, abs(spread) - 1)
      } else {
        spread
      }
    }
  }
}
