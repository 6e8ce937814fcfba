internal import PyRuntime

/// `dataclasses.asdict` and `dataclasses.astuple`: an instance as plain containers, with all that it
/// holds.
struct PartsConversion {
  private let name: String
  /// Makes the container of an instance's fields; nil for a plain dict or tuple.
  private let factory: Value?
  private let interpreter: Interpreter
  private var asDict: Bool { name == "asdict" }

  /// Reads the factory that the call names.
  init(_ call: BoundArguments, _ name: String, factory: String) throws {
    self.name = name
    self.factory = call.isGiven(factory) ? call.value(factory) : nil
    interpreter = call.interpreter
  }

  /// Converts the instance that the caller gave.
  ///
  /// - Throws: TypeError for anything but an instance of a dataclass.
  func root(_ value: Value) throws -> Value {
    guard let converted = try instance(value) else {
      throw PyException(.typeError, "\(name)() should be called on dataclass instances")
    }
    return converted
  }

  private func instance(_ value: Value) throws -> Value? {
    guard value.cast(to: InstanceObject.self) != nil,
      let fields = DataclassBuilder.fields(of: value.type)
    else { return nil }
    let pairs = try fields.map { field in
      (field.name, try convert(interpreter.attribute(field.name, of: value)))
    }
    if let factory {
      let parts = asDict ? pairs.map { .tuple([.string($0.0), $0.1]) } : pairs.map(\.1)
      return try interpreter.call(factory, .list(parts))
    }
    return asDict ? .dict(DictObject(named: pairs)) : .tuple(pairs.map(\.1))
  }

  private func convert(_ value: Value) throws -> Value {
    try interpreter.guardStack()
    if let converted = try instance(value) { return converted }
    switch value {
    case .list(let list): return .list(try list.elements.map(convert))
    case .tuple(let tuple):
      return .tuple(TupleObject(try tuple.elements.map(convert), type: tuple.type))
    case .dict(let dict):
      let made = DictObject(type: dict.type)
      made.behavior = dict.behavior
      for (key, entry) in dict.pairs {
        try made.set(convert(key), to: convert(entry), interpreter)
      }
      return .dict(made)
    default: return try DeepCopy(interpreter).copy(value)
    }
  }
}
