internal import LessonFormat
internal import NotebookSession
internal import PyModules
internal import PyRuntime

/// What can stand behind a command, for completion.
enum CommandArguments {
  /// The names of models that `:certificate` can show.
  static func models(_ session: Session) -> [String] {
    session.variables.filter { CertificateSource.record(of: $0.value) != nil }.map(\.name)
  }

  /// The words that `:explain` knows and that hold no blank.
  static var explained: [String] { Explanation.all.map(\.name).filter { !$0.contains(" ") } }

  /// What `:vary` can turn, and its options.
  static func knobs(_ session: Session) -> [String] {
    let numbers = session.variables.filter { variable in
      switch variable.value {
      case .int, .float: true
      default: false
      }
    }
    return numbers.map(\.name) + ["--log", "--steps"]
  }
}

extension LessonPlayer {
  package func arguments(of command: String) -> [String] {
    switch TutorCommand(rawValue: command) {
    case .goto: lesson.steps.map(\.id)
    case .help: commandNames
    case .certificate: CommandArguments.models(session)
    case .explain: CommandArguments.explained
    case .vary: CommandArguments.knobs(session) + lesson.steps.map(\.id)
    case .plot: ["--data"]
    case .reset: ["cell", "exercise", "data", "lesson"]
    default: []
    }
  }
}

extension NotebookPlayer {
  package func arguments(of command: String) -> [String] {
    switch NotebookCommand(rawValue: command) {
    case .run: ["all"] + (1...max(1, entries.count)).map { String($0) }
    case .show, .edit, .move, .delete, .split, .merge:
      entries.indices.map { String($0 + 1) }
    case .help: commandNames
    case .certificate: CommandArguments.models(session)
    case .explain: CommandArguments.explained
    case .vary: CommandArguments.knobs(session)
    default: []
    }
  }
}
