internal import PyRuntime
internal import PySyntax

/// `pd.options`, `set_option` and their like.
enum PandasOptions {
  /// The functions of the module.
  nonisolated(unsafe) static let functions: [String: Value] = [
    "set_option": .object(
      NativeFunction.pandas("set_option", "(*args)") { call in
        let interpreter = call.interpreter
        var pairs: [(Value, Value)] = []
        if call.variadic.count == 1, case .dict(let table) = call.variadic[0] {
          pairs = table.pairs.map { ($0.key, $0.value) }
        } else {
          guard !call.variadic.isEmpty, call.variadic.count % 2 == 0 else {
            throw PyException(
              .valueError, "Must provide an even number of non-keyword arguments",
              help: "write pd.set_option(\"display.max_rows\", 100)")
          }
          for place in stride(from: 0, to: call.variadic.count, by: 2) {
            pairs.append((call.variadic[place], call.variadic[place + 1]))
          }
        }
        for (name, value) in pairs { try set(interpreter.str(name), value, interpreter) }
        return .none
      }),
    "get_option": .object(
      NativeFunction.pandas("get_option", "(pat)") { call in
        let options = DisplayOptions.of(call.interpreter)
        return options.values[try fullName(call.text("pat"), call.interpreter)] ?? .none
      }),
    "reset_option": .object(
      NativeFunction.pandas("reset_option", "(pat)") { call in
        let options = DisplayOptions.of(call.interpreter)
        let pattern = try call.text("pat")
        for (name, value) in options.defaults where pattern == "all" || name.contains(pattern) {
          options.values[name] = value
        }
        return .none
      }),
    "option_context": .object(
      NativeFunction.pandas("option_context", "(*args)") { call in
        guard call.variadic.count % 2 == 0 else {
          throw PyException(
            .valueError,
            "Provide an even amount of arguments as option_context(pat, val, pat, val...).")
        }
        var pairs: [(String, Value)] = []
        for place in stride(from: 0, to: call.variadic.count, by: 2) {
          pairs.append(
            (
              try fullName(call.interpreter.str(call.variadic[place]), call.interpreter),
              call.variadic[place + 1]
            ))
        }
        return .object(OptionContext(pairs))
      }),
  ]

  /// The full name of an option that a part of it names.
  static func fullName(_ text: String, _ interpreter: Interpreter) throws -> String {
    let names = DisplayOptions.initial.keys.sorted()
    if names.contains(text) { return text }
    let found = names.filter { $0.contains(text.lowercased()) }
    if found.count == 1 { return found[0] }
    let error = PyException(
      PandasErrors.optionError,
      found.isEmpty ? "No such keys(s): '\(text)'" : "Pattern matched multiple keys")
    error.help =
      Spelling.closest(to: text, in: names).map { "did you mean '\($0)'?" }
      ?? "the options are \(names.filter { $0.hasPrefix("display") }.joined(separator: ", "))"
    throw error
  }

  /// Sets one option.
  static func set(_ name: String, _ value: Value, _ interpreter: Interpreter) throws {
    let name = try fullName(name, interpreter)
    let options = DisplayOptions.of(interpreter)
    switch name {
    case "display.max_rows", "display.min_rows", "display.max_columns", "display.width",
      "display.max_colwidth", "display.max_seq_items", "display.precision",
      "display.max_info_columns":
      if case .int(let number) = value.plainScalar, number >= 0 { break }
      if value.isNone, name != "display.precision" { break }
      throw PyException(
        .valueError,
        name == "display.precision"
          ? "Value must be a nonnegative integer" : "Value must be a nonnegative integer or None")
    case "display.float_format":
      guard value.isNone || value.object?.isCallable == true || value.text != nil else {
        throw PyException(.valueError, "Value must be a callable or None")
      }
    default: break
    }
    options.values[name] = value.plainScalar
  }
}

/// `pd.options` or `pd.options.display`: options as attributes.
final class OptionsObject: Object {
  private let prefix: String

  init(_ prefix: String = "") { self.prefix = prefix }

  private static let optionsType = TypeObject("DictWrapper", module: "pandas._config.config")
  var type: TypeObject { OptionsObject.optionsType }

  var ownAttributeNames: [String] {
    Array(
      Set(
        DisplayOptions.initial.keys.filter { $0.hasPrefix(prefix) }.compactMap {
          $0.dropFirst(prefix.count).split(separator: ".").first.map(String.init)
        }))
  }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    let full = prefix + name
    if let value = DisplayOptions.of(interpreter).values[full] { return value }
    if DisplayOptions.initial.keys.contains(where: { $0.hasPrefix(full + ".") }) {
      return .object(OptionsObject(full + "."))
    }
    return nil
  }

  func setAttribute(_ name: String, to value: Value?, _ interpreter: Interpreter) throws {
    guard let value, DisplayOptions.initial[prefix + name] != nil else {
      throw PyException(
        .attributeError, "You can only set the value of existing options",
        help: Spelling.closest(to: name, in: ownAttributeNames).map { "did you mean '\($0)'?" })
    }
    try PandasOptions.set(prefix + name, value, interpreter)
  }
}

/// `with pd.option_context(...)`.
final class OptionContext: Object {
  private let pairs: [(String, Value)]
  private var before: [String: Value] = [:]

  init(_ pairs: [(String, Value)]) { self.pairs = pairs }

  private static let contextType = TypeObject("option_context", module: "pandas")
  var type: TypeObject { OptionContext.contextType }

  func enter(_ interpreter: Interpreter) throws -> Value? {
    before = DisplayOptions.of(interpreter).values
    for (name, value) in pairs { try PandasOptions.set(name, value, interpreter) }
    return Value.none
  }

  func exit(_ exception: PyException?, _ interpreter: Interpreter) throws -> Bool {
    DisplayOptions.of(interpreter).values = before
    return false
  }
}
