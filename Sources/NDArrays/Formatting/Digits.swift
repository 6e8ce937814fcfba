#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Exact decimal digits of doubles.
package enum Digits {
  /// The number with exactly `places` digits after the point, correctly rounded, halves to even.
  package static func fixed(_ value: Double, places: Int) -> String {
    text("%.*f", value, places)
  }

  /// The number in scientific notation with `places` digits after the point.
  package static func scientific(_ value: Double, places: Int) -> String {
    text("%.*e", value, places)
  }

  private static func text(_ format: String, _ value: Double, _ places: Int) -> String {
    // No double has more than 1100 digits behind its point that are not zero.
    let places = min(max(places, 0), 4000)
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512 + places) { buffer in
      guard let base = buffer.baseAddress else { return "" }
      let written = withVaList([Int32(places), value]) {
        vsnprintf(base, buffer.count, format, $0)
      }
      return written < 0 ? "" : String(cString: base)
    }
  }
}
