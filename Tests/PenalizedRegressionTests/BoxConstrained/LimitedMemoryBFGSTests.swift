import DenseLinearAlgebra
import PenalizedRegression
import TestSupport
import Testing

@Suite("L-BFGS-B")
struct LimitedMemoryBFGSTests {
  /// A function with its gradient.
  typealias Function = ([Double]) -> (value: Double, gradient: [Double])

  /// Rosenbrock's valley in any number of coordinates.
  private static func rosenbrock(_ x: [Double]) -> (value: Double, gradient: [Double]) {
    var (value, gradient) = (0.0, [Double](repeating: 0, count: x.count))
    for i in x.indices.dropLast() {
      let (a, b) = (x[i + 1] - x[i] * x[i], 1 - x[i])
      value += 100 * a * a + b * b
      gradient[i] += -400 * x[i] * a - 2 * b
      gradient[i + 1] += 200 * a
    }
    return (value, gradient)
  }

  /// The function that Byrd, Lu, Nocedal and Zhu send along with their program.
  private static func sample(_ x: [Double]) -> (value: Double, gradient: [Double]) {
    var value = 0.25 * (x[0] - 1) * (x[0] - 1)
    var gradient = [Double](repeating: 0, count: x.count)
    gradient[0] = 0.5 * (x[0] - 1)
    for i in x.indices.dropFirst() {
      let t = x[i] - x[i - 1] * x[i - 1]
      value += t * t
      gradient[i] += 2 * t
      gradient[i - 1] -= 4 * x[i - 1] * t
    }
    return (4 * value, gradient.map { 4 * $0 })
  }

  /// A convex quadratic whose coordinates pull at each other.
  private static func quadratic(_ centers: [Double], coupling: Double) -> Function {
    { x in
      var (value, gradient) = (0.0, [Double](repeating: 0, count: x.count))
      let sum = x.indices.reduce(0) { $0 + x[$1] - centers[$1] }
      for i in x.indices {
        let weight = Double(i + 1)
        value += weight * (x[i] - centers[i]) * (x[i] - centers[i]) / 2
        gradient[i] = weight * (x[i] - centers[i]) + coupling * sum
      }
      return (value + coupling * sum * sum / 2, gradient)
    }
  }

  @Test("clips the coordinates of a separable quadratic, each at its own bound")
  func separable() throws {
    let centers = [-3, -0.5, 0, 0.25, 2, 7]
    let box = try Box(
      lower: [-1, -.infinity, -1, 0, -.infinity, 1], upper: [1, .infinity, 1, 0.125, 1.5, 1])
    let found = try LimitedMemoryBFGS(reductionTolerance: 0, gradientTolerance: 1e-12).minimize(
      from: [9, 9, -9, 0, 0, 0], in: box, LimitedMemoryBFGSTests.quadratic(centers, coupling: 0))
    // The function is flat to rounding within the root of 2e-16.
    #expect(agree(found.point, [-1, -0.5, 0, 0.125, 1.5, 1], within: 1e-7))
    #expect(found.point[0] == -1 && Array(found.point[3...]) == [0.125, 1.5, 1])
    #expect(found.isConverged)
  }

  @Test("ends where no coordinate can lower a coupled quadratic", arguments: [0.1, 1, 30])
  func coupled(coupling: Double) throws {
    let centers = (0..<30).map { Double(($0 * 7) % 11) - 5 }
    let box = Box.nonnegative(30)
    let function = LimitedMemoryBFGSTests.quadratic(centers, coupling: coupling)
    let found = try LimitedMemoryBFGS(reductionTolerance: 0, gradientTolerance: 1e-9).minimize(
      from: [Double](repeating: 1, count: 30), in: box, function)
    #expect(found.isConverged)
    let slopes = function(found.point).gradient
    #expect(found.gradient == slopes)
    // Values of some thousands are rounded at 1e-12, which slopes of 30 in a coordinate see as 1e-5.
    for (x, slope) in zip(found.point, slopes) {
      #expect(x >= 0)
      #expect(x > 0 ? abs(slope) <= 1e-4 : slope >= 0)
    }
    #expect(found.point.contains(0))
  }

  @Test("meets the optimality conditions of nonnegative ridge", arguments: [(60, 8), (12, 30)])
  func ridge(size: (n: Int, p: Int)) throws {
    for seed in 1...4 {
      let data = RandomProblem(n: size.n, p: size.p, seed: seed)
      let y = try Matrix(rows: size.n, columns: 1, columnMajor: data.y)
      let fit = try IterativeRidge(
        x: data.x, y: y, alphas: [0.7], sampleWeights: data.weights,
        method: .nonnegativeQuasiNewton, tolerance: 1e-13)
      let problem = try RegressionProblem(x: data.x, y: data.y, sampleWeights: data.weights)
      let objective = Objective(
        alpha: 0.7 / data.weights.reduce(0, +), l1Ratio: 0, isNonnegative: true)
      let certificate = try objective.certificate(
        of: fit.coefficients[0], intercept: fit.intercepts[0], on: problem, tolerance: 1e-9)
      // The tolerance is for the last iteration's decrease; what is left is some times that.
      #expect(certificate.isConverged, "\(seed): \(certificate)")
      let exact = try objective.minimize(on: problem)
      #expect(agree(fit.coefficients[0], exact.coefficients, within: 1e-4))
    }
  }

  @Test("takes the steps that SciPy takes", arguments: Array(ReferenceData.minima.elements))
  func recorded(run: JSONValue) throws {
    func bounds(_ key: String, _ none: Double) -> [Double] {
      run[key].elements.map { $0.double ?? none }
    }
    let options = run["options"]
    var method = LimitedMemoryBFGS(
      memoryLength: options["maxcor"].int ?? 10,
      reductionTolerance: try #require(options["ftol"].double),
      gradientTolerance: try #require(options["gtol"].double))
    if let limit = options["maxiter"].int { method.iterationLimit = limit }
    let box = try Box(lower: bounds("lower", -.infinity), upper: bounds("upper", .infinity))
    let isSample = run["name"] == .string("sample")
    let found = try method.minimize(from: run["start"].doubles, in: box) { x in
      isSample ? LimitedMemoryBFGSTests.sample(x) : LimitedMemoryBFGSTests.rosenbrock(x)
    }
    let iterations = try #require(run["iterations"].int)
    if iterations < 60 {
      #expect(found.iterations == iterations)
      #expect(found.evaluations == run["evaluations"].int)
      #expect(agree(found.point, run["x"].doubles, within: 1e-9))
    } else {
      // Rounding grows along a bent valley: both are as near to its end as they were asked to be.
      #expect(agree(found.point, run["x"].doubles, within: 1e-2))
    }
    let messages: [LimitedMemoryBFGS.Outcome: String] = [
      .gradient: "CONVERGENCE: NORM OF PROJECTED GRADIENT <= PGTOL",
      .reduction: "CONVERGENCE: RELATIVE REDUCTION OF F <= FACTR*EPSMCH",
      .limit: "STOP: TOTAL NO. OF ITERATIONS REACHED LIMIT",
    ]
    #expect(messages[found.outcome].map { .string($0) } == run["message"])
  }

  @Test("ends with the best point so far when told to stop, and where nothing is to be had")
  func ends() throws {
    let box = Box.everywhere(4)
    let start = [-1.2, 1, -1.2, 1]
    var asked = 0
    let stopped = try LimitedMemoryBFGS().minimize(
      from: start, in: box,
      shouldStop: {
        asked += 1
        return asked > 5
      }, LimitedMemoryBFGSTests.rosenbrock)
    #expect(stopped.outcome == .stopped)
    #expect(stopped.value < LimitedMemoryBFGSTests.rosenbrock(start).value)
    // A gradient that points uphill, and numbers that are none.
    let wrong = try LimitedMemoryBFGS().minimize(from: start, in: box) { x in
      let (value, gradient) = LimitedMemoryBFGSTests.rosenbrock(x)
      return (value, gradient.map { -$0 })
    }
    #expect(wrong.outcome == .noDescent)
    #expect(wrong.point == start)
    let none = try LimitedMemoryBFGS().minimize(from: start, in: box) { x in
      (.nan, x.map { _ in .nan })
    }
    #expect(none.outcome == .noDescent)
    let flat = try LimitedMemoryBFGS().minimize(from: [], in: .nonnegative(0)) { _ in (1, []) }
    #expect(flat.outcome == .gradient && flat.iterations == 0)
  }

  @Test("says what is wrong with a box")
  func boxes() throws {
    #expect(
      throws: FitError.outOfRange(
        argument: "lower", value: "2.0", valid: "a number that is at most 1.0")
    ) {
      try Box(lower: [0, 2], upper: [1, 1])
    }
    #expect(throws: FitError.lengthMismatch(argument: "upper", expected: 2, found: 1)) {
      try Box(lower: [0, 2], upper: [1])
    }
    #expect(throws: FitError.lengthMismatch(argument: "start", expected: 3, found: 2)) {
      try LimitedMemoryBFGS().minimize(from: [1, 2], in: .nonnegative(3)) { (0, $0) }
    }
  }
}
