#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs what may call itself many times over on a thread with a large stack.
///
/// The depth of a text's brackets is limited by a message; this sees to it that the limit is
/// reached before the stack's end, on whichever thread the caller is.
package enum DeepStack {
  /// The size of the stack in bytes; only what is touched takes memory.
  private static let size = 256 << 20

  /// Returns the result of `body`, which runs on a thread of its own while the caller waits.
  package static func run<Result>(_ body: () -> Result) -> Result {
    withoutActuallyEscaping(body) { escapable in
      var result: Result?
      withUnsafeMutablePointer(to: &result) { pointer in
        let work = Work { pointer.pointee = escapable() }
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, size)
        #if canImport(Glibc)
          var thread = pthread_t()
        #else
          var thread: pthread_t?
        #endif
        let status = pthread_create(
          &thread, &attributes,
          { argument in
            #if canImport(Glibc)
              guard let argument else { return nil }
            #endif
            Unmanaged<Work>.fromOpaque(argument).takeUnretainedValue().body()
            return nil
          }, Unmanaged.passUnretained(work).toOpaque())
        guard status == 0 else { return work.body() }
        #if canImport(Glibc)
          pthread_join(thread, nil)
        #else
          if let thread { pthread_join(thread, nil) }
        #endif
        withExtendedLifetime(work) {}
      }
      if let result { return result }
      return escapable()
    }
  }

  /// Whether a text is too short to nest deeply, so that any stack will do.
  static func isShallow(_ source: SourceText) -> Bool {
    var count = 0
    for byte in source.bytes {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "-"),
        UInt8(ascii: "+"), UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: ":"),
        UInt8(ascii: "."):
        count += 1
      // The words `not`, `else`, `lambda`, `and`, `or` and the operators have blanks behind.
      case Ascii.space, Ascii.newline, Ascii.tab, Ascii.backslash: count += 1
      default: break
      }
      if count > 40 { return false }
    }
    return true
  }

  private final class Work: @unchecked Sendable {
    let body: () -> Void

    init(_ body: @escaping () -> Void) { self.body = body }
  }
}
