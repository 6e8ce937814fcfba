internal import PyRuntime

/// What one of scikit-learn's classes is: its place, parameters, rules and methods.
struct EstimatorDefinition: Sendable {
  let name: String
  let module: String
  /// The parameters of `__init__` with `self`, in Python's notation.
  let signature: Signature
  let rules: ParameterRules
  /// The attributes that `fit` assigns, for the help of those who ask too early.
  let fittedAttributes: Set<String>
  /// Defaults that are tuples of numbers, which the notation cannot write.
  var tupleDefaults: [String: [DefaultNumber]] = [:]
  /// The parameters whose default is the class `numpy.float64`.
  var floatTypeDefaults: Set<String> = []
  /// The parameters whose default is `numpy.finfo(float).eps`.
  var epsilonDefaults: Set<String> = []

  /// The names of the parameters, in the order of the signature.
  var parameterNames: [String] { signature.parameters.dropFirst().map(\.name) }

  /// The default of a parameter.
  func defaultValue(_ name: String) -> Value? {
    if floatTypeDefaults.contains(name) { return .object(NumPyTypes.float64) }
    if epsilonDefaults.contains(name) { return .float64(Double.ulpOfOne) }
    if let numbers = tupleDefaults[name] { return .tuple(numbers.map(\.value)) }
    return signature.position(of: name).flatMap { signature.parameters[$0].defaultValue }
  }
}

extension TypeObject {
  /// Makes one of scikit-learn's classes.
  ///
  /// - Parameters:
  ///   - signature: The parameters of `__init__`, in Python's notation, without `self`.
  ///   - rules: What each parameter may be; checked by `fit`.
  ///   - fitted: The attributes that `fit` assigns.
  ///   - tupleDefaults: Defaults of parameters written `<unset>` that are tuples of numbers.
  ///   - floatTypeDefaults: Parameters written `<unset>` whose default is `numpy.float64`.
  ///   - epsilonDefaults: Parameters written `<unset>` whose default is `numpy.finfo(float).eps`.
  ///   - constructorOwner: The class that `__init__` belongs to in messages, where it is another.
  ///   - methods: The methods by name.
  static func estimator(
    _ name: String, module: String, bases: [TypeObject], signature: String,
    rules: ParameterRules = ParameterRules([:]), fitted: Set<String> = [],
    tupleDefaults: [String: [DefaultNumber]] = [:], floatTypeDefaults: Set<String> = [],
    epsilonDefaults: Set<String> = [], constructorOwner: String? = nil,
    properties: [String: PropertyObject] = [:], methods: [NativeFunction]
  ) -> TypeObject {
    var text = signature
    text.removeFirst()
    let full = Signature(
      text == ")" ? "(self)" : "(self, " + text, of: "\(constructorOwner ?? name).__init__")
    let definition = EstimatorDefinition(
      name: name, module: module, signature: full, rules: rules, fittedAttributes: fitted,
      tupleDefaults: tupleDefaults, floatTypeDefaults: floatTypeDefaults,
      epsilonDefaults: epsilonDefaults)
    let box = TypeBox()
    let constructor = NativeFunction(name, "(*args, **kwargs)", isMethod: false) { call in
      guard let type = box.type else { return .none }
      let object = EstimatorObject(type: type, definition: definition)
      let bound: BoundArguments
      do {
        bound = try full.bind(
          Arguments([.object(object)] + call.variadic, keywords: call.keywords), call.interpreter)
      } catch let error as PyException {
        if error.help == nil,
          let name = call.keywords.first(where: { RemovedNames.parameters[$0.name] != nil })?.name,
          full.position(of: name) == nil
        {
          error.help = RemovedNames.parameters[name]
        }
        throw error
      }
      for name in definition.parameterNames {
        object[name] = bound[name] ?? definition.defaultValue(name) ?? Value.none
      }
      return .object(object)
    }
    var members: [String: Value] = [:]
    for method in methods {
      // `Lasso.fit` is its name in messages; the class holds it as `fit`.
      members[String(method.name.split(separator: ".").last ?? "")] = .object(method)
    }
    for (name, property) in properties { members[name] = .object(property) }
    let type = TypeObject(
      name, module: module, bases: bases, members: members, constructor: constructor)
    box.type = type
    ConstructorSignature.note(full, of: type)
    return type
  }
}

/// A number in a default that is a tuple, an int or a float as it is written.
enum DefaultNumber: Sendable, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  case int(Int)
  case float(Double)

  init(integerLiteral value: Int) { self = .int(value) }
  init(floatLiteral value: Double) { self = .float(value) }

  var value: Value {
    switch self {
    case .int(let number): .int(number)
    case .float(let number): .float(number)
    }
  }
}

/// Breaks the circle between a class and the function that makes its instances; written once.
final class TypeBox: @unchecked Sendable {
  var type: TypeObject?
}

extension BoundArguments {
  /// The instance a method was called on.
  func estimator() throws -> EstimatorObject {
    if let object = value("self").cast(to: EstimatorObject.self) { return object }
    throw PyException(
      .typeError,
      "descriptor '\(signature.functionName)' requires an estimator, not '\(value("self").type.name)'"
    )
  }
}

extension BoundArguments {
  /// Refuses keywords that scikit-learn would pass on to others, which it does only when told so.
  func refuseRouting(_ method: String, of owner: String) throws {
    guard !keywords.isEmpty else { return }
    let names = keywords.map { "'\($0.name)'" }.joined(separator: ", ")
    throw PyException(
      .valueError,
      "Passing extra keyword arguments to \(owner).\(method) is only supported if "
        + "enable_metadata_routing=True, which you can set using `sklearn.set_config`. See the User "
        + "Guide <https://scikit-learn.org/stable/metadata_routing.html> for more details. Extra "
        + "parameters passed are: {\(names)}",
      help: "leave \(keywords.map(\.name).joined(separator: " and ")) out")
  }
}

extension EstimatorObject {
  /// Checks all parameters, as `fit` does first.
  func validateParameters(_ interpreter: Interpreter) throws {
    try definition.rules.check({ self[$0] }, of: type.name, interpreter)
  }

  /// A parameter's value, None where it was deleted.
  func parameter(_ name: String) -> Value { self[name] ?? .none }

  /// A parameter's truth.
  func flag(_ name: String, _ interpreter: Interpreter) throws -> Bool {
    try interpreter.isTrue(parameter(name))
  }

  /// A parameter as a double.
  func number(_ name: String, _ interpreter: Interpreter) throws -> Double {
    try interpreter.double(of: parameter(name))
  }

  /// A parameter as an integer.
  func integer(_ name: String, _ interpreter: Interpreter) throws -> Int {
    try interpreter.int(of: parameter(name))
  }

  /// Says that the estimator is not fitted unless `name` is there.
  func requireFitted(_ name: String) throws {
    if self[name] == nil { throw SklearnExceptions.notFitted(.object(self)) }
  }
}
