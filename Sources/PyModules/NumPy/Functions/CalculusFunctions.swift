internal import NDArrays
internal import PyRuntime

/// Differences, integrals, interpolation and convolution.
enum CalculusFunctions {
  nonisolated(unsafe) static let table: FunctionTable = {
    var table = FunctionTable()
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
      if call.isGiven("period") { return .scalar(try periodic(call)) }
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
    return table
  }()

  /// `interp(period=)`: places and points are taken modulo the period, and the points go on over
  /// both ends.
  private static func periodic(_ call: BoundArguments) throws -> NDArray {
    let period = abs(try call.double("period"))
    guard period != 0 else {
      throw PyException(.valueError, "period must be a non-zero value")
    }
    let (xp, fp) = try (call.array("xp").asDoubles(), call.array("fp").asDoubles())
    guard xp.dimensions == 1, fp.dimensions == 1 else {
      throw PyException(.valueError, "Data points must be 1-D sequences")
    }
    guard xp.count == fp.count else {
      throw PyException(.valueError, "fp and xp are not of the same length")
    }
    let width = try NDArray(scalar: period)
    let folded = try BinaryFunction.remainder(xp, width)
    let order = try folded.argsorted(axis: 0).ints
    let points = try folded.taking(order, axis: 0).doubles
    let values = try fp.taking(order, axis: 0).doubles
    guard let firstPoint = points.first, let lastPoint = points.last,
      let firstValue = values.first, let lastValue = values.last
    else { throw PyException(.valueError, "array of sample points is empty") }
    return try BinaryFunction.remainder(call.array("x").asDoubles(), width).interpolated(
      points: [lastPoint - period] + points + [firstPoint + period],
      values: [lastValue] + values + [firstValue], left: lastValue, right: firstValue)
  }
}
