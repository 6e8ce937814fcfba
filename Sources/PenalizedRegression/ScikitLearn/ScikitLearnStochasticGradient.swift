import DenseLinearAlgebra

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// scikit-learn's stochastic gradient descent for regression, step by step.
///
/// Sample by sample, w moves against the gradient of its loss, shrinks for the L2 part, and is cut
/// towards 0 for the L1 part by as much as all rates so far allow. It minimizes
///
///     1/n Σ loss(yᵢ, xᵢᵀw + b) + alpha (l1Ratio ‖w‖₁ + (1 − l1Ratio)/2 ‖w‖²)
///
/// approximately. Order of samples, rates and stopping rule are scikit-learn 1.9's, so that the digits
/// are.
///
/// - SeeAlso: Tsuruoka, Tsujii and Ananiadou, *ACL* 2009, section 3.1 for the L1 part; Bottou,
///   *Stochastic gradient descent tricks*, 2012, for the averages.
public struct ScikitLearnStochasticGradient: Sendable, Equatable {
  /// What an error costs.
  public enum Loss: Sendable, Equatable {
    /// Half the square.
    case squaredError
    /// Half the square up to delta, then straight.
    case huber(delta: Double)
    /// What the size is above epsilon.
    case epsilonInsensitive(Double)
    /// The square of that.
    case squaredEpsilonInsensitive(Double)
  }

  /// How the rate of a step comes about.
  public enum Rate: Sendable, Equatable {
    /// Always the first one.
    case constant
    /// 1 / (alpha (t₀ + t)), t₀ from the loss.
    case optimal
    /// The first one over t to a power.
    case inverseScaling
    /// The first one, a fifth of it whenever the objective stands still.
    case adaptive
    /// Passive-aggressive of the first kind.
    case passiveAggressive1
    /// Passive-aggressive of the second kind.
    case passiveAggressive2
  }

  /// The loss.
  public var loss = Loss.squaredError
  /// The strength of the penalty; at least 0.
  public var alpha = 0.0001
  /// The share of the L1 part, from 0 to 1; nil for no penalty at all.
  public var l1Ratio: Double? = 0
  /// How rates come about.
  public var rate = Rate.inverseScaling
  /// The first rate; above 0.
  public var initialRate = 0.01
  /// The power of t.
  public var power = 0.25
  /// The largest number of passes over the samples.
  public var maximumPasses = 1000
  /// What a pass must gain to count; nil for never stopping before the last pass.
  public var tolerance: Double? = 0.001
  /// How many passes without a gain end the run.
  public var patience = 5
  /// Whether the samples are shuffled before each pass.
  public var isShuffled = true
  /// The seed of all shuffles.
  public var seed: UInt32 = 0
  /// Whether there is an intercept.
  public var fitsIntercept = true
  /// The step from which on coefficients are averaged; 0 for no averages.
  public var averageFrom = 0

  /// Creates the default method.
  public init() {}

  /// Where a run stands, so that another can go on from there.
  public struct State: Sendable, Equatable {
    /// The p coefficients.
    public var coefficients: [Double]
    /// The intercept.
    public var intercept: Double
    /// The averages of the coefficients.
    public var averageCoefficients: [Double]
    /// The average of the intercept.
    public var averageIntercept = 0.0
    /// The number of the next step; 1 at first.
    public var step = 1.0
    /// How many passes the last run took.
    public var passes = 0

    /// Begins at given coefficients.
    public init(coefficients: [Double], intercept: Double) {
      self.coefficients = coefficients
      self.intercept = intercept
      averageCoefficients = [Double](repeating: 0, count: coefficients.count)
    }
  }

  /// Why a run cannot go on: the pass in which numbers overflowed.
  public struct Overflow: Error, Equatable {
    /// The pass, from 1.
    public let pass: Int
  }

  /// Runs passes until the objective stands still.
  ///
  /// - Parameters:
  ///   - x: n samples in rows, p features in columns.
  ///   - y: The n responses.
  ///   - weights: The n sample weights.
  ///   - isHeldOut: For each sample, whether it is left to the validation; nil for none.
  ///   - validationScore: The score of coefficients and intercept on the samples held out, by which
  ///     the run then stops.
  ///   - shouldStop: Asked after each pass.
  /// - Throws: ``Overflow`` where a coefficient is no finite number any more.
  /// - Complexity: O(np) for each pass.
  public func run(
    from start: State, x: Matrix, y: [Double], weights: [Double], isHeldOut: [Bool]? = nil,
    validationScore: (([Double], Double) -> Double)? = nil, shouldStop: () -> Bool = { false }
  ) throws(Overflow) -> State {
    let (n, p) = (x.rowCount, x.columnCount)
    var state = start
    guard n > 0, p > 0, y.count == n, weights.count == n, state.coefficients.count == p else {
      return state
    }
    let rows = x.transposed()
    let share = l1Ratio ?? 0
    var w = ScaledVector(state.coefficients, averages: state.averageCoefficients)
    var q = [Double](repeating: 0, count: p)
    var u = 0.0
    var order = Array(0..<n)
    var eta = initialRate
    let trained = Double(n - (isHeldOut?.count { $0 } ?? 0))
    var (bestObjective, bestScore) = (Double.infinity, -Double.infinity)
    var idle = 0
    let typical = (1 / alpha.squareRoot()).squareRoot()
    let offset = 1 / (typical / max(1, gradient(1, -typical)) * alpha)
    for pass in 1...max(1, maximumPasses) {
      var objective = 0.0
      if isShuffled { Self.shuffle(&order, seed) }
      for i in order where isHeldOut?[i] != true {
        rows.withColumn(i) { sample in
          let prediction = w.dot(sample) + state.intercept
          switch rate {
          case .optimal: eta = 1 / (alpha * (offset + state.step - 1))
          case .inverseScaling: eta = initialRate / pow(state.step, power)
          default: break
          }
          if validationScore == nil {
            objective += cost(y[i], prediction)
            if l1Ratio != nil && rate != .passiveAggressive1 && rate != .passiveAggressive2 {
              let norm = w.squaredNorm.squareRoot()
              objective += alpha * ((1 - share) * 0.5 * (norm * norm) + share * w.l1Norm)
            }
          }
          guard var update = step(y[i], prediction, sample, eta) else { return }
          update *= weights[i]
          if l1Ratio != nil && share != 1 { w.scale(by: max(0, 1 - (1 - share) * eta * alpha)) }
          if update != 0 {
            w.add(update, times: sample)
            if fitsIntercept { state.intercept += update }
          }
          if averageFrom > 0 && Double(averageFrom) <= state.step {
            let count = state.step - Double(averageFrom) + 1
            w.addAverage(update, times: sample, count: count)
            state.averageIntercept += (state.intercept - state.averageIntercept) / count
          }
          if l1Ratio != nil && share != 0 {
            u += share * eta * alpha
            w.cut(u, &q)
          }
          state.step += 1
        }
      }
      state.passes = pass
      guard state.intercept.isFinite, w.values.allSatisfy(\.isFinite) else {
        throw Overflow(pass: pass)
      }
      if let validationScore {
        let score = validationScore(w.values, state.intercept)
        idle = tolerance.map { score < bestScore + $0 } == true ? idle + 1 : 0
        bestScore = max(bestScore, score)
      } else {
        let mean = objective / trained
        idle = tolerance.map { mean > bestObjective - $0 } == true ? idle + 1 : 0
        bestObjective = min(bestObjective, mean)
      }
      if idle >= patience {
        guard rate == .adaptive && eta > 1e-6 else { break }
        eta /= 5
        idle = 0
      }
      if shouldStop() { break }
    }
    w.settle(averages: averageFrom > 0)
    // Samples held out count as steps for the next run, though not within this one.
    state.step = start.step + Double(state.passes * n)
    state.coefficients = w.values
    state.averageCoefficients = w.averages
    return state
  }

  /// How far w moves along the sample; nil where the sample says nothing.
  private func step(
    _ y: Double, _ prediction: Double, _ sample: UnsafeBufferPointer<Double>, _ eta: Double
  ) -> Double? {
    guard rate == .passiveAggressive1 || rate == .passiveAggressive2 else {
      return -eta * min(max(gradient(y, prediction), -1e12), 1e12)
    }
    let square = sample.reduce(0) { $0 + $1 * $1 }
    if rate == .passiveAggressive1 && square == 0 { return nil }
    let size =
      rate == .passiveAggressive1
      ? min(initialRate, cost(y, prediction) / square)
      : cost(y, prediction) / (square + 0.5 / initialRate)
    return y - prediction < 0 ? -size : size
  }

  private func cost(_ y: Double, _ prediction: Double) -> Double {
    let error = prediction - y
    switch loss {
    case .squaredError: return 0.5 * error * error
    case .huber(let delta):
      let size = abs(error)
      return size <= delta ? 0.5 * size * size : delta * (size - 0.5 * delta)
    case .epsilonInsensitive(let epsilon): return max(0, abs(error) - epsilon)
    case .squaredEpsilonInsensitive(let epsilon):
      let above = abs(error) - epsilon
      return above > 0 ? above * above : 0
    }
  }

  /// The derivative of the cost by the prediction.
  private func gradient(_ y: Double, _ prediction: Double) -> Double {
    let error = prediction - y
    switch loss {
    case .squaredError: return error
    case .huber(let delta): return abs(error) <= delta ? error : (error < 0 ? -delta : delta)
    case .epsilonInsensitive(let epsilon):
      return -error > epsilon ? -1 : error > epsilon ? 1 : 0
    case .squaredEpsilonInsensitive(let epsilon):
      if -error > epsilon { return -2 * (-error - epsilon) }
      return error > epsilon ? 2 * (error - epsilon) : 0
    }
  }

  /// Shuffles from the last order, with numbers that begin at the seed again.
  private static func shuffle(_ order: inout [Int], _ seed: UInt32) {
    var state = seed
    for i in 0..<(order.count - 1) {
      if state == 0 { state = 1 }
      state ^= state << 13
      state ^= state >> 17
      state ^= state << 5
      order.swapAt(i, i + Int(state % 0x8000_0000) % (order.count - i))
    }
  }
}

/// Coefficients as a vector times a factor, so that shrinking all of them is one product.
private struct ScaledVector {
  var values: [Double]
  var averages: [Double]
  private(set) var squaredNorm: Double
  private(set) var l1Norm: Double
  private var factor = 1.0
  private var averageA = 0.0
  private var averageB = 1.0

  init(_ values: [Double], averages: [Double]) {
    self.values = values
    self.averages = averages
    squaredNorm = values.reduce(0) { $0 + $1 * $1 }
    l1Norm = values.reduce(0) { $0 + abs($1) }
  }

  func dot(_ sample: UnsafeBufferPointer<Double>) -> Double {
    var sum = 0.0
    for j in values.indices { sum += values[j] * sample[j] }
    return sum * factor
  }

  mutating func scale(by number: Double) {
    factor *= number
    squaredNorm *= number * number
    l1Norm *= abs(number)
    if factor < 1e-9 { settle(averages: true) }
  }

  mutating func add(_ number: Double, times sample: UnsafeBufferPointer<Double>) {
    var (squares, sizes) = (0.0, 0.0)
    let step = number / factor
    for j in values.indices {
      values[j] += sample[j] * step
      squares += values[j] * values[j]
      sizes += abs(values[j])
    }
    squaredNorm = squares * (factor * factor)
    l1Norm = sizes * factor
  }

  mutating func addAverage(
    _ number: Double, times sample: UnsafeBufferPointer<Double>, count: Double
  ) {
    let share = 1 / count
    for j in values.indices { averages[j] += averageA * sample[j] * (-number / factor) }
    if count > 1 { averageB /= 1 - share }
    averageA += share * averageB * factor
  }

  /// Cuts every coefficient towards 0 by what the L1 part has not taken from it yet.
  mutating func cut(_ total: Double, _ taken: inout [Double]) {
    for j in values.indices {
      let before = values[j]
      if factor * before > 0 {
        values[j] = max(0, before - (total + taken[j]) / factor)
      } else if factor * before < 0 {
        values[j] = min(0, before + (total - taken[j]) / factor)
      }
      taken[j] += factor * (values[j] - before)
    }
  }

  /// Makes the factor 1 again.
  mutating func settle(averages isAveraging: Bool) {
    if isAveraging {
      for j in values.indices {
        averages[j] = (averages[j] + averageA * values[j]) * (1 / averageB)
      }
      averageA = 0
      averageB = 1
    }
    for j in values.indices { values[j] *= factor }
    factor = 1
  }
}
