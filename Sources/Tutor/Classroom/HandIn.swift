package import LessonFormat

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What a learner hands in of a lesson: one readable file, with the cells and what was said to them.
///
/// The verdicts in it are for the learner to read; grading computes its own. The seal tells whether
/// the file was changed by accident or by hand. It is evidence, no proof.
package struct HandIn: Codable, Sendable, Equatable {
  /// A cell of the learner's.
  package struct Cell: Codable, Sendable, Equatable {
    /// The step it ran in.
    package var step: String
    /// The exercise it answers; nil where none was open.
    package var exercise: String?
    package var source: String
    /// The cells of free play, where names were kept from it.
    package var sources: [String]?
    /// The names kept from free play.
    package var names: [String]?
    /// The exercises that were judged Correct behind this cell: places to judge at, no verdicts.
    package var judged: [String]?
  }

  /// What was said to the last answer of an exercise.
  package struct Verdict: Codable, Sendable, Equatable {
    package var exercise: String
    package var outcome: String
    /// How often it was judged.
    package var attempts: Int
    /// How many hints were read.
    package var hints: Int
    package var solutionShown: Bool
  }

  /// Why a text is no hand-in.
  package enum Problem: Error, Sendable, Equatable, CustomStringConvertible {
    case unreadable
    case newer(Int)
    case changed

    /// The message shown to the teacher.
    package var description: String {
      switch self {
      case .unreadable: "is no hand-in of regtutor, or only a part of one"
      case .newer(let format):
        "has the format \(format), and this program reads format 1: update it"
      case .changed: "was changed after it was handed in: its seal does not fit"
      }
    }
  }

  /// The version of the file's format.
  package var format = 1
  package var name: String
  package var lesson: String
  package var cells: [Cell]
  package var verdicts: [Verdict]
  package var seal = ""

  /// Collects what was done in a lesson.
  package init(_ lesson: Lesson, _ events: [Event], name: String) {
    let progress = Progress(of: lesson.header.id, in: events)
    let own = events.filter { $0.lesson == lesson.header.id }
    self.name = name
    self.lesson = lesson.header.id
    let judged = HandIn.places(where: own, of: lesson)
    cells = HandIn.cells(of: progress, with: HandIn.earned(in: own, of: lesson)).map {
      Cell(
        step: $0.step ?? "", exercise: $0.exercise, source: $0.source,
        sources: $0.sources.isEmpty ? nil : $0.sources, names: $0.names.isEmpty ? nil : $0.names,
        judged: judged[$0.id])
    }
    verdicts = lesson.exercises.map { exercise in
      let judged = own.filter { $0.kind == .judged && $0.exercise == exercise.id }
      return Verdict(
        exercise: exercise.id,
        outcome: progress.solved[exercise.id] == exercise.fingerprint
          ? "Correct" : judged.last?.outcome ?? "Not judged",
        attempts: judged.count,
        hints: min(progress.hints[exercise.id] ?? 0, exercise.hints.count),
        solutionShown: own.contains { $0.kind == .solution && $0.exercise == exercise.id })
    }
    seal = computedSeal
  }

  /// The learner's cells in the notebook, and those of answers that were judged Correct and are no longer
  /// in it, because they were taken back or the lesson was begun anew: what was right counts.
  private static func cells(
    of progress: Progress, with earned: [(exercise: String, cells: [String])]
  ) -> [Progress.RanCell] {
    let known = Dictionary(
      progress.known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var cells = progress.cells.filter { !$0.isLessons && $0.ended }
    for (exercise, ids) in earned {
      for (index, id) in ids.enumerated() {
        guard let cell = known[id], cell.exercise == exercise, !cell.isLessons, cell.ended,
          !cells.contains(where: { $0.id == id })
        else { continue }
        // Behind what stood before it, or else before the rest of its step.
        let before = Set(ids[..<index])
        let place =
          cells.lastIndex { before.contains($0.id) }.map { $0 + 1 }
          ?? cells.firstIndex { $0.step == cell.step } ?? cells.count
        cells.insert(cell, at: place)
      }
    }
    return cells
  }

  /// The cells that were in the notebook when each exercise was last judged Correct, as it is now.
  private static func earned(
    in events: [Event], of lesson: Lesson
  ) -> [(exercise: String, cells: [String])] {
    let prints = fingerprints(of: lesson)
    var notebooks: [String: [String]] = [:]
    var earned: [String: [String]] = [:]
    for event in events {
      let session = event.session ?? ""
      switch event.kind {
      case .start: notebooks[session] = []
      case .cell: if let cell = event.cell { notebooks[session, default: []].append(cell) }
      case .restored: notebooks[session] = event.cells ?? []
      case .judged where event.outcome == "correct":
        guard let exercise = event.exercise, prints[exercise] == event.fingerprint else { continue }
        earned[exercise] = notebooks[session] ?? []
      default: break
      }
    }
    return lesson.exercises.compactMap { exercise in
      earned[exercise.id].map { (exercise.id, $0) }
    }
  }

  /// The exercises that were judged Correct behind each cell, by the cell's identity.
  private static func places(where events: [Event], of lesson: Lesson) -> [String: [String]] {
    let prints = fingerprints(of: lesson)
    var last: [String: String] = [:]
    var places: [String: [String]] = [:]
    for event in events {
      let session = event.session ?? ""
      switch event.kind {
      case .cell where event.isLessons != true: last[session] = event.cell
      case .restored: last[session] = event.cells?.last
      case .judged:
        guard event.outcome == "correct", let exercise = event.exercise,
          prints[exercise] == event.fingerprint, let cell = last[session]
        else { continue }
        places[cell, default: []].append(exercise)
      default: break
      }
    }
    return places
  }

  private static func fingerprints(of lesson: Lesson) -> [String: String] {
    Dictionary(
      lesson.exercises.map { ($0.id, $0.fingerprint) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads a file's text.
  package init(text: String) throws(Problem) {
    struct Version: Codable { let format: Int }
    let data = Data(text.utf8)
    if let version = try? JSONDecoder().decode(Version.self, from: data), version.format > 1 {
      throw .newer(version.format)
    }
    guard let read = try? JSONDecoder().decode(HandIn.self, from: data), read.format == 1 else {
      throw .unreadable
    }
    guard read.seal == read.computedSeal else { throw .changed }
    self = read
  }

  /// The file's text.
  package var text: String { JSONText.of(self) }

  private var computedSeal: String {
    var parts = ["\(format)", name, lesson]
    for cell in cells {
      parts += [cell.step, cell.exercise ?? "", cell.source]
      parts += (cell.sources ?? []) + (cell.names ?? [])
    }
    for verdict in verdicts {
      parts += [verdict.exercise, verdict.outcome, "\(verdict.attempts)", "\(verdict.hints)"]
      parts.append("\(verdict.solutionShown)")
    }
    return String(StableHash.of(parts), radix: 16)
  }
}
