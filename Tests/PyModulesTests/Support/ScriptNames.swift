/// The names that Python texts use, and the arguments that they give to calls.
///
/// A call is known by the last name before its parenthesis: `np.linalg.norm(x, axis=0)` is a call of
/// `norm` with one positional argument and the keyword `axis`.
struct ScriptNames {
  /// A function's name with a parameter.
  struct Argument: Hashable {
    let function: String
    let parameter: String
  }

  /// All names.
  private(set) var names: Set<String> = []
  /// The keyword arguments given.
  private(set) var keywords: Set<Argument> = []
  /// The most positional arguments given to each function.
  private(set) var positional: [String: Int] = [:]
  /// The functions that some call gives `*arguments` or `**arguments`.
  private(set) var starred: Set<String> = []

  private struct Frame {
    let function: String
    var count = 0
    var isAtStart = true
  }

  private var text: [UInt8] = []
  private var place = 0

  /// Reads one more text.
  mutating func read(_ script: String) {
    text = Array(script.utf8)
    place = 0
    while place < text.count {
      let before = place
      readCode()
      if place == before { place += 1 }
    }
  }

  private func byte(_ offset: Int = 0) -> UInt8 {
    place + offset < text.count ? text[place + offset] : 0
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte == 95 || byte > 127
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// Reads to the end, or to the brace that closes a field of an f-string.
  private mutating func readCode() {
    var frames: [Frame] = []
    var last = ""
    func mark(_ frames: inout [Frame]) {
      if !frames.isEmpty { frames[frames.count - 1].isAtStart = false }
    }
    while place < text.count {
      let next = byte()
      if ScriptNames.isLetter(next) {
        let word = readWord()
        if byte() == UInt8(ascii: "'") || byte() == UInt8(ascii: "\""), word.count <= 2 {
          readString(isFormatted: word.lowercased().contains("f"))
          mark(&frames)
          last = ""
          continue
        }
        names.insert(word)
        var end = place
        while end < text.count, text[end] == 32 { end += 1 }
        let isKeyword =
          end < text.count && text[end] == UInt8(ascii: "=")
          && !(end + 1 < text.count && text[end + 1] == UInt8(ascii: "="))
        if let frame = frames.last, frame.isAtStart, isKeyword {
          keywords.insert(Argument(function: frame.function, parameter: word))
          frames[frames.count - 1].count -= 1
        }
        mark(&frames)
        last = word
        continue
      }
      switch next {
      case UInt8(ascii: "#"):
        while place < text.count, byte() != 10 { place += 1 }
        continue
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        readString(isFormatted: false)
        mark(&frames)
        last = ""
        continue
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        mark(&frames)
        frames.append(Frame(function: next == UInt8(ascii: "(") ? last : ""))
        last = ""
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard let frame = frames.popLast() else { return }
        note(frame)
        // `f(x)(y)` calls something without a name.
        last = ""
      case UInt8(ascii: ","):
        if !frames.isEmpty {
          if !frames[frames.count - 1].isAtStart { frames[frames.count - 1].count += 1 }
          frames[frames.count - 1].isAtStart = true
        }
        last = ""
      case UInt8(ascii: "*"):
        if let frame = frames.last, frame.isAtStart { starred.insert(frame.function) }
        last = ""
      case 32, 10, 13, 9, 92: break
      default:
        if !ScriptNames.isDigit(next) || last.isEmpty { last = "" }
        if next != UInt8(ascii: ".") { mark(&frames) }
      }
      place += 1
    }
  }

  private mutating func note(_ frame: Frame) {
    guard !frame.function.isEmpty else { return }
    let count = frame.count + (frame.isAtStart ? 0 : 1)
    positional[frame.function] = max(positional[frame.function] ?? 0, count)
  }

  private mutating func readWord() -> String {
    let start = place
    while ScriptNames.isLetter(byte()) || ScriptNames.isDigit(byte()) { place += 1 }
    return String(decoding: text[start..<place], as: UTF8.self)
  }

  private mutating func readString(isFormatted: Bool) {
    let quote = byte()
    let isLong = byte(1) == quote && byte(2) == quote
    place += isLong ? 3 : 1
    while place < text.count {
      let next = byte()
      if next == quote, !isLong || (byte(1) == quote && byte(2) == quote) {
        place += isLong ? 3 : 1
        return
      }
      if next == 10, !isLong { return }
      if next == 92 {
        place += 2
      } else if isFormatted, next == UInt8(ascii: "{") {
        place += 1
        if byte() == UInt8(ascii: "{") {
          place += 1
          continue
        }
        readCode()
        place += 1
      } else {
        place += 1
      }
    }
  }
}
