import DenseLinearAlgebra

/// A run of SAG or SAGA for the squared loss with an L2 penalty, step by step as scikit-learn's.
///
/// Each step draws a sample, renews its gradient in the average of all, and moves against that average.
/// The penalty shrinks a scale in front of the coefficients, and the moves of a pass are paid where they are
/// due, so that every sum has scikit-learn's order.
///
/// - SeeAlso: Schmidt, Le Roux and Bach, *Math. Program.* 162, 2017, section 4; Defazio, Bach and
///   Lacoste-Julien, *NeurIPS* 2014, for SAGA.
struct AverageGradientRun {
  /// The p coefficients.
  private(set) var coefficients: [Double]

  /// A sample in each column.
  private let rows: Matrix
  private let y: [Double]
  private let weights: [Double]?
  private let isUnbiased: Bool
  private let stepSize: Double
  private let alpha: Double
  private var seed: UInt32
  private var gradients: [Double]
  private var sums: [Double]
  private var isSeen: [Bool]
  private var seenCount = 0
  private var scale = 1.0
  /// What the moves since a pass began add up to, after each step.
  private var paid: [Double]
  /// The step up to which all coefficients have been moved.
  private var paidStep = 0

  init(
    rows: Matrix, y: [Double], weights: [Double]?, alpha: Double, isUnbiased: Bool, seed: UInt32
  ) {
    self.rows = rows
    self.y = y
    self.weights = weights
    self.isUnbiased = isUnbiased
    let n = Double(max(y.count, 1))
    self.alpha = alpha / n
    var largest = 0.0
    for i in 0..<rows.columnCount {
      largest = max(largest, rows.withColumn(i) { VectorKernels.dot($0, $0) })
    }
    let slope = largest + self.alpha
    stepSize = isUnbiased ? 1 / (2 * slope + min(2 * n * self.alpha, slope)) : 1 / slope
    self.seed = max(seed, 1)
    coefficients = [Double](repeating: 0, count: rows.rowCount)
    sums = coefficients
    gradients = [Double](repeating: 0, count: y.count)
    isSeen = [Bool](repeating: false, count: y.count)
    paid = gradients
  }

  /// Makes passes until the coefficients stand still; returns how many.
  mutating func run(
    tolerance: Double, maximumPasses: Int, shouldStop: () -> Bool
  ) throws(IterativeRidge.Failure) -> Int {
    if stepSize * alpha == 1 { throw .penaltyAlone }
    var previous = coefficients
    for pass in 1...max(maximumPasses, 1) {
      for step in y.indices {
        guard makeStep(step) else { throw .overflow(pass: pass) }
      }
      guard reset(after: y.count - 1) else { throw .overflow(pass: pass) }
      var (largest, change) = (0.0, 0.0)
      for (new, old) in zip(coefficients, previous) {
        largest = max(largest, abs(new))
        change = max(change, abs(new - old))
      }
      previous = coefficients
      if (largest != 0 && change / largest <= tolerance) || (largest == 0 && change == 0) {
        return pass
      }
      if shouldStop() { return pass }
    }
    return maximumPasses
  }

  private mutating func makeStep(_ step: Int) -> Bool {
    let i = Int(draw() % UInt32(truncatingIfNeeded: y.count))
    if !isSeen[i] {
      isSeen[i] = true
      seenCount += 1
    }
    if step > 0 { pay(step) }
    let prediction = rows.withColumn(i) { row in
      var sum = 0.0
      for j in row.indices { sum += coefficients[j] * row[j] }
      return scale * sum
    }
    let gradient = (prediction - y[i]) * (weights.map { $0[i] } ?? 1)
    scale *= 1 - stepSize * alpha
    let (difference, share) = (gradient - gradients[i], 1 - 1 / Double(seenCount))
    rows.withColumn(i) { row in
      for j in row.indices {
        let correction = row[j] * difference
        if isUnbiased { coefficients[j] -= correction * stepSize * share / scale }
        sums[j] += correction
      }
    }
    gradients[i] = gradient
    let move = stepSize / (scale * Double(seenCount))
    paid[step] = step == 0 ? move : paid[step - 1] + move
    // The scale must not vanish.
    return scale < 1e-9 ? reset(after: step) : true
  }

  /// Moves all coefficients by what is due before `step`.
  private mutating func pay(_ step: Int) {
    let due = paidStep == 0 ? paid[step - 1] : paid[step - 1] - paid[paidStep - 1]
    for j in coefficients.indices { coefficients[j] -= due * sums[j] }
    paidStep = step
  }

  /// Pays what is due and takes the scale into the coefficients; false where one is not finite.
  private mutating func reset(after step: Int) -> Bool {
    pay(step + 1)
    for j in coefficients.indices {
      coefficients[j] *= scale
      if !coefficients[j].isFinite { return false }
    }
    paidStep = (step + 1) % max(y.count, 1)
    paid[step] = 0
    scale = 1
    return true
  }

  /// A 31-bit number by Marsaglia's xorshift.
  private mutating func draw() -> UInt32 {
    seed ^= seed << 13
    seed ^= seed >> 17
    seed ^= seed << 5
    return seed % 0x8000_0000
  }
}
