internal import PySyntax

/// The assignments of a piece of code.
struct Assignments {
  /// The names that are assigned; those of a tuple all together.
  let names: [String]
  /// What they become.
  let value: Expression

  /// All assignments, those inside of blocks too, but not those of functions.
  static func all(in statements: [Statement]) -> [Assignments] {
    statements.flatMap { statement -> [Assignments] in
      switch statement.kind {
      case .assignment(let targets, let value):
        return [Assignments(names: targets.flatMap(names), value: value)]
      case .annotatedAssignment(let target, annotation: _, let value?):
        return [Assignments(names: names(target), value: value)]
      case .for(let target, let iterable, let body, let otherwise):
        return [Assignments(names: names(target), value: iterable)] + all(in: body + otherwise)
      case .while(_, let body, let otherwise): return all(in: body + otherwise)
      case .with(_, let body): return all(in: body)
      case .if(let branches, let otherwise):
        return all(in: branches.flatMap(\.body) + otherwise)
      default: return []
      }
    }
  }

  /// The code that a name was assigned last, where `text` is a name with one assignment; else `text`.
  static func definition(
    of text: String, in statements: [Statement], _ source: SourceText
  ) -> String {
    let found = all(in: statements).filter { $0.names == [text] }
    guard found.count == 1, let value = found.first?.value else { return text }
    return source.string(in: value.range)
  }

  /// The names that a target assigns.
  static func names(_ target: Expression) -> [String] {
    switch target.kind {
    case .name(let name): [name]
    case .tuple(let parts), .list(let parts): parts.flatMap(names)
    default: []
    }
  }
}

/// The expressions inside of an expression, itself first.
enum Subexpressions {
  /// All of them, but for those of comprehensions, lambdas and f-strings.
  static func of(_ expression: Expression) -> [Expression] {
    [expression] + children(of: expression).flatMap(of)
  }

  private static func children(of expression: Expression) -> [Expression] {
    switch expression.kind {
    case .list(let parts), .tuple(let parts), .set(let parts), .boolean(_, let parts): parts
    case .unary(_, let inner), .attribute(let inner, _), .starred(let inner): [inner]
    case .binary(_, let left, let right, operatorRange: _): [left, right]
    case .comparison(let first, let parts): [first] + parts.map(\.operand)
    case .conditional(let test, let then, let otherwise): [test, then, otherwise]
    case .subscript(let value, let index): [value, index]
    case .call(let function, let arguments):
      [function]
        + arguments.map { argument in
          switch argument {
          case .positional(let value), .unpacking(let value), .keyword(_, let value),
            .keywordUnpacking(let value):
            value
          }
        }
    default: []
    }
  }
}
