/// A stretch of a source text, as offsets into its UTF-8 bytes.
///
/// Offsets count from 0; `upper` is the offset behind the last byte. A range with equal ends is a
/// place between two bytes. `SourceText` turns offsets into lines and columns.
package struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  package var lower: Int
  /// The offset behind the last byte; never less than `lower`.
  package var upper: Int

  /// Creates the range from `lower` up to, not including, `upper`.
  package init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = Swift.max(lower, upper)
  }

  /// Returns the smallest range that covers this one and `other`.
  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(Swift.min(lower, other.lower), Swift.max(upper, other.upper))
  }
}
