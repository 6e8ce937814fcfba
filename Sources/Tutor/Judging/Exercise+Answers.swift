internal import LessonFormat
internal import PySyntax

extension Exercise {
  /// The names that an answer gives a value.
  var targets: [String] { AnswerChange.targets(of: starter) }

  /// The answer after one more cell: that cell where it is an attempt, or where there was none.
  ///
  /// A cell that only looks at something answers nothing, and an error in it costs nothing.
  func answer(_ before: Judge.Answer?, orNow now: Judge.Answer) -> Judge.Answer {
    guard let before, isAttempt(before.source), !isAttempt(now.source) else { return now }
    return before
  }

  /// Whether a cell gives one of the asked names a value, or is no Python and mentions one.
  func isAttempt(_ code: String) -> Bool {
    let asked = Set(targets)
    guard !asked.isEmpty else { return true }
    let source = SourceText(code, name: "answer")
    guard let statements = try? Parser.parse(source) else {
      return !Words.identifiers(in: code).isDisjoint(with: asked)
    }
    return !asked.isDisjoint(with: Attempts.changed(by: statements))
  }

  /// Whether an answer still holds a place to fill in: dots in its code, or nothing but a comment
  /// that says TODO in a starter that was not changed.
  func isUnfilled(_ answer: String) -> Bool {
    let code = Attempts.code(of: answer)
    if code.contains("...") || code.contains("…") { return true }
    guard answer.contains("TODO") else { return false }
    func plain(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
    return plain(code) == plain(Attempts.code(of: starter))
  }
}

/// What can be told of an answer from its text.
private enum Attempts {
  /// The code without its comments and the texts in it.
  static func code(of text: String) -> String {
    let source = SourceText(text, name: "answer")
    var bytes = source.bytes
    for part in Highlighter.highlight(source)
    where part.tokenClass == .comment || part.tokenClass == .string {
      let range = max(0, part.range.lower)..<max(part.range.lower, part.range.upper)
      for index in range.clamped(to: bytes.indices) where bytes[index] != UInt8(ascii: "\n") {
        bytes[index] = UInt8(ascii: " ")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The names that statements give a value, or whose value they change in place.
  static func changed(by statements: [Statement]) -> [String] {
    statements.flatMap(changed)
  }

  private static func changed(by statement: Statement) -> [String] {
    switch statement.kind {
    case .assignment(let targets, value: _): return targets.flatMap(roots)
    case .annotatedAssignment(let target, annotation: _, value: _): return roots(target)
    case .augmentedAssignment(let target, _, _, _): return roots(target)
    case .function(let definition): return [definition.name.name]
    case .for(let target, iterable: _, let body, let otherwise):
      return roots(target) + changed(by: body + otherwise)
    case .while(test: _, let body, let otherwise): return changed(by: body + otherwise)
    case .with(_, let body): return changed(by: body)
    case .if(let branches, let otherwise):
      return changed(by: branches.flatMap(\.body)) + changed(by: otherwise)
    case .try(let body, let handlers, let otherwise, let finally):
      return changed(by: body) + changed(by: handlers.flatMap(\.body))
        + changed(by: otherwise) + changed(by: finally)
    case .expression(let expression):
      // A method may change its value: `weights.sort()`.
      guard case .call(let function, _) = expression.kind,
        case .attribute(let owner, _) = function.kind
      else { return [] }
      return roots(owner)
    default: return []
    }
  }

  /// The names that stand at the root of a target: `weights` of `weights[0]`.
  private static func roots(_ target: Expression) -> [String] {
    switch target.kind {
    case .name(let name): [name]
    case .tuple(let parts), .list(let parts): parts.flatMap(roots)
    case .subscript(let value, _), .attribute(let value, _), .starred(let value): roots(value)
    default: []
    }
  }
}
