internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// A distribution of `scipy.stats` whose parameters are still open, such as `norm`.
///
/// A call fixes them; methods take them after their own argument: `norm.pdf(x, loc=1, scale=2)`.
final class DistributionFamily: Object {
  /// The name, such as `norm`.
  let name: String
  /// The parameters in Python's notation.
  private let parameters: String
  private let make: @Sendable (BoundArguments) throws -> DistributionObject.Kind
  private let methods: [String: Value]

  init(
    _ name: String, _ parameters: String,
    _ make: @escaping @Sendable (BoundArguments) throws -> DistributionObject.Kind
  ) {
    self.name = name
    self.parameters = parameters
    self.make = make
    var methods: [String: Value] = [:]
    for (method, argument, value) in DistributionObject.functions
    where name == "randint" ? !method.hasSuffix("pdf") : method != "pmf" {
      methods[method] = .object(
        NativeFunction(method, "(\(argument), \(parameters))", isMethod: false) { call in
          try DistributionObject.map(call.value(argument), make(call), value, call.interpreter)
        })
    }
    for (method, value) in DistributionObject.summaries {
      methods[method] = .object(
        NativeFunction(method, "(\(parameters))", isMethod: false) { call in
          .float64(value(try make(call)))
        })
    }
    methods["interval"] = .object(
      NativeFunction("interval", "(confidence, \(parameters))", isMethod: false) { call in
        try DistributionObject.interval(make(call), call.value("confidence"), call.interpreter)
      })
    methods["rvs"] = .object(
      NativeFunction("rvs", "(\(parameters), size=None, random_state=None)", isMethod: false) {
        call in try DistributionObject(make(call)).draws(call)
      })
    if name == "norm" {
      methods["fit"] = .object(
        NativeFunction("fit", "(data)", isMethod: false) { call in
          let data = try call.interpreter.array(of: call.value("data")).asDoubles().doubles
          let mean = PairwiseSum.mean(data)
          let squares = data.map { ($0 - mean) * ($0 - mean) }
          return .tuple([
            .float64(mean), .float64(PairwiseSum.mean(squares).squareRoot()),
          ])
        })
    }
    self.methods = methods
  }

  private static let continuous = TypeObject(
    "rv_continuous", module: "scipy.stats._distn_infrastructure")
  private static let discrete = TypeObject(
    "rv_discrete", module: "scipy.stats._distn_infrastructure")
  var type: TypeObject {
    name == "randint" ? DistributionFamily.discrete : DistributionFamily.continuous
  }

  var isCallable: Bool { true }
  var ownAttributeNames: [String] { Array(methods.keys) + ["name"] }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if name == "name" { return .string(self.name) }
    if let method = methods[name] { return method }
    return try type.attribute(name, of: .object(self), interpreter)
  }

  func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    let bound = try Signature("(\(parameters))", of: name).bind(arguments, interpreter)
    return .object(DistributionObject(try make(bound)))
  }

  /// The distribution with its defaults and the shape parameters that are given.
  func kind(_ shapes: [Value], _ interpreter: Interpreter) throws -> DistributionObject.Kind {
    try make(Signature("(\(parameters))", of: name).bind(Arguments(shapes), interpreter))
  }
}
