package import PyRuntime

/// The session's own folder, where `savefig` and its like write.
///
/// A cell names a plain file; where the folder is, and whether there is one, is the session's
/// business.
package final class OutputFolder {
  /// Writes text into a new file of a plain name; set by the session.
  ///
  /// It throws what went wrong as a sentence.
  package var writeFile: ((_ name: String, _ text: String) throws -> Void)?

  private init() {}

  /// Returns the folder of a session.
  package static func of(_ interpreter: Interpreter) -> OutputFolder {
    interpreter.state(OutputFolder())
  }

  /// Writes `text` to the file `name`.
  ///
  /// - Throws: PermissionError where the name has a folder in it or the session writes no files.
  package func write(_ text: String, to name: String) throws {
    guard !name.isEmpty, !name.hasPrefix("."), !name.contains("/"), !name.contains("\\"),
      name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }),
      name.utf8.count <= 200
    else {
      throw PyException(
        .permissionError, "cells write plain file names only, not '\(name)'",
        help: "write a name such as 'figure.svg'; it goes into the session's own folder")
    }
    guard let writeFile else {
      throw PyException(
        .permissionError, "'\(name)' cannot be written: this session writes no files")
    }
    try writeFile(name, text)
  }
}
