/// The methods of generators.
enum GeneratorMethods {
  static var members: [String: Value] {
    Dictionary(
      uniqueKeysWithValues: [
        NativeFunction.method("generator", "__next__") { receiver, interpreter in
          try value(try interpreter.machine.resume(generator(receiver), sending: .none), receiver)
        },
        NativeFunction.method("generator", "__iter__") { receiver, _ in receiver },
        NativeFunction.method1("generator", "send", "value") { receiver, sent, interpreter in
          try value(try interpreter.machine.resume(generator(receiver), sending: sent), receiver)
        },
        NativeFunction.methodN(
          "generator", "throw", "(self, type, value=<unset>, traceback=<unset>, /)", 1...3
        ) { values, interpreter in
          var exception = values[1]
          if exception.exactly(TypeObject.self) != nil {
            exception = try interpreter.call(
              exception, Arguments(values.count > 2 ? [values[2]] : []))
          }
          guard let object = exception.exactly(ExceptionObject.self) else {
            throw PyException(
              .typeError,
              "exceptions must be classes or instances deriving from BaseException, not \(exception.type.messageName)"
            )
          }
          return try value(
            try interpreter.machine.resume(generator(values[0]), throwing: PyException(object)),
            values[0])
        },
        NativeFunction.method("generator", "close") { receiver, interpreter in
          try interpreter.machine.close(generator(receiver))
          return .none
        },
      ])
  }

  private static func generator(_ receiver: Value) throws -> GeneratorObject {
    if let generator = receiver.exactly(GeneratorObject.self) { return generator }
    throw PyException(
      .typeError,
      "descriptor requires a 'generator' object but received a '\(receiver.type.messageName)'"
    )
  }

  /// The next value, or StopIteration with what the generator returned.
  private static func value(_ next: Value?, _ receiver: Value) throws -> Value {
    if let next { return next }
    let result = try generator(receiver).takeResult()
    throw PyException(
      ExceptionObject(ExceptionType.stopIteration.object, result.isNone ? [] : [result]))
  }
}

extension Machine {
  /// Ends a generator: raises GeneratorExit where it rests.
  func close(_ generator: GeneratorObject) throws {
    guard generator.state == .suspended || generator.state == .running else {
      generator.finish()
      return
    }
    let exit = PyException(ExceptionObject(ExceptionType.generatorExit.object, []))
    do {
      if try resume(generator, throwing: exit) != nil {
        throw PyException(.runtimeError, "generator ignored GeneratorExit")
      }
    } catch let error as PyException
      where error.isInstance(of: .generatorExit) || error.isInstance(of: .stopIteration)
    {}
  }
}
