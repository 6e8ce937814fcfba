package import PyRuntime
internal import PySyntax

/// The files that cells may read: those named with `--data`, by their plain names.
///
/// A cell reaches nothing else. Where the files are is the session's business; whatever reads data,
/// such as `pd.read_csv`, asks here.
package final class InputFiles {
  /// The readers of the files by plain name, in the order in which they were named.
  package private(set) var names: [String] = []
  private var readers: [String: () throws -> [UInt8]] = [:]

  private init() {}

  /// Returns the files of a session.
  package static func of(_ interpreter: Interpreter) -> InputFiles {
    interpreter.state(InputFiles())
  }

  /// Lets cells read a file under a plain name.
  ///
  /// - Parameter read: Returns its bytes; it throws what went wrong as a sentence.
  package func add(_ name: String, read: @escaping () throws -> [UInt8]) {
    if readers.updateValue(read, forKey: name) == nil { names.append(name) }
  }

  /// Returns the bytes of the file that a cell names: by its plain name, or by a path whose last
  /// part is one.
  ///
  /// - Throws: FileNotFoundError in Python's words, with the files that there are.
  package func bytes(of path: String) throws -> [UInt8] {
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    guard let read = readers[name] else {
      let suggestion = Spelling.closest(to: name, in: names)
      let help: String
      if let suggestion {
        help = "did you mean '\(suggestion)'?"
      } else if names.isEmpty {
        help =
          "cells read only files that were named when regtutor was started, with --data \(path), and "
          + "the table that comes along, diabetes.csv"
      } else {
        help =
          "the files named with --data are \(names.joined(separator: ", ")); diabetes.csv comes along"
      }
      throw PyException(
        .fileNotFoundError, "[Errno 2] No such file or directory: '\(path)'", help: help)
    }
    do {
      return try read()
    } catch {
      throw PyException(.osError, "'\(path)' cannot be read: \(error)")
    }
  }
}
