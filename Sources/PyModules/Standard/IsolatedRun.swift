internal import NDArrays
package import PyRuntime

/// A time in which the names of a session stand for copies of their values.
///
/// Whatever cells do meanwhile, to lists, arrays, models and random generators, the session's own
/// values stay untouched, and numpy's global stream goes on where it was.
package final class Isolation {
  private let interpreter: Interpreter
  private let originals: [(name: String, value: Value)]
  private let stream: LegacyRandomState
  private let writeFile: ((_ name: String, _ bytes: [UInt8]) throws -> String)?

  /// Puts copies in place of all values; what cannot be copied is shared.
  ///
  /// - Parameter writesFiles: Whether files that cells write are written; else cells only believe so.
  package init(_ interpreter: Interpreter, writesFiles: Bool = false) {
    self.interpreter = interpreter
    let folder = OutputFolder.of(interpreter)
    writeFile = folder.writeFile
    if !writesFiles { folder.writeFile = { name, _ in name } }
    originals = interpreter.globals.snapshot
    stream = interpreter.globalRandom.legacyState.copied()
    let copier = DeepCopy(interpreter)
    for (name, value) in originals {
      interpreter.globals[name] = (try? copier.copy(value)) ?? value
    }
  }

  /// Puts the names back as they were.
  ///
  /// - Parameter names: Those that stay as they are now.
  package func end(keeping names: [String] = []) {
    let globals = interpreter.globals
    let kept = names.compactMap { name in globals[name].map { (name, $0) } }
    globals.removeAll()
    for (name, value) in originals { globals[name] = value }
    for (name, value) in kept { globals[name] = value }
    interpreter.globalRandom.legacyState.takeUp(stream)
    OutputFolder.of(interpreter).writeFile = writeFile
  }
}

extension Interpreter {
  /// Runs `body` over copies of all values, and puts the names back as they were.
  package func isolated<Result>(_ body: () throws -> Result) rethrows -> Result {
    let isolation = Isolation(self)
    defer { isolation.end() }
    return try body()
  }
}
