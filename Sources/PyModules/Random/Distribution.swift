internal import NDArrays
internal import PyRuntime

/// A family of random numbers with parameters that broadcast, as both kinds of generators have it.
struct Distribution: Sendable {
  /// What a parameter must be, in numpy's words.
  enum Check {
    case any
    case nonNegative
    case positive
    /// From 0 to 1.
    case probability
    /// Above 0 and at most 1.
    case positiveProbability
    /// From 0 to below 1.
    case probabilityBelowOne
    /// A mean for Poisson numbers.
    case poissonMean
    /// A whole number that is not negative.
    case count
    /// A whole number above 0 for `RandomState`, not negative for `Generator`.
    case sampleSize
    /// Above 0, and no NaN for `Generator`.
    case successes
    /// Above 0 and at most 1 for `Generator`, from 0 to 1 for `RandomState`.
    case successProbability
    /// Above 1.
    case aboveOne

    /// Whether numpy converts the parameter to an integer.
    var isWhole: Bool {
      switch self {
      case .count, .sampleSize: true
      default: false
      }
    }
  }

  /// How numbers are drawn from the parameters' values.
  enum Draw {
    case continuous(@Sendable ([Double]) -> ContinuousDraw)
    case discrete(@Sendable ([Double]) -> DiscreteDraw)
    case double(@Sendable (any RandomStream, [Double]) -> Double)
    case integer(@Sendable (any RandomStream, [Double]) -> Int)
  }

  /// The largest mean of Poisson numbers: ten standard deviations above it is still an integer.
  static let largestPoissonMean = 9.223372006484771e18

  /// The name of the method.
  let name: String
  /// Its parameters with their defaults in Python's notation.
  let parameters: [(name: String, initial: String?, check: Check)]
  /// What must hold of all parameters together.
  var checksAll: (@Sendable ([Double], _ isLegacy: Bool) -> PyException?)?
  /// How a number is drawn.
  let draw: Draw

  /// The signature of the method.
  var signature: String {
    let texts = parameters.map { name, initial, _ in initial.map { "\(name)=\($0)" } ?? name }
    return "(" + (["self"] + texts + ["size=None"]).joined(separator: ", ") + ")"
  }

  /// Draws what a call asks for.
  func value(_ stream: any RandomStream, _ call: BoundArguments) throws -> Value {
    let given = try parameters.map {
      try Parameter(call.value($0.name), call.interpreter, isWhole: $0.check.isWhole)
    }
    let size = try RandomSize.read(call)
    let isSingle = given.allSatisfy { $0.shape.isEmpty && $0.values.count == 1 }
    for (parameter, values) in zip(parameters, given) {
      let check = NamedCheck(
        name: parameter.name, check: parameter.check, isLegacy: stream.isLegacy,
        isSingle: isSingle)
      for value in values.values {
        if let words = check.trouble(value) { throw PyException(.valueError, words) }
      }
    }
    if isSingle {
      let values = given.map { $0.values[0] }
      if let error = checksAll?(values, stream.isLegacy) { throw error }
      if let size {
        switch draw {
        case .continuous(let draw):
          return try RandomSize.filled(size, .float64, call.interpreter) {
            stream.fill($0, draw(values))
          }
        case .discrete(let draw):
          return try RandomSize.filled(size, .int64, call.interpreter) {
            stream.fill($0, draw(values))
          }
        case .double, .integer: break
        }
      }
      return try self.value(size, call.interpreter, stream) { values }
    }
    let (shape, places) = try Parameter.places(given, size: size, call.interpreter)
    // One array for all places: it is only read until the next one is asked for.
    var current = Array(repeating: 0.0, count: given.count)
    func values(at place: Int) -> [Double] {
      for number in given.indices { current[number] = given[number].values[places[number][place]] }
      return current
    }
    let count = Shape.knownCount(shape)
    if let checksAll {
      for place in 0..<count {
        if let error = checksAll(values(at: place), stream.isLegacy) { throw error }
      }
    }
    var next = 0
    return try self.value(shape, call.interpreter, stream) {
      defer { next += 1 }
      return values(at: next)
    }
  }

  private func value(
    _ shape: [Int]?, _ interpreter: Interpreter, _ stream: any RandomStream,
    _ values: () -> [Double]
  ) throws -> Value {
    switch draw {
    case .continuous(let draw):
      return try RandomSize.doubles(shape, interpreter) { stream.number(draw(values())) }
    case .discrete(let draw):
      guard let shape else { return .int(stream.number(draw(values()))) }
      return .array(
        try RandomSize.array(shape, .int64, interpreter) { stream.number(draw(values())) })
    case .double(let draw):
      return try RandomSize.doubles(shape, interpreter) { draw(stream, values()) }
    case .integer(let draw):
      guard let shape else { return .int(draw(stream, values())) }
      return .array(
        try RandomSize.array(shape, .int64, interpreter) { draw(stream, values()) })
    }
  }
}

/// What must hold of one parameter, with its name and whose words are used.
private struct NamedCheck {
  let name: String
  let check: Distribution.Check
  let isLegacy: Bool
  /// Whether all parameters are single numbers: numpy has other words for arrays.
  let isSingle: Bool

  private var notNumber: String { isSingle ? "\(name) is NaN" : "\(name) contains NaNs" }

  /// What is wrong with a value in numpy's words, if anything is.
  func trouble(_ value: Double) -> String? {
    switch check {
    case .any: return nil
    case .nonNegative: return value.sign == .minus && !value.isNaN ? "\(name) < 0" : nil
    case .count: return value < 0 ? "\(name) < 0" : nil
    case .sampleSize:
      if isLegacy { return value < 1 ? "\(name) < 1 or \(notNumber)" : nil }
      return value < 0 ? "\(name) < 0" : nil
    case .positive: return value <= 0 ? "\(name) <= 0" : nil
    case .successes:
      if value <= 0 { return "\(name) <= 0" }
      return value.isNaN && !isLegacy ? "\(name) must not be NaN" : nil
    case .probability:
      return value >= 0 && value <= 1 ? nil : "\(name) < 0, \(name) > 1 or \(notNumber)"
    case .probabilityBelowOne:
      return value >= 0 && value < 1 ? nil : "\(name) < 0, \(name) >= 1 or \(notNumber)"
    case .successProbability where isLegacy:
      return value >= 0 && value <= 1 ? nil : "\(name) < 0, \(name) > 1 or \(notNumber)"
    case .positiveProbability, .successProbability:
      return value > 0 && value <= 1 ? nil : "\(name) <= 0, \(name) > 1 or \(name) contains NaNs"
    case .aboveOne: return value > 1 ? nil : "\(name) <= 1 or \(notNumber)"
    case .poissonMean:
      if value.isNaN, !isSingle { return "\(name) value too large" }
      if !(value >= 0) { return "\(name) < 0 or \(notNumber)" }
      return value > Distribution.largestPoissonMean ? "\(name) value too large" : nil
    }
  }
}
