internal import NDArrays
internal import PyRuntime

/// Methods of DataFrame that give one value a column, or a row.
enum FrameReductions {
  nonisolated(unsafe) static let members: PandasMembers = {
    var members = PandasMembers()
    reductions(&members)
    quantiles(&members)
    relations(&members)
    return members
  }()

  private static func reductions(_ members: inout PandasMembers) {
    for kind in [
      ColumnReductions.Name.sum, .prod, .mean, .median, .min, .max, .std, .var, .sem, .skew, .kurt,
      .any, .all, .count, .nunique,
    ] {
      members.frame(
        kind.rawValue, parameters(kind)
      ) { frame, call in
        try reduced(frame, kind, call)
      }
    }
    members.alias("product", of: "prod")
    members.alias("kurtosis", of: "kurt")
    for (name, isLargest) in [("idxmin", false), ("idxmax", true)] {
      members.frame(name, "axis=0, skipna=True, numeric_only=False") { frame, call in
        let isRows = try call.isAxisColumns()
        var source = try call.bool("numeric_only") ? numeric(frame) : frame
        if isRows { source = try Transposing.transposed(source, call.interpreter) }
        let values = try source.data.map { column -> Value in
          try ColumnReductions.requirePresent(column, call)
          guard
            let position = try ColumnReductions.extremePosition(
              column, largest: isLargest, call.interpreter)
          else {
            throw PyException(.valueError, "Encountered all NA values")
          }
          return source.index.label(position)
        }
        return .object(SeriesObject(ColumnData(inferring: values), index: source.columns))
      }
    }
  }

  /// What a reduction takes.
  private static func parameters(_ kind: ColumnReductions.Name) -> String {
    switch kind {
    case .sum, .prod: "axis=0, skipna=True, numeric_only=False, min_count=0"
    case .std, .var, .sem: "axis=0, skipna=True, ddof=1, numeric_only=False"
    case .any, .all: "axis=0, bool_only=False, skipna=True"
    case .count: "axis=0, numeric_only=False"
    case .nunique: "axis=0, dropna=True"
    default: "axis=0, skipna=True, numeric_only=False"
    }
  }

  /// The columns of numbers and flags.
  static func numeric(_ frame: FrameObject) -> FrameObject {
    frame.selecting((0..<frame.columnCount).filter { frame.data[$0].isNumeric })
  }

  private static func reduced(
    _ frame: FrameObject, _ kind: ColumnReductions.Name, _ call: BoundArguments
  ) throws -> Value {
    let interpreter = call.interpreter
    var source = frame
    if try call["numeric_only"].map({ try interpreter.isTrue($0) }) ?? false {
      source = numeric(frame)
    }
    if try call["bool_only"].map({ try interpreter.isTrue($0) }) ?? false {
      source = frame.selecting(
        frame.data.indices.filter { if case .bool = frame.data[$0] { true } else { false } })
    }
    let skips = try call["skipna"].map { try interpreter.isTrue($0) } ?? true
    let ddof = try call["ddof"].map { try interpreter.int(of: $0) } ?? 1
    let least = try call["min_count"].map { try interpreter.int(of: $0) } ?? 0
    func value(_ column: ColumnData) throws -> Value {
      if kind == .nunique {
        return .int64(
          try Factorizing.factorize(
            column, sorts: false, keepsMissing: !call.bool("dropna"), interpreter
          ).first.count)
      }
      return try ColumnReductions.reduce(
        kind, column, skipsMissing: skips, ddof: ddof, minimumCount: least, interpreter)
    }
    if let axis = call["axis"], axis.isNone {
      if kind == .any || kind == .all {
        let flags = try source.data.map { try interpreter.isTrue(value($0)) }
        return .npBool(kind == .any ? flags.contains(true) : !flags.contains(false))
      }
      return try value(ColumnData.joined(source.data))
    }
    let isRows = try call.isAxisColumns()
    if !isRows {
      let values = try source.data.map { try value($0) }
      var data = ColumnData(inferring: values)
      if values.isEmpty {
        data = kind == .count ? .int([]) : kind == .any || kind == .all ? .bool([]) : .float([])
      }
      if Set(source.data.map(\.dtypeName)).count > 1, case .bool = data,
        source.data.contains(where: { $0.dtypeName == "object" }), kind != .any, kind != .all
      {
        data = .object(values)
      }
      return .object(SeriesObject(data, index: source.columns))
    }
    var values: [Value] = []
    for row in 0..<source.rowCount {
      if row & 0xFF == 0 { try interpreter.checkpoint() }
      values.append(
        try value(
          kind == .count || kind == .nunique
            ? .object(source.data.map { $0.plainValue(row) }) : source.rowData(row)))
    }
    var data = ColumnData(inferring: values)
    if values.isEmpty { data = .float([]) }
    return .object(SeriesObject(data, index: source.index))
  }

  private static func quantiles(_ members: inout PandasMembers) {
    members.frame(
      "quantile", "q=0.5, axis=0, numeric_only=False, interpolation='linear', method='single'"
    ) {
      frame, call in
      let method = try call.text("interpolation")
      if !call.isText("method", "single"), !call.isText("method", "table") {
        throw PyException(
          .valueError,
          "Invalid method: \(try call.text("method")). Method must be in {'table', 'single'}.",
          help: "leave method out")
      }
      var source = try call.bool("numeric_only") ? numeric(frame) : frame
      if try call.isAxisColumns() { source = try Transposing.transposed(source, call.interpreter) }
      if source.data.contains(where: { if case .bool = $0 { true } else { false } }) {
        throw PyException(
          .typeError,
          "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` "
            + "operator, or the logical_xor function instead.",
          help: "leave the columns of flags out: df.select_dtypes('number').quantile(…)")
      }
      guard AxisReading.isListLike(call.value("q")) else {
        let q = try call.double("q")
        return .object(
          SeriesObject(
            .float(try source.data.map { try ColumnReductions.quantile($0, q, method: method) }),
            index: source.columns, name: .float(q)))
      }
      let shares = try call.array("q").doubles
      return .object(
        FrameObject(
          try source.data.map { column in
            .float(try shares.map { try ColumnReductions.quantile(column, $0, method: method) })
          }, columns: source.columns, index: AxisLabels(.float(shares))))
    }
    members.frame("mode", "axis=0, numeric_only=False, dropna=True") { frame, call in
      var source = try call.bool("numeric_only") ? numeric(frame) : frame
      if try !call.bool("dropna") {
        throw PandasErrors.unsupported(
          "mode(dropna=False)", help: "df.isna().sum() counts what is missing")
      }
      if try call.isAxisColumns() { source = try Transposing.transposed(source, call.interpreter) }
      let isTurned = try call.isAxisColumns()
      let parts = try source.data.map { try Counting.modes($0, call.interpreter) }
      let count = parts.map(\.count).max() ?? 0
      let modes = FrameObject(
        parts.map { part in
          part.taking((0..<count).map { $0 < part.count ? $0 : -1 })
        }, columns: source.columns, index: AxisLabels(count: count))
      return .object(isTurned ? try Transposing.transposed(modes, call.interpreter) : modes)
    }
    members.frame("describe", "percentiles=None, include=None, exclude=None") { frame, call in
      .object(
        try Describing.frame(
          frame, percentiles: call.value("percentiles"), include: call.value("include"),
          exclude: call.value("exclude"), call.interpreter))
    }
  }

  private static func relations(_ members: inout PandasMembers) {
    members.frame("corr", "method='pearson', min_periods=1, numeric_only=False") { frame, call in
      let method = try call.text("method")
      return try matrix(frame, call) { a, b in
        try Correlating.correlation(a, b, method, call.interpreter)
      }
    }
    members.frame("cov", "min_periods=None, ddof=1, numeric_only=False") { frame, call in
      let ddof = try call.int("ddof")
      let source = try call.bool("numeric_only") ? numeric(frame) : frame
      // As in pandas, where gaps are passed over, ddof is 1 whatever is asked for.
      let hasGaps = source.data.contains { $0.presentPositions.count < $0.count }
      return try matrix(frame, call) { a, b in
        try Correlating.covariance(a, b, ddof: hasGaps ? 1 : ddof, call.interpreter)
      }
    }
    members.frame("corrwith", "other, axis=0, drop=False, method='pearson', numeric_only=False") {
      frame, call in
      if try call.isAxisColumns() {
        throw PandasErrors.unsupported(
          "corrwith(axis=1)", help: "turn both: df.T.corrwith(other.T)")
      }
      let interpreter = call.interpreter
      let method = try call.text("method")
      let source = try call.bool("numeric_only") ? numeric(frame) : frame
      if let other = call.value("other").cast(to: SeriesObject.self) {
        let b = try ColumnReading.aligned(other, to: frame.index).doubles
        return .object(
          SeriesObject(
            .float(
              try source.data.map {
                try Correlating.correlation(try floats($0, interpreter), b, method, interpreter)
              }), index: source.columns))
      }
      guard let other = call.value("other").cast(to: FrameObject.self) else {
        throw PyException(.typeError, "unsupported type: \(call.value("other").type.name)")
      }
      let columns = try Alignment.union([source.columns, other.columns], interpreter)
      let a = FrameConstruction.reindexed(source, nil, columns)
      let b = FrameConstruction.reindexed(other, source.index, columns)
      return .object(
        SeriesObject(
          .float(
            try zip(a.data, b.data).map {
              try Correlating.correlation($0.doubles, $1.doubles, method, interpreter)
            }), index: columns))
    }
  }

  private static func floats(_ column: ColumnData, _ interpreter: Interpreter) throws -> [Double] {
    guard !column.isNumeric else { return column.doubles }
    guard
      case .float(let values) = try ColumnCasting.cast(column, to: .string("float64"), interpreter)
    else { return column.doubles }
    return values
  }

  private static func matrix(
    _ frame: FrameObject, _ call: BoundArguments, _ entry: ([Double], [Double]) throws -> Double
  ) throws -> Value {
    let source = try call.bool("numeric_only") ? numeric(frame) : frame
    let columns: [[Double]]
    do {
      columns = try source.data.map { try floats($0, call.interpreter) }
    } catch let error as PyException {
      error.help = "choose the columns of numbers: df.corr(numeric_only=True)"
      throw error
    }
    let p = columns.count
    let least = call.value("min_periods").isNone ? 1 : max(try call.int("min_periods"), 1)
    try call.interpreter.reserveCells(p, p)
    var table = Array(repeating: Array(repeating: Double.nan, count: p), count: p)
    for i in 0..<p {
      try call.interpreter.checkpoint()
      for j in 0...i {
        let isEnough =
          zip(columns[i], columns[j]).lazy.filter { !$0.isNaN && !$1.isNaN }
          .prefix(least).count >= least
        table[i][j] = isEnough ? try entry(columns[i], columns[j]) : .nan
        table[j][i] = table[i][j]
      }
    }
    return .object(
      FrameObject(table.map { .float($0) }, columns: source.columns, index: source.columns))
  }
}
