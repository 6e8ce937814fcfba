/// A Python expression with its place in the source.
package struct Expression: Sendable {
  /// What the expression is.
  package let kind: Kind
  /// Where it stands, without surrounding parentheses.
  package let range: SourceRange
  /// How many expressions lie one inside of the other, this one included.
  ///
  /// The parser keeps it at most `Parser.depthLimit`, so that whoever walks a tree may recurse.
  package let depth: Int

  /// Creates an expression.
  package init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
    depth = kind.deepestChild + 1
  }

  /// The forms of an expression.
  package indirect enum Kind: Sendable {
    /// A variable.
    case name(String)
    /// A literal value.
    case constant(Constant)
    /// An f-string: literal parts and fields in order.
    case formattedString([FormattedPart])
    /// `[a, *b]`.
    case list([Expression])
    /// `a, *b`, with or without parentheses.
    case tuple([Expression])
    /// `{a, *b}`.
    case set([Expression])
    /// `{a: b, **c}`.
    case dictionary([DictionaryItem])
    /// `-a`, `+a`, `~a` and `not a`.
    case unary(UnaryOperator, Expression)
    /// `a + b` and its like; `operatorRange` is the operator's own place.
    case binary(BinaryOperator, Expression, Expression, operatorRange: SourceRange)
    /// `a and b and c`, at least two operands.
    case boolean(BooleanOperator, [Expression])
    /// `a < b <= c`: the first operand, then pairs of operator and operand.
    case comparison(Expression, [ComparisonPart])
    /// `a if test else b`.
    case conditional(test: Expression, then: Expression, otherwise: Expression)
    /// `(name := value)`.
    case named(Identifier, Expression)
    /// `lambda a, b=1: a + b`.
    case lambda(Parameters, Expression)
    /// `f(a, *b, c=1, **d)`.
    case call(Expression, [Argument])
    /// `a.name`.
    case attribute(Expression, Identifier)
    /// `a[index]`; an index with a comma is a tuple, which may hold slices.
    case `subscript`(Expression, Expression)
    /// `lower:upper:step`, only inside a subscript.
    case slice(lower: Expression?, upper: Expression?, step: Expression?)
    /// `*a`, only where Python allows it.
    case starred(Expression)
    /// `[element for …]`, `{element for …}` or `(element for …)`.
    case comprehension(ComprehensionForm, element: Expression, clauses: [ComprehensionClause])
    /// `{key: value for …}`.
    case dictionaryComprehension(
      key: Expression, value: Expression, clauses: [ComprehensionClause])
    /// `yield` or `yield a`.
    case yield(Expression?)
    /// `yield from a`.
    case yieldFrom(Expression)
  }
}

/// A name with its place.
package struct Identifier: Hashable, Sendable {
  /// The name, normalized to NFKC as Python does.
  package let name: String
  /// Where it stands.
  package let range: SourceRange

  /// Creates an identifier.
  package init(_ name: String, at range: SourceRange) {
    self.name = name
    self.range = range
  }
}

/// A literal value of the source text.
package enum Constant: Hashable, Sendable {
  case none
  case `true`
  case `false`
  case ellipsis
  /// An integer of any size, as digits of `radix` (2, 8, 10 or 16) without prefix or underscores.
  case integer(digits: String, radix: Int)
  /// A floating-point number, correctly rounded.
  case float(Double)
  /// A string, escapes replaced, adjacent literals joined.
  case string(String)
  /// A bytes literal.
  case bytes([UInt8])
}

/// One part of an f-string.
package enum FormattedPart: Sendable {
  /// Text that stands for itself.
  case literal(String)
  /// `{value!conversion:format}`.
  case field(FormattedField)
}

/// A replacement field of an f-string.
package struct FormattedField: Sendable {
  /// What is formatted.
  package let value: Expression
  /// `r`, `s` or `a` behind `!`; nil without one.
  package let conversion: Character?
  /// What follows the colon, with nested fields; nil without a colon.
  package let format: [FormattedPart]?
  /// For `{value=}`: the source text to print before the value, with its `=` and blanks.
  ///
  /// Without a conversion and a format such a field has the conversion `r`, as in Python.
  package let debugText: String?
  /// Where the field stands, braces included.
  package let range: SourceRange

  /// Creates a field.
  package init(
    value: Expression, conversion: Character?, format: [FormattedPart]?, debugText: String?,
    range: SourceRange
  ) {
    self.value = value
    self.conversion = conversion
    self.format = format
    self.debugText = debugText
    self.range = range
  }
}

/// An entry of a dict display.
package enum DictionaryItem: Sendable {
  /// `key: value`.
  case pair(Expression, Expression)
  /// `**mapping`.
  case unpacking(Expression)
}

/// An argument of a call.
package enum Argument: Sendable {
  /// `value`.
  case positional(Expression)
  /// `*value`.
  case unpacking(Expression)
  /// `name=value`.
  case keyword(Identifier, Expression)
  /// `**value`.
  case keywordUnpacking(Expression)
}

/// One operator of a comparison chain with its right operand.
package struct ComparisonPart: Sendable {
  package let `operator`: ComparisonOperator
  package let operatorRange: SourceRange
  package let operand: Expression

  /// Creates a part.
  package init(_ op: ComparisonOperator, at operatorRange: SourceRange, _ operand: Expression) {
    self.operator = op
    self.operatorRange = operatorRange
    self.operand = operand
  }
}

/// Which collection a comprehension makes.
package enum ComprehensionForm: Sendable {
  case list
  case set
  case generator
}

/// `for target in iterable if …` inside a comprehension.
package struct ComprehensionClause: Sendable {
  package let target: Expression
  package let iterable: Expression
  package let conditions: [Expression]

  /// Creates a clause.
  package init(target: Expression, iterable: Expression, conditions: [Expression]) {
    self.target = target
    self.iterable = iterable
    self.conditions = conditions
  }
}

/// The parameters of a function or lambda, by kind and in order.
package struct Parameters: Sendable {
  /// Those before `/`.
  package var positionalOnly: [Parameter] = []
  /// Those that take a position or a name.
  package var regular: [Parameter] = []
  /// `*args`.
  package var variadic: Parameter?
  /// Those behind `*` or `*args`.
  package var keywordOnly: [Parameter] = []
  /// `**kwargs`.
  package var keywordVariadic: Parameter?

  /// Creates an empty list of parameters.
  package init() {}
}

/// One parameter of a function.
package struct Parameter: Sendable {
  package let name: Identifier
  package let annotation: Expression?
  package let defaultValue: Expression?

  /// Creates a parameter.
  package init(_ name: Identifier, annotation: Expression?, defaultValue: Expression?) {
    self.name = name
    self.annotation = annotation
    self.defaultValue = defaultValue
  }
}
