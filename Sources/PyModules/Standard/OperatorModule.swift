internal import PyRuntime
internal import PySyntax

/// The module `operator`.
enum OperatorModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    ModuleObject("operator", arithmetic + comparisons + items + getters)
  }

  private static var arithmetic: [(String, Value)] {
    let binaries: [(String, BinaryOperator)] = [
      ("add", .add), ("sub", .subtract), ("mul", .multiply), ("truediv", .divide),
      ("floordiv", .floorDivide), ("mod", .modulo), ("pow", .power), ("matmul", .matrixMultiply),
      ("lshift", .leftShift), ("rshift", .rightShift), ("and_", .bitAnd), ("or_", .bitOr),
      ("xor", .bitXor), ("concat", .add),
    ]
    var result: [(String, Value)] = []
    for (name, op) in binaries {
      result.append(
        NativeFunction.function2(name, "(a, b, /)") { a, b, interpreter in
          try interpreter.binary(op, a, b)
        })
      if name == "concat" {
        result.append(
          NativeFunction.function2("iconcat", "(a, b, /)") { a, b, interpreter in
            try interpreter.inPlace(.add, a, b)
          })
        continue
      }
      let short = name.hasSuffix("_") ? String(name.dropLast()) : name
      result.append(
        NativeFunction.function2("i\(short)", "(a, b, /)") { a, b, interpreter in
          try interpreter.inPlace(op, a, b)
        })
    }
    let unaries: [(String, UnaryOperator)] = [
      ("neg", .negate), ("pos", .plus), ("invert", .invert), ("inv", .invert),
    ]
    for (name, op) in unaries {
      result.append(NativeFunction.function1(name, "a") { try $1.unary(op, $0) })
    }
    result += [
      NativeFunction.function1("not_", "a") { .bool(try !$1.isTrue($0)) },
      NativeFunction.function1("truth", "a") { .bool(try $1.isTrue($0)) },
      NativeFunction.function1("index", "a") { .integer(try $1.exactInteger($0)) },
      NativeFunction.function1("abs", "a") { value, interpreter in
        guard let function = Universe.members["abs"] else { return value }
        return try interpreter.call(function, value)
      },
    ]
    return result
  }

  private static var comparisons: [(String, Value)] {
    let pairs: [(String, ComparisonOperator)] = [
      ("lt", .less), ("le", .lessOrEqual), ("eq", .equal), ("ne", .notEqual),
      ("ge", .greaterOrEqual), ("gt", .greater), ("is_", .is), ("is_not", .isNot),
    ]
    return pairs.map { name, op in
      NativeFunction.function2(name, "(a, b, /)") { a, b, interpreter in
        try interpreter.compare(op, a, b)
      }
    }
  }

  private static var items: [(String, Value)] {
    [
      NativeFunction.function2("getitem", "(a, b, /)") { a, b, interpreter in
        try interpreter.item(b, of: a)
      },
      NativeFunction.functionN("setitem", "(a, b, c, /)", 3...3) { values, interpreter in
        try interpreter.setItem(values[1], of: values[0], to: values[2])
        return .none
      },
      NativeFunction.function2("delitem", "(a, b, /)") { a, b, interpreter in
        try interpreter.setItem(b, of: a, to: nil)
        return .none
      },
      NativeFunction.function2("contains", "(a, b, /)") { a, b, interpreter in
        .bool(try interpreter.contains(b, in: a))
      },
      NativeFunction.function2("countOf", "(a, b, /)") { a, b, interpreter in
        var count = 0
        for value in try interpreter.elements(of: a) where try interpreter.areEqual(value, b) {
          count += 1
        }
        return .int(count)
      },
      NativeFunction.function2("indexOf", "(a, b, /)") { a, b, interpreter in
        let place = try Sequences.firstIndex(
          of: b, in: interpreter.elements(of: a), interpreter)
        if let place { return .int(place) }
        throw PyException(.valueError, "sequence.index(x): x not in sequence")
      },
    ]
  }

  private static var getters: [(String, Value)] {
    [
      NativeFunction.functionN("itemgetter", "(item, /, *items)", 0...Int.max) { keys, _ in
        guard !keys.isEmpty else {
          throw PyException(.typeError, "itemgetter expected 1 argument, got 0")
        }
        return .object(
          Getter("itemgetter", keys) { value, interpreter in
            if keys.count == 1 { return try interpreter.item(keys[0], of: value) }
            return .tuple(try keys.map { try interpreter.item($0, of: value) })
          })
      },
      NativeFunction.functionN("attrgetter", "(attr, /, *attrs)", 1...Int.max) { names, _ in
        let paths = try names.map { name in
          guard let text = name.text else {
            throw PyException(.typeError, "attribute name must be a string")
          }
          return text.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
        }
        return .object(
          Getter("attrgetter", names) { value, interpreter in
            let found = try paths.map { path in
              try path.reduce(value) { try interpreter.attribute($1, of: $0) }
            }
            return found.count == 1 ? found[0] : .tuple(found)
          })
      },
      NativeFunction.functionK("call", "(obj, /, *args, **kwargs)") { call in
        try call.interpreter.call(
          call.value("obj"), Arguments(call.variadic, keywords: call.keywords))
      },
      NativeFunction.functionN("length_hint", "(obj, default=0, /)", 1...2) {
        values, interpreter in
        if let length = try values[0].object?.length(interpreter) { return .int(length) }
        return values.count > 1 ? values[1] : .int(0)
      },
      NativeFunction.functionK("methodcaller", "(name, /, *args, **kwargs)") { call in
        guard let name = call.value("name").text else {
          throw PyException(.typeError, "method name must be a string")
        }
        let arguments = Arguments(call.variadic, keywords: call.keywords)
        return .object(
          Getter("methodcaller", [call.value("name")] + call.variadic) { value, interpreter in
            try interpreter.call(interpreter.attribute(name, of: value), arguments)
          })
      },
    ]
  }

  /// What `itemgetter` and its like give: a function of one object.
  private final class Getter: Object {
    private let name: String
    private let parts: [Value]
    private let body: (Value, Interpreter) throws -> Value

    init(_ name: String, _ parts: [Value], _ body: @escaping (Value, Interpreter) throws -> Value) {
      self.name = name
      self.parts = parts
      self.body = body
    }

    private static let types = Dictionary(
      uniqueKeysWithValues: ["itemgetter", "attrgetter", "methodcaller"].map {
        ($0, TypeObject($0, module: "operator"))
      })

    var type: TypeObject { Getter.types[name] ?? BuiltinTypes.builtinFunction }
    var isCallable: Bool { true }

    func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
      guard arguments.keywords.isEmpty else {
        throw PyException(.typeError, "\(name)() takes no keyword arguments")
      }
      guard arguments.positional.count == 1 else {
        throw PyException(
          .typeError, "\(name) expected 1 argument, got \(arguments.positional.count)")
      }
      return try body(arguments.positional[0], interpreter)
    }

    func repr(_ interpreter: Interpreter) throws -> String {
      try interpreter.repr(of: self, open: "operator.\(name)(", close: ")") {
        try interpreter.reprs(parts)
      }
    }
  }
}
