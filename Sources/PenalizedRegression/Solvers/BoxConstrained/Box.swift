/// The points whose every coordinate lies between two bounds, infinite where there is none.
public struct Box: Sendable, Equatable {
  /// The smallest value of each coordinate; minus infinity where there is none.
  public let lower: [Double]
  /// The largest value of each coordinate; infinity where there is none.
  public let upper: [Double]
  /// Whether any coordinate has a bound.
  let isBounded: Bool
  /// Whether all coordinates have two.
  let isClosed: Bool

  /// Creates a box.
  ///
  /// - Throws: ``FitError`` where the counts differ, a lower bound is above its upper one, or one is NaN.
  public init(lower: [Double], upper: [Double]) throws(FitError) {
    guard lower.count == upper.count else {
      throw .lengthMismatch(argument: "upper", expected: lower.count, found: upper.count)
    }
    for (low, high) in zip(lower, upper) where !(low <= high) {
      throw .outOfRange(
        argument: "lower", value: "\(low)", valid: "a number that is at most \(high)")
    }
    self.init(checkedLower: lower, upper: upper)
  }

  private init(checkedLower lower: [Double], upper: [Double]) {
    self.lower = lower
    self.upper = upper
    isBounded = lower.contains { $0 > -.infinity } || upper.contains { $0 < .infinity }
    isClosed = !lower.contains(-.infinity) && !upper.contains(.infinity)
  }

  /// Returns the points of `count` coordinates, none of them below 0.
  public static func nonnegative(_ count: Int) -> Box {
    Box(
      checkedLower: Array(repeating: 0, count: max(count, 0)),
      upper: Array(repeating: .infinity, count: max(count, 0)))
  }

  /// Returns all points of `count` coordinates.
  public static func everywhere(_ count: Int) -> Box {
    Box(
      checkedLower: Array(repeating: -.infinity, count: max(count, 0)),
      upper: Array(repeating: .infinity, count: max(count, 0)))
  }

  /// The number of coordinates.
  public var count: Int { lower.count }

  /// Whether coordinate `i` has a bound.
  func isBounded(_ i: Int) -> Bool { lower[i] > -.infinity || upper[i] < .infinity }

  /// Returns the nearest value of coordinate `i` that lies in the box.
  func clamped(_ value: Double, _ i: Int) -> Double {
    var value = value
    if lower[i] > -.infinity { value = Double.maximum(value, lower[i]) }
    if upper[i] < .infinity { value = Double.minimum(value, upper[i]) }
    return value
  }

  /// Returns the nearest point of the box.
  func clamped(_ point: [Double]) -> [Double] { point.indices.map { clamped(point[$0], $0) } }

  /// Returns the largest coordinate of the projected gradient, NaN where the gradient has one.
  ///
  /// It is how far a step against the gradient goes before it is done or meets a bound.
  ///
  /// - SeeAlso: Byrd, Lu, Nocedal and Zhu, *SIAM J. Sci. Comput.* 16, 1995, equation 6.1.
  func projectedGradientNorm(at point: [Double], _ gradient: [Double]) -> Double {
    var largest = 0.0
    for i in point.indices {
      var slope = gradient[i]
      if slope.isNaN { return slope }
      if slope < 0 {
        if upper[i] < .infinity { slope = Double.maximum(point[i] - upper[i], slope) }
      } else if lower[i] > -.infinity {
        slope = Double.minimum(point[i] - lower[i], slope)
      }
      largest = Double.maximum(largest, abs(slope))
    }
    return largest
  }

  /// Returns how far one may go from `point` in units of `direction`, at most `limit`.
  func largestStep(from point: [Double], along direction: [Double], limit: Double) -> Double {
    var step = limit
    for i in point.indices {
      let slope = direction[i]
      // The distance to the bound ahead; a direction of 0 and one without a bound stop nothing.
      let room: Double
      if slope < 0, lower[i] > -.infinity {
        room = lower[i] - point[i]
        if room >= 0 { step = 0 } else if slope * step < room { step = room / slope }
      } else if slope > 0, upper[i] < .infinity {
        room = upper[i] - point[i]
        if room <= 0 { step = 0 } else if slope * step > room { step = room / slope }
      }
    }
    return step
  }
}
