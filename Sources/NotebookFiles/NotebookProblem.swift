/// Why a text cannot be read as a notebook.
package struct NotebookProblem: Error, Sendable, Equatable {
  /// The line of the file, where one is to blame.
  package let line: Int?
  /// What is wrong.
  package let message: String
  /// What to do about it.
  package let help: String

  /// Creates a problem.
  package init(line: Int? = nil, _ message: String, help: String) {
    self.line = line
    self.message = message
    self.help = help
  }

  /// The message shown to the user, with the name of the file.
  package func description(of file: String) -> String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place) is no notebook that can be opened: \(message)\n  help: \(help)"
  }
}
