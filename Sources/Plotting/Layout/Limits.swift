/// The limits of an axis: those given, or the data's with a margin.
enum Limits {
  /// Returns the map of `axis` over `data`.
  static func map(_ axis: Axis, over data: DataLimits.Range) -> AxisMap {
    let isLogarithmic = if case .log = axis.scale { true } else { false }
    var lower = data.lower
    var upper = data.upper
    if isLogarithmic {
      lower = lower > 0 ? lower : data.smallestPositive
      if !(upper > 0) { (lower, upper) = (1, 10) }
    }
    let isEmpty = lower > upper
    if isEmpty { (lower, upper) = isLogarithmic ? (1, 10) : (0, 1) }
    var map = AxisMap(
      scale: axis.scale, lower: lower, upper: upper, isInverted: axis.isInverted)
    if lower == upper {
      widen(&map)
    }
    let margin = axis.margin.isFinite ? Swift.min(Swift.max(axis.margin, -0.4), 10) : 0.05
    let from = map.spread(map.lower)
    let to = map.spread(map.upper)
    let room = (to - from) * margin
    if room.isFinite, !isEmpty {
      if !isSticky(data.sticky, lower, of: data) { map.lower = map.gathered(from - room) }
      if !isSticky(data.sticky, upper, of: data) { map.upper = map.gathered(to + room) }
    }
    if let given = axis.lower, given.isFinite, !isLogarithmic || given > 0 { map.lower = given }
    if let given = axis.upper, given.isFinite, !isLogarithmic || given > 0 { map.upper = given }
    if map.lower > map.upper {
      if axis.lower != nil, axis.upper == nil {
        map.upper = map.lower
      } else if axis.upper != nil, axis.lower == nil {
        map.lower = map.upper
      } else {
        (map.lower, map.upper) = (map.upper, map.lower)
        map.isInverted.toggle()
      }
    }
    if !(map.spread(map.upper) - map.spread(map.lower) > 0) { widen(&map) }
    return map
  }

  private static func isSticky(
    _ sticky: [Double], _ value: Double, of data: DataLimits.Range
  ) -> Bool {
    let tolerance = 1e-9 * (data.upper - data.lower)
    return sticky.contains { abs($0 - value) <= tolerance }
  }

  /// Gives a map of one number some room on both sides.
  private static func widen(_ map: inout AxisMap) {
    let value = map.lower
    if case .log = map.scale {
      guard value > 0 else {
        (map.lower, map.upper) = (1, 10)
        return
      }
      (map.lower, map.upper) = (value / 10, value * 10)
      if !(map.upper.isFinite && map.lower > 0) { (map.lower, map.upper) = (1, 10) }
      return
    }
    let room = value == 0 ? 0.05 : abs(value) * 0.05
    (map.lower, map.upper) = (value - room, value + room)
    if !(map.lower < map.upper && map.lower.isFinite && map.upper.isFinite) {
      (map.lower, map.upper) = (value.isFinite ? -abs(value) - 1 : 0, abs(value) + 1)
    }
    if !(map.lower < map.upper && map.upper.isFinite) { (map.lower, map.upper) = (0, 1) }
  }
}
