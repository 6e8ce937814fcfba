/// Makes classes of cells.
enum ClassBuilder {
  /// The classes that stand as bases in a `class` statement.
  static func baseTypes(_ bases: [Value]) throws -> [TypeObject] {
    try bases.flatMap { base -> [TypeObject] in
      if let form = base.object as? any StandsAsBase { return try form.baseTypes() }
      guard let type = base.exactly(TypeObject.self) else {
        throw PyException(
          .typeError, "a base of a class must be a class, not '\(base.type.messageName)'")
      }
      guard type.canBeBase else {
        throw PyException(
          .typeError, "type '\(type.qualifiedName)' is not an acceptable base type")
      }
      return [type]
    }
  }

  /// Makes a class from the names of its body.
  static func make(
    _ name: String, bases: [TypeObject], names: ClassNamespace,
    keywords: [(name: String, value: Value)], _ interpreter: Interpreter
  ) throws -> TypeObject {
    let bases = bases.isEmpty ? [BuiltinTypes.object] : bases
    for (position, base) in bases.enumerated()
    where bases[..<position].contains(where: { $0 === base }) {
      throw PyException(.typeError, "duplicate base class \(base.name)")
    }
    var members = names.members
    members["__qualname__"] = nil
    if members["__eq__"] != nil && members["__hash__"] == nil { members["__hash__"] = .some(.none) }
    let type = TypeObject(
      userDefined: name, module: names["__module__"]?.text ?? "__main__", bases: bases,
      ancestors: try order(of: bases, for: name),
      members: members, memberNames: names.names)
    type.qualname = names["__qualname__"]?.text ?? name
    type.documentation = names["__doc__"]?.text
    type.slotNames = try slots(of: type, interpreter)
    for name in names.names {
      guard let value = names[name] else { continue }
      if let property = value.exactly(UserPropertyObject.self) { property.name = name }
      if let instance = value.exactly(InstanceObject.self),
        let setName = instance.type.userMember("__set_name__")
      {
        _ = try interpreter.call(
          setName, Arguments([value, .object(type), .string(name)]))
      }
    }
    // `__init_subclass__` of a base sees the new class.
    let keywords = keywords.filter { $0.name != "metaclass" }
    for ancestor in type.ancestors {
      guard let hook = ancestor.members["__init_subclass__"] else { continue }
      if ancestor === BuiltinTypes.object {
        guard keywords.isEmpty else {
          throw PyException(
            .typeError, "\(type.qualname).__init_subclass__() takes no keyword arguments")
        }
        break
      }
      let function = hook.exactly(ClassMethodObject.self)?.function ?? hook
      _ = try interpreter.call(
        function,
        Arguments([.object(type)], keywords: keywords))
      break
    }
    return type
  }

  /// The names that `__slots__` of a class and its bases allow; nil where one has no `__slots__`.
  private static func slots(
    of type: TypeObject, _ interpreter: Interpreter
  ) throws -> Set<String>? {
    guard let own = type.members["__slots__"] else { return nil }
    let names = own.text != nil ? [own] : try interpreter.elements(of: own)
    var all: Set<String> = []
    for name in names {
      guard let text = name.text else {
        throw PyException(
          .typeError, "__slots__ items must be strings, not '\(name.type.messageName)'")
      }
      guard type.members[text] == nil else {
        throw PyException(
          .valueError, "'\(text)' in __slots__ conflicts with class variable")
      }
      all.insert(text)
    }
    for base in type.ancestors where base !== BuiltinTypes.object {
      guard let more = base.slotNames else { return nil }
      all.formUnion(more)
    }
    return all.contains("__dict__") ? nil : all
  }

  /// The order of look-up behind a class: C3, as in CPython.
  static func order(of bases: [TypeObject], for name: String) throws -> [TypeObject] {
    var sequences: [[TypeObject]] = bases.map { [$0] + $0.ancestors } + [bases]
    var result: [TypeObject] = []
    while true {
      sequences.removeAll { $0.isEmpty }
      if sequences.isEmpty { return result }
      let next = sequences.lazy.compactMap { $0.first }.first { candidate in
        !sequences.contains { $0.dropFirst().contains { $0 === candidate } }
      }
      guard let next else {
        let list = bases.map(\.name).joined(separator: ", ")
        throw PyException(
          .typeError,
          "Cannot create a consistent method resolution order (MRO) for bases \(list)")
      }
      result.append(next)
      for index in sequences.indices where sequences[index].first === next {
        sequences[index].removeFirst()
      }
    }
  }
}
