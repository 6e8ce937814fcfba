import ArgumentParser
import Markdown
import Rendering
import TerminalText
import Tutor

/// `regtutor explain NameError`: what a word of the program means, and what to do.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain an error or an outcome: what it means and what to do.",
    discussion: "Without a word it lists what it can explain.")

  @ArgumentParser.Argument(
    help:
      "The class of an error, such as NameError, an outcome, such as 'Not yet', or what 'check' finds, such as claim-false."
  )
  var word: [String] = []

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let name = word.joined(separator: " ")
    guard !name.isEmpty else {
      Console.write(lines: Explanation.all.map { "  \($0.name)" })
      return
    }
    guard let found = Explanation.find(name) else {
      throw Console.fail(
        Explanation.unknown(name) + "\n  help: 'regtutor explain' lists what there is", .misused)
    }
    let markdown = TerminalMarkdown(options.theme) { $0 }
    Console.write(lines: [found.name])
    Console.write(lines: markdown.lines([.text(found.meaning)], indent: 2))
    Console.write(lines: markdown.lines([.text("What to do: \(found.remedy)")], indent: 2))
  }
}
