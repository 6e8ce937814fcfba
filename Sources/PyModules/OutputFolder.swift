package import PyRuntime

/// The session's own folder, where `savefig` and its like write.
///
/// A cell names a plain file; where the folder is, and whether there is one, is the session's
/// business.
package final class OutputFolder {
  /// Writes bytes into a file of a plain name and returns the name that the file got, which
  /// differs where something else had the name already; set by the session.
  ///
  /// It throws what went wrong as a sentence.
  package var writeFile: ((_ name: String, _ bytes: [UInt8]) throws -> String)?

  /// Turns a picture into a PNG image of a width in pixels; nil where nothing here can.
  ///
  /// Its answer is nil where that failed. Set by the program.
  package var makePNG: ((_ svg: String, _ width: Int) -> [UInt8]?)?

  private init() {}

  /// Returns the folder of a session.
  package static func of(_ interpreter: Interpreter) -> OutputFolder {
    interpreter.state(OutputFolder())
  }

  /// Writes `text` to the file `name`, and returns the name that it got.
  ///
  /// - Throws: PermissionError where the name has a folder in it or the session writes no files.
  @discardableResult
  package func write(
    _ text: String, to name: String, _ interpreter: Interpreter
  ) throws -> String {
    try write(Array(text.utf8), to: name, interpreter)
  }

  /// Writes bytes to the file `name`, and returns the name that it got; a warning says so where it is
  /// another.
  ///
  /// - Throws: PermissionError where the name has a folder in it or the session writes no files.
  @discardableResult
  package func write(
    _ bytes: [UInt8], to name: String, _ interpreter: Interpreter
  ) throws -> String {
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
    let written: String
    do {
      written = try writeFile(name, bytes)
    } catch let error as PyException {
      throw error
    } catch {
      throw PyException(.osError, "'\(name)' cannot be written: \(error)")
    }
    if written != name {
      interpreter.showWarning(
        ExceptionType.userWarning.object,
        "'\(name)' was there already and is kept: this one is '\(written)'")
    }
    return written
  }
}
