#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files beside the tests, read and written as text.
package enum TextFile {
  /// Returns the text of the file at `path`, or nil.
  package static func read(_ path: String) -> String? {
    try? Fixture.contents(of: path)
  }

  /// Writes `text` to the file at `path`; returns whether that worked.
  @discardableResult
  package static func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "wb") else { return false }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    return fwrite(bytes, 1, bytes.count, file) == bytes.count
  }

  /// Returns the names of the files in the folder `path` that end in `suffix`, sorted.
  package static func names(in path: String, suffix: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(suffix) { names.append(name) }
    }
    return names.sorted()
  }

  /// The value of an environment variable, or nil.
  package static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Whether goldens are to be rewritten: `REGTUTOR_RECORD=1`.
  package static var isRecording: Bool { environment("REGTUTOR_RECORD") == "1" }

  /// Returns the path of `name` beside the source file `file`.
  package static func path(_ name: String, beside file: String = #filePath) -> String {
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return folder.joined(separator: "/") + "/" + name
  }
}
