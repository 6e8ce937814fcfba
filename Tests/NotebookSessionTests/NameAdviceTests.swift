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

  @Test("a usual module is named though another name is near")
  func usual() {
    let session = Session()
    _ = session.run("n = 3")
    let error = session.run("np.pi").error
    #expect(error?.message == "name 'np' is not defined. Did you mean: 'n'?")
    #expect(error?.help == "'import numpy as np' brings it")
  }

  @Test(
    "a variable that hides a function of Python's is named where that is called",
    arguments: [
      ("print = 5", "print(3)", "'print' is a variable now: 'del print' brings Python's own back"),
      ("sum = 6", "1 + sum([1])", "'sum' is a variable now: 'del sum' brings Python's own back"),
      (
        "list = [1]", "list([1])[0]",
        "'list' is a variable now: 'del list' brings Python's own back"
      ),
      ("mine = 5", "mine(3)", nil), ("print = print", "5(3)", nil),
      ("x = [1]", "x[0](print)", nil),
    ])
  func hidden(cell: String, call: String, help: String?) {
    let session = Session()
    _ = session.run(cell)
    let error = session.run(call).error
    #expect(error?.name == "TypeError")
    #expect(error?.help == help)
  }

  @Test("the advice runs nothing and brings no name in")
  func quiet() {
    let session = Session()
    _ = session.run("Lasso")
    #expect(session.variables.isEmpty)
    #expect(session.run("Lasso").error?.name == "NameError")
  }
}
