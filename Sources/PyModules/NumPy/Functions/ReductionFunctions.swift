internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// Functions and methods that reduce axes.
enum ReductionFunctions {
  nonisolated(unsafe) static let table: FunctionTable = {
    var table = FunctionTable()
    sums(&table)
    moments(&table)
    positions(&table)
    running(&table)
    table.merge(NaNFunctions.table)
    return table
  }()

  private static let sumParameters =
    "axis=None, dtype=None, out=None, keepdims=False, initial=<unset>, where=True"

  private static func sums(_ table: inout FunctionTable) {
    func sum(
      _ name: String,
      _ reduce:
        @escaping @Sendable (NDArray, [Int]?, Bool, NDArray?, NDArray?) throws ->
        NDArray
    ) {
      table.both(name, sumParameters, forwardsFrames: true) { array, call in
        let mask = try ReductionMask.mask(array, call)
        if mask != nil, array.dtype == .object, call["initial"] == nil {
          throw ReductionMask.noIdentity(name == "sum" ? "add" : "multiply")
        }
        return try reduced(array, call) { values in
          let initial = try ReductionMask.initial(
            values, call, isMasked: mask != nil, name: name == "sum" ? "add" : "multiply")
          return try reduce(values, call.axes(), call.bool("keepdims"), initial, mask)
        }
      }
    }
    sum("sum") { try $0.sum(axes: $1, keepsAxes: $2, initial: $3, where: $4) }
    sum("prod") { try $0.product(axes: $1, keepsAxes: $2, initial: $3, where: $4) }
    for (name, aliases, isMinimum) in [("min", ["amin"], true), ("max", ["amax"], false)] {
      table.both(
        name, "axis=None, out=None, keepdims=False, initial=<unset>, where=True", aliases: aliases,
        forwardsFrames: true
      ) { array, call in
        let mask = try ReductionMask.mask(array, call)
        return try reduced(array, call) { values in
          if values.dtype == .object { return try objectExtreme(values, isMinimum, call) }
          return try SelectedExtremes.reduce(
            values, isMinimum: isMinimum, mask: mask, name: isMinimum ? "minimum" : "maximum", call)
        }
      }
    }
    table.both("any", "axis=None, out=None, keepdims=False, *, where=True", forwardsFrames: true) {
      array, call in
      .scalar(
        try ReductionMask.masked(booleans(array, call), call, false).any(
          axes: call.axes(), keepsAxes: call.bool("keepdims")))
    }
    table.both("all", "axis=None, out=None, keepdims=False, *, where=True", forwardsFrames: true) {
      array, call in
      .scalar(
        try ReductionMask.masked(booleans(array, call), call, true).all(
          axes: call.axes(), keepsAxes: call.bool("keepdims")))
    }
    table.function("ptp", "(a, axis=None, out=None, keepdims=False)") { call in
      let array = try call.array("a")
      let axes = try call.axes()
      let keeps = try call.bool("keepdims")
      return .scalar(
        try BinaryFunction.subtract(
          array.maximum(axes: axes, keepsAxes: keeps), array.minimum(axes: axes, keepsAxes: keeps)))
    }
    table.function("count_nonzero", "(a, axis=None, *, keepdims=False)") { call in
      let counts = try booleans(call.array("a"), call).sum(
        axes: call.axes(), keepsAxes: call.bool("keepdims"))
      return .scalar(counts)
    }
  }

  /// The truth of each element, asked from Python for objects.
  static func booleans(_ array: NDArray, _ call: BoundArguments) throws -> NDArray {
    try call.interpreter.converted(array, to: .bool)
  }

  /// Reduces after `dtype=`, and reports floating-point trouble.
  static func reduced(
    _ array: NDArray, _ call: BoundArguments, _ body: (NDArray) throws -> NDArray
  ) throws -> Value {
    var values = array
    if call.signature.position(of: "dtype") != nil, let dtype = try call.dtype() {
      values = try call.interpreter.converted(values, to: dtype)
    }
    if values.dtype == .object { values = try numbers(values, call) }
    FloatStatus.clear()
    let result = try body(values)
    try call.interpreter.reportFloatStatus("reduce")
    // Objects give back plain Python numbers.
    if array.dtype == .object, result.dimensions == 0, let plain = result.plainValues.first {
      return plain
    }
    return .scalar(result)
  }

  /// Objects that are all numbers, as numbers.
  private static func numbers(_ array: NDArray, _ call: BoundArguments) throws -> NDArray {
    let plain = try call.interpreter.array(of: .list(array.plainValues))
    guard plain.dtype.isNumeric, plain.dimensions == 1 else { return array }
    return try plain.reshaped(to: array.shape)
  }

  private static func objectExtreme(
    _ array: NDArray, _ isMinimum: Bool, _ call: BoundArguments
  ) throws -> NDArray {
    if array.dimensions > 1, call.isGiven("axis") {
      throw PyException(
        .notImplementedError,
        "\(call.signature.functionName)() of objects along an axis is not supported here",
        help: "use Python's own \(isMinimum ? "min" : "max") for each row")
    }
    let values = array.plainValues
    guard var best = values.first else {
      throw NDArrayError.emptyReduction(isMinimum ? "minimum" : "maximum")
    }
    for value in values.dropFirst() {
      if try call.interpreter.isTrue(
        call.interpreter.compare(isMinimum ? .less : .greater, value, best))
      {
        best = value
      }
    }
    return try NDArray(objects: [best], shape: [])
  }

  private static func moments(_ table: inout FunctionTable) {
    table.both(
      "mean", "axis=None, dtype=None, out=None, keepdims=False, *, where=True", forwardsFrames: true
    ) { array, call in
      let axes = try call.axes()
      if let mask = try ReductionMask.mask(array, call) {
        return .scalar(try WhereMoments.mean(array, mask, axes, call))
      }
      return try reduced(array, call) { values in
        if try values.reducedCount(axes: axes) == 0 {
          try call.interpreter.numpyWarning(.runtimeWarning, "Mean of empty slice")
          let result = try values.mean(axes: axes, keepsAxes: call.bool("keepdims"))
          try call.interpreter.reportFloatStatus(
            result.dimensions == 0 ? "scalar divide" : "divide")
          FloatStatus.clear()
          return result
        }
        return try values.mean(axes: axes, keepsAxes: call.bool("keepdims"))
      }
    }
    for (name, isRoot) in [("var", false), ("std", true)] {
      let parameters =
        "axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=<unset>"
      @Sendable func spread(_ array: NDArray, _ call: BoundArguments) throws -> Value {
        let axes = try call.axes()
        let ddof = try call.double(call.isGiven("correction") ? "correction" : "ddof")
        let mask = try ReductionMask.mask(array, call)
        if mask != nil || call.isGiven("mean") {
          let variance = try WhereMoments.variance(array, mask, axes, ddof, call)
          return .scalar(isRoot ? try UnaryFunction.sqrt(variance) : variance)
        }
        let keeps = try call.bool("keepdims")
        return try reduced(array, call) { values in
          let freedom = Double(try values.reducedCount(axes: axes)) - ddof
          if freedom <= 0 {
            try call.interpreter.numpyWarning(
              .runtimeWarning, "Degrees of freedom <= 0 for slice")
          }
          let result =
            try isRoot
            ? values.standardDeviation(axes: axes, ddof: ddof, keepsAxes: keeps)
            : values.variance(axes: axes, ddof: ddof, keepsAxes: keeps)
          if freedom <= 0 {
            try call.interpreter.reportFloatStatus(
              result.dimensions == 0 ? "scalar divide" : "divide")
            FloatStatus.clear()
          }
          return result
        }
      }
      table.both(name, parameters, forwardsFrames: true) { try spread($0, $1) }
      table.function(name, "(a, \(parameters), correction=<unset>)") { call in
        try FunctionTable.forwarded(name, call) ?? spread(call.array("a"), call)
      }
    }
  }

  private static func positions(_ table: inout FunctionTable) {
    for (name, isMinimum) in [("argmin", true), ("argmax", false)] {
      table.both(name, "axis=None, out=None, *, keepdims=False") { array, call in
        let axis = try call.optionalInt("axis")
        let keeps = try call.bool("keepdims")
        let values = array.dtype == .object ? try numbers(array, call) : array
        return .scalar(
          try isMinimum
            ? values.argmin(axis: axis, keepsAxes: keeps)
            : values.argmax(axis: axis, keepsAxes: keeps))
      }
    }
  }

  private static func running(_ table: inout FunctionTable) {
    table.both("cumsum", "axis=None, dtype=None, out=None", forwardsFrames: true) { array, call in
      try reduced(array, call) { try $0.cumulativeSum(axis: call.optionalInt("axis")) }
    }
    table.both("cumprod", "axis=None, dtype=None, out=None", forwardsFrames: true) { array, call in
      try reduced(array, call) { try $0.cumulativeProduct(axis: call.optionalInt("axis")) }
    }
  }
}
