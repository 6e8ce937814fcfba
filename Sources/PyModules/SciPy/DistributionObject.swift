internal import NDArrays
internal import PyRuntime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A distribution of `scipy.stats` with its parameters, such as `loguniform(1e-4, 1)`.
final class DistributionObject: Object {
  /// Which distribution it is.
  enum Kind: Sendable {
    case uniform(location: Double, scale: Double)
    case logUniform(low: Double, high: Double, location: Double, scale: Double)
    case integers(low: Int, high: Int, location: Int)
    case normal(location: Double, scale: Double)
    case exponential(location: Double, scale: Double)
  }

  let kind: Kind

  init(_ kind: Kind) {
    self.kind = kind
  }

  private static let continuous = TypeObject(
    "rv_continuous_frozen", module: "scipy.stats._distn_infrastructure", members: members("pmf"))
  private static let discrete = TypeObject(
    "rv_discrete_frozen", module: "scipy.stats._distn_infrastructure", members: members("pdf"))
  var type: TypeObject {
    if case .integers = kind { return DistributionObject.discrete }
    return DistributionObject.continuous
  }

  /// Returns one number as SciPy draws it from the stream.
  func number(_ stream: LegacyRandomState) -> Double {
    switch kind {
    case .uniform(let location, let scale): return stream.uniform() * scale + location
    case .logUniform(let low, let high, let location, let scale):
      let value = exp(log(low) + stream.uniform() * (log(high) - log(low)))
      return value * scale + location
    case .integers(let low, let high, let location):
      return Double(stream.integer(in: low, high) &+ location)
    case .normal(let location, let scale): return stream.gauss() * scale + location
    case .exponential(let location, let scale): return stream.exponential() * scale + location
    }
  }

  /// Returns one draw as a Python value.
  func draw(_ stream: LegacyRandomState) -> Value {
    if case .integers(let low, let high, let location) = kind {
      return .int(stream.integer(in: low, high) &+ location)
    }
    return ArrayBridge.float64(number(stream))
  }

  /// What distributions tell: the method, the name of its argument, and its value.
  static let functions:
    [(name: String, argument: String, value: @Sendable (Kind, Double) -> Double)] = [
      ("pdf", "x", { DistributionShape.density($0, $1) }),
      ("pmf", "k", { DistributionShape.density($0, $1) }),
      ("logpdf", "x", { DistributionShape.logDensity($0, $1) }),
      ("cdf", "x", { DistributionShape.probability($0, $1) }),
      ("sf", "x", { DistributionShape.upperTail($0, $1) }),
      ("ppf", "q", { DistributionShape.quantile($0, $1) }),
    ]

  /// What distributions tell of themselves: the method and its value.
  static let summaries: [(name: String, value: @Sendable (Kind) -> Double)] = [
    ("mean", { DistributionShape.moments($0).mean }),
    ("var", { DistributionShape.moments($0).variance }),
    ("std", { DistributionShape.moments($0).variance.squareRoot() }),
    ("median", { DistributionShape.quantile($0, 0.5) }),
  ]

  /// The interval around the median that holds a share of the numbers.
  static func interval(
    _ kind: Kind, _ share: Value, _ interpreter: Interpreter
  ) throws -> Value {
    let part = try interpreter.double(of: share)
    return .tuple([
      .float64(DistributionShape.quantile(kind, (1 - part) / 2)),
      .float64(DistributionShape.quantile(kind, (1 + part) / 2)),
    ])
  }

  /// The methods of a frozen distribution but `absent`.
  private static func members(_ absent: String) -> [String: Value] {
    var members: [String: Value] = ["rvs": .object(rvs)]
    for (name, value) in summaries {
      members[name] = .object(
        NativeFunction(name, "(self)") { call in
          guard let distribution = call.value("self").cast(to: DistributionObject.self) else {
            return .none
          }
          return .float64(value(distribution.kind))
        })
    }
    members["interval"] = .object(
      NativeFunction("interval", "(self, confidence=None)") { call in
        guard let distribution = call.value("self").cast(to: DistributionObject.self) else {
          return .none
        }
        return try interval(distribution.kind, call.value("confidence"), call.interpreter)
      })
    for (name, argument, value) in functions where name != absent {
      members[name] = .object(
        NativeFunction(name, "(self, \(argument))") { call in
          guard let distribution = call.value("self").cast(to: DistributionObject.self) else {
            return .none
          }
          return try map(call.value(argument), distribution.kind, value, call.interpreter)
        })
    }
    return members
  }

  /// Returns the value at each element of an array-like.
  static func map(
    _ value: Value, _ kind: Kind, _ function: (Kind, Double) -> Double, _ interpreter: Interpreter
  ) throws -> Value {
    let array = try interpreter.array(of: value).asDoubles()
    let isValid = DistributionShape.isValid(kind)
    let values = array.doubles.map { isValid ? function(kind, $0) : .nan }
    if array.dimensions == 0 { return .float64(values.first ?? .nan) }
    return try ArrayBridge.array(values, shape: array.shape)
  }

  private static let rvs = NativeFunction(
    "rvs", "(self, size=None, random_state=None)"
  ) { call in
    guard let distribution = call.value("self").cast(to: DistributionObject.self) else {
      return .none
    }
    return try distribution.draws(call)
  }

  /// Returns as many draws as `size` asks for.
  func draws(_ call: BoundArguments) throws -> Value {
    let interpreter = call.interpreter
    guard DistributionShape.isValid(kind) else {
      throw PyException(
        .valueError,
        "Domain error in arguments. The `scale` parameter must be positive for all distributions, "
          + "and many distributions have restrictions on shape parameters.",
        help: "give a scale above 0")
    }
    let stream = try RandomStates.stream(call.value("random_state"), interpreter)
    guard call.isGiven("size") else { return draw(stream) }
    let shape = try interpreter.shape(of: call.value("size"))
    let count = try ArrayBridge.translating { () throws(NDArrayError) in try Shape.count(shape) }
    try interpreter.reserve(count > Int.max / 8 ? .max : count * 8)
    if case .integers(let low, let high, let location) = kind {
      let values = (0..<count).map { _ in stream.integer(in: low, high) &+ location }
      return ArrayBridge.wrap(
        try ArrayBridge.translating { () throws(NDArrayError) in
          try NDArray(values, shape: shape)
        })
    }
    return try ArrayBridge.array((0..<count).map { _ in number(stream) }, shape: shape)
  }
}
