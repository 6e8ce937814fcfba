import TestSupport
import Testing

/// Scripts recorded with scikit-learn 1.9.1, NumPy 2.5.5 and CPython 3.13 by `Scripts/record.py`.
@Suite("scikit-learn in cells")
struct SklearnScriptTests {
  @Test(
    "prints what scikit-learn prints",
    arguments: [
      "linear", "lasso", "splits", "pipeline", "datasets", "errors", "text", "crossvalidation",
      "search",
      "metrics", "curves", "cvmodels", "paths", "scalers", "lars", "compose", "subclass",
    ])
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
