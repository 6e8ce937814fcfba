/// What stands at a cursor, from the text before it: a name, an attribute, a module, a key.
///
/// Read from the front in one pass over bytes, with strings and brackets kept apart, so that a cell
/// that is only half written is read as well.
struct CompletionPlace {
  /// What is being typed.
  enum Kind: Equatable {
    /// A variable, keyword or function; in a call with what it calls.
    case name(start: Int, call: Call?)
    /// Behind a dot: the names before it.
    case attribute(of: [String], start: Int)
    /// A module behind `import` or `from`.
    case module(start: Int)
    /// A name behind `from module import`.
    case member(of: String, start: Int)
    /// A key in quotes, between brackets behind a chain of names.
    case string(quote: UInt8, start: Int, container: [String])
    /// A comment, or a string that is no key.
    case nothing
  }

  /// A call that is being written.
  struct Call: Equatable {
    /// The names before its parenthesis.
    let function: [String]
    /// The keyword arguments that it has already.
    let given: Set<String>
  }

  /// What is being typed.
  private(set) var kind = Kind.nothing
  private let bytes: ArraySlice<UInt8>

  /// An open bracket: where, and the keywords met in it.
  private struct Bracket {
    let offset: Int
    var given: Set<String> = []
    /// Where its current argument begins.
    var argument: Int
  }

  /// Reads the text before a cursor.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    kind = read()
  }

  /// The part of a word that is typed already.
  var word: String {
    switch kind {
    case .name(let start, _), .attribute(_, let start), .module(let start), .member(_, let start),
      .string(_, let start, _):
      word(from: start)
    case .nothing: ""
    }
  }

  /// The text from an offset to the cursor.
  func word(from start: Int) -> String { text(start..<bytes.endIndex) }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.startIndex..<bytes.endIndex)], as: UTF8.self)
  }

  // MARK: Reading

  private func read() -> Kind {
    var brackets: [Bracket] = []
    var lineStart = bytes.startIndex
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "#"):
        guard let end = bytes[index...].firstIndex(of: 0x0A) else { return .nothing }
        index = end
        continue
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        guard let end = endOfString(at: index) else { return openString(at: index, brackets) }
        index = end
        continue
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        brackets.append(Bracket(offset: index, argument: index + 1))
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): _ = brackets.popLast()
      case UInt8(ascii: ","):
        if !brackets.isEmpty { brackets[brackets.count - 1].argument = index + 1 }
      case UInt8(ascii: "="):
        if let open = brackets.last {
          let name = trimmed(open.argument..<index)
          if !name.isEmpty, name.utf8.allSatisfy(Self.isWord) {
            brackets[brackets.count - 1].given.insert(name)
          }
        }
      case 0x0A where brackets.isEmpty: lineStart = index + 1
      default: break
      }
      index += 1
    }
    return plain(lineStart, brackets.last)
  }

  /// What is typed outside of strings.
  private func plain(_ lineStart: Int, _ bracket: Bracket?) -> Kind {
    let start = wordStart(before: bytes.endIndex)
    if let found = importLine(lineStart, wordStart: start) { return found }
    if start > bytes.startIndex, bytes[start - 1] == UInt8(ascii: ".") {
      return .attribute(of: chain(before: start - 1), start: start)
    }
    guard let bracket, bytes[bracket.offset] == UInt8(ascii: "("),
      trimmed(bracket.argument..<start).isEmpty
    else { return .name(start: start, call: nil) }
    let function = chain(before: bracket.offset)
    guard !function.isEmpty else { return .name(start: start, call: nil) }
    return .name(start: start, call: Call(function: function, given: bracket.given))
  }

  private func importLine(_ lineStart: Int, wordStart: Int) -> Kind? {
    let words = text(lineStart..<bytes.endIndex).split(
      omittingEmptySubsequences: false, whereSeparator: { " \t\n,(".contains($0) })
    guard words.count > 1 else { return nil }
    let filled = words.dropLast().filter { !$0.isEmpty }
    guard let first = filled.first, first == "import" || first == "from", filled.last != "as" else {
      return nil
    }
    if first == "from", filled.count >= 3, filled[2] == "import" {
      return .member(of: String(filled[1]), start: wordStart)
    }
    guard first == "import" || filled.count == 1 else { return nil }
    return .module(start: bytes.endIndex - (words.last?.utf8.count ?? 0))
  }

  /// A string that the cursor stands in.
  private func openString(at quote: Int, _ brackets: [Bracket]) -> Kind {
    // Names in the fields of an f-string are names.
    if let prefix = bytes[..<quote].last, prefix == UInt8(ascii: "f") || prefix == UInt8(ascii: "F")
    {
      let inside = bytes[(quote + 1)...]
      let open = inside.lastIndex(of: UInt8(ascii: "{")) ?? quote
      let close = inside.lastIndex(of: UInt8(ascii: "}")) ?? quote
      guard open > close else { return .nothing }
      return CompletionPlace(bytes[(open + 1)...]).kind
    }
    guard let bracket = brackets.last, bytes[bracket.offset] == UInt8(ascii: "[") else {
      return .nothing
    }
    var first = bracket.offset
    // `df[['a', 'b` names columns too.
    if brackets.count > 1, brackets[brackets.count - 2].offset == first - 1,
      bytes[first - 1] == UInt8(ascii: "[")
    {
      first -= 1
    } else if !trimmed((bracket.offset + 1)..<quote).isEmpty {
      return .nothing
    }
    let container = chain(before: first)
    guard !container.isEmpty, trimmed(bracket.argument..<quote).isEmpty else { return .nothing }
    return .string(quote: bytes[quote], start: quote + 1, container: container)
  }

  /// The offset behind the string that begins at `start`; nil where it does not end.
  private func endOfString(at start: Int) -> Int? {
    let quote = bytes[start]
    let isTriple = bytes[start...].prefix(3).elementsEqual([quote, quote, quote])
    var index = start + (isTriple ? 3 : 1)
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if byte == quote {
        if !isTriple { return index + 1 }
        if bytes[index...].prefix(3).elementsEqual([quote, quote, quote]) { return index + 3 }
      }
      // A string that its line does not end is wrong already; what follows is read anew.
      if byte == 0x0A, !isTriple { return index }
      index += 1
    }
    return nil
  }

  /// The names of `a.b.c` that ends before an offset; empty where it is no such chain.
  private func chain(before end: Int) -> [String] {
    var names: [String] = []
    var end = end
    while true {
      let start = wordStart(before: end)
      guard start < end else { return [] }
      names.insert(text(start..<end), at: 0)
      guard start > bytes.startIndex, bytes[start - 1] == UInt8(ascii: ".") else { return names }
      end = start - 1
    }
  }

  private func trimmed(_ range: Range<Int>) -> String {
    guard range.lowerBound < range.upperBound else { return "" }
    return String(text(range).split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// Where the word that ends at an offset begins.
  private func wordStart(before end: Int) -> Int {
    var start = end
    while start > bytes.startIndex, Self.isWord(bytes[start - 1]) { start -= 1 }
    return start
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
      || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
