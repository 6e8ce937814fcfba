/// An instance of a class of a cell, its attributes included.
package final class InstanceObject: Object {
  /// The class.
  package private(set) var type: TypeObject
  /// Which attributes there are; those of `dictionary` are not among them.
  @exclusivity(unchecked) private(set) var shape: Shape {
    didSet { shapeKey = Unmanaged.passUnretained(shape).toOpaque() }
  }
  /// The identity of the shape.
  @exclusivity(unchecked) private(set) var shapeKey: UnsafeMutableRawPointer
  /// The values of the shape's attributes, as many as it has names.
  @exclusivity(unchecked) private(set) var values: UnsafeMutablePointer<Value>
  @exclusivity(unchecked) private var count = 0
  @exclusivity(unchecked) private var capacity: Int
  /// The attributes, once somebody asked for `__dict__` or there are too many.
  private var dictionary: DictObject?

  /// Creates an instance without attributes.
  package init(_ type: TypeObject) {
    self.type = type
    shape = type.rootShape
    shapeKey = Unmanaged.passUnretained(shape).toOpaque()
    capacity = type.usualAttributeCount
    values = .allocate(capacity: capacity)
  }

  deinit {
    let held = UnsafeMutableBufferPointer(start: values, count: count)
    if held.contains(where: { $0.isContainer }) {
      Teardown.perform(
        { _ = values.deinitialize(count: count) }, contents: { Array(held) })
    } else {
      values.deinitialize(count: count)
    }
    values.deallocate()
  }

  /// The attribute that the instance itself has; nil where it has none of that name.
  package func own(_ name: String) -> Value? {
    if let dictionary { return dictionary.value(named: name) }
    return shape.position(of: name).map { values[$0] }
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
        values[position] = value
      } else {
        (values + position).deinitialize(count: 1)
        (values + position).moveInitialize(
          from: values + position + 1, count: count - position - 1)
        count -= 1
        shape = shape.removing(name)
      }
      return true
    }
    guard let value else { return false }
    if let slots = type.slotNames, !slots.contains(name) {
      throw PyException(
        .attributeError,
        "'\(type.name)' object has no attribute '\(name)' and no __dict__ for setting new attributes"
      )
    }
    if shape.names.count >= Shape.limit {
      attributeDictionary.set(named: name, to: value)
      return true
    }
    append(value, becoming: shape.adding(name))
    return true
  }

  /// Moves to the shape with one more attribute.
  @inline(__always)
  func append(_ value: Value, becoming next: Shape) {
    if count == capacity { grow() }
    (values + count).initialize(to: value)
    count &+= 1
    shape = next
  }

  private func grow() {
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: values, count: count)
    values.deallocate()
    values = larger
    capacity *= 2
    type.usualAttributeCount = max(type.usualAttributeCount, min(capacity, 16))
  }

  private func dropValues() {
    values.deinitialize(count: count)
    count = 0
  }

  /// `__dict__`, through which the attributes can be changed from now on.
  package var attributeDictionary: DictObject {
    if let dictionary { return dictionary }
    let made = DictObject()
    for (position, name) in shape.names.enumerated() {
      made.set(named: name, to: values[position])
    }
    dictionary = made
    shape = type.dictionaryShape
    dropValues()
    return made
  }

  /// Replaces `__dict__`.
  func replaceDictionary(_ replacement: DictObject) {
    dictionary = replacement
    shape = type.dictionaryShape
    dropValues()
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
    return shape.names.enumerated().map { ($1, values[$0]) }
  }
}
