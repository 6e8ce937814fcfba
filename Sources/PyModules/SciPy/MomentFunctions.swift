internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `skew`, `kurtosis` and `zscore` of `scipy.stats`.
enum MomentFunctions {
  static let all: [NativeFunction] = [
    NativeFunction("skew", "(a, axis=0, bias=True)") { call in
      let isBiased = try call.bool("bias")
      return try reduce(call) { column in
        let n = Double(column.count)
        let moments = moments(column)
        let value = moments.third / pow(moments.second, 1.5)
        guard !isBiased, n > 2 else { return value }
        return value * (n * (n - 1)).squareRoot() / (n - 2)
      }
    },
    NativeFunction("kurtosis", "(a, axis=0, fisher=True, bias=True)") { call in
      let (isBiased, isFisher) = (try call.bool("bias"), try call.bool("fisher"))
      return try reduce(call) { column in
        let n = Double(column.count)
        let moments = moments(column)
        var value = moments.fourth / (moments.second * moments.second)
        if !isBiased, n > 3 {
          value = ((n * n - 1) * value - 3 * (n - 1) * (n - 1)) / ((n - 2) * (n - 3)) + 3
        }
        return isFisher ? value - 3 : value
      }
    },
    NativeFunction("zscore", "(a, axis=0, ddof=0)") { call in
      let freedom = try call.int("ddof")
      return try rescaled(call) { column in
        let mean = PairwiseSum.mean(column)
        let squares = column.map { ($0 - mean) * ($0 - mean) }
        let deviation =
          (PairwiseSum.sum(squares) / Double(column.count &- freedom)).squareRoot()
        return column.map { ($0 - mean) / deviation }
      }
    },
  ]

  /// The second, third and fourth central moments; NaN where all numbers are about the same.
  private static func moments(
    _ column: [Double]
  ) -> (second: Double, third: Double, fourth: Double) {
    let mean = PairwiseSum.mean(column)
    func moment(_ power: (Double) -> Double) -> Double {
      PairwiseSum.mean(column.map { power($0 - mean) })
    }
    let second = moment { $0 * $0 }
    let isFlat = second <= pow(Double.ulpOfOne * abs(mean), 2)
    return (
      isFlat ? .nan : second, moment { $0 * $0 * $0 }, moment { $0 * $0 * $0 * $0 }
    )
  }

  /// The columns along which a function goes: those of a table, or all numbers at once.
  private static func columns(
    _ call: BoundArguments
  ) throws -> (columns: [[Double]], array: NDArray, isTable: Bool) {
    let array = try call.interpreter.array(of: call.value("a")).asDoubles()
    guard array.dimensions > 1, !call.value("axis").isNone else {
      return ([array.doubles], array, false)
    }
    guard array.dimensions == 2, try call.int("axis") == 0 else {
      throw PyException(
        .notImplementedError,
        "\(call.signature.functionName)() along another axis than 0 is not supported",
        help: "turn the array: write a.T")
    }
    let (values, width) = (array.doubles, array.shape[1])
    return (
      (0..<width).map { j in (0..<array.shape[0]).map { values[$0 * width + j] } }, array, true
    )
  }

  private static func reduce(
    _ call: BoundArguments, _ body: ([Double]) -> Double
  ) throws -> Value {
    let (columns, _, isTable) = try columns(call)
    let values = columns.map { $0.isEmpty ? .nan : body($0) }
    return isTable ? try ArrayBridge.vector(values) : .float64(values.first ?? .nan)
  }

  private static func rescaled(
    _ call: BoundArguments, _ body: ([Double]) -> [Double]
  ) throws -> Value {
    let (columns, array, isTable) = try columns(call)
    let values = columns.map(body)
    guard isTable else {
      return try ArrayBridge.array(values.first ?? [], shape: array.shape)
    }
    return try ArrayBridge.array(
      (0..<array.shape[0]).flatMap { i in values.map { $0[i] } }, shape: array.shape)
  }
}
