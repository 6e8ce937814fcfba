#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of cells, one record per line, that several sessions may add to at once.
///
/// A record is a cell in UTF-8 with `\n` for a newline and `\\` for a backslash. Adding is one
/// write at the end; a record that was torn is skipped when reading. A file that cannot be read or
/// written stops nobody: the session goes on without it.
package struct HistoryFile: Sendable {
  /// Where the file is.
  package let path: String
  /// Above this many bytes, reading keeps the newer half of the file.
  package var sizeLimit = 4 << 20

  /// The file at `path`, which need not exist.
  package init(path: String) { self.path = path }

  /// Reads all cells, the oldest first, and shortens the file when it has grown too large.
  ///
  /// - Returns: The cells; nil when there is a file that cannot be read.
  package func load() -> [String]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno == ENOENT ? [] : nil }
    let bytes = Self.readAll(descriptor)
    close(descriptor)
    guard let bytes else { return nil }
    if bytes.count > sizeLimit { shorten() }
    return Self.cells(of: bytes)
  }

  /// Adds `cell` at the end; false when that failed.
  @discardableResult
  package func append(_ cell: String) -> Bool {
    // A file that is being shortened is locked for a moment, and then another one.
    for _ in 0..<20 {
      let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { return false }
      defer { close(descriptor) }
      if flock(descriptor, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK {
        usleep(5000)
        continue
      }
      var status = stat()
      if fstat(descriptor, &status) == 0, status.st_nlink == 0 { continue }
      // A record that a crash tore must not swallow this one: blank lines are skipped.
      let record = Array(("\n" + Self.record(of: cell) + "\n").utf8)
      return record.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } == record.count
    }
    return false
  }

  /// Keeps the newer half of the file, unless somebody else is at it.
  private func shorten() {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, let bytes = Self.readAll(descriptor),
      bytes.count > sizeLimit,
      let cut = bytes[(bytes.count / 2)...].firstIndex(of: 0x0A)
    else { return }
    let temporary = path + ".new-\(getpid())"
    let target = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard target >= 0 else { return }
    let kept = Array(bytes[(cut + 1)...])
    let written = kept.withUnsafeBytes { write(target, $0.baseAddress, $0.count) }
    close(target)
    if written != kept.count || rename(temporary, path) != 0 { unlink(temporary) }
  }

  private static func readAll(_ descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  // MARK: Records

  /// The line that stands for `cell`, without its newline.
  static func record(of cell: String) -> String {
    var record = ""
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\n": record += "\\n"
      case "\r": record += "\\r"
      case "\\": record += "\\\\"
      default: record.unicodeScalars.append(scalar)
      }
    }
    return record
  }

  /// The cell that `record` stands for; nil for what is no record.
  static func cell(of record: some Sequence<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in record {
      if isEscaped {
        isEscaped = false
        switch byte {
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "\\"): bytes.append(byte)
        default: return nil
        }
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == 0 {
        return nil
      } else {
        bytes.append(byte)
      }
    }
    guard !isEscaped, !bytes.isEmpty else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func cells(of bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    // What stands behind the last newline was never finished.
    if !lines.isEmpty { lines.removeLast() }
    return lines.compactMap { cell(of: $0) }
  }
}
