package import LessonFormat
internal import Notebook
internal import Synchronization

/// Every claim with what lessons have measured of it a moment ago.
package struct ClaimLedger: Sendable {
  /// What a lesson found about a claim.
  package struct Finding: Sendable, Equatable, Encodable {
    /// The number of the lesson.
    package let lesson: Int
    package let file: String
    package let line: Int
    /// How sure it is: `exact`, `stable`, `data` or `measured`.
    package let kind: String
    /// The verdict of the lesson: `holds`, `holds-if` or `fails`.
    package let verdict: String
    /// What was measured.
    package let measured: String?
    /// Whether the asserts for this verdict hold.
    package let isTrue: Bool
  }

  /// A claim with all findings about it.
  package struct Entry: Sendable, Equatable, Encodable {
    package let id: String
    package let claim: String
    /// The verdict that was expected before it was computed.
    package let expected: String
    package let findings: [Finding]

    /// Whether a lesson tests it and everything that it says holds.
    package var isGood: Bool { !findings.isEmpty && findings.allSatisfy(\.isTrue) }
  }

  /// The claims in the order of their numbers.
  package let entries: [Entry]

  /// Runs the cells of lessons, on several threads, and gathers what they measure.
  package static func measure(_ lessons: [Lesson], workers: Int? = nil) -> ClaimLedger {
    let results = Mutex([[(id: String, finding: Finding)]](repeating: [], count: lessons.count))
    ParallelWork.run(lessons.count, workers: workers ?? ParallelWork.processors) { index in
      let lesson = lessons[index]
      let replay = PristineReplay(lesson)
      replay.advance(through: lesson.steps.count - 1)
      let findings = replay.claims.map { result in
        (
          result.claim.id,
          Finding(
            lesson: lesson.header.number, file: lesson.file, line: result.line,
            kind: result.claim.kind.rawValue, verdict: result.claim.verdict.rawValue,
            measured: result.shown,
            isTrue: result.failure == nil || result.claim.kind == .measured)
        )
      }
      results.withLock { $0[index] = findings }
    }
    let found = results.withLock { $0.flatMap(\.self) }
    return ClaimLedger(
      entries: StatedClaim.all.map { claim in
        Entry(
          id: claim.id, claim: claim.words, expected: claim.expected.rawValue,
          findings: found.filter { $0.id == claim.id }.map(\.finding))
      })
  }

  /// Whether every claim is tested and nothing turned out differently.
  package var isGood: Bool { entries.allSatisfy(\.isGood) }

  /// How many claims there are, and how many of them have which fate, in one line.
  package var summary: String {
    let missing = entries.count { $0.findings.isEmpty }
    let broken = entries.count { !$0.findings.allSatisfy(\.isTrue) }
    return
      "\(entries.count) claims: \(entries.count - missing) tested, \(missing) without a lesson, "
      + "\(broken) turned out differently"
  }
}
