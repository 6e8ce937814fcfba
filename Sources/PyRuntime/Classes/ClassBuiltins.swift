/// `property`, `staticmethod`, `classmethod` and `super`.
package enum ClassBuiltins {
  /// The names that belong among the built-in ones.
  package static var members: [String: Value] {
    [
      "property": .object(MachineTypes.property),
      "staticmethod": .object(MachineTypes.staticMethod),
      "classmethod": .object(MachineTypes.classMethod),
      "super": .object(MachineTypes.superType),
    ]
  }

  static var staticMethod: NativeFunction {
    NativeFunction("staticmethod", "(function, /)") { call in
      .object(StaticMethodObject(call.value("function")))
    }
  }

  static var classMethod: NativeFunction {
    NativeFunction("classmethod", "(function, /)") { call in
      .object(ClassMethodObject(call.value("function")))
    }
  }

  static var propertyConstructor: NativeFunction {
    NativeFunction("property", "(fget=None, fset=None, fdel=None, doc=None)") { call in
      .object(
        UserPropertyObject(
          getter: call.value("fget"), setter: call.value("fset"), deleter: call.value("fdel"),
          documentation: call.value("doc")))
    }
  }

  static var propertyMembers: [String: Value] {
    func changing(
      _ name: String,
      _ change: @escaping @Sendable (UserPropertyObject, Value) -> UserPropertyObject
    ) -> (String, Value) {
      NativeFunction.method1("property", name, "function") { receiver, function, _ in
        guard let property = receiver.exactly(UserPropertyObject.self) else { return receiver }
        let made = change(property, function)
        made.name = property.name
        return .object(made)
      }
    }
    return Dictionary(
      uniqueKeysWithValues: [
        changing("getter") {
          UserPropertyObject(
            getter: $1, setter: $0.setter, deleter: $0.deleter, documentation: $0.documentation)
        },
        changing("setter") {
          UserPropertyObject(
            getter: $0.getter, setter: $1, deleter: $0.deleter, documentation: $0.documentation)
        },
        changing("deleter") {
          UserPropertyObject(
            getter: $0.getter, setter: $0.setter, deleter: $1, documentation: $0.documentation)
        },
      ])
  }

  static var superConstructor: NativeFunction {
    NativeFunction("super", "(type=<unset>, object=<unset>, /)") { call in
      guard let start = call[0]?.exactly(TypeObject.self) else {
        throw PyException(.runtimeError, "super(): no arguments")
      }
      guard let instance = call[1] else {
        throw PyException(
          .typeError, "super() with one argument is not supported",
          help: "write super() inside a method")
      }
      if let type = instance.exactly(TypeObject.self), type.isSubtype(of: start) {
        return .object(SuperObject(after: start, of: instance, type: type))
      }
      guard instance.type.isSubtype(of: start) else {
        throw PyException(
          .typeError,
          "super(type, obj): obj (instance of \(instance.type.messageName)) is not an instance or subtype of type (\(start.name))."
        )
      }
      return .object(SuperObject(after: start, of: instance, type: instance.type))
    }
  }
}
