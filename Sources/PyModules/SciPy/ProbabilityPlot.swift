internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `scipy.stats.probplot`: sorted numbers against the quantiles of a distribution.
enum ProbabilityPlot {
  static let function = NativeFunction(
    "probplot", "(x, sparams=(), dist='norm', fit=True, plot=None, rvalue=False)"
  ) { call in
    let interpreter = call.interpreter
    let array = try interpreter.array(of: call.value("x")).asDoubles()
    guard array.dimensions == 1 else {
      throw PyException(
        .valueError, "all the input array dimensions must match: x has \(array.dimensions) axes",
        help: "give one row of numbers, such as residuals.ravel()")
    }
    let fits = try call.bool("fit")
    let sorted = try array.sorted().doubles
    let kind = try distribution(call)
    let quantiles = medians(sorted.count).map { DistributionShape.quantile(kind, $0) }
    let line = Line(quantiles, sorted)
    if !call.value("plot").isNone {
      try draw(call, quantiles, sorted, fits ? line : nil)
    }
    let points = Value.tuple([
      try ArrayBridge.vector(quantiles), try ArrayBridge.vector(sorted),
    ])
    guard fits else { return points }
    guard !sorted.isEmpty else {
      return .tuple([points, .tuple([.float(.nan), .float(.nan), .float(0)])])
    }
    return .tuple([
      points,
      .tuple([.float64(line.slope), .float64(line.intercept), .float64(line.correlation)]),
    ])
  }

  /// The distribution that `dist` and `sparams` ask for.
  private static func distribution(_ call: BoundArguments) throws -> DistributionObject.Kind {
    let interpreter = call.interpreter
    let value = call.value("dist")
    let shapes: [Value]
    if try Numbers.real(call.value("sparams"), interpreter) != nil {
      shapes = [call.value("sparams")]
    } else {
      shapes =
        call.value("sparams").isNone ? [] : try interpreter.elements(of: call.value("sparams"))
    }
    if let frozen = value.cast(to: DistributionObject.self) { return frozen.kind }
    let families = SciPyModules.families
    let named = value.text.flatMap { name in families.first { $0.name == name } }
    if let family = value.cast(to: DistributionFamily.self) ?? named {
      return try family.kind(shapes, interpreter)
    }
    let known = families.map(\.name).joined(separator: ", ")
    if value.text != nil {
      throw PyException(
        .valueError, "\(try interpreter.str(value)) is not a valid distribution name",
        help: "here are \(known)")
    }
    throw PyException(
      .valueError,
      "`dist` should be a stats.distributions instance or a string with the name of such a "
        + "distribution.", help: "here are \(known)")
  }

  /// About where the medians of n sorted uniform numbers lie.
  ///
  /// - SeeAlso: J. J. Filliben, *Technometrics* 17(1), 1975, page 112.
  private static func medians(_ n: Int) -> [Double] {
    guard n > 0 else { return [] }
    var result = (1...n).map { (Double($0) - 0.3175) / (Double(n) + 0.365) }
    let last = pow(0.5, 1 / Double(n))
    result[n - 1] = last
    // A single number is both, and SciPy sets the first one later.
    result[0] = 1 - last
    return result
  }

  private static func draw(
    _ call: BoundArguments, _ quantiles: [Double], _ sorted: [Double], _ line: Line?
  ) throws {
    let (interpreter, plot) = (call.interpreter, call.value("plot"))
    let x = try ArrayBridge.vector(quantiles)
    _ = try interpreter.callMethod(
      "plot", of: plot, [x, ArrayBridge.vector(sorted), .string("bo")])
    if let line {
      let fitted = quantiles.map { line.slope * $0 + line.intercept }
      _ = try interpreter.callMethod(
        "plot", of: plot, [x, ArrayBridge.vector(fitted), .string("r-")])
    }
    let isAxes = try interpreter.presentAttribute("set_title", of: plot) != nil
    for (name, text) in [
      ("title", "Probability Plot"), ("xlabel", "Theoretical quantiles"),
      ("ylabel", "Ordered Values"),
    ] {
      _ = try interpreter.callMethod((isAxes ? "set_" : "") + name, of: plot, [.string(text)])
    }
    guard let line, try call.bool("rvalue"), let low = quantiles.first, let high = quantiles.last,
      let least = sorted.first, let most = sorted.last
    else { return }
    let square = line.correlation * line.correlation
    _ = try interpreter.callMethod(
      "text", of: plot,
      [
        .float(low + 0.70 * (high - low)), .float(least + 0.01 * (most - least)),
        .string("$R^2=\(Digits.fixed(square, places: 4))$"),
      ])
  }
}

/// The least-squares line through points.
private struct Line {
  let slope: Double
  let intercept: Double
  let correlation: Double

  init(_ x: [Double], _ y: [Double]) {
    let (xMean, yMean) = (PairwiseSum.mean(x), PairwiseSum.mean(y))
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(x, y) {
      xx += (a - xMean) * (a - xMean)
      yy += (b - yMean) * (b - yMean)
      xy += (a - xMean) * (b - yMean)
    }
    slope = xy / xx
    intercept = yMean - slope * xMean
    correlation = xx == 0 || yy == 0 ? 0 : min(max(xy / (xx * yy).squareRoot(), -1), 1)
  }
}
