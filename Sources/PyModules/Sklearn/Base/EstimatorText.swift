internal import PyRuntime

/// Estimators as scikit-learn prints them: only parameters that differ from their defaults, broken
/// into lines of 80 columns and cut in the middle where they are very long.
enum EstimatorText {
  /// Returns `repr(estimator)`.
  static func repr(_ estimator: Value, _ interpreter: Interpreter) throws -> String {
    var printer = Printer(interpreter: interpreter)
    try printer.format(estimator, indent: 0, allowance: 0)
    return shortened(printer.text)
  }

  /// Returns the text on one line, as it stands inside another estimator.
  static func line(_ value: Value, _ interpreter: Interpreter) throws -> String {
    switch value {
    case .list(let list):
      return "[" + (try list.elements.map { try line($0, interpreter) }).joined(separator: ", ")
        + "]"
    case .tuple(let tuple):
      let parts = try tuple.elements.map { try line($0, interpreter) }
      return parts.count == 1 ? "(\(parts[0]),)" : "(" + parts.joined(separator: ", ") + ")"
    case .dict:
      let parts = try sortedItems(value, interpreter).map {
        try line($0.key, interpreter) + ": " + line($0.value, interpreter)
      }
      return "{" + parts.joined(separator: ", ") + "}"
    default:
      guard isPrintedEstimator(value) else { return try interpreter.repr(value) }
      let parts = try changed(value, interpreter).map {
        "\($0.name)=\(try line($0.value, interpreter))"
      }
      return "\(value.type.name)(\(parts.joined(separator: ", ")))"
    }
  }

  /// Whether the value is printed by its parameters.
  static func isPrintedEstimator(_ value: Value) -> Bool {
    value.object is EstimatorObject
      || (value.object.map { !($0 is TypeObject) && $0.type.isSubtype(of: BaseEstimator.type) }
        ?? false)
  }

  /// The parameters that differ from their defaults, sorted.
  static func changed(
    _ estimator: Value, _ interpreter: Interpreter
  ) throws -> [(name: String, value: Value)] {
    let defaults: (String) -> Value?
    if let object = estimator.cast(to: EstimatorObject.self) {
      defaults = { object.definition.defaultValue($0) }
    } else {
      let known = try BaseEstimator.defaults(of: estimator.type, interpreter)
      defaults = { known[$0] }
    }
    return try interpreter.parameters(of: estimator, deep: false).filter { name, value in
      guard let usual = defaults(name) else { return true }
      if isPrintedEstimator(value) && !isPrintedEstimator(usual) { return true }
      if case .float(let a) = value, case .float(let b) = usual, a.isNaN, b.isNaN { return false }
      return try interpreter.repr(value) != interpreter.repr(usual)
    }.sorted { $0.name < $1.name }
  }

  /// The items of a dict sorted by the text of their keys.
  static func sortedItems(
    _ dict: Value, _ interpreter: Interpreter
  ) throws -> [(key: Value, value: Value)] {
    let keys = try interpreter.elements(of: dict)
    let named = try keys.map { (try interpreter.str($0), $0) }.sorted { $0.0 < $1.0 }
    return try named.map { ($0.1, try interpreter.item($0.1, of: dict)) }
  }

  /// Cuts the middle out of a text of more than 700 characters that are no blanks.
  static func shortened(_ text: String) -> String {
    let characters = Array(text)
    let limit = 700
    guard characters.count(where: { !$0.isWhitespace }) > limit else { return text }
    func end(_ characters: some Sequence<Character>) -> Int {
      var (seen, position) = (0, 0)
      for character in characters {
        position += 1
        if !character.isWhitespace { seen += 1 }
        if seen == limit / 2 { break }
      }
      return position
    }
    let left = end(characters)
    var right = end(characters.reversed())
    if right < characters.count - left,
      characters[left..<(characters.count - right)].contains("\n")
    {
      let reversed = Array(characters.reversed())
      while right < reversed.count && reversed[right] != "\n" { right += 1 }
      right = min(right + 1, reversed.count)
    }
    guard left + 3 < characters.count - right else { return text }
    return String(characters[..<left]) + "..."
      + String(characters[(characters.count - right)...])
  }

  /// Python's compact pretty printer, with estimators indented at their name.
  private struct Printer {
    let interpreter: Interpreter
    var text = ""
    let width = 80
    let mostElements = 30

    mutating func format(_ value: Value, indent: Int, allowance: Int) throws {
      let line = try EstimatorText.line(value, interpreter)
      guard line.count > width - indent - allowance else {
        text += line
        return
      }
      switch value {
      case .list(let list):
        text += "["
        try items(list.elements, indent: indent, allowance: allowance + 1)
        text += "]"
      case .tuple(let tuple):
        let close = tuple.elements.count == 1 ? ",)" : ")"
        text += "("
        try items(tuple.elements, indent: indent, allowance: allowance + close.count)
        text += close
      case .dict:
        text += "{"
        let pairs = try EstimatorText.sortedItems(value, interpreter).map {
          (try EstimatorText.line($0.key, interpreter), $0.value)
        }
        try self.pairs(pairs, between: ": ", indent: indent, allowance: allowance + 1)
        text += "}"
      default:
        guard EstimatorText.isPrintedEstimator(value) else {
          text += line
          return
        }
        let name = value.type.name
        text += name + "("
        let pairs = try EstimatorText.changed(value, interpreter).map { ($0.name, $0.value) }
        try self.pairs(
          pairs, between: "=", indent: indent + name.count, allowance: allowance + 1)
        text += ")"
      }
    }

    private mutating func items(_ values: [Value], indent: Int, allowance: Int) throws {
      var layout = Layout(indent: indent + 1, width: width)
      for (position, value) in values.enumerated() {
        if position == mostElements {
          text += ", ..."
          break
        }
        let isLast = position == values.count - 1
        if isLast { layout.reserve(allowance) }
        let line = try EstimatorText.line(value, interpreter)
        if layout.place(line, &text) { continue }
        try format(value, indent: indent + 1, allowance: isLast ? allowance : 1)
      }
    }

    private mutating func pairs(
      _ pairs: [(String, Value)], between: String, indent: Int, allowance: Int
    ) throws {
      var layout = Layout(indent: indent + 1, width: width)
      for (position, (key, value)) in pairs.enumerated() {
        if position == mostElements {
          text += ", ..."
          break
        }
        let isLast = position == pairs.count - 1
        if isLast { layout.reserve(allowance) }
        let line = key + between + (try EstimatorText.line(value, interpreter))
        if layout.place(line, &text) { continue }
        text += key + between
        try format(
          value, indent: indent + 1 + key.count + between.count,
          allowance: isLast ? allowance : 1)
      }
    }
  }

  /// Where the next item goes: on this line while it fits, else on a new one.
  private struct Layout {
    let indent: Int
    var room: Int
    var mostRoom: Int
    var delimiter = ""

    init(indent: Int, width: Int) {
      self.indent = indent
      room = width - indent + 1
      mostRoom = room
    }

    mutating func reserve(_ allowance: Int) {
      room -= allowance
      mostRoom -= allowance
    }

    /// Writes the delimiter, and the item if it fits; false where it has to be broken up.
    mutating func place(_ line: String, _ text: inout String) -> Bool {
      let newLine = ",\n" + String(repeating: " ", count: indent)
      let needed = line.count + 2
      if room < needed {
        room = mostRoom
        if !delimiter.isEmpty { delimiter = newLine }
      }
      text += delimiter
      if room >= needed {
        room -= needed
        delimiter = ", "
        text += line
        return true
      }
      delimiter = newLine
      return false
    }
  }
}
