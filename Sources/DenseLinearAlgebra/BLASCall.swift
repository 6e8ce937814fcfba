import CKernels
internal import Synchronization

/// Makes one call into BLAS or LAPACK at a time.
///
/// The serial build of OpenBLAS hands out its packing buffers without a lock, so that two threads
/// inside it can write over each other's operands; its authors ask callers to keep them apart
/// (OpenBLAS FAQ, "How can I use OpenBLAS in multi-threaded applications?"). Every call of this
/// package goes through here. Taking the lock costs nanoseconds where nobody else holds it.
package enum BLASCall {
  private static let turn = Mutex<Void>(())

  /// Runs `call`, a single call of a BLAS or LAPACK routine, while no other thread is inside one.
  ///
  /// `call` must not reach this function again: the lock is not recursive.
  @inline(__always)
  package static func alone<Result>(_ call: () -> Result) -> Result {
    turn.withLock { _ in call() }
  }

  /// The same on all processors, where OpenBLAS was built for threads and the product is so large that waking them
  /// up does not matter.
  ///
  /// How many processors there are may then decide the last bits of a sum. Fits and factorizations stay
  /// on one, so that they come out the same everywhere.
  package static func spread<Result>(multiplications: Int, _ call: () -> Result) -> Result {
    guard multiplications >= 1 << 19 else { return alone(call) }
    return turn.withLock { _ in
      ck_spread_products(true)
      defer { ck_spread_products(false) }
      return call()
    }
  }
}
