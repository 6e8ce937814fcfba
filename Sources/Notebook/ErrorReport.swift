/// An exception or a syntax error, with all that a reader needs to draw it.
package struct ErrorReport: Error, Sendable, Equatable {
  /// A place that the exception passed.
  package struct Frame: Sendable, Equatable {
    /// The function's name; nil for the cell itself.
    package let function: String?
    /// The name of the source, such as `cell 3`.
    package let source: String
    /// The line number, from 1.
    package let line: Int
    /// The text of that line, without its end.
    package let text: String
    /// The first column to underline, from 0, in code points of `text`.
    package let column: Int
    /// How many code points to underline, at least 1.
    package let length: Int

    /// Creates a frame.
    package init(
      function: String?, source: String, line: Int, text: String, column: Int, length: Int
    ) {
      self.function = function
      self.source = source
      self.line = line
      self.text = text
      self.column = column
      self.length = max(1, length)
    }
  }

  /// Python's exception class, such as `NameError`.
  package let name: String
  /// Python's message, which may be empty.
  package let message: String
  /// The places from the outermost to the one that raised.
  package let frames: [Frame]
  /// What to do about it, where there is something true to say.
  package let help: String?
  /// The exception that this one was raised from, or while handling; its place in the chain.
  package let cause: Cause?

  /// An earlier exception of a chain.
  package struct Cause: Sendable, Equatable {
    /// Whether `raise … from` names it; otherwise it was being handled.
    package let isDirect: Bool
    /// The earlier exception; an array of one, as a struct cannot hold itself.
    package let report: [ErrorReport]

    /// Creates a cause.
    package init(isDirect: Bool, _ report: ErrorReport) {
      self.isDirect = isDirect
      self.report = [report]
    }
  }

  /// Creates a report.
  package init(
    name: String, message: String, frames: [Frame], help: String? = nil, cause: Cause? = nil
  ) {
    self.name = name
    self.message = message
    self.frames = frames
    self.help = help
    self.cause = cause
  }

  /// Python's own line: class and message.
  package var headline: String { message.isEmpty ? name : "\(name): \(message)" }
}
