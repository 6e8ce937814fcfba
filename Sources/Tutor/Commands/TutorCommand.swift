/// A line that speaks to the tutor: it begins with a colon and works at every prompt.
package enum TutorCommand: String, CaseIterable, Sendable {
  case help
  case check
  case hint
  case hints
  case next
  case skip
  case back
  case goto
  case show
  case solution
  case certificate
  case explain
  case plot
  case vary
  case vars
  case `where`
  case map
  case undo
  case reset
  case play
  case keep
  case done
  case recap
  case quit

  /// What the command takes, as it is written in `:help`.
  package var usage: String {
    switch self {
    case .goto: ":goto STEP"
    case .hint: ":hint [NUMBER]"
    case .reset: ":reset [cell|exercise|data|lesson]"
    case .keep: ":keep NAME…"
    case .recap: ":recap [FILE]"
    case .certificate: ":certificate NAME"
    case .explain: ":explain [WORD]"
    case .help: ":help [COMMAND]"
    case .plot: ":plot [--data]"
    case .vary: KnobRequest.usage
    default: ":\(rawValue)"
    }
  }

  /// What the command does, in one line.
  package var summary: String {
    switch self {
    case .help: "lists the commands"
    case .check: "judges your last cell as the answer to the exercise"
    case .hint: "shows the next hint, or one you have read by its number"
    case .hints: "shows all hints you have read"
    case .next: "goes on: the rest of this step, then the next one"
    case .skip: "leaves the question or exercise open and goes on"
    case .back: "goes one step back, to read again"
    case .goto: "goes to a step, by its number, name or title"
    case .show: "shows this step's text again"
    case .solution: "shows a model answer beside yours, and why it is right"
    case .certificate: "shows how near a fitted model is to the exact optimum"
    case .explain: "explains an error or a verdict; alone, the last one"
    case .plot: "draws the last picture again; with --data, shows its numbers"
    case .vary: "turns a name of the last cell with the arrow keys, and runs it each time"
    case .vars: "lists your variables"
    case .where: "says where you are in the lesson"
    case .map: "lists the steps: done, open, skipped, where you are"
    case .undo: "takes back your last cell or reset; again, the one before"
    case .reset: "takes back a cell, an exercise, the lesson's data or all; alone, up to here"
    case .play: "begins free play in copies of your variables"
    case .keep: "marks names to bring back from free play"
    case .done: "ends free play; the lesson's variables return"
    case .recap: "shows what you did, or writes it into a file as Markdown"
    case .quit: "leaves; your progress is kept"
    }
  }

  /// A command line, read.
  package struct Line: Sendable, Equatable {
    package let command: TutorCommand
    /// What follows the command, without blanks at its ends.
    package let argument: String

    /// What to say where something stands behind a command that takes nothing; nil where all is well.
    var surplus: String? {
      CommandName.surplus(argument, behind: command.usage, summary: command.summary)
    }
  }

  /// Why a line that begins with a colon is no command.
  package struct Unknown: Error, Sendable, Equatable, CustomStringConvertible {
    package let name: String
    package let suggestion: String?
    /// The commands that begin so, where several do.
    package var meanings: [String] = []

    /// The message shown to the learner.
    package var description: String {
      if !meanings.isEmpty {
        return "':\(name)' is short for "
          + meanings.map { "':\($0)'" }.joined(separator: " and ") + ": type more of it."
      }
      return "There is no command ':\(name)'"
        + (suggestion.map { "; did you mean ':\($0)'?" } ?? "; ':help' lists them.")
    }
  }

  /// Reads a line that begins with a colon.
  package static func read(_ line: String) throws(Unknown) -> Line {
    let text = line.dropFirst().drop { $0 == " " }
    let name = String(text.prefix { !$0.isWhitespace })
    var argument = text.dropFirst(name.count).drop { $0.isWhitespace }
    while argument.last?.isWhitespace == true { argument = argument.dropLast() }
    let found = try CommandName.find(name, among: allCases.map(\.rawValue))
    guard let command = TutorCommand(rawValue: found) else {
      throw Unknown(name: name, suggestion: nil)
    }
    return Line(command: command, argument: String(argument))
  }
}
