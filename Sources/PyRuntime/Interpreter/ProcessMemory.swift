#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The memory of the machine and of this process.
package enum ProcessMemory {
  /// The bytes of the machine's memory.
  package static let machine: Int = {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    return pages > 0 ? pages * pageSize : 8 << 30
  }()

  private static let pageSize = max(Int(sysconf(Int32(_SC_PAGESIZE))), 1)

  /// The bytes that this process holds in memory now; 0 where the system does not say.
  ///
  /// Some microseconds: one small file of the system is read.
  package static var inUse: Int {
    #if canImport(Glibc)
      let file = open("/proc/self/statm", O_RDONLY)
      guard file >= 0 else { return 0 }
      defer { close(file) }
      var text = [UInt8](repeating: 0, count: 64)
      let count = read(file, &text, text.count)
      guard count > 0 else { return 0 }
      // Pages in all, pages in memory, and more.
      let words = text[..<count].split(separator: 32)
      guard words.count > 1, let pages = Int(String(decoding: words[1], as: UTF8.self)) else {
        return 0
      }
      return pages * pageSize
    #else
      return 0
    #endif
  }
}
