package import PySyntax

extension Interpreter {
  /// Runs statements with the names of the session and returns the value of a last statement that is
  /// an expression or a magic, else nil.
  ///
  /// - Throws: `PyException` with the traceback.
  package func run(_ statements: [Statement], source: SourceText) throws -> Value? {
    try prepareThread()
    let code = try compile(statements, source, globals)
    if machine.depth == 0 { warningFilters.beginCell() }
    let result = try machine.run(code, namespace: globals)
    return code.hasResult ? result : nil
  }

  /// Runs a module of our own that is written in Python, and returns its names.
  ///
  /// - Parameters:
  ///   - module: The name that its classes and functions give as their `__module__`.
  ///   - given: Names that the text uses beside the built-in ones.
  package func runLibrary(
    _ text: String, module: String, given: [String: Value] = [:]
  ) throws -> [String: Value] {
    let source = SourceText(text, name: module)
    let namespace = names(of: module, given)
    try prepareThread()
    let code = try compile(try Parser.parse(source), source, namespace)
    _ = try machine.run(code, namespace: namespace)
    return Dictionary(uniqueKeysWithValues: namespace.snapshot.map { ($0.name, $0.value) })
  }

  /// Computes one expression with the names of the session.
  package func evaluate(_ expression: Expression, source: SourceText) throws -> Value {
    let statement = Statement(.expression(expression), at: expression.range)
    return try run([statement], source: source) ?? .none
  }

  /// Computes one expression with names of its own, and not those of the session.
  package func evaluate(
    _ expression: Expression, source: SourceText, names: Namespace
  ) throws -> Value {
    try prepareThread()
    let statement = Statement(.expression(expression), at: expression.range)
    return try machine.run(compile([statement], source, names), namespace: names) ?? .none
  }

  /// Returns names for code that is not the session's: the built-in ones and some that are given.
  package func names(of module: String, _ given: [String: Value]) -> Namespace {
    let namespace = Namespace(module: module)
    namespace.setBuiltins(Universe.members.merging(ClassBuiltins.members) { first, _ in first })
    for (name, value) in given { namespace[name] = value }
    return namespace
  }

  /// Finds out how much stack the thread has, once per outermost run.
  private func prepareThread() throws {
    if machine.depth == 0 {
      stackLimit = NativeStack.currentLimit()
    } else {
      try guardStack()
    }
  }

  private func compile(
    _ statements: [Statement], _ source: SourceText, _ namespace: Namespace
  ) throws -> CodeObject {
    var names = NameCollector(className: nil)
    names.visit(statements)
    let builder = CodeBuilder(
      kind: .module, name: "<module>", source: source, parent: nil, namespace: namespace,
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
