package import NDArrays
package import PyRuntime

/// What a session has set in numpy: how arrays are printed and what floating-point trouble does.
package final class NumPySettings {
  /// What numpy does when a floating-point operation goes wrong.
  package enum Reaction: String, CaseIterable, Sendable {
    case ignore
    case warn
    case raise
    case call
    case print
    case log
  }

  /// The reactions, by kind of trouble.
  package struct Reactions: Equatable, Sendable {
    package var divide = Reaction.warn
    package var over = Reaction.warn
    package var under = Reaction.ignore
    package var invalid = Reaction.warn
  }

  /// How arrays are printed.
  package var printOptions = PrintOptions()
  /// The functions of `formatter=`, by kind of element.
  package var formatters: [String: Value] = [:]
  /// What floating-point trouble does.
  package var reactions = Reactions()

  /// Creates numpy's own settings.
  package init() {}
}

extension Interpreter {
  /// What the session has set in numpy.
  package var numpy: NumPySettings { state(NumPySettings()) }

  /// Tells of floating-point trouble since the flags were cleared, in numpy's words.
  ///
  /// - Parameter function: The name in the message: `divide`, `scalar add`, `reduce`.
  package func reportFloatStatus(_ function: String) throws {
    let raised = FloatStatus.raised
    if raised.isDisjoint(with: [.divideByZero, .overflow, .underflow, .invalid]) { return }
    let reactions = numpy.reactions
    let trouble: [(FloatStatus, NumPySettings.Reaction, String)] = [
      (.divideByZero, reactions.divide, "divide by zero"),
      (.overflow, reactions.over, "overflow"),
      (.underflow, reactions.under, "underflow"),
      (.invalid, reactions.invalid, "invalid value"),
    ]
    for (status, reaction, words) in trouble where raised.contains(status) {
      let message = "\(words) encountered in \(function)"
      switch reaction {
      case .ignore: break
      case .warn, .call, .log: try numpyWarning(.runtimeWarning, message)
      case .print: writeOutput("Warning: \(message)\n")
      case .raise: throw PyException(.floatingPointError, message)
      }
    }
  }

  /// Warns of something numpy warns of.
  package func numpyWarning(_ category: ExceptionType, _ message: String) throws {
    try showNumPyWarning(category.object, message)
  }

  /// Warns in a class of numpy's own, on behalf of the learner's line.
  package func showNumPyWarning(_ category: TypeObject, _ message: String) throws {
    try warn(category, message, from: .line(level: 1))
  }
}
