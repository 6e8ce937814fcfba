internal import PyRuntime

/// What scikit-learn needs to know of functions written in cells.
enum CellFunctions {
  /// The parameters of a method behind `self`, each with its default where it has one.
  static func parameters(
    of function: Value, _ interpreter: Interpreter
  ) throws -> [(name: String, value: Value?)] {
    guard let code = try interpreter.optionalAttribute("__code__", of: function),
      case .tuple(let names) = try interpreter.attribute("co_varnames", of: code)
    else { return [] }
    let count = try interpreter.int(of: interpreter.attribute("co_argcount", of: code))
    let keywordCount = try interpreter.int(
      of: interpreter.attribute("co_kwonlyargcount", of: code))
    let positional = Array(names.elements.prefix(count).compactMap(\.text).dropFirst())
    var defaults: [Value] = []
    if case .tuple(let values)? = try interpreter.optionalAttribute("__defaults__", of: function) {
      defaults = values.elements
    }
    var result: [(name: String, value: Value?)] = []
    for (index, name) in positional.enumerated() {
      let position = index - (positional.count - defaults.count)
      result.append((name, position >= 0 ? defaults[position] : nil))
    }
    let keywordDefaults = try interpreter.optionalAttribute("__kwdefaults__", of: function)
    for name in names.elements.dropFirst(count).prefix(keywordCount).compactMap(\.text) {
      var value: Value?
      if let keywordDefaults, case .dict = keywordDefaults,
        try interpreter.contains(.string(name), in: keywordDefaults)
      {
        value = try interpreter.item(.string(name), of: keywordDefaults)
      }
      result.append((name, value))
    }
    return result
  }
}
