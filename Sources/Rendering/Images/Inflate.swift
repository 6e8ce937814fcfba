/// Unpacks data in zlib's format, as PNG images hold it.
///
/// - SeeAlso: RFC 1950 (zlib) and RFC 1951 (deflate).
struct Inflate {
  private let input: ArraySlice<UInt8>
  private var position: Int
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []
  private let limit: Int

  /// Returns the unpacked bytes; nil where the data are damaged or longer than `limit`.
  static func unpack(_ bytes: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
    // Two bytes of header in front, a checksum of four behind.
    guard bytes.count > 6, bytes[bytes.startIndex] & 0x0F == 8 else { return nil }
    var inflate = Inflate(bytes.dropFirst(2), limit: limit)
    return inflate.run() ? inflate.output : nil
  }

  private init(_ input: ArraySlice<UInt8>, limit: Int) {
    self.input = input
    position = input.startIndex
    self.limit = limit
  }

  private mutating func run() -> Bool {
    while true {
      guard let isLast = take(1), let kind = take(2) else { return false }
      let isGood =
        switch kind {
        case 0: stored()
        case 1: compressed(Self.fixedLengths, Self.fixedDistances)
        case 2: dynamic()
        default: false
        }
      guard isGood else { return false }
      if isLast == 1 { return true }
    }
  }

  // MARK: Bits

  private mutating func take(_ count: Int) -> Int? {
    while bitCount < count {
      guard position < input.endIndex else { return nil }
      bits |= UInt32(input[position]) << UInt32(bitCount)
      position += 1
      bitCount += 8
    }
    let value = bits & ((1 << UInt32(count)) - 1)
    bits >>= UInt32(count)
    bitCount -= count
    return Int(value)
  }

  // MARK: Blocks

  private mutating func stored() -> Bool {
    bits = 0
    bitCount = 0
    guard position + 4 <= input.endIndex else { return false }
    let count = Int(input[position]) | Int(input[position + 1]) << 8
    position += 4
    guard position + count <= input.endIndex, output.count + count <= limit else { return false }
    output += input[position..<(position + count)]
    position += count
    return true
  }

  private mutating func dynamic() -> Bool {
    guard let lengthCount = take(5), let distanceCount = take(5), let codeCount = take(4) else {
      return false
    }
    var codeLengths = [UInt8](repeating: 0, count: 19)
    for index in 0..<(codeCount + 4) {
      guard let length = take(3) else { return false }
      codeLengths[Self.codeOrder[index]] = UInt8(length)
    }
    let codes = PrefixCode(codeLengths)
    let total = lengthCount + 257 + distanceCount + 1
    var lengths: [UInt8] = []
    while lengths.count < total {
      guard let symbol = decode(codes) else { return false }
      switch symbol {
      case 0..<16: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last, let extra = take(2) else { return false }
        lengths += repeatElement(last, count: extra + 3)
      default:
        guard let extra = take(symbol == 17 ? 3 : 7) else { return false }
        lengths += repeatElement(0, count: extra + (symbol == 17 ? 3 : 11))
      }
    }
    guard lengths.count == total else { return false }
    return compressed(
      PrefixCode(Array(lengths[..<(lengthCount + 257)])),
      PrefixCode(Array(lengths[(lengthCount + 257)...])))
  }

  private mutating func compressed(_ lengths: PrefixCode, _ distances: PrefixCode) -> Bool {
    while true {
      guard let symbol = decode(lengths) else { return false }
      if symbol == 256 { return true }
      if symbol < 256 {
        guard output.count < limit else { return false }
        output.append(UInt8(symbol))
        continue
      }
      guard symbol - 257 < Self.lengthBases.count,
        let more = take(Self.lengthBits[symbol - 257]), let code = decode(distances),
        code < Self.distanceBases.count, let further = take(Self.distanceBits[code])
      else { return false }
      let length = Self.lengthBases[symbol - 257] + more
      let distance = Self.distanceBases[code] + further
      guard distance <= output.count, output.count + length <= limit else { return false }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  private mutating func decode(_ code: PrefixCode) -> Int? {
    var value = 0
    var first = 0
    var index = 0
    for length in 1...15 {
      guard let bit = take(1) else { return nil }
      value |= bit
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    return nil
  }

  // MARK: Tables of RFC 1951

  /// A prefix code by the number of codes of each length.
  private struct PrefixCode {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    init(_ lengths: [UInt8]) {
      for length in lengths where length > 0 { counts[Int(length)] += 1 }
      for length in 1...15 where counts[length] > 0 {
        symbols += lengths.indices.filter { Int(lengths[$0]) == length }
      }
    }
  }

  private static let codeOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]
  private static let fixedLengths = PrefixCode(
    (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  private static let fixedDistances = PrefixCode([UInt8](repeating: 5, count: 30))
  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
    2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]
}
