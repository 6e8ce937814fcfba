package import PySyntax

/// The names that a cell's code takes from the notebook and those that it gives to it.
package struct CellNames: Sendable, Equatable {
  /// The names that the code reads, also inside of functions, and binds nowhere itself.
  package let read: Set<String>
  /// The names that the code binds at its top level: by assignments, `for`, `def`, imports.
  package let bound: Set<String>

  /// Finds the names of a cell.
  package init(of statements: [Statement]) {
    var collector = NameCollector(className: nil)
    collector.visit(statements)
    read = collector.free
    bound = Set(collector.bound)
  }
}
