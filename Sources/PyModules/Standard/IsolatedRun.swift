internal import NDArrays
package import PyRuntime

extension Interpreter {
  /// Runs `body` over copies of all values, and puts the names back as they were.
  ///
  /// Whatever cells do in there, to lists, arrays, models and random generators, the session's own
  /// values stay untouched, and numpy's global stream goes on where it was.
  package func isolated<Result>(_ body: () throws -> Result) rethrows -> Result {
    let originals = globals.snapshot
    let stream = globalRandom.legacyState
    let before = stream.copied()
    defer {
      globals.removeAll()
      for (name, value) in originals { globals[name] = value }
      stream.takeUp(before)
    }
    let copier = DeepCopy(self)
    for (name, value) in originals {
      globals[name] = (try? copier.copy(value)) ?? value
    }
    return try body()
  }
}
