/// The names that code takes from elsewhere: behind dots, before `=` in calls, and in imports.
///
/// Names of its own, and Python's builtins, are none of them.
package struct LibraryNames: Sendable, Equatable {
  /// The names behind dots, such as `argmax` in `np.argmax`.
  package private(set) var members: Set<String> = []
  /// The keywords of calls, such as `axis` in `sum(axis=0)`.
  package private(set) var keywords: Set<String> = []
  /// What is imported, such as `Ridge`.
  package private(set) var imported: Set<String> = []

  /// Finds the names of some statements.
  package init(in statements: [Statement]) {
    var finder = LibraryNameFinder()
    try? finder.visit(statements)
    self = finder.names
  }

  fileprivate init() {}

  /// All of them as they are written: `.argmax`, `axis=`, `Ridge`.
  package var spelled: [String] {
    members.sorted().map { ".\($0)" } + keywords.sorted().map { "\($0)=" } + imported.sorted()
  }

  fileprivate mutating func note(_ statement: Statement) {
    switch statement.kind {
    case .import(let modules):
      for module in modules {
        imported.formUnion(module.module.name.split(separator: ".").map(String.init))
      }
    case .importFrom(module: _, let names): imported.formUnion(names.map(\.name.name))
    default: break
    }
  }

  fileprivate mutating func note(_ expression: Expression) {
    switch expression.kind {
    case .attribute(_, let name): members.insert(name.name)
    case .call(_, let arguments):
      for case .keyword(let name, _) in arguments { keywords.insert(name.name) }
    default: break
    }
  }
}

/// Walks through code and collects.
private struct LibraryNameFinder: TreeVisitor {
  var names = LibraryNames()

  mutating func visit(_ statement: Statement) throws(Diagnostic) {
    names.note(statement)
    try visitParts(of: statement)
  }

  mutating func visit(_ expression: Expression) throws(Diagnostic) {
    names.note(expression)
    try visitParts(of: expression)
  }
}
