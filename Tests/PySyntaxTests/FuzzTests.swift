import PySyntax
import TestSupport
import Testing

/// Texts that nobody would write, made from those that somebody did.
///
/// Each run is the same, but for `REGTUTOR_FUZZ_SECONDS`, which sets how long to go on and takes
/// its seed from `REGTUTOR_FUZZ_SEED`; `Scripts/fuzz-syntax.sh` does both. The text that is being
/// read is then kept in `REGTUTOR_FUZZ_FILE`, so that a trap leaves it behind.
@Suite("Any text")
struct FuzzTests {
  @Test("a mutated program is read or refused, never a trap")
  func mutations() throws {
    var seeds: [String] = []
    for name in TextFile.names(in: TextFile.path("Programs"), suffix: ".py") {
      seeds.append(try #require(TextFile.read(TextFile.path("Programs/\(name)"))))
    }
    for name in ChunkTests.files {
      let text = try #require(TextFile.read(TextFile.path("Chunks/\(name)")))
      seeds += ChunkedFile(text).chunks.map { ChunkTests.program($0.input) }
    }
    #expect(seeds.count > 200)
    let seconds = TextFile.environment("REGTUTOR_FUZZ_SECONDS").flatMap(Int.init) ?? 0
    let seed = TextFile.environment("REGTUTOR_FUZZ_SEED").flatMap(UInt64.init) ?? 20
    let keep = TextFile.environment("REGTUTOR_FUZZ_FILE")
    var mutator = Mutator(seed: seed, seeds: seeds)
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var count = 0
    var right = 0
    while count < 1500 || clock.now < end {
      let text = mutator.next()
      if let keep { TextFile.write(text, to: keep) }
      let before = clock.now
      if FuzzTests.read(text) { right += 1 }
      if keep != nil, clock.now - before > .seconds(2), let keep {
        TextFile.write(text, to: keep + ".slow-\(count)")
      }
      count += 1
    }
    #expect(right > 0 && right < count)
    if seconds > 0 { print("read \(count) texts, \(right) of them right") }
  }

  /// Reads a text by every door; returns whether it is a program.
  static func read(_ text: String) -> Bool {
    let source = SourceText(text)
    do throws(Diagnostic) {
      let cell = try Parser.parseCell(source)
      _ = TreeDumper.dump(cell.statements)
      for warning in cell.warnings { _ = warning.formatted(in: source) }
      return true
    } catch {
      _ = error.formatted(in: source)
      if case .complete = Completeness.of(source) { Issue.record("complete and wrong: \(text)") }
      return false
    }
  }

  @Test(
    "depth is limited by a message",
    arguments: [
      "(", "[", "{", "f(", "x[", "-", "not ", "lambda: ", "a if b else ", "f'{", "f\"{f'{", "1+(",
      "a.b", "f()", "1+", "a<", "a and ", "2**", "{1:", "[x for x in ", "x=", "if x:\n", "*", "~",
      "(a:=", "f(**", "x[1:", "a,", "'' ", "for x in y:\n", "@a\n", "\\\n", "yield ", "%", "!",
      "await ", "match x:\n", "f'{a:{", "print(", "(a,", "elif a:\n", "try:\n", "\t", "with (",
    ])
  func depth(piece: String) {
    for count in [90, 199, 201, 3000] {
      _ = FuzzTests.read(String(repeating: piece, count: count))
      _ = FuzzTests.read(String(repeating: piece, count: count) + "1")
    }
    var indented = ""
    for level in 0..<120 {
      indented += String(repeating: " ", count: level) + (piece.hasSuffix("\n") ? piece : "if x:\n")
    }
    _ = FuzzTests.read(indented + String(repeating: " ", count: 120) + "pass")
  }
}

/// Changes texts at random places, the same ones for the same seed.
struct Mutator {
  private var state: UInt64
  private let seeds: [[UInt8]]

  private static let pieces: [String] = [
    "(", ")", "[", "]", "{", "}", ",", ":", "=", "==", " for ", " in ", " if ", " else ", "lambda ",
    "print ", "x", "1", "'a'", " not ", " and ", "*", "**", ".", "\n", "    ", "f'{", "}'", "def ",
    "class ", "import ", "from ", " as ", "with ", "try:", "except ", "return ", "yield ", ";", "@",
    "->", ":=", "+", "-", "%", "%%", "!", "?", "$", "\\", "\\\n", "\t", "#", "'", "\"", "'''",
    "\"\"\"", "0x", "1_", "1e", "1j", "\\N{", "\\x", "\\u12", "{{", "}}", "!r", ":>{", "é", "“",
    "\u{A0}", "\u{200B}", "\0", "\r", "\r\n", "\u{FEFF}", "𝑥", "async ", "await ", "match x:\n",
    "nonlocal x", "global x", "...", "\u{0C}", "|", "~", "<", ">>=", "None", "is ",
  ]

  init(seed: UInt64, seeds: [String]) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.seeds = seeds.map { Array($0.utf8) }
  }

  /// A number below `bound`, by a linear congruential generator.
  private mutating func number(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return bound > 0 ? Int(truncatingIfNeeded: (state >> 33) % UInt64(bound)) : 0
  }

  /// Returns the next text.
  mutating func next() -> String {
    var text = seeds[number(below: seeds.count)]
    if text.count > 400 {
      // A window, so that the changes lie close to each other.
      let start = number(below: text.count - 200)
      text = Array(text[start..<Swift.min(start + 100 + number(below: 300), text.count)])
    }
    for _ in 0...number(below: 6) { mutate(&text) }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func mutate(_ text: inout [UInt8]) {
    let place = number(below: text.count + 1)
    let end = Swift.min(place + 1 + number(below: 12), text.count)
    switch number(below: 7) {
    case 0, 1:
      text.insert(
        contentsOf: Array(Mutator.pieces[number(below: Mutator.pieces.count)].utf8), at: place)
    case 2: text.removeSubrange(place..<end)
    case 3: text.insert(contentsOf: Array(text[place..<end]), at: number(below: text.count + 1))
    case 4: text = Array(text[..<place])
    case 5:
      let other = seeds[number(below: seeds.count)]
      let start = number(below: other.count + 1)
      let stop = Swift.min(start + number(below: 40), other.count)
      text.insert(contentsOf: other[start..<stop], at: place)
    default:
      if place < text.count { text[place] = UInt8(truncatingIfNeeded: number(below: 128)) }
    }
  }
}
