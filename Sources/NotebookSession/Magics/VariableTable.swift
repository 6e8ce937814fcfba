internal import PyRuntime

/// `%whos`: the variables with their types and values, in IPython's columns.
struct VariableTable {
  private let interpreter: Interpreter

  /// Creates the table of an interpreter's names.
  init(_ interpreter: Interpreter) {
    self.interpreter = interpreter
  }

  /// Writes the table to standard output.
  func write() throws {
    let rows = try interpreter.globals.snapshot
      .filter { !CellHistory.names.contains($0.name) && !$0.name.hasPrefix("_") }
      .sorted { $0.name < $1.name }
      .map { ($0.name, $0.value.type.name, try information($0.value)) }
    guard !rows.isEmpty else {
      interpreter.writeOutput("Interactive namespace is empty.\n")
      return
    }
    let nameWidth = max(8, rows.map(\.0.count).max() ?? 0) + 3
    let typeWidth = max(4, rows.map(\.1.count).max() ?? 0) + 3
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
      let text = try interpreter.str(value).replacing("\n", with: "\\n")
      // IPython keeps the first 25 and the last 20 or so characters.
      return text.count <= 50 ? text : "\(text.prefix(24))<...>\(text.suffix(19))"
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
