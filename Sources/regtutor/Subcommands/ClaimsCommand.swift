import ArgumentParser
import LessonFormat
import Rendering
import TerminalText
import Tutor

/// `regtutor claims`: every claim of the course with what was measured a moment ago.
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Measure every claim of the course now, and say what came out.",
    discussion: """
      The exit status is 1 where a claim turned out differently from what its lesson says, and \
      where no lesson tests one.
      """)

  @Flag(help: "Write the ledger as JSON.")
  var json = false

  @Flag(help: "Write the ledger as a Markdown page.")
  var markdown = false

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if json && markdown { throw ValidationError("choose one of --json and --markdown") }
  }

  func run() throws {
    let sources = try LessonSources.read([])
    var isGood = true
    for case .failure(let error) in sources.map(\.content) {
      Console.writeError(error.description + "\n")
      isGood = false
    }
    let ledger = ClaimLedger.measure(sources.compactMap { try? $0.content.get() })
    if json {
      Console.write(ledger.json)
    } else if markdown {
      Console.write(ledger.markdown)
    } else {
      let width = options.theme.textWidth
      for line in ledger.lines {
        let margin = String(line.prefix { $0 == " " })
        let text = ControlCharacters.visible(line.drop { $0 == " " })
        Console.write(
          lines: text.isEmpty
            ? [""]
            : WrappedText.lines(text, width: max(20, width - margin.count)).map { margin + $0 })
      }
      Console.write(lines: ["", ledger.summary])
    }
    Console.flush()
    if !isGood || !ledger.isGood { throw ExitStatus.isFalse }
  }
}
