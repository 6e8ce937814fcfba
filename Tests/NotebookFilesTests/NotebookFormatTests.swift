import Notebook
import NotebookFiles
import Testing

@Suite("Kinds of notebook files")
struct NotebookFormatTests {
  @Test("the ending of the name tells the format")
  func endings() {
    #expect(NotebookFormat(path: "a/b.ipynb") == .ipynb)
    #expect(NotebookFormat(path: "b.PY") == .py)
    #expect(NotebookFormat(path: "b.markdown") == .md)
    #expect(NotebookFormat(path: "b.txt") == nil)
    #expect(NotebookFormat(path: "folder.py/b") == nil)
  }
}
