internal import PySyntax

/// The source of a cell whose knob is one name: where the name takes its value, and how the cell
/// reads with another one.
struct KnobCell {
  /// The cell as it was run.
  let source: String
  private let name: String
  /// The value of the first statement `name = value` that stands at the margin.
  private var assignment: Range<Int>?
  /// The numbers in calls with `name=number`.
  private var keywords: [Range<Int>] = []
  /// Whether the name is read anywhere.
  private(set) var isRead = false
  private let tokens: [Part]
  private let bytes: [UInt8]

  /// A word, sign or literal.
  private struct Part {
    let text: String
    let range: Range<Int>
    let kind: TokenClass
  }

  /// Looks for `name` in the source of a cell.
  init(_ source: String, name: String) {
    self.source = source
    self.name = name
    let text = SourceText(source)
    bytes = text.bytes
    tokens = Highlighter.highlight(text).filter { $0.tokenClass != .comment }.map {
      Part(
        text: text.string(in: $0.range), range: $0.range.lower..<$0.range.upper,
        kind: $0.tokenClass)
    }
    search()
  }

  /// Whether turning the knob can change what the cell does.
  var hasName: Bool { isRead || assignment != nil || !keywords.isEmpty }

  /// The cell as it runs while the name has a value from outside.
  func turned(to literal: String) -> String {
    replaced((assignment.map { [($0, literal)] } ?? []) + keywords.map { ($0, name) })
  }

  /// The cell as it is kept: it gives the name its value itself.
  func kept(at literal: String) -> String {
    let turned = turned(to: literal)
    guard assignment == nil else { return turned }
    let line = "\(name) = \(literal)\n"
    // A magic for the whole cell must stay its first line.
    guard turned.hasPrefix("%%"), let end = turned.firstIndex(of: "\n") else {
      return line + turned
    }
    let body = turned.index(after: end)
    return turned[..<body] + line + turned[body...]
  }

  // MARK: Reading

  private mutating func search() {
    var depth = 0
    for (index, token) in tokens.enumerated() {
      if token.kind == .operator {
        if ["(", "[", "{"].contains(token.text) { depth += 1 }
        if [")", "]", "}"].contains(token.text) { depth = max(0, depth - 1) }
      }
      guard token.text == name, token.kind == .name || token.kind == .builtin,
        text(index - 1) != "."
      else { continue }
      guard text(index + 1) == "=", text(index + 2) != "}" else {
        isRead = true
        continue
      }
      if depth > 0 {
        if let number = number(from: index + 2) { keywords.append(number) }
      } else if assignment == nil, isAtMargin(token) {
        assignment = statement(from: index + 2)
      }
    }
  }

  private func text(_ index: Int) -> String? {
    tokens.indices.contains(index) ? tokens[index].text : nil
  }

  /// Where an argument that is a plain number stands; nil for any other.
  private func number(from index: Int) -> Range<Int>? {
    let first = index
    let last = text(index) == "-" ? index + 1 : index
    guard tokens.indices.contains(last), tokens[last].kind == .number,
      [",", ")"].contains(text(last + 1))
    else { return nil }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  private func isAtMargin(_ token: Part) -> Bool {
    token.range.lowerBound == 0 || bytes[token.range.lowerBound - 1] == UInt8(ascii: "\n")
  }

  /// Where the value of a statement stands that begins at a token; nil where it needs the name.
  private func statement(from first: Int) -> Range<Int>? {
    guard tokens.indices.contains(first) else { return nil }
    var depth = 0
    var last = first
    for index in first..<tokens.count {
      let token = tokens[index]
      if depth == 0, index > first {
        let between = bytes[tokens[index - 1].range.upperBound..<token.range.lowerBound]
        if token.text == ";" || between.contains(UInt8(ascii: "\n")) { break }
      }
      if token.text == name { return nil }
      if token.kind == .operator {
        if ["(", "[", "{"].contains(token.text) { depth += 1 }
        if [")", "]", "}"].contains(token.text) { depth = max(0, depth - 1) }
      }
      last = index
    }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  private func replaced(_ changes: [(range: Range<Int>, text: String)]) -> String {
    var result: [UInt8] = []
    var end = 0
    for change in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where change.range.lowerBound >= end {
      result += bytes[end..<change.range.lowerBound]
      result += Array(change.text.utf8)
      end = change.range.upperBound
    }
    return String(decoding: result + bytes[end...], as: UTF8.self)
  }
}
