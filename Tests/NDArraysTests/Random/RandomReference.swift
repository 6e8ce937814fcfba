import TestSupport
import Testing

/// Numbers recorded from NumPy 2.5.5, and how to hold ours against them.
enum RandomReference {
  static let generator = load("numpy_generator")
  static let legacy = load("numpy_randomstate")

  /// The record of one seed.
  static func seed(_ seed: Int, of file: JSONValue) throws -> JSONValue {
    try #require(file["seeds"].elements.first { $0["seed"].int == seed })
  }

  private static func load(_ name: String) -> JSONValue {
    (try? JSONValue(fixture: "NDArraysTests/Reference/\(name).json")) ?? .null
  }
}

/// Drawn numbers, as the reference files keep them: the bits of doubles, or integers.
enum Drawn {
  case doubles([Double])
  case integers([Int])
  case words([UInt64])

  /// The 64-bit words of which the reference has the checksum.
  var words: [UInt64] {
    switch self {
    case .doubles(let values): values.map(\.bitPattern)
    case .integers(let values): values.map { UInt64(bitPattern: Int64($0)) }
    case .words(let values): values
    }
  }
}

/// Whether the C library's last bits are those of the records: glibc's are.
#if canImport(Glibc)
  private let hasRecordedLibrary = true
#else
  private let hasRecordedLibrary = false
#endif

/// Compares a stream with its record: its first 64 numbers one by one, and if there are 100,000
/// all of them by checksum.
///
/// Streams that pass through `log` or `exp` carry the last bit of the C library: where that is
/// another than glibc, they are compared to four units in the last place.
func compare(_ drawn: Drawn, with record: JSONValue, _ name: String) {
  let isExact = hasRecordedLibrary || !(record["compare"].string ?? "").contains("libm")
  let bits = record["first_hex"].strings.compactMap { UInt64($0, radix: 16) }
  switch drawn {
  case .doubles(let values):
    #expect(bits.count == 64)
    for (value, bits) in zip(values, bits) {
      let wanted = Double(bitPattern: bits)
      #expect(abs(value - wanted) <= (isExact ? 0 : 4 * wanted.ulp), "\(name)")
    }
  case .integers(let values):
    #expect(Array(values.prefix(64)) == record["first"].ints, "\(name)")
  case .words(let values):
    #expect(Array(values.prefix(64)) == bits, "\(name)")
  }
  if isExact, drawn.words.count == record["n"].int {
    #expect(SHA256.ofWords(drawn.words) == record["sha256"].string, "\(name)")
  }
}

/// Compares numbers with a record of theirs that has bits.
func expectBits(_ values: [Double], _ record: JSONValue, _ name: String) {
  let bits = record["hex"].strings.compactMap { UInt64($0, radix: 16) }
  #expect(values.map(\.bitPattern) == bits, "\(name)")
}
