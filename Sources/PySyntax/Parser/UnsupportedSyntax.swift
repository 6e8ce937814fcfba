/// Python that regtutor leaves out: its name, and what to write instead.
package enum UnsupportedSyntax {
  private static func refusal(
    _ message: String, at range: SourceRange, instead: String
  ) -> Diagnostic {
    var diagnostic = Diagnostic(message, at: range, help: instead)
    diagnostic.isRefusal = true
    return diagnostic
  }

  /// `async def`, `async for`, `async with`.
  static func async(at range: SourceRange) -> Diagnostic {
    refusal(
      "regtutor does not run 'async' code", at: range,
      instead: "leave 'async' out: a cell runs from top to bottom")
  }

  /// `await x`.
  static func await(at range: SourceRange) -> Diagnostic {
    refusal(
      "regtutor does not run 'await' expressions", at: range,
      instead: "call the function directly, without 'await'")
  }

  /// `match x:`.
  static func match(at range: SourceRange) -> Diagnostic {
    refusal(
      "regtutor has no 'match' statement", at: range,
      instead: "write if … elif … else")
  }

  /// `1j`.
  static func complexLiteral(at range: SourceRange) -> Diagnostic {
    refusal(
      "regtutor has no complex numbers", at: range,
      instead: "keep the real and the imaginary part in two variables")
  }

  /// `type X = …`.
  static func typeAlias(at range: SourceRange) -> Diagnostic {
    refusal(
      "regtutor has no 'type' statement", at: range, instead: "assign the type: Name = …")
  }

  /// `def f[T](x): …`.
  static func typeParameters(at range: SourceRange) -> Diagnostic {
    refusal(
      "regtutor has no type parameters", at: range,
      instead: "leave the square brackets out: annotations are not checked anyway")
  }

  /// `except* ValueError`.
  static func exceptionGroup(at range: SourceRange) -> Diagnostic {
    refusal(
      "regtutor has no 'except*'", at: range, instead: "write 'except' without the star")
  }

  /// `!ls`.
  static func shellCommand(at range: SourceRange) -> Diagnostic {
    refusal(
      "regtutor runs no shell commands", at: range,
      instead: "lessons cannot reach the machine; use a terminal for that")
  }
}
