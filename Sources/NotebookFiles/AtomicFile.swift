#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files that are there as a whole or not at all.
package enum AtomicFile {
  /// Why a file could not be read or written.
  package struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
    /// The path as the user gave it.
    package let path: String
    /// What kept it, in the system's words.
    package let reason: String
    /// Whether a file of that name was there and was not to be replaced.
    package let isThere: Bool

    /// Creates a problem.
    package init(path: String, reason: String, isThere: Bool) {
      self.path = path
      self.reason = reason
      self.isThere = isThere
    }

    /// The message shown to the user.
    package var description: String { "\(path): \(reason)" }
  }

  /// The largest file that is read.
  private static let limit = 256 << 20

  /// Returns the bytes of a file; nil where there is none of that name.
  package static func read(_ path: String) throws(Problem) -> [UInt8]? {
    var information = stat()
    guard stat(path, &information) == 0 else {
      guard errno == ENOENT else { throw problem(path) }
      if let dangling = danglingLink(path) { throw dangling }
      return nil
    }
    guard information.st_mode & S_IFMT != S_IFDIR else {
      throw Problem(path: path, reason: "it is a folder", isThere: true)
    }
    guard let file = fopen(path, "rb") else { throw problem(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
      guard bytes.count <= limit else {
        throw Problem(path: path, reason: "it is larger than 256 MB", isThere: true)
      }
    }
    guard ferror(file) == 0 else { throw problem(path) }
    return bytes
  }

  /// Writes a file: first beside its place, then moved there, so that no reader sees half of it.
  ///
  /// - Parameter isReplacing: Whether a file of that name may be replaced; it keeps its
  ///   permissions, and a link keeps pointing to it.
  package static func write(_ text: String, to path: String, isReplacing: Bool) throws(Problem) {
    let target = resolved(path)
    var information = stat()
    let isThere = stat(target, &information) == 0
    if !isThere, let dangling = danglingLink(path) { throw dangling }
    if isThere && !isReplacing {
      throw Problem(path: path, reason: "a file of that name is there", isThere: true)
    }
    if isThere, information.st_mode & S_IFMT == S_IFDIR {
      throw Problem(path: path, reason: "it is a folder", isThere: true)
    }
    if isThere, access(target, W_OK) != 0 { throw problem(path) }
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    let temporary =
      "\(folder)\(temporaryStart)\(getpid())-\(UInt32.random(in: 0 ... .max))\(temporaryEnd)"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw problem(path) }
    if isThere { _ = fchmod(file, information.st_mode & 0o7777) }
    let isWritten = writeAll(Array(text.utf8), to: file) && fsync(file) == 0
    let failure = isWritten ? nil : problem(path)
    close(file)
    if let failure {
      unlink(temporary)
      throw failure
    }
    // A link is made only where no file of that name is, even if one came up a moment ago.
    let isPlaced = isReplacing ? rename(temporary, target) == 0 : link(temporary, target) == 0
    let misplaced = isPlaced ? nil : problem(path)
    if !isReplacing || !isPlaced { unlink(temporary) }
    if let misplaced { throw misplaced }
    removeAbandoned(folder)
  }

  private static let temporaryStart = ".regtutor-"
  private static let temporaryEnd = ".tmp"

  /// Removes what writers that were killed left in a folder an hour ago or earlier.
  private static func removeAbandoned(_ folder: String) {
    guard let entries = opendir(folder.isEmpty ? "." : folder) else { return }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      guard name.hasPrefix(temporaryStart), name.hasSuffix(temporaryEnd) else { continue }
      var information = stat()
      guard lstat(folder + name, &information) == 0, information.st_mode & S_IFMT == S_IFREG
      else { continue }
      #if canImport(Glibc)
        let changed = information.st_mtim.tv_sec
      #else
        let changed = information.st_mtimespec.tv_sec
      #endif
      if time(nil) - changed > 3600 { unlink(folder + name) }
    }
  }

  /// Makes a folder with those above it; returns whether it is there now.
  package static func makeFolder(_ path: String) -> Bool {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/\(part)"
      if mkdir(made, 0o700) != 0 && errno != EEXIST && errno != EROFS && errno != EACCES {
        return false
      }
    }
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// The path with links followed; the path itself where there is nothing yet.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// What is wrong with a link that points to nothing; nil where the path is none.
  private static func danglingLink(_ path: String) -> Problem? {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &target, target.count)
    guard count > 0 else { return nil }
    let words = String(decoding: target.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return Problem(
      path: path, reason: "it is a link to '\(words)', and nothing is there", isThere: true)
  }

  private static func problem(_ path: String) -> Problem {
    let code = errno
    return Problem(path: path, reason: String(cString: strerror(code)), isThere: code == EEXIST)
  }
}

#if canImport(Glibc)
  /// The C library's `write`, which ours would hide.
  private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    Glibc.write(file, bytes, count)
  }
#else
  private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    Darwin.write(file, bytes, count)
  }
#endif
