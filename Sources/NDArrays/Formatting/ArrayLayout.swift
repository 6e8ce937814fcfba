/// Lays out an array's elements in lines and brackets.
struct ArrayLayout {
  let array: NDArray
  let options: PrintOptions
  let separator: String
  let isSummary: Bool
  /// Writes the element at a place of the storage.
  let write: (Int) throws -> String

  /// The text from `axis` inwards, without the indent of its first line.
  mutating func text(axis: Int, offset: Int, indent: String, width: Int) throws -> String {
    guard axis < array.dimensions else { return try write(offset) }
    let size = array.shape[axis]
    let edge = options.edgeItems
    let isCut = isSummary && 2 * edge < size
    // With no edge items numpy still shows the last element.
    let leading = isCut ? edge : 0
    let trailing = isCut ? edge : size
    let step = array.strides[axis]
    let inner = indent + " "
    let lastFirst = max(trailing, 1)
    func place(_ fromEnd: Int) -> Int { offset &+ (size - fromEnd) &* step }
    if axis == array.dimensions - 1 {
      var lines = LineBuilder(indent: indent)
      let bare = separator.trimmingTrailingSpaces
      let elementWidth = width - max(bare.unicodeScalars.count, 1)
      for i in 0..<leading {
        let word = try text(
          axis: axis + 1, offset: offset &+ i &* step, indent: inner, width: width - 1)
        lines.append(word, width: elementWidth)
        lines.add(separator)
      }
      if isCut {
        lines.append("...", width: elementWidth)
        lines.add(separator)
      }
      for i in stride(from: lastFirst, to: 1, by: -1) {
        let word = try text(axis: axis + 1, offset: place(i), indent: inner, width: width - 1)
        lines.append(word, width: elementWidth)
        lines.add(separator)
      }
      let word = try text(axis: axis + 1, offset: place(1), indent: inner, width: width - 1)
      lines.append(word, width: elementWidth)
      return "[" + lines.finished + "]"
    }
    let breaks = String(repeating: "\n", count: array.dimensions - axis - 1)
    let lineSeparator = separator.trimmingTrailingSpaces + breaks
    var result = ""
    for i in 0..<leading {
      let nested = try text(
        axis: axis + 1, offset: offset &+ i &* step, indent: inner, width: width - 1)
      result += indent + nested + lineSeparator
    }
    if isCut { result += indent + "..." + lineSeparator }
    for i in stride(from: lastFirst, to: 1, by: -1) {
      let nested = try text(axis: axis + 1, offset: place(i), indent: inner, width: width - 1)
      result += indent + nested + lineSeparator
    }
    let nested = try text(axis: axis + 1, offset: place(1), indent: inner, width: width - 1)
    result += indent + nested
    return "[" + result.dropFirst(indent.count) + "]"
  }
}

/// Collects words in lines that are no wider than allowed where that can be helped.
private struct LineBuilder {
  let indent: String
  private var done = ""
  private var line: String
  private var lineWidth: Int

  init(indent: String) {
    self.indent = indent
    line = indent
    lineWidth = indent.utf8.count
  }

  /// All lines, without the indent of the first.
  var finished: Substring { (done + line).dropFirst(indent.count) }

  mutating func add(_ text: String) {
    line += text
    lineWidth += text.unicodeScalars.count
  }

  mutating func append(_ word: String, width: Int) {
    if word.utf8.contains(UInt8(ascii: "\n")) {
      appendLines(word.split(separator: "\n", omittingEmptySubsequences: false), width: width)
      return
    }
    let wordWidth = word.unicodeScalars.count
    if lineWidth + wordWidth > width, lineWidth > indent.utf8.count { breakLine(indent) }
    line += word
    lineWidth += wordWidth
  }

  /// Adds a word of several lines as a block.
  private mutating func appendLines(_ words: [Substring], width: Int) {
    let widest = words.lazy.map(\.unicodeScalars.count).max() ?? 0
    var blockIndent = indent
    if lineWidth + widest > width, lineWidth > indent.utf8.count {
      breakLine(indent)
    } else {
      blockIndent = String(repeating: " ", count: lineWidth)
    }
    add(String(words[0]))
    for word in words.dropFirst() {
      breakLine(blockIndent)
      add(String(word))
    }
    add(String(repeating: " ", count: widest - (words.last?.unicodeScalars.count ?? 0)))
  }

  private mutating func breakLine(_ next: String) {
    done += line.trimmingTrailingSpaces + "\n"
    line = next
    lineWidth = next.utf8.count
  }
}

extension String {
  /// The text without white space at its end.
  fileprivate var trimmingTrailingSpaces: String {
    var view = Substring(self).unicodeScalars
    while let last = view.last, last.properties.isWhitespace { view.removeLast() }
    return String(view)
  }
}
