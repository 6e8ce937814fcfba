/// What `@staticmethod` makes of a function.
package final class StaticMethodObject: Object {
  /// The function.
  package let function: Value

  /// Creates a static method.
  package init(_ function: Value) { self.function = function }

  package var type: TypeObject { MachineTypes.staticMethod }
  package var isCallable: Bool { true }

  package func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    try interpreter.call(function, arguments)
  }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    try interpreter.attribute(name, ofMethodAround: function, type, .object(self))
  }
}

extension Interpreter {
  /// An attribute of a static or class method: mostly that of its function.
  fileprivate func attribute(
    _ name: String, ofMethodAround function: Value, _ type: TypeObject, _ method: Value
  ) throws -> Value? {
    switch name {
    case "__func__", "__wrapped__": return function
    case "__name__", "__qualname__", "__doc__", "__module__", "__annotations__":
      return try optionalAttribute(name, of: function)
    default: return try type.attribute(name, of: method, self)
    }
  }
}

/// What `@classmethod` makes of a function.
package final class ClassMethodObject: Object {
  /// The function.
  package let function: Value

  /// Creates a class method.
  package init(_ function: Value) { self.function = function }

  package var type: TypeObject { MachineTypes.classMethod }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    try interpreter.attribute(name, ofMethodAround: function, type, .object(self))
  }
}

/// A `property` of a class of a cell.
package final class UserPropertyObject: Object {
  /// Reads the attribute; None where it cannot be read.
  package let getter: Value
  /// Assigns it.
  package let setter: Value
  /// Deletes it.
  package let deleter: Value
  /// The docstring, the getter's by default.
  package let documentation: Value
  /// The name in the class, once it is known.
  package var name: String?

  /// Creates a property.
  package init(getter: Value, setter: Value, deleter: Value, documentation: Value) {
    self.getter = getter
    self.setter = setter
    self.deleter = deleter
    self.documentation = documentation
  }

  package var type: TypeObject { MachineTypes.property }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    switch name {
    case "fget": return getter
    case "fset": return setter
    case "fdel": return deleter
    case "__doc__":
      if !documentation.isNone { return documentation }
      return try interpreter.optionalAttribute("__doc__", of: getter)
    default: return try type.attribute(name, of: .object(self), interpreter)
    }
  }

  /// Reads the attribute of an instance.
  func read(_ instance: Value, _ interpreter: Interpreter) throws -> Value {
    if getter.isNone { throw refusal("getter", instance) }
    return try interpreter.call(getter, Arguments([instance]))
  }

  /// Assigns or deletes the attribute of an instance.
  func write(_ instance: Value, _ value: Value?, _ interpreter: Interpreter) throws {
    if let value {
      if setter.isNone { throw refusal("setter", instance) }
      _ = try interpreter.call(setter, Arguments([instance, value]))
    } else {
      if deleter.isNone { throw refusal("deleter", instance) }
      _ = try interpreter.call(deleter, Arguments([instance]))
    }
  }

  private func refusal(_ what: String, _ instance: Value) -> PyException {
    let quoted = name.map { " '\($0)'" } ?? ""
    return PyException(
      .attributeError, "property\(quoted) of '\(instance.type.messageName)' object has no \(what)")
  }
}

/// `super()`: the attributes of an object as the classes behind a certain one give them.
package final class SuperObject: Object {
  private let start: TypeObject
  private let instance: Value
  private let instanceType: TypeObject

  init(after start: TypeObject, of instance: Value, type: TypeObject) {
    self.start = start
    self.instance = instance
    instanceType = type
  }

  package var type: TypeObject { MachineTypes.superType }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    let order = [instanceType] + instanceType.ancestors
    guard let position = order.firstIndex(where: { $0 === start }) else { return nil }
    for type in order[(position + 1)...] {
      guard let member = type.members[name] else { continue }
      if case .object(let object) = instance, object === instanceType {
        return try interpreter.bind(member, toClass: instanceType)
      }
      return try interpreter.bind(member, to: instance, of: instanceType)
    }
    return nil
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    "<super: <class '\(start.name)'>, <\(instanceType.name) object>>"
  }
}
