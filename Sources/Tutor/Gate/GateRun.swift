internal import LessonFormat
internal import Notebook
internal import NotebookSession

/// One part of the examination of a lesson, with what it finds.
struct GateRun {
  let lesson: Lesson
  /// The lessons that come before and after, this one among them.
  let course: Course
  var findings = GateFindings()
  /// The lines of solutions that do not pass where their exercise stands, by exercise.
  var early: [String: Set<Int>] = [:]

  init(_ lesson: Lesson, in course: Course) {
    self.lesson = lesson
    self.course = course
  }

  /// Runs a part and returns what it finds.
  func findings(of part: GatePart) -> GateFindings {
    var run = self
    switch part {
    case .cells: run.runCells()
    case .again: run.runAgain()
    case .exact: run.runExactly()
    case .seed(let seed): run.run(seed: seed)
    }
    return run.findings
  }

  mutating func note(_ code: ProblemCode, _ line: Int, _ message: String, help: String) {
    findings.problems.append(problem(code, line, message, help: help))
  }

  func problem(
    _ code: ProblemCode, _ line: Int, _ message: String, help: String
  ) -> LessonProblem {
    LessonProblem(code, file: lesson.file, line: line, message, help: help)
  }

  // MARK: As the lesson stands

  private mutating func runCells() {
    checkTexts()
    checkTeaching()
    let replay = PristineReplay(lesson)
    let found = EarlySolutions()
    let run = self
    replay.atExercise = { [unowned replay] exercise in
      for solution in exercise.solutions
      where !run.judge(solution.source, exercise, replay.session).isCorrect {
        found.lines[exercise.id, default: []].insert(solution.line)
      }
    }
    for (index, step) in lesson.steps.enumerated() {
      replay.advance(through: index)
      early = found.lines
      for item in step.items {
        switch item {
        case .exercise(let exercise): check(exercise, replay.session)
        case .quiz(let quiz): check(quiz, replay.session)
        case .prediction(let prediction): check(prediction, replay.session)
        case .prose, .cell, .text: break
        }
      }
    }
    findings.printed = replay.printed
    findings.times = replay.times
    findings.counts.cells = replay.cellCount
    findings.counts.liveFields = replay.liveFieldCount
    findings.counts.claims = replay.claims.count
    for failure in replay.failures {
      let found = failure.problem(in: lesson.file)
      note(found.code, found.line, found.message, help: found.help)
    }
    for result in replay.claims where result.claim.kind != .measured {
      guard let failure = result.failure else { continue }
      findings.falseClaims.append(result.line)
      note(
        .claimFalse, result.line,
        "claim \(result.claim.id) turned out differently: \(failure.headline)"
          + (result.shown.map { " (\($0))" } ?? ""),
        help: "mend the claim's code, or its verdict")
    }
    checkClaimNumbers(replay)
  }

  /// Every claim of the front matter is tested, and every tested one is in the front matter.
  private mutating func checkClaimNumbers(_ replay: PristineReplay) {
    let tested = Set(replay.claims.map(\.claim.id))
    for id in lesson.header.claims where !tested.contains(id) {
      note(
        .claimUntested, 1, "the front matter names claim \(id), and no cell tests it",
        help: "add a fence 'python claim \(id) …', or take it out of 'claims:'")
    }
    for result in replay.claims where !lesson.header.claims.contains(result.claim.id) {
      note(
        .claimUnlisted, result.line, "claim \(result.claim.id) is not in the front matter",
        help: "add it to 'claims:'")
    }
    let isSeeded = LessonSeed.isAssigned(in: lesson)
    if !isSeeded, replay.claims.contains(where: { $0.claim.kind == .stable }) {
      note(
        .seedMissing, 1,
        "the first setup cell does not assign 'seed', so stable claims cannot be tried",
        help: "write a line 'seed = 7' in it, and derive every stream from it")
    }
  }

  /// What the cold starts of exercises find.
  private final class EarlySolutions {
    var lines: [String: Set<Int>] = [:]
  }

  // MARK: Once more

  /// Names the first place where two runs of the lesson printed different things.
  static func differences(
    _ first: [PristineReplay.Printed], _ second: [PristineReplay.Printed], in lesson: Lesson
  ) -> [LessonProblem] {
    for (one, other) in zip(first, second) where one != other {
      return [
        LessonProblem(
          .outputVaries, file: lesson.file, line: one.line,
          "a second run of the lesson puts out something else here",
          help: "derive every random stream from 'seed'; mark a cell that shows a time 'volatile'")
      ]
    }
    return []
  }

  /// Claims of the kind `stable` hold with another seed too, but for the declared exceptions.
  private mutating func run(seed: Int) {
    findings.counts.seeds = 1
    let lastStep = lesson.steps.lastIndex { step in
      step.items.contains { item in
        if case .cell(let cell) = item, case .claim(let claim) = cell.role {
          return claim.kind == .stable
        }
        return false
      }
    }
    let other = PristineReplay(lesson, seed: seed, fillsProse: false)
    other.advance(through: lastStep ?? 0)
    for result in other.claims where result.claim.kind == .stable {
      guard let failure = result.failure, !result.claim.exceptions.contains(seed) else { continue }
      findings.claimProblems.append(
        problem(
          .claimUnstable, result.line,
          "claim \(result.claim.id) is not stable: with seed \(seed), \(failure.headline)"
            + (result.shown.map { " (\($0))" } ?? ""),
          help: "make the claim weaker, or declare the exception with except=\(seed)"))
    }
  }
}
