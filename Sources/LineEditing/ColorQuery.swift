import CTerminal
package import TerminalText

/// Takes a terminal's answers about its colours out of what it sends, and leaves the keys.
///
/// An answer comes when it likes: between keys, within a paste, in pieces, and even behind the last
/// one. A beginning of one is held back until the rest has come, or until `release` says that it was a
/// key.
struct ColorAnswers {
  /// What is sent: the background, the colours that are used, and last the question that every
  /// terminal answers.
  static let question =
    "\u{1B}]11;?\u{1B}\\" + ReadableColors.numbers.map { "\u{1B}]4;\($0);?\u{1B}\\" }.joined()
    + "\u{1B}[5n"

  /// What the terminal has said so far.
  private(set) var colors = TerminalColors()
  /// Whether the last answer has come.
  private(set) var isOver = false
  /// What may be the beginning of an answer.
  private var held: [UInt8] = []

  /// Whether something is held back that can still be a key.
  var holdsKeys: Bool { !held.isEmpty && !ColorAnswers.isCertain(held) }

  /// The keys among `chunk`, which came behind what is held back.
  mutating func keys(in chunk: [UInt8]) -> [UInt8] {
    let bytes = held + chunk
    held = []
    var keys: [UInt8] = []
    var place = 0
    while place < bytes.count {
      guard bytes[place] == 0x1B else {
        keys.append(bytes[place])
        place += 1
        continue
      }
      switch ColorAnswers.match(bytes[place...]) {
      case .answer(let length): place += take(bytes[place..<(place + length)])
      case .beginning:
        held = Array(bytes[place...])
        return isOver ? keys + release() : keys
      case .broken(let length): place += length
      case .key:
        keys.append(bytes[place])
        place += 1
      }
    }
    return keys
  }

  /// Gives back what was held for a key.
  mutating func release() -> [UInt8] {
    guard holdsKeys else { return [] }
    defer { held = [] }
    return held
  }

  // MARK: Reading

  /// Notes a whole answer; returns its length.
  private mutating func take(_ answer: ArraySlice<UInt8>) -> Int {
    let text = String(decoding: answer.dropFirst(2), as: UTF8.self)
    let parts = text.split(separator: ";", maxSplits: 2)
    if answer.dropFirst().first == UInt8(ascii: "[") {
      isOver = true
    } else if parts.count == 2, parts[0] == "11" {
      colors.background = ColorAnswers.color(parts[1]) ?? colors.background
    } else if parts.count == 3, parts[0] == "4", let number = Int(parts[1]) {
      colors.colors[number] = ColorAnswers.color(parts[2]) ?? colors.colors[number]
    }
    return answer.count
  }

  private static func color(_ text: Substring) -> TerminalColor? {
    TerminalColor(said: text.prefix { $0 != "\u{7}" && $0 != "\u{1B}" })
  }

  private enum Match {
    case answer(length: Int)
    case beginning
    /// An answer that stops in its middle.
    case broken(length: Int)
    case key
  }

  private static let lastAnswer = Array("\u{1B}[0n".utf8)
  private static let beginnings = [Array("\u{1B}]11;rgb".utf8), Array("\u{1B}]4;".utf8)]
  /// More than any answer has.
  private static let limit = 64

  /// What begins with the escape character at the start of `bytes`.
  private static func match(_ bytes: ArraySlice<UInt8>) -> Match {
    if bytes.starts(with: lastAnswer) { return .answer(length: lastAnswer.count) }
    if lastAnswer.starts(with: bytes) { return .beginning }
    guard isCertain(bytes) else {
      return beginnings.contains { $0.starts(with: bytes) } ? .beginning : .key
    }
    var length = 2
    for byte in bytes.dropFirst(2) {
      length += 1
      if byte == 0x07 { return .answer(length: length) }
      if byte == UInt8(ascii: "\\"), bytes[bytes.startIndex + length - 2] == 0x1B {
        return .answer(length: length)
      }
      if byte == 0x1B { continue }
      let isBehindEscape = bytes[bytes.startIndex + length - 2] == 0x1B
      guard !isBehindEscape, isPart(byte), length <= limit else {
        return .broken(length: length - (isBehindEscape ? 2 : 1))
      }
    }
    return .beginning
  }

  /// Whether `bytes` begin as no key does.
  private static func isCertain(_ bytes: some Collection<UInt8>) -> Bool {
    beginnings.contains { bytes.starts(with: $0) }
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: ";"), UInt8(ascii: "/"),
      UInt8(ascii: "a")...UInt8(ascii: "g"), UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "r"):
      true
    default: false
    }
  }
}

extension Terminal {
  /// What the terminal has said of its colours so far, asked by `TerminalCellReader/askForColors()`.
  package static var colors: TerminalColors {
    KeyReader.standard.lookForAnswers()
    return KeyReader.standard.colors
  }

  /// Whether the terminal is of a kind that answers about its colours, or keeps silent, as far as
  /// `TERM` tells: some others write the question on the screen.
  static var canBeAskedForColors: Bool {
    guard let kind = environment("TERM")?.split(whereSeparator: { $0 == "-" || $0 == "." }).first
    else { return false }
    return [
      "xterm", "rxvt", "screen", "tmux", "vte", "gnome", "konsole", "alacritty", "foot", "kitty",
      "wezterm", "st", "ghostty", "iterm", "iterm2", "contour", "mintty", "putty", "nsterm",
    ].contains(kind)
  }
}

extension TerminalCellReader {
  /// Asks the terminal for its colours, and does not wait: the answers are taken out of the keys
  /// whenever they come, and `Terminal.colors` has them from then on.
  package func askForColors() {
    guard Terminal.canBeAskedForColors, keys.expectAnswers() else { return }
    Terminal.flush()
    terminal_ask(ColorAnswers.question)
  }
}
