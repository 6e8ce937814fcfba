package import Notebook

/// What became of an answer: one of seven outcomes, each with its own words.
package enum Judgement: Sendable, Equatable {
  /// Nothing was run for this exercise yet.
  case empty
  /// The answer still holds the place to fill in.
  case blankLeft
  /// The answer is no Python.
  case cannotRead(ErrorReport)
  /// The answer stopped with an exception.
  case stopped(ErrorReport)
  /// The answer ran, and a check says what is not right yet.
  case notYet(String)
  /// Every check passed.
  case correct
  /// A check itself broke: the lesson is at fault, and the answer is not judged.
  case ourMistake(ErrorReport)

  /// The outcome's name, as it is shown and logged.
  package var name: String {
    switch self {
    case .empty: "Empty"
    case .blankLeft: "Blank left"
    case .cannotRead: "Can't read this"
    case .stopped: "Stopped"
    case .notYet: "Not yet"
    case .correct: "Correct"
    case .ourMistake: "Our mistake"
    }
  }

  /// Whether the exercise is solved.
  package var isCorrect: Bool { self == .correct }
}
