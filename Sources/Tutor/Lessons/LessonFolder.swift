#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the shipped lessons lie.
package enum LessonFolder {
  /// Returns the folder of the lessons.
  ///
  /// Tried in order: what `REGTUTOR_LESSONS` names, `../share/regtutor/Lessons` beside the program
  /// (an installed copy), and a folder `Lessons` beside a `Package.swift` above the program (a
  /// source tree).
  package static func find() throws(LessonCatalog.LookupError) -> String {
    if let named = getenv("REGTUTOR_LESSONS") {
      let path = String(cString: named)
      if FileText.isFolder(path) { return path }
      throw .noFolder(tried: [path])
    }
    let program = programPath()
    var parts = program.split(separator: "/").dropLast()
    let shared = "/" + parts.dropLast().joined(separator: "/") + "/share/regtutor/Lessons"
    if FileText.isFolder(shared) { return shared }
    while !parts.isEmpty {
      let folder = "/" + parts.joined(separator: "/")
      if FileText.isFolder("\(folder)/Lessons"),
        FileText.read("\(folder)/Package.swift") != nil
      {
        return "\(folder)/Lessons"
      }
      parts = parts.dropLast()
    }
    throw .noFolder(tried: [shared, "a source tree above \(program)"])
  }

  /// The path of the running program, links followed.
  private static func programPath() -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    #if canImport(Glibc)
      guard readlink("/proc/self/exe", &buffer, buffer.count - 1) > 0 else { return "/" }
    #else
      var size = UInt32(buffer.count)
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return "/" }
    #endif
    let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
