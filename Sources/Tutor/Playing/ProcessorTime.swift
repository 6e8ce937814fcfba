#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How long the processor has worked; other programs on the machine do not count.
enum ProcessorTime {
  /// The seconds that the processor has worked for this thread.
  static var ofThread: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
