import DenseLinearAlgebra

/// The generalized Cauchy point: the first local minimizer of the quadratic model along the path that
/// goes down the gradient and bends at each bound it meets.
///
/// - SeeAlso: Byrd, Lu, Nocedal and Zhu, *SIAM J. Sci. Comput.* 16, 1995, section 4, algorithm CP.
struct CauchyPoint {
  /// The point.
  private(set) var point: [Double]
  /// `W'(point − x)`, which the minimization over the free coordinates needs.
  private(set) var shift: [Double]
  /// The coordinates that stand at no bound, in order.
  private(set) var free: [Int] = []
  /// The others.
  private(set) var fixed: [Int] = []

  /// Where the path bends: the coordinate that meets its bound, and when.
  private struct Bend {
    let time: Double
    let coordinate: Int
  }

  /// Finds the point from x; nil where the middle matrix is singular.
  ///
  /// - Complexity: O(pm) for p coordinates and m steps in memory, and O(m²) for each bend that is passed.
  init?(from x: [Double], gradient g: [Double], in box: Box, _ memory: CorrectionMemory) {
    var direction = [Double](repeating: 0, count: x.count)
    var isFixed = [Bool](repeating: false, count: x.count)
    var bends: [Bend] = []
    var moves = false
    // Whether all that moves meets a bound.
    var endsAtBounds = true
    for i in x.indices {
      let slope = -g[i]
      let (low, high) = (box.lower[i], box.upper[i])
      if low == high {
        isFixed[i] = true
      } else if low > -.infinity, x[i] - low <= 0 {
        isFixed[i] = slope <= 0
      } else if high < .infinity, high - x[i] <= 0 {
        isFixed[i] = slope >= 0
      }
      if isFixed[i] { continue }
      direction[i] = slope
      if slope == 0 { continue }
      moves = true
      if slope < 0, low > -.infinity {
        bends.append(Bend(time: (x[i] - low) / -slope, coordinate: i))
      } else if slope > 0, high < .infinity {
        bends.append(Bend(time: (high - x[i]) / slope, coordinate: i))
      } else {
        endsAtBounds = false
      }
    }
    point = x
    shift = [Double](repeating: 0, count: 2 * memory.count)
    if moves {
      bends.sort { ($0.time, $0.coordinate) < ($1.time, $1.coordinate) }
      guard
        walk(
          x, &direction, bends, endsAtBounds: endsAtBounds, box, memory, isFixed: &isFixed)
      else { return nil }
    }
    for i in x.indices { if isFixed[i] { fixed.append(i) } else { free.append(i) } }
  }

  /// Stays where it is, with all coordinates free: what takes its place where there are no bounds.
  init(standingAt x: [Double], _ memory: CorrectionMemory) {
    point = x
    shift = [Double](repeating: 0, count: 2 * memory.count)
    free = Array(x.indices)
  }

  /// Goes along the path up to its first minimizer; false where the middle matrix is singular.
  ///
  /// On each straight piece the model is `f + f₁ t + f₂ t²/2`, and a coordinate that stops changes f₁, f₂
  /// and `p = W'd` by what it was.
  private mutating func walk(
    _ x: [Double], _ d: inout [Double], _ bends: [Bend], endsAtBounds: Bool, _ box: Box,
    _ memory: CorrectionMemory, isFixed: inout [Bool]
  ) -> Bool {
    let theta = memory.theta
    var p = memory.across(d)
    var slope = 0.0
    for value in d { slope -= value * value }
    var curvature = -theta * slope
    let firstCurvature = curvature
    guard let middle = memory.middleTimes(p) else { return false }
    if !memory.isEmpty { curvature -= BLASVectors.dot(middle, p) }
    var ahead = -slope / curvature
    var (time, passed) = (0.0, 0.0)
    for (position, bend) in bends.enumerated() {
      let length = bend.time - passed
      if ahead < length { break }
      passed = bend.time
      time += length
      let i = bend.coordinate
      let speed = d[i]
      d[i] = 0
      isFixed[i] = true
      point[i] = speed > 0 ? box.upper[i] : box.lower[i]
      let moved = point[i] - x[i]
      let square = speed * speed
      slope = slope + length * curvature + square - theta * speed * moved
      curvature -= theta * square
      if !memory.isEmpty {
        BLASVectors.add(p, times: length, to: &shift)
        let row = memory.row(i)
        guard let middle = memory.middleTimes(row) else { return false }
        slope += speed * BLASVectors.dot(shift, middle)
        curvature += speed * 2 * BLASVectors.dot(p, middle)
        curvature -= square * BLASVectors.dot(row, middle)
        BLASVectors.add(row, times: -speed, to: &p)
      }
      curvature = Double.maximum(Double.ulpOfOne * firstCurvature, curvature)
      ahead = position == bends.count - 1 && endsAtBounds ? 0 : -slope / curvature
    }
    if ahead <= 0 { ahead = 0 }
    time += ahead
    BLASVectors.add(d, times: time, to: &point)
    BLASVectors.add(p, times: ahead, to: &shift)
    return true
  }
}
