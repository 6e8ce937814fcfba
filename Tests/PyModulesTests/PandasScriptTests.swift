import TestSupport
import Testing

/// Scripts recorded with pandas 3.1, NumPy 2.5 and CPython 3.13 by `Scripts/record.py`.
@Suite("pandas in cells")
struct PandasScriptTests {
  @Test(
    "prints what pandas prints",
    arguments: ["construct", "select", "stats", "reshape", "errors", "sklearn"])
  func script(name: String) throws {
    let script = try Fixture.text("PyModulesTests/Scripts/pandas_\(name).py")
    let expected = try Fixture.text("PyModulesTests/Scripts/pandas_\(name).exp")
    let found = ScriptOutput.run(script, name: "pandas_\(name).py")
    #expect(!expected.isEmpty)
    if let difference = ScriptOutput.firstDifference(found, expected) {
      Issue.record("pandas_\(name).py \(difference)")
    }
  }
}
