/// Long texts made byte by byte, in the time that the memory takes.
enum TextFilling {
  /// Returns the text `fill` repeated `count` times; none for a negative number.
  static func repeated(_ fill: String, _ count: Int) -> String {
    guard count > 64 else { return String(repeating: fill, count: max(0, count)) }
    let bytes = Array(fill.utf8)
    let (size, isTooLarge) = bytes.count.multipliedReportingOverflow(by: count)
    guard !isTooLarge, size > 0 else { return "" }
    return String(unsafeUninitializedCapacity: size) { target in
      if bytes.count == 1 {
        target.initialize(repeating: bytes[0])
      } else {
        for round in 0..<count {
          for (place, byte) in bytes.enumerated() { target[round &* bytes.count &+ place] = byte }
        }
      }
      return size
    }
  }

  /// Returns a text of ASCII characters with each byte replaced by what `change` makes of it, which
  /// is ASCII too.
  @inline(__always)
  static func mapped(_ text: String, _ change: (UInt8) -> UInt8) -> String {
    var text = text
    return text.withUTF8 { source in
      String(unsafeUninitializedCapacity: source.count) { target in
        for place in 0..<source.count { target[place] = change(source[place]) }
        return source.count
      }
    }
  }

  /// Whether all characters of a text are ASCII.
  static func isASCII(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var all: UInt8 = 0
      for byte in bytes { all |= byte }
      return all < 128
    }
  }
}
