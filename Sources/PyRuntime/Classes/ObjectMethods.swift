internal import PySyntax

/// The methods that every class inherits from `object`, and exceptions from `BaseException`.
enum ObjectMethods {
  static var members: [String: Value] {
    Dictionary(
      uniqueKeysWithValues: [
        NativeFunction.methodK("object", "__init__", "(self, /, *args, **kwargs)") { call in
          if !call.variadic.isEmpty || !call.keywords.isEmpty,
            let instance = call[0]?.exactly(InstanceObject.self)
          {
            throw PyException(
              .typeError,
              instance.type.userMember("__init__") == nil
                ? "\(instance.type.messageName)() takes no arguments"
                : "object.__init__() takes exactly one argument (the instance to initialize)")
          }
          return .none
        },
        (
          "__new__",
          .object(
            NativeFunction(
              "__new__", "(cls, /, *args, **kwargs)", isMethod: false
            ) { call in
              guard let type = call[0]?.exactly(TypeObject.self) else {
                throw PyException(
                  .typeError,
                  "object.__new__(X): X is not a type object (\(call.value("cls").type.messageName))"
                )
              }
              return try type.allocate(Arguments(call.variadic), call.interpreter)
            })
        ),
        (
          "__init_subclass__",
          .object(
            NativeFunction("__init_subclass__", "(*args, **kwargs)", isMethod: false) { call in
              guard call.keywords.isEmpty else {
                throw PyException(
                  .typeError, "object.__init_subclass__() takes no keyword arguments")
              }
              return .none
            })
        ),
        NativeFunction.method1("object", "__eq__", "value") { left, right, _ in
          left.isIdentical(to: right)
            ? .bool(true) : .object(SingletonObject.notImplemented)
        },
        NativeFunction.method1("object", "__ne__", "value") { left, right, interpreter in
          let equal = try interpreter.compare(.equal, left, right)
          return .bool(try !interpreter.isTrue(equal))
        },
        NativeFunction.method("object", "__hash__") { receiver, _ in
          guard let object = receiver.object else { return .int(0) }
          return .int(Int(bitPattern: ObjectIdentifier(object)) >> 4)
        },
        NativeFunction.method("object", "__repr__") { receiver, interpreter in
          if let instance = receiver.exactly(InstanceObject.self) {
            return .string(instance.plainRepr(interpreter))
          }
          return .string(try interpreter.repr(receiver))
        },
        NativeFunction.method("object", "__str__") { receiver, interpreter in
          if receiver.exactly(InstanceObject.self) != nil {
            return .string(try interpreter.repr(receiver))
          }
          return .string(try interpreter.str(receiver))
        },
        NativeFunction.method1("object", "__getattribute__", "name") {
          receiver, name, interpreter in
          guard let instance = receiver.exactly(InstanceObject.self), let text = name.text else {
            return try interpreter.attribute(name.text ?? "", of: receiver)
          }
          if let value = try instance.plainAttribute(text, interpreter) { return value }
          throw interpreter.missingAttribute(text, of: receiver)
        },
        NativeFunction.methodN("object", "__setattr__", "(self, name, value, /)", 2...2) {
          values, interpreter in
          guard let instance = values[0].exactly(InstanceObject.self), let name = values[1].text
          else {
            try interpreter.setAttribute(values[1].text ?? "", of: values[0], to: values[2])
            return .none
          }
          try instance.setPlainAttribute(name, to: values[2], interpreter)
          return .none
        },
        NativeFunction.method1("object", "__delattr__", "name") { receiver, name, interpreter in
          if let instance = receiver.exactly(InstanceObject.self) {
            try instance.setPlainAttribute(name.text ?? "", to: nil, interpreter)
          } else {
            try interpreter.setAttribute(name.text ?? "", of: receiver, to: nil)
          }
          return .none
        },
      ])
  }

  /// The methods of `BaseException`.
  static var exceptionMembers: [String: Value] {
    Dictionary(
      uniqueKeysWithValues: [
        NativeFunction.methodK("BaseException", "__init__", "(self, /, *args)") { call in
          call[0]?.exactly(ExceptionObject.self)?.arguments = call.variadic
          return .none
        },
        NativeFunction.method("BaseException", "__str__") { receiver, interpreter in
          guard let exception = receiver.exactly(ExceptionObject.self) else { return .none }
          return .string(try exception.plainStr(interpreter))
        },
        NativeFunction.method("BaseException", "__repr__") { receiver, interpreter in
          guard let exception = receiver.exactly(ExceptionObject.self) else { return .none }
          return .string(try exception.plainRepr(interpreter))
        },
        NativeFunction.method1("BaseException", "with_traceback", "tb") { receiver, _, _ in
          receiver
        },
        NativeFunction.method1("BaseException", "add_note", "note") { receiver, note, _ in
          guard let exception = receiver.exactly(ExceptionObject.self) else { return .none }
          if note.text == nil {
            throw PyException(.typeError, "note must be a str, not '\(note.type.messageName)'")
          }
          if case .list(let notes) = exception.attributes["__notes__"] {
            notes.elements.append(note)
          } else {
            exception.attributes["__notes__"] = .list([note])
          }
          return .none
        },
      ])
  }
}
