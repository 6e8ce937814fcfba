/// Attributes of instances: descriptors of the class, what the instance has, the rest of the class.
extension InstanceObject {
  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if let custom = type.userMember("__getattribute__") {
      do {
        return try interpreter.call(custom, Arguments([.object(self), .string(name)]))
      } catch let error as PyException where error.isInstance(of: .attributeError) {
        guard let fallback = type.userMember("__getattr__") else { throw error }
        return try interpreter.call(fallback, Arguments([.object(self), .string(name)]))
      }
    }
    guard let fallback = type.userMember("__getattr__") else {
      return try plainAttribute(name, interpreter)
    }
    do {
      if let value = try plainAttribute(name, interpreter) { return value }
    } catch let error as PyException where error.isInstance(of: .attributeError) {}
    return try interpreter.call(fallback, Arguments([.object(self), .string(name)]))
  }

  /// The attribute as `object.__getattribute__` finds it.
  func plainAttribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    let member = type.member(name)
    if let member, member.isDataDescriptor {
      return try interpreter.bind(member, to: .object(self), of: type)
    }
    if let own = own(name) { return own }
    if let member { return try interpreter.bind(member, to: .object(self), of: type) }
    switch name {
    case "__class__": return .object(type)
    case "__dict__": return .dict(attributeDictionary)
    case "__module__": return .string(type.module)
    case "__doc__": return type.documentation.map { .string($0) } ?? Value.none
    default: return nil
    }
  }

  package func setAttribute(
    _ name: String, to value: Value?, _ interpreter: Interpreter
  ) throws {
    let hook = value == nil ? "__delattr__" : "__setattr__"
    if let custom = type.userMember(hook) {
      let arguments = [.object(self), .string(name)] + (value.map { [$0] } ?? [])
      _ = try interpreter.call(custom, Arguments(arguments))
      return
    }
    try setPlainAttribute(name, to: value, interpreter)
  }

  /// Sets the attribute as `object.__setattr__` does.
  func setPlainAttribute(
    _ name: String, to value: Value?, _ interpreter: Interpreter
  ) throws {
    if case .object(let member)? = type.member(name) {
      switch member {
      case let property as UserPropertyObject:
        return try property.write(.object(self), value, interpreter)
      case let property as PropertyObject:
        guard let setter = property.setter, let value else {
          throw PyException(
            .attributeError, "property '\(name)' of '\(type.messageName)' object has no setter")
        }
        return try setter(.object(self), value, interpreter)
      case let descriptor as InstanceObject:
        let hook = value == nil ? "__delete__" : "__set__"
        if let method = descriptor.type.userMember(hook) {
          let arguments = [.object(descriptor), .object(self)] + (value.map { [$0] } ?? [])
          _ = try interpreter.call(method, Arguments(arguments))
          return
        }
      default: break
      }
    }
    if name == "__class__", let type = value?.exactly(TypeObject.self), type.isUserDefined {
      return become(type)
    }
    if name == "__dict__", case .dict(let dictionary)? = value {
      return replaceDictionary(dictionary)
    }
    if try !setOwn(name, to: value, interpreter) {
      throw interpreter.missingAttribute(name, of: .object(self))
    }
  }

  /// Whether assigning `name` only sets the instance's own attribute.
  func acceptsPlainAttribute(_ name: String) throws -> Bool {
    if type.userMember("__setattr__") != nil || name.hasPrefix("__") { return false }
    guard let member = type.member(name) else { return true }
    return !member.isDataDescriptor
  }
}
