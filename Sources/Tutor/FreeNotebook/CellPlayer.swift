internal import LessonFormat
package import NotebookSession

/// Whoever takes what is typed at the prompt: a lesson or a free notebook.
package protocol CellPlayer: AnyObject {
  /// The notebook whose names the prompt completes and whose number it shows.
  var session: Session { get }
  /// What is waited for now.
  var need: LessonPlayer.Need { get }
  /// Code to put into the next cell, to be edited there; taken once.
  var prefill: String? { get set }
  /// Lets a person turn a knob; nil where nobody can, or where it gives nil.
  var turnKnob: ((Knob) -> Knob.Ending?)? { get set }
  /// The names of the commands, without their colon.
  var commandNames: [String] { get }

  /// What can stand behind a command, for completion.
  func arguments(of command: String) -> [String]

  /// What stands before the number in the prompt of a cell.
  var promptWord: String { get }

  /// Whether code that was put into a cell is something to fill in.
  func isStarter(_ code: String) -> Bool

  /// Whether code that was put at the prompt still belongs there.
  func isWanted(_ offer: String) -> Bool

  /// The lesson's shown cells of a step, in order, by the step's id; nil where there is no such step.
  func cells(ofStep id: String) -> [String]?

  /// Takes a cell, an answer or a command.
  func submit(_ text: String)

  /// Notes that a text was given up with Ctrl-C.
  func giveUp()

  /// Whether the end of the input, as Ctrl-D gives it, is put off once because work would be lost.
  func putsOffEnd() -> Bool
}

extension CellPlayer {
  package var promptWord: String { "In" }

  package func isStarter(_ code: String) -> Bool { false }

  package func isWanted(_ offer: String) -> Bool { true }

  package func cells(ofStep id: String) -> [String]? { nil }

  package func putsOffEnd() -> Bool { false }

  /// Whether a line is a command by its name, as `:hint 2` is.
  package func isCommand(_ line: String) -> Bool {
    guard line.hasPrefix(":") else { return false }
    return commandNames.contains(line.dropFirst().prefix { !$0.isWhitespace }.lowercased())
  }
}

extension LessonPlayer: CellPlayer {
  package var commandNames: [String] { TutorCommand.allCases.map(\.rawValue) }

  package func giveUp() {}

  package var promptWord: String { playSpace == nil ? "In" : "Play" }

  package func isStarter(_ code: String) -> Bool { exercise?.starter == code }

  /// A starter or an answer goes with its exercise.
  package func isWanted(_ offer: String) -> Bool {
    func poses(_ exercise: Exercise) -> Bool {
      exercise.starter == offer || answers[exercise.id]?.source == offer
    }
    return exercise.map(poses) ?? false || !lesson.exercises.contains(where: poses)
  }

  package func cells(ofStep id: String) -> [String]? {
    lesson.steps.first { $0.id == id }?.items.compactMap { item in
      if case .cell(let cell) = item, cell.role == .shown { cell.source } else { nil }
    }
  }
}
