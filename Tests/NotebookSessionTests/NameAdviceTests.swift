import Notebook
import NotebookSession
import Testing

@Suite("Help on names that are not defined")
struct NameAdviceTests {
  @Test(
    "names the import that brings it, or the command",
    arguments: [
      ("Lasso(alpha=1)", "'from sklearn.linear_model import Lasso' brings it"),
      ("StandardScaler()", "'from sklearn.preprocessing import StandardScaler' brings it"),
      ("np.mean([1])", "'import numpy as np' brings it"),
      ("plt.plot([1])", "'import matplotlib.pyplot as plt' brings it"),
      ("numpy.mean([1])", "'import numpy' brings it"),
      ("sqrt(2)", "'from math import sqrt' brings it"),
      ("hint", "commands begin with a colon: ':hint'"), ("unheard_of", nil),
    ])
  func advice(cell: String, help: String?) {
    let session = Session()
    session.commandNames = ["hint", "check"]
    let error = session.run(cell).error
    #expect(error?.name == "NameError")
    #expect(error?.help == help)
  }

  @Test("a name that is nearly one of the learner's is suggested instead")
  func near() {
    let session = Session()
    _ = session.run("sqrts = 3")
    let error = session.run("sqrt").error
    #expect(error?.message == "name 'sqrt' is not defined. Did you mean: 'sqrts'?")
    #expect(error?.help == nil)
  }

  @Test("the advice runs nothing and brings no name in")
  func quiet() {
    let session = Session()
    _ = session.run("Lasso")
    #expect(session.variables.isEmpty)
    #expect(session.run("Lasso").error?.name == "NameError")
  }
}
