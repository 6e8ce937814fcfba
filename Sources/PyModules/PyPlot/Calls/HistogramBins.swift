internal import PyRuntime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bins of a histogram and how much falls into each, as numpy's `histogram` counts.
struct HistogramBins {
  /// The edges, one more than bins.
  let edges: [Double]

  /// Chooses the edges for `data`.
  ///
  /// - Parameter bins: A number of bins, a rule's name, or the edges themselves.
  init(_ bins: Value, range: (Double, Double)?, data: [Double], _ interpreter: Interpreter) throws {
    let finite = data.filter(\.isFinite)
    guard finite.count == data.count || range != nil else {
      throw PyException(
        .valueError,
        "autodetected range of [\(finite.isEmpty ? "nan" : "\(finite.min() ?? 0)"), nan] is not finite",
        help: "the data hold nan or inf: drop them first, as in x[np.isfinite(x)]")
    }
    var (low, high) = range ?? (finite.min() ?? 0, finite.max() ?? 1)
    guard low <= high else {
      throw PyException(.valueError, "max must be larger than min in range parameter.")
    }
    if low == high { (low, high) = (low - 0.5, high + 0.5) }
    let count: Int
    if let rule = bins.text {
      count = try HistogramBins.count(rule, finite, low, high)
    } else if let number = try? interpreter.int(of: bins) {
      guard number > 0 else {
        throw PyException(.valueError, "`bins` must be positive, when an integer")
      }
      guard number <= 1_000_000 else {
        throw PyException(
          .memoryError, "\(number) bins are more than can be drawn",
          help: "a hundred bins are finer than a picture shows")
      }
      count = number
    } else {
      let edges = try Reading(interpreter).numbers(bins)
      guard edges.count > 1, zip(edges, edges.dropFirst()).allSatisfy({ $0 <= $1 }) else {
        throw PyException(
          .valueError, "`bins` must increase monotonically, when an array")
      }
      self.edges = edges
      return
    }
    let step = (high - low) / Double(count)
    edges = (0...count).map { $0 == count ? high : low + Double($0) * step }
  }

  /// Returns the sum of the weights in each bin; the last one holds its upper edge, too.
  func counts(_ data: [Double], weights: [Double]?) -> [Double] {
    var counts = [Double](repeating: 0, count: edges.count - 1)
    for (index, value) in data.enumerated()
    where value >= edges[0] && value <= edges[edges.count - 1] {
      var low = 0
      var high = edges.count - 1
      while high - low > 1 {
        let middle = (low + high) / 2
        if value >= edges[middle] { low = middle } else { high = middle }
      }
      counts[low] += weights?[index] ?? 1
    }
    return counts
  }

  /// Returns how many bins a rule wants.
  private static func count(
    _ rule: String, _ data: [Double], _ low: Double, _ high: Double
  ) throws -> Int {
    let n = Double(data.count)
    let range = high - low
    let sorted = data.sorted()
    func quartile(_ share: Double) -> Double {
      guard !sorted.isEmpty else { return 0 }
      let place = share * (n - 1)
      let index = Swift.min(Int(place), sorted.count - 1)
      let next = Swift.min(index + 1, sorted.count - 1)
      return sorted[index] + (sorted[next] - sorted[index]) * (place - Double(index))
    }
    func deviation() -> Double {
      let mean = data.reduce(0, +) / n
      return (data.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n).squareRoot()
    }
    let sturges = range / (log2(n) + 1)
    let freedman = 2 * (quartile(0.75) - quartile(0.25)) / cbrt(n)
    let width: Double
    switch rule {
    case "sturges": width = sturges
    case "sqrt": width = range / n.squareRoot()
    case "rice": width = range / (2 * cbrt(n))
    case "fd": width = freedman
    case "scott": width = pow(24 * Double.pi.squareRoot() / n, 1.0 / 3) * deviation()
    case "auto": width = freedman > 0 ? Swift.min(freedman, sturges) : sturges
    default:
      throw PyException(
        .valueError, "'\(rule)' is not a valid estimator for `bins`",
        help: "write a number of bins, or 'auto', 'sturges', 'sqrt', 'rice', 'fd' or 'scott'")
    }
    guard width > 0, width.isFinite, !data.isEmpty else { return 1 }
    return Int(Swift.min((range / width).rounded(.up), 100_000))
  }
}
