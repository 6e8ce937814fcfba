import ArgumentParser
import LessonFormat
import LineEditing
import Rendering
import Tutor

/// `regtutor check`: the author gate over lessons.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run lessons as their author must: every cell, claim, answer and number.",
    discussion: """
      Problems and counts are the report, on standard output; standard error says only why there \
      is none. The exit status is 1 where anything is false, and where there was nothing to check; \
      2 where a file cannot be read.
      """)

  @Argument(help: "Lessons by number or id, files, or folders; all shipped ones by default.")
  var names: [String] = []

  @Flag(help: "Write the result as JSON.")
  var json = false

  @Option(help: ArgumentHelp("Write the result as JUnit's XML too.", valueName: "file"))
  var junit: String?

  @Option(
    help: ArgumentHelp(
      "Report problems of one kind, or of one step or exercise.", valueName: "code or id"))
  var only: String?

  @Flag(help: "Check again whenever a file changes; Ctrl-C ends.")
  var watch = false

  @Option(help: ArgumentHelp("How many threads; one for each processor by default."))
  var jobs: Int?

  @Option(help: "With how many of the seeds from 1 to 20 to try stable claims.")
  var seeds = 5

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256, not \(jobs)")
    }
    guard (0...20).contains(seeds) else {
      throw ValidationError("--seeds takes a number from 0 to 20, not \(seeds)")
    }
    if watch && (json || junit != nil) {
      throw ValidationError("--watch writes for people: leave --json and --junit out")
    }
  }

  func run() throws {
    let sources = try LessonSources.read(names)
    let isGood = try check(sources)
    if watch { try watchForever(sources) }
    if !isGood { throw ExitStatus.isFalse }
  }

  /// Checks files and reports; returns whether there was no problem.
  private func check(_ sources: [LessonSource]) throws -> Bool {
    let lessons = sources.compactMap { try? $0.content.get() }
    let malformed = sources.flatMap { source -> [LessonProblem] in
      if case .failure(let error) = source.content { error.problems } else { [] }
    }
    let scope = try scope(in: lessons)
    let reports = ReportList()
    if !json { write(malformed) }
    let beside = LessonSources.beside(sources)
    let library = LessonSources.library(for: lessons + beside)
    Gate.check(lessons, in: beside, library: library, only: scope, seeds: seeds, workers: jobs) {
      report in
      reports.add(report)
      if !json { show(report, isAlone: sources.count == 1) }
    }
    let all = reports.all
    let problems = malformed.count + all.reduce(0) { $0 + $1.problems.count }
    if json {
      Console.write(GateReportText.json(all, malformed: malformed))
      Console.flush()
    } else {
      let total = GateReportText.total(all)
      let noun = problems == 1 ? "problem" : "problems"
      let lessons = "\(total.lessons) \(total.lessons == 1 ? "lesson" : "lessons")"
      write("checked \(lessons), \(total.words): \(problems) \(noun)")
      if all.count > 1, let referee = total.referee { write("  \(referee)") }
    }
    if let junit, !FileText.replace(junit, text: GateReportText.junit(all, malformed: malformed)) {
      throw Console.fail(
        "\(junit) cannot be written\n  help: give --junit a file in a folder that you may write",
        .misused)
    }
    return problems == 0
  }

  /// Says what is wrong with a lesson, a failing cell first.
  private func show(_ report: Gate.Report, isAlone: Bool) {
    if report.problems.count > 1, let cause = report.problems.first(where: \.isOfCell) {
      var others = report.problems
      others.removeAll { $0 == cause }
      write([cause])
      Console.say(
        "What follows may come of that cell; mend it first.", width: options.theme.textWidth)
      write(others)
    } else {
      write(report.problems)
    }
    let verdict =
      report.problems.isEmpty
      ? only.map { "no problem of '\($0)'" } ?? "good" : "\(report.problems.count) to mend"
    // The counts of a lesson that is checked alone stand in the last line.
    write("\(report.file): \(verdict)\(isAlone ? "" : "; \(report.counts.words)")")
    if let referee = report.counts.referee { write("  \(referee)") }
  }

  private func write(_ problems: [LessonProblem]) {
    for line in problems.flatMap({ $0.description.split(separator: "\n") }) { write(String(line)) }
  }

  private func write(_ line: String) { Console.say(line, width: options.theme.textWidth) }

  private func scope(in lessons: [Lesson]) throws -> GateScope? {
    guard let only else { return nil }
    if let scope = GateScope(only, in: lessons) { return scope }
    let codes = ProblemCode.allCases.map(\.rawValue).joined(separator: ", ")
    throw Console.fail(
      "--only \(only): no problem, step or exercise is called so\n  help: the problems are \(codes)",
      .misused)
  }

  /// Checks the files that change or appear, until Ctrl-C.
  private func watchForever(_ sources: [LessonSource]) throws {
    var texts = Dictionary(sources.map { ($0.path, $0.text) }) { first, _ in first }
    let folders = try names.isEmpty ? [Lessons.folder()] : names.filter(FileText.isFolder)
    while true {
      Console.write(lines: ["", "Watching; Ctrl-C ends."])
      var changed: [LessonSource] = []
      while changed.isEmpty {
        Pause.milliseconds(300)
        let known = sources.map { ($0.path, $0.name) }
        let others = folders.flatMap { folder in
          LessonCatalog.files(in: folder).map { ("\(folder)/\($0)", $0) }
        }
        for (path, name) in known + others.filter({ other in !known.contains { $0.0 == other.0 } })
        {
          // A file that an editor is just replacing is read the next time.
          guard let text = FileText.read(path), text != texts[path] else { continue }
          texts[path] = text
          changed.append(LessonSource(path: path, name: name, text: text))
        }
      }
      _ = try check(changed)
    }
  }
}

/// The reports of lessons as they arrive, from any thread but one at a time.
private final class ReportList: @unchecked Sendable {
  private(set) var all: [Gate.Report] = []

  func add(_ report: Gate.Report) { all.append(report) }
}

extension LessonProblem {
  /// Whether a cell of the lesson failed, so that what uses its names fails too.
  fileprivate var isOfCell: Bool { code == .cellFails && message.hasPrefix("the cell fails") }
}
