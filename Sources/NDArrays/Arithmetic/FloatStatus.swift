import CKernels

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the processor noted about floating-point results since the last `clear`.
///
/// Kernels run between `clear` and `raised`; numpy turns the flags into RuntimeWarnings.
package struct FloatStatus: OptionSet, Sendable {
  package let rawValue: Int32

  /// Creates a set from the processor's flags.
  package init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// A finite number was divided by zero, or a function has a pole there.
  package static let divideByZero = FloatStatus(rawValue: 1)
  /// A result was too large.
  package static let overflow = FloatStatus(rawValue: 2)
  /// A result was too small.
  package static let underflow = FloatStatus(rawValue: 4)
  /// An operation had no answer, such as 0/0.
  package static let invalid = FloatStatus(rawValue: 8)

  /// Forgets what happened.
  package static func clear() { ck_status_clear() }

  /// What has happened since `clear`.
  package static var raised: FloatStatus { FloatStatus(rawValue: ck_status()) }

  /// Notes that something happened.
  package static func raise(_ status: FloatStatus) { ck_status_raise(status.rawValue) }
}
