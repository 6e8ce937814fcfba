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
  static let names = ["time", "timeit", "who", "who_ls", "whos", "reset", "matplotlib"]

  /// Carries out a magic and returns its value, None where it has none.
  ///
  /// - Throws: UsageError in IPython's words for a magic that does not exist.
  func run(_ magic: Magic, _ source: SourceText) throws -> Value {
    switch (magic.form, magic.name.name) {
    case (.help, _):
      if isDoubled(magic, source) { throw noSource(magic.name.name) }
      return try help(magic.name.name)
    case (.cell, "time") where magic.body.isEmpty: throw emptyCell(magic)
    case (_, "time"): return try Stopwatch(interpreter).time(magic.body, source)
    case (.cell, "timeit") where magic.body.isEmpty: throw emptyCell(magic)
    case (_, "timeit"):
      try Stopwatch(interpreter).timeit(
        magic.body, options: TimingOptions(magic), setup: magic.form == .cell, source)
    case (.line, "who"): who(visible(magic.argument), isFiltered: !magic.argument.isEmpty)
    case (.line, "who_ls"): return .list(visible(magic.argument).map { .string($0) })
    case (.line, "whos"):
      try VariableTable(interpreter).write(
        visible(magic.argument), isFiltered: !magic.argument.isEmpty)
    case (.line, "reset"): try reset(magic.argument)
    case (.line, "matplotlib"): break  // figures are always shown in place
    case (.line, "config") where magic.argument.hasPrefix("InlineBackend"): break
    default: throw unknown(magic)
    }
    return .none
  }

  private func help(_ name: String) throws -> Value {
    let source = SourceText(name, name: "help")
    let value: Value
    do {
      value = try interpreter.evaluate(Parser.parseExpression(source), source: source)
    } catch let exception as PyException
      where exception.isInstance(of: .nameError) || exception.isInstance(of: .attributeError)
    {
      let near = exception.value.suggestion.map { " Did you mean: '\($0)'?" } ?? ""
      interpreter.writeOutput("Object `\(name)` not found.\(near)\n")
      return .none
    } catch let exception as PyException {
      // The place is that of the question, not of the name by itself.
      exception.traceback = []
      throw exception
    }
    if let text = try Inspection(value, name, interpreter).text {
      interpreter.writeOutput(text)
      return .none
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

  private func who(_ names: [String], isFiltered: Bool) {
    guard !names.isEmpty else {
      interpreter.writeOutput(Magics.nothing(isFiltered: isFiltered))
      return
    }
    for (index, name) in names.enumerated() {
      interpreter.writeOutput("\(name)\t " + (index % 9 == 8 ? "\n" : ""))
    }
    interpreter.writeOutput("\n")
  }

  /// What is said where there are no names, or none of the classes asked for.
  static func nothing(isFiltered: Bool) -> String {
    isFiltered
      ? "No variables match your requested type.\n" : "Interactive namespace is empty.\n"
  }

  /// Forgets the names; IPython's question is not asked, as where nobody can answer it.
  private func reset(_ argument: String) throws {
    for word in argument.split(separator: " ") where word != "-f" && word != "-s" {
      throw PyException(
        Magics.usageError,
        word.hasPrefix("-")
          ? "option \(word) not recognized (allowed: \"sf\")"
          : "Don't know how to reset \(word)", help: "%reset alone forgets all variables")
    }
    interpreter.globals.removeAll()
  }

  /// The names that the learner gave, sorted; only those of the classes in `types` where it has any.
  private func visible(_ types: String) -> [String] {
    let wanted = types.split(separator: " ").map(String.init)
    return interpreter.globals.snapshot
      .filter { !CellHistory.owns($0.name) && !$0.name.hasPrefix("_") }
      .filter { wanted.isEmpty || wanted.contains($0.value.type.name) }
      .map(\.name).sorted()
  }

  private func emptyCell(_ magic: Magic) -> PyException {
    let name = magic.name.name
    return PyException(
      Magics.usageError,
      "%%\(name) is a cell magic, but the cell body is empty. Did you mean the line magic "
        + "%\(name) (single %)?")
  }

  private func unknown(_ magic: Magic) -> PyException {
    let name = magic.name.name
    let isCell = magic.form == .cell
    if let reason = MagicRefusals.reasons[name] {
      return PyException(
        Magics.usageError, "`\(isCell ? "%%" : "%")\(name)` is not offered in cells.", help: reason)
    }
    let suggestion = Spelling.closest(to: name, in: Magics.names)
    return PyException(
      Magics.usageError,
      isCell ? "Cell magic `%%\(name)` not found." : "Line magic function `%\(name)` not found.",
      help: suggestion.map { "did you mean %\($0)?" }
        ?? "the magics here are \(Magics.names.map { "%\($0)" }.joined(separator: ", "))")
  }

  static let usageError = TypeObject(
    "UsageError", bases: [ExceptionType.exception.object])
}
