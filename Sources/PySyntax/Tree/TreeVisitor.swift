/// Reads a tree in the order of its text.
///
/// A visitor sees each statement and expression before its parts, and goes on into the parts by
/// `visitParts`.
protocol TreeVisitor {
  /// Looks at a statement.
  mutating func visit(_ statement: Statement) throws(Diagnostic)
  /// Looks at an expression.
  mutating func visit(_ expression: Expression) throws(Diagnostic)
}

extension TreeVisitor {
  mutating func visit(_ statements: [Statement]) throws(Diagnostic) {
    for statement in statements { try visit(statement) }
  }

  mutating func visit(_ expressions: [Expression]) throws(Diagnostic) {
    for expression in expressions { try visit(expression) }
  }

  mutating func visit(_ expression: Expression?) throws(Diagnostic) {
    if let expression { try visit(expression) }
  }

  mutating func visit(_ arguments: [Argument]) throws(Diagnostic) {
    for argument in arguments {
      switch argument {
      case .positional(let value), .unpacking(let value), .keyword(_, let value),
        .keywordUnpacking(let value):
        try visit(value)
      }
    }
  }

  mutating func visit(_ parts: [FormattedPart]) throws(Diagnostic) {
    for part in parts {
      guard case .field(let field) = part else { continue }
      try visit(field.value)
      try visit(field.format ?? [])
    }
  }

  /// Visits the default values and annotations of parameters.
  mutating func visitOutside(of parameters: Parameters) throws(Diagnostic) {
    for parameter in parameters.all {
      try visit(parameter.defaultValue)
    }
    for parameter in parameters.all {
      // `*args: *Ts` is the one place where a star stands alone.
      if case .starred(let value)? = parameter.annotation?.kind {
        try visit(value)
      } else {
        try visit(parameter.annotation)
      }
    }
  }

  /// Visits what lies inside of a statement.
  mutating func visitParts(of statement: Statement) throws(Diagnostic) {
    switch statement.kind {
    case .expression(let value): try visit(value)
    case .assignment(let targets, let value):
      try visit(targets)
      try visit(value)
    case .augmentedAssignment(let target, operator: _, let value, operatorRange: _):
      try visit(target)
      try visit(value)
    case .annotatedAssignment(let target, let annotation, let value):
      try visit(target)
      try visit(annotation)
      try visit(value)
    case .return(let value): try visit(value)
    case .delete(let targets): try visit(targets)
    case .raise(let value, let cause):
      try visit(value)
      try visit(cause)
    case .assert(let test, let message):
      try visit(test)
      try visit(message)
    case .if(let branches, let otherwise):
      for branch in branches {
        try visit(branch.test)
        try visit(branch.body)
      }
      try visit(otherwise)
    case .for(let target, let iterable, let body, let otherwise):
      try visit(target)
      try visit(iterable)
      try visit(body)
      try visit(otherwise)
    case .while(let test, let body, let otherwise):
      try visit(test)
      try visit(body)
      try visit(otherwise)
    case .try(let body, let handlers, let otherwise, let finally):
      try visit(body)
      for handler in handlers {
        try visit(handler.type)
        try visit(handler.body)
      }
      try visit(otherwise)
      try visit(finally)
    case .with(let items, let body):
      for item in items {
        try visit(item.manager)
        try visit(item.target)
      }
      try visit(body)
    case .magic(let magic): try visit(magic.body)
    case .function(let definition):
      try visit(definition.decorators)
      try visitOutside(of: definition.parameters)
      try visit(definition.returnAnnotation)
      try visit(definition.body)
    case .class(let definition):
      try visit(definition.decorators)
      try visit(definition.arguments)
      try visit(definition.body)
    case .pass, .break, .continue, .import, .importFrom, .global, .nonlocal: break
    }
  }

  /// Visits what lies inside of an expression.
  mutating func visitParts(of expression: Expression) throws(Diagnostic) {
    switch expression.kind {
    case .name, .constant: break
    case .formattedString(let parts): try visit(parts)
    case .list(let items), .tuple(let items), .set(let items), .boolean(_, let items):
      try visit(items)
    case .dictionary(let items):
      for item in items {
        switch item {
        case .pair(let key, let value):
          try visit(key)
          try visit(value)
        case .unpacking(let value): try visit(value)
        }
      }
    case .unary(_, let operand), .named(_, let operand), .attribute(let operand, _),
      .starred(let operand), .yieldFrom(let operand):
      try visit(operand)
    case .yield(let value): try visit(value)
    case .binary(_, let left, let right, operatorRange: _), .subscript(let left, let right):
      try visit(left)
      try visit(right)
    case .comparison(let first, let rest):
      try visit(first)
      for part in rest { try visit(part.operand) }
    case .conditional(let test, let then, let otherwise):
      try visit(test)
      try visit(then)
      try visit(otherwise)
    case .lambda(let parameters, let body):
      try visitOutside(of: parameters)
      try visit(body)
    case .call(let function, let arguments):
      try visit(function)
      try visit(arguments)
    case .slice(let lower, let upper, let step):
      try visit(lower)
      try visit(upper)
      try visit(step)
    case .comprehension(_, let element, let clauses):
      try visit(clauses)
      try visit(element)
    case .dictionaryComprehension(let key, let value, let clauses):
      try visit(clauses)
      try visit(key)
      try visit(value)
    }
  }

  mutating func visit(_ clauses: [ComprehensionClause]) throws(Diagnostic) {
    for clause in clauses {
      try visit(clause.iterable)
      try visit(clause.target)
      try visit(clause.conditions)
    }
  }
}

extension Parameters {
  /// The parameters in the order of the text.
  var all: [Parameter] {
    positionalOnly + regular + [variadic].compactMap(\.self) + keywordOnly
      + [keywordVariadic].compactMap(\.self)
  }
}
