import TestSupport
import Testing

@Suite("Free notebooks")
struct NotebookCommandTests {
  /// Runs lines in a notebook that is kept in `name`, and returns the folder too.
  static func run(
    _ lines: [String], name: String = "a.ipynb", in folder: TemporaryFolder
  ) throws -> ProgramRun {
    try ProgramRun(
      "regtutor", ["notebook", "\(folder.path)/\(name)"],
      input: lines.joined(separator: "\n") + "\n")
  }

  @Test("cells run, are listed, changed, moved and brought back")
  func commands() throws {
    let folder = try TemporaryFolder()
    let run = try NotebookCommandTests.run(
      [
        "x = 1", ":text # A title", "x + 41", ":edit 1", "x = 2", ":cells", ":run all",
        ":delete 2", ":merge 1", ":split 1 2", ":move 2 1", ":cells", ":undo", ":undo", ":undo",
        ":undo", ":cells", ":undo", ":undo", ":undo", ":undo", ":undo", ":quit",
      ], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output == """
        Out[2]: 42
        What you run next takes the place of cell 1; Ctrl-C leaves it as it is.
          1  In [3]         x = 2
          2  text           # A title
          3  In [2] stale   x + 41

        In [1]: x = 2

        In [2]: x + 41
        Out[2]: 43
        Deleted cell 2; ':undo' brings back what was there.
        Cells 1 and 2 are now one.
        Cell 1 is now cells 1 and 2.
        Cell 2 is now cell 1.
          1  not run        x + 41
          2  not run        x = 2
        Taken back: the move of cell 2; ':undo' again goes on with the split of cell
        1. Variables stay as they are.
        Taken back: the split of cell 1; ':undo' again goes on with the merge of cells
        1 and 2. Variables stay as they are.
        Taken back: the merge of cells 1 and 2; ':undo' again goes on with the
        deletion of cell 2. Variables stay as they are.
        Taken back: the deletion of cell 2; ':undo' again goes on with the change of
        cell 1. Variables stay as they are.
          1  In [1]         x = 2
          2  text           # A title
          3  In [2] stale   x + 41
        Taken back: the change of cell 1; ':undo' again goes on with the new cell 3.
        Variables stay as they are.
        Taken back: the new cell 3; ':undo' again goes on with the new text. Variables
        stay as they are.
        Taken back: the new text; ':undo' again goes on with the new cell 1. Variables
        stay as they are.
        Taken back: the new cell 1. Variables stay as they are.
        There is nothing left to take back.

        """)
  }

  @Test("wrong commands say what is right")
  func misuse() throws {
    let run = try NotebookCommandTests.run(
      [
        ":edti", ":run 1", "x = 1", ":run", ":run 7", ":split 1 2", ":merge 1", ":move 1",
        ":save a.txt", ":open b.py", ":certificate x",
      ], in: try TemporaryFolder())
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output == """
        There is no command ':edti'; did you mean ':edit'?
        The notebook has no cells yet.
        Say which cell: ':run N… | all' with a number from 1 to 1.
        There is no cell '7': they are 1 to 1; ':cells' lists them.
        Cell 1 has one line and cannot be split.
        Cell 1 is the last one: there is none behind it to join.
        It takes two numbers: ':move N TO'.
        'a.txt' does not tell the kind of file: end it in .ipynb, .py or .md.
        There is no file b.py.
        Fit a model first, then ':certificate NAME'.

        """)
  }

  @Test("every cell is in the file, broken ones too", arguments: ["a.ipynb", "a.py", "a.md"])
  func saved(name: String) throws {
    let folder = try TemporaryFolder()
    let run = try NotebookCommandTests.run(["x = 1", "1 / 0", "def f(:"], name: name, in: folder)
    #expect(run.status == 1)
    let text = try #require(TextFile.read("\(folder.path)/\(name)"))
    for source in ["x = 1", "1 / 0", "def f(:"] { #expect(text.contains(source)) }
    // Opened again it has the cells, and runs them only when asked.
    let again = try NotebookCommandTests.run(["In", ":run all"], name: name, in: folder)
    #expect(
      again.output.hasPrefix(
        "3 cells, not run yet: ':run all' runs, ':cells' lists them.\nOut[1]: ['', 'In']\n"))
    #expect(again.output.contains("The run stopped at cell 2; 2 cells behind it did not run."))
  }

  @Test("a file that cannot be opened says what is wrong, where, and what to do")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\n\"cells\": 1]", to: "a.ipynb")
    let run = try NotebookCommandTests.run(["1"], in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors
        == "regtutor: \(folder.path)/a.ipynb:2 is no notebook that can be opened: it is not JSON: "
        + "a ',' or '}' is missing\n  help: a Jupyter notebook is a JSON file; for a script use "
        + "the ending .py\n")
    let text = try ProgramRun("regtutor", ["notebook", "notes.txt"])
    #expect(text.status == 2)
    #expect(
      text.errors
        == "regtutor: 'notes.txt' does not tell the kind of file\n  help: end it in .ipynb, .py or .md\n"
    )
  }
}
