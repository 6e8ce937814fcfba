/// A word, sign or literal of the source.
struct Token: Sendable {
  /// What a token is.
  enum Kind: Hashable, Sendable {
    case name
    case keyword(Keyword)
    case number
    case string
    /// The prefix and the opening quotes of an f-string.
    case formattedStart
    /// Text between the fields of an f-string; never empty.
    case formattedMiddle
    /// The closing quotes of an f-string.
    case formattedEnd
    case punctuation(Punctuation)
    /// The end of a logical line.
    case newline
    case indent
    case dedent
    /// A whole line that speaks to IPython.
    case magic
    case end
  }

  let kind: Kind
  let range: SourceRange
  /// The line of the first byte, counted from 1.
  let line: Int
  /// How many brackets are open behind the token.
  let level: Int
  /// Whether the token has text of its own; indents, dedents and the end have none.
  var hasText: Bool {
    switch kind {
    case .indent, .dedent, .end: false
    default: true
    }
  }
}

/// The reserved words.
enum Keyword: String, CaseIterable, Sendable {
  case `false` = "False"
  case none = "None"
  case `true` = "True"
  case and
  case `as`
  case assert
  case async
  case await
  case `break`
  case `class`
  case `continue`
  case def
  case del
  case elif
  case `else`
  case except
  case finally
  case `for`
  case from
  case global
  case `if`
  case `import`
  case `in`
  case `is`
  case lambda
  case nonlocal
  case not
  case or
  case pass
  case raise
  case `return`
  case `try`
  case `while`
  case with
  case yield

  /// The reserved words by their spelling.
  static let bySpelling = Dictionary(
    uniqueKeysWithValues: Keyword.allCases.map { ($0.rawValue, $0) })
}

/// The signs.
enum Punctuation: String, CaseIterable, Sendable {
  case openParenthesis = "("
  case closeParenthesis = ")"
  case openBracket = "["
  case closeBracket = "]"
  case openBrace = "{"
  case closeBrace = "}"
  case comma = ","
  case colon = ":"
  case semicolon = ";"
  case dot = "."
  case ellipsis = "..."
  case arrow = "->"
  case walrus = ":="
  case exclamation = "!"
  case assign = "="
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case lessGreater = "<>"
  case greater = ">"
  case greaterOrEqual = ">="
  case plus = "+"
  case minus = "-"
  case star = "*"
  case slash = "/"
  case doubleSlash = "//"
  case percent = "%"
  case doubleStar = "**"
  case at = "@"
  case leftShift = "<<"
  case rightShift = ">>"
  case ampersand = "&"
  case bar = "|"
  case caret = "^"
  case tilde = "~"
  case plusAssign = "+="
  case minusAssign = "-="
  case starAssign = "*="
  case slashAssign = "/="
  case doubleSlashAssign = "//="
  case percentAssign = "%="
  case doubleStarAssign = "**="
  case atAssign = "@="
  case leftShiftAssign = "<<="
  case rightShiftAssign = ">>="
  case ampersandAssign = "&="
  case barAssign = "|="
  case caretAssign = "^="
  /// A character that Python gives no meaning, such as `$` or `?`.
  case unknown = "?"

  /// The signs by their bytes, packed into one number with the first byte lowest.
  private static let byBytes: [UInt32: Punctuation] = {
    var table: [UInt32: Punctuation] = [:]
    for sign in allCases where sign != .unknown {
      let packed = sign.rawValue.utf8.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      table[packed] = sign
    }
    return table
  }()

  /// Returns the longest sign at the start of three bytes, and its length.
  static func longest(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> (Punctuation, Int) {
    let two = UInt32(first) | UInt32(second) << 8
    if second != 0 {
      if third != 0, let sign = byBytes[two | UInt32(third) << 16] { return (sign, 3) }
      if let sign = byBytes[two] { return (sign, 2) }
    }
    return (byBytes[UInt32(first)] ?? .unknown, 1)
  }

  /// The operator of an augmented assignment; nil for other signs.
  var augmentedOperator: BinaryOperator? {
    switch self {
    case .plusAssign: .add
    case .minusAssign: .subtract
    case .starAssign: .multiply
    case .slashAssign: .divide
    case .doubleSlashAssign: .floorDivide
    case .percentAssign: .modulo
    case .doubleStarAssign: .power
    case .atAssign: .matrixMultiply
    case .leftShiftAssign: .leftShift
    case .rightShiftAssign: .rightShift
    case .ampersandAssign: .bitAnd
    case .barAssign: .bitOr
    case .caretAssign: .bitXor
    default: nil
    }
  }
}
