/// `Ellipsis` and `NotImplemented`.
package final class SingletonObject: Object, Sendable {
  package let type: TypeObject
  private let text: String

  private init(_ text: String, type: TypeObject) {
    self.text = text
    self.type = type
  }

  /// The value of `...`.
  package static let ellipsis = SingletonObject("Ellipsis", type: BuiltinTypes.ellipsis)

  /// What an operator method returns to decline.
  package static let notImplemented = SingletonObject(
    "NotImplemented", type: BuiltinTypes.notImplemented)

  package func repr(_ interpreter: Interpreter) throws -> String { text }

  package func hash(_ interpreter: Interpreter) throws -> Int { text.utf8.count }
}

extension Value {
  /// Whether the value is `NotImplemented`.
  var isNotImplemented: Bool {
    if case .object(let object) = self { return object === SingletonObject.notImplemented }
    return false
  }

  /// The value as an object whose Swift class is exactly `type`, without a search.
  @inline(__always)
  func exactly<T: AnyObject>(_ type: T.Type) -> T? {
    guard case .object(let object) = self, Swift.type(of: object as AnyObject) == type else {
      return nil
    }
    return unsafeDowncast(object as AnyObject, to: type)
  }
}
