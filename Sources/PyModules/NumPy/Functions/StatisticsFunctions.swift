internal import NDArrays
internal import PyRuntime

/// Order statistics, covariance, histograms and numerical calculus.
enum StatisticsFunctions {
  nonisolated(unsafe) static let table: FunctionTable = {
    var table = FunctionTable()
    orders(&table)
    moments(&table)
    histograms(&table)
    calculus(&table)
    return table
  }()

  private static func orders(_ table: inout FunctionTable) {
    table.function("median", "(a, axis=None, out=None, overwrite_input=False, keepdims=False)") {
      call in
      try call.refuse("out")
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
      try call.refuse("out", "keepdims")
      return .scalar(try skippingNaN(call) { try $0.median() })
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
        try call.refuse("out", "weights", "interpolation")
        let array = try call.array("a")
        let result = try array.quantile(
          fractions(call), axes: call.axes(), method: method(call),
          keepsAxes: call.bool("keepdims"), words: words)
        // Whole places are looked up, not interpolated, and keep the type.
        let isLookup = try !isPercent && call.array("q").dtype == .int64
        return .scalar(isLookup ? try result.converted(to: array.dtype) : result)
      }
      table.function("nan\(name)", parameters) { call in
        try call.refuse("out", "weights", "interpolation", "keepdims")
        let q = try fractions(call)
        let method = try method(call)
        return .scalar(try skippingNaN(call) { try $0.quantile(q, method: method, words: words) })
      }
    }
  }

  private static func method(_ call: BoundArguments) throws -> QuantileMethod {
    let name = try call.text("method")
    if let method = QuantileMethod(rawValue: name) { return method }
    throw PyException(
      .notImplementedError, "the quantile method '\(name)' is not supported here",
      help: "use method='linear', 'lower', 'higher', 'nearest' or 'midpoint'")
  }

  /// Applies `body` to each vector along `axis=`, or to all elements, without their NaN.
  private static func skippingNaN(
    _ call: BoundArguments, _ body: (NDArray) throws -> NDArray
  ) throws -> NDArray {
    let array = try call.array("a").asDoubles()
    func known(_ row: NDArray) throws -> NDArray {
      let kept = row.doubles.filter { !$0.isNaN }
      if kept.isEmpty {
        try call.interpreter.numpyWarning(.runtimeWarning, "All-NaN slice encountered")
      }
      return try body(NDArray(kept))
    }
    guard let axis = try call.optionalInt("axis") else { return try known(array) }
    let rows = try array.movingAxis(axis, to: -1)
    let length = rows.shape[rows.dimensions - 1]
    let flat = try rows.reshaped(to: [length == 0 ? 0 : rows.count / length, length])
    let results = try (0..<flat.shape[0]).map { try known(flat.item(at: [.integer($0)])) }
    let stacked = try NDArray.stack(results, axis: -1)
    return try stacked.reshaped(
      to: Array(stacked.shape.dropLast()) + Array(rows.shape.dropLast()))
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
      try call.refuse("fweights", "aweights")
      FloatStatus.clear()
      return .array(
        try covariance(call, "m", ddof: call.optionalDouble("ddof") ?? (call.bool("bias") ? 0 : 1)))
    }
    table.function("corrcoef", "(x, y=None, rowvar=True, *, dtype=None)") { call in
      FloatStatus.clear()
      let matrix = try covariance(call, "x", ddof: 1)
      guard matrix.dimensions == 2 else {
        return .scalar(try BinaryFunction.divide(matrix, matrix))
      }
      let result = try matrix.correlationFromCovariance()
      try call.interpreter.reportFloatStatus("divide")
      return .scalar(result)
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
      let array = try call.array("a").raveled()
      let edges = try edges(array, call)
      let weights = try call.optionalArray("weights").map { try $0.asDoubles().doubles }
      var counts = try array.histogramCounts(edges: edges, weights: weights)
      if try call.bool("density") {
        let widths = try NDArray(edges).differences()
        counts = try BinaryFunction.divide(
          BinaryFunction.divide(counts.asDoubles(), widths), counts.asDoubles().sum())
      }
      return .tuple([.array(counts), try shownEdges(edges, call)])
    }
    table.function("histogram_bin_edges", "(a, bins=10, range=None, weights=None)") { call in
      try shownEdges(edges(call.array("a").raveled(), call), call)
    }
    table.function("bincount", "(x, /, weights=None, minlength=0)") { call in
      let array = try call.array("x")
      guard array.dtype != .float64 else {
        throw PyException(
          .typeError,
          "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule "
            + "'safe'")
      }
      let values = array.ints
      if values.contains(where: { $0 < 0 }) {
        throw PyException(.valueError, "'list' argument must have no negative elements")
      }
      let largest = values.max() ?? -1
      guard largest < 1 << 32 else { throw NDArrayError.tooLarge(shape: [largest], dtype: .int64) }
      let size = max(largest + 1, try call.int("minlength"))
      if let weights = try call.optionalArray("weights") {
        let numbers = try weights.asDoubles().doubles
        let result = try NDArray.zeros([size])
        guard case .float64(let buffer) = result.storage else { return .none }
        for (value, weight) in zip(values, numbers) { buffer.elements[value] += weight }
        return .array(result)
      }
      let result = try NDArray.zeros([size], dtype: .int64)
      guard case .int64(let buffer) = result.storage else { return .none }
      for value in values { buffer.elements[value] += 1 }
      return .array(result)
    }
  }

  /// Edges that were given come back as they are.
  private static func shownEdges(_ edges: [Double], _ call: BoundArguments) throws -> Value {
    let bins = try call.interpreter.array(of: call.value("bins"))
    return .array(bins.dimensions == 1 ? bins : try NDArray(edges))
  }

  private static func edges(_ array: NDArray, _ call: BoundArguments) throws -> [Double] {
    let bins = call.value("bins")
    if bins.text != nil {
      throw PyException(
        .notImplementedError, "np.histogram(bins='\(bins.text ?? "")') is not supported here",
        help: "give the number of bins or their edges")
    }
    let wanted = try call.interpreter.array(of: bins)
    if wanted.dimensions > 0 {
      let edges = try wanted.asDoubles().doubles
      guard zip(edges, edges.dropFirst()).allSatisfy({ $0 <= $1 }) else {
        throw PyException(
          .valueError, "`bins` must increase monotonically, when an array")
      }
      return edges
    }
    let count = try call.int("bins")
    guard count > 0 else {
      throw PyException(.valueError, "`bins` must be positive, when an integer")
    }
    var low = 0.0
    var high = 1.0
    if call.isGiven("range") {
      let range = try call.array("range").asDoubles().doubles
      guard range.count == 2 else { throw PyException(.valueError, "range must hold two numbers") }
      (low, high) = (range[0], range[1])
      if low > high {
        throw PyException(.valueError, "max must be larger than min in range parameter.")
      }
    } else if array.count > 0 {
      low = try array.minimum().asDoubles().doubles[0]
      high = try array.maximum().asDoubles().doubles[0]
    }
    guard low.isFinite, high.isFinite else {
      throw PyException(
        .valueError,
        "autodetected range of [\(ScalarText.double(low)), \(ScalarText.double(high))] is not finite"
      )
    }
    if low == high { (low, high) = (low - 0.5, high + 0.5) }
    return try NDArray.linspace(low, high, count: count + 1).doubles
  }

  private static func calculus(_ table: inout FunctionTable) {
    table.function("diff", "(a, n=1, axis=-1, prepend=<unset>, append=<unset>)") { call in
      var array = try call.array("a")
      let axis = try call.int("axis")
      func border(_ name: String) throws -> NDArray? {
        guard let value = try call.optionalArray(name) else { return nil }
        var shape = array.shape
        shape[try Shape.axis(axis, of: array.dimensions)] = 1
        return value.dimensions == 0 ? try value.broadcast(to: shape) : value
      }
      let parts = [try border("prepend"), array, try border("append")].compactMap { $0 }
      if parts.count > 1 { array = try NDArray.concatenate(parts, axis: axis) }
      return .array(try array.differences(order: call.int("n"), axis: axis))
    }
    table.function("ediff1d", "(ary, to_end=None, to_begin=None)") { call in
      let inner = try call.array("ary").raveled().differences()
      let parts = [
        try call.optionalArray("to_begin")?.raveled(), inner,
        try call.optionalArray("to_end")?.raveled(),
      ].compactMap { $0 }
      return .array(try NDArray.concatenate(parts))
    }
    table.function("gradient", "(f, *varargs, axis=None, edge_order=1)") { call in
      let array = try call.array("f")
      let axes = try call.axes() ?? Array(0..<array.dimensions)
      let spacings = try call.variadic.map { try call.interpreter.array(of: $0).asDoubles() }
      guard spacings.isEmpty || spacings.count == 1 || spacings.count == axes.count else {
        throw PyException(.typeError, "invalid number of arguments")
      }
      let order = try call.int("edge_order")
      guard order == 1 || order == 2 else {
        throw PyException(.valueError, "'edge_order' greater than 2 not supported")
      }
      let results = try axes.enumerated().map { k, axis -> Value in
        let spacing = spacings.isEmpty ? nil : spacings[min(k, spacings.count - 1)]
        return .array(
          try array.gradient(
            axis: axis, spacing: spacing?.dimensions == 0 ? spacing?.doubles[0] ?? 1 : 1,
            places: spacing?.dimensions == 1 ? spacing?.doubles : nil, edgeOrder: order))
      }
      return results.count == 1 ? results[0] : .tuple(results)
    }
    table.function("trapezoid", "(y, x=None, dx=1.0, axis=-1)") { call in
      let y = try call.array("y").asDoubles()
      let axis = try Shape.axis(call.int("axis"), of: y.dimensions)
      var widths = try NDArray(scalar: call.double("dx"))
      if let x = try call.optionalArray("x") {
        widths = try x.asDoubles().differences()
        if x.dimensions == 1 {
          var shape = Array(repeating: 1, count: y.dimensions)
          shape[axis] = widths.count
          widths = try widths.reshaped(to: shape)
        }
      }
      let size = y.shape[axis]
      let pairs = try BinaryFunction.add(
        y.sliced(1, max(size, 1), axis: axis), y.sliced(0, max(size - 1, 0), axis: axis))
      let areas = try BinaryFunction.divide(
        BinaryFunction.multiply(widths, pairs), NDArray(scalar: 2.0))
      return .scalar(try areas.sum(axes: [axis]))
    }
    table.function("interp", "(x, xp, fp, left=None, right=None, period=None)") { call in
      try call.refuse("period")
      let points = try call.array("xp").asDoubles().doubles
      let values = try call.array("fp").asDoubles().doubles
      return .scalar(
        try call.array("x").interpolated(
          points: points, values: values,
          left: call.optionalDouble("left") ?? values.first ?? .nan,
          right: call.optionalDouble("right") ?? values.last ?? .nan))
    }
    for (name, isConvolution) in [("convolve", true), ("correlate", false)] {
      table.function(name, "(a, v, mode='\(isConvolution ? "full" : "valid")')") { call in
        var a = try call.array("a").atLeast(dimensions: 1)
        var v = try call.array("v").atLeast(dimensions: 1)
        if !isConvolution { v = try v.flipped() }
        if isConvolution, v.count > a.count { swap(&a, &v) }
        let full = try NDArray.convolve(a, v)
        let (long, short) = (max(a.count, v.count), min(a.count, v.count))
        switch try call.text("mode") {
        case "full": return .array(full)
        case "same":
          let start = (short - 1) / 2
          return .array(try full.sliced(start, start + long, axis: 0))
        case "valid": return .array(try full.sliced(short - 1, long, axis: 0))
        case let mode:
          throw PyException(
            .valueError, "mode must be one of 'valid', 'same', or 'full' (got '\(mode)')")
        }
      }
    }
  }
}
