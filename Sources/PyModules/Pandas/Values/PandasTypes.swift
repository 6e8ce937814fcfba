package import PyRuntime

/// pandas' classes as Python sees them.
package enum PandasTypes {
  package static let series = TypeObject(
    "Series", module: "pandas", members: SeriesMembers.table,
    constructor: SeriesConstruction.constructor)
  package static let frame = TypeObject(
    "DataFrame", module: "pandas",
    members: FrameMembers.table.merging(FrameMembers.classMembers) { $1 },
    constructor: FrameConstruction.constructor)
  package static let index = TypeObject(
    "Index", module: "pandas", members: IndexMembers.table,
    constructor: IndexMembers.constructor)
  package static let rangeIndex = TypeObject(
    "RangeIndex", module: "pandas", bases: [index],
    constructor: IndexMembers.rangeConstructor)
  package static let multiIndex = TypeObject(
    "MultiIndex", module: "pandas", bases: [index], members: IndexMembers.multiMembers)
  package static let interval = TypeObject("Interval", module: "pandas")
  package static let stringDType = TypeObject("StringDtype", module: "pandas")
  package static let categoricalDType = TypeObject(
    "CategoricalDtype", module: "pandas", constructor: ExtensionDTypeObject.categorical)
  package static let categorical = TypeObject(
    "Categorical", module: "pandas", constructor: CategoryMembers.constructor)
  package static let groupBy = TypeObject(
    "DataFrameGroupBy", module: "pandas.api.typing", members: GroupByMembers.table)
  package static let seriesGroupBy = TypeObject(
    "SeriesGroupBy", module: "pandas.api.typing", members: GroupByMembers.table)
  package static let rolling = TypeObject(
    "Rolling", module: "pandas.api.typing", members: WindowMembers.table)
  package static let expanding = TypeObject(
    "Expanding", module: "pandas.api.typing", members: WindowMembers.table)
  package static let exponential = TypeObject(
    "ExponentialMovingWindow", module: "pandas.api.typing", members: ExponentialWindow.members)
  package static let strings = TypeObject(
    "StringMethods", module: "pandas.core.strings.accessor", members: StringMembers.table)
  package static let categories = TypeObject(
    "CategoricalAccessor", module: "pandas.core.arrays.categorical",
    members: CategoryMembers.table)
  package static let plot = TypeObject(
    "PlotAccessor", module: "pandas.plotting._core", members: PlotMembers.table)

  private static let loc = TypeObject("_LocIndexer", module: "pandas.core.indexing")
  private static let iloc = TypeObject("_iLocIndexer", module: "pandas.core.indexing")
  private static let at = TypeObject("_AtIndexer", module: "pandas.core.indexing")
  private static let iat = TypeObject("_iAtIndexer", module: "pandas.core.indexing")

  /// The class of an indexer.
  static func indexer(_ kind: IndexerObject.Kind) -> TypeObject {
    switch kind {
    case .loc: loc
    case .iloc: iloc
    case .at: at
    case .iat: iat
    }
  }
}
