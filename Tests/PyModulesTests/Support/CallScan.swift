/// The calls in a script's text: which keywords and how many positional arguments each name was called with.
struct CallScan {
  /// The keywords of all calls of a name.
  private(set) var keywords: [String: Set<String>] = [:]
  /// The largest number of positional arguments of a name's calls.
  private(set) var positional: [String: Int] = [:]
  /// All words of the text, calls or not.
  private(set) var words: Set<String> = []

  /// Adds the calls of a text.
  mutating func add(_ text: String) {
    let bytes = Array(text.utf8)
    var open: [(name: String, count: Int, hasContent: Bool)] = []
    var (word, place, isCall) = ("", 0, false)
    while place < bytes.count {
      let byte = bytes[place]
      if CallScan.isWord(byte) {
        var end = place
        while end < bytes.count, CallScan.isWord(bytes[end]) { end += 1 }
        word = String(decoding: bytes[place..<end], as: UTF8.self)
        words.insert(word)
        isCall = true
        if !open.isEmpty { open[open.count - 1].hasContent = true }
        place = end
        continue
      }
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        place = CallScan.endOfText(bytes, place)
        if !open.isEmpty { open[open.count - 1].hasContent = true }
        isCall = false
        continue
      case UInt8(ascii: "#"):
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        if !open.isEmpty { open[open.count - 1].hasContent = true }
        open.append((byte == UInt8(ascii: "(") && isCall ? word : "", 0, false))
        isCall = false
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if let call = open.popLast(), !call.name.isEmpty {
          let count = call.count + (call.hasContent ? 1 : 0)
          positional[call.name] = max(positional[call.name] ?? 0, count)
        }
        isCall = byte != UInt8(ascii: "}")
        word = ""
      case UInt8(ascii: ","):
        if !open.isEmpty {
          if open[open.count - 1].hasContent { open[open.count - 1].count += 1 }
          open[open.count - 1].hasContent = false
        }
        isCall = false
      case UInt8(ascii: "="):
        let isDouble =
          place + 1 < bytes.count && bytes[place + 1] == byte
          || place > 0 && [61, 33, 60, 62].contains(Int(bytes[place - 1]))
        if !isDouble, let call = open.last, !call.name.isEmpty, isCall {
          keywords[call.name, default: []].insert(word)
          open[open.count - 1].hasContent = false
          open[open.count - 1].count -= 1
        }
        isCall = false
      case UInt8(ascii: " "), UInt8(ascii: "\n"): break
      default: isCall = false
      }
      place += 1
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte == 95 || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// The place behind a quoted text.
  private static func endOfText(_ bytes: [UInt8], _ start: Int) -> Int {
    let quote = bytes[start]
    if start + 2 < bytes.count, bytes[start + 1] == quote, bytes[start + 2] == quote {
      var place = start + 3
      while place + 2 < bytes.count,
        !(bytes[place] == quote && bytes[place + 1] == quote && bytes[place + 2] == quote)
      { place += 1 }
      return min(place + 3, bytes.count)
    }
    var place = start + 1
    while place < bytes.count, bytes[place] != quote, bytes[place] != UInt8(ascii: "\n") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(place + 1, bytes.count)
  }
}
