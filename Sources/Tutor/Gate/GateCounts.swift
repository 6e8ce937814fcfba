/// What the author gate has checked, in numbers.
package struct GateCounts: Sendable, Equatable, Encodable {
  package var lessons = 0
  package var cells = 0
  package var claims = 0
  package var liveFields = 0
  package var exercises = 0
  package var solutions = 0
  package var wrongAnswers = 0
  package var questions = 0
  /// How many quizzes compute which answer is right.
  package var keys = 0
  /// How many answers were tried, changed ones included.
  package var answers = 0
  /// How many runs had changed fits or numbers.
  package var changes = 0
  /// How many other seeds the stable claims were tried with.
  package var seeds = 0
  package var fits = 0
  /// The largest relative duality gap of an exact solution that refereed a fit; 0 without fits.
  package var largestGap = 0.0
  /// The largest relative gap of a fit as the lesson makes it: what other weights could still gain.
  package internal(set) var largestFitGap = 0.0
  /// The fit whose weights are farthest from the exact ones, in units of the largest exact one.
  package internal(set) var farthest: Farthest?

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
    keys += other.keys
    answers += other.answers
    changes += other.changes
    seeds += other.seeds
    fits += other.fits
    largestGap = max(largestGap, other.largestGap)
    largestFitGap = max(largestFitGap, other.largestFitGap)
    if other.farthest?.share ?? -1 > farthest?.share ?? -1 { farthest = other.farthest }
  }

  /// Whether anything was checked that could have been false: a claim or an exercise.
  package var isVacuous: Bool { claims == 0 && exercises == 0 }

  /// The counts in one line, without the number of lessons; what there is none of is left out, but
  /// for cells, claims and exercises.
  package var words: String {
    let parts = [
      (cells, "cell", "cells"), (claims, "claim", "claims"),
      (liveFields, "live number", "live numbers"), (exercises, "exercise", "exercises"),
      (solutions, "solution", "solutions"), (wrongAnswers, "wrong answer", "wrong answers"),
      (questions, "question", "questions"), (keys, "key computed", "keys computed"),
      (answers, "answer tried", "answers tried"), (changes, "changed run", "changed runs"),
      (seeds, "other seed", "other seeds"),
      (fits, "fit refereed", "fits refereed"),
    ]
    return parts.filter { $0.0 > 0 || ["cell", "claim", "exercise"].contains($0.1) }
      .map { count, one, many in "\(count) \(count == 1 ? one : many)" }
      .joined(separator: ", ")
  }

  /// How near the optimum the fits are, which one has the farthest weights, and how exact the exact
  /// solutions are; nil without fits.
  ///
  /// Weights can be far away while next to nothing could be gained: where columns nearly agree, or
  /// where alpha is about to set the last weight to zero.
  package var referee: String? {
    guard fits > 0 else { return nil }
    let gaps =
      "largest gap of a fit \(ShortNumber.text(largestFitGap)), of an exact solution "
      + ShortNumber.text(largestGap)
    return farthest.map { "\(gaps); \($0.words)" } ?? gaps
  }
}
