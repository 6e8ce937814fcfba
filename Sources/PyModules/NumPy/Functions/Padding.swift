internal import NDArrays
internal import PyRuntime

/// `np.pad`: borders around an array.
enum Padding {
  static func add(to table: inout FunctionTable) {
    table.function(
      "pad",
      "(array, pad_width, mode='constant', *, constant_values=<unset>, end_values=<unset>, stat_length=<unset>, reflect_type=<unset>)"
    ) { call in
      let array = try call.array("array")
      let widths = try call.array("pad_width").broadcast(to: [array.dimensions, 2]).ints
      guard widths.allSatisfy({ $0 >= 0 && $0 < 1 << 40 }) else {
        throw PyException(.valueError, "index can't contain negative values")
      }
      let mode = try call.text("mode")
      try checkKeywords(mode, call)
      if mode == "constant" { return .array(try constant(array, widths, call)) }
      var result = array
      for axis in 0..<array.dimensions where widths[2 * axis] + widths[2 * axis + 1] > 0 {
        let (before, after) = (widths[2 * axis], widths[2 * axis + 1])
        guard result.shape[axis] > 0 else {
          throw PyException(
            .valueError,
            "can't extend empty axis \(axis) using modes other than 'constant' or 'empty'")
        }
        try call.interpreter.reserve(
          (before + after).multipliedReportingOverflow(by: 8).partialValue)
        let isOdd = call["reflect_type"]?.text == "odd"
        switch mode {
        case "reflect" where isOdd, "symmetric" where isOdd:
          result = try oddlyReflected(result, axis, before, after, repeatsEdge: mode == "symmetric")
        case "edge", "reflect", "symmetric", "wrap":
          result = try result.taking(
            places(mode, result.shape[axis], before, after), axis: axis)
        case "linear_ramp":
          let ends = try pair("end_values", axis, array.dimensions, call) ?? [0, 0]
          result = try ramped(result, axis, before, after, ends)
        default:
          result = try withStatistic(mode, result, axis, before, after, call)
        }
      }
      return .array(try result.copy())
    }
  }

  /// Which keywords each mode takes.
  private static let keywords: [String: [String]] = [
    "constant": ["constant_values"], "edge": [], "wrap": [], "reflect": ["reflect_type"],
    "symmetric": ["reflect_type"], "linear_ramp": ["end_values"], "maximum": ["stat_length"],
    "minimum": ["stat_length"], "mean": ["stat_length"], "median": ["stat_length"],
  ]

  private static func checkKeywords(_ mode: String, _ call: BoundArguments) throws {
    guard let known = keywords[mode] else {
      throw PyException(
        .valueError, "mode '\(mode)' is not supported",
        help: "the modes are \(keywords.keys.sorted().joined(separator: ", "))")
    }
    let names = ["constant_values", "end_values", "stat_length", "reflect_type"]
    let wrong = names.filter { call[$0] != nil && !known.contains($0) }
    guard wrong.isEmpty else {
      let shown = wrong.map { "'\($0)'" }.joined(separator: ", ")
      throw PyException(
        .valueError, "unsupported keyword arguments for mode '\(mode)': {\(shown)}")
    }
  }

  /// The two numbers of an axis in a keyword such as `end_values`.
  private static func pair(
    _ name: String, _ axis: Int, _ dimensions: Int, _ call: BoundArguments
  ) throws -> [Double]? {
    guard call.isGiven(name) else { return nil }
    let all = try call.array(name).broadcast(to: [dimensions, 2]).doubles
    return [all[2 * axis], all[2 * axis + 1]]
  }

  private static func constant(
    _ array: NDArray, _ widths: [Int], _ call: BoundArguments
  ) throws -> NDArray {
    let values =
      try call.isGiven("constant_values")
      ? call.array("constant_values").broadcast(to: [array.dimensions, 2])
      : NDArray(scalar: 0).broadcast(to: [array.dimensions, 2])
    var result = array
    for axis in 0..<array.dimensions {
      var parts: [NDArray] = []
      for side in 0..<2 {
        var shape = result.shape
        shape[axis] = widths[2 * axis + side]
        let value = try values.item(at: [.integer(axis), .integer(side)])
        parts.append(try NDArray.full(shape, value, dtype: array.dtype))
      }
      result = try NDArray.concatenate([parts[0], result, parts[1]], axis: axis)
    }
    return result
  }

  /// Where each element of the longer axis comes from.
  private static func places(_ mode: String, _ count: Int, _ before: Int, _ after: Int) -> [Int] {
    (-before..<(count + after)).map { position in
      func rest(_ period: Int) -> Int {
        let rest = position % period
        return rest < 0 ? rest + period : rest
      }
      switch mode {
      case "edge": return min(max(position, 0), count - 1)
      case "wrap": return rest(count)
      case "symmetric":
        let place = rest(2 * count)
        return place < count ? place : 2 * count - 1 - place
      default:
        guard count > 1 else { return 0 }
        let place = rest(2 * (count - 1))
        return place < count ? place : 2 * (count - 1) - place
      }
    }
  }

  /// Borders that are mirrored at the edge's value as well: twice the edge less the mirrored part.
  ///
  /// What is there already is mirrored again and again, as numpy does it.
  private static func oddlyReflected(
    _ array: NDArray, _ axis: Int, _ before: Int, _ after: Int, repeatsEdge: Bool
  ) throws -> NDArray {
    let count = array.shape[axis]
    guard count > 1 else {
      return try array.taking(places("edge", count, before, after), axis: axis)
    }
    let two = try NDArray(scalar: 2)
    let edge = repeatsEdge ? 1 : 0
    var result = array
    var (left, right) = (before, after)
    while left > 0 || right > 0 {
      let length = result.shape[axis]
      let most = repeatsEdge ? length / count * count : (length - 1) / (count - 1) * (count - 1)
      func mirrored(_ positions: [Int], at place: Int) throws -> NDArray {
        let border = try BinaryFunction.multiply(
          result.sliced(place, place + 1, axis: axis), two)
        return try BinaryFunction.subtract(border, result.taking(positions, axis: axis))
      }
      let (first, last) = (min(most, left), min(most, right))
      let start = try mirrored((0..<first).map { first - edge - $0 }, at: 0)
      let end = try mirrored((0..<last).map { length - 2 + edge - $0 }, at: length - 1)
      result = try NDArray.concatenate([start, result, end], axis: axis)
      left -= first
      right -= last
    }
    return result
  }

  /// Borders of one value: the mean, median, largest or smallest near each edge.
  private static func withStatistic(
    _ mode: String, _ array: NDArray, _ axis: Int, _ before: Int, _ after: Int,
    _ call: BoundArguments
  ) throws -> NDArray {
    let count = array.shape[axis]
    let lengths = try pair("stat_length", axis, array.dimensions, call)?.map { Int($0) }
    if let lengths, lengths.contains(where: { $0 < 1 }) {
      throw PyException(.valueError, "stat_length of 0 yields no value for padding")
    }
    func border(_ start: Int, _ stop: Int, _ width: Int) throws -> NDArray {
      let part = try array.sliced(start, stop, axis: axis)
      var value: NDArray
      switch mode {
      case "maximum": value = try part.maximum(axes: [axis], keepsAxes: true)
      case "minimum": value = try part.minimum(axes: [axis], keepsAxes: true)
      case "mean": value = try part.mean(axes: [axis], keepsAxes: true)
      default: value = try part.median(axes: [axis], keepsAxes: true)
      }
      if array.dtype != .float64 { value = try value.rounded().converted(to: array.dtype) }
      return try value.taking(Array(repeating: 0, count: width), axis: axis)
    }
    return try NDArray.concatenate(
      [
        border(0, min(lengths?[0] ?? count, count), before), array,
        border(count - min(lengths?[1] ?? count, count), count, after),
      ], axis: axis)
  }

  /// Borders that fall evenly from the edge to a value at the end.
  private static func ramped(
    _ array: NDArray, _ axis: Int, _ before: Int, _ after: Int, _ ends: [Double]
  ) throws -> NDArray {
    let count = array.shape[axis]
    func ramp(_ place: Int, _ end: Double, _ width: Int) throws -> NDArray {
      let edge = try array.sliced(place, place + 1, axis: axis).asDoubles()
      var parts: [NDArray] = []
      for step in 0..<width {
        let share = try BinaryFunction.divide(
          BinaryFunction.subtract(edge, NDArray(scalar: end)), NDArray(scalar: Double(width)))
        var value = try BinaryFunction.add(
          BinaryFunction.multiply(share, NDArray(scalar: Double(step))), NDArray(scalar: end))
        if array.dtype != .float64 {
          value = try UnaryFunction.floor(value).converted(to: array.dtype)
        }
        parts.append(value)
      }
      guard !parts.isEmpty else { return try array.sliced(0, 0, axis: axis) }
      return try NDArray.concatenate(parts, axis: axis)
    }
    let first = try ramp(0, ends[0], before)
    let last = try ramp(count - 1, ends[1], after).taking(
      Array((0..<after).reversed()), axis: axis)
    return try NDArray.concatenate([first, array, last], axis: axis)
  }
}
