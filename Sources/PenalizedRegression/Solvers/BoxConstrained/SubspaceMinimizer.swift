import DenseLinearAlgebra

/// The minimizer of the quadratic model over the coordinates that are free at the Cauchy point, brought
/// back into the box.
///
/// The unbounded minimizer comes from the inverse of the reduced model, `(Z'BZ)⁻¹ = I/theta +
/// Z'W K⁻¹ W'Z / theta²` with Z the free coordinates and K of ``SubspaceProducts``.
///
/// - SeeAlso: Byrd, Lu, Nocedal and Zhu, *SIAM J. Sci. Comput.* 16, 1995, section 5.1; the projection, and
///   what to do where it goes uphill: Morales and Nocedal, *ACM Trans. Math. Softw.* 38(1), 2011, section 2.
enum SubspaceMinimizer {
  /// Returns the point; nil where a matrix that should be definite is not.
  ///
  /// - Complexity: O(pm²) for p coordinates and m steps in memory.
  static func point(
    from cauchy: CauchyPoint, at x: [Double], gradient g: [Double], in box: Box,
    _ memory: CorrectionMemory, _ products: SubspaceProducts
  ) -> [Double]? {
    let m = memory.count
    let theta = memory.theta
    let free = cauchy.free
    guard let factor = products.factor(memory) else { return nil }
    // The negative gradient of the model at the Cauchy point, over the free coordinates.
    var d: [Double]
    if box.isBounded {
      guard let middle = memory.middleTimes(cauchy.shift) else { return nil }
      d = free.map { -theta * (cauchy.point[$0] - x[$0]) - g[$0] }
      for j in 0..<m {
        let (change, step) = (memory.changes[j], memory.steps[j])
        let (a, b) = (middle[j], theta * middle[m + j])
        for (position, i) in free.enumerated() {
          d[position] = d[position] + change[i] * a + step[i] * b
        }
      }
    } else {
      d = g.map { -$0 }
    }
    var v = memory.changes.map { sum($0, d, over: free) }
    v += memory.steps.map { theta * sum($0, d, over: free) }
    guard var half = factor.solve(v, isTransposed: true) else { return nil }
    for j in 0..<m { half[j] = -half[j] }
    guard let solved = factor.solve(half, isTransposed: false) else { return nil }
    v = solved
    for j in 0..<m {
      let (change, step) = (memory.changes[j], memory.steps[j])
      let (a, b) = (v[j], v[m + j])
      for (position, i) in free.enumerated() {
        d[position] = d[position] + change[i] * a / theta + step[i] * b
      }
    }
    for position in d.indices { d[position] *= 1 / theta }
    return brought(d, cauchy, at: x, gradient: g, box)
  }

  /// Goes from the Cauchy point by `d`, over the free coordinates, and stays in the box.
  private static func brought(
    _ d: [Double], _ cauchy: CauchyPoint, at x: [Double], gradient g: [Double], _ box: Box
  ) -> [Double] {
    var projected = cauchy.point
    var meetsBound = false
    for (position, i) in cauchy.free.enumerated() {
      projected[i] = box.clamped(cauchy.point[i] + d[position], i)
      if box.isBounded(i), projected[i] == box.lower[i] || projected[i] == box.upper[i] {
        meetsBound = true
      }
    }
    if !meetsBound { return projected }
    var slope = 0.0
    for i in x.indices { slope += (projected[i] - x[i]) * g[i] }
    if !(slope > 0) { return projected }
    // The projection leads uphill: go straight, up to the first bound.
    var (share, blocking) = (1.0, Int?.none)
    var reach = 1.0
    for (position, i) in cauchy.free.enumerated() where box.isBounded(i) {
      let speed = d[position]
      if speed < 0, box.lower[i] > -.infinity {
        let room = box.lower[i] - cauchy.point[i]
        if room >= 0 { reach = 0 } else if speed * share < room { reach = room / speed }
      } else if speed > 0, box.upper[i] < .infinity {
        let room = box.upper[i] - cauchy.point[i]
        if room <= 0 { reach = 0 } else if speed * share > room { reach = room / speed }
      }
      if reach < share { (share, blocking) = (reach, position) }
    }
    var point = cauchy.point
    for (position, i) in cauchy.free.enumerated() {
      if position == blocking {
        point[i] = d[position] > 0 ? box.upper[i] : box.lower[i]
      } else {
        point[i] += share * d[position]
      }
    }
    return point
  }

  /// Returns the sum of `vector[i] * d` over the places, d having an entry for each.
  private static func sum(_ vector: [Double], _ d: [Double], over places: [Int]) -> Double {
    var sum = 0.0
    for (position, i) in places.enumerated() { sum += vector[i] * d[position] }
    return sum
  }
}
