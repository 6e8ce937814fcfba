import DenseLinearAlgebra

/// A limited-memory BFGS matrix in its compact form: `B = theta I − W M W'` with `W = [Y  theta S]`.
///
/// S has the last steps as columns and Y the changes of the gradient that went with them, the oldest
/// first. With D the diagonal of S'Y and L what is strictly below it, the middle is
///
///     M = [ -D       L'     ]⁻¹
///         [  L   theta S'S  ]
///
/// It is applied by the Cholesky factor J of `theta S'S + L D⁻¹ L'`. Sums have SciPy's order throughout: where the
/// columns of a problem differ in scale by thousands, the last bit decides where the iteration goes.
///
/// - SeeAlso: Byrd, Nocedal and Schnabel, *Math. Programming* 63, 1994, equations 2.26 and 3.5.
struct CorrectionMemory {
  /// The steps, the oldest first.
  private(set) var steps: [[Double]] = []
  /// The changes of the gradient.
  private(set) var changes: [[Double]] = []
  /// What the identity is multiplied by.
  private(set) var theta = 1.0
  /// S'Y: its diagonal and what is below, by rows.
  private(set) var products: [[Double]] = []
  /// S'S: its diagonal and what is below, by rows.
  private var stepProducts: [[Double]] = []
  /// J'.
  private var factor: UpperTriangle?
  private let limit: Int

  /// Creates an empty memory: B is the identity.
  init(limit: Int) {
    self.limit = max(limit, 1)
  }

  /// The number of steps.
  var count: Int { steps.count }
  var isEmpty: Bool { steps.isEmpty }
  /// Whether the oldest step goes when another comes.
  var isFull: Bool { count == limit }

  /// Forgets everything.
  mutating func reset() { self = CorrectionMemory(limit: limit) }

  /// Takes a step in, and the oldest out where there are too many.
  ///
  /// - Parameters:
  ///   - curvature: The step times the change, above 0.
  ///   - squaredStep: The step's squared length.
  ///   - squaredChange: The change's squared length.
  /// - Returns: False where the middle matrix is not positive definite any more.
  mutating func add(
    step: [Double], change: [Double], curvature: Double, squaredStep: Double, squaredChange: Double
  ) -> Bool {
    if count == limit {
      steps.removeFirst()
      changes.removeFirst()
      products = products.dropFirst().map { Array($0.dropFirst()) }
      stepProducts = stepProducts.dropFirst().map { Array($0.dropFirst()) }
    }
    products.append(changes.map { BLASVectors.dot(step, $0) } + [curvature])
    stepProducts.append(steps.map { BLASVectors.dot($0, step) } + [squaredStep])
    steps.append(step)
    changes.append(change)
    theta = squaredChange / curvature
    return refactor()
  }

  private mutating func refactor() -> Bool {
    var matrix = [Double](repeating: 0, count: count * count)
    for j in 0..<count {
      for i in 0...j {
        var sum = 0.0
        for k in 0..<i { sum += products[i][k] * products[j][k] / products[k][k] }
        matrix[j * count + i] = sum + theta * stepProducts[j][i]
      }
    }
    factor = UpperTriangle(factoring: matrix, size: count)
    return factor != nil
  }

  /// Returns `W'd`: Y'd, then theta S'd.
  func across(_ d: [Double]) -> [Double] {
    changes.map { CorrectionMemory.sum($0, d) } + steps.map { theta * CorrectionMemory.sum($0, d) }
  }

  /// Returns the sum of products one by one.
  private static func sum(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for i in a.indices { sum += a[i] * b[i] }
    return sum
  }

  /// Returns row `i` of W.
  func row(_ i: Int) -> [Double] { changes.map { $0[i] } + steps.map { theta * $0[i] } }

  /// Returns `M v`; nil where J is singular.
  func middleTimes(_ v: [Double]) -> [Double]? {
    let m = count
    guard m > 0, v.count == 2 * m else { return [] }
    // First J p₂ = v₂ + L D⁻¹ v₁, then J'.
    var second = Array(v[m...])
    for i in 0..<m {
      var sum = 0.0
      for k in 0..<i { sum += products[i][k] * v[k] / products[k][k] }
      second[i] += sum
    }
    guard let half = factor?.solve(second, isTransposed: true),
      let whole = factor?.solve(half, isTransposed: false)
    else { return nil }
    second = whole
    // p₁ = D⁻¹ (L'p₂ − v₁), the root of D taken twice.
    var first: [Double] = []
    for i in 0..<m {
      let root = products[i][i].squareRoot()
      var sum = 0.0
      for k in (i + 1)..<max(m, i + 1) { sum += products[k][i] * second[k] / products[i][i] }
      first.append(-(v[i] / root) / root + sum)
    }
    return first + second
  }
}
