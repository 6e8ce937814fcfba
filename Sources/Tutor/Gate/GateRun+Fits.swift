internal import LessonFormat
internal import Notebook
internal import NotebookSession
internal import PenalizedRegression
internal import PyModules
internal import PyRuntime

extension GateRun {
  /// Solves every fit of the lesson again, exactly, and asks the claims whether they still hold
  /// with the exact coefficients in place of the fitted ones.
  mutating func runExactly() {
    let replay = PristineReplay(lesson, fillsProse: false)
    let tally = FitTally(file: lesson.file)
    replay.session.interpreter.state(FitLog()).replaced = { tally.referee($0) }
    for index in lesson.steps.indices {
      tally.line = lesson.steps[index].line
      replay.advance(through: index)
    }
    findings.counts.fits = tally.count
    findings.counts.largestGap = tally.largestGap
    findings.counts.largestFitGap = tally.largestFitGap
    findings.counts.farthest = tally.farthest
    for (line, message, help) in tally.troubles { note(.fitUnsolved, line, message, help: help) }
    for result in replay.claims where result.claim.kind != .measured {
      guard let failure = result.failure else { continue }
      findings.claimProblems.append(
        problem(
          .claimInexact, result.line,
          "claim \(result.claim.id) turns out differently at the exact solutions: "
            + failure.headline + (result.shown.map { " (\($0))" } ?? ""),
          help: "let the claim hold for the exact coefficients: fit with a smaller tol="))
    }
  }

  /// Runs the lesson once more, keeps what it prints, and asks each claim on the way whether it
  /// notices changed numbers.
  ///
  /// Right before its turn a claim is asked over changed copies of the values that it reads. For
  /// those that notice nothing, every fit of the lesson is changed, in one run for each way of
  /// changing it, as long as there are such claims.
  mutating func runAgain() {
    let cells = Dictionary(
      lesson.cells.compactMap { cell -> (Int, LessonCell)? in
        guard case .claim(let claim) = cell.role, claim.kind != .measured else { return nil }
        return (cell.line, cell)
      }, uniquingKeysWith: { first, _ in first })
    let replay = PristineReplay(lesson)
    let noticed = NoticedLines()
    replay.beforeClaim = { [unowned replay] line in
      guard let cell = cells[line] else { return }
      if ValueChange.isNoticed(by: cell.source, in: replay.session) { noticed.lines.insert(line) }
    }
    replay.advance(through: lesson.steps.count - 1)
    findings.printed = replay.printed
    findings.times = replay.times
    var unmoved = Set(cells.keys).subtracting(noticed.lines)
    if !cells.isEmpty { findings.counts.changes += 1 }
    for change in FitChange.allCases where !unmoved.isEmpty {
      let replay = PristineReplay(lesson, fillsProse: false)
      replay.session.interpreter.state(FitLog()).replaced = { change.weights(for: $0) }
      replay.advance(through: lesson.lastStep(with: unmoved))
      findings.counts.changes += 1
      for result in replay.claims where result.failure?.name == "AssertionError" {
        unmoved.remove(result.line)
      }
    }
    for line in unmoved.sorted() {
      guard case .claim(let claim)? = cells[line]?.role else { continue }
      findings.claimProblems.append(
        problem(
          .claimVacuous, line,
          "claim \(claim.id) holds whatever the numbers are: it does not notice zero weights, "
            + "least squares, the other penalty, a permuted y, or a shift of ten tolerances",
          help: "assert what would be false if the claim were"))
    }
  }
}

extension Lesson {
  /// The last step with a claim on one of the lines.
  fileprivate func lastStep(with lines: Set<Int>) -> Int {
    steps.lastIndex { step in
      step.items.contains { item in
        if case .cell(let cell) = item { lines.contains(cell.line) } else { false }
      }
    } ?? 0
  }
}

/// The lines of claims that noticed a change.
private final class NoticedLines {
  var lines: Set<Int> = []
}

/// Referees the fits of a run as they happen.
private final class FitTally {
  /// The line of the step that runs.
  var line = 1
  private(set) var count = 0
  private(set) var largestGap = 0.0
  private(set) var largestFitGap = 0.0
  private(set) var farthest: GateCounts.Farthest?
  private let file: String
  private(set) var troubles: [(line: Int, message: String, help: String)] = []

  init(file: String) { self.file = file }

  /// Solves a fit exactly; nil where that fails.
  func referee(_ record: FitRecord) -> FittedWeights? {
    count += 1
    do throws(FitError) {
      let referee = try Referee(record)
      largestGap = max(largestGap, referee.exactCertificate.relativeGap)
      largestFitGap = max(largestFitGap, referee.certificate.relativeGap)
      if referee.relativeDistance > farthest?.share ?? -1 {
        farthest = GateCounts.Farthest(referee, file: file, line: line)
      }
      guard referee.exactCertificate.isConverged else {
        troubles.append(
          (
            line, "a \(record.estimator) of this step could not be solved to a gap of 1e-10",
            "scale the features, or use a larger alpha"
          ))
        return nil
      }
      return referee.exact
    } catch {
      troubles.append(
        (
          line, "a \(record.estimator) of this step could not be solved again: \(error)",
          "fit it to finite data"
        ))
      return nil
    }
  }
}
