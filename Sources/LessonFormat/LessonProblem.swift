/// Something in a lesson's file that its author must mend.
package struct LessonProblem: Error, Sendable, Equatable, Encodable, CustomStringConvertible {
  package let code: ProblemCode
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// What is wrong.
  package let message: String
  /// What to do.
  package let help: String

  /// Creates a problem.
  package init(
    _ code: ProblemCode = .format, file: String, line: Int, _ message: String, help: String
  ) {
    self.code = code
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
