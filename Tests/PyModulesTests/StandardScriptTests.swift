import TestSupport
import Testing

/// Scripts whose output was recorded from CPython 3.13.
@Suite("the standard library in cells")
struct StandardScriptTests {
  @Test(
    "prints what CPython prints",
    arguments: [
      "collections", "dataclasses", "functools", "itertools", "math", "misc", "random",
      "statistics",
    ])
  func script(name: String) throws {
    let script = try Fixture.text("PyModulesTests/Scripts/mod_\(name).py")
    let expected = try Fixture.text("PyModulesTests/Scripts/mod_\(name).exp")
    #expect(!expected.isEmpty)
    // Exactly, to the last digit: there is no linear algebra here that could differ.
    #expect(ScriptOutput.run(script, name: "mod_\(name).py") == expected)
  }
}
