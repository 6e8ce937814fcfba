internal import PyModules
internal import PyRuntime

/// What to type where a name is not defined: the import that brings it, or the command of that name.
struct NameAdvice {
  private let interpreter: Interpreter
  private let commands: [String]

  /// Advice for the names of an interpreter, where these commands exist.
  init(_ interpreter: Interpreter, commands: [String]) {
    self.interpreter = interpreter
    self.commands = commands
  }

  /// The short names that everybody gives these modules.
  private static let usualNames = [
    "np": "numpy", "pd": "pandas", "plt": "matplotlib.pyplot", "sns": "seaborn",
  ]

  /// Modules of Python's own whose members are worth looking through.
  private static let standard = [
    "math", "time", "warnings", "itertools", "functools", "collections",
  ]

  /// The sentence behind `help:`; nil where nothing is known.
  func help(for exception: PyException) -> String? {
    guard exception.isInstance(of: .nameError),
      let name = exception.value.attributes["name"]?.text
    else { return nil }
    if commands.contains(name) { return "commands begin with a colon: ':\(name)'" }
    if commands.contains("quit"), ["exit", "logout", "bye"].contains(name) {
      return "commands begin with a colon: ':quit' leaves"
    }
    guard exception.value.suggestion == nil else { return nil }
    if let module = NameAdvice.usualNames[name], isThere(module) {
      return "'import \(module) as \(name)' brings it"
    }
    if interpreter.modules.makers[name] != nil { return "'import \(name)' brings it" }
    return module(of: name).map { "'from \($0) import \(name)' brings it" }
  }

  private func isThere(_ module: String) -> Bool { interpreter.modules.makers[module] != nil }

  /// The module from which a name is imported; the shortest path where there are several.
  private func module(of name: String) -> String? {
    let ours = interpreter.modules.makers.keys.filter {
      $0.hasPrefix("sklearn.") || NameAdvice.standard.contains($0)
    }
    return ours.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }.first { path in
      // A module of ours runs none of the cell's code when it is made.
      (try? interpreter.importModule(path))?.members[name] != nil
    }
  }
}
