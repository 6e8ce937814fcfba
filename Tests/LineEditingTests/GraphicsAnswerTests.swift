import TerminalText
import Testing

@testable import LineEditing

@Suite("What a terminal says of images")
struct GraphicsAnswerTests {
  @Test("kitty's OK, its size of a character and its attributes are read")
  func kitty() {
    let answer = GraphicsAnswer(
      Array("\u{1B}_Gi=31;OK\u{1B}\\\u{1B}P>|kitty(0.32)\u{1B}\\\u{1B}[6;20;9t\u{1B}[?62;c".utf8))
    #expect(answer.hasKitty && !answer.hasITerm2 && !answer.hasSixel)
    #expect(answer.cell?.width == 9 && answer.cell?.height == 20)
  }

  @Test(
    "iTerm2's images are known by the terminal's name",
    arguments: [("iTerm2 3.5.0", true), ("WezTerm 2024", true), ("XTerm(370)", false)])
  func name(name: String, expected: Bool) {
    let answer = GraphicsAnswer(Array("\u{1B}P>|\(name)\u{1B}\\\u{1B}[?65;1;9c".utf8))
    #expect(answer.hasITerm2 == expected)
  }

  @Test(
    "sixels are attribute 4",
    arguments: [("?62;4;22", true), ("?4", false), ("?64;1;2;4", true), ("?62;14;44", false)])
  func sixel(attributes: String, expected: Bool) {
    #expect(GraphicsAnswer(Array("\u{1B}[\(attributes)c".utf8)).hasSixel == expected)
  }

  @Test("an error of kitty's, noise and silence are a no")
  func no() {
    for text in [
      "", "abc", "\u{1B}_Gi=31;ENOTSUPPORTED\u{1B}\\", "\u{1B}[6;9999999999999999999;9t",
    ] {
      let answer = GraphicsAnswer(Array(text.utf8))
      #expect(!answer.hasKitty && !answer.hasITerm2 && !answer.hasSixel && answer.cell == nil)
    }
    #expect(!GraphicsAnswer.isWhole(Array("\u{1B}[?62;4".utf8)))
    #expect(GraphicsAnswer.isWhole(Array("x\u{1B}[?62;4c".utf8)))
  }

  @Test("what is no answer was typed, and is kept in its order")
  func typed() {
    let bytes = Array(
      "a\u{1B}_Gi=31;OK\u{1B}\\:he\u{1B}P>|kitty\u{1B}\\\u{1B}[6;20;9tlp\u{1B}[A\u{1B}[6~\r\u{1B}[?62;cé"
        .utf8)
    #expect(
      String(decoding: GraphicsAnswer.typed(in: bytes), as: UTF8.self)
        == "a:help\u{1B}[A\u{1B}[6~\ré")
    for cut in ["\u{1B}[?62;4", "\u{1B}P>|ki", "\u{1B}_Gi=31", "\u{1B}[6;2"] {
      #expect(GraphicsAnswer.typed(in: Array(cut.utf8)).isEmpty)
    }
    #expect(GraphicsAnswer.typed(in: [0x1B]) == [0x1B])
  }

  @Test("answers about colours that come in between are kept for whoever asked")
  func colors() {
    let said = "\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{1B}\\\u{1B}]4;1;rgb:dcdc/3232/2f2f\u{7}\u{1B}[0n"
    let bytes = Array("a\(said)\u{1B}[?62;4cb".utf8)
    let typed = GraphicsAnswer.typed(in: bytes)
    #expect(String(decoding: typed, as: UTF8.self) == "a\(said)b")
    #expect(GraphicsAnswer(bytes).hasSixel && GraphicsAnswer.isWhole(bytes))
    #expect(!GraphicsAnswer.isWhole(Array(said.utf8)))
    var answers = ColorAnswers()
    #expect(String(decoding: answers.keys(in: typed), as: UTF8.self) == "ab")
    #expect(answers.isOver && answers.colors.colors.count == 1)
  }
}
