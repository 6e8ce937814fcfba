import ArgumentParser
import LessonFormat
import Tutor

/// `regtutor check`: the author gate over lessons.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run lessons as their author must: every cell, claim, answer and number.",
    discussion: """
      Ends with the counts. The exit status is 1 where anything is false, and where there was \
      nothing to check.
      """)

  @Argument(help: "Lessons by number or id, files, or folders; all shipped ones by default.")
  var names: [String] = []

  @OptionGroup var options: GlobalOptions

  func run() throws {
    var total = GateCounts()
    var problems = 0
    for content in try contents() {
      switch content {
      case .failure(let malformed):
        Console.writeError(malformed.description + "\n")
        problems += malformed.problems.count
      case .success(let lesson):
        let report = Gate.check(lesson)
        for problem in report.problems { Console.writeError(problem.description + "\n") }
        problems += report.problems.count
        total.add(report.counts)
        let verdict = report.problems.isEmpty ? "good" : "\(report.problems.count) to mend"
        Console.write(lines: ["\(lesson.file): \(verdict); \(report.counts.words)"])
      }
    }
    let noun = problems == 1 ? "problem" : "problems"
    Console.write(lines: ["checked \(total.words): \(problems) \(noun)"])
    if problems > 0 { throw ExitStatus.isFalse }
  }

  private func contents() throws -> [Result<Lesson, LessonProblems>] {
    if names.isEmpty {
      let catalog = try Lessons.catalog()
      if catalog.entries.isEmpty {
        throw Console.fail(
          "there are no lessons in \(catalog.folder)\n  help: lessons are files NN-name.md",
          .isFalse)
      }
      return catalog.entries.map(\.content)
    }
    return try names.flatMap { name -> [Result<Lesson, LessonProblems>] in
      if FileText.isFolder(name) { return LessonCatalog(folder: name).entries.map(\.content) }
      if name.hasSuffix(".md") || name.contains("/") {
        guard let text = FileText.read(name) else {
          throw Console.fail(
            "\(name) cannot be read\n  help: give the path of a lesson file", .misused)
        }
        do throws(LessonProblems) {
          return [.success(try LessonReader.read(text, file: name))]
        } catch {
          return [.failure(error)]
        }
      }
      return [.success(try Lessons.find(name))]
    }
  }
}
