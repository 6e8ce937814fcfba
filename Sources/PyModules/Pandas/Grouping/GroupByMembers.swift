internal import NDArrays
internal import PyRuntime

/// The methods of groups.
enum GroupByMembers {
  nonisolated(unsafe) static let table: [String: Value] = {
    var members = PandasMembers()
    aggregations(&members)
    transformations(&members)
    choices(&members)
    return members.table
  }()

  private static func aggregations(_ members: inout PandasMembers) {
    for kind in [
      ColumnReductions.Name.sum, .prod, .mean, .median, .min, .max, .std, .var, .sem, .skew, .any,
      .all, .count, .nunique, .first, .last,
    ] {
      members.method(
        kind.rawValue, parameters(kind), GroupByObject.self
      ) {
        group, call in
        var frame = group.frame
        let interpreter = call.interpreter
        if try call["numeric_only"].map({ try interpreter.isTrue($0) }) ?? false {
          frame = FrameReductions.numeric(frame)
        }
        let skips = try call["skipna"].map { try interpreter.isTrue($0) } ?? true
        if !skips, kind != .any, kind != .all,
          frame.data.contains(where: { $0.presentPositions.count < $0.count })
        {
          throw PandasErrors.unsupported(
            "\(kind.rawValue)(skipna=False) of groups",
            help: "fill what is missing first: df.fillna(…)")
        }
        if kind == .nunique, try !call.bool("dropna") {
          throw PandasErrors.unsupported(
            "nunique(dropna=False) of groups", help: "fill what is missing first: df.fillna(…)")
        }
        let least = try call["min_count"].map { try interpreter.int(of: $0) } ?? 0
        let isSum = kind == .sum || kind == .prod
        if !isSum, least > 1 {
          throw PandasErrors.unsupported(
            "\(kind.rawValue)(min_count=…) of groups", help: "leave min_count out")
        }
        let ddof = try call["ddof"].map { try interpreter.int(of: $0) } ?? 1
        let data = try frame.data.map {
          try GroupAggregation.reduced(
            group.groups, $0, kind, ddof: ddof, minimumCount: isSum ? least : 0, interpreter)
        }
        return try group.finished(
          result(group, frame, data, index: group.groups.labels), call.interpreter)
      }
    }
    members.method(
      "quantile", "q=0.5, interpolation='linear', numeric_only=False", GroupByObject.self
    ) {
      group, call in
      var frame = group.frame
      if try call.bool("numeric_only") { frame = FrameReductions.numeric(frame) }
      let method = try call.text("interpolation")
      guard ["linear", "lower", "higher", "nearest", "midpoint"].contains(method) else {
        throw PandasErrors.key(method)
      }
      if frame.data.contains(where: { $0.dtypeName == "bool" }) {
        throw PyException(
          .typeError, "Cannot use quantile with bool dtype",
          help: "choose the columns first: df.groupby(…)[[\"…\"]].quantile(…)")
      }
      let shares = try AxisReading.list(call.value("q"), call.interpreter).map {
        try call.interpreter.double(of: $0)
      }
      let data = try frame.data.map { column -> ColumnData in
        .float(
          try group.groups.rows.flatMap { rows in
            let part = column.taking(rows)
            return try shares.map { try ColumnReductions.quantile(part, $0, method: method) }
          })
      }
      let labels = group.groups.labels
      guard AxisReading.isListLike(call.value("q")) else {
        return try group.finished(
          result(group, frame, data, index: labels), call.interpreter)
      }
      // Several shares are a last level of the rows.
      let tuples = (0..<labels.count).flatMap { number in
        shares.map { Value.tuple(labels.parts(number) + [.float($0)]) }
      }
      let index = AxisLabels(.object(tuples), names: labels.names + [.none])
      return try group.finished(result(group, frame, data, index: index), call.interpreter)
    }
    members.method("size", "", GroupByObject.self) { group, call in
      let counts = ColumnData.int(group.groups.rows.map(\.count))
      let series = SeriesObject(
        counts, index: group.groups.labels,
        name: group.isSeries ? group.frame.columns.label(0) : .none)
      return try group.finished(.object(series), name: .string("size"), call.interpreter)
    }
    for name in ["agg", "aggregate"] {
      members.method(
        name, "func=None, *args, engine=None, engine_kwargs=None, **kwargs", GroupByObject.self
      ) {
        group, call in
        let interpreter = call.interpreter
        if !call.isGiven("func") { return try named(group, call) }
        return try group.finished(
          GroupAggregation.aggregate(
            group.groups, group.frame, call.value("func"), isSeries: group.isSeries, interpreter),
          interpreter)
      }
    }
    members.method("describe", "percentiles=None, include=None, exclude=None", GroupByObject.self) {
      group, call in
      let interpreter = call.interpreter
      let frame =
        group.isSeries ? group.frame : described(group.frame)
      var data: [ColumnData] = []
      var labels: [Value] = []
      for position in 0..<frame.columnCount {
        let parts = try group.groups.rows.map { rows in
          try Describing.series(
            SeriesObject(frame.data[position].taking(rows)), percentiles: call.value("percentiles"),
            interpreter)
        }
        guard let first = parts.first else { continue }
        for (row, name) in first.index.values.enumerated() {
          data.append(ColumnData(inferring: parts.map { $0.data.value(row) }))
          labels.append(group.isSeries ? name : .tuple([frame.columns.label(position), name]))
        }
      }
      let columns =
        group.isSeries ? AxisLabels(labels) : AxisLabels(.object(labels), names: [.none, .none])
      return .object(FrameObject(data, columns: columns, index: group.groups.labels))
    }
    members.method(
      "value_counts", "normalize=False, sort=True, ascending=False, bins=None, dropna=True",
      GroupByObject.self
    ) {
      group, call in
      try group.finished(.object(counted(group, call)), call.interpreter)
    }
  }

  /// What a reduction of groups takes.
  private static func parameters(_ kind: ColumnReductions.Name) -> String {
    let engine = "engine=None, engine_kwargs=None"
    return switch kind {
    case .sum: "numeric_only=False, min_count=0, skipna=True, \(engine)"
    case .prod: "numeric_only=False, min_count=0, skipna=True"
    case .min, .max: "numeric_only=False, min_count=-1, skipna=True, \(engine)"
    case .first, .last: "numeric_only=False, min_count=-1, skipna=True"
    case .mean: "numeric_only=False, skipna=True, \(engine)"
    case .median, .skew, .kurt: "numeric_only=False, skipna=True"
    case .std, .var: "ddof=1, \(engine), numeric_only=False, skipna=True"
    case .sem: "ddof=1, numeric_only=False, skipna=True"
    case .any, .all: "skipna=True"
    case .nunique: "dropna=True"
    case .count, .size: ""
    }
  }

  /// The columns of numbers, without flags where there are others.
  private static func described(_ frame: FrameObject) -> FrameObject {
    let numbers = (0..<frame.columnCount).filter {
      frame.data[$0].isNumeric && frame.data[$0].dtypeName != "bool"
    }
    return numbers.isEmpty ? FrameReductions.numeric(frame) : frame.selecting(numbers)
  }

  /// How often the rows of each group come, the most frequent first in each.
  private static func counted(
    _ group: GroupByObject, _ call: BoundArguments
  ) throws -> SeriesObject {
    try call.refuse(["bins"], help: "cut the column first, with pd.cut")
    let interpreter = call.interpreter
    let (frame, groups) = (group.frame, group.groups)
    let isNormalized = try call.bool("normalize")
    let name = Value.string(isNormalized ? "proportion" : "count")
    guard frame.columnCount > 0 else {
      let counts = groups.rows.map(\.count)
      return SeriesObject(
        isNormalized ? .float(counts.map { $0 == 0 ? .nan : 1 }) : .int(counts),
        index: groups.labels, name: name)
    }
    let dropsMissing = try call.bool("dropna")
    let parts = try groups.rows.map { rows in
      var column = frame.data[0].taking(rows)
      if frame.columnCount > 1 {
        let kept = rows.filter { row in
          !dropsMissing || !frame.data.contains { $0.isMissing(row) }
        }
        column = .object(kept.map { row in .tuple(frame.data.map { $0.value(row) }) })
      }
      let counts = try Counting.valueCounts(
        column, normalize: isNormalized, sorts: call.bool("sort"),
        ascending: call.bool("ascending"), dropsMissing: dropsMissing, interpreter)
      return SeriesObject(
        counts.data, index: AxisLabels(counts.index.data, names: frame.columns.values))
    }
    let index = Concatenating.labels(
      parts.map(\.index), groups.labels.values, groups.labels.names + frame.columns.values,
      renumbers: false)
    return SeriesObject(
      parts.isEmpty ? .int([]) : ColumnData.joined(parts.map(\.data)), index: index, name: name)
  }

  /// `agg(name=("column", "mean"))`.
  private static func named(_ group: GroupByObject, _ call: BoundArguments) throws -> Value {
    let interpreter = call.interpreter
    guard !call.keywords.isEmpty else {
      throw PyException(.typeError, "Must provide 'func' or tuples of '(column, aggfunc).")
    }
    var data: [ColumnData] = []
    for (_, value) in call.keywords {
      var position = 0
      var function = value
      if !group.isSeries {
        guard case .tuple(let pair) = value, pair.elements.count == 2 else {
          throw PyException(
            .typeError, "Must provide 'func' or tuples of '(column, aggfunc).",
            help: "write agg(average=(\"column\", \"mean\"))")
        }
        guard let found = group.frame.columns.position(of: pair.elements[0]) else {
          throw PandasErrors.key(
            "Label(s) \(try interpreter.repr(.list([pair.elements[0]]))) do not exist",
            missing: [pair.elements[0]], group.frame.columns)
        }
        position = found
        function = pair.elements[1]
      }
      data.append(
        try GroupAggregation.reduced(
          group.groups, group.frame.data[position], function,
          name: group.frame.columns.label(position), index: group.frame.index, interpreter))
    }
    let columns = AxisLabels(texts: call.keywords.map(\.name))
    return try group.finished(
      .object(FrameObject(data, columns: columns, index: group.groups.labels)), interpreter)
  }

  /// A Series or a table, as the columns were chosen.
  private static func result(
    _ group: GroupByObject, _ frame: FrameObject, _ data: [ColumnData], index: AxisLabels
  ) -> Value {
    if group.isSeries, let first = data.first {
      return .object(SeriesObject(first, index: index, name: frame.columns.label(0)))
    }
    return .object(FrameObject(data, columns: frame.columns, index: index))
  }

  private static func transformations(_ members: inout PandasMembers) {
    members.method(
      "transform", "func, *args, engine=None, engine_kwargs=None, **kwargs", GroupByObject.self
    ) {
      group, call in
      let data = try group.frame.data.enumerated().map { position, column in
        try transformed(
          group, column, call.value("func"), name: group.frame.columns.label(position),
          call.interpreter)
      }
      return result(group, group.frame, data, index: group.frame.index)
    }
    for name in ["cumsum", "cumprod", "cummax", "cummin"] {
      members.method(name, "axis=0", GroupByObject.self) { group, _ in
        let data = try group.frame.data.map { column in
          try scattered(group, column.count) {
            try RunningFunctions.cumulative(name, column.taking($0))
          }
        }
        return result(group, group.frame, data, index: group.frame.index)
      }
    }
    members.method("shift", "periods=1, freq=None, axis=0, fill_value=None", GroupByObject.self) {
      group, call in
      try call.refuse(["freq"], help: "shift by positions: .shift(1)")
      let periods = try call.int("periods")
      let fill = call.isGiven("fill_value") ? call.value("fill_value") : nil
      let data = try group.frame.data.map { column in
        try scattered(group, column.count) {
          try RunningFunctions.shifted(column.taking($0), periods, fill: fill, call.interpreter)
        }
      }
      return result(group, group.frame, data, index: group.frame.index)
    }
    members.method("diff", "periods=1, axis=0", GroupByObject.self) { group, call in
      let periods = try call.int("periods")
      let data = try group.frame.data.map { column in
        try scattered(group, column.count) {
          try RunningFunctions.difference(column.taking($0), periods, call.interpreter)
        }
      }
      return result(group, group.frame, data, index: group.frame.index)
    }
    members.method(
      "rank", "method='average', ascending=True, na_option='keep', pct=False, axis=0",
      GroupByObject.self
    ) {
      group, call in
      let data = try group.frame.data.map { column in
        try scattered(group, column.count) {
          .float(
            try RunningFunctions.ranks(
              column.taking($0), call.text("method"), ascending: call.bool("ascending"),
              share: call.bool("pct"), missing: call.text("na_option"), call.interpreter))
        }
      }
      return result(group, group.frame, data, index: group.frame.index)
    }
    members.method("cumcount", "ascending=True", GroupByObject.self) { group, call in
      let isAscending = try call.bool("ascending")
      let data = try scattered(group, group.frame.rowCount) { rows in
        .int(isAscending ? Array(0..<rows.count) : Array((0..<rows.count).reversed()))
      }
      return .object(SeriesObject(data, index: group.frame.index))
    }
    members.method("ngroup", "ascending=True", GroupByObject.self) { group, call in
      var codes = group.groups.codes
      if try !call.bool("ascending") {
        let last = group.groups.rows.count - 1
        codes = codes.map { $0 < 0 ? $0 : last - $0 }
      }
      return .object(SeriesObject(.int(codes), index: group.frame.index))
    }
  }

  /// Results by group, put back at the places of their rows.
  private static func scattered(
    _ group: GroupByObject, _ count: Int, _ body: ([Int]) throws -> ColumnData
  ) throws -> ColumnData {
    let parts = try group.groups.rows.map { try body($0) }
    let joined = ColumnData.joined(parts)
    var source = Array(repeating: -1, count: count)
    for (k, row) in group.groups.rows.joined().enumerated() { source[row] = k }
    return joined.taking(source)
  }

  private static func transformed(
    _ group: GroupByObject, _ column: ColumnData, _ function: Value, name: Value,
    _ interpreter: Interpreter
  ) throws -> ColumnData {
    try scattered(group, column.count) { rows in
      let series = SeriesObject(
        column.taking(rows), index: group.frame.index.picking(rows), name: name)
      let value = try Applying.one(series, function, interpreter)
      if let result = value.cast(to: SeriesObject.self), result.count == rows.count {
        return result.data
      }
      if AxisReading.isListLike(value) {
        return try ColumnReading.column(value, count: rows.count, interpreter)
      }
      return ColumnData(repeating: value, count: rows.count)
    }
  }

  private static func choices(_ members: inout PandasMembers) {
    for (name, isLargest) in [("idxmin", false), ("idxmax", true)] {
      members.method(name, "skipna=True, numeric_only=False", GroupByObject.self) { group, call in
        let interpreter = call.interpreter
        if try !call.bool("skipna"),
          group.frame.data.contains(where: { $0.presentPositions.count < $0.count })
        {
          throw PyException(
            .valueError, "\(name) with skipna=False encountered an NA value.",
            help: "leave skipna out")
        }
        let data = try group.frame.data.map { column -> ColumnData in
          let places = try group.groups.rows.map { rows -> Int in
            guard
              let place = try ColumnReductions.extremePosition(
                column.taking(rows), largest: isLargest, interpreter)
            else {
              throw PyException(
                .valueError, "\(group.type.name).\(name) with skipna=True encountered all NA values"
              )
            }
            return rows[place]
          }
          return group.frame.index.picking(places).data
        }
        return try group.finished(
          result(group, group.frame, data, index: group.groups.labels), interpreter)
      }
    }
    GroupDistinct.add(to: &members)
    members.method("apply", "func, *args, include_groups=False, **kwargs", GroupByObject.self) {
      group, call in
      try applied(group, call)
    }
    members.method("filter", "func, dropna=True, *args, **kwargs", GroupByObject.self) {
      group, call in
      var kept: Set<Int> = []
      for number in 0..<group.groups.count {
        let verdict = try call.interpreter.call(call.value("func"), group.part(number))
        if try call.interpreter.isTrue(verdict) { kept.formUnion(group.groups.rows[number]) }
      }
      let rows = kept.sorted()
      return group.isSeries
        ? .object(group.frame.column(0).taking(rows)) : .object(group.source.taking(rows))
    }
    members.method("head", "n=5", GroupByObject.self) { group, call in
      let n = max(try call.int("n"), 0)
      let rows = group.groups.rows.flatMap { $0.prefix(n) }.sorted()
      return group.isSeries
        ? .object(group.frame.column(0).taking(rows)) : .object(group.source.taking(rows))
    }
    members.method("tail", "n=5", GroupByObject.self) { group, call in
      let n = max(try call.int("n"), 0)
      let rows = group.groups.rows.flatMap { $0.suffix(n) }.sorted()
      return group.isSeries
        ? .object(group.frame.column(0).taking(rows)) : .object(group.source.taking(rows))
    }
    GroupExtremes.add(to: &members)
    members.method("nth", "n, dropna=None", GroupByObject.self) { group, call in
      try call.refuse(["dropna"], help: "drop the gaps first: df.dropna().groupby(…)")
      let wanted = try call.labels("n").map { try call.interpreter.int(of: $0) }
      let rows = Set(
        group.groups.rows.flatMap { rows in
          wanted.compactMap { n in
            let place = n < 0 ? rows.count &+ n : n
            return rows.indices.contains(place) ? rows[place] : nil
          }
        }
      ).sorted()
      return group.isSeries
        ? .object(group.frame.column(0).taking(rows)) : .object(group.source.taking(rows))
    }
    members.method("get_group", "name", GroupByObject.self) { group, call in
      var name = call.value("name")
      if case .tuple(let tuple) = name, tuple.elements.count == 1, !group.groups.labels.isMulti {
        name = tuple.elements[0]
      }
      guard let number = group.groups.labels.position(of: name) else {
        throw PandasErrors.key(name, group.groups.labels)
      }
      return group.part(number)
    }
    members.attribute("ngroups", GroupByObject.self) { group, _ in .int(group.groups.count) }
    members.attribute("groups", GroupByObject.self) { group, interpreter in
      let result = DictObject()
      for number in 0..<group.groups.count {
        let labels = group.frame.index.picking(group.groups.rows[number])
        try result.set(
          group.key(number), to: .list(labels.values), interpreter)
      }
      return .dict(result)
    }
    members.attribute("indices", GroupByObject.self) { group, interpreter in
      let result = DictObject()
      for number in 0..<group.groups.count {
        try result.set(
          group.key(number), to: .array(try NDArray(group.groups.rows[number])), interpreter)
      }
      return .dict(result)
    }
  }

  private static func applied(_ group: GroupByObject, _ call: BoundArguments) throws -> Value {
    let interpreter = call.interpreter
    let results = try (0..<group.groups.count).map { number -> Value in
      let rows = group.groups.rows[number]
      let part: Value =
        group.isSeries
        ? .object(group.frame.column(0).taking(rows)) : .object(group.frame.taking(rows))
      return try interpreter.call(
        call.value("func"), Arguments([part] + call.variadic, keywords: call.keywords))
    }
    let labels = group.groups.labels
    let series = results.compactMap { $0.cast(to: SeriesObject.self) }
    if series.count == results.count, let first = series.first {
      if series.allSatisfy({ $0.index.hasSameLabels(as: first.index) }), !group.isSeries {
        let data = (0..<first.count).map { row in
          ColumnData.joined(series.map { $0.data.taking([row]) }).inferred
        }
        return .object(FrameObject(data, columns: first.index, index: labels))
      }
      return .object(
        SeriesObject(
          ColumnData.joined(series.map(\.data)),
          index: Concatenating.labels(
            series.map(\.index), group.showsKeys ? labels.values : nil, labels.names,
            renumbers: false),
          name: first.name))
    }
    if !results.isEmpty, results.allSatisfy({ $0.cast(to: FrameObject.self) != nil }) {
      return try Concatenating.below(
        results, group.showsKeys ? labels.values : nil, labels.names, inner: false,
        renumbers: false, sorts: false, interpreter)
    }
    let value = Value.object(
      SeriesObject(
        ColumnData(inferring: results), index: labels,
        name: group.isSeries ? group.frame.columns.label(0) : .none))
    return try group.finished(value, interpreter)
  }
}
