internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `scipy.stats.pearsonr`: the correlation of two lists of numbers, and how likely chance makes one so large.
enum PearsonCorrelation {
  static let function = NativeFunction("pearsonr", "(x, y, *, alternative='two-sided')") { call in
    let interpreter = call.interpreter
    func numbers(_ name: String) throws -> [Double] {
      let array = try interpreter.array(of: call.value(name)).asDoubles()
      guard array.dimensions == 1 else {
        throw PyException(
          .notImplementedError, "pearsonr() of tables is not supported here",
          help: "ask about one pair of columns at a time, or use np.corrcoef")
      }
      return array.doubles
    }
    let (x, y) = (try numbers("x"), try numbers("y"))
    guard let alternative = Alternative(rawValue: call.value("alternative").text ?? "") else {
      throw PyException(
        .valueError, "`alternative` must be 'less', 'greater', or 'two-sided'.")
    }
    guard x.count == y.count else {
      throw PyException(
        .valueError,
        min(x.count, y.count) == 1
          ? "`x` and `y` must have the same length along `axis`."
          : "`x` and `y` must be broadcastable.",
        help: "x has \(x.count) values, y has \(y.count)")
    }
    guard x.count >= 2 else {
      throw PyException(.valueError, "`x` and `y` must have length at least 2.")
    }
    let found = try correlation(x, y, interpreter)
    guard let maker = try interpreter.importModule("collections").members["namedtuple"] else {
      return .none
    }
    let type = try interpreter.call(
      maker, .string("PearsonRResult"), .list([.string("statistic"), .string("pvalue")]))
    return try interpreter.call(
      type, ArrayBridge.float64(found),
      ArrayBridge.float64(probability(found, x.count, alternative)))
  }

  /// The warning of lists that hold one number over and over.
  private static let constantInputWarning = TypeObject(
    "ConstantInputWarning", module: "scipy.stats._warnings_errors",
    bases: [
      TypeObject(
        "DegenerateDataWarning", module: "scipy.stats._warnings_errors",
        bases: [ExceptionType.runtimeWarning.object])
    ])

  private static func correlation(
    _ x: [Double], _ y: [Double], _ interpreter: Interpreter
  ) throws -> Double {
    if [x, y].contains(where: { list in list.allSatisfy { $0 == list[0] } }) {
      try interpreter.warn(
        constantInputWarning,
        "An input array is constant; the correlation coefficient is not defined.")
      return .nan
    }
    let product = zip(direction(x), direction(y)).reduce(0) { $0 + $1.0 * $1.1 }
    let bounded = max(-1, min(1, product))
    return x.count == 2 ? bounded.rounded() : bounded
  }

  /// The distances from the mean, scaled to length 1.
  private static func direction(_ values: [Double]) -> [Double] {
    let mean = PairwiseSum.mean(values)
    let centered = values.map { $0 - mean }
    let largest = centered.reduce(0) { max($0, abs($1)) }
    let norm = largest * centered.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
    return centered.map { $0 / norm }
  }

  /// Which correlations would speak for one.
  private enum Alternative: String {
    case both = "two-sided"
    case less, greater
  }

  /// The probability of a correlation at least as far out where there is none, for `count` normal pairs.
  private static func probability(
    _ correlation: Double, _ count: Int, _ alternative: Alternative
  ) -> Double {
    guard !correlation.isNaN else { return .nan }
    guard count > 2 else { return 1 }
    let half = Double(count) / 2 - 1
    func above(_ correlation: Double) -> Double {
      FDistribution.regularizedBeta((1 - correlation) / 2, half, half)
    }
    return switch alternative {
    case .both: min(1, 2 * above(abs(correlation)))
    case .greater: above(correlation)
    case .less: above(-correlation)
    }
  }
}
