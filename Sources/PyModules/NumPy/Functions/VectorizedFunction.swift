internal import NDArrays
internal import PyRuntime

/// `np.vectorize`: a Python function called for each element.
///
/// Without `otypes=` the function is called once more, with the first elements: what it gives then
/// decides the types of the results.
final class VectorizedFunction: Object {
  private var function: Value?
  private let outputTypes: [DType]?
  private let documentation: Value
  private let excluded: [Value]
  private let isCached: Bool
  private let signature: CoreSignature?

  private init(_ call: BoundArguments) throws {
    let interpreter = call.interpreter
    function = call["pyfunc"]
    if let function, function.object?.isCallable != true {
      throw PyException(
        .typeError, "When used as a decorator, only accepts keyword arguments.")
    }
    outputTypes = try VectorizedFunction.types(call.value("otypes"), interpreter)
    documentation = call.value("doc")
    excluded = call.isGiven("excluded") ? try interpreter.elements(of: call.value("excluded")) : []
    isCached = try call.bool("cache")
    signature = call.isGiven("signature") ? try CoreSignature(call.text("signature")) : nil
  }

  private static func types(_ value: Value, _ interpreter: Interpreter) throws -> [DType]? {
    if value.isNone { return nil }
    if let text = value.text {
      return try text.map { letter in
        guard "?bhilqpBHILQPefdgFDGSUVOMm".contains(letter) else {
          throw PyException(.valueError, "Invalid otype specified: \(letter)")
        }
        return try interpreter.dtype(of: .string(String(letter)))
      }
    }
    guard let types = value.listElements ?? value.tupleElements else {
      throw PyException(.valueError, "Invalid otype specification")
    }
    return try types.map { try interpreter.dtype(of: $0) }
  }

  static let vectorizeType = TypeObject(
    "vectorize", module: "numpy",
    constructor: .numpy(
      "vectorize",
      "(pyfunc=<unset>, otypes=None, doc=None, excluded=None, cache=False, signature=None)"
    ) { call in .object(try VectorizedFunction(call)) })

  var type: TypeObject { VectorizedFunction.vectorizeType }
  var isCallable: Bool { true }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    switch name {
    case "__doc__":
      guard documentation.isNone, let function else { return documentation }
      return try interpreter.optionalAttribute("__doc__", of: function)
    case "__name__":
      return try function.flatMap { try interpreter.optionalAttribute("__name__", of: $0) }
    case "pyfunc": return function ?? Value.none
    case "excluded":
      let set = SetObject()
      for value in excluded { try set.insert(value, interpreter) }
      return .object(set)
    case "otypes":
      return outputTypes.map { .list(ListObject($0.map { .object(DTypeObject($0)) })) }
        ?? Value.none
    case "cache": return .bool(isCached)
    case "signature": return signature.map { .string($0.text) } ?? Value.none
    default: return try type.attribute(name, of: .object(self), interpreter)
    }
  }

  func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    guard let function else {
      // `@np.vectorize(…)` gives the function in a second call.
      guard let first = arguments.positional.first, arguments.positional.count == 1 else {
        throw PyException(
          .typeError,
          "vectorize._init_stage_2() missing 1 required positional argument: 'pyfunc'")
      }
      self.function = first
      return .object(self)
    }
    let places = arguments.positional.indices.filter { place in
      !excluded.contains { if case .int(let number) = $0 { number == place } else { false } }
    }
    let names = arguments.keywords.indices.filter { place in
      !excluded.contains { $0.text == arguments.keywords[place].name }
    }
    let varying =
      places.map { arguments.positional[$0] } + names.map { arguments.keywords[$0].value }
    func evaluate(_ values: [Value]) throws -> Value {
      var all = arguments
      for (place, value) in zip(places, values) { all.positional[place] = value }
      for (place, value) in zip(names, values.dropFirst(places.count)) {
        all.keywords[place].value = value
      }
      return try interpreter.call(function, all)
    }
    return try NumPyErrors.translating {
      if let signature {
        return try signature.apply(varying, types: outputTypes, interpreter, evaluate)
      }
      if varying.isEmpty { return try evaluate([]) }
      return try elementwise(varying, interpreter, evaluate)
    }
  }

  private func elementwise(
    _ operands: [Value], _ interpreter: Interpreter, _ evaluate: ([Value]) throws -> Value
  ) throws -> Value {
    let arrays = try operands.map { try interpreter.array(of: $0) }
    var types = outputTypes
    var cached: Value?
    if types == nil {
      guard arrays.allSatisfy({ $0.count > 0 }) else {
        throw PyException(
          .valueError, "cannot call `vectorize` on size 0 inputs unless `otypes` is set")
      }
      let first = try evaluate(
        arrays.map { .scalar(try $0.raveled().item(at: [.integer(0)])) })
      if isCached { cached = first }
      types = try (first.tupleElements ?? [first]).map { try type(of: $0, interpreter) }
    }
    guard let types else { return .none }
    let objects = try arrays.map { try interpreter.converted($0, to: .object) }
    let shape = try Shape.broadcast(objects.map(\.shape))
    let flat = try objects.map { try $0.broadcast(to: shape).raveled() }
    var results: [[Value]] = Array(repeating: [], count: types.count)
    for k in 0..<Shape.knownCount(shape) {
      if k & 0x3F == 0 { try interpreter.checkpoint() }
      var result = cached
      cached = nil
      if result == nil {
        result = try evaluate(
          flat.map { Value(plainElementOf: $0.storage, at: $0.offset &+ k &* $0.strides[0]) })
      }
      let value = result ?? .none
      if types.count == 1 {
        results[0].append(value)
        continue
      }
      guard let parts = value.tupleElements, parts.count == types.count else {
        throw PyException(
          .valueError,
          "the function gave \(value.tupleElements?.count ?? 1) results instead of \(types.count)")
      }
      for (number, part) in parts.enumerated() { results[number].append(part) }
    }
    let outputs = try zip(results, types).map { values, type in
      Value.array(
        try interpreter.converted(NDArray(objects: values, shape: shape), to: type))
    }
    return outputs.count == 1 ? outputs[0] : .tuple(TupleObject(outputs))
  }

  /// The type of what the function gave first; texts are as wide as the widest.
  private func type(of value: Value, _ interpreter: Interpreter) throws -> DType {
    let type = try interpreter.array(of: value).dtype
    if case .string = type { return .string(width: 0) }
    return type
  }
}
