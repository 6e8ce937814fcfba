internal import PyRuntime

/// Labels as they stand beside rows and above columns.
enum AxisText {
  /// Labels of one level, with the name of the axis in front where it is asked for.
  static func flat(
    _ labels: AxisLabels, includesName: Bool, _ interpreter: Interpreter
  ) throws -> [String] {
    var header: [String] = []
    if includesName { header.append(try ElementText.name(labels.name, interpreter)) }
    let side: TextColumns.Side?
    switch labels.data {
    case .text, .object, .category: side = nil
    default: side = .left
    }
    let texts = try ElementText(interpreter).texts(labels.data, side)
    // One blank in front of all of them is taken away, again and again.
    var trimmed = texts
    while !trimmed.isEmpty, trimmed.allSatisfy({ $0.hasPrefix(" ") }) {
      trimmed = trimmed.map { String($0.dropFirst()) }
    }
    return header + trimmed
  }

  /// Labels of several levels: a list of texts for each, repeated labels left out.
  static func levels(
    _ labels: AxisLabels, includesNames: Bool, isSparse: Bool = true, _ interpreter: Interpreter
  ) throws -> [[String]] {
    guard labels.count > 0 else { return [] }
    var result: [[String]] = []
    for number in 0..<labels.levelCount {
      let level = labels.level(number)
      var texts = try flat(level, includesName: false, interpreter)
      // A text that is missing is nan among several levels, NaN elsewhere.
      if case .text(let values) = level.data, texts.count == values.count {
        for place in values.indices where values[place] == nil { texts[place] = "nan" }
      }
      if includesNames {
        texts.insert(try ElementText.name(labels.names[number], interpreter), at: 0)
      }
      result.append(texts)
    }
    return isSparse ? sparse(result, start: includesNames ? 1 : 0) : result
  }

  /// Leaves out labels that repeat those of the line before.
  static func sparse(_ levels: [[String]], start: Int) -> [[String]] {
    guard let lines = levels.first?.count, lines > start + 1 else { return levels }
    var result = levels
    for line in (start + 1)..<lines {
      for level in 0..<(levels.count - 1) {
        guard levels[level][line] == levels[level][line - 1] else { break }
        result[level][line] = ""
      }
    }
    return result
  }
}
