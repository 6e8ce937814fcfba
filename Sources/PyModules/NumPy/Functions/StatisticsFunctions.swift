internal import NDArrays
internal import PyRuntime

/// Order statistics, covariance and histograms.
enum StatisticsFunctions {
  nonisolated(unsafe) static let table: FunctionTable = {
    var table = FunctionTable()
    orders(&table)
    moments(&table)
    histograms(&table)
    table.merge(CalculusFunctions.table)
    return table
  }()

  private static func orders(_ table: inout FunctionTable) {
    table.function("median", "(a, axis=None, out=None, overwrite_input=False, keepdims=False)") {
      call in
      let array = try call.array("a")
      if array.count == 0 {
        try call.interpreter.numpyWarning(.runtimeWarning, "Mean of empty slice")
        FloatStatus.clear()
        FloatStatus.raise(.invalid)
        try call.interpreter.reportFloatStatus("scalar divide")
      }
      return .scalar(try array.median(axes: call.axes(), keepsAxes: call.bool("keepdims")))
    }
    table.function("nanmedian", "(a, axis=None, out=None, overwrite_input=False, keepdims=False)") {
      call in
      .scalar(try skippingNaN(call, resultShape: []) { try $0.median() })
    }
    for (name, isPercent) in [("percentile", true), ("quantile", false)] {
      let parameters =
        "(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None, interpolation=None)"
      let words =
        isPercent
        ? "Percentiles must be in the range [0, 100]" : "Quantiles must be in the range [0, 1]"
      @Sendable func fractions(_ call: BoundArguments) throws -> NDArray {
        let q = try call.array("q").asDoubles()
        return isPercent ? try BinaryFunction.divide(q, NDArray(scalar: 100.0)) : q
      }
      table.function(name, parameters) { call in
        try call.refuse("interpolation")
        let array = try call.array("a")
        let q = try fractions(call)
        if call.isGiven("weights") {
          return try WeightedQuantiles(array, q, call, words).value(skipsNaN: false)
        }
        let method = try method(call)
        // Whole places are looked up, not interpolated, and keep the type.
        let isLookup =
          try !isPercent && call.array("q").dtype == .int64 || method.picksElements
        if !isLookup { try checkInterpolation(array, call) }
        let result = try array.quantile(
          q, axes: call.axes(), method: method, keepsAxes: call.bool("keepdims"), words: words)
        return .scalar(isLookup ? try result.converted(to: array.dtype) : result)
      }
      table.function("nan\(name)", parameters) { call in
        try call.refuse("interpolation")
        let q = try fractions(call)
        let array = try call.array("a")
        if call.isGiven("weights") {
          return try WeightedQuantiles(array, q, call, words).value(skipsNaN: true)
        }
        let method = try method(call)
        if !method.picksElements { try checkInterpolation(array, call) }
        let result = try skippingNaN(call, resultShape: q.shape) {
          try $0.quantile(q, method: method, words: words)
        }
        return .scalar(method.picksElements ? try result.converted(to: array.dtype) : result)
      }
    }
  }

  /// Flags have no differences, so there is nothing between two of them.
  private static func checkInterpolation(_ array: NDArray, _ call: BoundArguments) throws {
    guard array.dtype == .bool else { return }
    _ = try call.interpreter.apply(.subtract, array, array)
  }

  private static func method(_ call: BoundArguments) throws -> QuantileMethod {
    let name = try call.text("method")
    if let method = QuantileMethod(rawValue: name) { return method }
    let names = [
      "inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf",
      "hazen", "weibull", "linear", "median_unbiased", "normal_unbiased", "lower", "higher",
      "midpoint", "nearest",
    ]
    throw PyException(
      .valueError,
      "'\(name)' is not a valid method. Use one of: dict_keys(["
        + names.map { "'\($0)'" }.joined(separator: ", ") + "])")
  }

  /// Applies `body` to the elements over `axis=`, or to all of them, without their NaN.
  ///
  /// - Parameter resultShape: The shape of what `body` gives.
  private static func skippingNaN(
    _ call: BoundArguments, resultShape: [Int], _ body: (NDArray) throws -> NDArray
  ) throws -> NDArray {
    let array = try call.array("a").asDoubles()
    func known(_ row: NDArray) throws -> NDArray {
      let kept = row.doubles.filter { !$0.isNaN }
      if kept.isEmpty {
        try call.interpreter.numpyWarning(.runtimeWarning, "All-NaN slice encountered")
      }
      return try body(NDArray(kept))
    }
    let reduced = try Shape.axes(
      call.axes() ?? Array(0..<array.dimensions), of: array.dimensions)
    let kept = (0..<array.dimensions).filter { !reduced.contains($0) }
    let length = reduced.reduce(1) { $0 &* array.shape[$1] }
    let outer = kept.map { array.shape[$0] }
    let flat = try array.transposed(kept + reduced).reshaped(
      to: [Shape.knownCount(outer), length])
    let results = try (0..<flat.shape[0]).map { try known(flat.item(at: [.integer($0)])) }
    let shape =
      try call.bool("keepdims")
      ? array.shape.indices.map { reduced.contains($0) ? 1 : array.shape[$0] } : outer
    guard !results.isEmpty else { return try NDArray.zeros(resultShape + shape) }
    return try NDArray.stack(results, axis: -1).reshaped(to: resultShape + shape)
  }

  private static func moments(_ table: inout FunctionTable) {
    table.function("average", "(a, axis=None, weights=None, returned=False, *, keepdims=False)") {
      call in
      let array = try call.array("a")
      let axes = try call.axes()
      let keeps = try call.bool("keepdims")
      guard var weights = try call.optionalArray("weights") else {
        let mean = try array.mean(axes: axes, keepsAxes: keeps)
        guard try call.bool("returned") else { return .scalar(mean) }
        let count = Double(try array.reducedCount(axes: axes))
        return .tuple([
          .scalar(mean), .scalar(try NDArray.full(mean.shape, NDArray(scalar: count))),
        ])
      }
      if weights.shape != array.shape {
        guard let axes, axes.count == 1 else {
          throw PyException(
            .typeError, "Axis must be specified when shapes of a and weights differ.")
        }
        let axis = try Shape.axis(axes[0], of: array.dimensions)
        guard weights.dimensions == 1, weights.count == array.shape[axis] else {
          throw PyException(
            .valueError, "Shape of weights must be consistent with shape of a along specified axis."
          )
        }
        var shape = Array(repeating: 1, count: array.dimensions)
        shape[axis] = weights.count
        weights = try weights.reshaped(to: shape).broadcast(to: array.shape)
      }
      let scale = try weights.asDoubles().sum(axes: axes, keepsAxes: keeps)
      if scale.doubles.contains(0) {
        throw PyException(
          .zeroDivisionError, "Weights sum to zero, can't be normalized")
      }
      let total = try BinaryFunction.multiply(array.asDoubles(), weights).sum(
        axes: axes, keepsAxes: keeps)
      let result = try BinaryFunction.divide(total, scale)
      return try call.bool("returned")
        ? .tuple([.scalar(result), .scalar(scale)]) : .scalar(result)
    }
    table.function(
      "cov",
      "(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None)"
    ) { call in
      FloatStatus.clear()
      try checkFloat(call)
      let ddof = try call.optionalDouble("ddof")
      if let ddof, ddof != ddof.rounded() {
        throw PyException(.valueError, "ddof must be integer")
      }
      return .array(try covariance(call, "m", ddof: ddof ?? (call.bool("bias") ? 0 : 1)))
    }
    table.function("corrcoef", "(x, y=None, rowvar=True, *, dtype=None)") { call in
      FloatStatus.clear()
      try checkFloat(call)
      let matrix = try covariance(call, "x", ddof: 1)
      guard matrix.dimensions == 2 else {
        return .scalar(try BinaryFunction.divide(matrix, matrix))
      }
      let result = try matrix.correlationFromCovariance()
      try call.interpreter.reportFloatStatus("divide")
      return .scalar(result)
    }
  }

  /// Refuses another `dtype=` than the one in which covariances are computed.
  private static func checkFloat(_ call: BoundArguments) throws {
    if let dtype = try call.dtype(), dtype != .float64 {
      throw PyException(
        .notImplementedError,
        "\(call.signature.functionName)() does not support dtype=\(dtype.shortName) here",
        help: "leave 'dtype' out")
    }
  }

  private static func covariance(
    _ call: BoundArguments, _ name: String, ddof: Double
  ) throws -> NDArray {
    func rows(_ array: NDArray) throws -> NDArray {
      let matrix = try array.atLeast(dimensions: 2)
      guard matrix.dimensions == 2 else {
        throw PyException(.valueError, "m has more than 2 dimensions")
      }
      return try !call.bool("rowvar") && array.dimensions != 1 ? matrix.transposed() : matrix
    }
    var all = try rows(call.array(name))
    if let other = try call.optionalArray("y") {
      all = try NDArray.concatenate([all, rows(other)], axis: 0)
    }
    if let weights = try SampleWeights(call, count: all.shape[1]) {
      return try weights.covariance(all, ddof: ddof, call.interpreter)
    }
    let freedom = Double(all.shape[1]) - ddof
    if freedom <= 0 {
      try call.interpreter.numpyWarning(.runtimeWarning, "Degrees of freedom <= 0 for slice")
    }
    let result = try all.covariance(ddof: ddof).squeezed()
    if freedom <= 0 {
      FloatStatus.clear()
      FloatStatus.raise(.divideByZero)
      try call.interpreter.reportFloatStatus("divide")
      FloatStatus.clear()
      FloatStatus.raise(.invalid)
      try call.interpreter.reportFloatStatus("multiply")
      FloatStatus.clear()
    }
    return result
  }

  private static func histograms(_ table: inout FunctionTable) {
    table.function("histogram", "(a, bins=10, range=None, density=None, weights=None)") { call in
      let source = try call.array("a")
      let array = try source.raveled()
      let weights = try call.optionalArray("weights")
      try HistogramEdges.checkFlags(array, call)
      if let weights, weights.shape != source.shape {
        throw PyException(.valueError, "weights should have the same shape as a.")
      }
      let edges = try HistogramEdges.edges(array, call)
      var counts = try array.histogramCounts(
        edges: edges, weights: weights?.asDoubles().doubles)
      // Sums of whole numbers are whole numbers.
      if let weights, weights.dtype != .float64 {
        counts = try call.interpreter.converted(counts, to: weights.dtype)
      }
      if try call.bool("density") {
        let widths = try NDArray(edges).differences()
        counts = try BinaryFunction.divide(
          BinaryFunction.divide(counts.asDoubles(), widths), counts.asDoubles().sum())
      }
      return .tuple([.array(counts), try HistogramEdges.shown(edges, call)])
    }
    table.function("histogram_bin_edges", "(a, bins=10, range=None, weights=None)") { call in
      let array = try call.array("a")
      try HistogramEdges.checkFlags(array, call)
      return try HistogramEdges.shown(HistogramEdges.edges(array.raveled(), call), call)
    }
    table.function("bincount", "(x, /, weights=None, minlength=0)", BinCounts.counts)
  }
}
