/// A line that speaks to a free notebook: it begins with a colon.
package enum NotebookCommand: String, CaseIterable, Sendable {
  case help
  case cells
  case show
  case run
  case edit
  case text
  case move
  case delete
  case split
  case merge
  case undo
  case save
  case open
  case vary
  case vars
  case certificate
  case explain
  case reset
  case quit

  /// What the command takes, as `:help` writes it.
  package var usage: String {
    switch self {
    case .help: ":help [COMMAND]"
    case .show: ":show N…"
    case .run: ":run N… | all"
    case .edit: ":edit N"
    case .text: ":text WORDS"
    case .move: ":move N TO"
    case .delete: ":delete N [LAST]"
    case .split: ":split N LINE"
    case .merge: ":merge N [LAST]"
    case .save: ":save [FILE]"
    case .open: ":open FILE"
    case .certificate: ":certificate NAME"
    case .explain: ":explain [WORD]"
    case .vary: KnobRequest.usage
    default: ":\(rawValue)"
    }
  }

  /// What the command does, in one line.
  package var summary: String {
    switch self {
    case .help: "lists the commands"
    case .cells: "lists the cells: number, first line, and which are stale"
    case .show: "shows a cell with what it put out, or several: 2-4"
    case .run:
      "runs a cell again, or several, such as 1 3 or 2-4; 'all' runs every cell in a clean notebook"
    case .edit: "puts a cell into the prompt; what you run takes its place"
    case .text: "adds a cell of text, in Markdown"
    case .move: "moves a cell to another place"
    case .delete: "deletes a cell, or all from N to LAST"
    case .split: "splits a cell before a line"
    case .merge: "joins a cell with the one behind it, or all from N to LAST"
    case .undo: "takes back the last change of the cells; again, the one before"
    case .save: "saves now, or into FILE from now on: .ipynb, .py or .md"
    case .open: "opens a file in place of this notebook"
    case .vary: "turns a name of the last cell with the arrow keys, and runs it each time"
    case .vars: "lists your variables"
    case .certificate: "shows how near a fitted model is to the exact optimum"
    case .explain: "explains an error by its name; alone, the last one"
    case .reset: "forgets all variables; the cells stay"
    case .quit: "leaves; the notebook is saved"
    }
  }

  /// Reads a line that begins with a colon.
  static func read(
    _ line: String
  ) throws(TutorCommand.Unknown) -> (command: NotebookCommand, argument: String) {
    let text = line.dropFirst().drop { $0 == " " }
    let name = String(text.prefix { !$0.isWhitespace })
    var argument = text.dropFirst(name.count).drop { $0.isWhitespace }
    while argument.last?.isWhitespace == true { argument = argument.dropLast() }
    let found = try CommandName.find(name, among: allCases.map(\.rawValue))
    guard let command = NotebookCommand(rawValue: found) else {
      throw TutorCommand.Unknown(name: name, suggestion: nil)
    }
    return (command, String(argument))
  }
}
