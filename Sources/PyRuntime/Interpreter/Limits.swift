#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a run may use of time, steps and memory.
package struct Limits: Sendable {
  /// The moment, in seconds of the monotonic clock, after which the run stops; nil for none.
  package var deadline: Double?
  /// The number of backward jumps and calls after which the run stops; nil for any number.
  package var steps: Int?
  /// The bytes that one value may take.
  package var valueBytes: Int
  /// The bytes that everything together may take: three quarters of the machine's memory.
  package var totalBytes: Int = ProcessMemory.machine / 4 * 3
  /// The nested calls that a program may make, as `sys.getrecursionlimit()`.
  package var recursion: Int

  /// Creates limits.
  package init(
    deadline: Double? = nil, steps: Int? = nil, valueBytes: Int = 4 << 30, recursion: Int = 1000
  ) {
    self.deadline = deadline
    self.steps = steps
    self.valueBytes = valueBytes
    self.recursion = recursion
  }

  /// The present moment of the monotonic clock, in seconds.
  package static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

extension Interpreter {
  /// Stops the run where the user, the deadline or the step limit asks for it.
  ///
  /// Long native loops call it every few thousand steps; one call costs some ten nanoseconds.
  ///
  /// - Throws: KeyboardInterrupt or TimeoutError.
  package func checkpoint() throws {
    if isInterrupted() { throw PyException(.keyboardInterrupt, "") }
    if let deadline = limits.deadline, Limits.now() > deadline {
      let error = PyException(.timeoutError, "the time limit is over")
      error.value.isFinal = true
      throw error
    }
  }

  /// Counts one step of a native loop that is short by itself but may be one of millions, and looks
  /// at the limits every few thousand steps.
  ///
  /// - Throws: KeyboardInterrupt or TimeoutError.
  @inline(__always)
  package func tick() throws {
    ticks &+= 1
    if ticks & 0xFFF == 0 { try checkpoint() }
  }

  /// Asks for memory of one value before it is allocated, and looks at the limits where that is much.
  ///
  /// - Throws: MemoryError beyond the limit, KeyboardInterrupt or TimeoutError.
  package func reserve(_ bytes: Int) throws {
    guard bytes >= 0 && bytes <= limits.valueBytes else { throw outOfMemory }
    if bytes > 1 << 20 { try checkpoint() }
    // The whole is measured once for every 64 megabytes that were asked for.
    askedBytes += bytes
    guard askedBytes > 64 << 20 else { return }
    askedBytes = 0
    if ProcessMemory.inUse > limits.totalBytes - bytes { throw outOfMemory }
  }

  /// Stops a program that has filled the memory with many values, each of them small.
  ///
  /// - Throws: MemoryError, which the program may catch once it has let something go.
  package func checkMemory() throws {
    if ProcessMemory.inUse > limits.totalBytes { throw outOfMemory }
  }

  private var outOfMemory: PyException {
    let error = ExceptionObject(ExceptionType.memoryError.object, [])
    error.help =
      "one value may take \(limits.valueBytes >> 20) MB, and all together most of the machine's "
      + "memory: make it smaller, or 'del' what is not needed"
    return PyException(error)
  }

  /// Stops before native recursion meets the end of the thread's stack.
  ///
  /// - Throws: RecursionError.
  package func guardStack() throws {
    if NativeStack.isNearlyUsed(limit: stackLimit) {
      throw PyException(.recursionError, "maximum recursion depth exceeded")
    }
  }
}

/// The stack of the running thread.
enum NativeStack {
  /// Bytes kept free for what runs below the guard.
  private static let reserve = 512 << 10

  /// Whether the stack has come below the address `limit`.
  @inline(__always)
  static func isNearlyUsed(limit: UInt) -> Bool {
    var marker: UInt8 = 0
    return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) < limit }
  }

  /// The lowest address that the running thread's stack may reach, seen from its present depth.
  static func currentLimit() -> UInt {
    var marker: UInt8 = 0
    let here = withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
    #if canImport(Glibc)
      // A thread gets the default size; the main thread grows up to the limit of the process,
      // which is where that default comes from.
      var attributes = pthread_attr_t()
      var size = 0
      guard pthread_attr_init(&attributes) == 0 else { return 0 }
      defer { pthread_attr_destroy(&attributes) }
      guard pthread_attr_getstacksize(&attributes, &size) == 0 else { return 0 }
      let usable = size - min(reserve, size / 4)
      return here > UInt(usable) ? here - UInt(usable) : 0
    #else
      let size = Int(pthread_get_stacksize_np(pthread_self()))
      let top = UInt(bitPattern: pthread_get_stackaddr_np(pthread_self()))
      let limit = top - UInt(size - min(reserve, size / 4))
      return min(here, limit)
    #endif
  }
}
