internal import NDArrays
internal import PyRuntime

/// DataFrames as dicts, tuples and text.
enum Exporting {
  /// `to_dict`.
  static func dictionary(_ frame: FrameObject, _ call: BoundArguments) throws -> Value {
    let interpreter = call.interpreter
    let orient = try call.text("orient")
    func columnDict(_ position: Int) throws -> Value {
      let result = DictObject()
      for row in 0..<frame.rowCount {
        try result.set(
          frame.index.label(row), to: frame.data[position].plainValue(row), interpreter)
      }
      return .dict(result)
    }
    func rowDict(_ row: Int) throws -> Value {
      let result = DictObject()
      for position in 0..<frame.columnCount {
        try result.set(
          frame.columns.label(position), to: frame.data[position].plainValue(row), interpreter)
      }
      return .dict(result)
    }
    switch orient {
    case "dict", "list", "series":
      let result = DictObject()
      for position in 0..<frame.columnCount {
        let value: Value =
          switch orient {
          case "dict": try columnDict(position)
          case "list": .list(frame.data[position].plainValues)
          default: .object(frame.column(position))
          }
        try result.set(frame.columns.label(position), to: value, interpreter)
      }
      return .dict(result)
    case "records": return .list(try (0..<frame.rowCount).map { try rowDict($0) })
    case "index":
      let result = DictObject()
      for row in 0..<frame.rowCount {
        try result.set(frame.index.label(row), to: rowDict(row), interpreter)
      }
      return .dict(result)
    case "split":
      return .dict(
        DictObject(named: [
          ("index", .list(frame.index.values)), ("columns", .list(frame.columns.values)),
          (
            "data",
            .list(
              (0..<frame.rowCount).map { row in .list(frame.data.map { $0.plainValue(row) }) })
          ),
        ]))
    default:
      throw PyException(
        .valueError, "orient '\(orient)' not understood",
        help: "orient is 'dict', 'list', 'series', 'split', 'records' or 'index'")
    }
  }

  /// `itertuples`: rows whose columns are attributes.
  static func tuples(_ frame: FrameObject, _ call: BoundArguments) throws -> Value {
    let hasIndex = try call.bool("index")
    let rows = try (0..<frame.rowCount).map { row -> [Value] in
      try call.interpreter.tick()
      return (hasIndex ? [frame.index.label(row)] : []) + frame.data.map { $0.plainValue(row) }
    }
    guard call.isGiven("name") else { return try SeriesMembers.iterator(rows.map { .tuple($0) }) }
    var names: [String] = hasIndex ? ["Index"] : []
    let identifiers = Set(PandasNames.identifiers(frame.columns))
    for position in 0..<frame.columnCount {
      let text = frame.columns.label(position).text
      if let text, identifiers.contains(text), !text.hasPrefix("_"), !names.contains(text) {
        names.append(text)
      } else {
        names.append("_\(names.count)")
      }
    }
    let module = try call.interpreter.importModule("collections")
    guard let maker = module.members["namedtuple"] else {
      return try SeriesMembers.iterator(rows.map { .tuple($0) })
    }
    let type = try call.interpreter.call(
      maker, call.value("name"), .list(names.map { .string($0) }))
    return try SeriesMembers.iterator(
      rows.map { try call.interpreter.call(type, Arguments($0)) })
  }

  /// `to_string`.
  static func text(_ frame: FrameObject, _ call: BoundArguments) throws -> String {
    try call.refuse(
      ["buf", "decimal", "encoding"].filter { $0 != "decimal" || !call.isText("decimal", ".") },
      help: "print(df.to_string())")
    var frame = frame
    if call.isGiven("columns") {
      guard
        let chosen = try FrameSelection.item(
          frame, .list(call.labels("columns")), call.interpreter
        ).cast(to: FrameObject.self)
      else { return "" }
      frame = chosen
    }
    var style = FrameText.Style()
    style.maximumRows = try call.optionalInt("max_rows")
    style.minimumRows = try call.optionalInt("min_rows")
    style.maximumColumns = try call.optionalInt("max_cols")
    style.lineWidth = try call.optionalInt("line_width").map { max($0, 0) }
    style.showsSize = try call.bool("show_dimensions")
    style.showsIndex = try call.bool("index")
    style.missing = try call.text("na_rep")
    style.showsIndexNames = try call.bool("index_names")
    if call.isText("justify", "left") { style.headerSide = .left }
    if call.isText("justify", "center") { style.headerSide = .center }
    if call.isGiven("sparsify") { style.isSparse = try call.bool("sparsify") }
    if call.isGiven("float_format") { style.floatFormat = call.value("float_format") }
    if call.isGiven("col_space") {
      style.columnSpace = max(try call.int("col_space"), 0)
      let cells = (frame.rowCount + 1) * (frame.columnCount + frame.index.levelCount)
      let (bytes, overflow) = cells.multipliedReportingOverflow(by: style.columnSpace)
      try call.interpreter.reserve(overflow ? Int.max : bytes)
    }
    if case .dict(let table) = call.value("formatters") {
      for (key, value) in table.pairs {
        if let label = LabelKey(key) { style.formatters[label] = value }
      }
    }
    if case .list(let list) = call.value("header") {
      let headers = try list.elements.map { try call.interpreter.str($0) }
      guard headers.count == frame.columnCount else {
        throw PyException(
          .valueError, "Writing \(frame.columnCount) cols but got \(headers.count) aliases")
      }
      style.headers = headers
    } else {
      style.showsHeader = try call.bool("header")
    }
    var text = FrameText(frame, style, call.interpreter)
    return try text.text()
  }
}
