internal import PyRuntime

/// What `verbose` would print of the inside of a solver, which is not printed here.
enum VerboseRefusal {
  /// The error of a function or class that was asked to tell what it does.
  static func error(_ owner: String) -> PyException {
    PyException(
      .notImplementedError, "\(owner)(verbose=…) is not supported: it prints the solver's steps",
      help: "leave verbose out: the result is the same")
  }
}

extension EstimatorObject {
  /// Refuses a `verbose` above what prints nothing.
  func refuseVerbose(above limit: Int = 0, _ interpreter: Interpreter) throws {
    let value = parameter("verbose")
    let level = try Numbers.bool(value).map { $0 ? 1 : 0 } ?? Numbers.int(value, interpreter) ?? 0
    if level > limit { throw VerboseRefusal.error(type.name) }
  }
}
