import TestSupport
import Testing
import Tutor

/// What each command says at every kind of prompt, at a width of 72.
///
/// `REGTUTOR_RECORD=1 swift test --filter CommandTranscriptTests` rewrites them and fails.
@Suite("Transcripts of the commands")
struct CommandTranscriptTests {
  /// What stands behind a command where it takes something.
  static func forms(of command: TutorCommand) -> [String] {
    let name = ":\(command.rawValue)"
    switch command {
    case .help: return [name, ":help goto", ":help nothing"]
    case .hint: return [name, ":hint 1", ":hint 9"]
    case .goto: return [name, ":goto claim", ":goto 99"]
    case .certificate: return [name, ":certificate model", ":certificate mine"]
    case .explain: return [name, ":explain NameError", ":explain NameErorr"]
    case .plot: return [name, ":plot --data", ":plot --loud"]
    case .vary: return [name, ":vary mine 1 3", ":vary mine 3 1"]
    case .reset: return [":reset cell", ":reset data", ":reset exercise", name]
    case .keep: return [name, ":keep mine", ":keep nothing"]
    case .recap: return [name, ":recap mine", ":recap ../out.md"]
    default: return [name]
    }
  }

  /// The lines that lead to each kind of prompt; the table in `TutorTests` has all kinds.
  static let prompts: [(kind: String, lines: [String])] = [
    ("a cell", ["mine = 2"]), ("a question", [":goto 2"]),
    ("an exercise", [":goto 4", "total = mine + 4"]), ("free play", [":play"]),
  ]

  /// A line that says the same at every prompt: what stands between two commands.
  static let mark = ":---"

  @Test("are as recorded in a lesson", arguments: TutorCommand.allCases)
  func lesson(command: TutorCommand) throws {
    let between = try TutorCommandTests.run([":help nothing"]).split(separator: "\n").last ?? ""
    let separator = between.replacing("nothing", with: "---")
    var text = ""
    for (kind, lines) in CommandTranscriptTests.prompts {
      let forms = CommandTranscriptTests.forms(of: command)
      let marked = forms.flatMap { [CommandTranscriptTests.mark, $0] }
      let parts = try TutorCommandTests.run(lines + marked).split(
        separator: separator, omittingEmptySubsequences: false)
      // Where a command leaves the lesson, the forms behind it are not read.
      for (form, said) in zip(forms, parts.dropFirst()) {
        text += "## \(form) at \(kind)\n\(said)\n"
      }
    }
    CommandTranscriptTests.compare(
      text.replacing(#/0x[0-9a-f]+/#, with: "0x…"), "lesson-\(command.rawValue)")
  }

  @Test("are as recorded in a free notebook", arguments: NotebookCommand.allCases)
  func notebook(command: NotebookCommand) throws {
    let name = ":\(command.rawValue)"
    let arguments: [String] =
      switch command {
      case .help: ["", "move", "nothing"]
      case .edit: ["", "1", "99", "one"]
      case .show, .run: ["", "1", "99", "one", "1-2", "2, 1", "2-1", "1-9"]
      case .merge: ["", "1", "99", "one", "1 2", "1-2", "2 1", "1 2 3"]
      case .text: ["", "Words *here*."]
      case .move: ["", "1 2", "1 9"]
      case .delete: ["", "2", "2 1", "1 2", "1 - 2"]
      case .split: ["", "2", "2 2", "1 2"]
      case .save: ["", "FOLDER/b.py", "FOLDER/c.txt"]
      case .open: ["", "FOLDER/none.py"]
      case .vary: ["", "x 1 3"]
      case .certificate: ["", "x"]
      case .explain: ["", "NameError", "nothing"]
      default: [""]
      }
    var text = ""
    for argument in arguments {
      let folder = try TemporaryFolder()
      func said(_ lines: [String]) throws -> String {
        try ProgramRun(
          "regtutor", ["notebook", "\(folder.path)/a.ipynb"],
          input: lines.joined(separator: "\n") + "\n"
        ).output
      }
      let form = argument.isEmpty ? name : "\(name) \(argument)"
      let whole = try said([
        "x = 2", "if x > 1:", "    print('y', x)", "", form.replacing("FOLDER", with: folder.path),
        ":cells",
      ])
      text += "## \(form)\n\(whole.replacing(folder.path, with: "FOLDER"))\n"
    }
    CommandTranscriptTests.compare(text, "notebook-\(command.rawValue)")
  }

  private static func compare(_ text: String, _ name: String) {
    let path = "\(LessonTranscriptTests.folder)/Commands/\(name).txt"
    if TextFile.isRecording {
      TextFile.write(text, to: path)
      Issue.record("\(name).txt was recorded: read the diff before you commit it")
      return
    }
    guard text != TextFile.read(path) else { return }
    let old = (TextFile.read(path) ?? "").split(separator: "\n")
    let line = zip(old, text.split(separator: "\n")).first { $0.0 != $0.1 }
    Issue.record(
      "\(name) says something else:\n  \(line?.0 ?? "fewer lines")\n  \(line?.1 ?? "or more lines")"
    )
  }
}
