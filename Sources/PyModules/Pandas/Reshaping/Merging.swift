internal import NDArrays
internal import PyRuntime

/// `pd.merge` and `join`.
enum Merging {
  /// What a merge is asked for.
  struct Request {
    var how = "inner"
    var leftKeys: [Value] = []
    var rightKeys: [Value] = []
    var usesLeftIndex = false
    var usesRightIndex = false
    var suffixes: (String?, String?) = ("_x", "_y")
    var sorts = false
    var indicator: String?
  }

  /// Reads the arguments of `merge`.
  static func request(
    _ left: FrameObject, _ right: FrameObject, _ call: BoundArguments
  ) throws -> Request {
    var request = Request()
    request.how = try call.text("how")
    guard ["inner", "left", "right", "outer", "cross"].contains(request.how) else {
      throw PyException(
        .valueError,
        "'\(request.how)' is not a valid Merge type: left, right, inner, outer, left_anti, "
          + "right_anti, cross, asof")
    }
    request.usesLeftIndex = try call.bool("left_index")
    request.usesRightIndex = try call.bool("right_index")
    if call.isGiven("on") {
      request.leftKeys = try call.labels("on")
      guard !request.leftKeys.isEmpty else {
        throw PyException(
          .indexError, "list index out of range", help: "name at least one column in on=")
      }
      request.rightKeys = request.leftKeys
    }
    if call.isGiven("left_on") { request.leftKeys = try call.labels("left_on") }
    if call.isGiven("right_on") { request.rightKeys = try call.labels("right_on") }
    if request.how != "cross", request.leftKeys.isEmpty, request.rightKeys.isEmpty,
      !request.usesLeftIndex, !request.usesRightIndex
    {
      request.leftKeys = left.columns.values.filter { right.columns.position(of: $0) != nil }
      request.rightKeys = request.leftKeys
      if request.leftKeys.isEmpty {
        throw PyException(
          PandasErrors.mergeError,
          "No common columns to perform merge on. Merge options: left_on=None, right_on=None, "
            + "left_index=False, right_index=False",
          help: "name the columns that belong together: left_on=…, right_on=…")
      }
    }
    for (side, other, otherIndex) in [
      ("left", "right", request.usesRightIndex), ("right", "left", request.usesLeftIndex),
    ] where call.isGiven("\(side)_on") && !call.isGiven("\(other)_on") && !otherIndex {
      throw PyException(
        PandasErrors.mergeError, "Must pass \"\(other)_on\" OR \"\(other)_index\".",
        help: "name the column of the other table: \(other)_on=…")
    }
    let beside = [
      (request.usesRightIndex, request.leftKeys), (request.usesLeftIndex, request.rightKeys),
    ]
    for (usesIndex, keys) in beside where usesIndex {
      // pandas keeps the key beside the two columns of its name.
      for key in keys
      where left.columns.position(of: key) != nil && right.columns.position(of: key) != nil {
        throw PandasErrors.unsupported(
          "merge of a column with an index, where both tables have a column of its name",
          help: "drop or rename one of the columns \(try call.interpreter.repr(key)) first")
      }
    }
    if !request.usesLeftIndex, !request.usesRightIndex,
      request.leftKeys.count != request.rightKeys.count
    {
      throw PyException(.valueError, "len(right_on) must equal len(left_on)")
    }
    if let given = call["suffixes"] {
      let suffixes = try call.interpreter.elements(of: given)
      if suffixes.count == 2 { request.suffixes = (suffixes[0].text, suffixes[1].text) }
    }
    request.sorts = try call.bool("sort")
    if let indicator = call["indicator"] {
      if case .bool(true) = indicator { request.indicator = "_merge" }
      if let name = indicator.text { request.indicator = name }
    }
    return request
  }

  /// Joins two tables.
  static func merge(
    _ left: FrameObject, _ right: FrameObject, _ request: Request, _ interpreter: Interpreter
  ) throws -> FrameObject {
    func keys(_ frame: FrameObject, _ names: [Value], _ usesIndex: Bool) throws -> [ColumnData] {
      if usesIndex { return (0..<frame.index.levelCount).map { frame.index.level($0).data } }
      return try names.map { name in
        if let position = frame.columns.position(of: name) { return frame.data[position] }
        if let level = frame.index.names.firstIndex(where: {
          !$0.isNone && LabelKey($0) == LabelKey(name)
        }) {
          return frame.index.level(level).data
        }
        throw PandasErrors.key(name, frame.columns)
      }
    }
    let leftKeys = try keys(left, request.leftKeys, request.usesLeftIndex)
    let rightKeys = try keys(right, request.rightKeys, request.usesRightIndex)
    for (a, b) in zip(leftKeys, rightKeys)
    where a.isNumeric != b.isNumeric && a.count > 0 && b.count > 0 {
      if a.dtypeName != "object", b.dtypeName != "object" {
        throw PyException(
          .valueError,
          "You are trying to merge on \(a.dtypeName) and \(b.dtypeName) columns for key "
            + "'\(try interpreter.str(request.leftKeys.first ?? .none))'. If you wish to proceed you "
            + "should use pd.concat", help: "bring both columns to one dtype with astype")
      }
    }
    let pairs =
      request.how == "cross"
      ? try crossed(left.rowCount, right.rowCount, interpreter)
      : try matched(leftKeys, rightKeys, left.rowCount, right.rowCount, request, interpreter)
    return try assembled(left, right, leftKeys, rightKeys, pairs, request, interpreter)
  }

  private static func crossed(
    _ n: Int, _ m: Int, _ interpreter: Interpreter
  ) throws -> [(Int, Int)] {
    try interpreter.reserveCells(n, m)
    return (0..<n).flatMap { i in (0..<m).map { (i, $0) } }
  }

  /// Pairs of rows with equal keys; -1 where a row has no partner.
  private static func matched(
    _ leftKeys: [ColumnData], _ rightKeys: [ColumnData], _ n: Int, _ m: Int, _ request: Request,
    _ interpreter: Interpreter
  ) throws -> [(Int, Int)] {
    func rows(_ columns: [ColumnData], _ count: Int) throws -> [[LabelKey]] {
      let keys = try columns.map { try $0.keys(interpreter) }
      return try (0..<count).map { row in
        try interpreter.tick()
        return keys.map { $0[row] }
      }
    }
    let (a, b) = (try rows(leftKeys, n), try rows(rightKeys, m))
    var places: [[LabelKey]: [Int]] = [:]
    var pairs: [(Int, Int)] = []
    func check() throws {
      if pairs.count & 0xFFFF == 0 { try interpreter.reserveCells(pairs.count, 2) }
    }
    if request.how == "right" {
      for (row, key) in a.enumerated() { places[key, default: []].append(row) }
      for (row, key) in b.enumerated() {
        for partner in places[key] ?? [-1] {
          pairs.append((partner, row))
          try check()
        }
      }
      return pairs
    }
    for (row, key) in b.enumerated() {
      try interpreter.tick()
      places[key, default: []].append(row)
    }
    var used = Set<Int>()
    for (row, key) in a.enumerated() {
      try interpreter.tick()
      guard let partners = places[key] else {
        if request.how != "inner" { pairs.append((row, -1)) }
        continue
      }
      for partner in partners {
        try interpreter.tick()
        used.insert(partner)
        pairs.append((row, partner))
        try check()
      }
    }
    if request.how == "outer" {
      for row in 0..<m where !used.contains(row) { pairs.append((-1, row)) }
    }
    guard request.how == "outer" || request.sorts else { return pairs }
    // Outer joins come in the order of their keys.
    let columns = zip(leftKeys, rightKeys).map { left, right in
      ColumnData.joined([left, right]).taking(pairs.map { $0.0 >= 0 ? $0.0 : n + $0.1 })
    }
    let order = try ColumnSorting.order(
      columns, ascending: columns.map { _ in true }, interpreter)
    return order.map { pairs[$0] }
  }

  private static func assembled(
    _ left: FrameObject, _ right: FrameObject, _ leftKeys: [ColumnData], _ rightKeys: [ColumnData],
    _ pairs: [(Int, Int)], _ request: Request, _ interpreter: Interpreter
  ) throws -> FrameObject {
    let (rowsLeft, rowsRight) = (pairs.map(\.0), pairs.map(\.1))
    try interpreter.reserveCells(pairs.count, left.columnCount + right.columnCount)
    // Keys of the same name come once.
    var shared: Set<LabelKey> = []
    if request.how != "cross", !request.usesLeftIndex, !request.usesRightIndex {
      for (a, b) in zip(request.leftKeys, request.rightKeys) {
        if let key = LabelKey(a), key == LabelKey(b) { shared.insert(key) }
      }
    }
    var names: [Value] = []
    var data: [ColumnData] = []
    let leftNames = Set(left.columns.values.compactMap { LabelKey($0) })
    let rightNames = Set(right.columns.values.compactMap { LabelKey($0) })
    func suffixed(_ name: Value, _ suffix: String?) throws -> Value {
      guard let suffix else { return name }
      return .string(try interpreter.str(name) + suffix)
    }
    for position in 0..<left.columnCount {
      var name = left.columns.label(position)
      let key = LabelKey(name)
      var column = left.data[position].taking(rowsLeft)
      if let key, shared.contains(key) {
        // A row without a left partner has the key of the right one.
        if rowsLeft.contains(-1),
          let place = request.rightKeys.firstIndex(where: { LabelKey($0) == key })
        {
          column = ColumnData.joined([left.data[position], rightKeys[place]])
            .taking(pairs.map { $0.0 >= 0 ? $0.0 : left.rowCount + $0.1 })
        }
      } else if let key, rightNames.contains(key) {
        guard request.suffixes.0?.isEmpty == false || request.suffixes.1?.isEmpty == false else {
          let both = left.columns.values.filter { label in
            LabelKey(label).map { rightNames.contains($0) && !shared.contains($0) } ?? false
          }
          let shown = try interpreter.repr(.object(IndexObject(AxisLabels(both))))
          throw PyException(
            .valueError, "columns overlap but no suffix specified: \(shown)",
            help: "give lsuffix=\"_left\" and rsuffix=\"_right\"")
        }
        name = try suffixed(name, request.suffixes.0)
      }
      names.append(name)
      data.append(column)
    }
    for position in 0..<right.columnCount {
      var name = right.columns.label(position)
      if let key = LabelKey(name) {
        if shared.contains(key) { continue }
        if leftNames.contains(key) { name = try suffixed(name, request.suffixes.1) }
      }
      names.append(name)
      data.append(right.data[position].taking(rowsRight))
    }
    if let indicator = request.indicator {
      let labels = AxisLabels(texts: ["left_only", "right_only", "both"])
      names.append(.string(indicator))
      data.append(
        .category(
          CategoryData(
            codes: pairs.map { $0.0 < 0 ? 1 : $0.1 < 0 ? 0 : 2 }, categories: labels,
            isOrdered: false)))
    }
    var index = AxisLabels(count: pairs.count)
    if request.usesLeftIndex || request.usesRightIndex {
      if request.usesLeftIndex, request.usesRightIndex {
        index = joinedIndex(left.index, right.index, pairs)
      } else if request.usesRightIndex {
        index =
          rowsLeft.contains(-1)
          ? joinedIndex(left.index, right.index, pairs) : left.index.picking(rowsLeft)
      } else {
        index =
          rowsRight.contains(-1)
          ? joinedIndex(right.index, left.index, pairs.map { ($0.1, $0.0) })
          : right.index.picking(rowsRight)
      }
    }
    let columns = AxisLabels(ColumnData(inferring: names))
    return FrameObject(data, columns: columns, index: index)
  }

  private static func joinedIndex(
    _ left: AxisLabels, _ right: AxisLabels, _ pairs: [(Int, Int)]
  ) -> AxisLabels {
    if !pairs.contains(where: { $0.0 < 0 }) {
      let rows = pairs.map(\.0)
      return rows == Array(0..<left.count) ? left : left.picking(rows)
    }
    let all = ColumnData.joined([left.data, right.data])
    let names =
      LabelKey(left.name) == LabelKey(right.name)
      ? left.names : Array(repeating: Value.none, count: left.levelCount)
    return AxisLabels(
      all.taking(pairs.map { $0.0 >= 0 ? $0.0 : left.count + $0.1 }), names: names)
  }
}
