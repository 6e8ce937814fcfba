import TestSupport
import Testing

/// Scripts recorded with matplotlib 3.11.2, NumPy 2.5.5 and CPython 3.13 by `Scripts/record.py`.
@Suite("matplotlib in cells")
struct PyPlotScriptTests {
  /// All scripts of the folder: a new one needs no line here.
  static let names = TextFile.names(
    in: "\(Fixture.testsFolder)/PyModulesTests/Scripts", suffix: ".py"
  )
  .filter { $0.hasPrefix("plt_") }.map { String($0.dropFirst(4).dropLast(3)) }

  @Test("the folder holds the scripts")
  func folder() { #expect(PyPlotScriptTests.names.count >= 1) }

  @Test("prints what matplotlib prints", arguments: names)
  func script(name: String) throws {
    let script = try Fixture.text("PyModulesTests/Scripts/plt_\(name).py")
    let expected = try Fixture.text("PyModulesTests/Scripts/plt_\(name).exp")
    let found = ScriptOutput.run(script, name: "plt_\(name).py")
    #expect(!expected.isEmpty)
    if let difference = ScriptOutput.firstDifference(found, expected) {
      Issue.record("plt_\(name).py \(difference)")
    }
  }
}
