import Notebook
import Rendering
import Testing

@Suite("An error as it is shown")
struct ErrorExcerptTests {
  @Test("shows Python's line, the place with a caret, and help")
  func whole() {
    let report = ErrorReport(
      name: "NameError", message: "name 'lasso' is not defined. Did you mean: 'Lasso'?",
      frames: [
        .init(
          function: nil, source: "cell 3", line: 2, text: "w = lasso(0.1)", column: 4, length: 5)
      ],
      help: "names are case-sensitive")
    #expect(
      ErrorExcerpt.lines(report, Theme(width: 60)) == [
        "NameError: name 'lasso' is not defined. Did you mean: 'Lasso'?",
        "  cell 3, line 2",
        "    2 | w = lasso(0.1)",
        "      |     ^^^^^",
        "  help: names are case-sensitive",
      ])
  }

  @Test("puts the caret right behind wide characters and tabs")
  func wide() {
    let report = ErrorReport(
      name: "NameError", message: "x",
      frames: [
        .init(function: "f", source: "a.py", line: 10, text: "\t数 = b", column: 5, length: 1)
      ])
    #expect(
      ErrorExcerpt.lines(report, Theme()) == [
        "NameError: x", "  a.py, line 10, in f", "   10 |  数 = b", "      |       ^",
      ])
  }

  @Test("folds the frames of a recursion")
  func recursion() {
    let frame = ErrorReport.Frame(
      function: "f", source: "cell 1", line: 1, text: "f()", column: 0, length: 3)
    let report = ErrorReport(
      name: "RecursionError", message: "maximum recursion depth exceeded",
      frames: Array(repeating: frame, count: 900))
    let lines = ErrorExcerpt.lines(report, Theme())
    #expect(lines.count == 5)
    #expect(lines.last == "  … 899 more like it")
  }

  @Test("shows the exception that another was raised from first")
  func chain() {
    let first = ErrorReport(name: "KeyError", message: "'a'", frames: [])
    let report = ErrorReport(
      name: "ValueError", message: "bad", frames: [], cause: .init(isDirect: true, first))
    #expect(
      ErrorExcerpt.lines(report, Theme()) == [
        "KeyError: 'a'", "which was the direct cause of:", "ValueError: bad",
      ])
  }

  @Test("keeps control characters of messages and code away from the terminal")
  func control() {
    let report = ErrorReport(
      name: "ValueError", message: "\u{1B}]0;x\u{7}",
      frames: [
        .init(
          function: "\u{1B}", source: "\u{9B}", line: 1, text: "\u{1B}[2J", column: 0, length: 4)
      ])
    let text = ErrorExcerpt.lines(report, Theme()).joined()
    #expect(!text.unicodeScalars.contains { $0.value < 32 || (0x7F...0x9F).contains($0.value) })
  }
}
