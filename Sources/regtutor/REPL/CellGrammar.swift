import LineEditing
import PySyntax

/// Tells a cell reader what Python's parser thinks of a text.
enum CellGrammar {
  /// What `text` is to a reader that wonders whether to run it.
  static func state(of text: String) -> CellState {
    switch Completeness.of(SourceText(CopiedPrompts.removed(from: text))) {
    case .complete: .complete
    case .wrong: .wrong
    case .incomplete(.emptyLine): .openBlock(indent: indent(after: text))
    case .incomplete: .incomplete(indent: indent(after: text))
    }
  }

  /// The blanks that the line behind `text` begins with: those of its last line, four more behind
  /// a header, four fewer behind a statement that ends its block.
  private static func indent(after text: String) -> Int {
    guard let last = text.split(separator: "\n", omittingEmptySubsequences: false).last else {
      return 0
    }
    let blanks = last.prefix { $0 == " " }.count
    var code = last.drop { $0 == " " }
    while code.last?.isWhitespace == true { code = code.dropLast() }
    if code.hasSuffix(":") { return blanks + 4 }
    let word = code.prefix { $0.isLetter }
    let endsBlock = ["return", "pass", "break", "continue", "raise"].contains(word)
    return endsBlock ? max(0, blanks - 4) : blanks
  }
}
