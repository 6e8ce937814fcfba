/// What can be wrong with the text of a lesson.
///
/// The words for each stand where it is found, in `FrontMatter`, `LessonReader` and `QuizReader`.
package enum FormatFault: String, Sendable, CaseIterable, Codable {
  // The top of the file.
  case frontMatterMissing = "front-matter-missing"
  case frontMatterUnclosed = "front-matter-unclosed"
  case entryUnreadable = "entry-unreadable"
  case entryUnknown = "entry-unknown"
  case entryTwice = "entry-twice"
  case entryLacking = "entry-lacking"
  case formatUnknown = "format-unknown"
  case idCharacters = "id-characters"
  case numberUnreadable = "number-unreadable"
  case teachingUnreadable = "teaching-unreadable"
  // Steps and fences.
  case codeIndented = "code-indented"
  case stepsMissing = "steps-missing"
  case stepIDTaken = "step-id-taken"
  case fenceUnclosed = "fence-unclosed"
  case fenceBeforeSteps = "fence-before-steps"
  case languageMissing = "language-missing"
  case languageUnknown = "language-unknown"
  case roleMissing = "role-missing"
  case wordUnknown = "word-unknown"
  case keyUnknown = "key-unknown"
  // Claims.
  case claimNumberMissing = "claim-number-missing"
  case claimKindMissing = "claim-kind-missing"
  case claimVerdictMissing = "claim-verdict-missing"
  case claimSeedsUnreadable = "claim-seeds-unreadable"
  // Exercises.
  case exerciseIDMissing = "exercise-id-missing"
  case exerciseIDTaken = "exercise-id-taken"
  case exerciseMissing = "exercise-missing"
  case exerciseOther = "exercise-other"
  case saysMissing = "says-missing"
  case checkMissing = "check-missing"
  case solutionMissing = "solution-missing"
  case hintMissing = "hint-missing"
  case hintsTooMany = "hints-too-many"
  // Questions.
  case withinUnreadable = "within-unreadable"
  case predictionOpen = "prediction-open"
  case quizBoxMissing = "quiz-box-missing"
  case quizTooShort = "quiz-too-short"
  case quizUnmarked = "quiz-unmarked"
  case quizKeyTwice = "quiz-key-twice"
}
