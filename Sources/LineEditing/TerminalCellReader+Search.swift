/// Searching the history, letter by letter.
extension TerminalCellReader {
  /// Asks for a text and shows the nearest cell that contains it, below the words `search: `.
  ///
  /// Ctrl-R goes on to older cells and Ctrl-S to newer ones. Ctrl-G, Ctrl-C and Escape give up,
  /// Enter runs what was found, any other key edits it.
  ///
  /// - Returns: What was found, the cursor at the match; nil when given up.
  func searchHistory(step: Int) -> EditBuffer? {
    var step = step
    var pattern = ""
    var place: Int?
    defer {
      searchView = nil
      footer = []
    }
    while true {
      show(place: place, pattern: pattern)
      if !keys.hasPending { paint() }
      let event = keys.next()
      switch event {
      case .scalar("\u{12}"), .action(.searchBackward), .scalar("\u{13}"), .action(.searchForward):
        step = event == .scalar("\u{12}") || event == .action(.searchBackward) ? -1 : 1
        let start = place.map { $0 + step } ?? history.cells.count - 1
        if let next = history.firstPlace(containing: pattern, from: start, step: step) {
          place = next
        }
      case .scalar("\u{7F}"), .scalar("\u{8}"), .action(.deleteBackward):
        if !pattern.isEmpty { pattern.removeLast() }
        place = find(pattern)
      case .scalar("\u{7}"), .scalar("\u{3}"), .scalar("\u{1B}"), .action(.interrupt):
        return nil
      case .scalar(let scalar) where scalar.value >= 0x20:
        pattern.unicodeScalars.append(scalar)
        place =
          history.firstPlace(
            containing: pattern, from: place ?? history.cells.count - 1, step: step)
          ?? find(pattern)
      case .paste(let text):
        pattern += text.prefix { $0 != "\n" }
        place = find(pattern)
      case .resized:
        resize()
      case .continued:
        continue
      default:
        keys.pushBack(event)
        return place.map { found(at: $0, pattern: pattern) }
      }
    }
  }

  private func find(_ pattern: String) -> Int? {
    guard !pattern.isEmpty else { return nil }
    return history.firstPlace(containing: pattern, from: history.cells.count - 1, step: -1)
  }

  private func show(place: Int?, pattern: String) {
    searchView = place.map { found(at: $0, pattern: pattern) }
    footer = ["search: " + pattern + (place == nil && !pattern.isEmpty ? "  (no such cell)" : "")]
  }

  /// The cell at `place`, the cursor where `pattern` begins.
  private func found(at place: Int, pattern: String) -> EditBuffer {
    let cell = history.cells.indices.contains(place) ? history.cells[place] : ""
    let ignoresCase = pattern == pattern.lowercased()
    let text = ignoresCase ? cell.lowercased() : cell
    guard let range = text.firstRange(of: pattern), !pattern.isEmpty else {
      return EditBuffer(cell)
    }
    return EditBuffer(cell, cursor: text[..<range.lowerBound].unicodeScalars.count)
  }
}
