import TestSupport
import Testing

/// Scripts recorded with scikit-learn 1.9.1, NumPy 2.5.5 and CPython 3.13 by `Scripts/record.py`.
@Suite("scikit-learn in cells")
struct SklearnScriptTests {
  /// All scripts of the folder: a new one needs no line here.
  static let names = TextFile.names(
    in: "\(Fixture.testsFolder)/PyModulesTests/Scripts", suffix: ".py"
  )
  .filter { $0.hasPrefix("sk_") }.map { String($0.dropFirst(3).dropLast(3)) }

  @Test("the folder holds the scripts")
  func folder() { #expect(SklearnScriptTests.names.count >= 70) }

  @Test("prints what scikit-learn prints", arguments: names)
  func script(name: String) throws {
    let script = try Fixture.text("PyModulesTests/Scripts/sk_\(name).py")
    let expected = try Fixture.text("PyModulesTests/Scripts/sk_\(name).exp")
    let found = ScriptOutput.run(script, name: "sk_\(name).py")
    #expect(!expected.isEmpty)
    if let difference = ScriptOutput.firstDifference(found, expected) {
      Issue.record("sk_\(name).py \(difference)")
    }
  }
}
