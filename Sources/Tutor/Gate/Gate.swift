package import LessonFormat
internal import Synchronization

/// The author gate: runs a lesson and everything in it that can be false.
///
/// A lesson is examined in independent parts, which run at the same time on several threads: its
/// cells, claims and answers; a second run that must print the same and whose claims must notice
/// changed numbers; a run at the exact solutions; a run for each of five other seeds.
package enum Gate {
  /// What a check of a lesson came to.
  package struct Report: Sendable, Encodable {
    /// The name of the lesson's file.
    package let file: String
    /// The lesson's id.
    package let id: String
    /// What the author must mend, in the order of the file.
    package let problems: [LessonProblem]
    package let counts: GateCounts
  }

  /// How long a cell may compute, in seconds of the processor: code without optimization, as
  /// developers build it, gets twenty times as long.
  package static var secondsOfCell: Double {
    #if DEBUG
      20
    #else
      1
    #endif
  }

  /// Checks a lesson on the caller's thread.
  ///
  /// - Parameter course: The other lessons of its course.
  package static func check(
    _ lesson: Lesson, in course: [Lesson] = [], only scope: GateScope? = nil,
    secondsOfCell: Double = Gate.secondsOfCell
  ) -> Report {
    let parts = GatePart.all(for: lesson, scope)
    let course = Course([lesson] + course)
    return report(
      lesson, parts.map { GateRun(lesson, in: course).findings(of: $0) }, scope,
      secondsOfCell: secondsOfCell)
  }

  /// Checks lessons on several threads and calls `onReport` for each in the given order.
  ///
  /// - Parameters:
  ///   - course: The other lessons of their course.
  ///   - library: Lessons of another course, which count where one of these needs them.
  ///   - scope: What to report; nil for everything.
  ///   - seeds: With how many of the seeds from 1 to 20 stable claims are tried.
  ///   - workers: How many threads; as many as the machine has processors by default.
  ///   - onReport: Called on one thread at a time, as soon as a lesson and all before it are done.
  package static func check(
    _ lessons: [Lesson], in course: [Lesson] = [], library: [Lesson] = [],
    only scope: GateScope? = nil, seeds: Int = 5,
    workers: Int? = nil,
    onReport: @escaping @Sendable (Report) -> Void
  ) {
    let jobs = lessons.enumerated().flatMap { index, lesson in
      GatePart.all(for: lesson, scope, seeds: seeds).map { (lesson: index, part: $0) }
    }
    let course = Course(lessons + course, library: library)
    let results = Mutex(Results(jobs: jobs.map(\.lesson), lessons: lessons.count))
    ParallelWork.run(jobs.count, workers: workers ?? ParallelWork.processors) { number in
      let (index, part) = jobs[number]
      let findings = GateRun(lessons[index], in: course).findings(of: part)
      results.withLock { results in
        results.parts[index].append((number, findings))
        results.open[index] -= 1
        while results.next < lessons.count, results.open[results.next] == 0 {
          let ready = results.parts[results.next].sorted { $0.0 < $1.0 }.map(\.1)
          onReport(report(lessons[results.next], ready, scope))
          results.parts[results.next] = []
          results.next += 1
        }
      }
    }
  }

  /// What has been found so far, lesson by lesson.
  private struct Results {
    var parts: [[(Int, GateFindings)]]
    /// How many parts of each lesson are not done yet.
    var open: [Int]
    /// The first lesson that was not reported yet.
    var next = 0

    init(jobs: [Int], lessons: Int) {
      parts = Array(repeating: [], count: lessons)
      open = Array(repeating: 0, count: lessons)
      for lesson in jobs { open[lesson] += 1 }
    }
  }

  /// Puts the parts of one lesson together.
  private static func report(
    _ lesson: Lesson, _ parts: [GateFindings], _ scope: GateScope?,
    secondsOfCell: Double = Gate.secondsOfCell
  ) -> Report {
    var counts = GateCounts()
    counts.lessons = 1
    var problems: [LessonProblem] = []
    for part in parts {
      counts.add(part.counts)
      problems += part.problems
    }
    let broken = Set(parts.flatMap(\.falseClaims))
    // What fails as the lesson stands is said once, not again for each other run.
    for part in parts {
      problems += part.claimProblems.filter { !broken.contains($0.line) }
    }
    let runs = parts.compactMap(\.printed)
    if runs.count == 2 { problems += GateRun.differences(runs[0], runs[1], in: lesson) }
    problems += slowCells(lesson, parts.map(\.times).filter { !$0.isEmpty }, secondsOfCell)
    if counts.isVacuous && scope == nil {
      problems.append(
        LessonProblem(
          .nothingChecked, file: lesson.file, line: 1,
          "the lesson has no claim and no exercise: there was nothing to check",
          help: "add a fence 'python claim …' or 'python exercise id=…'"))
    }
    if let scope { problems = problems.filter { scope.includes($0, in: lesson) } }
    problems = problems.enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    return Report(file: lesson.file, id: lesson.header.id, problems: problems, counts: counts)
  }

  /// The cells that took too long in each of the runs that were timed.
  private static func slowCells(
    _ lesson: Lesson, _ runs: [[Int: Double]], _ limit: Double
  ) -> [LessonProblem] {
    lesson.cells.filter { cell in
      let times = runs.compactMap { $0[cell.line] }
      return times.count > 1 && times.allSatisfy { $0 > limit }
    }.map { cell in
      LessonProblem(
        .cellSlow, file: lesson.file, line: cell.line,
        "this cell computes for more than \(limit == 1 ? "a second" : "\(limit) seconds")",
        help: "take fewer rows, repetitions or alphas: a learner waits for it at every start")
    }
  }
}
