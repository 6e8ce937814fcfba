internal import PyRuntime

/// `nlargest` and `nsmallest` of one column by groups.
enum GroupExtremes {
  /// Adds both methods.
  static func add(to members: inout PandasMembers) {
    for name in ["nlargest", "nsmallest"] {
      members.method(name, "n=5, keep='first'", GroupByObject.self) { group, call in
        guard group.isSeries else {
          throw PyException(
            .attributeError, "'DataFrameGroupBy' object has no attribute '\(name)'",
            help: "choose a column first: df.groupby(…)[\"…\"].\(name)(3)")
        }
        let interpreter = call.interpreter
        let column = group.frame.column(0)
        let parts = try group.groups.rows.compactMap { rows in
          try interpreter.callMethod(
            name, of: .object(column.taking(rows)), [call.value("n")],
            keywords: [("keep", call.value("keep"))]
          ).cast(to: SeriesObject.self)
        }
        guard !parts.isEmpty else { return .object(column) }
        return .object(
          SeriesObject(
            ColumnData.joined(parts.map(\.data)),
            index: Concatenating.labels(
              parts.map(\.index), group.groups.labels.values, group.groups.labels.names,
              renumbers: false), name: column.name))
      }
    }
  }
}
