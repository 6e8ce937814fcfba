package import LessonFormat
package import Notebook
package import NotebookSession
internal import PyRuntime

/// A run of the lesson's own cells in a session of their own, untouched by what a learner types.
///
/// Claims and live prose are true of it. A step's prose is filled in right after the step's cells.
package final class PristineReplay {
  /// What came of a claim.
  package struct ClaimResult: Sendable, Equatable {
    package let claim: Claim
    /// The line of the file that the claim's code starts on.
    package let line: Int
    /// Why the claim does not hold; nil where it does.
    package let failure: ErrorReport?
    /// The value of `shows`, as text; nil without one.
    package let shown: String?
  }

  /// What a cell, a claim or a live field put out; what may change from run to run is left out.
  package struct Printed: Sendable, Equatable {
    package let line: Int
    package let outputs: [Output]
  }

  /// Something of the lesson that did not do what it says.
  package struct Failure: Sendable, Equatable {
    package let line: Int
    package let message: String
    package let report: ErrorReport?
    /// Whether a live field of the prose failed, rather than a cell.
    package let isProse: Bool
    /// What the author can do, where the report does not say.
    package let help: String

    /// What is said of it to the author, on the line of the cell that raises.
    package func problem(in file: String) -> LessonProblem {
      let inCell = isProse ? nil : report?.frames.first?.line
      return LessonProblem(
        isProse ? .liveNumber : .cellFails, file: file, line: line + max(1, inCell ?? 1) - 1,
        message + (report.map { ": \($0.headline)" } ?? ""), help: report?.help ?? help)
    }
  }

  /// The lesson.
  package let lesson: Lesson
  /// The session that the cells run in.
  package let session: Session
  /// The claims of the steps run so far.
  package private(set) var claims: [ClaimResult] = []
  /// The cells that failed, and prose that could not be filled in.
  package private(set) var failures: [Failure] = []
  /// How many of the lesson's cells ran.
  package private(set) var cellCount = 0
  /// How many live fields were filled in.
  package private(set) var liveFieldCount = 0
  /// Everything that was put out, in order.
  package private(set) var printed: [Printed] = []
  /// How long each cell and claim computed, in seconds of the processor, by its line.
  package private(set) var times: [Int: Double] = [:]
  /// Called before a claim's code runs, with the line that the code starts on.
  package var beforeClaim: ((_ line: Int) -> Void)?
  /// Called where an exercise stands, when the cells before it have run and those behind it have not.
  package var atExercise: ((Exercise) -> Void)?
  /// Whether a time was measured, so that prose from here on may change from run to run.
  private var hasMeasured = false
  private let seed: Int?
  private let fillsProse: Bool
  private let needs: LessonNeeds
  private var isSeeded = false
  private var texts: [[String: String]] = []
  private var claimsOfStep: [[ClaimResult]] = []

  /// Creates a replay that has run nothing yet.
  ///
  /// - Parameters:
  ///   - seed: What the lesson's `seed` is instead of what the lesson says; nil leaves it.
  ///   - fillsProse: Whether live fields and what claims show are computed; where only the claims'
  ///     asserts matter, nobody reads them but those of claims that fail.
  ///   - needs: The exercises whose names the lesson needs later, where they are known already.
  package init(
    _ lesson: Lesson, seed: Int? = nil, fillsProse: Bool = true, needs: LessonNeeds? = nil
  ) {
    self.lesson = lesson
    self.needs = needs ?? LessonNeeds(of: lesson)
    self.seed = seed
    self.fillsProse = fillsProse
    session = Session()
    session.write(into: .discarding)
  }

  /// Runs the steps up to `step`, where that has not been done.
  package func advance(through step: Int) {
    while texts.count <= step, texts.count < lesson.steps.count { runStep(texts.count) }
  }

  /// The texts of the live fields of a step's prose.
  package func live(step: Int) -> LiveTexts {
    advance(through: step)
    return LiveTexts(texts.indices.contains(step) ? texts[step] : [:])
  }

  /// The claims of one step.
  package func claims(ofStep step: Int) -> [ClaimResult] {
    advance(through: step)
    return claimsOfStep.indices.contains(step) ? claimsOfStep[step] : []
  }

  private func runStep(_ index: Int) {
    var results: [ClaimResult] = []
    for item in lesson.steps[index].items {
      if case .exercise(let exercise) = item {
        atExercise?(exercise)
        answer(exercise)
      }
      guard case .cell(let cell) = item else { continue }
      cellCount += 1
      if case .claim(let claim) = cell.role {
        results.append(run(claim, cell))
      } else {
        run(cell)
      }
    }
    claimsOfStep.append(results)
    claims += results
    texts.append(fill(lesson.steps[index]))
  }

  /// Runs a model answer where a later part of the lesson needs the names that it gives.
  private func answer(_ exercise: Exercise) {
    guard needs.names[exercise.id] != nil, let model = exercise.solutions.first else { return }
    let result = session.evaluateSilently(model.source, name: "\(lesson.file):\(model.line)")
    guard let error = result.error else { return }
    failures.append(
      Failure(
        line: model.line, message: "this solution fails, and later steps need its names",
        report: error, isProse: false, help: "let the first solution run to its end"))
  }

  private func run(_ cell: LessonCell) {
    var source = cell.source
    if cell.role == .setup, let seed, !isSeeded {
      source = LessonSeed.replaced(in: source, by: seed)
      isSeeded = true
    }
    let start = ProcessorTime.ofThread
    let result = session.run(source, name: "\(lesson.file):\(cell.line)")
    times[cell.line] = ProcessorTime.ofThread - start
    if cell.isVolatile { hasMeasured = true } else { note(cell.line, result.outputs) }
    switch (result.error, cell.raises) {
    case (nil, nil): break
    case (let error?, let wanted?) where error.name == wanted: break
    case (let error?, _):
      failures.append(
        Failure(
          line: cell.line, message: "the cell fails", report: error, isProse: false,
          help: "mend the cell; raises=\(error.name) says that the error is the point of it"))
    case (nil, let wanted?):
      failures.append(
        Failure(
          line: cell.line, message: "the cell should raise \(wanted), and it does not",
          report: nil, isProse: false,
          help: "let it raise one, or take raises= out"))
    }
  }

  private func note(_ line: Int, _ outputs: [Output]) {
    printed.append(Printed(line: line, outputs: outputs))
  }

  private static let namesHelp = "use names that the step's cells or those before it assign"

  private func run(_ claim: Claim, _ cell: LessonCell) -> ClaimResult {
    beforeClaim?(cell.line)
    let result = session.run(cell.source, name: "\(lesson.file):\(cell.line)")
    var shown: String?
    if let expression = claim.shows, fillsProse || result.error != nil {
      do throws(ErrorReport) {
        shown = try session.liveText(expression)
      } catch {
        failures.append(
          Failure(
            line: cell.line, message: "shows=\"\(expression)\" cannot be computed",
            report: error, isProse: false, help: PristineReplay.namesHelp))
      }
    }
    if claim.kind == .measured {
      hasMeasured = true
    } else {
      note(cell.line, result.outputs + [.result(shown ?? "")])
    }
    return ClaimResult(claim: claim, line: cell.line, failure: result.error, shown: shown)
  }

  /// Fills in every live field of a step's prose, hints and explanations.
  private func fill(_ step: Step) -> [String: String] {
    var texts: [String: String] = [:]
    guard fillsProse else { return texts }
    for (field, line) in LiveFields.of(step) where texts[field] == nil {
      liveFieldCount += 1
      do throws(ErrorReport) {
        let text = try session.liveText(field)
        texts[field] = text
        if !hasMeasured { note(line, [.result(text)]) }
      } catch {
        failures.append(
          Failure(
            line: line, message: "the live field {\(field)} cannot be computed", report: error,
            isProse: true, help: PristineReplay.namesHelp))
      }
    }
    return texts
  }
}
