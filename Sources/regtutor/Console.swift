import LineEditing
import NotebookFiles
import TerminalText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The two ends of the program: content to standard output, errors to standard error.
enum Console {
  /// Writes text to standard output.
  static func write(_ text: String) {
    print(text, terminator: "")
  }

  /// Writes lines to standard output.
  static func write(lines: [String]) {
    for line in lines { print(line) }
    flush()
  }

  /// Writes a sentence to standard output, at a terminal in lines that fit.
  ///
  /// - Parameter width: The width of the lines; nil for that of the terminal.
  static func say(_ sentence: String, width: Int? = nil) {
    let isTerminal = Terminal.isOutputTerminal
    write(lines: isTerminal ? fitting(sentence, width ?? Terminal.size.columns) : [sentence])
  }

  /// Writes sentences to standard error, at a terminal in lines that fit.
  ///
  /// - Parameter width: The width of the lines; nil for that of the terminal.
  static func warn(_ text: String, width: Int? = nil) {
    guard Terminal.isErrorTerminal else { return writeError(text + "\n") }
    let width = width ?? Terminal.size.columns
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      writeError(fitting(String(line), width).joined(separator: "\n") + "\n")
    }
  }

  /// A line in lines that fit, those behind the first two columns further in.
  private static func fitting(_ line: String, _ width: Int) -> [String] {
    guard DisplayWidth.of(line) > width else { return [line] }
    let indent = String(line.prefix { $0 == " " })
    return WrappedText.hanging(line, width: width - indent.count).map { indent + $0 }
  }

  /// Writes text to standard error, behind what standard output holds so far.
  static func writeError(_ text: String) {
    flush()
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let slice = UnsafeBufferPointer(rebasing: rest)
        let count = Platform.write(2, slice.baseAddress, slice.count)
        if count <= 0 { break }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Says what went wrong, as `regtutor: …`, and returns the status to end with.
  static func fail(_ message: String, _ status: ExitStatus) -> ExitStatus {
    warn("regtutor: \(ControlCharacters.visible(message))")
    return status
  }

  /// Writes a new file as a whole; says what keeps it from being written, and throws the status.
  static func create(_ path: String, _ text: String) throws {
    do throws(AtomicFile.Problem) {
      try AtomicFile.write(text, to: path, isReplacing: false)
    } catch {
      throw fail(
        "\(error.description)\n  help: name another file, in a folder that you may write", .misused)
    }
  }

  /// Ends the program.
  static func end(_ status: ExitStatus) -> Never {
    flush()
    exit(status.rawValue)
  }

  /// Empties the buffers of standard output.
  static func flush() {
    fflush(nil)
  }
}

/// Names of the C library that ours would hide.
private enum Platform {
  static func write(_ file: Int32, _ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, bytes, count)
    #else
      Darwin.write(file, bytes, count)
    #endif
  }
}
