/// Something in a lesson's file that its author must mend.
package struct LessonProblem: Error, Sendable, Equatable, Encodable, CustomStringConvertible {
  package let code: ProblemCode
  /// What is wrong with the text; nil where the text is a lesson.
  package let fault: FormatFault?
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// What is wrong.
  package let message: String
  /// What to do.
  package let help: String

  /// Creates a problem of a lesson that runs.
  package init(
    _ code: ProblemCode, file: String, line: Int, _ message: String, help: String
  ) {
    self.init(code, nil, file, line, message, help)
  }

  /// Creates a problem of a text that is no lesson.
  init(_ fault: FormatFault, file: String, line: Int, _ message: String, help: String) {
    self.init(.format, fault, file, line, message, help)
  }

  private init(
    _ code: ProblemCode, _ fault: FormatFault?, _ file: String, _ line: Int, _ message: String,
    _ help: String
  ) {
    self.code = code
    self.fault = fault
    self.file = file
    self.line = line
    self.message = message
    self.help = help
  }

  /// The message shown to the author.
  package var description: String {
    "\(file):\(line): \(message) [\(code.rawValue)]\n  help: \(help)"
  }
}

/// A lesson that could not be read: every problem found, in the order of the file.
package struct LessonProblems: Error, Sendable, Equatable, CustomStringConvertible {
  /// At least one.
  package let problems: [LessonProblem]

  /// Creates the error from at least one problem.
  package init(problems: [LessonProblem]) {
    self.problems = problems
  }

  /// The messages shown to the author.
  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
