import LessonFormat
import NotebookSession
import TestSupport
import Testing
import Tutor

/// Taking a lesson up again compares what its cells leave with what they left.
@Suite("The values that a replay must give again")
struct LeftValuesTests {
  /// Runs cells in a fresh lesson and returns the log's text.
  static func log(of cells: [String], _ folder: TemporaryFolder) throws -> String {
    let (player, _) = try StateTests.player(folder)
    for cell in cells { player.submit(cell) }
    return try Fixture.contents(of: "\(folder.path)/events.jsonl")
  }

  /// What is said of differing cells when the lesson is taken up again with a changed log.
  static func note(_ text: String) throws -> String? {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "events.jsonl")
    let (_, notes) = try StateTests.player(folder)
    return notes.texts.first { $0.contains("now gives") }
  }

  @Test("a cell that gives another value is named with its name; what uses it is not")
  func changed() throws {
    let folder = try TemporaryFolder()
    let text = try LeftValuesTests.log(
      of: ["mine1 = 1", "mine2 = [mine1, 2]", "mine3 = 3", "mine4 = mine2 + [5]"], folder)
    #expect(try LeftValuesTests.note(text) == nil)
    let said = try LeftValuesTests.note(text.replacing("mine1 = 1", with: "mine1 = 7"))
    #expect(
      said
        == "Cell 3 now gives another value for 'mine1' than when you left. What you see uses the new one. ':reset' goes to the start of this step, with the lesson's own cells; what is solved stays solved."
    )
    let two = try LeftValuesTests.note(
      text.replacing("mine1 = 1", with: "mine1 = 7").replacing("mine3 = 3", with: "mine3 = 4"))
    #expect(two?.hasPrefix("Cell 3 now gives another value for 'mine1'") == true)
    #expect(two?.contains("and so does 1 other cell") == true, "\(two ?? "silent")")
    let gone = try LeftValuesTests.note(text.replacing("mine1 = 1", with: "1 / 0"))
    #expect(gone?.hasPrefix("Cell 3 now gives another value for 'mine1'") == true)
  }

  @Test("ticks stay, the start of the step is there, and nothing crashes")
  func goesOn() throws {
    let folder = try TemporaryFolder()
    let (player, _) = try StateTests.player(folder)
    for line in [":goto 4", "total = 14", ":check", "mine1 = 5"] { player.submit(line) }
    let text = try Fixture.contents(of: "\(folder.path)/events.jsonl")
    try folder.write(text.replacing("mine1 = 5", with: "mine1 = 6"), to: "events.jsonl")
    let (again, notes) = try StateTests.player(folder)
    #expect(notes.texts.contains { $0.contains("'mine1'") })
    again.submit(":where")
    #expect(notes.texts.last?.contains("1 of 1 exercises solved") == true)
    again.submit(":reset")
    again.submit(":reset")
    #expect(StateTests.names(again).isEmpty)
    again.submit(":undo")
    #expect(StateTests.names(again) == ["mine1"])
    again.submit(":where")
    #expect(notes.texts.last?.contains("1 of 1 exercises solved") == true)
  }

  @Test(
    "what differs by nature is no news: clocks, unseeded draws, addresses, sets, rounding",
    arguments: [
      ["import time", "mine1 = time.perf_counter()", "mine2 = mine1 * 2", "mine3 = [mine2]"],
      ["from datetime import datetime", "mine1 = datetime.now()"],
      ["mine1 = np.random.default_rng().normal(size=3)", "mine2 = mine1.sum()"],
      ["import random", "mine1 = random.random()"],
      ["mine1 = object()", "mine2 = lambda x: x", "mine3 = iter([1])", "mine4 = print"],
      ["mine1 = {'b', 'a', 'c'}", "mine2 = {1: {2.5, 3.5}}"],
      ["mine1 = float('nan')", "mine2 = np.array([np.inf, -np.inf, np.nan, 1e308, 1e308])"],
      ["mine1 = []", "mine1.append(mine1)"], ["mine1 = [[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]"],
      [
        "from sklearn.linear_model import Lasso",
        "mine1 = Lasso(alpha=0.1).fit([[1], [2]], [1, 3])",
      ],
      ["import pandas as pd", "mine1 = pd.DataFrame({'a': [1.5, 2], 'b': ['x', 'y']})"],
      ["class P:\n    def __init__(self):\n        self.x = 2", "mine1 = P()", "mine1.y = [1]"],
      ["mine1 = np.arange(100000.0)", "mine1[70000] = -1"], ["mine1 = 2**200", "mine2 = b'a'"],
      ["mine1 = np.array(['a', 'bc'])", "mine2 = range(3)", "mine3 = np.float64(0.5)"],
      ["mine1 = 1", "del mine1"], ["mine1 = 1 / 0"], ["mine1 = ("], ["for mine1 in range(3): pass"],
    ])
  func silent(cells: [String]) throws {
    let text = try LeftValuesTests.log(of: cells, TemporaryFolder())
    #expect(try LeftValuesTests.note(text) == nil)
  }

  @Test(
    "numbers count to a millionth, and everything else exactly",
    arguments: [
      ("0.1", "0.10000000001", false), ("0.1", "0.1001", true), ("[1.0, 2.0]", "[2.0, 1.0]", true),
      ("np.ones(5)", "np.ones(6)", true), ("np.ones(4)", "np.ones((2, 2))", true),
      ("'a'", "'b'", true), ("3", "3.0", true), ("True", "1", true), ("{'a': 1}", "{'b': 1}", true),
      ("[1, [2, 3]]", "[[1, 2], 3]", true), ("None", "0", true), ("0.0", "1e-300", true),
      ("np.array([1, 2])", "np.array([1, 3])", true), ("{1, 2}", "{2, 1}", false),
      ("1e300 * np.ones(3)", "1e300 * np.ones(3) * (1 + 1e-9)", false),
      ("2**200", "2**200 + 1", true), ("range(3)", "range(4)", true),
    ])
  func nearness(value: String, other: String, differs: Bool) throws {
    let text = try LeftValuesTests.log(of: ["mine1 = \(value)"], TemporaryFolder())
    let note = try LeftValuesTests.note(
      text.replacing("mine1 = \(value)\"", with: "mine1 = \(other)\""))
    #expect((note != nil) == differs, "\(note ?? "silent")")
  }

  @Test(
    "names kept from free play are compared too, and a log without fingerprints loads as before")
  func keptAndOld() throws {
    let folder = try TemporaryFolder()
    let text = try LeftValuesTests.log(
      of: [":play", "mine1 = 1", "mine2 = 5", ":keep mine1", ":done"], folder)
    #expect(try LeftValuesTests.note(text) == nil)
    let changed = text.replacing("[\"mine1 = 1\"", with: "[\"mine1 = 2\"")
    #expect(changed != text)
    #expect(try LeftValuesTests.note(changed)?.contains("'mine1'") == true)
    let old = try Fixture.text("Fixtures/State/version-0.1.jsonl")
    #expect(!old.contains("\"values\""))
    #expect(try LeftValuesTests.note(old.replacing("mine = ", with: "mine = 1 + ")) == nil)
  }

  @Test("a fingerprint takes less than a line")
  func size() throws {
    let text = try LeftValuesTests.log(of: ["mine1 = np.ones((500, 500))"], TemporaryFolder())
    let line = try #require(text.split(separator: "\n").last { $0.contains("mine1") })
    #expect(line.utf8.count < 300, "\(line)")
  }
}
