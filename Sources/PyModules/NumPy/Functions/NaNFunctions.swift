internal import NDArrays
internal import PyRuntime

/// The reductions that leave NaN out.
enum NaNFunctions {
  nonisolated(unsafe) static let table: FunctionTable = {
    var table = FunctionTable()
    sums(&table)
    extremes(&table)
    moments(&table)
    places(&table)
    return table
  }()

  /// A copy with `number` in the place of each NaN, and which elements are not NaN.
  private static func replaced(
    _ array: NDArray, by number: Double
  ) throws -> (values: NDArray, known: NDArray) {
    let values = try array.asDoubles().copyKeepingOrder()
    let mask = try UnaryFunction.isnan(values)
    try values.assign(NDArray(scalar: number), at: [.mask(mask)])
    return (values, try UnaryFunction.logicalNot(mask))
  }

  private static func sums(_ table: inout FunctionTable) {
    for (name, isSum) in [("nansum", true), ("nanprod", false)] {
      table.function(
        name,
        "(a, axis=None, dtype=None, out=None, keepdims=False, initial=<unset>, where=True)"
      ) { call in
        let array = try call.array("a")
        let mask = try ReductionMask.mask(array, call)
        let values =
          array.dtype == .float64 ? try replaced(array, by: isSum ? 0 : 1).values : array
        let (axes, keeps) = (try call.axes(), try call.bool("keepdims"))
        return try ReductionFunctions.reduced(values, call) { values in
          let initial = try ReductionMask.initial(
            values, call, isMasked: mask != nil, name: isSum ? "add" : "multiply")
          return try isSum
            ? values.sum(axes: axes, keepsAxes: keeps, initial: initial, where: mask)
            : values.product(axes: axes, keepsAxes: keeps, initial: initial, where: mask)
        }
      }
    }
    for (name, isSum) in [("nancumsum", true), ("nancumprod", false)] {
      table.function(name, "(a, axis=None, dtype=None, out=None)") { call in
        let array = try call.array("a")
        let values =
          array.dtype == .float64 ? try replaced(array, by: isSum ? 0 : 1).values : array
        return try ReductionFunctions.reduced(values, call) { values in
          let axis = try call.optionalInt("axis")
          return try isSum
            ? values.cumulativeSum(axis: axis) : values.cumulativeProduct(axis: axis)
        }
      }
    }
  }

  private static func extremes(_ table: inout FunctionTable) {
    for (name, isMinimum) in [("nanmin", true), ("nanmax", false)] {
      table.function(
        name, "(a, axis=None, out=None, keepdims=False, initial=<unset>, where=True)"
      ) { call in
        let array = try call.array("a")
        let mask = try ReductionMask.mask(array, call)
        // numpy takes arrays by another way than lists, with other words and another NaN.
        let isArray = call.value("a").ndarray != nil
        let extreme = isMinimum ? "minimum" : "maximum"
        let word = isArray ? (isMinimum ? "fmin" : "fmax") : extreme
        guard array.dtype == .float64 else {
          return .scalar(
            try SelectedExtremes.reduce(array, isMinimum: isMinimum, mask: mask, name: word, call))
        }
        if mask == nil, call["initial"] == nil {
          // An extreme that is a number had none but numbers to choose from.
          let plain = try SelectedExtremes.reduce(
            array, isMinimum: isMinimum, mask: nil, name: word, call)
          if plain.count > 0, try !UnaryFunction.isnan(plain).any().flags.contains(true) {
            return .scalar(plain)
          }
        }
        let (values, known) = try replaced(array, by: isMinimum ? .infinity : -.infinity)
        let result = try SelectedExtremes.reduce(
          values, isMinimum: isMinimum, mask: mask, name: word, call)
        let (axes, keeps) = (try call.axes(), try call.bool("keepdims"))
        var taken = known
        if let mask { taken = try BinaryFunction.logicalAnd(known, mask) }
        if isArray, let start = try call.optionalDouble("initial") {
          // A number to begin with is a result of its own, but for NaN.
          guard start.isNaN else { return .scalar(result) }
          return .scalar(
            try withoutStart(values, taken, isMinimum: isMinimum, axes, keeps, call))
        }
        let missing = try UnaryFunction.logicalNot(taken.any(axes: axes, keepsAxes: keeps))
        guard missing.flags.contains(true) else { return .scalar(result) }
        try call.interpreter.numpyWarning(
          .runtimeWarning, "All-NaN \(isArray ? "slice" : "axis") encountered")
        let filled = try result.copy()
        try filled.assign(NDArray(scalar: Double.nan), at: [.mask(missing)])
        return .scalar(filled)
      }
    }
  }

  /// The extremes of the elements `taken`, and NaN where there are none.
  private static func withoutStart(
    _ values: NDArray, _ taken: NDArray, isMinimum: Bool, _ axes: [Int]?, _ keeps: Bool,
    _ call: BoundArguments
  ) throws -> NDArray {
    let copy = try values.copyKeepingOrder()
    try copy.assign(
      NDArray(scalar: isMinimum ? Double.infinity : -Double.infinity),
      at: [.mask(UnaryFunction.logicalNot(taken))])
    let result = try
      (isMinimum
      ? copy.minimum(axes: axes, keepsAxes: keeps)
      : copy.maximum(axes: axes, keepsAxes: keeps)).copy()
    let missing = try UnaryFunction.logicalNot(taken.any(axes: axes, keepsAxes: keeps))
    guard missing.flags.contains(true) else { return result }
    try call.interpreter.numpyWarning(.runtimeWarning, "All-NaN slice encountered")
    try result.assign(NDArray(scalar: Double.nan), at: [.mask(missing)])
    return result
  }

  private static func moments(_ table: inout FunctionTable) {
    for (name, kind) in [("nanmean", 0), ("nanvar", 1), ("nanstd", 2)] {
      let (extra, more) =
        kind == 0 ? ("", "") : ("ddof=0, ", ", mean=<unset>, correction=<unset>")
      table.function(
        name, "(a, axis=None, dtype=None, out=None, \(extra)keepdims=False, *, where=True\(more))"
      ) { call in
        if let dtype = try call.dtype(), dtype != .float64 {
          throw PyException(
            .typeError,
            "If a is inexact, then dtype must be inexact")
        }
        let source = try call.array("a")
        let mask = try ReductionMask.mask(source, call)
        let (values, known) = try replaced(source, by: 0)
        let taken = try mask.map { try BinaryFunction.logicalAnd(known, $0) } ?? known
        let axes = try call.axes()
        let keeps = try call.bool("keepdims")
        let count = try taken.sum(axes: axes, keepsAxes: true)
        func total(_ values: NDArray) throws -> NDArray {
          try values.sum(axes: axes, keepsAxes: true, where: mask)
        }
        var result: NDArray
        var divisor = count
        if kind == 0 {
          result = try total(values)
        } else {
          let center =
            try call["mean"].map { try call.interpreter.array(of: $0) }
            ?? BinaryFunction.divide(total(values), count)
          let distance = try call.interpreter.apply(.subtract, values, center)
          guard distance.shape == values.shape else {
            throw PyException(
              .valueError,
              "non-broadcastable output operand with shape \(NDArrayError.shapeText(values.shape)) "
                + "doesn't match the broadcast shape \(NDArrayError.shapeText(distance.shape))")
          }
          let squares = try UnaryFunction.square(distance).copyKeepingOrder()
          try squares.assign(NDArray(scalar: 0.0), at: [.mask(UnaryFunction.logicalNot(known))])
          result = try total(squares)
          divisor = try BinaryFunction.subtract(
            count, NDArray(scalar: call.double(call.isGiven("correction") ? "correction" : "ddof")))
        }
        result = try BinaryFunction.divide(result, divisor).copy()
        let bad = try BinaryFunction.lessEqual(divisor, NDArray(scalar: 0))
        if bad.flags.contains(true) {
          try call.interpreter.numpyWarning(
            .runtimeWarning,
            kind == 0 ? "Mean of empty slice" : "Degrees of freedom <= 0 for slice.")
          try result.assign(NDArray(scalar: Double.nan), at: [.mask(bad)])
        }
        if kind == 2 { result = try UnaryFunction.sqrt(result) }
        FloatStatus.clear()
        return .scalar(keeps ? result : try result.squeezed(axes ?? Array(0..<result.dimensions)))
      }
    }
  }

  private static func places(_ table: inout FunctionTable) {
    for (name, isMinimum) in [("nanargmin", true), ("nanargmax", false)] {
      table.function(name, "(a, axis=None, out=None, *, keepdims=False)") { call in
        let (values, known) = try replaced(
          call.array("a"), by: isMinimum ? .infinity : -.infinity)
        let keeps = try call.bool("keepdims")
        let axis = try call.optionalInt("axis")
        if try known.any(axes: axis.map { [$0] }).flags.contains(false) {
          throw PyException(.valueError, "All-NaN slice encountered")
        }
        return .scalar(
          try isMinimum
            ? values.argmin(axis: axis, keepsAxes: keeps)
            : values.argmax(axis: axis, keepsAxes: keeps))
      }
    }
  }
}
