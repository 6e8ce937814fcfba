internal import PyRuntime

/// Classes made by `collections.namedtuple`.
enum NamedTuples {
  /// The attributes of the fields, and the tuple of their names.
  static func fieldMembers(_ fields: [String]) -> [String: Value] {
    var members: [String: Value] = [
      "_fields": .tuple(fields.map { .string($0) })
    ]
    for (position, field) in fields.enumerated() {
      members[field] = .object(
        PropertyObject(getter: { receiver, _ in
          guard let elements = receiver.tupleElements, position < elements.count else {
            throw PyException(.indexError, "tuple index out of range")
          }
          return elements[position]
        }))
    }
    return members
  }

  static var function: (String, Value) {
    NativeFunction.functionK(
      "namedtuple", "(typename, field_names, *, rename=False, defaults=None, module=None)"
    ) { call in
      let interpreter = call.interpreter
      let name = try call.text("typename")
      var fields: [String]
      if let text = call.value("field_names").text {
        fields = text.split { $0 == "," || $0 == " " || $0 == "\n" || $0 == "\t" }.map {
          String($0)
        }
      } else {
        fields = try interpreter.elements(of: call.value("field_names")).map {
          try interpreter.str($0)
        }
      }
      if try call.bool("rename") {
        var seen: Set<String> = []
        for (position, field) in fields.enumerated() {
          if !isIdentifier(field) || keywords.contains(field) || field.hasPrefix("_")
            || seen.contains(field)
          {
            fields[position] = "_\(position)"
          }
          seen.insert(field)
        }
      }
      var seen: Set<String> = []
      for field in [name] + fields {
        guard isIdentifier(field) else {
          throw PyException(
            .valueError,
            "Type names and field names must be valid identifiers: \(try interpreter.repr(.string(field)))"
          )
        }
        guard !keywords.contains(field) else {
          throw PyException(
            .valueError,
            "Type names and field names cannot be a keyword: \(try interpreter.repr(.string(field)))"
          )
        }
      }
      for field in fields {
        if field.hasPrefix("_"), try !call.bool("rename") {
          throw PyException(
            .valueError,
            "Field names cannot start with an underscore: \(try interpreter.repr(.string(field)))")
        }
        guard seen.insert(field).inserted else {
          throw PyException(
            .valueError, "Encountered duplicate field name: \(try interpreter.repr(.string(field)))"
          )
        }
      }
      let defaults =
        call.isGiven("defaults") ? try interpreter.elements(of: call.value("defaults")) : []
      guard defaults.count <= fields.count else {
        throw PyException(.typeError, "Got more default values than field names")
      }
      return .object(
        makeType(
          name, fields, defaults,
          module: try call.isGiven("module") ? call.text("module") : "__main__"))
    }
  }

  private static let keywords: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in",
    "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with",
    "yield",
  ]

  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return (first == "_" || first.properties.isXIDStart)
      && text.unicodeScalars.dropFirst().allSatisfy { $0.properties.isXIDContinue }
  }

  /// Makes a class of tuples with named fields.
  static func makeType(
    _ name: String, _ fields: [String], _ defaults: [Value], module: String = "__main__"
  ) -> TypeObject {
    // The class and its constructor need each other: the box holds the class for the closures.
    let box = TypeBox()
    let parameters = fields.joined(separator: ", ")
    let required = fields.count - defaults.count
    func bind(_ call: BoundArguments) throws -> [Value] {
      var values = call.variadic
      guard values.count <= fields.count else {
        let count =
          required == fields.count
          ? "\(fields.count + 1)" : "from \(required + 1) to \(fields.count + 1)"
        throw PyException(
          .typeError,
          "\(name).__new__() takes \(count) positional arguments but \(values.count + 1) were given"
        )
      }
      var missing: [String] = []
      for (position, field) in fields.enumerated().dropFirst(values.count) {
        if let given = call.keywords.first(where: { $0.name == field }) {
          values.append(given.value)
        } else if position >= required {
          values.append(defaults[position - required])
        } else {
          missing.append(field)
          values.append(.none)
        }
      }
      for (given, _) in call.keywords {
        guard let position = fields.firstIndex(of: given) else {
          throw PyException(
            .typeError,
            "\(name).__new__() got an unexpected keyword argument '\(given)'")
        }
        if position < call.variadic.count {
          throw PyException(
            .typeError, "\(name).__new__() got multiple values for argument '\(given)'")
        }
      }
      if !missing.isEmpty {
        throw PyException(
          .typeError,
          Signature.missingText("\(name).__new__", missing, kind: "positional"))
      }
      return values
    }
    var members = fieldMembers(fields)
    members["_field_defaults"] = .dict(
      DictObject(named: zip(fields.dropFirst(required), defaults).map { ($0, $1) }))
    let methods: [(String, Value)] = [
      NativeFunction.method(name, "_asdict") { receiver, _ in
        .dict(DictObject(named: Array(zip(fields, receiver.tupleElements ?? []))))
      },
      (
        "_replace",
        .object(
          NativeFunction("_replace", "(self, /, **kwds)") { call in
            var values = (call[0] ?? .none).tupleElements ?? []
            var unknown: [Value] = []
            for (field, value) in call.keywords {
              if let position = fields.firstIndex(of: field) {
                values[position] = value
              } else {
                unknown.append(.string(field))
              }
            }
            if !unknown.isEmpty {
              throw PyException(
                .typeError,
                "Got unexpected field names: \(try call.interpreter.repr(.list(unknown)))")
            }
            return .tuple(TupleObject(values, type: box.type))
          })
      ),
      (
        "_make",
        .object(
          NativeFunction("_make", "(iterable)") { call in
            let values = try call.interpreter.elements(of: call.value("iterable"))
            guard values.count == fields.count else {
              throw PyException(
                .typeError, "Expected \(fields.count) arguments, got \(values.count)")
            }
            return .tuple(TupleObject(values, type: box.type))
          })
      ),
    ]
    for (name, value) in methods { members[name] = value }
    let type = TypeObject(
      name, module: module, bases: [BuiltinTypes.tuple], members: members,
      documentation: "\(name)(\(parameters))",
      constructor: NativeFunction.ofSession(name, "(*args, **kwargs)") { call in
        .tuple(TupleObject(try bind(call), type: box.type))
      })
    box.type = type
    return type
  }

  /// Holds a class that is made later.
  private final class TypeBox: @unchecked Sendable {
    var type = BuiltinTypes.tuple
  }
}
