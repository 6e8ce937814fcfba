internal import PyRuntime

/// The module `string`.
enum StringModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    let template = try interpreter.runLibrary(TemplateText.text, module: "string")
    let lower = "abcdefghijklmnopqrstuvwxyz"
    let upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    let digits = "0123456789"
    let punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
    let whitespace = " \t\n\r\u{0B}\u{0C}"
    return ModuleObject(
      "string",
      [
        ("ascii_lowercase", .string(lower)), ("ascii_uppercase", .string(upper)),
        ("ascii_letters", .string(lower + upper)), ("digits", .string(digits)),
        ("hexdigits", .string(digits + "abcdefABCDEF")), ("octdigits", .string("01234567")),
        ("punctuation", .string(punctuation)), ("whitespace", .string(whitespace)),
        ("Template", template["Template"] ?? .none),
        ("printable", .string(digits + lower + upper + punctuation + whitespace)),
        NativeFunction.functionK("capwords", "(s, sep=None)") { call in
          let interpreter = call.interpreter
          let separator = call.value("sep")
          let words = try interpreter.elements(
            of: interpreter.call(
              interpreter.attribute("split", of: call.value("s")), separator))
          let capitalized = try words.map { word in
            TextCharacters.capitalized(try interpreter.str(word))
          }
          return .string(capitalized.joined(separator: separator.text ?? " "))
        },
      ],
      refusals: [
        "Formatter": "use an f-string: f'{name} is {value}'"
      ])
  }
}

/// The module `__future__`, whose features are all in force.
enum FutureModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    ModuleObject(
      "__future__",
      [
        "annotations", "division", "print_function", "absolute_import", "unicode_literals",
        "generator_stop", "with_statement", "nested_scopes", "generators",
      ].map { ($0, Value.none) })
  }
}
