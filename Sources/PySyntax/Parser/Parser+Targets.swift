/// What can stand to the left of `=`, behind `for` and behind `del`.
extension Parser {
  /// Reads `','.star_target+ [',']`.
  mutating func starTargets() throws(Stop) -> Expression {
    let start = try peek().range
    let first = try starTarget()
    guard try isNext(.comma) else { return first }
    var items = [first]
    while try accept(.comma) != nil {
      guard let next = try attempt({ parser throws(Stop) in try parser.starTarget() }) else {
        break
      }
      items.append(next)
    }
    return try make(.tuple(items), at: range(from: start))
  }

  /// Reads `'*' star_target | name, attribute, subscript, or a bracket of targets`.
  mutating func starTarget() throws(Stop) -> Expression {
    let start = try peek().range
    if try accept(.star) != nil {
      if try isNext(.star) { throw .mismatch }
      let target = try starTarget()
      return try make(.starred(target), at: range(from: start))
    }
    let target = try primary()
    guard TargetKind.assignment.accepts(target) else { throw .mismatch }
    return target
  }
}

/// The places where a target stands.
enum TargetKind {
  case assignment
  case loop
  case deletion

  /// Whether `expression` can be a target.
  func accepts(_ expression: Expression) -> Bool { invalidPart(of: expression) == nil }

  /// Returns the first part that cannot be a target; nil when all can.
  func invalidPart(of expression: Expression) -> Expression? {
    switch expression.kind {
    case .name, .attribute, .subscript: return nil
    case .list(let items), .tuple(let items):
      for item in items {
        if let part = invalidPart(of: item) { return part }
      }
      return nil
    case .starred(let value): return self == .deletion ? expression : invalidPart(of: value)
    case .comparison(let first, let rest):
      guard self == .loop else { return expression }
      return rest.first?.operator == .in ? invalidPart(of: first) : nil
    default: return expression
    }
  }
}

extension Expression {
  /// What Python's messages call an expression of this form.
  var describedKind: String {
    switch kind {
    case .attribute: "attribute"
    case .subscript: "subscript"
    case .starred: "starred"
    case .name: "name"
    case .list: "list"
    case .tuple: "tuple"
    case .lambda: "lambda"
    case .call: "function call"
    case .boolean, .binary, .unary: "expression"
    case .comprehension(.generator, element: _, clauses: _): "generator expression"
    case .comprehension(.list, element: _, clauses: _): "list comprehension"
    case .comprehension(.set, element: _, clauses: _): "set comprehension"
    case .dictionaryComprehension: "dict comprehension"
    case .yield, .yieldFrom: "yield expression"
    case .dictionary: "dict literal"
    case .set: "set display"
    case .formattedString: "f-string expression"
    case .constant(.none): "None"
    case .constant(.true): "True"
    case .constant(.false): "False"
    case .constant(.ellipsis): "ellipsis"
    case .constant: "literal"
    case .comparison: "comparison"
    case .conditional: "conditional expression"
    case .named: "named expression"
    case .slice: "slice"
    }
  }
}
