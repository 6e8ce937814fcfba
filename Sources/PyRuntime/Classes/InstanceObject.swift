/// An instance of a class of a cell, its attributes included.
package final class InstanceObject: Object {
  /// The class.
  package private(set) var type: TypeObject
  /// Which attributes there are; those of `dictionary` are not among them.
  @exclusivity(unchecked) private(set) var shape: Shape
  /// The values of the shape's attributes.
  @exclusivity(unchecked) var slots: ContiguousArray<Value> = []
  /// The attributes, once somebody asked for `__dict__` or there are too many.
  private var dictionary: DictObject?

  /// Creates an instance without attributes.
  package init(_ type: TypeObject) {
    self.type = type
    shape = type.rootShape
  }

  /// The attribute that the instance itself has; nil where it has none of that name.
  package func own(_ name: String) -> Value? {
    if let dictionary { return dictionary.value(named: name) }
    return shape.position(of: name).map { slots[$0] }
  }

  /// Sets or removes the instance's own attribute; false where there was none to remove.
  @discardableResult
  package func setOwn(_ name: String, to value: Value?, _ interpreter: Interpreter) throws -> Bool {
    if let dictionary {
      if let value {
        dictionary.set(named: name, to: value)
        return true
      }
      return try dictionary.remove(.string(name), interpreter) != nil
    }
    if let position = shape.position(of: name) {
      if let value {
        slots[position] = value
      } else {
        slots.remove(at: position)
        shape = shape.removing(name)
      }
      return true
    }
    guard let value else { return false }
    if shape.names.count >= Shape.limit {
      attributeDictionary.set(named: name, to: value)
      return true
    }
    shape = shape.adding(name)
    slots.append(value)
    return true
  }

  /// Moves to the shape with one more attribute.
  @inline(__always)
  func append(_ value: Value, becoming next: Shape) {
    slots.append(value)
    shape = next
  }

  /// `__dict__`, through which the attributes can be changed from now on.
  package var attributeDictionary: DictObject {
    if let dictionary { return dictionary }
    let made = DictObject()
    for (position, name) in shape.names.enumerated() {
      made.set(named: name, to: slots[position])
    }
    dictionary = made
    shape = type.dictionaryShape
    slots = []
    return made
  }

  /// Replaces `__dict__`.
  func replaceDictionary(_ replacement: DictObject) {
    dictionary = replacement
    shape = type.dictionaryShape
    slots = []
  }

  /// Lets the instance take another class.
  func become(_ type: TypeObject) {
    let dictionary = attributeDictionary
    self.type = type
    shape = type.dictionaryShape
    self.dictionary = dictionary
  }

  package var ownAttributeNames: [String] {
    dictionary.map { $0.keys.compactMap(\.text) } ?? shape.names
  }

  /// The instance's own attributes in order.
  package var ownAttributes: [(name: String, value: Value)] {
    if let dictionary {
      return dictionary.pairs.compactMap { pair in pair.key.text.map { ($0, pair.value) } }
    }
    return shape.names.enumerated().map { ($1, slots[$0]) }
  }
}
