import ArgumentParser
import LessonFormat
import LineEditing
import Rendering
import Tutor

/// `regtutor preview`: a lesson as learners see it, again at each change of its file.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show a lesson file as learners see it, again at each change.",
    discussion: """
      Save the file in your editor, and the steps that changed are shown again. Ctrl-C ends. \
      Without a terminal the lesson is shown once.
      """)

  @Argument(help: "The lesson file.")
  var file: String

  @Option(help: ArgumentHelp("Show this step alone, by number or id.", valueName: "step"))
  var step: String?

  @Flag(help: "Show it once and end.")
  var once = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard var text = FileText.read(file) else {
      throw Console.fail(
        "\(file) cannot be read\n  help: give the path of a lesson file; 'regtutor new-lesson' makes one",
        .misused)
    }
    var source = LessonSource(path: file, name: file, text: text)
    let isGood = try show(source, after: nil)
    guard Terminal.isOutputTerminal, !once else {
      if !isGood { throw ExitStatus.isFalse }
      return
    }
    var last: (lesson: Lesson, text: String)?
    while true {
      note("Watching \(file); Ctrl-C ends.")
      while true {
        Pause.milliseconds(200)
        // A file that an editor is just writing is read when it has come to rest.
        guard let now = FileText.read(file), now != text else { continue }
        Pause.milliseconds(100)
        guard FileText.read(file) == now else { continue }
        text = now
        break
      }
      let before = (try? source.content.get()).map { ($0, source.text) } ?? last
      last = before
      source = LessonSource(path: file, name: file, text: text)
      _ = try show(source, after: before)
    }
  }

  /// Shows what is to be seen of a lesson; returns whether nothing in it failed.
  ///
  /// - Parameter before: The lesson as it was shown last; nil shows everything.
  private func show(
    _ source: LessonSource, after before: (lesson: Lesson, text: String)?
  ) throws -> Bool {
    switch source.content {
    case .failure(let malformed):
      write(malformed.problems)
      return false
    case .success(let lesson):
      let shown = try steps(of: lesson, source.text, after: before)
      guard !shown.isEmpty else {
        note("Nothing changed in what learners see.")
        return true
      }
      let screen = LessonScreen(theme: TerminalTheme(options.theme))
      let isWhole = shown.count == lesson.steps.count
      var current: Int?
      let player = LessonPlayer(lesson, log: EventLog(folder: nil)) { event in
        if case .step(_, let number, count: _) = event { current = number - 1 }
        guard let step = current else {
          if isWhole { screen.show(event) }
          return
        }
        if case .finished = event, !isWhole { return }
        if shown.contains(step) { screen.show(event) }
      }
      player.open(isFresh: true)
      player.playThrough()
      Console.flush()
      if player.hasFailed { write(failures(of: lesson)) }
      return !player.hasFailed
    }
  }

  /// The steps to show: the one that was asked for, or those that changed.
  private func steps(
    of lesson: Lesson, _ newText: String, after before: (lesson: Lesson, text: String)?
  ) throws -> Set<Int> {
    if let step {
      let ids = lesson.steps.map(\.id)
      if let number = Int(step), ids.indices.contains(number &- 1) { return [number - 1] }
      if let index = ids.firstIndex(of: step) { return [index] }
      let list = ids.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
      throw Console.fail(
        "\(file) has no step '\(step)'\n  help: its steps are \(list)", .misused)
    }
    let all = Set(lesson.steps.indices)
    guard let (before, oldText) = before, before.header == lesson.header else { return all }
    let (old, new) = (before.stepTexts(in: oldText), lesson.stepTexts(in: newText))
    return all.filter { index in
      guard old.indices.contains(index) else { return true }
      return old[index] != new[index]
    }
  }

  /// What fails in a lesson, with the lines of its file.
  private func failures(of lesson: Lesson) -> [LessonProblem] {
    let replay = PristineReplay(lesson)
    replay.advance(through: lesson.steps.count - 1)
    return replay.failures.map { $0.problem(in: lesson.file) }
  }

  /// Writes problems, in a terminal in lines that fit.
  private func write(_ problems: [LessonProblem]) {
    if !problems.isEmpty, Terminal.isOutputTerminal { Console.write(lines: [""]) }
    for problem in problems { Console.warn(problem.description, width: options.theme.textWidth) }
  }

  private func note(_ text: String) { Console.write(lines: ["", text]) }
}

extension Lesson {
  /// What the lines of a text say of each step, in order.
  fileprivate func stepTexts(in text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return steps.indices.map { index in
      let start = min(max(0, steps[index].line - 1), lines.count)
      let end = index + 1 < steps.count ? steps[index + 1].line - 1 : lines.count
      return lines[start..<min(max(start, end), lines.count)].joined(separator: "\n")
    }
  }
}
