import TestSupport
import Testing

/// Scripts whose output was recorded with the real libraries by `Scripts/record-libraries.py`: scikit-learn
/// 1.9.1, pandas 3.1.1, matplotlib 3.11.2 and NumPy 2.5.5 under CPython 3.13.
@Suite("scikit-learn, pandas and matplotlib in cells")
struct RecordedScriptTests {
  /// The beginnings of the scripts' names.
  static let libraries = ["sk_", "pandas_", "plt_"]

  /// All scripts of the folder: a new one needs no line here.
  static let names = TextFile.names(
    in: "\(Fixture.testsFolder)/PyModulesTests/Scripts", suffix: ".py"
  )
  .filter { name in libraries.contains { name.hasPrefix($0) } }.map { String($0.dropLast(3)) }

  @Test("the folder holds the scripts", arguments: [("sk_", 120), ("pandas_", 66), ("plt_", 1)])
  func folder(library: String, count: Int) {
    #expect(RecordedScriptTests.names.count { $0.hasPrefix(library) } >= count)
  }

  @Test("prints what the library prints", arguments: names)
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
