/// A variable that an inner function shares with the function around it.
final class CellObject: Object {
  /// The value; nil while the variable is not assigned.
  @exclusivity(unchecked) var content: Value?

  init(_ content: Value?) {
    self.content = content
  }

  deinit { Teardown.release(&content) }

  var type: TypeObject { MachineTypes.cell }
}

/// The names of a class body while it runs.
final class ClassNamespace: Object {
  private(set) var members: [String: Value] = [:]
  /// The names in the order of their first assignment.
  private(set) var names: [String] = []

  var type: TypeObject { BuiltinTypes.dict }

  subscript(name: String) -> Value? {
    get { members[name] }
    set {
      if newValue == nil {
        if members[name] != nil { names.removeAll { $0 == name } }
      } else if members[name] == nil {
        names.append(name)
      }
      members[name] = newValue
    }
  }
}

/// The classes of what the machine makes.
package enum MachineTypes {
  package static let function: TypeObject = TypeObject("function")
  package static let generator: TypeObject = TypeObject(
    "generator", members: GeneratorMethods.members)
  package static let cell: TypeObject = TypeObject("cell")
  package static let staticMethod: TypeObject = TypeObject(
    "staticmethod", constructor: ClassBuiltins.staticMethod)
  package static let classMethod: TypeObject = TypeObject(
    "classmethod", constructor: ClassBuiltins.classMethod)
  package static let superType: TypeObject = TypeObject(
    "super", constructor: ClassBuiltins.superConstructor)
  /// `property`, as cells make it.
  package static let property: TypeObject = TypeObject(
    "property", members: ClassBuiltins.propertyMembers,
    constructor: ClassBuiltins.propertyConstructor)
}
