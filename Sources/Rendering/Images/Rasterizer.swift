#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Turns SVG into PNG through the program `rsvg-convert`, where it is installed.
package enum Rasterizer {
  /// Whether the program is on the `PATH`.
  package static let isPresent: Bool = {
    guard let path = getenv("PATH").map({ String(cString: $0) }) else { return false }
    return path.split(separator: ":").contains { access("\($0)/rsvg-convert", X_OK) == 0 }
  }()

  /// Returns a PNG image of `width` pixels; nil where the program is missing or fails.
  package static func png(_ svg: String, width: Int) -> [UInt8]? {
    guard isPresent, let input = temporaryFile(holding: Array(svg.utf8)) else { return nil }
    defer { close(input) }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    let process = start(
      ["rsvg-convert", "--format=png", "--width=\(width)", "--keep-aspect-ratio"],
      input: input, output: ends[1], unused: ends[0])
    close(ends[1])
    guard let process else { return nil }
    let bytes = readAll(ends[0])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    return status == 0 && !bytes.isEmpty ? bytes : nil
  }

  /// A file without a name that is read from its beginning.
  private static func temporaryFile(holding bytes: [UInt8]) -> Int32? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/regtutor-picture-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { return nil }
    unlink(template)
    let written = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    guard written == bytes.count, lseek(file, 0, SEEK_SET) == 0 else {
      close(file)
      return nil
    }
    return file
  }

  private static func start(
    _ words: [String], input: Int32, output: Int32, unused: Int32
  ) -> pid_t? {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclose(&actions, unused)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let isStarted =
      posix_spawnp(&process, words[0], &actions, nil, arguments, environ) == 0
    return isStarted ? process : nil
  }

  private static func readAll(_ file: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(file, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
