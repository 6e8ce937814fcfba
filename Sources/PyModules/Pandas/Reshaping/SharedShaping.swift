internal import NDArrays
internal import PyRuntime

/// Methods that change gaps and labels, alike for DataFrame and Series.
enum SharedShaping {
  static func table<Receiver: ColumnHolder>(for type: Receiver.Type) -> PandasMembers {
    var members = PandasMembers()
    members.method("fillna", "value, *, axis=None, inplace=False, limit=None", type) {
      holder, call in
      let interpreter = call.interpreter
      let value = call.value("value")
      if holder is FrameObject, try call.isAxisColumns() {
        throw PandasErrors.unsupported("fillna(axis=1)", help: "leave axis out")
      }
      let limit = try call.optionalInt("limit")
      if let limit, limit <= 0 {
        throw PyException(.valueError, "Limit must be greater than 0")
      }
      let isInPlace = try call.bool("inplace")
      func fill(_ column: ColumnData, _ value: Value) throws -> ColumnData {
        let plain = value.plainScalar
        if isInPlace, case .text = column, plain.text == nil, !plain.isMissing,
          column.presentPositions.count < column.count
        {
          throw PyException(
            .typeError,
            "Invalid value '\(try interpreter.str(value))' for dtype 'str'. Value should be a string "
              + "or missing value, got '\(value.type.name)' instead.",
            help: "fill columns of texts by a text: df.fillna({\"name\": \"none\"})")
        }
        let filled = try Filling.fill(column, with: value, interpreter)
        guard let limit else { return filled }
        // Only the first gaps are filled.
        let gaps = (0..<column.count).filter { column.isMissing($0) }
        guard gaps.count > limit else { return filled }
        let kept = Set(gaps.dropFirst(limit))
        return try CellAssignment.replacing(
          column, at: gaps.filter { !kept.contains($0) }, with: value, index: nil, interpreter)
      }
      if let series = holder as? SeriesObject {
        let result: ColumnData
        if let other = value.cast(to: SeriesObject.self) {
          result = try filled(
            series.data, from: ColumnReading.aligned(other, to: series.index), interpreter)
        } else if case .dict = value {
          let other = try SeriesConstruction.make(value, index: nil, interpreter)
          result = try filled(
            series.data, from: ColumnReading.aligned(other, to: series.index), interpreter)
        } else {
          result = try fill(series.data, value)
        }
        return try InPlace.chain(series, series.with(data: result), call)
      }
      guard let frame = holder as? FrameObject else { return .none }
      var table: SeriesObject?
      if case .dict = value {
        table = try SeriesConstruction.make(value, index: nil, interpreter)
      } else if let series = value.cast(to: SeriesObject.self) {
        table = series
      }
      let other = value.cast(to: FrameObject.self)
      let data = try frame.data.enumerated().map { position, column in
        let name = frame.columns.label(position)
        if let other {
          guard let place = other.columns.position(of: name) else { return column }
          return try filled(
            column, from: ColumnReading.aligned(other.column(place), to: frame.index), interpreter)
        }
        if let table {
          guard let place = table.index.position(of: name) else { return column }
          return try fill(column, table.data.plainValue(place))
        }
        return try fill(column, value)
      }
      return try InPlace.chain(
        frame, FrameObject(data, columns: frame.columns, index: frame.index), call)
    }
    for (name, isBackward) in [("ffill", false), ("bfill", true)] {
      members.method(name, "*, axis=None, inplace=False, limit=None", type) { holder, call in
        let limit = try call.optionalInt("limit")
        if try call.isAxisColumns(), let frame = holder as? FrameObject {
          let turned = try Transposing.transposed(frame, call.interpreter).mapping {
            Filling.carried($0, backward: isBackward, limit: limit)
          }
          return try InPlace.chain(frame, Transposing.transposed(turned, call.interpreter), call)
        }
        let result = try holder.mappingColumns { column, _ in
          Filling.carried(column, backward: isBackward, limit: limit)
        }
        return try InPlace.chain(holder, result, call)
      }
    }
    members.method("replace", "to_replace=None, value=<unset>, *, inplace=False, regex=False", type)
    {
      holder, call in
      let result = try holder.mappingColumns { column, name in
        try replace(column, name, isFrame: holder is FrameObject, call)
      }
      return try InPlace.chain(holder, result, call)
    }
    for (name, keeps) in [("where", true), ("mask", false)] {
      members.method(name, "cond, other=None, *, inplace=False, axis=None, level=None", type) {
        holder, call in
        let interpreter = call.interpreter
        let other = call.isGiven("other") ? call.value("other") : Value.float(.nan)
        var condition = call.value("cond")
        if condition.object?.isCallable == true {
          condition = try interpreter.call(condition, .object(holder))
        }
        if let series = holder as? SeriesObject {
          var flags: [Bool]
          if let mask = condition.cast(to: SeriesObject.self), case .bool = mask.data {
            let places = ColumnReading.positions(of: series.index, in: mask.index)
            flags = places.map { place in
              if place >= 0, case .bool(let values) = mask.data { values[place] } else { false }
            }
          } else {
            flags = try PositionReading.mask(condition, nil, interpreter) ?? []
          }
          guard flags.count == series.count else {
            throw PyException(.valueError, "Array conditional must be same shape as self")
          }
          let data = try Replacing.choosing(
            series.data, flags, other, keeps: keeps, index: series.index, interpreter)
          return try InPlace.chain(series, series.with(data: data), call)
        }
        guard let frame = holder as? FrameObject else { return .none }
        let table: FrameObject
        if let given = condition.cast(to: FrameObject.self) {
          table = given
        } else if let mask = condition.cast(to: SeriesObject.self) {
          table = FrameObject(
            Array(
              repeating: try ColumnReading.aligned(mask, to: frame.index), count: frame.columnCount),
            columns: frame.columns, index: frame.index)
        } else {
          table = try FrameConstruction.make(condition, index: nil, columns: nil, interpreter)
          guard table.rowCount == frame.rowCount, table.columnCount == frame.columnCount else {
            throw PyException(
              .valueError, "Array conditional must be same shape as self",
              help: "give \(frame.rowCount) rows of \(frame.columnCount) flags")
          }
          table.columns = frame.columns
          table.index = frame.index
        }
        return try InPlace.chain(
          frame, Replacing.choosing(frame, table, other, keeps: keeps, interpreter), call)
      }
    }
    members.method(
      "sort_index",
      "*, axis=0, level=None, ascending=True, inplace=False, kind='quicksort', na_position='last', sort_remaining=True, ignore_index=False, key=None",
      type
    ) {
      holder, call in
      let isAscending = try call.bool("ascending")
      if try call.isAxisColumns(), let frame = holder as? FrameObject {
        let order = try axisOrder(frame.columns, isAscending, call.interpreter)
        return try InPlace.finish(frame, frame.selecting(order), call)
      }
      let labels = holder.index
      let order = try axisOrder(labels, isAscending, call)
      let isSame = order == Array(0..<labels.count)
      let result = isSame ? holder : holder.pickingRows(order)
      if try call.bool("ignore_index") {
        return try InPlace.finish(holder, result.renumbered, call)
      }
      return try InPlace.finish(
        holder, isSame ? holder.mappingColumns { column, _ in column } : .object(result), call)
    }
    members.method("set_axis", "labels, *, axis=0", type) { holder, call in
      let labels = try AxisReading.labels(call.value("labels"), call.interpreter)
      if let series = holder as? SeriesObject {
        try AxisReading.checkLength(labels, series.count)
        return .object(series.with(index: labels))
      }
      guard let frame = holder as? FrameObject else { return .none }
      let isColumns = try call.isAxisColumns()
      try AxisReading.checkLength(labels, isColumns ? frame.columnCount : frame.rowCount)
      return .object(
        FrameObject(
          frame.data, columns: isColumns ? labels : frame.columns,
          index: isColumns ? frame.index : labels))
    }
    members.method("rename_axis", "mapper=None, *, index=<unset>, columns=<unset>, axis=0", type) {
      holder, call in
      func renamed(_ labels: AxisLabels, _ value: Value) throws -> AxisLabels {
        let names =
          AxisReading.isList(value) || labels.isMulti
          ? try call.interpreter.elements(of: value) : [value]
        guard names.count == labels.levelCount else {
          throw PyException(
            .valueError, "Length of names must match number of levels in MultiIndex.")
        }
        return labels.named(names)
      }
      if let series = holder as? SeriesObject {
        let value = call["index"] != nil ? call.value("index") : call.value("mapper")
        return .object(series.with(index: try renamed(series.index, value)))
      }
      guard let frame = holder as? FrameObject else { return .none }
      let result = frame.copied
      if call["index"] != nil { result.index = try renamed(result.index, call.value("index")) }
      if call["columns"] != nil {
        result.columns = try renamed(result.columns, call.value("columns"))
      }
      if call["index"] == nil, call["columns"] == nil {
        if try call.isAxisColumns() {
          result.columns = try renamed(result.columns, call.value("mapper"))
        } else {
          result.index = try renamed(result.index, call.value("mapper"))
        }
      }
      return .object(result)
    }
    members.method(
      "to_csv",
      "path_or_buf=None, *, sep=',', na_rep='', float_format=None, columns=None, header=True, index=True, index_label=None, mode='w', encoding=None, decimal='.', lineterminator=None, quoting=None, compression='infer'",
      type
    ) {
      holder, call in
      try CSVWriting.write(.object(holder), call)
    }
    members.method(
      "hist",
      "column=None, by=None, grid=True, xlabelsize=None, xrot=None, ylabelsize=None, yrot=None, ax=None, sharex=False, sharey=False, figsize=None, layout=None, bins=10, legend=False, **kwargs",
      type
    ) {
      holder, call in try PlotCalls.hist(.object(holder), call)
    }
    return members
  }

  /// The order of row labels: by one level first where it is named, by what `key` makes of them.
  private static func axisOrder(
    _ labels: AxisLabels, _ ascending: Bool, _ call: BoundArguments
  ) throws -> [Int] {
    let interpreter = call.interpreter
    if call.isGiven("key") {
      guard !labels.isMulti else {
        throw PandasErrors.unsupported(
          "sort_index(key=…) of several levels", help: "sort by a column: sort_values(by=…)")
      }
      let keyed = try interpreter.call(call.value("key"), .object(IndexObject(labels)))
      let data = try AxisReading.labels(keyed, interpreter).data
      guard data.count == labels.count else {
        throw PyException(
          .valueError, "User-provided `key` function must not change the shape of the array.")
      }
      return try ColumnSorting.order(data, ascending: ascending, interpreter)
    }
    guard labels.isMulti, call.isGiven("level") else {
      return try axisOrder(labels, ascending, interpreter)
    }
    let first = try call.labels("level").map { try IndexMoving.level($0, labels, interpreter) }
    let rest =
      try call.bool("sort_remaining")
      ? (0..<labels.levelCount).filter { !first.contains($0) } : []
    return try ColumnSorting.order(
      (first + rest).map { labels.level($0).data },
      ascending: (first + rest).map { _ in ascending }, interpreter)
  }

  private static func axisOrder(
    _ labels: AxisLabels, _ ascending: Bool, _ interpreter: Interpreter
  ) throws -> [Int] {
    if labels.isMulti {
      let levels = (0..<labels.levelCount).map { labels.level($0).data }
      return try ColumnSorting.order(
        levels, ascending: levels.map { _ in ascending }, interpreter)
    }
    return try ColumnSorting.order(labels.data, ascending: ascending, interpreter)
  }

  /// Gaps of a column filled with the elements of another at the same places.
  private static func filled(
    _ column: ColumnData, from other: ColumnData, _ interpreter: Interpreter
  ) throws -> ColumnData {
    let gaps = (0..<column.count).filter { column.isMissing($0) && !other.isMissing($0) }
    guard !gaps.isEmpty else { return column }
    return try CellAssignment.replacing(
      column, at: gaps, with: .object(SeriesObject(other.taking(gaps))), index: nil, interpreter)
  }

  private static func replace(
    _ column: ColumnData, _ name: Value, isFrame: Bool, _ call: BoundArguments
  ) throws -> ColumnData {
    let interpreter = call.interpreter
    if try call.bool("regex") {
      throw PandasErrors.unsupported(
        "replace(regex=True)",
        help: "replace whole values, or a part of a text: s.str.replace(old, new)")
    }
    let from = call.value("to_replace")
    if case .dict(let table) = from {
      // {column: {old: new}} for tables.
      if isFrame, let own = try table.value(name, interpreter) {
        if case .dict(let pairs) = own {
          return try Replacing.replaced(
            column, pairs.pairs.map { (from: $0.key, to: $0.value) }, interpreter)
        }
        if let value = call["value"] {
          return try Replacing.replaced(column, [(from: own, to: value)], interpreter)
        }
      }
      if table.values.contains(where: { if case .dict = $0 { true } else { false } }) {
        return column
      }
      if call["value"] != nil { return column }
      return try Replacing.replaced(
        column, table.pairs.map { (from: $0.key, to: $0.value) }, interpreter)
    }
    guard let value = call["value"] else {
      throw PyException(
        .valueError,
        "\(isFrame ? "DataFrame" : "Series").replace must specify either 'value', a dict-like "
          + "'to_replace', or dict-like 'regex'.")
    }
    if AxisReading.isListLike(from) {
      let keys = try interpreter.elements(of: from)
      if AxisReading.isListLike(value) {
        let values = try interpreter.elements(of: value)
        guard keys.count == values.count else {
          throw PyException(
            .valueError,
            "Replacement lists must match in length. Expecting \(keys.count) got \(values.count) ")
        }
        return try Replacing.replaced(
          column, zip(keys, values).map { (from: $0, to: $1) }, interpreter)
      }
      return try Replacing.replaced(column, keys.map { (from: $0, to: value) }, interpreter)
    }
    return try Replacing.replaced(column, [(from: from, to: value)], interpreter)
  }
}
