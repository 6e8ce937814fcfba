import CKernels

/// The wish to stop, raised by Ctrl-C, as loops over many elements see it.
package enum Interruption {
  /// The number of elements or products after which a loop asks.
  static let piece = 1 << 20

  /// Says who knows whether somebody wishes to stop and forgets it by answering; called once, before
  /// any array is made.
  package static func ask(_ question: @escaping @convention(c) () -> Bool) {
    ck_ask_to_stop(question)
  }

  /// Whether the loop that runs is to end at once: its result will not be looked at.
  package static var stops: Bool { ck_stops() }

  /// Looks whether somebody wishes to stop, between two pieces of an operation.
  ///
  /// - Throws: What becomes a KeyboardInterrupt.
  static func look() throws(NDArrayError) {
    if stops { try check() }
  }

  /// Gives `body` 0 ..< count in pieces, between which it looks.
  ///
  /// - Throws: What becomes a KeyboardInterrupt.
  @inline(__always)
  static func pieces(_ count: Int, _ body: (Range<Int>) -> Void) throws(NDArrayError) {
    for start in stride(from: 0, to: count, by: piece) {
      body(start..<min(count, start &+ piece))
      if count > piece { try look() }
    }
  }

  /// Counts what a loop has done and looks once for each piece of it.
  struct Work {
    private var sinceLook = 0

    /// Says that `count` more elements or products are done.
    ///
    /// - Throws: What becomes a KeyboardInterrupt.
    mutating func done(_ count: Int) throws(NDArrayError) {
      sinceLook &+= count
      guard sinceLook > Interruption.piece else { return }
      sinceLook = 0
      try Interruption.look()
    }
  }

  /// Ends an operation whose loops were stopped.
  ///
  /// - Throws: What becomes a KeyboardInterrupt.
  package static func check() throws(NDArrayError) {
    if ck_was_stopped() { throw NDArrayError(.interrupted, "") }
  }
}
