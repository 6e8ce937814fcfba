package import PySyntax

/// The built-in functions that ask about objects and classes.
enum ObjectBuiltins {
  static var functions: [(String, Value)] {
    [
      NativeFunction.function2("isinstance", "(obj, class_or_tuple, /)") {
        value, classes, interpreter in
        .bool(
          try matches(
            classes, "isinstance() arg 2 must be a type, a tuple of types, or a union",
            { try $0.holds(value.type, value) }, { value.type.isSubtype(of: $0) }))
      },
      NativeFunction.function2("issubclass", "(cls, class_or_tuple, /)") {
        value, classes, interpreter in
        guard let type = value.cast(to: TypeObject.self) else {
          throw PyException(.typeError, "issubclass() arg 1 must be a class")
        }
        return .bool(
          try matches(
            classes, "issubclass() arg 2 must be a class, a tuple of classes, or a union",
            { try $0.holds(type, nil) }, { type.isSubtype(of: $0) }))
      },
      NativeFunction.function1("callable", "obj") { value, _ in
        .bool(value.object?.isCallable ?? false)
      },
      NativeFunction.function1("hash", "obj") { value, interpreter in
        .int(try interpreter.hash(value))
      },
      NativeFunction.function1("id", "obj") { value, interpreter in
        if let object = value.object {
          return .int(Int(bitPattern: ObjectIdentifier(object)))
        }
        return .int(try interpreter.hash(value) & 0x7FFF_FFFF_FFFF)
      },
      NativeFunction.functionN("getattr", "(object, name, default=<unset>, /)", 2...3) {
        values, interpreter in
        let name = try attributeName(values[1])
        if values.count == 2 { return try interpreter.attribute(name, of: values[0]) }
        do {
          return try interpreter.optionalAttribute(name, of: values[0])
            ?? interpreter.specialMethod(name, of: values[0]) ?? values[2]
        } catch let error as PyException
          where error.type.isSubtype(of: ExceptionType.attributeError.object)
        {
          return values[2]
        }
      },
      NativeFunction.function2("hasattr", "(obj, name, /)") { value, name, interpreter in
        let name = try attributeName(name)
        do {
          return .bool(
            try interpreter.optionalAttribute(name, of: value) != nil
              || interpreter.specialMethod(name, of: value) != nil)
        } catch let error as PyException
          where error.type.isSubtype(of: ExceptionType.attributeError.object)
        {
          return .bool(false)
        }
      },
      NativeFunction.functionN("setattr", "(obj, name, value, /)", 3...3) {
        values, interpreter in
        try interpreter.setAttribute(try attributeName(values[1]), of: values[0], to: values[2])
        return .none
      },
      NativeFunction.function2("delattr", "(obj, name, /)") { value, name, interpreter in
        try interpreter.setAttribute(try attributeName(name), of: value, to: nil)
        return .none
      },
      NativeFunction.functionN("dir", "(object=<unset>, /)", 0...1) { values, interpreter in
        if let value = values.first {
          if let method = try interpreter.optionalAttribute("__dir__", of: value) {
            return .list(
              try Sorting.sorted(
                interpreter.elements(of: try interpreter.call(method)), key: .none,
                isReversed: false, interpreter))
          }
          return .list(interpreter.attributeNames(of: value).map { .string($0) })
        }
        return .list(interpreter.globals.names.sorted().map { .string($0) })
      },
      NativeFunction.functionN("vars", "(object=<unset>, /)", 0...1) { values, interpreter in
        guard let value = values.first else {
          return .dict(DictObject(named: interpreter.globals.snapshot))
        }
        if let found = try interpreter.optionalAttribute("__dict__", of: value) { return found }
        throw PyException(.typeError, "vars() argument must have __dict__ attribute")
      },
    ]
  }

  private static func attributeName(_ value: Value) throws -> String {
    if let name = value.text { return name }
    throw PyException(
      .typeError, "attribute name must be string, not '\(value.type.messageName)'")
  }

  /// Whether `holds` is true of a class, or of one in a tuple of classes.
  private static func matches(
    _ classes: Value, _ message: String, depth: Int = 0,
    _ asks: (any ChecksInstances) throws -> Bool, _ holds: (TypeObject) -> Bool
  ) throws -> Bool {
    switch classes {
    case .tuple(let tuple):
      guard depth < 100 else {
        throw PyException(.recursionError, "maximum recursion depth exceeded")
      }
      for member in tuple.elements {
        if try matches(member, message, depth: depth + 1, asks, holds) { return true }
      }
      return false
    case .object(let object):
      if let type = object as? TypeObject { return holds(type) }
      if let kind = object as? any ChecksInstances { return try asks(kind) }
      if let union = object as? UnionObject { return union.types.contains(where: holds) }
    default: break
    }
    throw PyException(.typeError, message)
  }
}

/// `int | str`: what stands for one of several classes.
package final class UnionObject: Object {
  /// The classes, None's own for None.
  package let types: [TypeObject]

  /// Creates a union.
  package init(_ types: [TypeObject]) {
    var unique: [TypeObject] = []
    for type in types where !unique.contains(where: { $0 === type }) { unique.append(type) }
    self.types = unique
  }

  /// What `|` makes of classes: one alone stays what it is.
  package static func value(_ types: [TypeObject]) -> Value {
    let union = UnionObject(types)
    return .object(union.types.count == 1 ? union.types[0] : union)
  }

  private static let unionType: TypeObject = TypeObject("UnionType", module: "types")

  package var type: TypeObject { UnionObject.unionType }

  /// The classes that a value stands for in a union; nil where it is none.
  package static func members(_ value: Value) -> [TypeObject]? {
    switch value {
    case .none: return [BuiltinTypes.none]
    case .object(let object):
      if let type = object as? TypeObject { return [type] }
      return (object as? UnionObject)?.types
    default: return nil
    }
  }

  package func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .bitOr, let others = UnionObject.members(right) else { return nil }
    return UnionObject.value(types + others)
  }

  package func reflected(
    _ op: BinaryOperator, _ left: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .bitOr, let others = UnionObject.members(left) else { return nil }
    return UnionObject.value(others + types)
  }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if name == "__args__" { return .tuple(types.map { .object($0) }) }
    return try type.attribute(name, of: .object(self), interpreter)
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    types.map { $0 === BuiltinTypes.none ? "None" : $0.qualifiedName }.joined(separator: " | ")
  }
}
