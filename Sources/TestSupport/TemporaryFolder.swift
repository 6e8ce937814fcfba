#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A fresh folder that goes away with the value that holds it.
package final class TemporaryFolder {
  /// Where the folder is.
  package let path: String

  /// Makes the folder.
  package init() throws {
    var template = Array("/tmp/regtutor-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw ProgramRun.Failure(description: "no temporary folder can be made")
    }
    path = String(cString: made)
  }

  deinit {
    TemporaryFolder.remove(path)
  }

  /// Writes a file into the folder.
  package func write(_ text: String, to name: String) throws {
    guard let file = fopen("\(path)/\(name)", "wb") else { throw Fixture.Missing(path: name) }
    defer { fclose(file) }
    var text = text
    text.withUTF8 { bytes in
      _ = fwrite(bytes.baseAddress, 1, bytes.count, file)
    }
  }

  /// Says that a file was written so long ago.
  package func date(_ name: String, secondsAgo: Int) throws {
    let then = timeval(tv_sec: time(nil) - secondsAgo, tv_usec: 0)
    guard utimes("\(path)/\(name)", [then, then]) == 0 else { throw Fixture.Missing(path: name) }
  }

  /// Makes a symbolic link in the folder.
  package func link(_ target: String, as name: String) throws {
    guard symlink(target, "\(path)/\(name)") == 0 else { throw Fixture.Missing(path: name) }
  }

  private static func remove(_ path: String) {
    var information = stat()
    guard lstat(path, &information) == 0 else { return }
    if information.st_mode & S_IFMT == S_IFDIR, let directory = opendir(path) {
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != "." && name != ".." { remove("\(path)/\(name)") }
      }
      closedir(directory)
    }
    Platform.remove(path)
  }
}

/// Names of the C library that ours would hide.
private enum Platform {
  static func remove(_ path: String) {
    #if canImport(Glibc)
      _ = Glibc.remove(path)
    #else
      _ = Darwin.remove(path)
    #endif
  }
}
