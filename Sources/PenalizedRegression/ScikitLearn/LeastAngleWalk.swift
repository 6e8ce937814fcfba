import DenseLinearAlgebra

/// Where a least-angle path stands.
///
/// `order` holds the features in the model first, as they joined, then the others; `correlations` belongs to
/// those others. Swaps, roundings and limits are scikit-learn's, so that ties and dependent features end the
/// same way.
struct LeastAngleWalk {
  private(set) var alphas: [Double] = [0]
  private(set) var coefficients: [[Double]]
  private(set) var active: [Int] = []
  private(set) var notices: [LeastAnglePath.Notice] = []

  private let gram: Matrix
  private let isLasso: Bool
  private let isPositive: Bool
  private let sampleCount: Int
  private let smallestPivot: Double
  private let firstCorrelations: [Double]
  private var order: [Int]
  private var correlations: [Double]
  private var signs: [Double] = []
  private var factor = GrowingFactor()
  private var hasDropped = false

  /// The smallest normal float: keeps quotients finite.
  private static let tiny = Double(Float.leastNormalMagnitude)
  /// How close two alphas are that count as equal.
  private static let equality = Double(Float.ulpOfOne)

  init(
    gram: Matrix, correlations: [Double], isLasso: Bool, isPositive: Bool, sampleCount: Int,
    smallestPivot: Double
  ) {
    self.gram = gram
    self.correlations = correlations
    self.isLasso = isLasso
    self.isPositive = isPositive
    self.sampleCount = sampleCount
    self.smallestPivot = smallestPivot
    firstCorrelations = correlations
    order = Array(correlations.indices)
    coefficients = [Array(repeating: 0, count: correlations.count)]
  }

  /// Walks one piece; false where the path has ended.
  mutating func step(to end: Double, maximumSteps: Int) -> Bool {
    let step = coefficients.count - 1
    let previousAlpha = step > 0 ? alphas[step - 1] : 0
    let leader = leadingPosition()
    let largest = leader.map { isPositive ? correlations[$0] : abs(correlations[$0]) } ?? 0
    alphas[step] = largest / Double(sampleCount)
    if alphas[step] <= Double(Float(end) + Float.ulpOfOne) {
      finish(at: end, step: step, previousAlpha: previousAlpha)
      return false
    }
    guard step < maximumSteps, active.count < firstCorrelations.count, let leader else {
      return false
    }
    if !hasDropped, !join(leader, step: step) { return true }
    if isLasso, step > 0, previousAlpha < alphas[step] {
      notices.append(
        .outOfControl(
          step: step, alpha: alphas[step], previousAlpha: previousAlpha, activeCount: active.count))
      return false
    }
    move(largest)
    return true
  }

  /// The place of the correlation that counts most, the first where several do.
  private func leadingPosition() -> Int? {
    var best: Int?
    for (place, value) in correlations.enumerated() {
      let size = isPositive ? value : abs(value)
      guard let found = best else {
        best = place
        continue
      }
      if size > (isPositive ? correlations[found] : abs(correlations[found])) { best = place }
    }
    return best
  }

  /// Ends the path at `end`, between this knot and the one before.
  private mutating func finish(at end: Double, step: Int, previousAlpha: Double) {
    guard abs(alphas[step] - end) > LeastAngleWalk.equality else { return }
    if step > 0 {
      let share = (previousAlpha - end) / (previousAlpha - alphas[step])
      coefficients[step] = zip(coefficients[step - 1], coefficients[step]).map {
        $0 + share * ($1 - $0)
      }
    }
    alphas[step] = end
  }

  /// Takes the feature with the largest correlation into the model; false where it depends on those in it.
  private mutating func join(_ leader: Int, step: Int) -> Bool {
    let count = active.count
    let sign = isPositive ? 1 : (correlations[leader] < 0 ? -1.0 : 1)
    order.swapAt(count, count + leader)
    let feature = order[count]
    let pivot = factor.append(
      active.map { gram[feature, $0] }, diagonal: gram[feature, feature], least: smallestPivot)
    if pivot < 1e-7 {
      factor.removeLast()
      notices.append(
        .degenerate(step: step, alpha: alphas[step], activeCount: count, pivot: pivot))
      correlations[leader] = 0
      return false
    }
    correlations.swapAt(0, leader)
    correlations.removeFirst()
    signs.append(sign)
    active.append(feature)
    return true
  }

  /// Moves along the direction that all features in the model share, to where the next one joins or leaves.
  private mutating func move(_ largest: Double) {
    let count = active.count
    let (direction, pace) = equiangular()
    var slopes = (count..<order.count).map { place in
      let feature = order[place]
      return gram.withColumn(feature) { column in
        var sum = 0.0
        for (k, j) in active.enumerated() { sum += column[j] * direction[k] }
        return sum
      }
    }
    // Rounded to the fifteen digits that a double holds, so that ties stay ties.
    for k in slopes.indices { slopes[k] = (slopes[k] * 1e15).rounded(.toNearestOrEven) / 1e15 }
    var length = largest / pace
    for (c, slope) in zip(correlations, slopes) {
      let first = (largest - c) / (pace - slope + LeastAngleWalk.tiny)
      if first > 0 { length = min(length, first) }
      guard !isPositive else { continue }
      let second = (largest + c) / (pace + slope + LeastAngleWalk.tiny)
      if second > 0 { length = min(length, second) }
    }
    let w = coefficients[coefficients.count - 1]
    let zeros = zip(active, direction).map { -w[$0] / ($1 + LeastAngleWalk.tiny) }
    let nearest = zeros.filter { $0 > 0 }.min() ?? .greatestFiniteMagnitude
    hasDropped = nearest < length
    var leaving: [Int] = []
    if hasDropped {
      leaving = zeros.indices.filter { zeros[$0] == nearest }.reversed()
      for place in leaving { signs[place] = -signs[place] }
      if isLasso { length = nearest }
    }
    var next = [Double](repeating: 0, count: w.count)
    for (k, j) in active.enumerated() { next[j] = w[j] + length * direction[k] }
    alphas.append(0)
    coefficients.append(next)
    for k in correlations.indices { correlations[k] -= length * slopes[k] }
    if isLasso { leave(leaving, next) }
  }

  /// The direction in the coefficients of the model, and how fast every correlation falls along it.
  private func equiangular() -> (direction: [Double], pace: Double) {
    var direction = factor.solve(signs)
    func pace(_ direction: [Double]) -> Double {
      1 / VectorKernels.dot(direction, signs).squareRoot()
    }
    var found = pace(direction)
    // A factor that is nearly singular gets more on its diagonal until the direction is finite.
    var attempt = 0
    while !found.isFinite, attempt < 60 {
      direction = factor.raised(by: Double(1 << attempt) * smallestPivot).solve(signs)
      found = 1 / max(VectorKernels.dot(direction, signs), smallestPivot).squareRoot()
      attempt += 1
    }
    return (direction.map { $0 * found }, found)
  }

  /// Takes features out of the model whose coefficient has come to 0.
  private mutating func leave(_ places: [Int], _ w: [Double]) {
    for place in places {
      factor.remove(at: place)
      signs.remove(at: place)
      let feature = active.remove(at: place)
      for k in place..<active.count { order.swapAt(k, k + 1) }
      let fitted = gram.withColumn(feature) { column in
        zip(column, w).reduce(0.0) { $0 + $1.0 * $1.1 }
      }
      correlations.insert(firstCorrelations[feature] - fitted, at: 0)
    }
  }
}

/// The lower Cholesky factor of the Gram matrix of the features in the model, by rows.
private struct GrowingFactor {
  private var rows: [[Double]] = []

  /// Adds a feature and returns its diagonal entry, at least `least`.
  mutating func append(_ products: [Double], diagonal: Double, least: Double) -> Double {
    var row = products
    for k in row.indices {
      for i in 0..<k { row[k] -= rows[k][i] * row[i] }
      row[k] /= rows[k][k]
    }
    let rest = abs(diagonal - VectorKernels.squaredNorm(row)).squareRoot()
    let pivot = rest > least ? rest : least
    rows.append(row + [pivot])
    return pivot
  }

  mutating func removeLast() { rows.removeLast() }

  /// Takes a feature out by rotations of the rows below.
  mutating func remove(at place: Int) {
    rows.remove(at: place)
    for i in place..<rows.count {
      // Row i now reaches one column too far: rotate columns i and i + 1.
      let (a, b) = (rows[i][i], rows[i][i + 1])
      let length = (a * a + b * b).squareRoot()
      let (c, s) = length > 0 ? (a / length, b / length) : (1, 0)
      for k in i..<rows.count {
        let (left, right) = (rows[k][i], rows[k][i + 1])
        rows[k][i] = c * left + s * right
        rows[k][i + 1] = c * right - s * left
      }
      rows[i].removeLast()
    }
  }

  /// The factor with more on its diagonal.
  func raised(by amount: Double) -> GrowingFactor {
    var other = self
    for k in rows.indices { other.rows[k][k] += amount }
    return other
  }

  /// Solves L Lᵀ v = b.
  func solve(_ b: [Double]) -> [Double] {
    var v = b
    for k in v.indices {
      for i in 0..<k { v[k] -= rows[k][i] * v[i] }
      v[k] /= rows[k][k]
    }
    for k in v.indices.reversed() {
      for i in (k + 1)..<max(v.count, k + 1) { v[k] -= rows[i][k] * v[i] }
      v[k] /= rows[k][k]
    }
    return v
  }
}
