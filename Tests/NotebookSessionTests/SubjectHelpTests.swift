import Notebook
import NotebookSession
import Testing

@Suite("Help on names")
struct SubjectHelpTests {
  /// What examples may count on.
  static let preamble = """
    import numpy as np
    import pandas as pd
    import matplotlib.pyplot as plt
    rng = np.random.default_rng(1)
    X = rng.normal(size=(60, 3))
    y = X @ [3.0, -2.0, 0.0] + rng.normal(size=60)
    from sklearn.linear_model import Lasso
    model = Lasso(alpha=0.1).fit(X, y)
    df = pd.DataFrame(X, columns=["a", "b", "c"])
    """

  @Test("every example runs, shows something, and its name has help with a signature")
  func examples() {
    #expect(SubjectHelp.all.count >= 120)
    #expect(Set(SubjectHelp.all.map(\.name)).count == SubjectHelp.all.count)
    for help in SubjectHelp.all {
      let session = Session()
      #expect(session.run(SubjectHelpTests.preamble).error == nil)
      if let line = help.importLine { #expect(session.run(line).error == nil, "\(help.name)") }
      let result = session.run(help.example, name: help.name)
      #expect(result.error == nil, "\(help.name): \(result.error?.message ?? "")")
      #expect(!result.outputs.isEmpty, "\(help.name) shows nothing")
      let told = session.run("help(\(help.name))")
      guard case .stream(let text)? = told.outputs.first else {
        Issue.record("\(help.name) has no help")
        continue
      }
      #expect(text.contains("Example:"), "\(help.name): \(text)")
      let widest = text.split(separator: "\n").map(\.count).max() ?? 0
      #expect(widest <= 80, "\(help.name): \(text)")
      #expect(text.contains("("), "\(help.name) has no signature: \(text)")
      #expect(
        session.run("\(help.name)?").outputs == told.outputs, "\(help.name)? differs from help()")
    }
  }

  @Test("the signature is scikit-learn's, and a name that is not there gets a suggestion")
  func texts() {
    let session = Session()
    _ = session.run("from sklearn.linear_model import Lasso\ndef own(a, b=2):\n    'What it does.'")
    guard case .stream(let text)? = session.run("Lasso?").outputs.first else {
      Issue.record("no help")
      return
    }
    #expect(
      text.hasPrefix("Lasso(alpha=1.0, *, fit_intercept=True, precompute=False, copy_X=True,\n"))
    for (question, answer) in [
      ("Laso?", "Object `Laso` not found. Did you mean: 'Lasso'?\n"),
      ("?unheard_of", "Object `unheard_of` not found.\n"),
      ("own.unheard_of?", "Object `own.unheard_of` not found.\n"),
    ] {
      let result = session.run(question)
      #expect(result.outputs == [.stream(answer)])
      #expect(result.error == nil)
    }
    let other = session.run("help(own)").outputs
    #expect(other == [.stream("function own\n    What it does.\n")])
    #expect(session.run("help()").error == nil)
  }

  @Test(
    "a method is shown as it is called, a function with Python's own parameters, in rows that fit",
    arguments: [
      ("model.fit", "fit(X, y, sample_weight=None, check_input=True)\n    Learns"),
      ("model.predict", "predict(X)\n    What"), ("X.mean", "mean(axis=None, "),
      ("X[:, 0].std", "std(axis=None, "), ("df['a'].head", "head(n=5)\n    The first"),
      ("sorted", "sorted(iterable, /, *, key=None, reverse=False)\n    A new"),
      ("max", "max(iterable, *, default=..., key=None)\n    The largest"), ("len", "len(obj, /)\n"),
      ("[].append", "append(object, /)\n"), ("df.pivot_table", "pivot_table("),
    ])
  func heads(name: String, head: String) {
    let session = Session()
    #expect(session.run(SubjectHelpTests.preamble).error == nil)
    guard case .stream(let text)? = session.run("help(\(name))").outputs.first else {
      Issue.record("\(name) has no help")
      return
    }
    #expect(text.hasPrefix(head), "\(text)")
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 78 }, "\(text)")
    #expect(!text.contains("<unset>"), "\(text)")
  }

  @Test("two question marks are refused with a reason")
  func source() {
    let session = Session()
    let result = session.run("len??")
    #expect(result.error?.help?.contains("len?") == true)
  }
}
