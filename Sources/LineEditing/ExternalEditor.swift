#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program in which a learner would rather edit a long cell.
struct ExternalEditor {
  /// A command for the shell, such as `vim` or `code --wait`.
  let command: String

  /// The editor of the environment: `VISUAL`, then `EDITOR`; nil when neither is set.
  static var chosen: ExternalEditor? {
    for name in ["VISUAL", "EDITOR"] {
      if let command = Terminal.environment(name), !command.isEmpty {
        return ExternalEditor(command: command)
      }
    }
    return nil
  }

  /// Lets `text` be edited; nil when the program failed or the file could not be read back.
  func edit(_ text: String) -> String? {
    let folder = Terminal.environment("TMPDIR") ?? "/tmp"
    var template = Array((folder + "/regtutor-cell-XXXXXX.py").utf8CString)
    let descriptor = mkstemps(&template, 3)
    guard descriptor >= 0 else { return nil }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    let content = Array((text + "\n").utf8)
    let written = content.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    guard written == content.count, run(path) else { return nil }
    return Self.read(path)
  }

  private func run(_ path: String) -> Bool {
    // The shell splits the command, the path reaches it as a parameter.
    let words = ["/bin/sh", "-c", command + " \"$1\"", "sh", path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    // Ctrl-C in the editor is the editor's; ours waits.
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", nil, nil, arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return false }
    }
    _ = Interrupt.take()
    return status == 0
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    while bytes.last == 0x0A { bytes.removeLast() }
    bytes.removeAll { $0 == 0 || $0 == 0x0D }
    return String(decoding: bytes, as: UTF8.self)
  }
}
