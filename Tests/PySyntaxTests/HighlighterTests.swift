import PySyntax
import TestSupport
import Testing

@Suite("Highlighting")
struct HighlighterTests {
  /// Returns a text's stretches, one per line.
  static func classes(of text: String) -> String {
    let source = SourceText(text)
    return Highlighter.highlight(source)
      .map { "\($0.tokenClass.rawValue) \(source.string(in: $0.range))" }
      .joined(separator: "\n")
  }

  @Test("each part of a right text has its class")
  func right() {
    let text = """
      @a.b(1)
      def f(x):  # why
          return None if len(x) else x.len + f'a{x:.2f}'
      %time f(1)
      """
    let expected = """
      decorator @
      decorator a
      decorator .
      decorator b
      operator (
      number 1
      operator )
      keyword def
      definition f
      operator (
      name x
      operator )
      operator :
      comment # why
      keyword return
      keyword None
      keyword if
      builtin len
      operator (
      name x
      operator )
      keyword else
      name x
      operator .
      name len
      operator +
      string f'
      string a
      operator {
      name x
      operator :
      string .2f
      operator }
      string '
      magic %time f(1)
      """
    #expect(HighlighterTests.classes(of: text) == expected)
  }

  @Test(
    "a text that is being typed has classes, too",
    arguments: [
      ("x = 'ab", "name x\noperator =\nstring 'ab"),
      ("'''a\nb", "string '''a\nb"),
      ("f(1, # c", "name f\noperator (\nnumber 1\noperator ,\ncomment # c"),
      ("x = \"a\ny = 1", "name x\noperator =\nstring \"a\nname y\noperator =\nnumber 1"),
      ("a $ b", "name a\nerror $\nname b"),
      ("x = “a”\nif", "name x\noperator =\nerror “a”\nkeyword if"),
      ("f'{a", "string f'\noperator {\nname a"),
      ("# only", "comment # only"),
      ("", ""),
    ])
  func unfinished(text: String, expected: String) {
    #expect(HighlighterTests.classes(of: text) == expected)
  }

  @Test("the stretches of any text are in order and inside of it")
  func anyText() throws {
    var seeds: [String] = []
    for name in TextFile.names(in: TextFile.path("Programs"), suffix: ".py") {
      seeds.append(try #require(TextFile.read(TextFile.path("Programs/\(name)"))))
    }
    var mutator = Mutator(seed: 5, seeds: seeds)
    for _ in 0..<500 {
      let source = SourceText(mutator.next())
      var end = 0
      for stretch in Highlighter.highlight(source) {
        #expect(stretch.range.lower >= end && stretch.range.upper > stretch.range.lower)
        end = stretch.range.upper
      }
      #expect(end <= source.bytes.count)
    }
  }
}
