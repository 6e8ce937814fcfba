internal import PyRuntime

/// IPython's names for what was typed and what came of it: `In`, `Out`, `_`, `__`, `___`.
enum CellHistory {
  /// The names that belong to the notebook, not to the learner.
  static let names: Set<String> = ["In", "Out", "_", "__", "___"]

  /// Notes the source of a cell that is about to run, as `In[number]`.
  static func enter(_ source: String, number: Int, _ interpreter: Interpreter) {
    let list: ListObject
    if case .list(let ready)? = interpreter.globals["In"] {
      list = ready
    } else {
      list = ListObject([.string("")])
      interpreter.globals["In"] = .list(list)
    }
    while list.elements.count < number { list.elements.append(.string("")) }
    if list.elements.count == number { list.elements.append(.string(source)) }
    if interpreter.globals["Out"] == nil { interpreter.globals["Out"] = .dict(DictObject()) }
  }

  /// Notes the value of a cell as `Out[number]` and `_`, moving the earlier ones on.
  static func record(_ value: Value, number: Int, _ interpreter: Interpreter) throws {
    if case .dict(let out)? = interpreter.globals["Out"] {
      try out.setItem(.int(number), to: value, interpreter)
    }
    interpreter.globals["___"] = interpreter.globals["__"]
    interpreter.globals["__"] = interpreter.globals["_"]
    interpreter.globals["_"] = value
  }
}
