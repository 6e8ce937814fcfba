/// A JSON text as a tree that loses nothing: numbers keep their digits, members their order.
package enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  /// A number as it is written.
  case number(String)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A name of an object with its value.
  package struct Member: Sendable, Equatable {
    package let name: String
    package let value: JSON

    /// Creates a member.
    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// A whole number.
  package static func integer(_ value: Int) -> JSON { .number(String(value)) }

  /// An object from names and values.
  package static func members(_ pairs: [(String, JSON)]) -> JSON {
    .object(pairs.map { Member($0.0, $0.1) })
  }

  /// The value of a member, the last one of its name; nil where this is no object or has none.
  package subscript(_ name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The text of a string; nil for anything else.
  package var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The value of a whole number; nil for anything else.
  package var integer: Int? {
    if case .number(let digits) = self { return Int(digits) }
    return nil
  }

  /// The elements of an array; nil for anything else.
  package var elements: [JSON]? {
    if case .array(let elements) = self { return elements }
    return nil
  }

  /// Returns an object with a member set, at its place or at the end; anything else as it is.
  package func setting(_ name: String, to value: JSON) -> JSON {
    guard case .object(var members) = self else { return self }
    if let index = members.lastIndex(where: { $0.name == name }) {
      members[index] = Member(name, value)
    } else {
      members.append(Member(name, value))
    }
    return .object(members)
  }
}
