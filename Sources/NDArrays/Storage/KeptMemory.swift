import CKernels

/// What happens to the memory of arrays that nobody holds any more.
package enum KeptMemory {
  /// Lets freed blocks stay with the program for the next arrays; happens once.
  ///
  /// By default glibc gives blocks of more than 128 KiB back to the system at once, and the next array
  /// of that size costs a page fault for each 4 KiB: a seventh of the time of all lessons' cells.
  package static let isPrepared: Bool = {
    ck_keep_freed_memory()
    return true
  }()
}
