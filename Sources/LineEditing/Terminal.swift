import CTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Facts about the terminal at the other end of the standard streams.
package enum Terminal {
  /// A number of columns and of rows, both at least 1.
  package struct Size: Equatable, Sendable {
    /// How many narrow characters a row holds.
    package var columns: Int
    /// How many rows are visible at once.
    package var rows: Int

    /// A size; numbers below 1 become 1.
    package init(columns: Int, rows: Int) {
      self.columns = max(1, columns)
      self.rows = max(1, rows)
    }
  }

  /// Whether standard input is a terminal.
  package static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Whether standard output is a terminal.
  package static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  /// Whether standard error is a terminal.
  package static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether a person sits at both ends.
  package static var isInteractive: Bool { isInputTerminal && isOutputTerminal }

  /// The size of the terminal of standard output, or of standard input; 80 by 24 where neither
  /// knows it.
  ///
  /// `COLUMNS` is not asked: it speaks of output, and a line editor must know where lines wrap.
  package static var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    for descriptor in [STDOUT_FILENO, STDIN_FILENO]
    where terminal_size(descriptor, &columns, &rows) {
      return Size(columns: Int(columns), rows: Int(rows))
    }
    return Size(columns: 80, rows: 24)
  }

  /// Whether `COLUMNS` or a terminal says how many columns there are.
  package static var knowsColumns: Bool {
    if let text = environment("COLUMNS"), let columns = Int(text), (1...10_000).contains(columns) {
      return true
    }
    var columns: Int32 = 0
    var rows: Int32 = 0
    return [STDOUT_FILENO, STDIN_FILENO].contains { terminal_size($0, &columns, &rows) }
  }

  /// The columns that output may use: `COLUMNS` where it is a number from 1 to 10,000, otherwise
  /// the terminal's.
  package static var outputColumns: Int {
    if let text = environment("COLUMNS"), let columns = Int(text), (1...10_000).contains(columns) {
      return columns
    }
    return size.columns
  }

  /// Whether the terminal understands no escape sequences, as far as `TERM` tells.
  package static var isDumb: Bool {
    switch environment("TERM") ?? "" {
    case "", "dumb", "unknown", "emacs": true
    default: false
    }
  }

  /// Whether the terminal breaks rows anew when it gets another width, as far as can be told: xterm and
  /// GNU screen cut them off.
  static var breaksRows: Bool {
    (environment("XTERM_VERSION") ?? "").isEmpty && (environment("STY") ?? "").isEmpty
  }

  /// Whether colours are wanted and understood: standard output is a terminal that is not dumb,
  /// and `NO_COLOR` is unset or empty.
  package static var wantsColor: Bool {
    isOutputTerminal && !isDumb && (environment("NO_COLOR") ?? "").isEmpty
  }

  /// Takes the environment's locale, or one with UTF-8 where that has none.
  ///
  /// - Returns: Whether text is UTF-8 now.
  @discardableResult
  package static func useUTF8Locale() -> Bool { terminal_use_utf8_locale() }

  /// Whether the environment's own locale says UTF-8 (`LC_ALL`, `LC_CTYPE` or `LANG`), so that
  /// the terminal can be trusted to draw more than ASCII.
  package static var usesUTF8: Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = environment(name), !value.isEmpty else { continue }
      let upper = value.uppercased()
      return upper.contains("UTF-8") || upper.contains("UTF8")
    }
    return false
  }

  /// Writes what `print` has left in its buffer.
  static func flush() { fflush(nil) }

  /// Writes all of `text` to standard output, after what `print` has left in its buffer.
  package static func write(_ text: String) {
    flush()
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = writeBytes(STDOUT_FILENO, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR || errno == EAGAIN { continue }
          return
        }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
    }
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

/// The C function, under a name that `Terminal.write` does not hide.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
