internal import PyRuntime
internal import PySyntax

/// IPython's names for what was typed and what came of it: `In`, `Out`, `_`, `__`, `___`, `_3`,
/// `_i`, `_ii`, `_iii` and `_i3`.
enum CellHistory {
  /// The names that belong to the notebook, not to the learner, but for those with numbers.
  private static let names: Set<String> = [
    "In", "Out", "_ih", "_oh", "_", "__", "___", "_i", "_ii", "_iii",
  ]

  /// Whether a name belongs to the notebook.
  static func owns(_ name: String) -> Bool {
    guard name.utf8.first == UInt8(ascii: "_") else { return name == "In" || name == "Out" }
    if names.contains(name) { return true }
    let number = name.dropFirst(name.hasPrefix("_i") ? 2 : 1)
    return !number.isEmpty && number.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// What IPython keeps beside the names.
  private final class Kept {
    /// The last three values, the latest first.
    var values: [Value] = []
    /// Whether a cell has given `_` another meaning, which then stays.
    var isTaken = false
  }

  /// Notes the source of a cell that is about to run, as `In[number]`, `_i` and `_i3`.
  static func enter(_ source: String, number: Int, _ interpreter: Interpreter) {
    let globals = interpreter.globals
    let list: ListObject
    if case .list(let ready)? = globals["In"] {
      list = ready
    } else {
      list = ListObject([.string("")])
      globals["In"] = .list(list)
      globals["_ih"] = .list(list)
      let out = DictObject()
      globals["Out"] = .dict(out)
      globals["_oh"] = .dict(out)
      for name in ["_", "__", "___"] where globals[name] == nil { globals[name] = .string("") }
    }
    while list.elements.count < number { list.elements.append(.string("")) }
    if list.elements.count == number { list.elements.append(.string(source)) }
    for (back, name) in ["_i", "_ii", "_iii"].enumerated() {
      let place = number - 1 - back
      globals[name] = list.elements.indices.contains(place) ? list.elements[place] : .string("")
    }
    globals["_i\(number)"] = .string(source)
  }

  /// Notes what a cell binds: once `_` is the learner's, as in `for _ in range(3)`, it stays so.
  static func note(_ statements: [Statement], _ interpreter: Interpreter) {
    let kept = interpreter.state(Kept())
    guard !kept.isTaken else { return }
    let bound = CellNames(of: statements).bound
    kept.isTaken = !bound.isDisjoint(with: ["_", "__", "___"])
  }

  /// Notes the value of a cell as `Out[number]`, `_3` and `_`, moving the earlier ones on.
  static func record(_ value: Value, number: Int, _ interpreter: Interpreter) throws {
    let globals = interpreter.globals
    if case .dict(let out)? = globals["Out"] {
      try out.setItem(.int(number), to: value, interpreter)
    }
    globals["_\(number)"] = value
    let kept = interpreter.state(Kept())
    kept.values = [value] + kept.values.prefix(2)
    guard !kept.isTaken else { return }
    for (name, value) in zip(["_", "__", "___"], kept.values) { globals[name] = value }
  }
}
