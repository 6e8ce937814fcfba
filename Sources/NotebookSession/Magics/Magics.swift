internal import PyRuntime
internal import PySyntax

/// IPython's magics that make sense without a machine to reach.
struct Magics {
  private let interpreter: Interpreter

  /// Creates the magics of an interpreter.
  init(_ interpreter: Interpreter) {
    self.interpreter = interpreter
  }

  /// The names that work, in the order of their documentation.
  static let names = ["time", "timeit", "who", "whos", "reset", "matplotlib"]

  /// Carries out a magic and returns its value, None where it has none.
  ///
  /// - Throws: UsageError in IPython's words for a magic that does not exist.
  func run(_ magic: Magic, _ source: SourceText) throws -> Value {
    switch (magic.form, magic.name.name) {
    case (.help, _):
      if isDoubled(magic, source) { throw noSource(magic.name.name) }
      return try help(magic.name.name)
    case (_, "time"): return try Stopwatch(interpreter).time(magic.body, source)
    case (_, "timeit"):
      try Stopwatch(interpreter).timeit(magic.body, options: magic.argument, source)
    case (.line, "who"): who()
    case (.line, "whos"): try VariableTable(interpreter).write()
    case (.line, "reset"): reset()
    case (.line, "matplotlib"): break  // figures are always shown in place
    default: throw unknown(magic)
    }
    return .none
  }

  private func help(_ name: String) throws -> Value {
    let source = SourceText(name, name: "help")
    let value: Value
    do {
      value = try interpreter.evaluate(Parser.parseExpression(source), source: source)
    } catch let exception as PyException {
      // The place is that of the question, not of the name by itself.
      exception.traceback = []
      throw exception
    }
    guard let help = interpreter.globals.builtin("help") else { return .none }
    return try interpreter.call(help, value)
  }

  /// Whether a request for help has two question marks, which ask IPython for the source.
  private func isDoubled(_ magic: Magic, _ source: SourceText) -> Bool {
    let place = magic.name.range
    let line = source.range(ofLine: source.line(at: place.lower))
    let around =
      source.string(in: SourceRange(line.lower, place.lower))
      + source.string(in: SourceRange(place.upper, line.upper))
    return around.filter { $0 == "?" }.count > 1
  }

  private func noSource(_ name: String) -> PyException {
    PyException(
      Magics.usageError, "`\(name)??` asks for the source of '\(name)', which is not kept.",
      help: "'\(name)?' tells what it is for, with an example; In holds the cells that you ran")
  }

  private func who() {
    let names = visibleNames
    guard !names.isEmpty else {
      interpreter.writeOutput("Interactive namespace is empty.\n")
      return
    }
    for (index, name) in names.enumerated() {
      interpreter.writeOutput("\(name)\t " + (index % 9 == 8 ? "\n" : ""))
    }
    interpreter.writeOutput("\n")
  }

  private func reset() {
    interpreter.globals.removeAll()
  }

  private var visibleNames: [String] {
    interpreter.globals.names.filter { !CellHistory.names.contains($0) && !$0.hasPrefix("_") }
      .sorted()
  }

  private func unknown(_ magic: Magic) -> PyException {
    let name = magic.name.name
    let kind = magic.form == .cell ? "Cell" : "Line"
    let sign = magic.form == .cell ? "%%" : "%"
    let suggestion = Spelling.closest(to: name, in: Magics.names)
    return PyException(
      Magics.usageError, "\(kind) magic function `\(sign)\(name)` not found.",
      help: suggestion.map { "did you mean %\($0)?" }
        ?? "the magics here are \(Magics.names.map { "%\($0)" }.joined(separator: ", "))")
  }

  private static let usageError = TypeObject(
    "UsageError", bases: [ExceptionType.exception.object])
}
