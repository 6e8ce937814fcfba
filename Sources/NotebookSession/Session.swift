package import Notebook
internal import PyModules
package import PyRuntime
package import PySyntax

/// A notebook that is alive: cells run one after another in one interpreter.
package final class Session {
  /// The interpreter with its names.
  package let interpreter: Interpreter
  /// The number of the last cell that ran; the next one is one more.
  package private(set) var executionCount = 0
  /// Called with each output as soon as it is there.
  package var emit: (Output) -> Void = { _ in }
  /// The names of commands that a bare word may have meant, for the help of a NameError.
  package var commandNames: [String] = []
  private let collector = OutputCollector()
  /// The sources of the cells that took a number, in order.
  private var sources: [String] = []

  /// What running a cell came to.
  package struct CellResult: Sendable {
    /// Everything the cell put out, in order.
    package let outputs: [Output]
    /// What stopped it, also the last of `outputs`; nil where it ran to its end.
    package let error: ErrorReport?
    /// Whether Ctrl-C stopped it.
    package let isInterrupted: Bool
  }

  /// Says who knows whether Ctrl-C was pressed and forgets it by answering, so that operations on
  /// large arrays can be stopped too; called once, before the first session.
  package static func stopsLongOperations(asking question: @escaping @convention(c) () -> Bool) {
    LongOperations.stop(asking: question)
  }

  /// Creates a session with all modules.
  package init(modules: ModuleTable = AllModules.table) {
    interpreter = Interpreter(modules: modules)
    interpreter.writeOutput = { [collector] text in collector.write(text) }
    interpreter.showWarning = { [collector] category, message in
      collector.add(.warning(category: category.name, message: message))
    }
    interpreter.display = { [collector, unowned interpreter] value in
      collector.add(Display.output(of: value, interpreter))
    }
    interpreter.runMagic = { [unowned interpreter] magic, source in
      try Magics(interpreter).run(magic, source)
    }
    NameHelp.install(in: interpreter)
    collector.emit = { [weak self] output in self?.emit(output) }
  }

  /// Runs a cell and returns what it put out; whatever goes wrong is an output too.
  ///
  /// - Parameters:
  ///   - name: What messages call the cell; by default `cell` and its number.
  ///   - isCounted: Whether the cell takes a number, and its value a place in `Out`.
  ///   - changing: What becomes of the statements before they run.
  package func run(
    _ source: String, name: String? = nil, isCounted: Bool = true,
    changing: ([Statement]) -> [Statement] = { $0 }
  ) -> CellResult {
    if isCounted {
      executionCount += 1
      sources.append(source)
    }
    let source = SourceText(source, name: name ?? "cell \(executionCount)")
    collector.begin()
    var report: ErrorReport?
    var isInterrupted = false
    do {
      if isCounted { CellHistory.enter(source.text, number: executionCount, interpreter) }
      let cell = try Parser.parseCell(source)
      if isCounted { try warn(of: cell.warnings, in: source) }
      let statements = changing(cell.statements)
      if isCounted { CellHistory.note(statements, interpreter) }
      if let value = try interpreter.run(statements, source: source), !value.isNone {
        collector.add(Display.output(of: value, interpreter))
        if isCounted { try CellHistory.record(value, number: executionCount, interpreter) }
      }
      for action in interpreter.atEndOfCell { try action(interpreter) }
    } catch let diagnostic as Diagnostic {
      report = ErrorReport(diagnostic, in: source)
    } catch let exception as PyException {
      isInterrupted = exception.type.isSubtype(of: ExceptionType.keyboardInterrupt.object)
      report = ErrorReport(exception, interpreter, commands: commandNames)
    } catch {
      report = ErrorReport(name: "SystemError", message: "\(error)", frames: [])
    }
    collector.flush()
    if let report { collector.add(.error(report)) }
    return CellResult(
      outputs: collector.outputs, error: report, isInterrupted: isInterrupted)
  }

  /// Shows what Python warns of in the text of a cell, before the cell runs.
  private func warn(of warnings: [Diagnostic], in source: SourceText) throws {
    for warning in warnings {
      let line = source.position(at: warning.range.lower).line
      try interpreter.warn(
        ExceptionType.syntaxWarning.object, warning.message,
        from: .place("\(source.name), line \(line)"))
    }
  }

  /// The source of the cell that ran with a number, from 1; nil where there is none.
  package func source(ofCell number: Int) -> String? {
    sources.indices.contains(number &- 1) ? sources[number - 1] : nil
  }

  /// Returns the value of an expression without any output.
  ///
  /// - Throws: `ErrorReport`-worthy errors as they are: `Diagnostic` or `PyException`.
  package func value(of expression: String, name: String) throws -> Value {
    let source = SourceText(expression, name: name)
    return try interpreter.evaluate(Parser.parseExpression(source), source: source)
  }

  /// Returns a live field of prose as text: what stands between the braces of an f-string.
  package func liveText(_ field: String) throws(ErrorReport) -> String {
    let source = SourceText("f\"\"\"{\(field)}\"\"\"", name: "live prose")
    do {
      return try interpreter.str(
        interpreter.evaluate(Parser.parseExpression(source), source: source))
    } catch let diagnostic as Diagnostic {
      throw ErrorReport(diagnostic, in: source)
    } catch let exception as PyException {
      throw ErrorReport(exception, interpreter)
    } catch {
      throw ErrorReport(name: "SystemError", message: "\(error)", frames: [])
    }
  }

  /// The names that cells have assigned, in order, without those of the notebook itself.
  package var variables: [(name: String, value: Value)] {
    interpreter.globals.snapshot.filter { !CellHistory.owns($0.name) }
  }
}

extension Session {
  /// Runs code without a number, without output on the way and without a place in `Out`.
  ///
  /// - Parameter changing: What becomes of the statements before they run.
  package func evaluateSilently(
    _ source: String, name: String, changing: ([Statement]) -> [Statement] = { $0 }
  ) -> CellResult {
    let listener = emit
    emit = { _ in }
    defer { emit = listener }
    return run(source, name: name, isCounted: false, changing: changing)
  }
}
