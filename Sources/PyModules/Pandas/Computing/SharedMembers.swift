internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// Methods that DataFrame and Series have alike, column by column.
enum SharedMembers {
  /// What both have; `Receiver` decides how columns are reached.
  static func table<Receiver: ColumnHolder>(for type: Receiver.Type) -> PandasMembers {
    var members = PandasMembers()
    elementwise(&members, type)
    running(&members, type)
    windows(&members, type)
    choosing(&members, type)
    return members
  }

  private static func elementwise<Receiver: ColumnHolder>(
    _ members: inout PandasMembers, _ type: Receiver.Type
  ) {
    members.method("abs", "", type) { holder, _ in
      try holder.mappingColumns { column, _ in try ColumnFunctions.absolute(column) }
    }
    members.method("round", "decimals=0", type) { holder, call in
      let decimals = call.value("decimals")
      if case .dict(let table) = decimals {
        return try holder.mappingColumns { column, name in
          guard let places = try table.value(name, call.interpreter) else { return column }
          return try ColumnFunctions.rounded(column, try call.interpreter.int(of: places))
        }
      }
      let places = try call.int("decimals")
      return try holder.mappingColumns { column, _ in
        try ColumnFunctions.rounded(column, places)
      }
    }
    for name in ["isna", "isnull"] {
      members.method(name, "", type) { holder, _ in
        try holder.mappingColumns { column, _ in .bool(ColumnFunctions.missing(column)) }
      }
    }
    for name in ["notna", "notnull"] {
      members.method(name, "", type) { holder, _ in
        try holder.mappingColumns { column, _ in
          .bool(ColumnFunctions.missing(column).map { !$0 })
        }
      }
    }
    members.method("isin", "values", type) { holder, call in
      let interpreter = call.interpreter
      let given = call.value("values")
      guard AxisReading.isListLike(given) else {
        throw PyException(
          .typeError,
          holder is FrameObject
            ? "only list-like or dict-like objects are allowed to be passed to DataFrame.isin(), you "
              + "passed a '\(given.type.name)'"
            : "only list-like objects are allowed to be passed to isin(), you passed a "
              + "`\(given.type.name)`",
          help: "write isin([\(try interpreter.repr(given))])")
      }
      func keys(_ value: Value) throws -> Set<LabelKey> {
        Set(
          try interpreter.elements(of: value).compactMap {
            $0.isMissing ? .missing : LabelKey($0)
          })
      }
      if case .dict(let table) = given {
        return try holder.mappingColumns { column, name in
          let wanted = try table.value(name, interpreter).map { try keys($0) } ?? []
          return .bool(try column.keys(interpreter).map { wanted.contains($0) })
        }
      }
      let wanted = try keys(given)
      return try holder.mappingColumns { column, _ in
        .bool(try column.keys(interpreter).map { wanted.contains($0) })
      }
    }
    members.method("clip", "lower=None, upper=None, *, axis=None, inplace=False", type) {
      holder, call in
      let clipped = try Clipping(holder, call)
      let result = try holder.mappingColumns { column, name in try clipped.apply(column, name) }
      return try InPlace.chain(holder, result, call)
    }
    members.method("astype", "dtype, copy=None, errors='raise'", type) { holder, call in
      let interpreter = call.interpreter
      if case .dict(let table) = call.value("dtype") {
        if let frame = holder as? FrameObject {
          for key in table.keys where frame.columns.position(of: key) == nil {
            throw PandasErrors.key(
              "Only a column name can be used for the key in a dtype mappings argument. "
                + "\(try interpreter.repr(key)) not found in columns.", missing: [key],
              frame.columns)
          }
        }
        return try holder.mappingColumns { column, name in
          guard let dtype = try table.value(name, interpreter) else { return column }
          return try ColumnCasting.cast(
            column, to: dtype, name: try interpreter.str(name), interpreter)
        }
      }
      return try holder.mappingColumns { column, _ in
        try ColumnCasting.cast(column, to: call.value("dtype"), interpreter)
      }
    }
    members.method("copy", "deep=True", type) { holder, _ in
      try holder.mappingColumns { column, _ in column }
    }
    members.method("infer_objects", "copy=None", type) { holder, _ in
      try holder.mappingColumns { column, _ in column.inferred }
    }
  }

  private static func running<Receiver: ColumnHolder>(
    _ members: inout PandasMembers, _ type: Receiver.Type
  ) {
    for name in ["cumsum", "cumprod", "cummax", "cummin"] {
      let isFrame = type is FrameObject.Type
      let parameters = "axis=0, skipna=True" + (isFrame ? ", numeric_only=False" : "")
      members.method(name, parameters, type) { given, call in
        let skips = try call.bool("skipna")
        var holder = given
        if isFrame, try call.bool("numeric_only"), let frame = given as? FrameObject,
          let numbers = FrameReductions.numeric(frame) as? Receiver
        {
          holder = numbers
        }
        if try call.isAxisColumns(), let frame = holder as? FrameObject {
          let turned = try Transposing.transposed(frame, call.interpreter)
          let result = try turned.mapping {
            try RunningFunctions.cumulative(name, $0, skipsMissing: skips)
          }
          return .object(try Transposing.transposed(result, call.interpreter))
        }
        return try holder.mappingColumns { column, _ in
          try RunningFunctions.cumulative(name, column, skipsMissing: skips)
        }
      }
    }
    members.method("diff", "periods=1, axis=0", type) { holder, call in
      let periods = try call.int("periods")
      if try call.isAxisColumns(), let frame = holder as? FrameObject {
        let before = try ColumnShifting.shifted(frame, periods, fill: nil)
        return .object(
          FrameObject(
            try zip(frame.data, before.data).map {
              try ColumnArithmetic.apply(.subtract, $0, $1, call.interpreter)
            }, columns: frame.columns, index: frame.index))
      }
      return try holder.mappingColumns { column, _ in
        try RunningFunctions.difference(column, periods, call.interpreter)
      }
    }
    members.method("shift", "periods=1, freq=None, axis=0, fill_value=None", type) { holder, call in
      try call.refuse(["freq"], help: "shift by positions: s.shift(1)")
      let periods = try call.int("periods")
      if try call.isAxisColumns(), let frame = holder as? FrameObject {
        let fill = call.isGiven("fill_value") ? call.value("fill_value") : nil
        return .object(try ColumnShifting.shifted(frame, periods, fill: fill))
      }
      let fill = call.isGiven("fill_value") ? call.value("fill_value") : nil
      return try holder.mappingColumns { column, _ in
        try RunningFunctions.shifted(column, periods, fill: fill, call.interpreter)
      }
    }
    members.method("pct_change", "periods=1", type) { holder, call in
      let periods = try call.int("periods")
      return try holder.mappingColumns { column, _ in
        let now = column.doubles
        let before = RunningFunctions.shifted(.float(now), periods).doubles
        return .float(zip(now, before).map { $0 / $1 - 1 })
      }
    }
    members.method(
      "rank",
      "axis=0, method='average', numeric_only=False, na_option='keep', ascending=True, pct=False",
      type
    ) { holder, call in
      let method = try call.text("method")
      let isAscending = try call.bool("ascending")
      let isShare = try call.bool("pct")
      let missing = try call.text("na_option")
      func ranks(_ column: ColumnData) throws -> ColumnData {
        .float(
          try RunningFunctions.ranks(
            column, method, ascending: isAscending, share: isShare, missing: missing,
            call.interpreter))
      }
      guard var frame = holder as? FrameObject else {
        return try holder.mappingColumns { column, _ in try ranks(column) }
      }
      if try call.bool("numeric_only") { frame = FrameReductions.numeric(frame) }
      guard try call.isAxisColumns() else { return .object(try frame.mapping(ranks)) }
      return .object(
        try Transposing.transposed(
          Transposing.transposed(frame, call.interpreter).mapping(ranks), call.interpreter))
    }
    members.method("interpolate", "method='linear', *, axis=0", type) { holder, call in
      guard call.isText("method", "linear") else {
        throw PandasErrors.unsupported(
          "interpolate(method=…)", help: "leave it out: the gaps are filled along straight lines")
      }
      if try call.isAxisColumns(), let frame = holder as? FrameObject {
        let turned = try Transposing.transposed(frame, call.interpreter)
        return .object(
          try Transposing.transposed(turned.mapping { Filling.interpolated($0) }, call.interpreter))
      }
      return try holder.mappingColumns { column, _ in Filling.interpolated(column) }
    }
  }

  private static func windows<Receiver: ColumnHolder>(
    _ members: inout PandasMembers, _ type: Receiver.Type
  ) {
    members.method(
      "rolling",
      "window, min_periods=None, center=False, win_type=None, on=None, closed=None, step=None, method='single'",
      type
    ) { holder, call in try WindowObject.rolling(holder, call) }
    members.method("expanding", "min_periods=1, method='single'", type) { holder, call in
      if !call.isText("method", "single"), !call.isText("method", "table") {
        throw PyException(
          .valueError, "method must be 'table' or 'single", help: "leave method out")
      }
      return try WindowObject.expanding(holder, call)
    }
    members.method(
      "ewm",
      "com=None, span=None, halflife=None, alpha=None, min_periods=0, adjust=True, ignore_na=False, times=None, method=None",
      type
    ) { holder, call in try ExponentialWindow.make(holder, call) }
  }

  /// The number of rows that `head` or `tail` takes.
  private static func rowNumber<Receiver: ColumnHolder>(
    _ holder: Receiver, _ call: BoundArguments, isTail: Bool
  ) throws -> Int {
    let value = call.value("n").plainScalar
    switch value {
    case .int, .bool: return try call.int("n")
    default:
      var shown = value
      if isTail, case .float(let number) = value { shown = .float(-number) }
      throw PyException(
        .typeError,
        "cannot do positional indexing on \(IndexText.className(holder.index)) with these indexers "
          + "[\(try call.interpreter.str(shown))] of type \(value.type.name)",
        help: "give a whole number of rows, as in df.head(3)")
    }
  }

  private static func choosing<Receiver: ColumnHolder>(
    _ members: inout PandasMembers, _ type: Receiver.Type
  ) {
    members.method("head", "n=5", type) { holder, call in
      let n = try rowNumber(holder, call, isTail: false)
      let count = holder.rowLabelsCount
      return holder.keepingRows(Array(0..<(n < 0 ? max(count + max(n, -count), 0) : min(n, count))))
    }
    members.method("tail", "n=5", type) { holder, call in
      let n = try rowNumber(holder, call, isTail: true)
      let count = holder.rowLabelsCount
      let taken = n < 0 ? max(count + max(n, -count), 0) : min(n, count)
      return holder.keepingRows(Array((count - taken)..<count))
    }
    for (name, isFirst) in [("first_valid_index", true), ("last_valid_index", false)] {
      members.method(name, "", type) { holder, _ in
        let data =
          (holder as? FrameObject)?.data ?? (holder as? SeriesObject).map { [$0.data] } ?? []
        func isKnown(_ row: Int) -> Bool { data.contains { !$0.isMissing(row) } }
        let rows = 0..<holder.rowLabelsCount
        let found = isFirst ? rows.first(where: isKnown) : rows.last(where: isKnown)
        return found.map { holder.index.label($0) } ?? .none
      }
    }
    for kind in [IndexerObject.Kind.loc, .iloc, .at, .iat] {
      members.attribute(kind.rawValue, type) { holder, _ in
        .object(IndexerObject(kind, .object(holder)))
      }
    }
    members.method(
      "sample",
      "n=None, frac=None, replace=False, weights=None, random_state=None, axis=None, ignore_index=False",
      type
    ) {
      holder, call in
      if try call.isAxisColumns(), let frame = holder as? FrameObject {
        let positions = try Sampling.positions(frame.columnCount, weights: nil, call)
        let result = frame.selecting(positions)
        if try call.bool("ignore_index") { result.columns = AxisLabels(count: positions.count) }
        return .object(result)
      }
      let positions = try Sampling.positions(
        holder.rowLabelsCount, weights: Sampling.weights(holder, call), call)
      let result = holder.pickingRows(positions)
      return try call.bool("ignore_index") ? result.renumbered : .object(result)
    }
    members.method("take", "indices, axis=0", type) { holder, call in
      if try call.isAxisColumns(), let frame = holder as? FrameObject {
        return .object(
          frame.selecting(
            try PositionReading.many(call.value("indices"), frame.columnCount, call.interpreter)
              ?? []))
      }
      let positions =
        try PositionReading.many(
          call.value("indices"), holder.rowLabelsCount, call.interpreter) ?? []
      return .object(holder.pickingRows(positions))
    }
    members.method("pipe", "func, *args, **kwargs", type) { holder, call in
      try call.interpreter.call(
        call.value("func"),
        Arguments([.object(holder)] + call.variadic, keywords: call.keywords))
    }
    members.method("squeeze", "axis=None", type) { holder, _ in
      if let frame = holder as? FrameObject {
        if frame.columnCount == 1, frame.rowCount == 1 { return frame.data[0].value(0) }
        if frame.columnCount == 1 { return .object(frame.column(0)) }
        if frame.rowCount == 1 { return .object(frame.row(0)) }
      } else if let series = holder as? SeriesObject, series.count == 1 {
        return series.data.value(0)
      }
      return .object(holder)
    }
  }
}
