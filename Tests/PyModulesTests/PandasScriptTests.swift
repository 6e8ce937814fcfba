import TestSupport
import Testing

/// Scripts recorded with pandas 3.1, NumPy 2.5 and CPython 3.13 by `Scripts/record.py`.
@Suite("pandas in cells")
struct PandasScriptTests {
  /// All scripts of the folder: a new one needs no line here.
  static let names = TextFile.names(
    in: "\(Fixture.testsFolder)/PyModulesTests/Scripts", suffix: ".py"
  )
  .filter { $0.hasPrefix("pandas_") }.map { String($0.dropLast(3)) }

  @Test("the folder holds the scripts")
  func folder() { #expect(PandasScriptTests.names.count >= 60) }

  @Test("prints what pandas prints", arguments: names)
  func script(name: String) throws {
    let script = try Fixture.text("PyModulesTests/Scripts/\(name).py")
    let expected = try Fixture.text("PyModulesTests/Scripts/\(name).exp")
    let found = ScriptOutput.run(script, name: "\(name).py", data: "Data")
    #expect(!expected.isEmpty)
    if let difference = ScriptOutput.firstDifference(found, expected) {
      Issue.record("\(name).py \(difference)")
    }
  }
}
