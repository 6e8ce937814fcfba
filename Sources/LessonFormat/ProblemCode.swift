/// The kinds of problems that a lesson can have; `regtutor check --only` takes their names.
package enum ProblemCode: String, Sendable, CaseIterable, Codable {
  case format
  case cellFails = "cell-fails"
  case liveNumber = "live-number"
  case prediction
  case quizKey = "quiz-key"
  case outputVaries = "output-varies"
  case claimFalse = "claim-false"
  case claimUnlisted = "claim-unlisted"
  case claimUntested = "claim-untested"
  case claimUnstable = "claim-unstable"
  case claimInexact = "claim-inexact"
  case claimVacuous = "claim-vacuous"
  case seedMissing = "seed-missing"
  case fitUnsolved = "fit-unsolved"
  case starterPasses = "starter-passes"
  case solutionFails = "solution-fails"
  case wrongPasses = "wrong-passes"
  case wrongUnsaid = "wrong-unsaid"
  case checkBreaks = "check-breaks"
  case checkVacuous = "check-vacuous"
  case feedbackDead = "feedback-dead"
  case hintTells = "hint-tells"
  case tooWide = "too-wide"
  case tooLong = "too-long"
  case nothingChecked = "nothing-checked"

  /// What a problem of this kind is, in one sentence.
  package var meaning: String {
    switch self {
    case .format: "the text of the file is not a lesson"
    case .cellFails: "a cell raises an exception, or does not raise the one that it announces"
    case .liveNumber: "a number in the prose cannot be computed"
    case .prediction: "the truth of a prediction cannot be computed, or is not among the choices"
    case .quizKey: "the answer marked right is not the one that the lesson computes"
    case .outputVaries: "a second run of the lesson prints something else"
    case .claimFalse: "a claim's asserts do not hold"
    case .claimUnlisted: "a claim is tested that the front matter does not name"
    case .claimUntested: "the front matter names a claim that no cell tests"
    case .claimUnstable: "a stable claim does not hold with another seed"
    case .claimInexact: "a claim turns out differently where every fit is replaced by the exact one"
    case .claimVacuous: "a claim holds whatever the numbers are"
    case .seedMissing: "stable claims cannot be tried, because no setup cell assigns the seed"
    case .fitUnsolved: "a fit cannot be solved again exactly"
    case .starterPasses: "the code that an exercise starts from is a right answer"
    case .solutionFails: "a model answer does not pass"
    case .wrongPasses: "a wrong answer passes"
    case .wrongUnsaid: "a wrong answer is told something else than its fence says"
    case .checkBreaks: "a check raises something else than AssertionError"
    case .checkVacuous: "a check lets everything pass"
    case .feedbackDead: "no answer that is tried ever sees a check's message"
    case .hintTells: "a hint contains a whole solution"
    case .tooWide: "a line of code is too long for a projector"
    case .tooLong: "a cell has too many lines for a projector"
    case .nothingChecked: "the lesson has neither claims nor exercises"
    }
  }
}
