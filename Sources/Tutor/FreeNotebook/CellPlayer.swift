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

  /// Takes a cell, an answer or a command.
  func submit(_ text: String)

  /// Notes that a text was given up with Ctrl-C.
  func giveUp()
}

extension LessonPlayer: CellPlayer {
  package var commandNames: [String] { TutorCommand.allCases.map(\.rawValue) }

  package func giveUp() {}
}
