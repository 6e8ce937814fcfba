extension Expression.Kind {
  /// The depth of the deepest expression inside; 0 without one.
  var deepestChild: Int {
    switch self {
    case .name, .constant, .yield(nil): 0
    case .formattedString(let parts): parts.deepest
    case .list(let items), .tuple(let items), .set(let items), .boolean(_, let items):
      items.deepest
    case .dictionary(let items):
      items.reduce(0) { deepest, item in
        switch item {
        case .pair(let key, let value): Swift.max(deepest, key.depth, value.depth)
        case .unpacking(let value): Swift.max(deepest, value.depth)
        }
      }
    case .unary(_, let operand), .named(_, let operand), .attribute(let operand, _),
      .starred(let operand), .yield(.some(let operand)), .yieldFrom(let operand):
      operand.depth
    case .binary(_, let left, let right, operatorRange: _), .subscript(let left, let right):
      Swift.max(left.depth, right.depth)
    case .comparison(let first, let rest):
      rest.reduce(first.depth) { Swift.max($0, $1.operand.depth) }
    case .conditional(let test, let then, let otherwise):
      Swift.max(test.depth, then.depth, otherwise.depth)
    case .lambda(let parameters, let body): Swift.max(parameters.deepest, body.depth)
    case .call(let function, let arguments):
      arguments.reduce(function.depth) { deepest, argument in
        switch argument {
        case .positional(let value), .unpacking(let value), .keyword(_, let value),
          .keywordUnpacking(let value):
          Swift.max(deepest, value.depth)
        }
      }
    case .slice(let lower, let upper, let step):
      Swift.max(lower?.depth ?? 0, upper?.depth ?? 0, step?.depth ?? 0)
    case .comprehension(_, let element, let clauses): Swift.max(element.depth, clauses.deepest)
    case .dictionaryComprehension(let key, let value, let clauses):
      Swift.max(key.depth, value.depth, clauses.deepest)
    }
  }
}

extension [Expression] {
  fileprivate var deepest: Int { reduce(0) { Swift.max($0, $1.depth) } }
}

extension [ComprehensionClause] {
  fileprivate var deepest: Int {
    reduce(0) { deepest, clause in
      clause.conditions.reduce(Swift.max(deepest, clause.target.depth, clause.iterable.depth)) {
        Swift.max($0, $1.depth)
      }
    }
  }
}

extension [FormattedPart] {
  fileprivate var deepest: Int {
    reduce(0) { deepest, part in
      guard case .field(let field) = part else { return deepest }
      return Swift.max(deepest, field.value.depth, field.format?.deepest ?? 0)
    }
  }
}

extension Parameters {
  fileprivate var deepest: Int {
    var deepest = 0
    for parameter in positionalOnly + regular + keywordOnly
      + [variadic, keywordVariadic].compactMap(
        \.self)
    {
      deepest = Swift.max(
        deepest, parameter.annotation?.depth ?? 0, parameter.defaultValue?.depth ?? 0)
    }
    return deepest
  }
}
