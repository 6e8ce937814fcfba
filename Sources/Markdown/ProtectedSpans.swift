/// Replaces formulas and live fields by marks that CommonMark leaves alone.
///
/// `$a_1$` and `{x * y:.2f}` hold characters that CommonMark would read as emphasis. Each becomes a
/// private-use character, a number and another such character; `expand` puts them back as inlines.
/// Code spans, fenced and indented code keep their dollars and braces.
struct ProtectedSpans {
  /// The source with marks in place of the spans, line numbers unchanged.
  private(set) var text = ""
  private var spans: [Inline] = []

  private static let open: Character = "\u{E000}"
  private static let close: Character = "\u{E001}"

  /// Scans `source`.
  init(_ source: String, isLive: Bool) {
    var fence: (mark: Character, count: Int)?
    var paragraph = ""
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      let run = ProtectedSpans.fence(at: line)
      if let open = fence {
        if let run, run.mark == open.mark, run.count >= open.count, run.isBare { fence = nil }
        text += ProtectedSpans.withoutMarks(line) + "\n"
      } else if let run {
        flush(&paragraph, isLive)
        fence = (run.mark, run.count)
        text += ProtectedSpans.withoutMarks(line) + "\n"
      } else if line.allSatisfy({ $0 == " " || $0 == "\t" }) {
        flush(&paragraph, isLive)
        text += "\n"
      } else {
        paragraph += ProtectedSpans.withoutMarks(line) + "\n"
      }
    }
    flush(&paragraph, isLive)
  }

  /// Returns `text` with its marks turned back into inlines.
  func expand(_ text: String) -> [Inline] {
    guard text.contains(ProtectedSpans.open) else { return [.text(text)] }
    var inlines: [Inline] = []
    var plain = ""
    var rest = Substring(text)
    while let character = rest.popFirst() {
      guard character == ProtectedSpans.open,
        let end = rest.firstIndex(of: ProtectedSpans.close),
        let number = Int(rest[..<end]), spans.indices.contains(number)
      else {
        plain.append(character)
        continue
      }
      if !plain.isEmpty { inlines.append(.text(plain)) }
      plain = ""
      inlines.append(spans[number])
      rest = rest[rest.index(after: end)...]
    }
    if !plain.isEmpty { inlines.append(.text(plain)) }
    return inlines
  }

  /// Returns `text` with its marks as they were written, for places that take no inlines.
  func restore(_ text: String) -> String {
    text.contains(ProtectedSpans.open) ? expand(text).plainText : text
  }

  // MARK: Scanning

  private static func fence(
    at line: Substring
  ) -> (mark: Character, count: Int, isBare: Bool)? {
    let trimmed = line.drop { $0 == " " }
    guard line.prefix(4).prefix(while: { $0 == " " }).count < 4, let mark = trimmed.first,
      mark == "`" || mark == "~"
    else { return nil }
    let count = trimmed.prefix { $0 == mark }.count
    let rest = trimmed.dropFirst(count)
    guard count >= 3, mark == "~" || !rest.contains("`") else { return nil }
    return (mark, count, rest.allSatisfy { $0 == " " || $0 == "\t" })
  }

  /// The bytes at which something other than plain text may begin.
  private static let beginners = Set("\\`${}".utf8)

  private static func withoutMarks(_ line: Substring) -> String {
    // Both marks begin with this byte, which hardly any line has.
    guard line.utf8.contains(0xEE) else { return String(line) }
    return String(line.map { $0 == open || $0 == close ? "\u{FFFD}" : $0 })
  }

  private mutating func flush(_ paragraph: inout String, _ isLive: Bool) {
    var rest = Substring(paragraph)
    paragraph = ""
    while let character = rest.first {
      let plain = rest.utf8.prefix { !ProtectedSpans.beginners.contains($0) }
      if !plain.isEmpty {
        text += rest[..<plain.endIndex]
        rest = rest[plain.endIndex...]
        continue
      }
      switch character {
      case "\\" where !rest.dropFirst().isEmpty:
        text += rest.prefix(2)
        rest = rest.dropFirst(2)
      case "`":
        let ticks = rest.prefix { $0 == "`" }
        let body = rest.dropFirst(ticks.count)
        if let end = ProtectedSpans.closing(ticks.count, in: body) {
          text += rest[..<end]
          rest = rest[end...]
        } else {
          text += ticks
          rest = body
        }
      case "$":
        if let (tex, isDisplay, after) = ProtectedSpans.formula(in: rest) {
          protect(.math(tex, isDisplay: isDisplay), lines: rest[..<after])
          rest = rest[after...]
        } else {
          text.append(character)
          rest = rest.dropFirst()
        }
      case "{" where isLive:
        if rest.hasPrefix("{{") {
          protect(.text("{"), lines: "")
          rest = rest.dropFirst(2)
        } else if let (field, after) = ProtectedSpans.field(in: rest) {
          protect(.live(field), lines: rest[..<after])
          rest = rest[after...]
        } else {
          text.append(character)
          rest = rest.dropFirst()
        }
      case "}" where isLive && rest.hasPrefix("}}"):
        protect(.text("}"), lines: "")
        rest = rest.dropFirst(2)
      default:
        text.append(character)
        rest = rest.dropFirst()
      }
    }
  }

  private mutating func protect(_ span: Inline, lines: Substring) {
    text += "\(ProtectedSpans.open)\(spans.count)\(ProtectedSpans.close)"
    text += String(repeating: "\n", count: lines.count { $0 == "\n" })
    spans.append(span)
  }

  private static func closing(_ count: Int, in body: Substring) -> Substring.Index? {
    var index = body.startIndex
    while index < body.endIndex {
      guard body[index] == "`" else {
        index = body.index(after: index)
        continue
      }
      let run = body[index...].prefix { $0 == "`" }
      if run.count == count { return run.endIndex }
      index = run.endIndex
    }
    return nil
  }

  /// A formula at the start of `text`: `$$…$$`, or `$…$` on one paragraph with no blank inside its
  /// dollars and no digit behind them, so that prices stay prices.
  private static func formula(
    in text: Substring
  ) -> (tex: String, isDisplay: Bool, after: Substring.Index)? {
    let isDisplay = text.hasPrefix("$$")
    let body = text.dropFirst(isDisplay ? 2 : 1)
    var index = body.startIndex
    while index < body.endIndex {
      if body[index] == "\\" {
        index = body.index(index, offsetBy: 2, limitedBy: body.endIndex) ?? body.endIndex
        continue
      }
      if isDisplay ? body[index...].hasPrefix("$$") : body[index] == "$" { break }
      index = body.index(after: index)
    }
    guard index < body.endIndex, index > body.startIndex else { return nil }
    let tex = body[..<index]
    let after = body.index(index, offsetBy: isDisplay ? 2 : 1)
    if !isDisplay {
      guard tex.first?.isWhitespace == false, tex.last?.isWhitespace == false,
        after == body.endIndex || !body[after].isNumber
      else { return nil }
    }
    return (String(tex), isDisplay, after)
  }

  /// A field at the start of `text`, up to the brace that closes it; `{#id}` is none.
  private static func field(in text: Substring) -> (String, Substring.Index)? {
    let body = text.dropFirst()
    guard let first = body.first, first != "#", first != "}" else { return nil }
    var depth = 0
    var quote: Character?
    for index in body.indices {
      let character = body[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if "([{".contains(character) {
        depth += 1
      } else if character == "}" && depth == 0 {
        return (String(body[..<index]), body.index(after: index))
      } else if ")]}".contains(character) {
        depth -= 1
      }
    }
    return nil
  }
}
