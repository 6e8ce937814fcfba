package import Notebook
package import PyRuntime
package import PySyntax

extension ErrorReport {
  /// Makes a report of a text that cannot be read.
  package init(_ diagnostic: Diagnostic, in source: SourceText) {
    self.init(
      name: diagnostic.category.rawValue, message: diagnostic.message,
      frames: [
        Frame(function: nil, source, from: diagnostic.range.lower, to: diagnostic.range.upper)
      ],
      help: diagnostic.help)
  }

  /// Makes a report of an exception that nothing caught.
  ///
  /// - Parameter commands: The names of the commands that a person may have meant.
  package init(
    _ exception: PyException, _ interpreter: Interpreter, commands: [String] = []
  ) {
    self.init(
      exception.value, frames: exception.traceback,
      help: exception.help ?? NameAdvice(interpreter, commands: commands).help(for: exception),
      suggestion: ErrorReport.suggestion(exception, interpreter), interpreter, depth: 0)
  }

  /// What Python adds to the message where it shows a traceback, such as `. Did you mean: 'x'?`.
  private static func suggestion(
    _ exception: PyException, _ interpreter: Interpreter
  ) -> String {
    let message = (try? exception.value.str(interpreter)) ?? ""
    let plain = message.isEmpty ? exception.type.name : "\(exception.type.name): \(message)"
    let headline = interpreter.headline(exception)
    return headline.hasPrefix(plain) ? String(headline.dropFirst(plain.count)) : ""
  }

  private init(
    _ value: ExceptionObject, frames: [TracebackEntry], help: String?, suggestion: String,
    _ interpreter: Interpreter, depth: Int
  ) {
    let message = (try? value.str(interpreter)) ?? "(its message cannot be written)"
    var earlier: Cause?
    // The earlier exceptions of a chain keep no frames of their own.
    if depth < 5, let cause = value.cause {
      earlier = Cause(
        isDirect: true,
        ErrorReport(cause, frames: [], help: nil, suggestion: "", interpreter, depth: depth + 1))
    } else if depth < 5, !value.suppressesContext, let context = value.context {
      earlier = Cause(
        isDirect: false,
        ErrorReport(context, frames: [], help: nil, suggestion: "", interpreter, depth: depth + 1))
    }
    self.init(
      name: value.type.name, message: message + suggestion,
      frames: frames.reversed().map { entry in
        Frame(
          function: entry.function == "<module>" ? nil : entry.function,
          SourceText(entry.text, name: entry.source), from: entry.lower, to: entry.upper)
      },
      help: help, cause: earlier)
  }
}

extension ErrorReport.Frame {
  /// Makes a frame from offsets into a source.
  fileprivate init(function: String?, _ source: SourceText, from lower: Int, to upper: Int) {
    let start = source.position(at: lower)
    let end = min(upper, source.range(ofLine: start.line).upper)
    self.init(
      function: function, source: source.name, line: start.line,
      text: source.text(ofLine: start.line), column: start.column,
      length: source.codePoints(from: lower, to: end))
  }
}
