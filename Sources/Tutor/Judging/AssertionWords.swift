internal import LessonFormat
internal import Notebook
internal import NotebookSession
internal import PyRuntime
internal import PySyntax

/// Words for an assertion that fails without a message of its own.
enum AssertionWords {
  /// Returns what the assertion asked for, with both sides where it compares.
  ///
  /// Nothing of a hidden check is shown, and nothing that holds a solution.
  static func explain(
    _ error: ErrorReport, in source: SourceText, _ session: Session, _ check: Exercise.Check,
    _ exercise: Exercise
  ) -> String {
    if check.isHidden { return "a hidden check of this exercise does not hold yet" }
    let words = explain(error, in: source, session)
    return FeedbackLeak.tellsSolution(words, exercise)
      ? "a check of this exercise does not hold yet" : words
  }

  private static func explain(
    _ error: ErrorReport, in source: SourceText, _ session: Session
  ) -> String {
    guard let line = error.frames.first?.line, let statements = try? Parser.parse(source),
      let test = assertion(at: line, in: statements, source)
    else { return "a check of this exercise does not hold yet" }
    let text = source.string(in: test.range)
    guard case .comparison(let left, let parts) = test.kind, parts.count == 1 else {
      return "this should be true: \(text)"
    }
    let sides = [left, parts[0].operand].compactMap { side -> String? in
      let text = source.string(in: side.range)
      guard let value = try? session.value(of: text, name: "check"),
        let shown = try? session.interpreter.repr(value), shown != text
      else { return nil }
      return "\(text) is \(shown)"
    }
    return "this should be true: \(text)"
      + (sides.isEmpty ? "" : "; here \(sides.joined(separator: " and "))")
  }

  /// The conditions of the assertions of a check, as they are written.
  static func conditions(of check: String) -> [String] {
    let source = SourceText(check, name: "check")
    guard let statements = try? Parser.parse(source) else { return [] }
    let lines = 1...max(1, check.split(separator: "\n", omittingEmptySubsequences: false).count)
    let tests = lines.compactMap { assertion(at: $0, in: statements, source) }
    return Set(tests.map { source.string(in: $0.range) }).sorted()
  }

  /// The name in CPython's sentence about an undefined name.
  static func missingName(_ error: ErrorReport) -> String? {
    let parts = error.message.split(separator: "'", omittingEmptySubsequences: false)
    return error.message.hasPrefix("name '") && parts.count > 2 ? String(parts[1]) : nil
  }

  /// The condition of the assertion that covers a line; nil where none does.
  static func assertion(
    at line: Int, in statements: [Statement], _ source: SourceText
  ) -> Expression? {
    for statement in statements {
      let first = source.line(at: statement.range.lower)
      let last = source.line(at: statement.range.upper)
      guard first <= line, line <= last else { continue }
      switch statement.kind {
      case .assert(let test, _): return test
      case .for(_, _, let body, _), .while(_, let body, _), .with(_, let body):
        return assertion(at: line, in: body, source)
      case .if(let branches, let otherwise):
        return assertion(at: line, in: branches.flatMap(\.body) + otherwise, source)
      case .try(let body, let handlers, let otherwise, let finally):
        return assertion(
          at: line, in: body + handlers.flatMap(\.body) + otherwise + finally, source)
      case .function(let definition): return assertion(at: line, in: definition.body, source)
      default: return nil
      }
    }
    return nil
  }
}
