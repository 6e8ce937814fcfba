internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// `to_csv`.
enum CSVWriting {
  /// Writes a table into the session's output folder, or gives its text where no name is given.
  static func write(_ value: Value, _ call: BoundArguments) throws -> Value {
    let interpreter = call.interpreter
    var frame: FrameObject
    if let table = value.cast(to: FrameObject.self) {
      frame = table
      if call.isGiven("columns") {
        frame = frame.selecting(
          try call.labels("columns").map { name in
            guard let position = frame.columns.position(of: name) else {
              throw PandasErrors.key(name, frame.columns)
            }
            return position
          })
      }
    } else if let series = value.cast(to: SeriesObject.self) {
      let name = series.name.isNone ? Value.int(0) : series.name
      frame = FrameObject([series.data], columns: AxisLabels([name]), index: series.index)
    } else {
      return .none
    }
    let text = try self.text(frame, call)
    guard call.isGiven("path_or_buf") else { return .string(text) }
    let target = call.value("path_or_buf")
    if target.text == nil, let write = try interpreter.optionalAttribute("write", of: target) {
      _ = try interpreter.call(write, Arguments([.string(text)]))
      return .none
    }
    guard let name = target.text else {
      throw PandasErrors.unsupported(
        "to_csv into a \(call.value("path_or_buf").type.name)",
        help: "give a plain file name, or leave it out to get the text")
    }
    try OutputFolder.of(interpreter).write(text, to: name, interpreter)
    return .none
  }

  private static func text(_ frame: FrameObject, _ call: BoundArguments) throws -> String {
    let interpreter = call.interpreter
    let separator = try call.text("sep")
    guard separator.unicodeScalars.count == 1 else {
      throw PyException(.typeError, "\"delimiter\" must be a 1-character string")
    }
    let missing = try call.text("na_rep")
    let showsIndex = try call.bool("index")
    let format = call.value("float_format")
    let decimal = try call.text("decimal")
    func quoted(_ text: String) -> String {
      guard
        text.contains(separator) || text.contains("\"") || text.contains("\n")
          || text.contains("\r")
      else { return text }
      return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
    func field(_ column: ColumnData, _ row: Int) throws -> String {
      if column.isMissing(row) { return missing }
      let value = column.plainValue(row)
      if case .float(let number) = value.plainScalar {
        if let specification = format.text {
          return quoted(
            try interpreter.str(
              interpreter.binary(.modulo, .string(specification), .float(number))))
        }
        let shown = FloatText.repr(number)
        return decimal == "." ? shown : quoted(shown.replacing(".", with: decimal))
      }
      return quoted(try interpreter.str(value))
    }
    var lines: [String] = []
    let levels = (0..<frame.index.levelCount).map { frame.index.level($0).data }
    let header = call.value("header")
    let names: [Value]?
    if case .list(let list) = header {
      names = list.elements
    } else {
      names = try interpreter.isTrue(header) ? frame.columns.values : nil
    }
    if let names {
      var parts: [String] = []
      if showsIndex {
        if call.isGiven("index_label") {
          parts = try call.labels("index_label").map { quoted(try interpreter.str($0)) }
        } else {
          parts = try frame.index.names.map { $0.isNone ? "" : quoted(try interpreter.str($0)) }
        }
      }
      parts += try names.map { quoted(try interpreter.str($0)) }
      lines.append(parts.joined(separator: separator))
    }
    for row in 0..<frame.rowCount {
      if row & 0xFF == 0 { try interpreter.checkpoint() }
      var parts: [String] = []
      if showsIndex { parts = try levels.map { try field($0, row) } }
      parts += try frame.data.map { try field($0, row) }
      // A line of one empty field would be no line at all.
      lines.append(parts == [""] ? "\"\"" : parts.joined(separator: separator))
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
