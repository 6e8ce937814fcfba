internal import PyRuntime

/// `%whos`: the variables with their types and values, in IPython's columns.
struct VariableTable {
  private let interpreter: Interpreter

  /// Creates the table of an interpreter's names.
  init(_ interpreter: Interpreter) {
    self.interpreter = interpreter
  }

  /// Writes the table of some names to standard output.
  func write(_ names: [String], isFiltered: Bool) throws {
    let rows = try names.compactMap { name in
      try interpreter.globals[name].map { (name, $0.type.name, try information($0)) }
    }
    guard !rows.isEmpty else {
      interpreter.writeOutput(Magics.nothing(isFiltered: isFiltered))
      return
    }
    let nameWidth = max(8, rows.map(\.0.count).max() ?? 0) + 3
    let typeWidth = max(4, rows.map(\.1.count).max() ?? 0) + 4
    var text = padded("Variable", nameWidth) + padded("Type", typeWidth) + "Data/Info\n"
    text += String(repeating: "-", count: nameWidth + typeWidth + 9) + "\n"
    for (name, type, information) in rows {
      text += padded(name, nameWidth) + padded(type, typeWidth) + information + "\n"
    }
    interpreter.writeOutput(text)
  }

  /// The value on one line of at most 50 characters: its size for collections, its text otherwise.
  private func information(_ value: Value) throws -> String {
    switch value {
    case .list, .tuple, .dict:
      return "n=\(try value.object?.length(interpreter) ?? 0)"
    default:
      if value.type.name == "ndarray" { return try arrayText(value) }
      if ["DataFrame", "Series"].contains(value.type.name) {
        let shape = try interpreter.attribute("shape", of: value)
        return "Shape: \(try interpreter.str(shape))"
      }
      let text = try interpreter.str(value).replacing("\n", with: "\\n")
      return text.count < 50 ? text : "\(text.prefix(25))<...>\(text.suffix(25))"
    }
  }

  /// Shape, number of elements, type and bytes of an array.
  private func arrayText(_ array: Value) throws -> String {
    func attribute(_ name: String) throws -> Value { try interpreter.attribute(name, of: array) }
    let sizes = try interpreter.elements(of: attribute("shape")).map { try interpreter.str($0) }
    let bytes = try interpreter.int(of: attribute("nbytes"))
    let text =
      "\(sizes.joined(separator: "x")): \(try interpreter.str(attribute("size"))) elems, "
      + "type `\(try interpreter.str(attribute("dtype")))`, \(bytes) bytes"
    if bytes < 100_000 { return text }
    let (unit, size) = bytes < 1 << 20 ? ("kb", 1024.0) : ("Mb", 1_048_576.0)
    return "\(text) (\(try interpreter.str(.float(Double(bytes) / size))) \(unit))"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
