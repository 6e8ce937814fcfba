package import PySyntax

extension Interpreter {
  /// Runs statements with the names of the session and returns the value of a last statement that is
  /// an expression or a magic, else nil.
  ///
  /// - Throws: `PyException` with the traceback.
  package func run(_ statements: [Statement], source: SourceText) throws -> Value? {
    try prepareThread()
    let code = try compile(statements, source)
    let result = try machine.run(code, namespace: globals)
    return code.hasResult ? result : nil
  }

  /// Computes one expression with the names of the session.
  package func evaluate(_ expression: Expression, source: SourceText) throws -> Value {
    let statement = Statement(.expression(expression), at: expression.range)
    return try run([statement], source: source) ?? .none
  }

  /// Finds out how much stack the thread has, once per outermost run.
  private func prepareThread() throws {
    if machine.depth == 0 {
      stackLimit = NativeStack.currentLimit()
    } else {
      try guardStack()
    }
  }

  private func compile(_ statements: [Statement], _ source: SourceText) throws -> CodeObject {
    var names = NameCollector(className: nil)
    names.visit(statements)
    let builder = CodeBuilder(
      kind: .module, name: "<module>", source: source, parent: nil, namespace: globals,
      names: names, className: nil)
    do {
      try builder.module(statements)
    } catch let error as PyException {
      error.traceback.append(
        TracebackEntry(
          function: "<module>", source: source.name, text: source.text,
          lower: builder.place.lower, upper: builder.place.upper))
      throw error
    }
    return CodeObject(builder)
  }

  /// Returns an exception's class and message as a traceback's last line, with the name that may have
  /// been meant.
  package func headline(_ error: PyException) -> String {
    let message = (try? error.value.str(self)) ?? ""
    let type = error.type
    let name = ["__main__", "builtins"].contains(type.module) ? type.qualname : type.qualifiedName
    var text = message.isEmpty ? name : "\(name): \(message)"
    if let suggestion = error.value.suggestion { text += ". Did you mean: '\(suggestion)'?" }
    return text
  }
}
