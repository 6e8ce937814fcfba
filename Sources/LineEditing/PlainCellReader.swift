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
    var lines: [String] = []
    while true {
      let line: String
      switch readOneLine(lines.isEmpty ? prompts.first : prompts.continuation) {
      case .cell(let text): line = text
      case .interrupted: return .interrupted
      case .endOfInput: return lines.isEmpty ? .endOfInput : .cell(Self.cell(lines))
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

  package func prefill(_ text: String) {}

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
