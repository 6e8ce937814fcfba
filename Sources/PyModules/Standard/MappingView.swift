internal import PyRuntime

/// A dict that can be read and not changed, as `types.MappingProxyType` shows it.
final class MappingView: Object {
  private static let viewType = TypeObject("mappingproxy")
  private let dict: DictObject

  /// Shows a dict.
  init(_ dict: DictObject) {
    self.dict = dict
  }

  var type: TypeObject { MappingView.viewType }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    guard ["get", "keys", "values", "items", "copy"].contains(name) else {
      return try type.attribute(name, of: .object(self), interpreter)
    }
    return try interpreter.attribute(name, of: .dict(dict))
  }

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    try interpreter.item(key, of: .dict(dict))
  }

  func length(_ interpreter: Interpreter) throws -> Int? { dict.pairs.count }

  func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? {
    try dict.contains(value, interpreter)
  }

  func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    try interpreter.makeIterator(.dict(dict))
  }

  func repr(_ interpreter: Interpreter) throws -> String {
    "mappingproxy(\(try interpreter.repr(.dict(dict))))"
  }
}
