/// The built-in functions that write.
enum OutputBuiltins {
  static var functions: [(String, Value)] {
    [
      NativeFunction.functionK(
        "print", "(*args, sep=None, end=None, file=None, flush=False)"
      ) { call in
        let interpreter = call.interpreter
        let separator = try text(call, "sep") ?? " "
        let end = try text(call, "end") ?? "\n"
        if call.isGiven("file") {
          try write(call, separator: separator, end: end)
          return .none
        }
        if call.variadic.count == 1 {
          interpreter.writeOutput(try interpreter.str(call.variadic[0]) + end)
          return .none
        }
        var result = ""
        for (position, value) in call.variadic.enumerated() {
          if position > 0 { result += separator }
          result += try interpreter.str(value)
        }
        result += end
        if !result.isEmpty { interpreter.writeOutput(result) }
        return .none
      },
      NativeFunction.functionN("help", "(object=<unset>, /)", 0...1) { values, interpreter in
        guard let value = values.first else {
          interpreter.writeOutput("Type help(name) to see what a name is.\n")
          return .none
        }
        interpreter.writeOutput(try HelpText.text(of: value, interpreter) + "\n")
        return .none
      },
      NativeFunction.function1("repr", "obj") { value, interpreter in
        .string(try interpreter.repr(value))
      },
      NativeFunction.function1("ascii", "obj") { value, interpreter in
        .string(StringText.escapingNonASCII(try interpreter.repr(value)))
      },
      NativeFunction.functionN("format", "(value, format_spec='', /)", 1...2) {
        values, interpreter in
        guard values.count > 1 else { return .string(try interpreter.format(values[0], "")) }
        guard let specification = values[1].text else {
          throw PyException(
            .typeError, "format() argument 2 must be str, not \(values[1].argumentTypeName)")
        }
        return .string(try interpreter.format(values[0], specification))
      },
    ]
  }

  /// Writes into what `file=` gives, piece by piece as CPython does.
  private static func write(_ call: BoundArguments, separator: String, end: String) throws {
    let interpreter = call.interpreter
    let file = call.value("file")
    let write = try interpreter.attribute("write", of: file)
    func put(_ text: String) throws {
      _ = try interpreter.call(write, Arguments([.string(text)]))
    }
    for (position, value) in call.variadic.enumerated() {
      if position > 0 { try put(separator) }
      try put(interpreter.str(value))
    }
    try put(end)
    if try call.bool("flush") {
      _ = try interpreter.call(interpreter.attribute("flush", of: file), Arguments())
    }
  }

  private static func text(_ call: BoundArguments, _ name: String) throws -> String? {
    let value = call.value(name)
    if value.isNone { return nil }
    if let text = value.text { return text }
    throw PyException(
      .typeError, "\(name) must be None or a string, not \(value.type.messageName)")
  }
}

/// What `help` says of a value.
package enum HelpText {
  /// Returns the name, the parameters and the docstring of a function, class or module; the class
  /// of anything else.
  package static func text(of value: Value, _ interpreter: Interpreter) throws -> String {
    var function = value
    if let method = value.cast(to: BoundMethodObject.self) { function = method.function }
    if let native = function.cast(to: NativeFunction.self) {
      let head = "\(native.qualifiedName)\(native.signatureText)"
      return native.documentation.map { "\(head)\n    \($0)" } ?? head
    }
    let shown: Value
    let head: String
    if let type = value.cast(to: TypeObject.self) {
      shown = value
      head = "class \(type.name)" + (type.constructor.map { $0.signatureText } ?? "")
    } else if value.cast(to: ModuleObject.self) != nil {
      shown = value
      head = try interpreter.repr(value)
    } else if let name = try interpreter.optionalAttribute("__name__", of: value)?.text {
      shown = value
      head = "function \(name)"
    } else {
      shown = .object(value.type)
      head = "object of class \(value.type.name)"
    }
    let type = shown.cast(to: TypeObject.self)
    let documentation =
      try type?.documentation ?? interpreter.optionalAttribute("__doc__", of: shown)?.text
    return documentation.map { "\(head)\n    \($0)" } ?? head
  }
}
