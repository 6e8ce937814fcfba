internal import PySyntax

extension Interpreter {
  /// Returns the attribute `name` of a value, or nil where there is none.
  package func optionalAttribute(_ name: String, of value: Value) throws -> Value? {
    if let object = value.object { return try object.attribute(name, self) }
    return try value.type.attribute(name, of: value, self)
  }

  /// Returns the attribute `name` of a value.
  ///
  /// - Throws: AttributeError in CPython's words, with a suggestion where one is close.
  package func attribute(_ name: String, of value: Value) throws -> Value {
    if let found = try optionalAttribute(name, of: value) { return found }
    if let special = specialMethod(name, of: value) { return special }
    throw missingAttribute(name, of: value)
  }

  /// The AttributeError about an attribute that a value lacks.
  package func missingAttribute(_ name: String, of value: Value) -> PyException {
    let what: String
    if case .object(let object) = value, let module = object as? ModuleObject {
      what = "module '\(module.name)'"
    } else if case .object(let object) = value, let type = object as? TypeObject {
      what = "type object '\(type.messageName)'"
    } else {
      what = "'\(value.type.messageName)' object"
    }
    let error = PyException(.attributeError, "\(what) has no attribute '\(name)'")
    error.value.suggestion = Suggestion.closestAttribute(
      to: name, in: attributeNames(of: value))
    return error
  }

  /// The names of a value's attributes, sorted; runs no code of the cell.
  package func attributeNames(of value: Value) -> [String] {
    var names = Set(value.object?.ownAttributeNames ?? [])
    for type in [value.type] + value.type.ancestors { names.formUnion(type.members.keys) }
    return names.sorted()
  }

  /// Assigns an attribute, or deletes it where `newValue` is nil.
  package func setAttribute(_ name: String, of value: Value, to newValue: Value?) throws {
    guard let object = value.object else {
      throw PyException(
        .attributeError,
        "'\(value.type.messageName)' object has no attribute '\(name)' and no __dict__ for setting new attributes"
      )
    }
    try object.setAttribute(name, to: newValue, self)
  }

  /// Turns a member of a class into what an instance shows: functions become bound methods,
  /// properties are read, anything else is returned as it is.
  package func bind(_ member: Value, to instance: Value, of type: TypeObject) throws -> Value {
    guard case .object(let object) = member else { return member }
    if let function = object as? NativeFunction {
      return function.isMethod
        ? .object(BoundMethodObject(member, receiver: instance)) : member
    }
    switch object {
    case is FunctionObject: return .object(BoundMethodObject(member, receiver: instance))
    case let property as PropertyObject: return try property.getter(instance, self)
    case let property as UserPropertyObject: return try property.read(instance, self)
    case let method as StaticMethodObject: return method.function
    case let method as ClassMethodObject:
      return .object(BoundMethodObject(method.function, receiver: .object(type)))
    case let descriptor as InstanceObject:
      if let get = descriptor.type.userMember("__get__") {
        return try call(get, Arguments([member, instance, .object(type)]))
      }
      return member
    default: return member
    }
  }

  /// Turns a member of a class into what the class itself shows.
  package func bind(_ member: Value, toClass type: TypeObject) throws -> Value {
    guard case .object(let object) = member else { return member }
    switch object {
    case let method as StaticMethodObject: return method.function
    case let method as ClassMethodObject:
      return .object(BoundMethodObject(method.function, receiver: .object(type)))
    case let descriptor as InstanceObject:
      if let get = descriptor.type.userMember("__get__") {
        return try call(get, Arguments([member, Value.none, .object(type)]))
      }
      return member
    default: return member
    }
  }
}
