internal import LessonFormat
internal import NDArrays
internal import PyModules
internal import PyRuntime

/// Free play: the learner's names in copies, with the originals put away.
///
/// What a cell assigns or changes here is gone when the play ends, but for the names that are kept.
final class PlaySpace {
  private let interpreter: Interpreter
  private let originals: [(name: String, value: Value)]
  private let random: LegacyRandomState
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
    self.interpreter = interpreter
    self.need = need
    originals = interpreter.globals.snapshot
    random = interpreter.globalRandom.legacyState.copied()
    drawn = interpreter.entropy.drawn.count
    let copier = DeepCopy(interpreter)
    for (name, value) in originals {
      interpreter.globals[name] = (try? copier.copy(value)) ?? value
    }
  }

  /// Puts the originals back, with the kept names as they are now.
  func end() {
    let globals = interpreter.globals
    let kept = names.compactMap { name in globals[name].map { (name, $0) } }
    globals.removeAll()
    for (name, value) in originals { globals[name] = value }
    for (name, value) in kept { globals[name] = value }
    interpreter.globalRandom.legacyState.takeUp(random)
  }
}
