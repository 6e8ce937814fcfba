import CTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a terminal says of itself when it is asked whether it shows images.
package struct GraphicsAnswer: Equatable, Sendable {
  /// Whether it answered kitty's question with OK.
  package var hasKitty = false
  /// Whether its name is one whose inline images are iTerm2's.
  package var hasITerm2 = false
  /// Whether sixels are among its attributes.
  package var hasSixel = false
  /// The size of a character in pixels; nil where it did not say.
  package var cell: (width: Int, height: Int)?

  package static func == (one: GraphicsAnswer, other: GraphicsAnswer) -> Bool {
    one.hasKitty == other.hasKitty && one.hasITerm2 == other.hasITerm2
      && one.hasSixel == other.hasSixel && one.cell?.width == other.cell?.width
      && one.cell?.height == other.cell?.height
  }

  /// What is sent: kitty's question, the terminal's name, the size of a character, and last the
  /// attributes, which every terminal answers.
  static let question = "\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\\u{1B}[>q\u{1B}[16t\u{1B}[c"

  /// Reads the answers; whatever is no answer is passed over.
  package init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for part in text.split(separator: "\u{1B}") {
      if part.hasPrefix("_Gi=31;") { hasKitty = part.hasPrefix("_Gi=31;OK") }
      if part.hasPrefix("P>|") {
        let name = part.dropFirst(3).lowercased()
        hasITerm2 = name.hasPrefix("iterm2") || name.hasPrefix("wezterm")
      }
      if part.hasPrefix("[?"), let end = part.firstIndex(of: "c") {
        let attributes = part[..<end].dropFirst(2).split(separator: ";")
        hasSixel = attributes.dropFirst().contains("4")
      }
      if part.hasPrefix("[6;"), let end = part.firstIndex(of: "t") {
        let numbers = part[..<end].dropFirst(3).split(separator: ";").map { Int($0) ?? 0 }
        if numbers.count == 2, numbers.allSatisfy({ (1...500).contains($0) }) {
          cell = (width: numbers[1], height: numbers[0])
        }
      }
    }
  }

  /// The bytes that are no answers: keys that were typed meanwhile.
  ///
  /// The answers are strings (`ESC _` and `ESC P`, up to `ESC \\`), the attributes `ESC [ ? … c` and
  /// the size `ESC [ 6 ; … t`; of one that is cut off nothing is a key.
  package static func typed(in bytes: [UInt8]) -> [UInt8] {
    var typed: [UInt8] = []
    var rest = bytes[...]
    while let first = rest.first {
      guard first == 0x1B, let length = answerLength(rest.dropFirst()) else {
        typed.append(first)
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(1 + length)
    }
    return typed
  }

  /// How long the answer is whose escape character stands before `bytes`; nil where it is a key.
  private static func answerLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let kind = bytes.first else { return nil }
    if kind == UInt8(ascii: "_") || kind == UInt8(ascii: "P") {
      guard
        let end = bytes.indices.dropLast().first(where: {
          bytes[$0] == 0x1B && bytes[$0 + 1] == UInt8(ascii: "\\")
        })
      else { return bytes.count }
      return end + 2 - bytes.startIndex
    }
    guard kind == UInt8(ascii: "["), let mark = bytes.dropFirst().first,
      mark == UInt8(ascii: "?") || mark == UInt8(ascii: "6")
    else { return nil }
    let last = bytes.dropFirst(2).firstIndex { !(0x30...0x3B).contains($0) }
    guard let last else { return bytes.count }
    let wanted = mark == UInt8(ascii: "?") ? UInt8(ascii: "c") : UInt8(ascii: "t")
    return bytes[last] == wanted ? last + 1 - bytes.startIndex : nil
  }

  /// Whether the bytes hold the answer to the last question.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.split(separator: "\u{1B}").contains {
      $0.hasPrefix("[?") && $0.contains("c")
    }
  }
}

extension Terminal {
  /// Asks the terminal whether it shows images, and waits two seconds at most.
  ///
  /// - Returns: nil where input or output is no terminal, or the terminal is a plain one.
  package static func askForGraphics() -> GraphicsAnswer? {
    guard isInteractive, !isDumb, terminal_enter_key_mode(STDIN_FILENO, false) else { return nil }
    defer { terminal_leave_key_mode(STDIN_FILENO) }
    write(GraphicsAnswer.question)
    var answer: [UInt8] = []
    var waits = 0
    while !GraphicsAnswer.isWhole(answer), waits < 200 {
      guard terminal_wait(STDIN_FILENO, 10) == TERMINAL_READY else {
        waits += 1
        continue
      }
      var buffer = [UInt8](repeating: 0, count: 1024)
      let count = terminal_read(STDIN_FILENO, &buffer, buffer.count)
      guard count > 0 else { break }
      answer += buffer[..<count]
    }
    let typed = GraphicsAnswer.typed(in: answer)
    if !typed.isEmpty { KeyReader.standard.take(typedAhead: typed) }
    return GraphicsAnswer(answer)
  }
}
