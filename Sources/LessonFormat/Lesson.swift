package import Markdown

/// A lesson as its file says it: nothing here has run.
package struct Lesson: Sendable, Equatable {
  /// The front matter.
  package let header: LessonHeader
  /// The name of the file, for messages.
  package let file: String
  /// The text before the first step.
  package let introduction: [Block]
  /// The steps in order; at least one.
  package let steps: [Step]

  /// Creates a lesson.
  package init(header: LessonHeader, file: String, introduction: [Block], steps: [Step]) {
    self.header = header
    self.file = file
    self.introduction = introduction
    self.steps = steps
  }

  /// All exercises with the step they belong to, in order.
  package var exercises: [Exercise] {
    steps.flatMap { step in
      step.items.compactMap { if case .exercise(let exercise) = $0 { exercise } else { nil } }
    }
  }

  /// All cells with code that the lesson itself runs, in order.
  package var cells: [LessonCell] {
    steps.flatMap { step in
      step.items.compactMap { if case .cell(let cell) = $0 { cell } else { nil } }
    }
  }
}

/// The front matter of a lesson.
package struct LessonHeader: Sendable, Equatable {
  /// The version of the file format; 1.
  package let format: Int
  /// The name that progress hangs on, stable for ever.
  package let id: String
  /// The place in the course, from 1.
  package let number: Int
  package let title: String
  /// How long a learner takes.
  package let minutes: Int
  /// The ids of lessons that come before.
  package let needs: [String]
  /// The claims that the lesson tests, such as `C09`.
  package let claims: [String]
  /// The terms that the lesson explains, each with the step that does.
  package let teaches: [Teaching]
}

/// A term that a lesson explains, as its front matter says.
package struct Teaching: Sendable, Equatable {
  /// The term as it stands in the text, such as `standard error`.
  package let term: String
  /// The id of the step that explains it.
  package let step: String
}

/// A part of a lesson under one heading.
package struct Step: Sendable, Equatable {
  /// The name in `:goto`, unique in the lesson.
  package let id: String
  package let title: [Inline]
  /// The line of the heading.
  package let line: Int
  package let items: [StepItem]
}

/// What a step consists of, in the order of the file.
package enum StepItem: Sendable, Equatable {
  case prose([Block])
  case cell(LessonCell)
  case exercise(Exercise)
  case quiz(Quiz)
  case prediction(Prediction)
  /// A fence that is shown and never run.
  case text(String)
}

/// Code of the lesson with its role.
package struct LessonCell: Sendable, Equatable {
  /// What the lesson does with the code.
  package enum Role: Sendable, Equatable {
    /// Runs and is shown.
    case shown
    /// Runs, folded away.
    case setup
    /// Asserts something about the world.
    case claim(Claim)
  }

  package let role: Role
  package let source: String
  /// The line of the file that the code starts on.
  package let line: Int
  /// The class of the exception that the cell raises on purpose; nil where it runs to its end.
  package let raises: String?
  /// Whether the output changes from run to run, as a time does.
  package let isVolatile: Bool
}

/// What a claim cell says about itself.
package struct Claim: Sendable, Equatable {
  /// How sure the claim is.
  package enum Kind: String, Sendable, CaseIterable {
    /// True by mathematics, whatever the data.
    case exact
    /// Holds for the seeds 1 to 20, but for declared exceptions.
    case stable
    /// Holds for the data of the lesson.
    case data
    /// Reported, never failing: times.
    case measured
  }

  /// What comes of the statement that the claim tests.
  package enum Verdict: String, Sendable, CaseIterable {
    case holds
    case holdsIf = "holds-if"
    case fails

    /// The verdict in words.
    package var words: String {
      switch self {
      case .holds: "holds"
      case .holdsIf: "holds, on a condition"
      case .fails: "does not hold as stated"
      }
    }
  }

  /// The number in the curriculum, such as `C09`.
  package let id: String
  package let kind: Kind
  package let verdict: Verdict
  /// The expression whose value the ledger prints.
  package let shows: String?
  /// Seeds from 1 to 20 for which a `stable` claim is known not to hold.
  package let exceptions: [Int]
}

/// Something for the learner to write, with what judges it.
package struct Exercise: Sendable, Equatable {
  /// Code that judges an answer.
  package struct Check: Sendable, Equatable {
    package let source: String
    package let line: Int
    /// Whether the learner does not see it.
    package let isHidden: Bool
  }

  /// A model answer.
  package struct Solution: Sendable, Equatable {
    package let source: String
    package let line: Int
  }

  /// A wrong answer that is known, with what the learner is told.
  package struct WrongAnswer: Sendable, Equatable {
    package let source: String
    package let line: Int
    /// What the message must contain.
    package let says: String
  }

  package let id: String
  /// The code to start from.
  package let starter: String
  package let line: Int
  package var checks: [Check] = []
  package var solutions: [Solution] = []
  package var wrongAnswers: [WrongAnswer] = []
  package var hints: [[Block]] = []
  /// What to learn from it, shown after success.
  package var why: [Block] = []

  /// Whether `source` still holds a place to fill in: `...` or TODO.
  package static func isBlank(_ source: String) -> Bool {
    source.contains("TODO") || source.contains("...") || source.contains("…")
  }
}

/// A question with answers to choose from.
package struct Quiz: Sendable, Equatable {
  /// An answer.
  package struct Option: Sendable, Equatable {
    package let text: [Inline]
    package let isRight: Bool
    /// Why it is right or wrong.
    package let explanation: [Inline]
  }

  package let question: [Block]
  package let options: [Option]
  package let line: Int
  /// An expression whose value is the letters of the right answers, or a list with a truth for each
  /// answer; nil where nothing computes them.
  package var right: String?
  /// Whether the file says that no cell can tell which answers are right.
  package var isUnchecked = false

  /// Whether several answers are right.
  package var takesSeveral: Bool { options.count(where: \.isRight) > 1 }
}

/// A value that the learner states before the lesson computes it.
package struct Prediction: Sendable, Equatable {
  /// The expression whose value is the truth.
  package let source: String
  package let line: Int
  /// How far a number may be from the truth, in its own units.
  package let within: Double?
  /// The words to choose from; empty where a number is asked.
  package let choices: [String]
  /// The question, where the fence states one.
  package let asks: String?
}
