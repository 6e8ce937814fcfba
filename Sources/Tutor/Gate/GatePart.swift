internal import LessonFormat

/// A part of a lesson's examination that runs by itself.
enum GatePart: Sendable, Equatable {
  /// Cells, claims, live numbers, questions and answers.
  case cells
  /// The lesson once more: what it prints must be the same, and its claims must notice changed
  /// numbers and fits.
  case again
  /// The lesson with every fit replaced by the exact solution.
  case exact
  /// The lesson with another seed.
  case seed(Int)

  /// The parts that a lesson needs, the longest first.
  static func all(for lesson: Lesson, _ scope: GateScope?, seeds: Int = 5) -> [GatePart] {
    let claims = lesson.cells.compactMap { cell in
      if case .claim(let claim) = cell.role { claim } else { nil }
    }
    var parts: [GatePart] = [.cells, .again, .exact]
    if claims.contains(where: { $0.kind == .stable }), LessonSeed.isAssigned(in: lesson) {
      parts += LessonSeed.tried(for: lesson.header.id, count: seeds).map { .seed($0) }
    }
    guard case .code(let code)? = scope else { return parts }
    return parts.filter { $0 == .cells || $0.codes.contains(code) }
  }

  /// The problems that only this part finds.
  private var codes: [ProblemCode] {
    switch self {
    case .cells: []
    case .again: [.outputVaries, .claimVacuous, .cellSlow]
    case .exact: [.fitUnsolved, .claimInexact]
    case .seed: [.claimUnstable]
    }
  }
}

/// What an examination of a part of a lesson found.
struct GateFindings: Sendable {
  var problems: [LessonProblem] = []
  /// Problems of claims that count only where the claim holds as the lesson stands.
  var claimProblems: [LessonProblem] = []
  var counts = GateCounts()
  /// The lines of claims that do not hold as the lesson stands.
  var falseClaims: [Int] = []
  /// What the lesson printed; nil where that does not matter.
  var printed: [PristineReplay.Printed]?
  /// How long each cell computed, in seconds, by its line.
  var times: [Int: Double] = [:]
}
