internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// Methods of Series that give a Series of another order, other labels or other elements.
enum SeriesShaping {
  nonisolated(unsafe) static let members: PandasMembers = {
    var members = PandasMembers()
    orders(&members)
    labels(&members)
    functions(&members)
    return members
  }()

  private static func orders(_ members: inout PandasMembers) {
    members.series(
      "sort_values",
      "*, axis=0, ascending=True, inplace=False, kind='quicksort', na_position='last', ignore_index=False, key=None"
    ) {
      series, call in
      let interpreter = call.interpreter
      var data = series.data
      if call.isGiven("key") {
        data = try ColumnSorting.keyed(series, by: call.value("key"), interpreter)
      }
      let ascending = try call.labels("ascending")
      guard ascending.count == 1 else {
        throw PyException(
          .valueError, "Length of ascending (\(ascending.count)) must be 1 for Series")
      }
      let order = try ColumnSorting.order(
        data, ascending: interpreter.isTrue(ascending[0]),
        missingFirst: call.isText("na_position", "first"), interpreter)
      let result = series.taking(order)
      if try call.bool("ignore_index") { result.index = AxisLabels(count: result.count) }
      return try InPlace.finish(series, result, call)
    }
    members.series("xs", "key, axis=0, level=None, drop_level=True") { series, call in
      try CrossSections.section(series, call)
    }
    members.series("droplevel", "level, axis=0") { series, call in
      .object(
        SeriesObject(
          series.data, index: try CrossSections.dropping(series.index, call), name: series.name))
    }
    members.series("swaplevel", "i=-2, j=-1") { series, call in
      .object(
        SeriesObject(
          series.data, index: try CrossSections.swapped(series.index, call), name: series.name))
    }
    members.series("explode", "ignore_index=False") { series, call in
      try Exploding.series(series, call)
    }
    members.series("argsort", "axis=0, kind='quicksort'") { series, call in
      let order = try ColumnSorting.order(series.data, call.interpreter)
      return .object(series.with(data: .int(order)))
    }
    members.series("dropna", "*, axis=0, inplace=False, how=None, ignore_index=False") {
      series, call in
      let result = series.taking(series.data.presentPositions)
      if series.data.presentPositions.count == series.count { result.index = series.index }
      if try call.bool("ignore_index") { result.index = AxisLabels(count: result.count) }
      return try InPlace.finish(series, result, call)
    }
    members.series(
      "drop",
      "labels=None, *, axis=0, index=None, columns=None, level=None, inplace=False, errors='raise'"
    ) {
      series, call in
      let wanted = call.isGiven("labels") ? try call.labels("labels") : try call.labels("index")
      let labels =
        call.isGiven("level")
        ? series.index.level(
          try IndexMoving.level(call.value("level"), series.index, call.interpreter))
        : series.index
      let places = try Dropping.places(
        wanted, labels, raises: call.isText("errors", "raise"), call.interpreter)
      return try InPlace.finish(
        series, series.taking((0..<series.count).filter { !places.contains($0) }), call)
    }
    members.series("reindex", "index=None, *, fill_value=None, method=None") { series, call in
      let labels = try AxisReading.labels(call.value("index"), call.interpreter)
      guard series.index.isUnique else {
        throw PyException(.valueError, "cannot reindex on an axis with duplicate labels")
      }
      let places =
        call.isGiven("method")
        ? try Reindexing.places(labels, series.index, call)
        : ColumnReading.positions(of: labels, in: series.index)
      var data = series.data.taking(places)
      if call.isGiven("fill_value") {
        data = try Reindexing.filled(
          series.data, places, with: call.value("fill_value"), call.interpreter)
      }
      return .object(series.with(index: labels, data: data))
    }
  }

  private static func labels(_ members: inout PandasMembers) {
    members.series(
      "rename", "index=None, *, axis=None, copy=None, inplace=False, level=None, errors='ignore'"
    ) {
      series, call in
      let value = call.value("index")
      var isTable = false
      if case .dict = value { isTable = true }
      if isTable || value.object?.isCallable == true || value.cast(to: SeriesObject.self) != nil {
        let labels = try Renaming.renamed(series.index, value, call.interpreter)
        return try InPlace.finish(series, series.with(index: labels), call)
      }
      let result = series.with(
        name: try PandasNames.checkedName(value, of: "Series", call.interpreter))
      return try InPlace.finish(series, result, call)
    }
    members.series("add_prefix", "prefix, axis=None") { series, call in
      .object(
        series.with(
          index: try Renaming.affixed(series.index, call.text("prefix"), "", call.interpreter)))
    }
    members.series("add_suffix", "suffix, axis=None") { series, call in
      .object(
        series.with(
          index: try Renaming.affixed(series.index, "", call.text("suffix"), call.interpreter)))
    }
    members.series(
      "reset_index",
      "level=None, *, drop=False, name=<unset>, inplace=False, allow_duplicates=False"
    ) {
      series, call in
      if try call.bool("drop") {
        return try InPlace.finish(
          series, SeriesObject(series.data, name: series.name), call)
      }
      let name = call["name"] ?? (series.name.isNone ? Value.int(0) : series.name)
      let columns = try AxisReading.labels(.list([name]), call.interpreter)
      let frame = FrameObject([series.data], columns: columns, index: series.index)
      return .object(try IndexMoving.reset(frame, level: call.value("level"), call.interpreter))
    }
    members.series("unstack", "level=-1, fill_value=None") { series, call in
      .object(
        try Pivoting.unstacked(
          series, level: call.value("level"), fill: call.value("fill_value"), call.interpreter))
    }
    members.series("explode", "ignore_index=False") { series, call in
      let isNumbered = try call.bool("ignore_index")
      if series.data.dtypeName != "object" {
        return .object(
          SeriesObject(series.data, index: isNumbered ? nil : series.index, name: series.name))
      }
      var places: [Int] = []
      var values: [Value] = []
      for position in 0..<series.count {
        let element = series.data.plainValue(position)
        let parts =
          AxisReading.isListLike(element) ? try call.interpreter.elements(of: element) : [element]
        for part in parts.isEmpty ? [.float(.nan)] : parts {
          places.append(position)
          values.append(part)
        }
      }
      return .object(
        SeriesObject(
          .object(values), index: isNumbered ? nil : series.index.picking(places),
          name: series.name))
    }
  }

  private static func functions(_ members: inout PandasMembers) {
    members.series("map", "func=None, na_action=None, engine=None, **kwargs") { series, call in
      .object(series.with(data: try Mapping.mapped(series.data, call)))
    }
    members.series("apply", "func, args=(), *, by_row='compat', **kwargs") {
      series, call in
      try Applying.apply(series, call)
    }
    for name in ["agg", "aggregate"] {
      members.series(name, "func=None, axis=0, *args, **kwargs") { series, call in
        if !call.isGiven("func"), !call.keywords.isEmpty {
          let (names, functions) = (call.keywords.map(\.name), call.keywords.map(\.value))
          return .object(
            SeriesObject(
              ColumnData(
                inferring: try functions.map { try Applying.one(series, $0, call.interpreter) }),
              index: AxisLabels(texts: names), name: series.name))
        }
        return try Applying.aggregate(series, call.value("func"), call.interpreter)
      }
    }
    members.series("transform", "func, axis=0, *args, **kwargs") { series, call in
      let function = call.value("func")
      if let name = function.text {
        return try call.interpreter.call(
          call.interpreter.attribute(name, of: .object(series)))
      }
      return try Applying.apply(series, call)
    }
    members.series("between", "left, right, inclusive='both'") { series, call in
      let inclusive = try call.text("inclusive")
      guard ["both", "neither", "left", "right"].contains(inclusive) else {
        throw PyException(
          .valueError,
          "Inclusive has to be either string of 'both','left', 'right', or 'neither'.")
      }
      let low = try SeriesArithmetic.compare(
        inclusive == "both" || inclusive == "left" ? .greaterOrEqual : .greater, series,
        call.value("left"), call.interpreter)
      let high = try SeriesArithmetic.compare(
        inclusive == "both" || inclusive == "right" ? .lessOrEqual : .less, series,
        call.value("right"), call.interpreter)
      guard case .bool(let a)? = low?.data, case .bool(let b)? = high?.data else { return .none }
      return .object(series.with(data: .bool(zip(a, b).map { $0 && $1 })))
    }
    members.series("combine_first", "other") { series, call in
      guard let other = call.value("other").cast(to: SeriesObject.self) else {
        throw PyException(.typeError, "combine_first needs a Series")
      }
      let columns = AxisLabels(count: 1)
      let result = try FrameCombining.combined(
        FrameObject([series.data], columns: columns, index: series.index),
        FrameObject([other.data], columns: columns, index: other.index), call.interpreter)
      var data = result.data[0]
      // Integers and other numbers together are floats, whichever are taken.
      if case .int = data, case .float = other.data { data = .float(data.doubles) }
      return .object(SeriesObject(data, index: result.index, name: series.name))
    }
    members.series("equals", "other") { series, call in
      guard let other = call.value("other").cast(to: SeriesObject.self),
        other.data.dtypeName == series.data.dtypeName,
        series.index.hasSameLabels(as: other.index)
      else { return .bool(false) }
      return .bool(AxisLabels(series.data).hasSameLabels(as: AxisLabels(other.data)))
    }
    members.series(
      "groupby",
      "by=None, level=None, as_index=True, sort=True, group_keys=True, observed=True, dropna=True"
    ) {
      series, call in
      let frame = FrameObject(
        [series.data], columns: AxisLabels(.object([series.name])), index: series.index)
      return .object(try GroupByObject.make(frame, series: series, call))
    }
    members.series("repeat", "repeats, axis=None") { series, call in
      let times = try call.int("repeats")
      guard times >= 0 else {
        throw PyException(.valueError, "negative dimensions are not allowed")
      }
      try call.interpreter.reserveCells(series.count, times)
      return .object(
        series.taking((0..<series.count).flatMap { Array(repeating: $0, count: times) }))
    }
  }
}
