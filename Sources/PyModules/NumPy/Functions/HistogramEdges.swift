internal import NDArrays
internal import PyRuntime

/// The edges of the bins of `np.histogram`.
enum HistogramEdges {
  /// numpy counts flags as numbers, and says so.
  static func checkFlags(_ array: NDArray, _ call: BoundArguments) throws {
    guard array.dtype == .bool else { return }
    try call.interpreter.numpyWarning(
      .runtimeWarning,
      "Converting input from bool to <class 'numpy.uint8'> for compatibility.")
  }

  /// Edges that were given come back as they are.
  static func shown(_ edges: [Double], _ call: BoundArguments) throws -> Value {
    let bins = try call.interpreter.array(of: call.value("bins"))
    return .array(bins.dimensions == 1 ? bins : try NDArray(edges))
  }

  /// The edges that `bins=` and `range=` ask for.
  static func edges(_ array: NDArray, _ call: BoundArguments) throws -> [Double] {
    let bins = call.value("bins")
    let count: Int
    let low: Double
    let high: Double
    if let rule = bins.text {
      guard BinEstimator(rawValue: rule) != nil else {
        throw PyException(.valueError, "'\(rule)' is not a valid estimator for `bins`")
      }
      if call.isGiven("weights") {
        throw PyException(
          .typeError,
          "Automated estimation of the number of bins is not supported for weighted data")
      }
      (low, high) = try ends(array, call)
      count = try BinEstimator.count(
        rule, array, range: call.isGiven("range") ? (low, high) : nil, low, high, call.interpreter)
    } else {
      let wanted = try call.interpreter.array(of: bins)
      guard wanted.dimensions <= 1 else {
        throw PyException(.valueError, "`bins` must be 1d, when an array")
      }
      if wanted.dimensions == 1 {
        let edges = try wanted.asDoubles().doubles
        guard zip(edges, edges.dropFirst()).allSatisfy({ !($0 > $1) }) else {
          throw PyException(.valueError, "`bins` must increase monotonically, when an array")
        }
        return edges
      }
      guard wanted.dtype == .int64 || wanted.dtype == .bool else {
        throw PyException(.typeError, "`bins` must be an integer, a string, or an array")
      }
      count = try call.int("bins")
      guard count > 0 else {
        throw PyException(.valueError, "`bins` must be positive, when an integer")
      }
      (low, high) = try ends(array, call)
    }
    guard count < Int.max else { throw NDArrayError.tooLarge(shape: [count], dtype: .float64) }
    let edges = try NDArray.linspace(low, high, count: count + 1).doubles
    guard zip(edges, edges.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw PyException(
        .valueError,
        "Too many bins for data range. Cannot create \(count) finite-sized bins.")
    }
    return edges
  }

  /// The first and the last edge.
  private static func ends(
    _ array: NDArray, _ call: BoundArguments
  ) throws -> (Double, Double) {
    var low = 0.0
    var high = 1.0
    var word = "autodetected"
    var shown: [String]?
    if call.isGiven("range") {
      let range = try call.array("range").asDoubles().doubles
      guard range.count == 2 else { throw PyException(.valueError, "range must hold two numbers") }
      (low, high) = (range[0], range[1])
      if low > high {
        throw PyException(.valueError, "max must be larger than min in range parameter.")
      }
      word = "supplied"
      shown = try call.interpreter.elements(of: call.value("range")).map {
        try call.interpreter.str($0)
      }
    } else if array.count > 0 {
      low = try array.minimum().asDoubles().doubles[0]
      high = try array.maximum().asDoubles().doubles[0]
    }
    guard low.isFinite, high.isFinite else {
      throw PyException(
        .valueError,
        "\(word) range of ["
          + (shown ?? [ScalarText.double(low), ScalarText.double(high)]).joined(separator: ", ")
          + "] is not finite")
    }
    return low == high ? (low - 0.5, high + 0.5) : (low, high)
  }
}
