internal import NDArrays
internal import PyRuntime

/// Correlation and covariance of pairs that are both there.
enum Correlating {
  /// The covariance; NaN for fewer than `ddof + 1` pairs.
  static func covariance(
    _ a: [Double], _ b: [Double], ddof: Int, _ interpreter: Interpreter
  ) throws -> Double {
    let (x, y) = pairs(a, b)
    let divisor = Double(x.count) - Double(ddof)
    guard divisor > 0, x.count > 0 else { return .nan }
    return try products(x, y, interpreter).xy / divisor
  }

  /// The correlation by Pearson, Spearman or Kendall.
  static func correlation(
    _ a: [Double], _ b: [Double], _ method: String, _ interpreter: Interpreter
  ) throws -> Double {
    var (x, y) = pairs(a, b)
    guard x.count > 1 else { return .nan }
    switch method {
    case "pearson": break
    case "spearman":
      x = try RunningFunctions.ranks(
        .float(x), "average", ascending: true, share: false, interpreter)
      y = try RunningFunctions.ranks(
        .float(y), "average", ascending: true, share: false, interpreter)
      // The mean of ranks is known: sums about it are exact.
      let middle = Double(x.count + 1) / 2
      var (xx, yy, xy) = (0.0, 0.0, 0.0)
      for (a, b) in zip(x, y) {
        let (dx, dy) = (a - middle, b - middle)
        xy += dx * dy
        xx += dx * dx
        yy += dy * dy
      }
      let divisor = (xx * yy).squareRoot()
      return divisor == 0 ? .nan : min(max(xy / divisor, -1), 1)
    case "kendall": return try kendall(x, y, interpreter)
    default:
      throw PyException(
        .valueError,
        "method must be either 'pearson', 'spearman', 'kendall', or a callable, '\(method)' was "
          + "supplied")
    }
    let sums = try products(x, y, interpreter)
    let divisor = (sums.xx * sums.yy).squareRoot()
    guard divisor != 0 else { return .nan }
    return min(max(sums.xy / divisor, -1), 1)
  }

  /// The covariance of two Series, as numpy's `cov` computes it.
  static func covariance(ofSeries a: [Double], _ b: [Double], ddof: Int) throws -> Double {
    let (x, y) = pairs(a, b)
    guard !x.isEmpty else { return .nan }
    guard x.count > ddof else { return .nan }
    return try NumPyErrors.translating {
      let rows = try NDArray.concatenate(
        [NDArray(x).reshaped(to: [1, x.count]), NDArray(y).reshaped(to: [1, y.count])], axis: 0)
      return try rows.covariance(ddof: Double(ddof)).doubles[1]
    }
  }

  /// The correlation of two Series, which pandas computes in another order than those of a table.
  static func correlation(
    ofSeries a: [Double], _ b: [Double], _ method: String, _ interpreter: Interpreter
  ) throws -> Double {
    var (x, y) = pairs(a, b)
    guard x.count > 1 else { return .nan }
    switch method {
    case "pearson":
      func scaled(_ values: [Double]) throws -> [Double]? {
        let mean = try ColumnReductions.sum(values) / Double(values.count)
        let centered = values.map { $0 - mean }
        let scale = centered.reduce(0) { max($0, abs($1)) }
        return scale == 0 ? nil : centered.map { $0 / scale }
      }
      guard let u = try scaled(x), let v = try scaled(y) else { return .nan }
      let freedom = Double(u.count - 1)
      func product(_ s: [Double], _ t: [Double]) throws -> Double {
        try NumPyErrors.translating {
          try NDArray.dot(NDArray(s), NDArray(t)).doubles.first ?? .nan
        }
      }
      let result =
        try product(u, v) / freedom / (product(u, u) / freedom).squareRoot()
        / (product(v, v) / freedom).squareRoot()
      return min(max(result, -1), 1)
    case "spearman":
      func ranks(_ values: [Double]) throws -> [Double] {
        try RunningFunctions.ranks(
          .float(values), "average", ascending: true, share: false, interpreter)
      }
      (x, y) = (try ranks(x), try ranks(y))
      guard Set(x).count > 1, Set(y).count > 1 else { return .nan }
      return try NumPyErrors.translating {
        let rows = try NDArray.concatenate(
          [NDArray(x).reshaped(to: [1, x.count]), NDArray(y).reshaped(to: [1, y.count])], axis: 0)
        return try rows.covariance(ddof: 1).correlationFromCovariance().doubles[2]
      }
    default: return try correlation(a, b, method, interpreter)
    }
  }

  private static func pairs(_ a: [Double], _ b: [Double]) -> ([Double], [Double]) {
    let kept = zip(a, b).filter { !$0.isNaN && !$1.isNaN }
    return (kept.map(\.0), kept.map(\.1))
  }

  /// Sums of squares and products about the means, updated value by value as pandas does.
  private static func products(
    _ x: [Double], _ y: [Double], _ interpreter: Interpreter
  ) throws -> (xx: Double, yy: Double, xy: Double) {
    var (meanX, meanY) = (0.0, 0.0)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (k, (a, b)) in zip(x, y).enumerated() {
      try interpreter.tick()
      let count = Double(k + 1)
      let (dx, dy) = (a - meanX, b - meanY)
      meanX += 1 / count * dx
      meanY += 1 / count * dy
      xx += (a - meanX) * dx
      yy += (b - meanY) * dy
      xy += (a - meanX) * dy
    }
    return (xx, yy, xy)
  }

  private static func kendall(
    _ x: [Double], _ y: [Double], _ interpreter: Interpreter
  ) throws -> Double {
    var (agree, tiesX, tiesY) = (0.0, 0.0, 0.0)
    for i in x.indices {
      for j in x.indices where j > i {
        try interpreter.tick()
        let (dx, dy) = (x[i] - x[j], y[i] - y[j])
        if dx == 0 { tiesX += 1 }
        if dy == 0 { tiesY += 1 }
        if dx != 0, dy != 0 { agree += (dx > 0) == (dy > 0) ? 1 : -1 }
      }
    }
    let total = Double(x.count * (x.count - 1) / 2)
    return agree / (total - tiesX).squareRoot() / (total - tiesY).squareRoot()
  }
}
