/// An object that can be written as text.
package protocol HasText: HasType {
  /// Returns `repr(self)`.
  func repr(_ interpreter: Interpreter) throws -> String

  /// Returns `str(self)`; the default is `repr`.
  func str(_ interpreter: Interpreter) throws -> String

  /// Returns `format(self, specification)`; the default accepts an empty specification only.
  func format(_ specification: String, _ interpreter: Interpreter) throws -> String
}

extension HasText {
  package func repr(_ interpreter: Interpreter) throws -> String {
    let address = String(UInt(bitPattern: ObjectIdentifier(self)), radix: 16)
    return "<\(type.qualifiedName) object at 0x\(address)>"
  }

  package func str(_ interpreter: Interpreter) throws -> String { try repr(interpreter) }

  package func format(_ specification: String, _ interpreter: Interpreter) throws -> String {
    guard specification.isEmpty else {
      throw PyException(
        .typeError, "unsupported format string passed to \(type.messageName).__format__")
    }
    return try str(interpreter)
  }
}
