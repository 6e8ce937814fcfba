/// What the author gate has checked, in numbers.
package struct GateCounts: Sendable, Equatable {
  package var lessons = 0
  package var cells = 0
  package var claims = 0
  package var liveFields = 0
  package var exercises = 0
  package var solutions = 0
  package var wrongAnswers = 0
  package var questions = 0
  /// How many other seeds the stable claims were tried with.
  package var seeds = 0
  package var fits = 0
  /// The largest relative duality gap of an exact solution that refereed a fit; 0 without fits.
  package var largestGap = 0.0
  /// The largest distance of a fit from the exact solution, relative to its largest coefficient.
  package var largestDistance = 0.0

  /// Creates counts of nothing.
  package init() {}

  /// Adds the counts of another lesson.
  package mutating func add(_ other: GateCounts) {
    lessons += other.lessons
    cells += other.cells
    claims += other.claims
    liveFields += other.liveFields
    exercises += other.exercises
    solutions += other.solutions
    wrongAnswers += other.wrongAnswers
    questions += other.questions
    seeds += other.seeds
    fits += other.fits
    largestGap = max(largestGap, other.largestGap)
    largestDistance = max(largestDistance, other.largestDistance)
  }

  /// Whether anything was checked that could have been false: a claim or an exercise.
  package var isVacuous: Bool { claims == 0 && exercises == 0 }

  /// The counts in one line.
  package var words: String {
    let parts = [
      (lessons, "lesson", "lessons"), (cells, "cell", "cells"), (claims, "claim", "claims"),
      (liveFields, "live number", "live numbers"), (exercises, "exercise", "exercises"),
      (solutions, "solution", "solutions"), (wrongAnswers, "wrong answer", "wrong answers"),
      (questions, "question", "questions"), (seeds, "other seed", "other seeds"),
      (fits, "fit refereed", "fits refereed"),
    ]
    return parts.map { count, one, many in "\(count) \(count == 1 ? one : many)" }
      .joined(separator: ", ")
  }
}
