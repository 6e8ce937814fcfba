import PyModules
import PyRuntime
import PySyntax
import TestSupport
import Testing

@Suite("np.random in cells")
struct RandomScriptTests {
  @Test("gives the numbers, types, texts and errors of NumPy 2.5.5, call by call")
  func recorded() throws {
    let script = try Fixture.text("PyModulesTests/Random/Recorded/numpy_random.py")
    let expected = try Fixture.text("PyModulesTests/Random/Recorded/numpy_random.exp")
    let found = try output(of: script)
    let pairs = zip(lines(found), lines(expected))
    for (number, (ours, theirs)) in pairs.enumerated() {
      #expect(ours == theirs, "line \(number + 1)")
    }
    #expect(lines(expected).count > 300)
    #expect(lines(found).count == lines(expected).count)
  }

  @Test("unseeded generators draw from the session's entropy, and the same when it is replayed")
  func entropy() throws {
    let script = """
      import numpy as np
      print(np.random.rand(), np.random.default_rng().random(), np.random.RandomState().rand())
      """
    let first = Interpreter(modules: AllModules.table)
    let second = Interpreter(modules: AllModules.table)
    let text = try output(of: script, first)
    #expect(first.entropy.drawn.count == 3)
    second.entropy.replay = first.entropy.drawn
    #expect(try output(of: script, second) == text)
    #expect(try output(of: script) != text)
  }

  @Test(
    "what is not supported is refused by name, with what to write instead",
    arguments: [
      ("np.random.RandomState(0).zipf(1.000001)", "NotImplementedError", "default_rng"),
      ("np.random.RandomState(0).zipf(2000)", "NotImplementedError", "default_rng"),
      ("np.random.RandomState(0).vonmises(0, 1e200)", "ValueError", "default_rng"),
      ("np.random.hypergeometric(2**60, 2**60, 5)", "NotImplementedError", ""),
      ("np.random.default_rng(0).rand(2)", "AttributeError", "rng.random"),
      ("np.random.MT19937(1)", "AttributeError", "default_rng"),
      ("np.random.random_integers(5)", "AttributeError", "randint"),
      ("np.random.integers(5)", "AttributeError", ""),
      ("np.random.default_rng(0).shuffle({1: 2})", "NotImplementedError", "list(d)"),
      ("np.random.default_rng(0).random(2, out=1)", "NotImplementedError", "assign"),
      ("np.random.default_rng(0).random(10**15)", "MemoryError", ""),
      ("np.random.default_rng(0).integers(5, size=10**15)", "MemoryError", ""),
      ("np.random.default_rng(0).permutation(10**15)", "MemoryError", ""),
      ("np.random.default_rng(0).choice(5, 10**15)", "MemoryError", ""),
      ("np.random.default_rng(0).multinomial(5, [1], 10**15)", "MemoryError", ""),
      ("np.random.default_rng(0).normal([0, 1], 1, (10**12, 2))", "MemoryError", ""),
      ("np.random.default_rng(0).choice(10**15, 2, replace=False, p=None, shuffle=False)", "", ""),
      ("np.random.default_rng(0).spawn(10**9)", "ValueError", ""),
    ])
  func refused(cell: String, type: String, help: String) throws {
    let cell = "import numpy as np\n" + cell
    if type.isEmpty {
      #expect(try output(of: cell) == "")
      return
    }
    let error = #expect(throws: PyException.self) { _ = try output(of: cell) }
    #expect(error?.type.name == type)
    #expect(help.isEmpty || error?.help?.contains(help) == true, "\(error?.help ?? "no help")")
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private func output(
    of text: String, _ interpreter: Interpreter = Interpreter(modules: AllModules.table)
  ) throws -> String {
    var output = ""
    interpreter.writeOutput = { output += $0 }
    let source = SourceText(text, name: "cell 1")
    _ = try interpreter.run(Parser.parse(source), source: source)
    return output
  }
}
