import DenseLinearAlgebra

/// Minimization of a smooth function over a box by a limited-memory quasi-Newton method, L-BFGS-B.
///
/// Each iteration goes down the projected gradient to the Cauchy point of a quadratic model, minimizes the model
/// over the coordinates that are free there, and searches the line to what comes out. The settings, the stopping
/// tests and the order of the tests are those of version 3.0 as SciPy's `minimize(method="L-BFGS-B")` runs it.
///
/// - SeeAlso: Byrd, Lu, Nocedal and Zhu, *SIAM J. Sci. Comput.* 16, 1995; Morales and Nocedal, *ACM Trans. Math.
///   Softw.* 38(1), 2011.
public struct LimitedMemoryBFGS: Sendable, Equatable {
  /// The number of steps that the model remembers.
  public var memoryLength: Int
  /// Where to stop: a relative decrease of the function in one iteration, its values counted as at least 1.
  public var reductionTolerance: Double
  /// Where to stop: the largest coordinate of the projected gradient.
  public var gradientTolerance: Double
  /// The largest number of iterations; reaching it counts as not converged, whatever the last one found.
  public var iterationLimit: Int
  /// The largest number of evaluations, looked at after each iteration.
  public var evaluationLimit: Int
  /// The largest number of evaluations in one line search.
  public var searchLimit: Int

  /// Why a minimization ended.
  public enum Outcome: Sendable, Equatable {
    /// The projected gradient is small enough.
    case gradient
    /// The function does not fall any more.
    case reduction
    /// There were as many iterations or evaluations as allowed.
    case limit
    /// The line search finds no lower value, though the gradient says there is one.
    case noDescent
    /// It was told to stop.
    case stopped
  }

  /// Where a minimization ended.
  public struct Minimum: Sendable, Equatable {
    /// The point.
    public let point: [Double]
    /// The function there.
    public let value: Double
    /// Its gradient there.
    public let gradient: [Double]
    /// The number of iterations.
    public let iterations: Int
    /// The number of evaluations.
    public let evaluations: Int
    /// Why it ended.
    public let outcome: Outcome

    /// Whether a tolerance was met.
    public var isConverged: Bool { outcome == .gradient || outcome == .reduction }
  }

  /// Creates a method.
  public init(
    memoryLength: Int = 10, reductionTolerance: Double = 2.220446049250313e-9,
    gradientTolerance: Double = 1e-5, iterationLimit: Int = 15_000, evaluationLimit: Int = 15_000,
    searchLimit: Int = 20
  ) {
    self.memoryLength = memoryLength
    self.reductionTolerance = reductionTolerance
    self.gradientTolerance = gradientTolerance
    self.iterationLimit = iterationLimit
    self.evaluationLimit = evaluationLimit
    self.searchLimit = searchLimit
  }

  /// Minimizes a function.
  ///
  /// - Parameters:
  ///   - start: Where to begin; the nearest point of the box is taken.
  ///   - box: Where to look.
  ///   - shouldStop: Asked before each evaluation; the best point so far is returned where it says so.
  ///   - evaluate: The function and its gradient, asked for points of the box only.
  /// - Throws: ``FitError`` where the start and the box have different sizes.
  /// - Complexity: O(pm²) for each iteration with p coordinates and m steps in memory, and the evaluations.
  public func minimize(
    from start: [Double], in box: Box, shouldStop: () -> Bool = { false },
    _ evaluate: ([Double]) -> (value: Double, gradient: [Double])
  ) throws(FitError) -> Minimum {
    guard start.count == box.count else {
      throw .lengthMismatch(argument: "start", expected: box.count, found: start.count)
    }
    return minimize(checkedStart: start, in: box, shouldStop: shouldStop, evaluate)
  }

  /// Minimizes from the point of the box that is nearest to 0.
  func minimize(
    in box: Box, shouldStop: () -> Bool,
    _ evaluate: ([Double]) -> (value: Double, gradient: [Double])
  ) -> Minimum {
    minimize(
      checkedStart: [Double](repeating: 0, count: box.count), in: box, shouldStop: shouldStop,
      evaluate)
  }

  private func minimize(
    checkedStart start: [Double], in box: Box, shouldStop: () -> Bool,
    _ evaluate: ([Double]) -> (value: Double, gradient: [Double])
  ) -> Minimum {
    var run = QuasiNewtonRun(self, from: box.clamped(start), in: box, evaluate)
    let outcome = run.run(shouldStop, evaluate)
    return Minimum(
      point: run.x, value: run.value, gradient: run.gradient, iterations: run.iterations,
      evaluations: run.evaluations, outcome: outcome)
  }
}

/// A minimization on its way.
private struct QuasiNewtonRun {
  private(set) var x: [Double]
  private(set) var value: Double
  private(set) var gradient: [Double]
  private(set) var iterations = 0
  private(set) var evaluations = 1

  private let method: LimitedMemoryBFGS
  private let box: Box
  private var memory: CorrectionMemory
  private var products = SubspaceProducts()
  /// Whether the memory took a step in after the last look at the subspace, and whether another went for it.
  private var (hasNewStep, dropsOldest) = (false, false)

  init(
    _ method: LimitedMemoryBFGS, from start: [Double], in box: Box,
    _ evaluate: ([Double]) -> (value: Double, gradient: [Double])
  ) {
    self.method = method
    self.box = box
    memory = CorrectionMemory(limit: method.memoryLength)
    x = start
    (value, gradient) = evaluate(start)
  }

  /// What a line search came to.
  private enum Search {
    /// A lower point, with the search's direction, slope and step.
    case found(direction: [Double], slope: Double, step: Double)
    case failed
    case stopped
  }

  mutating func run(
    _ shouldStop: () -> Bool, _ evaluate: ([Double]) -> (value: Double, gradient: [Double])
  ) -> LimitedMemoryBFGS.Outcome {
    if isFlat { return .gradient }
    while true {
      guard let target = target() else {
        // The model has broken down; without memory it cannot.
        forget()
        continue
      }
      let (lastValue, lastGradient) = (value, gradient)
      switch search(towards: target, shouldStop, evaluate) {
      case .stopped: return .stopped
      case .failed:
        if memory.isEmpty { return .noDescent }
        forget()
      case .found(let direction, let slope, let step):
        iterations += 1
        if iterations >= method.iterationLimit || evaluations > method.evaluationLimit {
          return .limit
        }
        if isFlat { return .gradient }
        let scale = max(abs(lastValue), abs(value), 1)
        if lastValue - value <= method.reductionTolerance * scale { return .reduction }
        remember(direction, slope, step, lastGradient)
      }
    }
  }

  private var isFlat: Bool {
    box.projectedGradientNorm(at: x, gradient) <= method.gradientTolerance
  }

  /// The minimizer of the model; nil where the model has broken down.
  private mutating func target() -> [Double]? {
    guard let cauchy = cauchyPoint() else { return memory.isEmpty ? x : nil }
    if memory.isEmpty || cauchy.free.isEmpty { return cauchy.point }
    products.update(memory, cauchy, hasNewStep: hasNewStep, dropsOldest: dropsOldest)
    return SubspaceMinimizer.point(
      from: cauchy, at: x, gradient: gradient, in: box, memory, products)
  }

  private mutating func forget() {
    memory.reset()
    products = SubspaceProducts()
    (hasNewStep, dropsOldest) = (false, false)
  }

  private func cauchyPoint() -> CauchyPoint? {
    if !box.isBounded, !memory.isEmpty { return CauchyPoint(standingAt: x, memory) }
    return CauchyPoint(from: x, gradient: gradient, in: box, memory)
  }

  /// Searches the line from x to the target and moves there; x stays where the search fails.
  private mutating func search(
    towards target: [Double], _ shouldStop: () -> Bool,
    _ evaluate: ([Double]) -> (value: Double, gradient: [Double])
  ) -> Search {
    let direction = zip(target, x).map { $0 - $1 }
    let length = BLASVectors.norm(direction)
    var largest = 1e10
    if box.isBounded {
      largest = iterations == 0 ? 1 : box.largestStep(from: x, along: direction, limit: largest)
    }
    let first =
      iterations == 0 && !box.isClosed ? Double.minimum(1 / length, largest) : 1
    let slope = BLASVectors.dot(gradient, direction)
    guard
      var line = MoreThuenteSearch(
        value: value, slope: slope, firstStep: first, largestStep: largest)
    else { return .failed }
    let (start, startValue, startGradient) = (x, value, gradient)
    for _ in 0..<max(method.searchLimit, 1) {
      if shouldStop() { return .stopped }
      let step = line.step
      let trial =
        step == 1 ? target : x.indices.map { box.clamped(step * direction[$0] + start[$0], $0) }
      let (newValue, newGradient) = evaluate(trial)
      evaluations += 1
      if line.isOver(
        value: newValue, slope: BLASVectors.dot(newGradient, direction))
      {
        (x, value, gradient) = (trial, newValue, newGradient)
        return .found(direction: direction, slope: slope, step: line.step)
      }
    }
    (x, value, gradient) = (start, startValue, startGradient)
    return .failed
  }

  /// Takes the last step into the model unless its curvature is rounding.
  private mutating func remember(
    _ direction: [Double], _ slope: Double, _ step: Double, _ lastGradient: [Double]
  ) {
    let change = zip(gradient, lastGradient).map { $0 - $1 }
    let curvature = (BLASVectors.dot(gradient, direction) - slope) * step
    (hasNewStep, dropsOldest) = (false, false)
    if curvature <= Double.ulpOfOne * -slope * step { return }
    let (length, size) = (BLASVectors.norm(direction), BLASVectors.norm(change))
    (hasNewStep, dropsOldest) = (true, memory.isFull)
    let isAdded = memory.add(
      step: step == 1 ? direction : direction.map { $0 * step }, change: change,
      curvature: curvature, squaredStep: step * step * (length * length),
      squaredChange: size * size)
    if !isAdded { forget() }
  }
}
