internal import NDArrays
package import PyRuntime

/// Everything that cells can import: the tables of all packages together.
package enum AllModules {
  /// The tables of the packages, in no order that matters: their names differ.
  private static let tables: [ModuleTable] = [
    NumPyModules.table, RandomModules.table, SciPyModules.table, SklearnModules.table,
    StandardModules.table, PyPlotModules.table, SeabornModule.table, PandasModules.table,
  ]

  /// One table of all modules.
  package static let table = {
    _ = KeptMemory.isPrepared
    return tables.reduce(into: ModuleTable()) { all, table in
      all.makers.merge(table.makers) { first, _ in first }
      all.refusals.merge(table.refusals) { first, _ in first }
    }
  }()
}
