import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Counts the bytes that arrays hold, so that a cell is refused before the machine runs out.
package enum ArrayMemory {
  private static let used = Atomic<Int>(0)

  /// The most bytes that all arrays together may hold: three quarters of the machine's memory.
  package static let limit: Int = {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let size = sysconf(Int32(_SC_PAGESIZE))
    guard pages > 0, size > 0 else { return 2 << 30 }
    return Int(pages) / 4 * 3 * Int(size)
  }()

  /// The bytes that arrays hold now.
  package static var inUse: Int { used.load(ordering: .relaxed) }

  /// Counts `bytes` as used and returns true, or returns false where they are too many.
  static func reserve(_ bytes: Int) -> Bool {
    guard bytes >= 0, bytes <= limit else { return false }
    let after = used.wrappingAdd(bytes, ordering: .relaxed).newValue
    if after > limit {
      used.wrappingSubtract(bytes, ordering: .relaxed)
      return false
    }
    return true
  }

  /// Gives back what `reserve` counted.
  static func release(_ bytes: Int) { used.wrappingSubtract(bytes, ordering: .relaxed) }
}
