import Synchronization

/// The one line on which long calculations say how far they are.
///
/// Nobody listens unless the program says that it has a terminal to rewrite a line on, so pipes, tests and documents
/// never see it. It is no output of a cell.
package enum ProgressLine {
  /// Shows a text in place of the last one; `nil` takes the line away.
  package typealias Show = @Sendable (String?) -> Void

  private struct State: Sendable {
    var show: Show?
    var lastTime = 0.0
    var isShown = false
  }
  private static let state = Mutex(State())

  /// Says where the line is shown; `nil` for nowhere.
  package static func listen(_ show: Show?) {
    state.withLock { $0 = State(show: show) }
  }

  /// Shows how far a calculation is: at most five times a second, and not in its first half second.
  ///
  /// - Parameter started: When it started, as ``Limits/now()`` tells the time.
  package static func update(_ name: String, done: Int, of total: Int, started: Double) {
    state.withLock { state in
      guard let show = state.show else { return }
      let now = Limits.now()
      guard now - started > 0.5, now - state.lastTime > 0.2 else { return }
      state.lastTime = now
      state.isShown = true
      show("\(name): \(done) of \(total) fits, Ctrl-C stops")
    }
  }

  /// Takes the line away.
  package static func clear() {
    state.withLock { state in
      if state.isShown { state.show?(nil) }
      state.isShown = false
    }
  }
}
