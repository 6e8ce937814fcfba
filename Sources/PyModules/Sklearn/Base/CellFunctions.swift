internal import PyRuntime

/// What scikit-learn needs to know of functions written in cells.
enum CellFunctions {
  /// The parameters of a method behind `self`, each with its default where it has one.
  static func parameters(
    of function: Value, _ interpreter: Interpreter
  ) throws -> [(name: String, value: Value?)] {
    guard let written = function.cast(to: FunctionObject.self) else { return [] }
    let signature = Signature(written.signatureText, of: written.name)
    let named = signature.parameters.dropFirst().filter {
      $0.kind != .variadic && $0.kind != .keywordVariadic
    }
    var defaults: [Value] = []
    if case .tuple(let values)? = try interpreter.presentAttribute("__defaults__", of: function) {
      defaults = values.elements
    }
    let positional = named.filter { $0.kind != .keywordOnly }.count
    return named.enumerated().map { index, parameter in
      // An annotation stands behind a colon.
      let name = parameter.name.prefix { $0 != ":" && $0 != " " }
      let place = index - (positional - defaults.count)
      if parameter.kind != .keywordOnly {
        return (String(name), defaults.indices.contains(place) ? defaults[place] : nil)
      }
      return (String(name), parameter.defaultValue)
    }
  }

  /// Whether a function has a parameter of this name, natively or as it was written in a cell.
  static func takes(
    _ name: String, _ function: Value, _ interpreter: Interpreter
  ) throws -> Bool {
    if let native = function.cast(to: NativeFunction.self) {
      return native.accepted.position(of: name) != nil
    }
    guard let written = function.cast(to: FunctionObject.self) else { return false }
    let signature = Signature(written.signatureText, of: written.name)
    return signature.parameters.contains { $0.name.prefix { $0 != ":" && $0 != " " } == name }
  }
}
