internal import NDArrays
internal import PyRuntime

/// `unique` of groups: the different elements of each, as they come.
enum GroupDistinct {
  /// Adds the method.
  static func add(to members: inout PandasMembers) {
    members.method("unique", "", GroupByObject.self) { group, call in
      guard group.isSeries, let column = group.frame.data.first else {
        throw PyException(
          .attributeError, "'DataFrameGroupBy' object has no attribute 'unique'",
          help: "choose one column first: df.groupby(…)[\"…\"].unique()")
      }
      let parts = try group.groups.rows.map { rows -> Value in
        let part = column.taking(rows)
        let (_, first) = try Factorizing.factorize(
          part, sorts: false, keepsMissing: true, call.interpreter)
        return try StringArrayObject.array(of: part.taking(first))
      }
      return .object(
        SeriesObject(
          .object(parts), index: group.groups.labels, name: group.frame.columns.label(0)))
    }
  }
}
