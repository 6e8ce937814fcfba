import CTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads cells line by line, without editing: from a pipe, a file, or a terminal that can do no
/// more.
///
/// A cell ends at the first line after which the caller says complete or wrong, an open block at
/// a blank line or at the end of the input.
package final class PlainCellReader: CellReader {
  /// Whether a person is at the other end.
  package let isInteractive: Bool
  private let showsPrompts: Bool
  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  /// The lines of a cell that a command interrupted.
  private var unfinished: [String] = []
  /// A command that comes behind the cell that was given.
  private var queued: String?
  package var isCommand: (String) -> Bool = { _ in false }

  /// A reader on a file descriptor.
  ///
  /// - Parameters:
  ///   - descriptor: Where the lines come from; standard input unless said otherwise.
  ///   - showsPrompts: Whether prompts are written; by default where a person reads them.
  package init(descriptor: Int32 = STDIN_FILENO, showsPrompts: Bool? = nil) {
    self.descriptor = descriptor
    isInteractive = isatty(descriptor) == 1 && Terminal.isOutputTerminal
    self.showsPrompts = showsPrompts ?? isInteractive
    if isInteractive { Interrupt.install() }
  }

  package func readCell(_ prompts: Prompts, isComplete: (String) -> CellState) -> ReadResult {
    if let command = queued {
      queued = nil
      return .cell(command)
    }
    var lines = unfinished
    unfinished = []
    if showsPrompts {
      for (index, line) in lines.enumerated() {
        Terminal.write((index == 0 ? prompts.first : prompts.continuation) + line + "\n")
      }
    }
    while true {
      let line: String
      switch readOneLine(lines.isEmpty ? prompts.first : prompts.continuation) {
      case .cell(let text): line = text
      case .interrupted: return .interrupted
      case .endOfInput: return lines.isEmpty ? .endOfInput : .cell(Self.cell(lines))
      }
      if !lines.isEmpty, let command = command(in: line) {
        if case .incomplete = isComplete(lines.joined(separator: "\n")) {
          unfinished = lines
          return .cell(command)
        }
        queued = command
        return .cell(Self.cell(lines))
      }
      lines.append(line)
      if lines.count == 1, line.hasPrefix(":") { return .cell(line) }
      switch isComplete(lines.joined(separator: "\n")) {
      case .complete, .wrong:
        return .cell(Self.cell(lines))
      case .openBlock:
        if line.allSatisfy({ $0 == " " || $0 == "\t" }) { return .cell(Self.cell(lines)) }
      case .incomplete:
        break
      }
    }
  }

  package func readLine(_ prompt: String) -> ReadResult { readOneLine(prompt) }

  package func prefill(_ text: String, isStarter: Bool) {}

  package func forgetOffer(unless isWanted: (String) -> Bool) {}

  /// The command that a further line of a cell is; nil for Python.
  private func command(in line: String) -> String? {
    let text = line.trimmingBlanks
    return text.hasPrefix(":") && isCommand(text) ? text : nil
  }

  /// The lines without the blank ones that ended them.
  private static func cell(_ lines: [String]) -> String {
    var lines = lines[...]
    while let last = lines.last, lines.count > 1, last.allSatisfy({ $0 == " " || $0 == "\t" }) {
      lines.removeLast()
    }
    return lines.joined(separator: "\n")
  }

  private func readOneLine(_ prompt: String) -> ReadResult {
    if showsPrompts { Terminal.write(prompt) } else { fflush(nil) }
    while true {
      if let end = bytes[position...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return .cell(Self.line(bytes[position..<end]))
      }
      if isAtEnd {
        guard position < bytes.count else {
          if showsPrompts { Terminal.write("\n") }
          return .endOfInput
        }
        defer { position = bytes.count }
        return .cell(Self.line(bytes[position...]))
      }
      switch terminal_wait(descriptor, -1) {
      case TERMINAL_READY: readMore()
      case TERMINAL_INTERRUPTED:
        _ = Interrupt.take()
        bytes = []
        position = 0
        if showsPrompts { Terminal.write("\n") }
        return .interrupted
      case TERMINAL_RESIZED, TERMINAL_CONTINUED: continue
      default: isAtEnd = true
      }
    }
  }

  private func readMore() {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(descriptor, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    guard count > 0 else {
      // A terminal can go on after Ctrl-D, but this cell ends.
      isAtEnd = true
      return
    }
    bytes = Array(bytes[position...]) + buffer[..<count]
    position = 0
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes.filter { $0 != 0 }
    if bytes.last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// The text without the blanks at its ends.
  var trimmingBlanks: String {
    var text = self[...].drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }
}
