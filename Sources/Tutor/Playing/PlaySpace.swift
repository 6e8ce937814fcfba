internal import PyModules
internal import PyRuntime

/// Free play: the learner's names in copies, with the originals put away.
///
/// What a cell assigns or changes here is gone when the play ends, but for the names that are kept.
final class PlaySpace {
  private let isolation: Isolation
  /// What was waited for before.
  let need: LessonPlayer.Need
  /// The names to be kept.
  var names: [String] = []
  /// The cells that ran.
  var sources: [String] = []
  /// How many draws of entropy there were before.
  let drawn: Int

  /// Puts copies in place of the names of an interpreter.
  init(_ interpreter: Interpreter, need: LessonPlayer.Need) {
    self.need = need
    drawn = interpreter.entropy.drawn.count
    isolation = Isolation(interpreter, writesFiles: true)
  }

  /// Runs cells as they ran in free play, and keeps some names of it.
  static func replay(
    _ sources: [String], keeping names: [String], in interpreter: Interpreter,
    run: (String) -> Void
  ) {
    let space = PlaySpace(interpreter, need: .cell)
    for source in sources { run(source) }
    space.names = names
    space.end()
  }

  /// Puts the originals back, with the kept names as they are now.
  func end() { isolation.end(keeping: names) }
}
