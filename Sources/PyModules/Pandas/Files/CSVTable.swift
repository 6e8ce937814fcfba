internal import NDArrays
internal import PyRuntime

/// A text of separated values on its way to a DataFrame.
struct CSVTable {
  let text: String
  let separator: Unicode.Scalar?
  let call: BoundArguments
  var interpreter: Interpreter { call.interpreter }

  init(_ text: String, separator: Unicode.Scalar?, _ call: BoundArguments) {
    self.text = text
    self.separator = separator
    self.call = call
  }

  /// A field as it was written.
  struct Field {
    var text: String
    var isQuoted = false
  }

  /// A record with the number of its first line.
  struct Record {
    var fields: [Field]
    var line: Int
  }

  /// What stands for a missing value.
  private static let missing: Set<String> = [
    "", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN",
    "<NA>", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null",
  ]

  /// Reads the table.
  func frame() throws -> FrameObject {
    var records = try self.records()
    records = try skipped(records)
    guard !records.isEmpty else {
      throw PyException(PandasErrors.emptyDataError, "No columns to parse from file")
    }
    var names: [Value]?
    if call.isGiven("names") { names = try call.labels("names") }
    var header: [String]?
    let headerRow: Int?
    switch call.value("header") {
    case .none: headerRow = nil
    case .string: headerRow = names == nil ? 0 : nil
    case .list:
      throw PandasErrors.unsupported(
        "a header of several lines", help: "give header=0, and names=[…] for other names")
    default: headerRow = try call.int("header")
    }
    if let headerRow {
      guard headerRow >= 0, headerRow < records.count else {
        throw PyException(
          PandasErrors.parserError,
          "Passed header=\(headerRow) but only \(records.count) lines in file")
      }
      header = records[headerRow].fields.map(\.text)
      records.removeFirst(headerRow + 1)
    }
    if call.isGiven("nrows") {
      let count = try Numbers.isIntegral(call.value("nrows"), interpreter) ? call.int("nrows") : -1
      guard count >= 0 else {
        throw PyException(
          .valueError, "'nrows' must be an integer >=0", help: "nrows=10 reads the first ten rows")
      }
      records = Array(records.prefix(count))
    }
    let footer = try call.int("skipfooter")
    if footer > 0 { records.removeLast(min(footer, records.count)) }
    let layout = try self.layout(names, header, records)
    let expected = layout.fields
    switch call.value("on_bad_lines").text {
    case "error": break
    case "skip": records.removeAll { $0.fields.count > expected }
    default:
      throw PyException(
        .valueError,
        "Argument \(try interpreter.str(call.value("on_bad_lines"))) is invalid for on_bad_lines",
        help: "on_bad_lines is 'error' or 'skip' here")
    }
    for record in records where record.fields.count > expected {
      // Trailing separators give empty fields that pandas refuses alike.
      throw PyException(
        PandasErrors.parserError,
        "Error tokenizing data. C error: Expected \(expected) fields in line \(record.line), saw "
          + "\(record.fields.count)\n",
        help: "look at line \(record.line): a text with a separator in it stands in double quotes")
    }
    try interpreter.reserveCells(records.count, expected)
    let columns = try layout.places.enumerated().map { number, place in
      try self.column(records, place, name: nameText(names, header, number - layout.leading))
    }
    let labels: [Value]
    if let names {
      labels = names
    } else if let header {
      labels = CSVTable.distinct(header).map { .string($0) }
    } else {
      labels = (0..<columns.count).map { .int($0) }
    }
    let index =
      layout.leading == 0
      ? AxisLabels(count: records.count)
      : AxisLabels.multi(columns.prefix(layout.leading).map { AxisLabels($0) })
    let isPlain = header == nil && names == nil
    var frame = FrameObject(
      Array(columns.dropFirst(layout.leading)),
      columns: isPlain
        ? AxisLabels(count: labels.count) : AxisLabels(ColumnData(inferring: labels)),
      index: index)
    if call.isGiven("usecols"), !layout.isChosen { frame = try chosen(frame) }
    return try indexed(frame)
  }

  /// The fields of the records: which of them are row labels, and which are columns.
  private struct Layout {
    /// The places of the fields that are read, those of the row labels first.
    var places: [Int]
    /// The number of fields in front that are row labels.
    var leading = 0
    /// The number of fields that a record may have.
    var fields: Int
    /// Whether `places` are those of `usecols` already.
    var isChosen = false
  }

  private func layout(
    _ names: [Value]?, _ header: [String]?, _ records: [Record]
  ) throws -> Layout {
    let first = records.first?.fields.count ?? 0
    guard let names else {
      let width = header?.count ?? first
      // More fields than names in every record: the first ones are the row labels.
      let hasLabels =
        call.value("index_col").isNone && first > width
        && records.allSatisfy { $0.fields.count == first }
      let fields = hasLabels ? first : width
      return Layout(places: Array(0..<fields), leading: fields - width, fields: fields)
    }
    guard Set(names.compactMap { LabelKey($0) }).count == names.count else {
      throw PyException(.valueError, "Duplicate names are not allowed.")
    }
    let found = records.isEmpty ? 0 : max(header?.count ?? 0, first)
    if header != nil, found > 0, names.count > found {
      throw PyException(
        PandasErrors.parserError,
        "Too many columns specified: expected \(names.count) and found \(found)",
        help: "give one name for each of the \(found) columns")
    }
    guard names.count < found else {
      return Layout(places: Array(0..<names.count), fields: names.count)
    }
    let wanted = call.value("usecols")
    if call.isGiven("usecols"), wanted.object?.isCallable != true {
      let keys = try interpreter.elements(of: wanted)
      let places = Set(
        keys.compactMap { key -> Int? in
          guard case .int(let place) = key.plainScalar, place >= 0, place < found else {
            return nil
          }
          return place
        })
      guard keys.count == names.count, places.isEmpty || places.count == names.count else {
        throw PyException(
          .valueError, "Number of passed names did not match number of header fields in the file",
          help: "give one name for each of the columns that usecols chooses")
      }
      return places.isEmpty
        ? Layout(places: Array(0..<names.count), fields: found)
        : Layout(places: places.sorted(), fields: found, isChosen: true)
    }
    guard call.value("index_col").isNone else {
      throw PandasErrors.unsupported(
        "index_col with fewer names than columns",
        help: "give one name for each of the \(found) columns")
    }
    return Layout(places: Array(0..<found), leading: found - names.count, fields: found)
  }

  private func nameText(_ names: [Value]?, _ header: [String]?, _ place: Int) -> String? {
    if let names { return names.indices.contains(place) ? names[place].text : nil }
    guard let header, header.indices.contains(place) else { return nil }
    return header[place]
  }

  /// Names that come twice get a number; empty ones a name.
  private static func distinct(_ names: [String]) -> [String] {
    var counts: [String: Int] = [:]
    return names.enumerated().map { position, name in
      let name = name.isEmpty ? "Unnamed: \(position)" : name
      let count = counts[name, default: 0]
      counts[name] = count + 1
      return count == 0 ? name : "\(name).\(count)"
    }
  }

  private func chosen(_ frame: FrameObject) throws -> FrameObject {
    let wanted = call.value("usecols")
    if wanted.object?.isCallable == true {
      return frame.selecting(
        try (0..<frame.columnCount).filter {
          try interpreter.isTrue(interpreter.call(wanted, frame.columns.label($0)))
        })
    }
    let keys = try interpreter.elements(of: wanted)
    let missing = keys.filter {
      frame.columns.position(of: $0) == nil && $0.plainScalar.number == nil
    }
    if !missing.isEmpty {
      throw PyException(
        .valueError,
        "Usecols do not match columns, columns expected but not found: "
          + (try interpreter.repr(.list(missing))),
        help: PandasErrors.help(for: missing[0], frame.columns))
    }
    var places: Set<Int> = []
    for key in keys {
      if let place = frame.columns.position(of: key) {
        places.insert(place)
      } else if case .int(let place) = key.plainScalar, place >= 0, place < frame.columnCount {
        places.insert(place)
      }
    }
    return frame.selecting(places.sorted())
  }

  private func indexed(_ frame: FrameObject) throws -> FrameObject {
    let wanted = call.value("index_col")
    if wanted.isNone { return frame }
    if case .bool(false) = wanted { return frame }
    var levels: [AxisLabels] = []
    var used: Set<Int> = []
    for key in try AxisReading.list(wanted, interpreter) {
      var place: Int?
      if case .int(let number) = key.plainScalar {
        if number >= 0, number < frame.columnCount { place = number }
      } else {
        place = frame.columns.position(of: key)
      }
      if place == nil, case .int = key.plainScalar {
        throw PyException(
          .indexError, "list index out of range",
          help: "there are \(frame.columnCount) columns, counted from 0")
      }
      guard let place else {
        throw PyException(
          .valueError, "Index \(try interpreter.str(key)) invalid",
          help: PandasErrors.help(for: key, frame.columns))
      }
      used.insert(place)
      var name = frame.columns.label(place)
      if let text = name.text, text.hasPrefix("Unnamed: ") { name = .none }
      levels.append(AxisLabels(frame.data[place], names: [name]))
    }
    guard !levels.isEmpty else { return frame }
    let kept = (0..<frame.columnCount).filter { !used.contains($0) }
    return FrameObject(
      kept.map { frame.data[$0] }, columns: frame.columns.picking(kept),
      index: AxisLabels.multi(levels))
  }

  private func skipped(_ records: [Record]) throws -> [Record] {
    guard call.isGiven("skiprows") else { return records }
    let value = call.value("skiprows")
    if AxisReading.isListLike(value) {
      let lines = Set(try interpreter.elements(of: value).map { try interpreter.int(of: $0) })
      return records.filter { !lines.contains($0.line - 1) }
    }
    if value.object?.isCallable == true {
      return try records.filter {
        try !interpreter.isTrue(interpreter.call(value, .int($0.line - 1)))
      }
    }
    let count = try call.int("skiprows")
    return records.filter { $0.line > count }
  }

  // MARK: Columns

  private func column(_ records: [Record], _ place: Int, name: String?) throws -> ColumnData {
    let filters = try call.bool("na_filter")
    var gaps = try filters && call.bool("keep_default_na") ? CSVTable.missing : []
    if filters, call.isGiven("na_values") {
      var values = call.value("na_values")
      if case .dict(let table) = values {
        values = try name.flatMap { try table.value(.string($0), interpreter) } ?? .list([])
      }
      for value in try AxisReading.list(values, interpreter) {
        gaps.insert(try interpreter.str(value))
      }
    }
    let texts = records.map { record -> String? in
      guard record.fields.indices.contains(place) else { return nil }
      let field = record.fields[place]
      return gaps.contains(field.text) ? nil : field.text
    }
    var dtype = call.value("dtype")
    if case .dict(let table) = dtype {
      dtype = try name.flatMap { try table.value(.string($0), interpreter) } ?? .none
    }
    if let name, case .dict(let table) = call.value("converters"),
      let function = try table.value(.string(name), interpreter)
    {
      return ColumnData(
        inferring: try records.map { record in
          let text = record.fields.indices.contains(place) ? record.fields[place].text : ""
          return try interpreter.call(function, .string(text))
        })
    }
    let isText = try !dtype.isNone && (dtype.text == "str" || isStringType(dtype))
    if isText { return .text(texts) }
    let found = try inferred(texts)
    if dtype.isNone { return found }
    do {
      return try ColumnCasting.cast(found, to: dtype, interpreter)
    } catch let error as PyException where error.type.name == "IntCastingNaNError" {
      let isWhole = found.doubles.allSatisfy { $0.isNaN || $0 == $0.rounded() }
      throw PyException(
        .valueError,
        isWhole
          ? "Integer column has NA values in column \(place)"
          : "cannot safely convert passed user dtype of int64 for float64 dtyped data in column "
            + "\(place)", help: "values are missing there: read it as float, then fillna")
    }
  }

  private func isStringType(_ value: Value) throws -> Bool {
    guard let type = value.cast(to: TypeObject.self) else { return false }
    return type === BuiltinTypes.str
  }

  private func inferred(_ texts: [String?]) throws -> ColumnData {
    let present = texts.compactMap { $0 }
    if present.isEmpty { return .float(Array(repeating: .nan, count: texts.count)) }
    let decimal = try call.text("decimal")
    let thousands = call.value("thousands").text
    func number(_ text: String) -> String {
      var text = text.trimmingBlanks
      if let thousands { text = text.replacing(thousands, with: "") }
      return decimal == "." ? text : text.replacing(decimal, with: ".")
    }
    if present.count == texts.count {
      let whole = texts.map { $0.flatMap { CSVTable.integer(number($0)) } }
      if !whole.contains(where: { $0 == nil }) { return .int(whole.compactMap { $0 }) }
    }
    var values: [Double] = []
    values.reserveCapacity(texts.count)
    for text in texts {
      guard let text else {
        values.append(.nan)
        continue
      }
      guard let value = CSVTable.double(number(text)) else { break }
      values.append(value)
    }
    if values.count == texts.count { return .float(values) }
    let flags = present.map {
      $0 == "True" || $0 == "TRUE" || $0 == "true"
        ? true : $0 == "False" || $0 == "FALSE" || $0 == "false" ? false : nil as Bool?
    }
    if !flags.contains(where: { $0 == nil }) {
      if present.count == texts.count { return .bool(flags.compactMap { $0 }) }
      var next = flags.makeIterator()
      return .object(
        texts.map { $0 == nil ? .float(.nan) : .bool((next.next() ?? nil) ?? false) })
    }
    return .text(texts)
  }

  private static func integer(_ text: String) -> Int? {
    guard let first = text.utf8.first, first == 43 || first == 45 || (48...57).contains(first)
    else {
      return nil
    }
    return Int(text)
  }

  private static func double(_ text: String) -> Double? {
    switch text.lowercased() {
    case "inf", "+inf", "infinity", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    case "nan": return nil
    default: break
    }
    guard let first = text.utf8.first,
      first == 43 || first == 45 || first == 46 || (48...57).contains(first),
      !text.contains("x"), !text.contains("p")
    else { return nil }
    return Double(text)
  }
}
