import CTerminal

/// The wish to stop, raised by Ctrl-C or by SIGINT.
///
/// The flag is set in a signal handler; whatever runs for long looks at it and stops.
package enum Interrupt {
  /// Makes SIGINT set the flag instead of ending the process, and lets the terminal be restored
  /// when SIGTERM or SIGHUP ends it.
  package static func install() { signals_install() }

  /// Whether somebody wishes to stop.
  package static var isPending: Bool { interrupt_is_pending() }

  /// Whether somebody wished to stop; the wish is forgotten by asking.
  package static func take() -> Bool { interrupt_take() }

  /// Raises the flag, as SIGINT does.
  package static func post() { interrupt_post() }
}
