#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A `str`: text as a sequence of code points.
///
/// Two strings are equal when their code points are; Swift's own `==` also holds for other spellings
/// of the same letters. Strings of ASCII characters only, which is most of them, answer indices and
/// slices from their bytes.
package final class StringObject: Object {
  /// The text.
  @exclusivity(unchecked) package private(set) var text: String
  /// The number of bytes in UTF-8.
  @exclusivity(unchecked) package private(set) var byteCount: Int
  /// The number of code points, -1 until it is asked for.
  @exclusivity(unchecked) private var knownLength: Int
  /// The hash, 0 until it is asked for.
  @exclusivity(unchecked) private var knownHash = 0
  /// The code points, made when first needed for an index.
  package var scalars: [Unicode.Scalar] {
    if let ready = knownScalars { return ready }
    let made = Array(text.unicodeScalars)
    knownScalars = made
    return made
  }
  @exclusivity(unchecked) private var knownScalars: [Unicode.Scalar]?

  /// Creates a string.
  package init(_ text: String) {
    self.text = text
    byteCount = text.utf8.count
    knownLength = -1
  }

  /// Creates a string of which all characters are known to be ASCII.
  package init(ascii text: String) {
    self.text = text
    byteCount = text.utf8.count
    knownLength = byteCount
  }

  package var type: TypeObject { BuiltinTypes.str }

  /// Grows the text in place; only for a string that nobody else holds.
  func append(_ other: StringObject) {
    knownLength = knownLength >= 0 && other.knownLength >= 0 ? knownLength + other.knownLength : -1
    knownHash = 0
    knownScalars = nil
    byteCount += other.byteCount
    text += other.text
  }

  /// The number of code points.
  package var length: Int {
    if knownLength < 0 { knownLength = text.unicodeScalars.count }
    return knownLength
  }

  /// Whether all characters are ASCII.
  package var isASCII: Bool { length == byteCount }

  /// The hash: never 0 or -1, and the same in every run.
  package var hashValue: Int {
    if knownHash == 0 {
      let made = StringObject.hash(of: text)
      knownHash = made == 0 || made == -1 ? 1 : made
    }
    return knownHash
  }

  /// Whether both hold the same code points.
  package func isSame(as other: StringObject) -> Bool {
    if self === other { return true }
    guard byteCount == other.byteCount else { return false }
    if knownHash != 0 && other.knownHash != 0 && knownHash != other.knownHash { return false }
    return StringObject.areSame(text, other.text)
  }

  /// The empty string.
  package nonisolated(unsafe) static let empty: StringObject = warmed("")

  /// The strings of one ASCII character, by its code.
  package nonisolated(unsafe) static let asciiCharacters: [StringObject] = (0..<128).map {
    warmed(String(UnicodeScalar(UInt8($0))))
  }

  /// Strings that all sessions share must not compute anything later.
  private static func warmed(_ text: String) -> StringObject {
    let object = StringObject(ascii: text)
    _ = object.hashValue
    _ = object.scalars
    return object
  }

  /// Returns the string of one code point.
  package static func of(_ scalar: Unicode.Scalar) -> StringObject {
    scalar.value < 128
      ? asciiCharacters[Int(scalar.value)] : StringObject(String(scalar))
  }

  /// Whether both hold the same code points.
  package static func areSame(_ a: String, _ b: String) -> Bool {
    let fast = a.utf8.withContiguousStorageIfAvailable { left in
      b.utf8.withContiguousStorageIfAvailable { right in
        guard left.count == right.count else { return false }
        guard let first = left.baseAddress, let second = right.baseAddress, !left.isEmpty else {
          return left.isEmpty
        }
        return memcmp(first, second, left.count) == 0
      }
    }
    if let result = fast.flatMap({ $0 }) { return result }
    return a.utf8.elementsEqual(b.utf8)
  }

  /// Orders by code points, which is the order of UTF-8 bytes: negative, zero or positive.
  package static func order(_ a: String, _ b: String) -> Int {
    let fast = a.utf8.withContiguousStorageIfAvailable { left in
      b.utf8.withContiguousStorageIfAvailable { right in
        let shared = min(left.count, right.count)
        if shared > 0, let first = left.baseAddress, let second = right.baseAddress {
          let result = Int(memcmp(first, second, shared))
          if result != 0 { return result }
        }
        return left.count - right.count
      }
    }
    if let result = fast.flatMap({ $0 }) { return result }
    if a.utf8.elementsEqual(b.utf8) { return 0 }
    return a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
  }

  /// Returns a hash of the bytes of `text`.
  package static func hash(of text: String) -> Int {
    let fast = text.utf8.withContiguousStorageIfAvailable { bytes -> UInt in
      var state: UInt = 0x9e37_79b9_7f4a_7c15 ^ UInt(bitPattern: bytes.count)
      var position = 0
      let raw = UnsafeRawBufferPointer(bytes)
      while position &+ 8 <= raw.count {
        let word = raw.loadUnaligned(fromByteOffset: position, as: UInt.self)
        state = (state ^ word) &* 0xff51_afd7_ed55_8ccd
        state ^= state >> 32
        position &+= 8
      }
      var tail: UInt = 0
      while position < raw.count {
        tail = tail << 8 | UInt(raw[position])
        position &+= 1
      }
      state = (state ^ tail) &* 0xc4ce_b9fe_1a85_ec53
      return state ^ state >> 29
    }
    return Int(bitPattern: fast ?? 1)
  }
}
