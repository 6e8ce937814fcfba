internal import PyModules
internal import PyRuntime
internal import PySyntax

/// What to type where a name is not defined, or hides one of Python's: the import that brings it, the
/// command of that name, the `del` that uncovers it.
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
    if exception.isInstance(of: .typeError) { return uncovering(exception) }
    guard exception.isInstance(of: .nameError),
      let name = exception.value.attributes["name"]?.text
    else { return nil }
    if commands.contains(name) { return "commands begin with a colon: ':\(name)'" }
    if commands.contains("quit"), ["exit", "logout", "bye"].contains(name) {
      return "commands begin with a colon: ':quit' leaves"
    }
    if let module = NameAdvice.usualNames[name], isThere(module) {
      return "'import \(module) as \(name)' brings it"
    }
    guard exception.value.suggestion == nil else { return nil }
    if interpreter.modules.makers[name] != nil { return "'import \(name)' brings it" }
    return module(of: name).map { "'from \($0) import \(name)' brings it" }
  }

  /// What brings a function of Python's back behind a variable of its name, as after `print = 5`.
  private func uncovering(_ exception: PyException) -> String? {
    let message = (try? exception.value.str(interpreter)) ?? ""
    guard message.hasSuffix("object is not callable"), let entry = exception.traceback.first,
      entry.lower < entry.upper
    else { return nil }
    let call = SourceText(entry.text).string(in: SourceRange(entry.lower, entry.upper))
    let name = String(call.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    guard call.dropFirst(name.count).first == "(", interpreter.globals.builtin(name) != nil,
      interpreter.globals.snapshot.contains(where: { $0.name == name })
    else { return nil }
    return "'\(name)' is a variable now: 'del \(name)' brings Python's own back"
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
