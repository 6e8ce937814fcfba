import TerminalText
import TestSupport
import Testing

@testable import LineEditing

@Suite("What a terminal says of its colours")
struct ColorAnswersTests {
  static let solarized = UsualColors.all.first { $0.name == "Solarized light" }?.colors

  /// The keys among `pieces`, one read after another.
  static func keys(_ pieces: [String], _ answers: inout ColorAnswers) -> String {
    var keys: [UInt8] = []
    for piece in pieces { keys += answers.keys(in: Array(piece.utf8)) }
    return String(decoding: keys, as: UTF8.self)
  }

  @Test("is read, and is no key, wherever it is cut")
  func cuts() throws {
    let colors = try #require(ColorAnswersTests.solarized)
    let said = PseudoTerminal.answers(colors) + "\u{1B}[0n"
    let bytes = Array("ab\(said)cd\u{1B}[Aé".utf8)
    for cut in 0...bytes.count {
      var answers = ColorAnswers()
      let keys = answers.keys(in: Array(bytes[..<cut])) + answers.keys(in: Array(bytes[cut...]))
      #expect(String(decoding: keys, as: UTF8.self) == "abcd\u{1B}[Aé", "cut at \(cut)")
      #expect(answers.isOver && answers.colors.background == colors.background)
      #expect(answers.colors.colors.count == ReadableColors.numbers.count)
    }
    var answers = ColorAnswers()
    let keys = bytes.reduce(into: [UInt8]()) { $0 += answers.keys(in: [$1]) }
    #expect(String(decoding: keys, as: UTF8.self) == "abcd\u{1B}[Aé")
  }

  @Test("may come within a paste, with BEL at its end, and behind the last answer")
  func places() {
    var answers = ColorAnswers()
    let paste = "\u{1B}[200~x = 1\u{1B}]11;rgb:ff/ff/ff\u{7}\n\u{1B}[0n"
    let rest = "y = 2\u{1B}]4;1;rgb:cd/00/00\u{7}\u{1B}[201~"
    #expect(
      ColorAnswersTests.keys([paste, rest], &answers)
        == "\u{1B}[200~x = 1\ny = 2\u{1B}[201~")
    #expect(answers.colors.background == TerminalColor(0xffffff))
    #expect(answers.colors.colors == [1: TerminalColor(0xcd0000)])
  }

  @Test(
    "leaves every key as it is",
    arguments: [
      "\u{1B}[A", "\u{1B}OP", "\u{1B}]", "\u{1B}]x", "\u{1B}]1", "\u{1B}]4a", "\u{1B}[0~",
      "\u{1B}\u{1B}[A", "\u{1B}[200~\u{1B}[201~", "\u{1B}x", "]11;rgb:1/2/3", "\u{1B}",
    ])
  func otherKeys(keys: String) {
    for isOver in [false, true] {
      var answers = ColorAnswers()
      if isOver { #expect(answers.keys(in: Array("\u{1B}[0n".utf8)).isEmpty) }
      var got = keys.utf8.reduce(into: [UInt8]()) { $0 += answers.keys(in: [$1]) }
      got += answers.release()
      #expect(String(decoding: got, as: UTF8.self) == keys)
      #expect(answers.colors == TerminalColors())
    }
  }

  @Test("is dropped where it breaks off or makes no sense, without the keys behind it")
  func broken() {
    for (said, keys) in [
      ("\u{1B}]11;rgb:12/\u{1B}[A", "\u{1B}[A"), ("\u{1B}]11;rgb:zz", "zz"),
      ("\u{1B}]4;1;\u{1B}\\x", "x"), ("\u{1B}]4;99999999999999999999;rgb:1/1/1\u{7}x", "x"),
      ("\u{1B}]11;rgb:1/1\u{7}x", "x"),
      ("\u{1B}]11;rgb:" + String(repeating: "1", count: 80) + "x", "x"),
    ] {
      var answers = ColorAnswers()
      let got = ColorAnswersTests.keys([said], &answers)
      #expect(got.hasSuffix(keys), "\(said.debugDescription)")
      #expect(!got.contains("rgb") && got.count <= 40, "\(got.debugDescription)")
      #expect(answers.colors == TerminalColors())
    }
  }

  @Test("is asked for once, the background first and the state of the terminal last")
  func question() {
    #expect(
      ColorAnswers.question.hasPrefix("\u{1B}]11;?\u{1B}\\\u{1B}]4;1;?\u{1B}\\")
        && ColorAnswers.question.hasSuffix("\u{1B}[5n"))
  }
}
