package import Notebook

/// The file that a notebook is kept in: saved as a whole, and never over what another program wrote.
package final class NotebookFile {
  /// What came of saving.
  package enum Saved: Sendable, Equatable {
    /// The file holds the notebook.
    case inPlace
    /// The file had changed since it was last read or written; the notebook is in a new file
    /// beside it, and stays there.
    case beside(changed: String)
  }

  /// Where the file is.
  package private(set) var path: String
  /// Its format, by the ending of its name.
  package let format: NotebookFormat
  /// What the file held when it was last read or written; nil where there was none.
  private var known: [UInt8]?

  /// Means a file that is not there yet.
  package init(path: String, format: NotebookFormat) {
    self.path = path
    self.format = format
  }

  /// Reads a file and returns its notebook; nil where there is no file.
  package func read() throws -> NotebookDocument? {
    guard let bytes = try AtomicFile.read(path) else { return nil }
    known = bytes
    return try format.read(String(decoding: bytes, as: UTF8.self))
  }

  /// Saves a notebook.
  package func save(_ document: NotebookDocument) throws(AtomicFile.Problem) -> Saved {
    let text = format.write(document)
    let bytes = Array(text.utf8)
    let current = try AtomicFile.read(path)
    if current == known {
      if bytes == known { return .inPlace }
      do throws(AtomicFile.Problem) {
        try AtomicFile.write(text, to: path, isReplacing: known != nil)
        known = bytes
        return .inPlace
      } catch {
        // A file of that name came up a moment ago.
        guard error.isThere, known == nil else { throw error }
      }
    }
    let changed = path
    for number in 1...1000 {
      let name = besideName(number, of: changed)
      do throws(AtomicFile.Problem) {
        try AtomicFile.write(text, to: name, isReplacing: false)
        path = name
        known = bytes
        return .beside(changed: changed)
      } catch {
        guard error.isThere else { throw error }
      }
    }
    throw AtomicFile.Problem(path: path, reason: "it changed underneath", isThere: true)
  }

  /// `work-mine.ipynb`, `work-mine-2.ipynb` … beside `work.ipynb`.
  private func besideName(_ number: Int, of path: String) -> String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let dot = path[slash...].lastIndex(of: ".") ?? path.endIndex
    return path[..<dot] + "-mine" + (number == 1 ? "" : "-\(number)") + path[dot...]
  }
}
