package import LessonFormat
package import Markdown
package import Notebook
package import Plotting

/// Something that the tutor has to show: data, which a screen turns into text.
package enum TutorEvent: Sendable {
  /// A lesson opens; `resumedAt` is the step where it is taken up again, from 1.
  case opened(Lesson, resumedAt: Int?)
  /// A step begins.
  case step(Step, number: Int, count: Int)
  /// Prose with its live fields filled in.
  case prose([Block], live: LiveTexts)
  /// A cell of the lesson, about to run; setup cells are folded to a line.
  case cell(source: String, number: Int, isFolded: Bool)
  /// What a cell puts out.
  case output(Output, number: Int?)
  /// A fence that is only shown.
  case text(String)
  /// What came of a claim.
  case claim(PristineReplay.ClaimResult, lesson: String)
  /// A question with answers to choose from.
  case quiz(Quiz, live: LiveTexts)
  /// What the learner chose, and what is right.
  case quizAnswered(Quiz, chosen: Set<Int>, live: LiveTexts)
  /// A value to be stated before it is computed.
  case prediction(Prediction)
  /// What the learner stated, and the truth.
  case predictionAnswered(Prediction, answer: String?, truth: String, isRight: Bool)
  /// Something to write.
  case exercise(Exercise, number: Int, count: Int, isSolved: Bool)
  /// How an answer was judged.
  case judged(Judgement, Exercise)
  /// A hint, of so many.
  case hint([Block], number: Int, count: Int, live: LiveTexts)
  /// A model answer.
  case solution(String, number: Int, count: Int)
  /// The learner's own answer beside a model answer.
  case sideBySide(own: String, model: String, count: Int)
  /// What to learn from an exercise.
  case why([Block], live: LiveTexts)
  /// The certificate of a fitted model, line by line.
  case certificate([String])
  /// The numbers behind a picture.
  case data(Figure)
  /// The list of commands, and what is to be said behind it.
  case help(commands: [(usage: String, summary: String)], closing: String)
  /// The learner's variables with what they are.
  case variables([(name: String, summary: String)])
  /// What some cells came to with each value of a knob.
  case knobTable(name: String, cells: String, [KnobRow])
  /// A table of the program, as it is.
  case lines([String])
  /// A fresh page, for a projector.
  case page
  /// One line of the tutor.
  case note(String)
  /// The lesson is over.
  case finished(solved: Int, exercises: Int)
}

/// The texts of live fields, by what stands between their braces.
package struct LiveTexts: Sendable, Equatable {
  /// The texts by field.
  package let texts: [String: String]

  /// Creates the texts.
  package init(_ texts: [String: String]) {
    self.texts = texts
  }

  /// The text of a field, or the field as it is written.
  package subscript(field: String) -> String { texts[field] ?? "{\(field)}" }
}
