internal import NDArrays
internal import PyRuntime

/// Methods of DataFrame that join, pivot and melt.
enum FrameCombining {
  private static let mergeParameters =
    "how='inner', on=None, left_on=None, right_on=None, left_index=False, right_index=False, "
    + "sort=False, suffixes=None, copy=None, indicator=False, validate=None"

  /// The other table, also where it is a named Series.
  private static func table(_ value: Value) throws -> FrameObject {
    if let frame = value.cast(to: FrameObject.self) { return frame }
    if let series = value.cast(to: SeriesObject.self) {
      guard !series.name.isNone else {
        throw PyException(.valueError, "Cannot merge a Series without a name")
      }
      return FrameObject([series.data], columns: AxisLabels([series.name]), index: series.index)
    }
    throw PyException(
      .typeError,
      "Can only merge Series or DataFrame objects, a <class '\(value.type.qualifiedName)'> was passed"
    )
  }

  private static func merged(_ left: FrameObject, _ call: BoundArguments) throws -> Value {
    let right = try table(call.value("right"))
    var request = try Merging.request(left, right, call)
    if request.how != "cross", request.leftKeys.count == 1,
      let key = request.leftKeys.first.flatMap({ LabelKey($0) }),
      request.rightKeys.first.flatMap({ LabelKey($0) }) == key,
      [left, right].allSatisfy({ table in
        !table.index.isMulti && LabelKey(table.index.name) == key
          && table.columns.position(of: key) == nil
      })
    {
      // What names the rows of both goes on naming them.
      (request.usesLeftIndex, request.usesRightIndex) = (true, true)
      (request.leftKeys, request.rightKeys) = ([], [])
    }
    // What names the rows of one table alone becomes a column.
    func asColumns(_ table: FrameObject, _ keys: [Value]) throws -> FrameObject {
      let isLevel = keys.contains { key in
        table.columns.position(of: key) == nil && !table.index.name.isNone
          && LabelKey(table.index.name) == LabelKey(key)
      }
      return isLevel && call.isGiven("on") ? try IndexMoving.reset(table, call.interpreter) : table
    }
    let result = try Merging.merge(
      asColumns(left, request.leftKeys), asColumns(right, request.rightKeys), request,
      call.interpreter)
    try MergeValidation.check(left, right, request, call)
    return .object(result)
  }

  /// `pd.merge`.
  static let merge = NativeFunction.pandas(
    "merge",
    "(left, right, \(mergeParameters))".replacing("suffixes=None", with: "suffixes=<unset>")
  ) { call in
    try merged(try table(call.value("left")), call)
  }

  /// The elements of a table, and where they are missing those of another.
  static func combined(
    _ frame: FrameObject, _ other: FrameObject, _ interpreter: Interpreter
  ) throws -> FrameObject {
    let index = try Alignment.union([frame.index, other.index], interpreter)
    let columns = Alignment.inOrder([frame.columns, other.columns])
    let a = FrameConstruction.reindexed(frame, index, columns)
    let b = FrameConstruction.reindexed(other, index, columns)
    let data = (0..<columns.count).map { position -> ColumnData in
      let (x, y) = (a.data[position], b.data[position])
      let places = (0..<index.count).filter { x.isMissing($0) && !y.isMissing($0) }
      guard !places.isEmpty else { return x }
      if places.count == index.count || x.presentPositions.isEmpty { return y }
      var values = x.plainValues
      for place in places { values[place] = y.plainValue(place) }
      let joined = ColumnData(inferring: values)
      // What was whole in both stays whole where no gap is left.
      let name = columns.label(position)
      let kinds = [frame, other].compactMap { table in
        table.columns.position(of: name).map { table.data[$0].dtypeName }
      }
      if case .float(let numbers) = joined, kinds.allSatisfy({ $0 == "int64" }) {
        let whole = numbers.compactMap { Int(exactly: $0) }
        if whole.count == numbers.count { return .int(whole) }
      }
      return joined
    }
    return FrameObject(data, columns: columns, index: index)
  }

  nonisolated(unsafe) static let members: PandasMembers = {
    var members = PandasMembers()
    members.frame(
      "merge", "right, \(mergeParameters)".replacing("suffixes=None", with: "suffixes=<unset>")
    ) { frame, call in try merged(frame, call) }
    members.frame(
      "join", "other, on=None, how='left', lsuffix='', rsuffix='', sort=False, validate=None"
    ) {
      frame, call in
      var others = [call.value("other")]
      if case .list(let list) = call.value("other") { others = list.elements }
      if others.count > 1 {
        try call.refuse(["on"], help: "join one table after the other, each with on=…")
      }
      var result = frame
      for other in others {
        var request = Merging.Request()
        request.how = try call.text("how")
        request.usesRightIndex = true
        if call.isGiven("on") {
          request.leftKeys = try call.labels("on")
        } else {
          request.usesLeftIndex = true
        }
        request.sorts = try call.bool("sort")
        request.suffixes = (try call.text("lsuffix"), try call.text("rsuffix"))
        result = try Merging.merge(result, table(other), request, call.interpreter)
      }
      return .object(result)
    }
    members.frame(
      "pivot_table",
      "values=None, index=None, columns=None, aggfunc='mean', fill_value=None, margins=False, dropna=True, margins_name='All', observed=True, sort=True"
    ) {
      frame, call in .object(try PivotTable.make(frame, call))
    }
    members.frame("pivot", "*, columns, index=<unset>, values=<unset>") { frame, call in
      .object(try Pivoting.pivot(frame, call))
    }
    members.frame(
      "melt",
      "id_vars=None, value_vars=None, var_name=None, value_name='value', col_level=None, ignore_index=True"
    ) {
      frame, call in .object(try Pivoting.melt(frame, call))
    }
    members.frame("stack", "level=-1, dropna=<unset>, sort=<unset>, future_stack=True") {
      frame, call in
      if call["dropna"] != nil {
        throw PyException(
          .valueError,
          "dropna must be unspecified as the new implementation does not introduce rows of NA values. "
            + "This argument will be removed in a future version of pandas.")
      }
      if call["sort"] != nil {
        throw PyException(
          .valueError,
          "Cannot specify sort, this argument will be removed in a future version of pandas. Sort the "
            + "result using .sort_index instead.")
      }
      return .object(try Pivoting.stacked(frame, call.interpreter))
    }
    members.frame("unstack", "level=-1, fill_value=None") { frame, call in
      guard frame.index.isMulti else {
        let turned = try Transposing.transposed(frame, call.interpreter)
        return .object(try Pivoting.stacked(turned, call.interpreter))
      }
      let parts = try (0..<frame.columnCount).map {
        try Pivoting.unstacked(
          frame.column($0), level: call.value("level"), fill: call.value("fill_value"),
          call.interpreter)
      }
      let columns = Concatenating.labels(
        parts.map(\.columns), frame.columns.values, nil, renumbers: false)
      return .object(
        FrameObject(
          parts.flatMap(\.data), columns: columns, index: parts.first?.index ?? frame.index))
    }
    members.frame(
      "boxplot",
      "column=None, by=None, ax=None, fontsize=None, rot=0, grid=True, figsize=None, layout=None, **kwargs"
    ) {
      frame, call in try PlotCalls.boxplot(frame, call)
    }
    members.frame("xs", "key, axis=0, level=None, drop_level=True") { frame, call in
      try CrossSections.section(frame, call)
    }
    func changing(
      _ name: String, _ parameters: String,
      _ change: @escaping @Sendable (AxisLabels, BoundArguments) throws -> AxisLabels
    ) {
      members.frame(name, parameters) { frame, call in
        let isColumns = try call.isAxisColumns()
        return .object(
          FrameObject(
            frame.data, columns: isColumns ? try change(frame.columns, call) : frame.columns,
            index: isColumns ? frame.index : try change(frame.index, call)))
      }
    }
    changing("droplevel", "level, axis=0", CrossSections.dropping)
    changing("swaplevel", "i=-2, j=-1, axis=0", CrossSections.swapped)
    members.frame("combine_first", "other") { frame, call in
      guard let other = call.value("other").cast(to: FrameObject.self) else {
        throw PyException(.typeError, "combine_first needs a DataFrame")
      }
      return .object(try combined(frame, other, call.interpreter))
    }
    return members
  }()
}
