/// Whoever gets cells from a person or a pipe, one after another.
///
/// A cell is some lines of text that run together. What they mean is the caller's business: the
/// reader asks through closures.
package protocol CellReader: AnyObject {
  /// Reads one cell.
  ///
  /// The text comes back without its last newline and without the blank line that ended a block.
  /// A first line that starts with `:` is a cell by itself, and `isComplete` is not asked. A further
  /// line that is a command comes back by itself too: the lines before it run first where they can,
  /// and wait for the next cell where they are unfinished.
  ///
  /// - Parameters:
  ///   - prompts: What stands before the lines.
  ///   - isComplete: Says what the text so far is, its lines joined by newlines, without the
  ///     newline of the last one.
  func readCell(_ prompts: Prompts, isComplete: (String) -> CellState) -> ReadResult

  /// Reads one line, an answer to a question: it joins no history.
  func readLine(_ prompt: String) -> ReadResult

  /// Puts `text` into the next cell, to be edited before it is run.
  ///
  /// A reader that edits nothing ignores it.
  ///
  /// - Parameter isStarter: Whether the first `...` of the text is a blank to be filled in.
  func prefill(_ text: String, isStarter: Bool)

  /// Forgets a text that a caller put into the next cell where it waits there untouched and `isWanted` no
  /// longer holds for it.
  func forgetOffer(unless isWanted: (String) -> Bool)

  /// Says whether a further line of a cell, without the blanks around it, is a command.
  var isCommand: (String) -> Bool { get set }

  /// Whether a person is at the other end, who sees prompts and can edit.
  var isInteractive: Bool { get }
}

/// What reading a cell or a line came back with.
package enum ReadResult: Equatable, Sendable {
  /// The text, which may be empty.
  case cell(String)
  /// Ctrl-C: the text was given up.
  case interrupted
  /// Ctrl-D at an empty cell, or nothing more to read.
  case endOfInput
}

/// What a text is to a reader that wonders whether to run it.
package enum CellState: Equatable, Sendable {
  /// It can run as it stands.
  case complete
  /// It needs more lines; the next one begins with `indent` spaces.
  case incomplete(indent: Int)
  /// It could run, but more lines may belong to it: it ends at a blank line, or at the end of
  /// the input. The next line begins with `indent` spaces.
  case openBlock(indent: Int)
  /// No further line can mend it: it runs, so that its error is shown.
  case wrong
}

/// What stands before the lines of a cell.
///
/// Plain text, without escape sequences; `style` colours it where there are colours.
package struct Prompts: Equatable, Sendable {
  /// Before the first line: `In [1]: `.
  package var first: String
  /// Before the others: `   ...: `.
  package var continuation: String
  /// The parameters of the escape sequence that colours both (`32` for green); nil for none.
  package var style: String?

  /// Prompts for the first and the further lines of a cell.
  package init(first: String, continuation: String, style: String? = nil) {
    self.first = first
    self.continuation = continuation
    self.style = style
  }

  /// The prompts of a notebook's cell: `In [3]: ` and `   ...: `, of one width.
  ///
  /// - Parameter word: What stands in place of `In`.
  package static func notebook(
    _ number: Int, word: String = "In", style: String? = nil
  ) -> Prompts {
    let first = "\(word) [\(number)]: "
    let dots = "...: "
    let padding = String(repeating: " ", count: max(0, first.utf8.count - dots.utf8.count))
    return Prompts(first: first, continuation: padding + dots, style: style)
  }
}
