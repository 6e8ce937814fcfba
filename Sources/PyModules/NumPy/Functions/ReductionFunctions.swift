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
    withoutNaN(&table)
    return table
  }()

  private static let sumParameters =
    "axis=None, dtype=None, out=None, keepdims=False, initial=<unset>, where=True"

  private static func sums(_ table: inout FunctionTable) {
    func sum(
      _ name: String, _ identity: Int,
      _ reduce: @escaping @Sendable (NDArray, [Int]?, Bool) throws -> NDArray,
      _ combine: BinaryFunction
    ) {
      table.both(name, sumParameters, forwardsFrames: true) { array, call in
        try call.refuse("out")
        let source = try masked(array, call, identity)
        return try reduced(source, call) { values in
          var result = try reduce(values, call.axes(), call.bool("keepdims"))
          if let initial = try call.optionalArray("initial") {
            result = try combine(result, initial)
          }
          return result
        }
      }
    }
    sum("sum", 0, { try $0.sum(axes: $1, keepsAxes: $2) }, .add)
    sum("prod", 1, { try $0.product(axes: $1, keepsAxes: $2) }, .multiply)
    for (name, aliases, isMinimum) in [("min", ["amin"], true), ("max", ["amax"], false)] {
      table.both(
        name, "axis=None, out=None, keepdims=False, initial=<unset>, where=True", aliases: aliases,
        forwardsFrames: true
      ) { array, call in
        try call.refuse("out")
        let mask = try whereMask(array, call)
        let combine: BinaryFunction = isMinimum ? .minimum : .maximum
        let initial = try call.optionalArray("initial")
        if let initial, array.count == 0 {
          return .scalar(array.dtype == .float64 ? try initial.asDoubles() : initial)
        }
        if mask != nil, initial == nil {
          throw PyException(
            .valueError,
            "reduction operation '\(isMinimum ? "minimum" : "maximum")' does not have an identity, "
              + "so to use a where mask one has to specify 'initial'")
        }
        return try reduced(array, call) { values in
          if values.dtype == .object { return try objectExtreme(values, isMinimum, call) }
          var values = values
          if let mask, let initial {
            values = try BinaryFunction.add(values, NDArray(scalar: 0)).copy()
            if initial.dtype == .float64 { values = try values.asDoubles().copy() }
            try values.assign(initial, at: [.mask(UnaryFunction.logicalNot(mask))])
          }
          let result =
            try isMinimum
            ? values.minimum(axes: call.axes(), keepsAxes: call.bool("keepdims"))
            : values.maximum(axes: call.axes(), keepsAxes: call.bool("keepdims"))
          return try initial.map { try combine(result, $0) } ?? result
        }
      }
    }
    table.both("any", "axis=None, out=None, keepdims=False, *, where=True", forwardsFrames: true) {
      array, call in
      try call.refuse("out")
      return .scalar(
        try masked(booleans(array, call), call, 0).any(
          axes: call.axes(), keepsAxes: call.bool("keepdims")))
    }
    table.both("all", "axis=None, out=None, keepdims=False, *, where=True", forwardsFrames: true) {
      array, call in
      try call.refuse("out")
      return .scalar(
        try masked(booleans(array, call), call, 1).all(
          axes: call.axes(), keepsAxes: call.bool("keepdims")))
    }
    table.function("ptp", "(a, axis=None, out=None, keepdims=False)") { call in
      try call.refuse("out")
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

  /// The array with what `where=` leaves out replaced by the identity.
  private static func masked(
    _ array: NDArray, _ call: BoundArguments, _ identity: Int
  ) throws -> NDArray {
    guard let mask = try whereMask(array, call) else { return array }
    let result = try array.copy()
    try result.assign(NDArray(scalar: identity), at: [.mask(UnaryFunction.logicalNot(mask))])
    return result
  }

  /// Which elements `where=` takes, in the array's shape; nil for all of them.
  private static func whereMask(_ array: NDArray, _ call: BoundArguments) throws -> NDArray? {
    guard let condition = call["where"] else { return nil }
    if case .bool(true) = condition { return nil }
    return try call.interpreter.array(of: condition).asFlags().broadcast(to: array.shape)
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
      try call.refuse("out")
      let axes = try call.axes()
      if let mask = try whereMask(array, call) {
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
        try call.refuse("out", "mean")
        let axes = try call.axes()
        let ddof = try call.double(call.isGiven("correction") ? "correction" : "ddof")
        if let mask = try whereMask(array, call) {
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
        try call.refuse("out")
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
      try call.refuse("out")
      return try reduced(array, call) { try $0.cumulativeSum(axis: call.optionalInt("axis")) }
    }
    table.both("cumprod", "axis=None, dtype=None, out=None", forwardsFrames: true) { array, call in
      try call.refuse("out")
      return try reduced(array, call) { try $0.cumulativeProduct(axis: call.optionalInt("axis")) }
    }
  }

  /// The reductions that leave NaN out.
  private static func withoutNaN(_ table: inout FunctionTable) {
    @Sendable func replaced(_ array: NDArray, by number: Double) throws -> (NDArray, NDArray) {
      let values = try array.asDoubles().copyKeepingOrder()
      let mask = try UnaryFunction.isnan(values)
      try values.assign(NDArray(scalar: number), at: [.mask(mask)])
      return (values, try UnaryFunction.logicalNot(mask))
    }
    for (name, isSum) in [("nansum", true), ("nanprod", false)] {
      table.function(
        name,
        "(a, axis=None, dtype=None, out=None, keepdims=False, initial=<unset>, where=True)"
      ) { call in
        try call.refuse("out")
        let array = try masked(call.array("a"), call, isSum ? 0 : 1)
        let values = array.dtype == .float64 ? try replaced(array, by: isSum ? 0 : 1).0 : array
        let keeps = try call.bool("keepdims")
        return try reduced(values, call) { values in
          let result =
            try isSum
            ? values.sum(axes: call.axes(), keepsAxes: keeps)
            : values.product(axes: call.axes(), keepsAxes: keeps)
          let combine: BinaryFunction = isSum ? .add : .multiply
          return try call.optionalArray("initial").map { try combine(result, $0) } ?? result
        }
      }
    }
    for (name, isMinimum) in [("nanmin", true), ("nanmax", false)] {
      table.function(
        name, "(a, axis=None, out=None, keepdims=False, initial=<unset>, where=True)"
      ) { call in
        try call.refuse("out", "initial", "where")
        let array = try call.array("a")
        guard array.dtype == .float64 else {
          return .scalar(
            try isMinimum
              ? array.minimum(axes: call.axes(), keepsAxes: call.bool("keepdims"))
              : array.maximum(axes: call.axes(), keepsAxes: call.bool("keepdims")))
        }
        let (values, known) = try replaced(array, by: isMinimum ? .infinity : -.infinity)
        let keeps = try call.bool("keepdims")
        let result =
          try isMinimum
          ? values.minimum(axes: call.axes(), keepsAxes: keeps)
          : values.maximum(axes: call.axes(), keepsAxes: keeps)
        let missing = try UnaryFunction.logicalNot(known.any(axes: call.axes(), keepsAxes: keeps))
        if missing.flags.contains(true) {
          try call.interpreter.numpyWarning(
            .runtimeWarning, "All-NaN axis encountered")
          let filled = try result.copy()
          try filled.assign(NDArray(scalar: Double.nan), at: [.mask(missing)])
          return .scalar(filled)
        }
        return .scalar(result)
      }
    }
    for (name, kind) in [("nanmean", 0), ("nanvar", 1), ("nanstd", 2)] {
      let (extra, more) =
        kind == 0 ? ("", "") : ("ddof=0, ", ", mean=<unset>, correction=<unset>")
      table.function(
        name, "(a, axis=None, dtype=None, out=None, \(extra)keepdims=False, *, where=True\(more))"
      ) { call in
        try call.refuse("out", "mean")
        if let dtype = try call.dtype(), dtype != .float64 {
          throw PyException(
            .typeError,
            "If a is inexact, then dtype must be inexact")
        }
        var source = try call.array("a")
        if let mask = try whereMask(source, call) {
          // What is left out counts as missing.
          source = try source.asDoubles().copy()
          try source.assign(
            NDArray(scalar: Double.nan), at: [.mask(UnaryFunction.logicalNot(mask))])
        }
        let (values, known) = try replaced(source, by: 0)
        let axes = try call.axes()
        let keeps = try call.bool("keepdims")
        let count = try known.sum(axes: axes, keepsAxes: true)
        if count.ints.contains(0) {
          try call.interpreter.numpyWarning(
            .runtimeWarning,
            kind == 0 ? "Mean of empty slice" : "Degrees of freedom <= 0 for slice.")
        }
        let center = try BinaryFunction.divide(values.sum(axes: axes, keepsAxes: true), count)
        var result = center
        if kind > 0 {
          let distance = try BinaryFunction.subtract(values, center).copy()
          try distance.assign(NDArray(scalar: 0.0), at: [.mask(UnaryFunction.logicalNot(known))])
          let squares = try UnaryFunction.square(distance).sum(axes: axes, keepsAxes: true)
          let freedom = try BinaryFunction.subtract(
            count, NDArray(scalar: call.double(call.isGiven("correction") ? "correction" : "ddof")))
          result = try BinaryFunction.divide(squares, freedom)
          if kind == 2 { result = try UnaryFunction.sqrt(result) }
        }
        return .scalar(keeps ? result : try result.squeezed(axes ?? Array(0..<result.dimensions)))
      }
    }
    for (name, isMinimum) in [("nanargmin", true), ("nanargmax", false)] {
      table.function(name, "(a, axis=None, out=None, *, keepdims=False)") { call in
        try call.refuse("out")
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
    for (name, isSum) in [("nancumsum", true), ("nancumprod", false)] {
      table.function(name, "(a, axis=None, dtype=None, out=None)") { call in
        try call.refuse("out")
        let array = try call.array("a")
        let values = array.dtype == .float64 ? try replaced(array, by: isSum ? 0 : 1).0 : array
        return try reduced(values, call) { values in
          let axis = try call.optionalInt("axis")
          return try isSum
            ? values.cumulativeSum(axis: axis) : values.cumulativeProduct(axis: axis)
        }
      }
    }
  }
}
