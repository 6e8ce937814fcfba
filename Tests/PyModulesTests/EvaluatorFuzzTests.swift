import Notebook
import NotebookSession
import PyRuntime
import TestSupport
import Testing

/// Cells that nobody would write, made from the recorded scripts.
///
/// Each run is the same, but for `REGTUTOR_FUZZ_SECONDS`, which sets how long to go on, and
/// `REGTUTOR_FUZZ_SEED`; `Scripts/fuzz-cells.py` runs the program itself for as long as is wanted.
@Suite("Any cell")
struct EvaluatorFuzzTests {
  @Test("a mutated script ends in a value or an error, never in a trap")
  func mutations() throws {
    var scripts: [String] = []
    for folder in ["PyRuntimeTests/Scripts", "PyModulesTests/Scripts"] {
      let path = Fixture.testsFolder + "/" + folder
      for name in TextFile.names(in: path, suffix: ".py") {
        scripts.append(try #require(TextFile.read(path + "/" + name)))
      }
    }
    #expect(scripts.count > 100)
    let seconds = TextFile.environment("REGTUTOR_FUZZ_SECONDS").flatMap(Int.init) ?? 0
    let seed = TextFile.environment("REGTUTOR_FUZZ_SEED").flatMap(UInt64.init) ?? 4
    var mutator = CellMutator(seed: seed, scripts: scripts)
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var count = 0
    var failures = 0
    while count < 150 || clock.now < end {
      let session = Session()
      session.interpreter.limits.deadline = Limits.now() + 0.5
      session.interpreter.limits.valueBytes = 64 << 20
      let cell = mutator.next()
      let result = session.run(cell)
      if result.error != nil { failures += 1 }
      session.interpreter.limits.deadline = nil
      let after = session.run("6 * 7")
      #expect(after.error == nil, "no cell runs after:\n\(cell)")
      count += 1
    }
    #expect(failures > 0 && failures < count)
  }
}

/// Changes a few statements of a script at random places, the same ones for the same seed.
struct CellMutator {
  private var state: UInt64
  private let scripts: [[Substring]]

  /// What stands in for a name, a number or a text.
  private static let values = [
    "0", "-1", "10**20", "2**63", "-2**63", "1e308", "float('nan')", "float('inf')", "None", "''",
    "[]", "()", "{}", "True", "10**6", "1 << 70", "-0.0", "5e-324", "'a' * 1000", "slice(None)",
    "...", "range(10**18)", "b'\\xff'", "object()", "[[1], [2, 3]]", "lambda *a: a", "iter([1])",
    "(i for i in range(3))", "-9223372036854775808", "9223372036854775807", "{1: 2}", "{1}",
  ]

  init(seed: UInt64, scripts: [String]) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.scripts = scripts.map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// A number below `bound`, by a linear congruential generator.
  private mutating func number(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return bound > 0 ? Int(truncatingIfNeeded: (state >> 33) % UInt64(bound)) : 0
  }

  /// Returns the next cell: up to forty lines of a script, changed in one to four places.
  mutating func next() -> String {
    let script = scripts[number(below: scripts.count)]
    var start = number(below: max(1, script.count - 40))
    while start > 0, script[start].first == " " || script[start].isEmpty { start -= 1 }
    let imports = script.filter { $0.hasPrefix("import ") || $0.hasPrefix("from ") }
    var cell = (imports + script[start..<min(script.count, start + 40)]).joined(separator: "\n")
    for _ in 0...number(below: 4) { cell = changed(cell) }
    return cell
  }

  private mutating func changed(_ cell: String) -> String {
    let words = cell.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." }
    guard !words.isEmpty else { return cell }
    let word = words[number(below: words.count)]
    let other: Substring =
      number(below: 3) == 0
      ? words[number(below: words.count)]
      : Substring(CellMutator.values[number(below: CellMutator.values.count)])
    return String(cell[..<word.startIndex]) + other + String(cell[word.endIndex...])
  }
}
