internal import NDArrays
internal import PyRuntime

/// Methods of DataFrame that give a table of other rows, columns or labels.
enum FrameShaping {
  nonisolated(unsafe) static let members: PandasMembers = {
    var members = PandasMembers()
    orders(&members)
    gaps(&members)
    labels(&members)
    columns(&members)
    functions(&members)
    return members
  }()

  private static func positions(
    _ names: [Value], _ frame: FrameObject
  ) throws -> [Int] {
    try names.map { name in
      guard let position = frame.columns.position(of: name) else {
        throw PandasErrors.key(name, frame.columns)
      }
      return position
    }
  }

  private static func orders(_ members: inout PandasMembers) {
    members.frame(
      "sort_values",
      "by, *, axis=0, ascending=True, inplace=False, kind='quicksort', na_position='last', ignore_index=False, key=None"
    ) {
      frame, call in
      let interpreter = call.interpreter
      let names = try call.labels("by")
      let isAcross = try call.isAxisColumns()
      var data = try names.map { name -> ColumnData in
        if isAcross {
          guard let row = frame.index.position(of: name) else {
            throw PandasErrors.key(name, frame.index)
          }
          return frame.row(row).data
        }
        if let position = frame.columns.position(of: name) { return frame.data[position] }
        if let level = frame.index.names.firstIndex(where: {
          !$0.isNone && LabelKey($0) == LabelKey(name)
        }) {
          return frame.index.level(level).data
        }
        throw PandasErrors.key(name, frame.columns)
      }
      guard !data.isEmpty else { return try InPlace.finish(frame, frame.copied, call) }
      if call.isGiven("key") {
        data = try data.map { column in
          try ColumnSorting.keyed(
            SeriesObject(column, index: isAcross ? frame.columns : frame.index),
            by: call.value("key"), interpreter)
        }
      }
      var ascending = try AxisReading.list(call.value("ascending"), interpreter).map {
        try interpreter.isTrue($0)
      }
      if !AxisReading.isListLike(call.value("ascending")) {
        ascending = Array(repeating: ascending[0], count: names.count)
      }
      guard ascending.count == names.count else {
        throw PyException(
          .valueError,
          "Length of ascending (\(ascending.count)) != length of by (\(names.count))")
      }
      let missingFirst = call.isText("na_position", "first")
      let order =
        data.count == 1
        ? try ColumnSorting.order(
          data[0], ascending: ascending[0], missingFirst: missingFirst, interpreter)
        : try ColumnSorting.order(
          data, ascending: ascending, missingFirst: missingFirst, interpreter)
      if isAcross {
        let result = frame.selecting(order)
        if try call.bool("ignore_index") { result.columns = AxisLabels(count: order.count) }
        return try InPlace.finish(frame, result, call)
      }
      let result = frame.taking(order)
      if try call.bool("ignore_index") { result.index = AxisLabels(count: result.rowCount) }
      return try InPlace.finish(frame, result, call)
    }
    for (name, isLargest) in [("nlargest", true), ("nsmallest", false)] {
      members.frame(name, "n, columns, keep='first'") { frame, call in
        let names = try call.labels("columns")
        let chosen = try positions(names, frame)
        for (label, position) in zip(names, chosen) where !frame.data[position].isNumeric {
          throw PyException(
            .typeError,
            "Column \(try call.interpreter.repr(label)) has dtype \(frame.data[position].dtypeName), "
              + "cannot use method '\(name)' with this dtype")
        }
        let order = try ColumnSorting.order(
          chosen.map { frame.data[$0] }, ascending: chosen.map { _ in !isLargest },
          call.interpreter)
        return .object(
          frame.taking(try Extremes.chosen(order, chosen.map { frame.data[$0] }, call)))
      }
    }
    members.frame(
      "value_counts", "subset=None, normalize=False, sort=True, ascending=False, dropna=True"
    ) {
      frame, call in
      let chosen =
        call.isGiven("subset")
        ? try positions(call.labels("subset"), frame) : Array(0..<frame.columnCount)
      guard !chosen.isEmpty else { throw PyException(.valueError, "No group keys passed!") }
      let keepsGaps = try !call.bool("dropna")
      let rows = (0..<frame.rowCount).filter { row in
        keepsGaps || !chosen.contains { frame.data[$0].isMissing(row) }
      }
      let tuples = rows.map { row in Value.tuple(chosen.map { frame.data[$0].value(row) }) }
      // Rows that come as often stand as they come first.
      let counts = try Counting.valueCounts(
        .object(tuples), normalize: call.bool("normalize"),
        sorts: call.bool("sort"),
        ascending: call.bool("ascending"), dropsMissing: true, call.interpreter)
      let names = chosen.map { frame.columns.label($0) }
      counts.index = AxisLabels(counts.index.data, names: names)
      if names.count == 1 {
        counts.index = AxisLabels.multi([
          AxisLabels(
            ColumnData(
              inferring: counts.index.values.compactMap {
                if case .tuple(let tuple) = $0 { tuple.elements.first } else { $0 }
              }), names: names)
        ])
      }
      return .object(counts)
    }
  }

  private static func gaps(_ members: inout PandasMembers) {
    members.frame(
      "dropna", "*, axis=0, how=None, thresh=None, subset=None, inplace=False, ignore_index=False"
    ) {
      frame, call in
      let threshold = try call.optionalInt("thresh")
      let needsAll = call.isText("how", "all")
      if let how = call.value("how").text, how != "any", how != "all" {
        throw PyException(
          .valueError, "invalid how option: \(how)",
          help: "how='any' drops where one is missing, how='all' where all are")
      }
      func isKept(_ missing: Int, _ total: Int) -> Bool {
        if let threshold { return total - missing >= threshold }
        return needsAll ? missing < total || total == 0 : missing == 0
      }
      let result: FrameObject
      if try call.isAxisColumns() {
        let rows =
          call.isGiven("subset")
          ? try AxisLookup(
            labels: frame.index, isPositional: false, axisName: "index",
            interpreter: call.interpreter
          ).list(call.labels("subset")) : Array(0..<frame.rowCount)
        result = frame.selecting(
          (0..<frame.columnCount).filter { position in
            isKept(rows.filter { frame.data[position].isMissing($0) }.count, rows.count)
          })
      } else {
        var chosen = Array(0..<frame.columnCount)
        if call.isGiven("subset") {
          let names = try call.labels("subset")
          let missing = names.filter { frame.columns.position(of: $0) == nil }
          if !missing.isEmpty {
            let error = PyException(
              ExceptionObject(ExceptionType.keyError.object, [.list(missing)]))
            error.help = PandasErrors.help(for: missing[0], frame.columns)
            throw error
          }
          chosen = try positions(names, frame)
        }
        let kept = (0..<frame.rowCount).filter { row in
          isKept(chosen.filter { frame.data[$0].isMissing(row) }.count, chosen.count)
        }
        result = frame.taking(kept, keepsRange: kept.count == frame.rowCount)
      }
      if try call.bool("ignore_index") { result.index = AxisLabels(count: result.rowCount) }
      return try InPlace.finish(frame, result, call)
    }
    members.frame("duplicated", "subset=None, keep='first'") { frame, call in
      .object(SeriesObject(.bool(try repeated(frame, call)), index: frame.index))
    }
    members.frame(
      "drop_duplicates", "subset=None, *, keep='first', inplace=False, ignore_index=False"
    ) {
      frame, call in
      let flags = try repeated(frame, call)
      let result = frame.taking(flags.indices.filter { !flags[$0] })
      if try call.bool("ignore_index") { result.index = AxisLabels(count: result.rowCount) }
      return try InPlace.finish(frame, result, call)
    }
  }

  /// Whether each row repeats another in the columns of `subset`.
  private static func repeated(_ frame: FrameObject, _ call: BoundArguments) throws -> [Bool] {
    guard frame.columnCount > 0 else { return Array(repeating: false, count: frame.rowCount) }
    let names = call.isGiven("subset") ? try call.labels("subset") : []
    let missing = names.filter { frame.columns.position(of: $0) == nil }
    if !missing.isEmpty {
      // pandas names all that are missing, as an Index.
      let error = PyException(
        ExceptionObject(
          ExceptionType.keyError.object, [.object(IndexObject(AxisLabels(missing)))]))
      error.help = PandasErrors.help(for: missing[0], frame.columns)
      throw error
    }
    let chosen =
      call.isGiven("subset")
      ? try positions(names, frame) : Array(0..<frame.columnCount)
    guard !chosen.isEmpty else {
      throw PyException(
        .valueError, "not enough values to unpack (expected 2, got 0)",
        help: "name at least one column in subset=")
    }
    return try Duplicates.flags(
      chosen.map { frame.data[$0] }, keep: call.value("keep"), call.interpreter)
  }

  private static func labels(_ members: inout PandasMembers) {
    members.frame(
      "drop",
      "labels=None, *, axis=0, index=None, columns=None, level=None, inplace=False, errors='raise'"
    ) {
      frame, call in
      try InPlace.finish(frame, Dropping.drop(frame, call), call)
    }
    members.frame(
      "rename",
      "mapper=None, *, index=None, columns=None, axis=None, copy=None, inplace=False, level=None, errors='ignore'"
    ) {
      frame, call in
      let result = frame.copied
      var rows = call.value("index")
      var columns = call.value("columns")
      if call.isGiven("mapper") {
        if try call.isAxisColumns() {
          columns = call.value("mapper")
        } else {
          rows = call.value("mapper")
        }
      }
      if call.isText("errors", "raise"), case .dict(let table) = columns {
        let missing = table.keys.filter { frame.columns.position(of: $0) == nil }
        if !missing.isEmpty {
          throw PandasErrors.key(
            "\(try call.interpreter.repr(.list(missing))) not found in axis", missing: missing,
            frame.columns)
        }
      }
      if !rows.isNone { result.index = try Renaming.renamed(frame.index, rows, call.interpreter) }
      if !columns.isNone {
        result.columns = try Renaming.renamed(frame.columns, columns, call.interpreter)
      }
      return try InPlace.finish(frame, result, call)
    }
    members.frame("add_prefix", "prefix, axis=None") { frame, call in
      .object(
        FrameObject(
          frame.data,
          columns: try Renaming.affixed(frame.columns, call.text("prefix"), "", call.interpreter),
          index: frame.index))
    }
    members.frame("add_suffix", "suffix, axis=None") { frame, call in
      .object(
        FrameObject(
          frame.data,
          columns: try Renaming.affixed(frame.columns, "", call.text("suffix"), call.interpreter),
          index: frame.index))
    }
    members.frame(
      "set_index", "keys, *, drop=True, append=False, inplace=False, verify_integrity=False"
    ) {
      frame, call in
      try InPlace.finish(frame, IndexMoving.set(frame, call), call)
    }
    members.frame(
      "reset_index",
      "level=None, *, drop=False, inplace=False, col_level=0, col_fill='', names=None"
    ) {
      frame, call in
      let result = try IndexMoving.reset(
        frame, level: call.value("level"), drop: call.bool("drop"), call.interpreter)
      if call.isGiven("names"), let name = try call.labels("names").first {
        var labels = result.columns.values
        if !labels.isEmpty { labels[0] = name }
        result.columns = AxisLabels(ColumnData(inferring: labels), names: result.columns.names)
      }
      return try InPlace.finish(frame, result, call)
    }
    members.frame(
      "reindex", "labels=None, *, index=None, columns=None, axis=None, fill_value=None, method=None"
    ) {
      frame, call in
      var rows = call.value("index")
      var names = call.value("columns")
      if call.isGiven("labels") {
        if try call.isAxisColumns() {
          names = call.value("labels")
        } else {
          rows = call.value("labels")
        }
      }
      guard rows.isNone || frame.index.isUnique, names.isNone || frame.columns.isUnique else {
        throw PyException(.valueError, "cannot reindex on an axis with duplicate labels")
      }
      func labels(_ value: Value, like old: AxisLabels) throws -> AxisLabels? {
        guard !value.isNone else { return nil }
        let new = try AxisReading.labels(value, call.interpreter)
        // A plain list of labels keeps the name of the old ones.
        let isNamed = value.cast(to: IndexObject.self) != nil
        return isNamed || new.levelCount != old.levelCount ? new : new.named(old.names)
      }
      let rowLabels = try labels(rows, like: frame.index)
      let columnLabels = try labels(names, like: frame.columns)
      if call.isGiven("method") {
        guard let rowLabels, columnLabels == nil else {
          throw PandasErrors.unsupported(
            "reindex(columns=…, method=…)", help: "give new row labels alone with method")
        }
        let places = try Reindexing.places(rowLabels, frame.index, call)
        return .object(
          FrameObject(
            frame.data.map { $0.taking(places) }, columns: frame.columns, index: rowLabels))
      }
      let result = FrameConstruction.reindexed(frame, rowLabels, columnLabels)
      guard call.isGiven("fill_value") else { return .object(result) }
      let fill = call.value("fill_value")
      let places = ColumnReading.positions(of: result.index, in: frame.index)
      let data = try (0..<result.columnCount).map { position -> ColumnData in
        guard let old = frame.columns.position(of: result.columns.label(position)) else {
          return ColumnData(repeating: fill, count: result.rowCount)
        }
        return try Reindexing.filled(frame.data[old], places, with: fill, call.interpreter)
      }
      return .object(FrameObject(data, columns: result.columns, index: result.index))
    }
  }

  private static func columns(_ members: inout PandasMembers) {
    members.frame("assign", "**kwargs") { frame, call in
      let result = frame.copied
      for (name, value) in call.keywords {
        let column =
          value.object?.isCallable == true
          ? try call.interpreter.call(value, .object(result)) : value
        try FrameSelection.assign(result, .string(name), column, call.interpreter)
      }
      return .object(result)
    }
    members.frame("insert", "loc, column, value, allow_duplicates=False") { frame, call in
      let place = try call.int("loc")
      let name = call.value("column")
      guard place >= 0, place <= frame.columnCount else {
        guard place > frame.columnCount else {
          throw PyException(
            .indexError,
            "index \(place) is out of bounds for axis 0 with size \(frame.columnCount)")
        }
        throw PyException(
          .indexError,
          "loc must be an integer between -\(frame.columnCount) and \(frame.columnCount)")
      }
      if frame.columns.position(of: name) != nil {
        throw PyException(
          .valueError, "cannot insert \(try call.interpreter.str(name)), already exists",
          help: "assign it instead: df[…] = …")
      }
      let column = try ColumnReading.column(
        call.value("value"), count: frame.rowCount, index: frame.index, call.interpreter)
      var labels = frame.columns.values
      labels.insert(name, at: place)
      frame.data.insert(column, at: place)
      frame.columns = AxisLabels(ColumnData(inferring: labels), names: frame.columns.names)
      return .none
    }
    members.frame("pop", "item") { frame, call in
      guard let position = frame.columns.position(of: call.value("item")) else {
        throw PandasErrors.key(call.value("item"), frame.columns)
      }
      let result = frame.column(position)
      try frame.setItem(call.value("item"), to: nil, call.interpreter)
      return .object(result)
    }
    members.frame("select_dtypes", "include=None, exclude=None") { frame, call in
      .object(
        frame.selecting(
          try DTypeSelection.columns(
            frame, include: call.value("include"), exclude: call.value("exclude"), call.interpreter)
        ))
    }
    members.frame("filter", "items=None, like=None, regex=None, axis=None") { frame, call in
      try call.refuse(["regex"], help: "use like=…, or a list comprehension over df.columns")
      guard call.isGiven("items") || call.isGiven("like") else {
        throw PyException(
          .typeError,
          "Must pass a positional argument or one of `items`, `cond`, `like`, or `regex`",
          help: "df.filter(items=[…]) takes names, df.filter(like=\"…\") a part of them")
      }
      if call.isGiven("items") {
        let wanted = try call.labels("items").compactMap { frame.columns.position(of: $0) }
        return .object(frame.selecting(wanted))
      }
      let part = try call.text("like")
      if let axis = call["axis"], case .int(0) = axis {
        return .object(
          frame.taking(
            try (0..<frame.rowCount).filter {
              try call.interpreter.str(frame.index.label($0)).contains(part)
            }))
      }
      return .object(
        frame.selecting(
          try (0..<frame.columnCount).filter {
            try call.interpreter.str(frame.columns.label($0)).contains(part)
          }))
    }
    members.frame("explode", "column, ignore_index=False") { frame, call in
      try Exploding.frame(frame, call)
    }
    members.frame("query", "expr, *, inplace=False, **kwargs") { frame, call in
      let result = try Querying.query(frame, call.text("expr"), call.interpreter)
      return try InPlace.finish(frame, result, call)
    }
    members.frame("eval", "expr, *, inplace=False, **kwargs") { frame, call in
      let result = try Querying.evaluate(frame, call.text("expr"), call.interpreter)
      guard try call.bool("inplace") else { return result }
      guard let new = result.cast(to: FrameObject.self) else {
        throw PyException(
          .valueError, "Cannot operate inplace if there is no assignment",
          help: "name the new column: df.eval(\"c = a + b\", inplace=True)")
      }
      frame.become(new)
      return .none
    }
  }

  private static func functions(_ members: inout PandasMembers) {
    members.frame("apply", "func, axis=0, raw=False, result_type=None, args=(), **kwargs") {
      frame, call in try Applying.apply(frame, call)
    }
    for name in ["agg", "aggregate"] {
      members.frame(name, "func=None, axis=0, *args, **kwargs") { frame, call in
        if !call.isGiven("func") { return try Applying.named(frame, call) }
        if let method = call.value("func").text, !call.keywords.isEmpty {
          return try call.interpreter.callMethod(
            method, of: .object(frame), [],
            keywords: call.keywords + [("axis", call.value("axis"))])
        }
        return try Applying.aggregate(
          call.isAxisColumns() ? Transposing.transposed(frame, call.interpreter) : frame,
          call.value("func"),
          call.interpreter)
      }
    }
    members.frame("map", "func, na_action=None, **kwargs") { frame, call in
      .object(try frame.mapping { try Mapping.mapped($0, call) })
    }
    members.frame("transform", "func, axis=0, *args, **kwargs") { frame, call in
      let interpreter = call.interpreter
      if let name = call.value("func").text {
        return try interpreter.callMethod(
          name, of: .object(frame), call.variadic, keywords: call.keywords)
      }
      return try interpreter.callMethod(
        "apply", of: .object(frame), [call.value("func")],
        keywords: [("axis", call.value("axis")), ("args", .tuple(call.variadic))] + call.keywords)
    }
    members.frame(
      "groupby",
      "by=None, level=None, *, as_index=True, sort=True, group_keys=True, observed=True, dropna=True"
    ) {
      frame, call in
      .object(try GroupByObject.make(frame, series: nil, call))
    }
    members.frame("equals", "other") { frame, call in
      guard let other = call.value("other").cast(to: FrameObject.self),
        frame.index.hasSameLabels(as: other.index), frame.columns.hasSameLabels(as: other.columns)
      else { return .bool(false) }
      return .bool(
        zip(frame.data, other.data).allSatisfy {
          $0.dtypeName == $1.dtypeName && AxisLabels($0).hasSameLabels(as: AxisLabels($1))
        })
    }
  }
}
