import Notebook
import NotebookSession
import Testing

/// The values are IPython 9's for the same cells.
@Suite("In, Out and the underscores")
struct CellHistoryTests {
  /// The result of the last of some cells.
  static func last(_ cells: [String]) -> String? {
    let session = Session()
    var shown: String?
    for cell in cells {
      let result = session.run(cell)
      shown = result.error?.headline
      for case .result(let text) in result.outputs { shown = text }
    }
    return shown
  }

  @Test(
    "hold what IPython's hold",
    arguments: [
      (["_, __, ___"], "('', '', '')"), (["_i, _ii, _iii"], "('', '', '')"),
      (["In, Out"], "(['', 'In, Out'], {})"), (["_oh is Out, _ih is In"], "(True, True)"),
      (["1", "2", "3", "_, __, ___"], "(3, 2, 1)"),
      (["1", "2", "_1 + _2, Out[1]"], "(3, 1)"),
      (["x = 1", "y = 2", "_i, _ii, _iii"], "('y = 2', 'x = 1', '')"),
      (["x = 1", "_i1, In[-1]"], "('x = 1', '_i1, In[-1]')"),
      (["5", "x = 1", "None", "_"], "5"), (["5", "1 / 0", "_"], "5"),
      // A name that a cell gives away is the learner's from then on.
      (["for _ in range(3): pass", "7", "_"], "2"), (["[_ for _ in range(3)]", "_"], "[0, 1, 2]"),
      (["_ = 'mine'", "5", "_, Out[2], _2"], "('mine', 5, 5)"),
      (["def f():\n    _ = 3\n    return _", "f()", "_"], "3"),
      (["_7"], "NameError: name '_7' is not defined. Did you mean: '_'?"),
    ])
  func values(cells: [String], expected: String) {
    #expect(CellHistoryTests.last(cells) == expected)
  }

  @Test("are the notebook's, and in no list of variables")
  func variables() {
    let session = Session()
    for cell in ["1", "_mine = 2", "_x1 = 3", "_i"] { _ = session.run(cell) }
    #expect(session.variables.map(\.name) == ["_mine", "_x1"])
  }
}
