import TestSupport
import Testing

/// Scripts whose output was recorded from CPython 3.13.
@Suite("the standard library in cells")
struct StandardScriptTests {
  static let names = TextFile.names(
    in: Fixture.testsFolder + "/PyModulesTests/Scripts", suffix: ".py"
  ).filter { $0.hasPrefix("mod_") }

  @Test(
    "prints what CPython prints",
    arguments: StandardScriptTests.names)
  func script(name: String) throws {
    let script = try Fixture.text("PyModulesTests/Scripts/\(name)")
    let expected = try Fixture.text("PyModulesTests/Scripts/\(name.dropLast(3)).exp")
    #expect(!expected.isEmpty)
    #expect(StandardScriptTests.names.count >= 8)
    // Exactly, to the last digit: there is no linear algebra here that could differ.
    #expect(ScriptOutput.run(script, name: name) == expected)
  }
}
