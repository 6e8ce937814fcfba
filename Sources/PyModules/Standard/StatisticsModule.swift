internal import PyRuntime
internal import PySyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The module `statistics`: sums are exact fractions, rounded once, as in CPython.
enum StatisticsModule {
  private static let errorType = TypeObject(
    "StatisticsError", module: "statistics", bases: [ExceptionType.valueError.object])

  static func error(_ message: String) -> PyException { PyException(errorType, message) }

  static func make(_ interpreter: Interpreter) -> ModuleObject {
    ModuleObject(
      "statistics",
      [("StatisticsError", .object(errorType))] + averages + middles + spreads + relations,
      refusals: [
        "NormalDist": "use numpy: rng.normal(mean, deviation, size)",
        "kde": "use np.histogram(data, density=True)",
        "kde_random": "use rng.choice(data) with a little noise: rng.normal(value, bandwidth)",
      ])
  }

  private static func sample(
    _ call: BoundArguments, _ name: String = "data"
  ) throws -> StatisticsSample {
    try StatisticsSample(call.interpreter.elements(of: call.value(name)), call.interpreter)
  }

  private static var averages: [(String, Value)] {
    [
      NativeFunction.functionK("mean", "(data)") { call in
        let sample = try sample(call)
        guard sample.count > 0 else { throw error("mean requires at least one data point") }
        return sample.converted(try sample.sum.divided(by: sample.count))
      },
      NativeFunction.functionK("fmean", "(data, weights=None)") { call in
        let interpreter = call.interpreter
        let data = try interpreter.elements(of: call.value("data")).map {
          try interpreter.double(of: $0)
        }
        guard call.isGiven("weights") else {
          guard !data.isEmpty else { throw error("fmean requires at least one data point") }
          return .float(try MathSums.exactSum(data) / Double(data.count))
        }
        let weights = try interpreter.elements(of: call.value("weights")).map {
          try interpreter.double(of: $0)
        }
        guard weights.count == data.count else {
          throw error("data and weights must be the same length")
        }
        let total = try MathSums.exactSum(weights)
        guard total != 0 else { throw error("sum of weights must be non-zero") }
        var terms: [Double] = []
        for (x, w) in zip(data, weights) { terms += [x * w, fma(x, w, -(x * w))] }
        return .float(try MathSums.exactSum(terms) / total)
      },
      NativeFunction.functionK("geometric_mean", "(data)") { call in
        let interpreter = call.interpreter
        var logs: [Double] = []
        for value in try interpreter.elements(of: call.value("data")) {
          _ = try interpreter.compare(.greater, value, .float(0))
          let number = try interpreter.double(of: value)
          if number == 0 { return .float(0) }
          guard number > 0 else {
            throw error("No negative inputs allowed")
          }
          logs.append(log(number))
        }
        guard !logs.isEmpty else { throw error("Must have a non-empty dataset") }
        return .float(exp(try MathSums.exactSum(logs) / Double(logs.count)))
      },
      NativeFunction.functionK("harmonic_mean", "(data, weights=None)") { call in
        let interpreter = call.interpreter
        let values = try interpreter.elements(of: call.value("data"))
        guard !values.isEmpty else {
          throw error("harmonic_mean requires at least one data point")
        }
        let weights =
          call.isGiven("weights")
          ? try interpreter.elements(of: call.value("weights"))
          : values.map { _ in Value.int(1) }
        guard weights.count == values.count else {
          throw error("Number of weights does not match data size")
        }
        // As in CPython, weights over values are rounded quotients, and their sum is exact.
        var quotients: [Value] = []
        for (x, w) in zip(values, weights) {
          guard x.bigInt != nil || x.isFloat else {
            throw PyException(.typeError, "unsupported type")
          }
          if try interpreter.isTrue(interpreter.compare(.less, x, .int(0))) {
            throw error("harmonic mean does not support negative values")
          }
          if try !interpreter.isTrue(x) { return x.isFloat ? .float(0) : .int(0) }
          quotients.append(try interpreter.binary(.divide, w, x))
        }
        if values.count == 1 { return values[0] }
        let total = try StatisticsSample(quotients, interpreter).sum
        let sum = try StatisticsSample(weights, interpreter).sum
        guard !total.numerator.isZero else { throw error("Weighted sum must be positive") }
        return .float(
          Fraction(sum.numerator * total.denominator, sum.denominator * total.numerator).double)
      },
    ]
  }

  private static func sorted(_ call: BoundArguments) throws -> [Value] {
    try Sorting.sorted(
      call.interpreter.elements(of: call.value("data")), key: .none, isReversed: false,
      call.interpreter)
  }

  private static var middles: [(String, Value)] {
    [
      NativeFunction.functionK("median", "(data)") { call in
        let data = try sorted(call)
        guard !data.isEmpty else { throw error("no median for empty data") }
        let half = data.count / 2
        if data.count % 2 == 1 { return data[half] }
        return try call.interpreter.binary(
          .divide, call.interpreter.binary(.add, data[half - 1], data[half]), .int(2))
      },
      NativeFunction.functionK("median_low", "(data)") { call in
        let data = try sorted(call)
        guard !data.isEmpty else { throw error("no median for empty data") }
        return data[(data.count - 1) / 2]
      },
      NativeFunction.functionK("median_high", "(data)") { call in
        let data = try sorted(call)
        guard !data.isEmpty else { throw error("no median for empty data") }
        return data[data.count / 2]
      },
      NativeFunction.functionK("median_grouped", "(data, interval=1.0)") { call in
        let data = try sorted(call)
        guard !data.isEmpty else { throw error("no median for empty data") }
        let middle = data[data.count / 2]
        let numbers = try data.map { try call.interpreter.double(of: $0) }
        let center = try call.interpreter.double(of: middle)
        let interval = try call.double("interval")
        let below = numbers.count { $0 < center }
        let inside = numbers.count { $0 == center }
        let half = Double(data.count) / 2
        return .float(
          center - interval / 2 + interval * (half - Double(below)) / Double(max(inside, 1)))
      },
      NativeFunction.functionK("mode", "(data)") { call in
        let counts = try counts(call)
        guard var best = counts.first else { throw error("no mode for empty data") }
        for pair in counts where pair.count > best.count { best = pair }
        return best.value
      },
      NativeFunction.functionK("multimode", "(data)") { call in
        let counts = try counts(call)
        let largest = counts.map(\.count).max() ?? 0
        return .list(counts.filter { $0.count == largest }.map(\.value))
      },
      NativeFunction.functionK("quantiles", "(data, *, n=4, method='exclusive')") { call in
        let n = try call.int("n")
        guard n >= 1 else { throw error("n must be at least 1") }
        let data = try sorted(call)
        let interpreter = call.interpreter
        if data.count < 2 {
          guard let only = data.first else { throw error("must have at least one data point") }
          return .list(Array(repeating: only, count: n - 1))
        }
        let method = try call.text("method")
        guard method == "inclusive" || method == "exclusive" else {
          throw PyException(.valueError, "Unknown method: \(StringText.repr(method))")
        }
        let count = method == "inclusive" ? data.count - 1 : data.count + 1
        let result: [Value] = try (1..<max(1, n)).map { i in
          var j = i * count / n
          if method == "exclusive" { j = min(max(j, 1), data.count - 1) }
          let delta = i * count - j * n
          let (low, high) =
            method == "inclusive"
            ? (data[j], data[min(j + 1, data.count - 1)]) : (data[j - 1], data[j])
          let sum = try interpreter.binary(
            .add, interpreter.binary(.multiply, low, .int(n - delta)),
            interpreter.binary(.multiply, high, .int(delta)))
          return try interpreter.binary(.divide, sum, .int(n))
        }
        return .list(result)
      },
    ]
  }

  /// The values with the number of times that each comes, in the order of their first coming.
  private static func counts(_ call: BoundArguments) throws -> [(value: Value, count: Int)] {
    let found = DictObject()
    for value in try call.interpreter.elements(of: call.value("data")) {
      let old = try found.value(value, call.interpreter)?.bigInt?.int ?? 0
      try found.set(value, to: .int(old + 1), call.interpreter)
    }
    return found.pairs.map { ($0.key, $0.value.bigInt?.int ?? 0) }
  }

  private static func spread(
    _ name: String, _ mean: String, isSample: Bool, isRoot: Bool
  ) -> (String, Value) {
    NativeFunction.functionK(name, "(data, \(mean)=None)") { call in
      let sample = try sample(call)
      let minimum = isSample ? 2 : 1
      guard sample.count >= minimum else {
        throw error(
          "\(name) requires at least \(isSample ? "two data points" : "one data point")")
      }
      let center: Fraction?
      if call.isGiven(mean) {
        center = try StatisticsSample([call.value(mean)], call.interpreter).sum
      } else {
        center = nil
      }
      let squares = try sample.squaredDeviations(from: center)
      let variance = squares.divided(by: sample.count - (isSample ? 1 : 0))
      guard isRoot else { return sample.converted(variance) }
      return .float(variance.squareRoot)
    }
  }

  private static var spreads: [(String, Value)] {
    [
      spread("variance", "xbar", isSample: true, isRoot: false),
      spread("pvariance", "mu", isSample: false, isRoot: false),
      spread("stdev", "xbar", isSample: true, isRoot: true),
      spread("pstdev", "mu", isSample: false, isRoot: true),
    ]
  }

  private static func pair(
    _ call: BoundArguments, _ name: String
  ) throws -> (x: [Double], y: [Double]) {
    let interpreter = call.interpreter
    let x = try interpreter.elements(of: call.value("x")).map { try interpreter.double(of: $0) }
    let y = try interpreter.elements(of: call.value("y")).map { try interpreter.double(of: $0) }
    guard x.count == y.count else {
      throw error("\(name) requires that both inputs have same number of data points")
    }
    guard x.count >= 2 else { throw error("\(name) requires at least two data points") }
    return (x, y)
  }

  /// The sum of products, rounded once.
  private static func product(_ a: [Double], _ b: [Double]) throws -> Double {
    var terms: [Double] = []
    for (x, y) in zip(a, b) { terms += [x * y, fma(x, y, -(x * y))] }
    return try MathSums.exactSum(terms)
  }

  private static func centered(_ numbers: [Double]) throws -> [Double] {
    let mean = try MathSums.exactSum(numbers) / Double(numbers.count)
    return numbers.map { $0 - mean }
  }

  private static var relations: [(String, Value)] {
    [
      NativeFunction.functionK("covariance", "(x, y, /)") { call in
        let (x, y) = try pair(call, "covariance")
        let sum = try product(centered(x), centered(y))
        return .float(sum / Double(x.count - 1))
      },
      NativeFunction.functionK("correlation", "(x, y, /, *, method='linear')") { call in
        let (x, y) = try pair(call, "correlation")
        let method = try call.text("method")
        guard method == "linear" || method == "ranked" else {
          throw PyException(.valueError, "Unknown method: \(StringText.repr(method))")
        }
        var a = x
        var b = y
        if method == "ranked" {
          let start = Double(x.count - 1) / -2
          a = ranks(x).map { $0 + start }
          b = ranks(y).map { $0 + start }
        } else {
          a = try centered(x)
          b = try centered(y)
        }
        let xy = try product(a, b)
        let root = (try product(a, a) * product(b, b)).squareRoot()
        guard root != 0 else { throw error("at least one of the inputs is constant") }
        return .float(xy / root)
      },
      NativeFunction.functionK("linear_regression", "(x, y, /, *, proportional=False)") { call in
        var (x, y) = try pair(call, "linear regression")
        let isProportional = try call.bool("proportional")
        let count = Double(x.count)
        let xMean = isProportional ? 0 : try MathSums.exactSum(x) / count
        let yMean = isProportional ? 0 : try MathSums.exactSum(y) / count
        if !isProportional {
          x = x.map { $0 - xMean }
          y = y.map { $0 - yMean }
        }
        let xx = try product(x, x)
        guard xx != 0 else { throw error("x is constant") }
        let slope = try product(x, y) / xx
        return .tuple(
          TupleObject(
            [.float(slope), .float(isProportional ? 0 : yMean - slope * xMean)],
            type: regressionType))
      },
    ]
  }

  private static let regressionType = NamedTuples.makeType(
    "LinearRegression", ["slope", "intercept"], [])

  /// The places of the numbers in order, from 0; equal numbers share the mean of theirs.
  private static func ranks(_ numbers: [Double]) -> [Double] {
    let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
    var result = [Double](repeating: 0, count: numbers.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, numbers[order[end + 1]] == numbers[order[start]] { end += 1 }
      for place in start...end { result[order[place]] = Double(start + end) / 2 }
      start = end + 1
    }
    return result
  }
}

extension Value {
  /// Whether the value is a `float`.
  fileprivate var isFloat: Bool {
    if case .float = self { return true }
    return false
  }
}
