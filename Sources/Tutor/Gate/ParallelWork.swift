internal import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Does independent pieces of work on several threads.
enum ParallelWork {
  /// How many processors the machine has.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The size of a thread's stack in bytes, that of a program's first thread on Linux; only what is
  /// touched takes memory.
  private static let stackSize = 8 << 20

  /// Calls `body` with each number from 0 to `count` - 1, on `workers` threads, and returns when
  /// all calls have.
  ///
  /// Numbers are given out in order. With one worker everything runs on the caller's thread.
  static func run(_ count: Int, workers: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let queue = Queue(count: count, body)
    var threads: [pthread_t] = []
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    for _ in 1..<max(1, min(workers, count)) {
      #if canImport(Glibc)
        var thread = pthread_t()
      #else
        var thread: pthread_t?
      #endif
      let pointer = Unmanaged.passUnretained(queue).toOpaque()
      let status = pthread_create(
        &thread, &attributes,
        { argument in
          #if canImport(Glibc)
            guard let argument else { return nil }
          #endif
          Unmanaged<Queue>.fromOpaque(argument).takeUnretainedValue().work()
          return nil
        }, pointer)
      guard status == 0 else { break }
      #if canImport(Glibc)
        threads.append(thread)
      #else
        if let thread { threads.append(thread) }
      #endif
    }
    queue.work()
    for thread in threads { pthread_join(thread, nil) }
    withExtendedLifetime(queue) {}
  }

  /// The numbers that are not given out yet.
  private final class Queue: Sendable {
    private let next = Mutex(0)
    private let count: Int
    private let body: @Sendable (Int) -> Void

    init(count: Int, _ body: @escaping @Sendable (Int) -> Void) {
      self.count = count
      self.body = body
    }

    func work() {
      while true {
        let number = next.withLock { next in
          next += 1
          return next - 1
        }
        guard number < count else { return }
        body(number)
      }
    }
  }
}
