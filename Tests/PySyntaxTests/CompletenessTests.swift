import PySyntax
import Testing

@Suite("Completeness")
struct CompletenessTests {
  @Test(
    "a whole cell is complete",
    arguments: [
      "x = 1", "", "# only a comment", "for i in x:\n    print(i)\n", "f(\n  1,\n)",
      "'''a\nb'''", "%time f(x)", "Lasso?", "if x: y = 1\n",
    ])
  func complete(text: String) {
    guard case .complete = Completeness.of(SourceText(text)) else {
      Issue.record("\(Completeness.of(SourceText(text)))")
      return
    }
  }

  @Test(
    "an unfinished cell says what is missing",
    arguments: [
      ("for i in x:", "block"), ("if x:\n    y = 1", "emptyLine"), ("f(1,", "closingBracket"),
      ("'''a", "closingQuotes"), ("f'''a", "closingQuotes"), ("try:\n    x\n", "exceptOrFinally"),
      ("@property", "decorated"), ("x = 1 + \\", "continuationLine"), ("%%time", "emptyLine"),
      ("def f():\n", "block"), ("if x:\n    if y:", "block"), ("if x:\n    if y:\n", "block"),
      ("for a in b:\n    c = 1\n    while a < c:  # so", "block"),
      ("class A:\n    def f(self):\n        for x in y:\n            if x:\n", "block"),
      ("if x:\n    try:\n        y", "exceptOrFinally"), ("if x:\n    @f", "decorated"),
      ("if x:\n    y = f(", "closingBracket"), ("def f():\n    with a:\n\n", "block"),
      ("x = f'{a", "closingBracket"),
    ])
  func incomplete(text: String, missing: String) {
    guard case .incomplete(let found) = Completeness.of(SourceText(text)) else {
      Issue.record("\(Completeness.of(SourceText(text)))")
      return
    }
    #expect("\(found)".hasPrefix(missing), "\(found)")
  }

  @Test(
    "what no further text can mend is wrong",
    arguments: [
      "x = = 1", "print 'a'", "'abc", "x = )", "  x = 1", "for x in y\n", "!ls", "if x:\ny",
      "if x:\n    if y:\n    z",
      "if x:\n    if y:\nz",
    ])
  func wrong(text: String) {
    guard case .wrong = Completeness.of(SourceText(text)) else {
      Issue.record("\(Completeness.of(SourceText(text)))")
      return
    }
  }
}
