#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files beside the tests.
package enum Fixture {
  /// A file that could not be read.
  package struct Missing: Error, CustomStringConvertible {
    package let path: String

    package var description: String { "\(path) cannot be read" }
  }

  /// The folder `Tests` of the source tree.
  package static let testsFolder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/") + "/Tests"
  }()

  /// The top of the source tree.
  package static var root: String { String(testsFolder.dropLast("/Tests".count)) }

  /// Returns the text of a file under `Tests`.
  package static func text(_ path: String) throws -> String {
    try contents(of: "\(testsFolder)/\(path)")
  }

  /// Returns the bytes of a file under `Tests`.
  package static func bytes(_ path: String) throws -> [UInt8] {
    try allBytes(of: "\(testsFolder)/\(path)")
  }

  /// Returns the text of the file at `path`.
  package static func contents(of path: String) throws -> String {
    String(decoding: try allBytes(of: path), as: UTF8.self)
  }

  private static func allBytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Missing(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}
