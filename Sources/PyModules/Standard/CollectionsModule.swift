internal import PyRuntime
internal import PySyntax

/// The module `collections`.
enum CollectionsModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    let chained = try interpreter.runLibrary(ChainMapText.text, module: "collections")
    return ModuleObject(
      "collections",
      [
        ("Counter", .object(Counters.type)), ("defaultdict", .object(DefaultDicts.type)),
        ("OrderedDict", .object(OrderedDicts.type)), ("deque", .object(DequeObject.dequeType)),
        ("ChainMap", chained["ChainMap"] ?? .none), NamedTuples.function,
        ("abc", .object(TypingModule.makeABC(interpreter))),
      ],
      refusals: [
        "UserDict": "write a class that keeps a dict in an attribute",
        "UserList": "write a class that keeps a list in an attribute",
        "UserString": "write a class that keeps a str in an attribute",
      ])
  }
}

/// The class `defaultdict`.
enum DefaultDicts {
  static let type: TypeObject = TypeObject(
    "defaultdict", module: "collections", bases: [BuiltinTypes.dict],
    members: [String: Value](members: [
      NativeFunction.attribute("default_factory") { receiver, _ in
        guard case .dict(let dict) = receiver else { return .none }
        return dict.behavior?.attributes["default_factory"] ?? .none
      }
    ]),
    constructor: NativeFunction("defaultdict", "(*args, **kwargs)") { call in
      let factory = call.variadic.first ?? .none
      guard factory.isNone || factory.object?.isCallable == true else {
        throw PyException(.typeError, "first argument must be callable or None")
      }
      let made = DictObject(type: type)
      made.behavior = behavior(factory)
      guard call.variadic.count <= 2 else {
        throw PyException(
          .typeError, "defaultdict expected at most 2 arguments, got \(call.variadic.count)")
      }
      if call.variadic.count > 1 {
        try made.update(from: call.variadic[1], call.interpreter)
      }
      for (name, value) in call.keywords { made.set(named: name, to: value) }
      return .dict(made)
    })

  private static func behavior(_ factory: Value) -> DictBehavior {
    let behavior = DictBehavior()
    behavior.attributes["default_factory"] = factory
    behavior.missing = { dict, key, interpreter in
      guard !factory.isNone else { return nil }
      let value = try interpreter.call(factory)
      try dict.set(key, to: value, interpreter)
      return value
    }
    behavior.repr = { dict, interpreter in
      "defaultdict(\(try interpreter.repr(factory)), \(try dict.plainRepr(interpreter)))"
    }
    return behavior
  }
}

/// The class `OrderedDict`.
enum OrderedDicts {
  static let type: TypeObject = TypeObject(
    "OrderedDict", module: "collections", bases: [BuiltinTypes.dict],
    members: [String: Value](members: [
      NativeFunction.methodK("OrderedDict", "move_to_end", "(self, /, key, last=True)") { call in
        guard case .dict(let dict) = call.value("self") else { return .none }
        let key = call.value("key")
        let hash = try call.interpreter.hash(key)
        guard let position = try dict.find(key, hash, call.interpreter) else {
          throw PyException(ExceptionObject(ExceptionType.keyError.object, [key]))
        }
        dict.moveEntry(at: position, toEnd: try call.bool("last"))
        return .none
      },
      NativeFunction.methodK("OrderedDict", "popitem", "(self, /, last=True)") { call in
        guard case .dict(let dict) = call.value("self") else { return .none }
        let position =
          try call.bool("last")
          ? dict.entries.lastIndex { $0.value != nil }
          : dict.entries.firstIndex { $0.value != nil }
        guard let position, let entry = dict.removeEntry(at: position), let value = entry.value
        else {
          throw PyException(
            ExceptionObject(ExceptionType.keyError.object, [.string("dictionary is empty")]))
        }
        return .tuple([entry.key, value])
      },
    ]),
    constructor: NativeFunction("OrderedDict", "(*args, **kwargs)") { call in
      let made = DictObject(type: type)
      made.behavior = behavior
      guard call.variadic.count <= 1 else {
        throw PyException(
          .typeError, "OrderedDict expected at most 1 argument, got \(call.variadic.count)")
      }
      if let source = call.variadic.first { try made.update(from: source, call.interpreter) }
      for (name, value) in call.keywords { made.set(named: name, to: value) }
      return .dict(made)
    })

  private static var behavior: DictBehavior {
    let behavior = DictBehavior()
    behavior.repr = { dict, interpreter in
      dict.count == 0 ? "OrderedDict()" : "OrderedDict(\(try dict.plainRepr(interpreter)))"
    }
    behavior.compare = { op, dict, other, interpreter in
      guard op == .equal || op == .notEqual, case .dict(let right) = other,
        right.type.isSubtype(of: type)
      else { return nil }
      // Two ordered dicts also compare the order of their keys.
      var isSame = try dict.isEqual(to: right, interpreter)
      if isSame {
        for (a, b) in zip(dict.keys, right.keys) where try !interpreter.areEqual(a, b) {
          isSame = false
        }
      }
      return .bool(isSame == (op == .equal))
    }
    return behavior
  }
}
