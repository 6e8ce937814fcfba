#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whole files as text.
package enum FileText {
  /// The largest file that is read: no lesson or log comes near it.
  private static let limit = 256 << 20

  /// Returns the text of a file, broken UTF-8 replaced; nil where it cannot be read.
  package static func read(_ path: String) -> String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return ferror(file) == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// Writes a file, or a device such as `/dev/stdout`, over what was there; returns whether that
  /// worked.
  package static func replace(_ path: String, text: String) -> Bool {
    guard let file = fopen(path, "wb") else { return false }
    let bytes = Array(text.utf8)
    let count = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && count == bytes.count
  }

  /// Copies a file, byte for byte, to a new one beside it; returns whether that worked.
  package static func copy(_ path: String, to new: String) -> Bool {
    guard let source = fopen(path, "rb") else { return false }
    defer { fclose(source) }
    guard let target = fopen(new, "wbx") else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var isWhole = true
    while isWhole {
      let count = fread(&buffer, 1, buffer.count, source)
      if count == 0 { break }
      isWhole = fwrite(buffer, 1, count, target) == count
    }
    isWhole = fclose(target) == 0 && isWhole && ferror(source) == 0
    if !isWhole { unlink(new) }
    return isWhole
  }

  /// Returns the names in a folder, sorted; nil where it cannot be read.
  package static func names(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names.sorted()
  }

  /// Whether `path` is a plain file, and no device or folder.
  package static func isFile(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
  }

  /// Whether `path` is a folder.
  package static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }
}
