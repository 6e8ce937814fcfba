internal import PySyntax

/// The methods with two underscores that built-in classes have, such as `list.__len__`.
///
/// The machine needs none of them: they are for code that asks with `hasattr` or calls them by name. So
/// they are found last, and each does what the operator or function does that stands for it.
enum SpecialMethods {
  /// The method `name` of the class `type`, unbound; nil where it has none.
  static func method(_ name: String, of type: TypeObject, isIterator: Bool) -> NativeFunction? {
    guard name.hasPrefix("__"), name.hasSuffix("__"), name.utf8.count > 4 else { return nil }
    let short = String(name.dropFirst(2).dropLast(2))
    guard has(short, type) || (isIterator && (short == "iter" || short == "next")) else {
      return nil
    }
    return methods[short]
  }

  private static func has(_ short: String, _ type: TypeObject) -> Bool {
    if orders.contains(short) { return true }
    for type in [type] + type.ancestors where !type.isUserDefined {
      let name = type.module == "numpy" ? "numpy.\(type.name)" : type.name
      if table[name]?.contains(short) == true { return true }
    }
    return false
  }

  private static let orders: Set<String> = ["lt", "le", "gt", "ge"]

  /// The short names by class, as `dir` of the real classes has them.
  private static let table: [String: Set<String>] = {
    let numbers =
      "abs add bool divmod float floordiv int mod mul neg pos pow radd rdivmod rfloordiv rmod rmul "
      + "rpow rsub rtruediv sub truediv"
    let bits = " and invert lshift or rand rlshift ror rrshift rshift rxor xor"
    let rounding = " ceil floor round trunc"
    let inPlace = " iadd iand ifloordiv imatmul imod imul ior ipow isub itruediv ixor"
    let text = "add contains getitem iter len mod mul rmod rmul"
    let list = "add contains delitem getitem iadd imul iter len mul reversed rmul setitem"
    let frozen = "and contains iter len or rand ror rsub rxor sub xor"
    let array =
      numbers + bits + inPlace + " contains delitem getitem iter len matmul rmatmul setitem"
    let all: [String: String] = [
      "int": numbers + bits + rounding + " index", "float": numbers + rounding, "NoneType": "bool",
      "str": text, "bytes": text, "list": list, "deque": list,
      "tuple": "add contains getitem iter len mul rmul",
      "dict": "contains delitem getitem ior iter len or reversed ror setitem",
      "Counter": "add and iadd iand isub neg pos sub", "set": frozen + " iand ior isub ixor",
      "frozenset": frozen, "range": "bool contains getitem iter len reversed",
      "dict_keys": frozen + " reversed", "dict_items": frozen + " reversed",
      "dict_values": "iter len reversed", "numpy.ndarray": array + " index",
      "numpy.float64": numbers + bits + rounding + " getitem",
      "numpy.int64": numbers + bits + " getitem index round",
      "numpy.bool": numbers + bits + " getitem",
      "Series": array, "DataFrame": array, "Index": array, "enumerate": "iter next",
      "zip": "iter next",
      "map": "iter next", "filter": "iter next", "reversed": "iter next", "function": "call",
      "builtin_function_or_method": "call", "method": "call", "method_descriptor": "call",
      "type": "call or ror",
    ]
    return all.mapValues { Set($0.split(separator: " ").map(String.init)) }
  }()

  private static let binaries: [(String, BinaryOperator)] = [
    ("add", .add), ("sub", .subtract), ("mul", .multiply), ("truediv", .divide),
    ("floordiv", .floorDivide), ("mod", .modulo), ("pow", .power), ("matmul", .matrixMultiply),
    ("and", .bitAnd), ("or", .bitOr), ("xor", .bitXor), ("lshift", .leftShift),
    ("rshift", .rightShift),
  ]

  private static let methods: [String: NativeFunction] = {
    var all: [String: NativeFunction] = [:]
    func unary(
      _ name: String, _ body: @escaping @Sendable (Value, Interpreter) throws -> Value
    ) {
      all[name] = NativeFunction(
        "__\(name)__", "(self, /)", owner: "object", form: .one(body))
    }
    func binary(
      _ name: String, _ body: @escaping @Sendable (Value, Value, Interpreter) throws -> Value
    ) {
      all[name] = NativeFunction(
        "__\(name)__", "(self, value, /)", owner: "object", form: .two(body))
    }
    for (name, op) in binaries {
      binary(name) { left, right, interpreter in
        // An int knows nothing of floats: the float does the work.
        if left.type.isSubtype(of: BuiltinTypes.int), right.type === BuiltinTypes.float {
          return .object(SingletonObject.notImplemented)
        }
        return try implemented { try interpreter.binary(op, left, right) }
      }
      binary("r\(name)") { right, left, interpreter in
        try implemented { try interpreter.binary(op, left, right) }
      }
      binary("i\(name)") { left, right, interpreter in
        try implemented { try interpreter.inPlace(op, left, right) }
      }
    }
    for (name, op) in [
      ("lt", ComparisonOperator.less), ("le", .lessOrEqual), ("gt", .greater),
      ("ge", .greaterOrEqual),
    ] {
      binary(name) { left, right, interpreter in
        try implemented { try interpreter.compare(op, left, right) }
      }
    }
    for (name, op) in [
      ("neg", UnaryOperator.negate), ("pos", .plus), ("invert", .invert),
    ] {
      unary(name) { try $1.unary(op, $0) }
    }
    for (name, function) in [
      ("len", "len"), ("iter", "iter"), ("next", "next"), ("reversed", "reversed"), ("abs", "abs"),
      ("bool", "bool"), ("int", "int"), ("float", "float"), ("round", "round"),
    ] {
      unary(name) { value, interpreter in
        guard let builtin = interpreter.globals.builtin(function) else { return .none }
        return try interpreter.call(builtin, value)
      }
    }
    binary("divmod") { try builtin("divmod", $0, $1, $2) }
    binary("rdivmod") { try builtin("divmod", $1, $0, $2) }
    unary("index") { .integer(try whole($0, $1)) }
    for (name, rule) in [
      ("floor", FloatingPointRoundingRule.down), ("ceil", .up), ("trunc", .towardZero),
    ] {
      unary(name) { value, interpreter in
        if value.bigInt != nil { return .integer(try whole(value, interpreter)) }
        let rounded = try interpreter.double(of: value).rounded(rule)
        return try interpreter.call(.object(BuiltinTypes.int), .float(rounded))
      }
    }
    binary("contains") { .bool(try $2.contains($1, in: $0)) }
    binary("getitem") { try $2.item($1, of: $0) }
    binary("delitem") { value, key, interpreter in
      try interpreter.setItem(key, of: value, to: nil)
      return .none
    }
    all["setitem"] = NativeFunction(
      "__setitem__", "(self, key, value, /)", owner: "object",
      form: .several(minimum: 3, maximum: 3) { values, interpreter in
        try interpreter.setItem(values[1], of: values[0], to: values[2])
        return .none
      })
    all["call"] = NativeFunction(
      "__call__", "(self, /, *args, **kwargs)", owner: "object",
      form: .bound { call in
        try call.interpreter.call(
          call.value("self"), Arguments(call.variadic, keywords: call.keywords))
      })
    return all
  }()

  private static func whole(_ value: Value, _ interpreter: Interpreter) throws -> BigInt {
    if let number = try value.bigInt ?? value.object?.index(interpreter)?.bigInt { return number }
    throw PyException(
      .typeError, "'\(value.type.messageName)' object cannot be interpreted as an integer")
  }

  private static func builtin(
    _ name: String, _ first: Value, _ second: Value, _ interpreter: Interpreter
  ) throws -> Value {
    guard let function = interpreter.globals.builtin(name) else { return .none }
    return try implemented { try interpreter.call(function, first, second) }
  }

  /// `NotImplemented` where the operator does not know the classes, which is how a method says so.
  private static func implemented(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as PyException
      where error.type === ExceptionType.typeError.object && isAboutOperands(error)
    {
      return .object(SingletonObject.notImplemented)
    }
  }
}

extension SpecialMethods {
  private static func isAboutOperands(_ error: PyException) -> Bool {
    guard let words = error.value.arguments.first?.text else { return false }
    return words.hasPrefix("unsupported operand type") || words.contains("not supported between")
  }
}

extension Interpreter {
  /// A method with two underscores of a built-in value or class; nil where it has none.
  func specialMethod(_ name: String, of value: Value) -> Value? {
    if let type = value.cast(to: TypeObject.self) {
      return SpecialMethods.method(name, of: type, isIterator: false).map { .object($0) }
        ?? SpecialMethods.method(name, of: BuiltinTypes.type, isIterator: false).map {
          .object(BoundMethodObject(.object($0), receiver: value))
        }
    }
    let isIterator = value.object is any IteratorObject
    return SpecialMethods.method(name, of: value.type, isIterator: isIterator).map {
      .object(BoundMethodObject(.object($0), receiver: value))
    }
  }
}
