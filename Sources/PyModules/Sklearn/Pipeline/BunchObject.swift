internal import PyRuntime

/// A dict whose keys are attributes too: scikit-learn's `Bunch`.
final class BunchObject: Object {
  private(set) var entries: [(name: String, value: Value)]

  init(_ entries: [(name: String, value: Value)]) {
    self.entries = entries
  }

  static let type = TypeObject(
    "Bunch", module: "sklearn.utils._bunch",
    members: [
      "keys": .object(view("keys")), "values": .object(view("values")),
      "items": .object(view("items")),
      "get": .object(
        NativeFunction("get", "(self, key, default=None)") { call in
          bunch(call).first { $0.name == call.value("key").text }?.value ?? call.value("default")
        }),
    ])

  /// A method of dicts, on a dict of the same entries.
  private static func view(_ name: String) -> NativeFunction {
    NativeFunction(name, "(self)") { call in
      let dict = Value.dict(DictObject())
      for (key, value) in bunch(call) {
        try call.interpreter.setItem(.string(key), of: dict, to: value)
      }
      return try call.interpreter.callMethod(name, of: dict, [])
    }
  }

  private static func bunch(_ call: BoundArguments) -> [(name: String, value: Value)] {
    call.value("self").cast(to: BunchObject.self)?.entries ?? []
  }

  var type: TypeObject { BunchObject.type }
  var ownAttributeNames: [String] { entries.map(\.name) }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if let entry = entries.first(where: { $0.name == name }) { return entry.value }
    if let found = try type.attribute(name, of: .object(self), interpreter) { return found }
    guard !name.hasPrefix("__") else { return nil }
    throw PyException(.attributeError, name, help: "keys() lists what is there")
  }

  func setAttribute(_ name: String, to value: Value?, _ interpreter: Interpreter) throws {
    entries.removeAll { $0.name == name && value == nil }
    guard let value else { return }
    if let index = entries.firstIndex(where: { $0.name == name }) {
      entries[index].value = value
    } else {
      entries.append((name, value))
    }
  }

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if let name = key.text, let entry = entries.first(where: { $0.name == name }) {
      return entry.value
    }
    throw PyException(ExceptionObject(ExceptionType.keyError.object, [key]))
  }

  func setItem(_ key: Value, to value: Value?, _ interpreter: Interpreter) throws {
    guard let name = key.text else {
      throw PyException(ExceptionObject(ExceptionType.keyError.object, [key]))
    }
    try setAttribute(name, to: value, interpreter)
  }

  func length(_ interpreter: Interpreter) throws -> Int? { entries.count }

  func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? {
    entries.contains { $0.name == value.text }
  }

  func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    try interpreter.makeIterator(.list(entries.map { .string($0.name) }))
  }

  func repr(_ interpreter: Interpreter) throws -> String {
    let parts = try entries.map {
      "\(try interpreter.repr(.string($0.name))): \(try EstimatorText.line($0.value, interpreter))"
    }
    return "{\(parts.joined(separator: ", "))}"
  }
}
