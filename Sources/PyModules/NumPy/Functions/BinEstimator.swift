internal import NDArrays
internal import PyRuntime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The rules by which numpy chooses a number of bins; the raw value is numpy's name.
///
/// - SeeAlso: `numpy/lib/_histograms_impl.py` of numpy 2.5.
enum BinEstimator: String {
  case stone, auto, doane, fd, rice, scott, sqrt, sturges

  /// The number of bins for the elements of an array.
  ///
  /// - Parameters:
  ///   - range: The range to which the elements are cut; nil for all of them.
  ///   - low: The first edge.
  ///   - high: The last edge.
  static func count(
    _ name: String, _ array: NDArray, range: (Double, Double)?, _ low: Double, _ high: Double,
    _ interpreter: Interpreter
  ) throws -> Int {
    guard let rule = BinEstimator(rawValue: name) else { return 1 }
    var numbers = try array.asDoubles().doubles
    if let range { numbers = numbers.filter { $0 >= range.0 && $0 <= range.1 } }
    guard !numbers.isEmpty else { return 1 }
    var width = try rule.width(NDArray(numbers), low, high, interpreter)
    guard width != 0 else { return 1 }
    if array.dtype != .float64, width < 1 { width = 1 }
    let count = ((high - low) / width).rounded(.up)
    guard count.isFinite, count < 1e9 else {
      throw NDArrayError.tooLarge(
        shape: [Casting.int(min(count, 1e18))], dtype: .float64)
    }
    return max(Int(count), 1)
  }

  private func width(
    _ x: NDArray, _ low: Double, _ high: Double, _ interpreter: Interpreter
  ) throws -> Double {
    let n = Double(x.count)
    let spread = try x.maximum().doubles[0] - x.minimum().doubles[0]
    func deviation() throws -> Double { try x.standardDeviation().doubles[0] }
    switch self {
    case .sqrt: return spread / n.squareRoot()
    case .sturges: return spread / (log2(n) + 1)
    case .rice: return spread / (2 * NumberFunctions.power(n, 1.0 / 3))
    case .scott:
      return try NumberFunctions.power(
        24 * NumberFunctions.power(Double.pi, 0.5) / n, 1.0 / 3) * deviation()
    case .fd:
      let quartiles = try x.quantile(NDArray([0.75, 0.25])).doubles
      return 2 * (quartiles[0] - quartiles[1]) * NumberFunctions.power(n, -1.0 / 3)
    case .auto:
      let freedman = try BinEstimator.fd.width(x, low, high, interpreter)
      let sturges = try BinEstimator.sturges.width(x, low, high, interpreter)
      return min(max(freedman, spread / n.squareRoot() / 2), sturges)
    case .doane:
      let sigma = try deviation()
      guard n > 2, sigma > 0 else { return 0 }
      let scale = (6 * (n - 2) / ((n + 1) * (n + 3))).squareRoot()
      let standard = try BinaryFunction.divide(
        BinaryFunction.subtract(x, x.mean()), NDArray(scalar: sigma))
      let skew = try BinaryFunction.power(standard, NDArray(scalar: 3)).mean().doubles[0]
      return spread / (1 + log2(n) + log2(1 + abs(skew) / scale))
    case .stone: return try stone(x, spread, low, high, interpreter)
    }
  }

  /// The width whose cross-validated risk is least.
  private func stone(
    _ x: NDArray, _ spread: Double, _ low: Double, _ high: Double, _ interpreter: Interpreter
  ) throws -> Double {
    let n = Double(x.count)
    guard n > 1, spread != 0 else { return 0 }
    let most = max(100, Int(n.squareRoot()))
    var best = (risk: Double.infinity, bins: 1)
    for bins in 1...most {
      try interpreter.checkpoint()
      let edges = try NDArray.linspace(low, high, count: bins + 1).doubles
      let shares = try BinaryFunction.divide(
        x.histogramCounts(edges: edges, weights: nil), NDArray(scalar: n))
      let risk =
        try (2 - (n + 1) * NDArray.matmul(shares, shares).doubles[0]) / (spread / Double(bins))
      if risk < best.risk { best = (risk, bins) }
    }
    if best.bins == most {
      try interpreter.numpyWarning(
        .runtimeWarning, "The number of bins estimated may be suboptimal.")
    }
    return spread / Double(best.bins)
  }
}
