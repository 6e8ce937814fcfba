internal import PyModules

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder into which the cells of a session write files, never over something else.
///
/// A file that this session wrote may be written again; whatever else has its name is kept, and
/// the new one gets a free name.
package final class SessionFolder {
  /// Why a file could not be written, as a sentence.
  package struct Trouble: Error, CustomStringConvertible {
    /// What the learner reads.
    package let description: String
  }

  /// The folder's path; nil where everything is thrown away.
  package let path: String?
  /// Called with the path of each file that was written.
  package var onWrite: (_ path: String) -> Void = { _ in }
  private var own: [String: String] = [:]

  /// A folder that is made when the first file is written.
  package init(path: String) { self.path = path }

  private init() { path = nil }

  /// A folder that takes everything and keeps nothing, for runs that leave no traces.
  package static var discarding: SessionFolder { SessionFolder() }

  /// Writes `bytes` and returns the file's name.
  ///
  /// - Parameter name: A plain name, without a folder in it.
  func write(_ bytes: [UInt8], as name: String) throws(Trouble) -> String {
    guard let path else { return name }
    try makeFolders(path)
    if let known = own[name] {
      try replace("\(path)/\(known)", by: bytes)
      onWrite("\(path)/\(known)")
      return known
    }
    for number in 1...999 {
      let candidate = number == 1 ? name : Self.numbered(name, number)
      let isNew = try create("\(path)/\(candidate)", bytes)
      guard isNew || Self.holds("\(path)/\(candidate)", bytes) else { continue }
      own[name] = candidate
      if isNew { onWrite("\(path)/\(candidate)") }
      return candidate
    }
    throw Trouble(description: "\(path) holds 999 files of that name")
  }

  /// Returns the name with a number before its ending: `figure-2.svg`.
  private static func numbered(_ name: String, _ number: Int) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return "\(name)-\(number)"
    }
    return "\(name[..<dot])-\(number)\(name[dot...])"
  }

  private func makeFolders(_ path: String) throws(Trouble) {
    var prefix = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      prefix += "/\(part)"
      if mkdir(prefix, 0o777) != 0 && errno != EEXIST {
        throw Trouble(description: "\(path): \(Self.reason)")
      }
    }
  }

  /// Writes a new file; false where the name is taken.
  private func create(_ path: String, _ bytes: [UInt8]) throws(Trouble) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else {
      if errno == EEXIST { return false }
      throw Trouble(description: "\(path): \(Self.reason)")
    }
    let isWritten = Self.writeAll(bytes, to: file)
    let reason = Self.reason
    if close(file) == 0 && isWritten { return true }
    unlink(path)
    throw Trouble(description: "\(path): \(reason)")
  }

  /// Whether a file holds just these bytes: a lesson that is taken up again writes the same again.
  private static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
      Int(facts.st_size) == bytes.count
    else { return false }
    var content = [UInt8](repeating: 0, count: bytes.count + 1)
    var count = 0
    while count < content.count {
      let more = content.withUnsafeMutableBytes { buffer in
        read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      }
      if more <= 0 { break }
      count += more
    }
    return count == bytes.count && content.dropLast() == bytes[...]
  }

  /// Puts a new file in the place of one of ours, all at once.
  private func replace(_ path: String, by bytes: [UInt8]) throws(Trouble) {
    let fresh = "\(path).new-\(getpid())"
    unlink(fresh)
    guard try create(fresh, bytes) else {
      throw Trouble(description: "\(fresh) is in the way")
    }
    guard rename(fresh, path) == 0 else {
      let reason = Self.reason
      unlink(fresh)
      throw Trouble(description: "\(path): \(reason)")
    }
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let slice = UnsafeRawBufferPointer(rebasing: rest)
        #if canImport(Glibc)
          let count = Glibc.write(file, slice.baseAddress, slice.count)
        #else
          let count = Darwin.write(file, slice.baseAddress, slice.count)
        #endif
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  private static var reason: String { String(cString: strerror(errno)) }
}

extension Session {
  /// Prints as Python does in a script, where that differs from a notebook: wide tables stay on one line a row.
  package func becomeScript() { PandasModules.beginScript(interpreter) }

  /// Lets the cells of this session write files into `folder`, through `savefig` and `to_csv`.
  package func write(into folder: SessionFolder) {
    OutputFolder.of(interpreter).writeFile = { name, bytes in
      try folder.write(bytes, as: name)
    }
  }

  /// Lets `savefig` write PNG images, made from SVG by `makePNG`.
  ///
  /// - Parameter makePNG: Takes a picture and a width in pixels; nil where it failed.
  package func makeImages(with makePNG: @escaping (_ svg: String, _ width: Int) -> [UInt8]?) {
    OutputFolder.of(interpreter).makePNG = makePNG
  }
}
