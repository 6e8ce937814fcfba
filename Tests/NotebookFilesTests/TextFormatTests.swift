import Notebook
import NotebookFiles
import Testing

@Suite("Notebooks as scripts and Markdown")
struct TextFormatTests {
  static func document() -> NotebookDocument {
    var code = NotebookDocument.Cell(.code, "%time x = 1\n# %not a magic\nx", title: "first")
    code.tags = ["volatile"]
    return NotebookDocument(cells: [
      NotebookDocument.Cell(.markdown, "# Title\n\nText with `code`."),
      NotebookDocument.Cell(.markdown, "More text."),
      code,
      NotebookDocument.Cell(.code, "%%timeit\nsum(range(10))"),
      NotebookDocument.Cell(.code, "s = \"\"\"\n```\n\"\"\"\ndef f(:"),
    ])
  }

  @Test("a script holds its cells, text as comments and magics behind a sign")
  func script() {
    #expect(
      PercentFormat.write(TextFormatTests.document()) == """
        # %% [markdown]
        # # Title
        #
        # Text with `code`.

        # %% [markdown]
        # More text.

        # %% first tags=["volatile"]
        # %time x = 1
        # %not a magic
        x

        # %%
        # %%timeit
        # sum(range(10))

        # %%
        s = \"\"\"
        ```
        \"\"\"
        def f(:

        """)
  }

  @Test("cells come back as they went", arguments: [NotebookFormat.ipynb, .py, .md])
  func roundTrip(format: NotebookFormat) throws {
    let document = TextFormatTests.document()
    let text = format.write(document)
    let again = try format.read(text)
    #expect(again.cells.map(\.kind) == document.cells.map(\.kind))
    #expect(again.cells.map(\.source) == document.cells.map(\.source))
    // From then on a file is saved as it was.
    #expect(format.write(again) == text)
  }

  @Test("outputs stand in Markdown and are left out in reading")
  func outputs() {
    var cell = NotebookDocument.Cell(.code, "print('a')")
    cell.outputs = .run([.stream("a\n```\n"), .result("[1]")])
    let text = MarkdownFormat.write(NotebookDocument(cells: [cell]))
    #expect(
      text
        == "```python\nprint('a')\n```\n\n````text output\na\n```\n````\n\n```text output\n[1]\n```\n"
    )
    #expect(MarkdownFormat.read(text).cells.map(\.source) == ["print('a')"])
  }

  @Test("other fences are text, a fence that is never closed ends with the file")
  func fences() {
    let document = MarkdownFormat.read(
      "One\n\n~~~text\n```python\nno cell\n```\n~~~\n\n``` python exercise\nx = 1\n```\n\n```py\ny")
    #expect(document.cells.map(\.kind) == [.markdown, .code, .code])
    #expect(document.cells.map(\.title) == [nil, "exercise", nil])
    #expect(document.cells.map(\.source).dropFirst() == ["x = 1", "y"])
  }

  @Test(
    "every text is a notebook",
    arguments: ["", "\n\n", "```", "# %%", "# %%\n# %%", "\r\n# %% \r\nx"])
  func anything(text: String) throws {
    for format in [NotebookFormat.py, .md] {
      let document = try format.read(text)
      let again = try format.read(format.write(document))
      #expect(again.cells.map(\.source) == document.cells.map(\.source))
    }
  }
}
