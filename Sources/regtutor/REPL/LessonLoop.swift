import LineEditing
import NotebookSession
import Rendering
import TerminalText
import Tutor

/// Reads what is typed and hands it to the lesson or notebook, until that is left.
struct LessonLoop {
  let player: any CellPlayer
  let reader: any CellReader
  let theme: TerminalTheme
  /// What holds the lesson back until the screen was read; nil where nobody reads along.
  var pace: ScreenPace?

  /// How the loop ended.
  enum Ending {
    /// By `:quit`, or behind the last step.
    case left
    /// Nothing was typed at all: the input was empty from the start.
    case noInput
    /// The input ended.
    case endOfInput
  }

  /// Runs until the learner leaves or the input ends.
  func run() -> Ending {
    var hasInput = false
    if reader.isInteractive { TerminalProgress.start(theme.now) }
    reader.isCommand = { [player] in player.isCommand($0) }
    while player.need != .nothing {
      let input = read()
      pace?.begin(isBehindBlank: input.isEmptyCell && reader.isInteractive)
      switch input {
      case .cell(let text):
        hasInput = true
        // Without a terminal blank lines only end cells.
        if !reader.isInteractive, text.allSatisfy(\.isWhitespace) { continue }
        player.submit(player.need == .cell ? CopiedPrompts.removed(from: text) : text)
      case .interrupted:
        hasInput = true
        _ = Interrupt.take()
        player.giveUp()
      case .endOfInput:
        if player.putsOffEnd() { continue }
        return hasInput ? .endOfInput : .noInput
      }
    }
    return .left
  }

  private func read() -> ReadResult {
    Console.flush()
    switch player.need {
    case .quiz: return reader.readLine("Your answer: ")
    case .prediction: return reader.readLine("Your prediction: ")
    case .cell, .nothing:
      reader.forgetOffer { player.isWanted($0) }
      if let code = player.prefill {
        reader.prefill(code, isStarter: player.isStarter(code))
        player.prefill = nil
      }
      let prompts = Prompts.notebook(
        player.session.executionCount + 1, word: player.promptWord,
        style: theme.now.promptStyle)
      if reader.isInteractive { Console.write(lines: [""]) }
      return reader.readCell(prompts, isComplete: CellGrammar.state(of:))
    }
  }
}

extension ReadResult {
  /// Whether Enter was pressed and nothing typed.
  fileprivate var isEmptyCell: Bool {
    if case .cell(let text) = self { text.allSatisfy(\.isWhitespace) } else { false }
  }
}
