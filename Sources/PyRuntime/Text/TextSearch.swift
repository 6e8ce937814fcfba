#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finding texts in texts, by the bytes of UTF-8: no character's bytes occur inside another's.
package enum TextSearch {
  /// The byte offset of the first occurrence at or behind `start`; nil where there is none.
  package static func first(
    _ needle: String, in text: String, from start: Int = 0
  ) -> Int? {
    var needle = needle
    var text = text
    return text.withUTF8 { hay in
      needle.withUTF8 { wanted in first(wanted, in: hay, from: start, to: hay.count) }
    }
  }

  /// The offset of the first occurrence within a range of bytes; nil where there is none.
  package static func first(
    _ wanted: UnsafeBufferPointer<UInt8>, in hay: UnsafeBufferPointer<UInt8>, from start: Int,
    to end: Int
  ) -> Int? {
    guard start <= end, end <= hay.count else { return nil }
    guard let head = wanted.first, let needle = wanted.baseAddress else { return start }
    guard let base = hay.baseAddress, end - start >= wanted.count else { return nil }
    var position = start
    let last = end - wanted.count
    while position <= last {
      guard let found = memchr(base + position, Int32(head), last - position + 1) else {
        return nil
      }
      position = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
      if memcmp(base + position, needle, wanted.count) == 0 { return position }
      position += 1
    }
    return nil
  }

  /// The offset of the last occurrence within a range of bytes; nil where there is none.
  package static func last(
    _ wanted: UnsafeBufferPointer<UInt8>, in hay: UnsafeBufferPointer<UInt8>, from start: Int,
    to end: Int
  ) -> Int? {
    guard start <= end, end <= hay.count else { return nil }
    guard let needle = wanted.baseAddress, !wanted.isEmpty else { return end }
    guard let base = hay.baseAddress, end - start >= wanted.count else { return nil }
    var position = end - wanted.count
    while position >= start {
      if base[position] == needle[0], memcmp(base + position, needle, wanted.count) == 0 {
        return position
      }
      position -= 1
    }
    return nil
  }
}
