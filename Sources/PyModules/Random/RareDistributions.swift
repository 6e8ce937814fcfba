internal import NDArrays
internal import PyRuntime

/// The distributions that notebooks seldom draw from.
enum RareDistributions {
  static let all: [Distribution] = [
    Distribution(
      name: "noncentral_chisquare",
      parameters: [("df", nil, .positive), ("nonc", nil, .nonNegative)],
      draw: .double { $0.noncentralChisquare($1[0], $1[1]) }),
    Distribution(
      name: "noncentral_f",
      parameters: [
        ("dfnum", nil, .positive), ("dfden", nil, .positive), ("nonc", nil, .nonNegative),
      ], draw: .double { $0.noncentralF($1[0], $1[1], $1[2]) }),
    Distribution(
      name: "vonmises", parameters: [("mu", nil, .any), ("kappa", nil, .nonNegative)],
      checksAll: { values, isLegacy in
        // numpy itself does not come back from such a call.
        isLegacy && values[1] >= 1e-8 && !(LegacyRandomState.envelope(values[1]) > 1)
          ? PyException(
            .valueError, "kappa value too large",
            help: "rng = np.random.default_rng(seed) draws with any kappa") : nil
      }, draw: .double { $0.vonMises($1[0], $1[1]) }),
    Distribution(
      name: "wald", parameters: [("mean", nil, .positive), ("scale", nil, .positive)],
      draw: .double { $0.wald($1[0], $1[1]) }),
    Distribution(
      name: "negative_binomial",
      parameters: [("n", nil, .successes), ("p", nil, .successProbability)],
      checksAll: { values, isLegacy in
        let largest = (1 - values[1]) / values[1] * (values[0] + 10 * values[0].squareRoot())
        return !isLegacy && largest > Distribution.largestPoissonMean
          ? PyException(
            .valueError, "n too large or p too small, see Generator.negative_binomial Notes") : nil
      }, draw: .integer { $0.negativeBinomial($1[0], $1[1]) }),
    Distribution(
      name: "logseries", parameters: [("p", nil, .probabilityBelowOne)],
      draw: .integer { $0.logSeries($1[0]) }),
    Distribution(
      name: "zipf", parameters: [("a", nil, .aboveOne)],
      checksAll: { values, isLegacy in
        let range = LegacyRandomState.smallestLegacyZipf..<LegacyRandomState.certainZipf
        return isLegacy && !range.contains(values[0])
          ? PyException(
            .notImplementedError,
            "RandomState.zipf() is supported here for a from 1.00001 to 1024",
            help: "rng = np.random.default_rng(seed) draws with any a above 1") : nil
      }, draw: .integer { $0.zipf($1[0]) }),
    Distribution(
      name: "hypergeometric",
      parameters: [("ngood", nil, .count), ("nbad", nil, .count), ("nsample", nil, .sampleSize)],
      checksAll: { values, isLegacy in
        if !isLegacy, max(values[0], values[1]) >= 1e9 {
          return PyException(.valueError, "both ngood and nbad must be less than 1000000000")
        }
        if values[0] + values[1] > 0x1p53 {
          return PyException(
            .notImplementedError,
            "hypergeometric() is supported here for ngood + nbad up to 9007199254740992")
        }
        return values[0] + values[1] < values[2]
          ? PyException(.valueError, "ngood + nbad < nsample") : nil
      }, draw: .integer { $0.hypergeometric(Int($1[0]), Int($1[1]), Int($1[2])) }),
  ]

  /// `Generator.multivariate_hypergeometric`.
  static func multivariateHypergeometric(
    _ stream: NumPyGenerator, _ call: BoundArguments
  ) throws -> Value {
    let method = call.value("method").text ?? ""
    guard ["count", "marginals"].contains(method) else {
      throw PyException(.valueError, "method must be \"count\" or \"marginals\".")
    }
    guard let sample = try? call.int("nsample") else {
      throw PyException(.valueError, "nsample must be an integer")
    }
    if sample < 0 { throw PyException(.valueError, "nsample must be nonnegative.") }
    let array = try call.array("colors")
    let isWhole = array.dtype == .int64 || array.count == 0
    let colors = isWhole ? try array.converted(to: .int64).ints : []
    guard array.dimensions == 1, isWhole, !colors.contains(where: { $0 < 0 }) else {
      throw PyException(
        .valueError,
        "colors must be a one-dimensional sequence of nonnegative integers not exceeding "
          + "\(Int.max).")
    }
    var total = 0
    for color in colors {
      let (sum, isTooLarge) = total.addingReportingOverflow(color)
      if isTooLarge {
        throw PyException(
          .valueError,
          "sum(colors) must not exceed the maximum value of a 64 bit signed integer (\(Int.max))")
      }
      total = sum
    }
    if method == "marginals", total >= 1_000_000_000 {
      throw PyException(
        .valueError,
        "When method is \"marginals\", sum(colors) must be less than 1000000000.")
    }
    if sample > total { throw PyException(.valueError, "nsample > sum(colors)") }
    let size = try RandomSize.read(call) ?? []
    let count = try RandomSize.reserved(
      size + [colors.count], call.interpreter, per: colors.count)
    var items: [Int] = []
    if method == "count" {
      _ = try RandomSize.reserved([total], call.interpreter)
      for (color, number) in colors.enumerated() {
        items += Array(repeating: color, count: number)
        try call.interpreter.checkpoint()
      }
    }
    var values: [Int] = []
    for _ in 0..<count {
      try call.interpreter.checkpoint()
      values +=
        method == "count"
        ? stream.hypergeometricByShuffling(colors, sample, items: &items)
        : stream.hypergeometricByColor(colors, sample)
    }
    return .array(try NDArray(values, shape: size + [colors.count]))
  }
}
