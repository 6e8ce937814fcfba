/// The filters of warnings, and which were shown before.
package final class WarningFilters {
  /// What is done with a warning that a filter matches.
  package enum Action: String {
    case ignore
    case error
    case always
    case once
    case module
    case `default`
  }

  /// One filter.
  package struct Filter {
    package let action: Action
    /// What the message must begin with, as a regular expression; nil for anything.
    package let message: String?
    package let category: TypeObject

    /// Creates a filter.
    package init(_ action: Action, message: String? = nil, category: TypeObject) {
      self.action = action
      self.message = message
      self.category = category
    }
  }

  /// Which warnings were shown, as far as that keeps them from being shown again.
  package struct Shown {
    /// Those of libraries, which come from a line of theirs: their texts, for the whole session.
    fileprivate var texts: Set<String> = []
    /// Those of lines of the cell that runs: each line may give a text once in each run.
    fileprivate var lines: Set<String> = []

    /// Nothing was shown yet.
    package init() {}
  }

  /// Where a warning comes from.
  package enum Origin {
    /// A line of the library.
    case library
    /// The learner's line that runs, or the one that called its function `level - 1` calls ago.
    case line(level: Int)
    /// A place in the text of a cell, which is read but does not run yet.
    case place(String)
  }

  /// Forgets what lines of the last cell gave.
  func beginCell() { shown.lines = [] }

  /// The filters, the first that matches counts.
  package var filters = WarningFilters.initial
  /// The warnings that were shown, which are not shown again.
  package var shown = Shown()
  /// Where `catch_warnings(record=True)` puts warnings; nil where they are shown.
  package var recorder: ((_ category: TypeObject, _ warning: Value) throws -> Void)?

  /// The number of warnings so far, those that are not shown included.
  package fileprivate(set) var count = 0

  /// Creates the filters of a new session, those of CPython.
  package init() {}

  /// What a session begins with.
  package static let initial: [Filter] = [
    Filter(.ignore, category: ExceptionType.pendingDeprecationWarning.object)
  ]
}

extension Interpreter {
  /// The filters of the session.
  package var warningFilters: WarningFilters { state(WarningFilters()) }

  /// Warns in a built-in class, from a line of the library.
  package func warn(_ category: ExceptionType, _ message: String) throws {
    try warn(category.object, message)
  }

  /// Warns as `warnings.warn` does: shows, records, raises or ignores, as the filters say.
  ///
  /// - Throws: The warning itself where a filter turns it into an error.
  package func warn(
    _ category: TypeObject, _ message: String, from origin: WarningFilters.Origin = .library
  ) throws {
    try warn(ExceptionObject(category, [.string(message)]), message, from: origin)
  }

  /// Warns with a warning object.
  package func warn(
    _ warning: ExceptionObject, _ message: String, from origin: WarningFilters.Origin = .library
  ) throws {
    let state = warningFilters
    state.count &+= 1
    let category = warning.type
    let text = "\(category.name)\n\(message)"
    let action = state.action(category, message)
    switch action {
    case .ignore: return
    case .error: throw PyException(warning)
    case .always: break
    case .once, .module, .default:
      if action == .default, case .line(let level) = origin, let line = machine.line(level: level) {
        guard state.shown.lines.insert("\(line)\n\(text)").inserted else { return }
      } else if action == .default, case .place(let place) = origin {
        guard state.shown.texts.insert("\(place)\n\(text)").inserted else { return }
      } else {
        guard state.shown.texts.insert(text).inserted else { return }
      }
    }
    if let recorder = state.recorder {
      try recorder(category, .object(warning))
    } else {
      showWarning(category, message)
    }
  }
}

extension WarningFilters {
  /// What the first filter that matches says.
  fileprivate func action(_ category: TypeObject, _ message: String) -> Action {
    for filter in filters where category.isSubtype(of: filter.category) {
      if let pattern = filter.message, !WarningPattern.matches(pattern, message) { continue }
      return filter.action
    }
    return .default
  }
}

/// Matching of messages with the patterns of filters.
enum WarningPattern {
  /// Whether the message begins with what the regular expression describes, in any case.
  static func matches(_ pattern: String, _ message: String) -> Bool {
    if pattern.isEmpty { return true }
    guard let expression = try? Regex(pattern) else { return false }
    return message.prefixMatch(of: expression.ignoresCase()) != nil
  }

  /// Whether the pattern is a regular expression.
  static func isValid(_ pattern: String) -> Bool { (try? Regex(pattern)) != nil }
}
