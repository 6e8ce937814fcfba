/// Whether a text that is being typed is a whole cell.
package enum Completeness: Sendable {
  /// The text can run.
  case complete
  /// More text can make it right, and `MissingText` says what is missing.
  case incomplete(MissingText)
  /// No text behind it makes it right.
  case wrong(Diagnostic)

  /// Judges `source` as the lines typed so far, joined by line breaks.
  ///
  /// A compound statement at the end asks for an empty line, as in Python's own prompt.
  package static func of(_ source: SourceText) -> Completeness {
    let statements: [Statement]
    do throws(Diagnostic) {
      statements = try Parser.parse(source)
    } catch {
      if let missing = error.missing { return .incomplete(missing) }
      return .wrong(error)
    }
    guard let last = statements.last, last.isCompound, !endsWithEmptyLine(source) else {
      return .complete
    }
    return .incomplete(.emptyLine)
  }

  /// Whether the last of several lines is blank.
  private static func endsWithEmptyLine(_ source: SourceText) -> Bool {
    source.lineCount > 1
      && source.text(ofLine: source.lineCount).utf8.allSatisfy(Ascii.isBlank)
  }
}

extension Statement {
  /// Whether the statement has a body, so that it can go on in the next line.
  var isCompound: Bool {
    switch kind {
    case .if, .for, .while, .function, .class, .try, .with: true
    case .magic(let magic): magic.form == .cell
    default: false
    }
  }
}
