#if canImport(Glibc)
  import Glibc
#endif

/// Long rows of values on huge pages: the system takes those back at once, so that a cell with a list of
/// a hundred million numbers stops when it is told to.
enum HugePages {
  private static let page = 2 << 20

  /// Reserves room for `count` elements in an array without any, on huge pages where that is much.
  static func reserve<Element>(_ count: Int, in array: inout [Element]) {
    array.reserveCapacity(count)
    #if os(Linux)
      let (bytes, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
      guard !overflow, bytes >= 4 * page else { return }
      array.withUnsafeMutableBufferPointer { elements in
        guard let first = elements.baseAddress else { return }
        let start = UnsafeMutableRawPointer(first).alignedUp(toMultipleOf: page)
        let end = (UnsafeMutableRawPointer(first) + bytes).alignedDown(toMultipleOf: page)
        if start < end { madvise(start, end - start, Int32(MADV_HUGEPAGE)) }
      }
    #endif
  }
}
