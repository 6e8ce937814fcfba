import NotebookSession
import Testing

@Suite("Completing a word")
struct CompletionSourceTests {
  @Test(
    "finds names, built-ins, keywords and attributes",
    arguments: [
      ("alp", 0, ["alpha", "alpha_max"]), ("print(alp", 6, ["alpha", "alpha_max"]),
      ("enumer", 0, ["enumerate"]), ("nonl", 0, ["nonlocal"]), ("words.app", 6, ["append"]),
      ("math.sq", 5, ["sqrt"]), ("x = words.ext", 10, ["extend"]), ("unknown.a", 8, []),
      ("words[0].up", 9, []), ("_hid", 0, ["_hidden"]), ("hid", 0, []), ("λ", 0, ["λs"]),
    ])
  func names(text: String, start: Int, expected: [String]) {
    let session = Session()
    _ = session.run("import math\nalpha = alpha_max = 1\nwords = ['a']\n_hidden = 2\nλs = 3")
    let found = CompletionSource(session.interpreter).candidates(in: text, at: text.utf8.count)
    #expect(found.names == expected)
    #expect(expected.isEmpty || found.start == start)
  }

  @Test("runs no code of the cell")
  func runsNothing() {
    let session = Session()
    _ = session.run(
      "class Loud:\n    @property\n    def inner(self):\n        print('ran')\n        return 1\nloud = Loud()"
    )
    var outputs = 0
    session.emit = { _ in outputs += 1 }
    let source = CompletionSource(session.interpreter)
    #expect(source.candidates(in: "loud.inn", at: 8).names == ["inner"])
    #expect(source.candidates(in: "loud.inner.rea", at: 14).names.isEmpty)
    #expect(outputs == 0)
  }

  @Test("takes any cursor")
  func anyCursor() {
    let source = CompletionSource(Session().interpreter)
    for cursor in [-5, 0, 3, 99] { _ = source.candidates(in: "é.", at: cursor) }
  }
}
