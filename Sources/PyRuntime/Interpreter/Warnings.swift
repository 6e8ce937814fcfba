/// The filters of warnings, and which were shown before.
package final class WarningFilters {
  /// What is done with a warning that a filter matches.
  package enum Action: String {
    case ignore
    case error
    case always
    case all
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

  /// The filters, the first that matches counts.
  package var filters = WarningFilters.initial
  /// The texts that were shown, which are not shown again.
  package var shown: Set<String> = []
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

  /// Warns as `warnings.warn` does: shows, records, raises or ignores, as the filters say.
  ///
  /// - Throws: The warning itself where a filter turns it into an error.
  package func warn(_ category: ExceptionType, _ message: String) throws {
    try warn(category.object, message)
  }

  /// Warns as `warnings.warn` does: shows, records, raises or ignores, as the filters say.
  ///
  /// - Throws: The warning itself where a filter turns it into an error.
  package func warn(_ category: TypeObject, _ message: String) throws {
    try warn(ExceptionObject(category, [.string(message)]), message)
  }

  /// Warns with a warning object.
  package func warn(_ warning: ExceptionObject, _ message: String) throws {
    let state = warningFilters
    state.count &+= 1
    let category = warning.type
    var action = WarningFilters.Action.default
    for filter in state.filters where category.isSubtype(of: filter.category) {
      if let pattern = filter.message, !WarningPattern.matches(pattern, message) { continue }
      action = filter.action
      break
    }
    switch action {
    case .ignore: return
    case .error: throw PyException(warning)
    case .always, .all: break
    case .once, .module, .default:
      guard state.shown.insert("\(category.name)\n\(message)").inserted else { return }
    }
    if let recorder = state.recorder {
      try recorder(category, .object(warning))
    } else {
      showWarning(category, message)
    }
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
