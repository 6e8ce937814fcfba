/// The pixels of a PNG image of 8 bits a channel, RGB or RGBA, as our pictures are.
///
/// - SeeAlso: W3C, *Portable Network Graphics (PNG) Specification*, sections 9 (filters) and 11.
struct PNGImage {
  /// The number of pixels across.
  let width: Int
  /// The number of pixels down.
  let height: Int
  /// Red, green and blue of each pixel, row by row, laid over white.
  let pixels: [UInt8]

  /// Reads an image; nil where it is damaged or of another kind.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    var position = 8
    var size: (width: Int, height: Int, channels: Int)?
    var packed: [UInt8] = []
    while position + 12 <= bytes.count {
      let length = Self.number(bytes, at: position)
      let kind = String(decoding: bytes[(position + 4)..<(position + 8)], as: UTF8.self)
      guard length <= bytes.count - position - 12 else { return nil }
      let content = bytes[(position + 8)..<(position + 8 + length)]
      switch kind {
      case "IHDR":
        guard length == 13, content[content.startIndex + 8] == 8,
          content[content.startIndex + 12] == 0
        else { return nil }
        let channels = [2: 3, 6: 4][content[content.startIndex + 9]]
        let width = Self.number(bytes, at: position + 8)
        let height = Self.number(bytes, at: position + 12)
        guard let channels, (1...10_000).contains(width), (1...10_000).contains(height) else {
          return nil
        }
        size = (width, height, channels)
      case "IDAT": packed += content
      case "IEND": position = bytes.count
      default: break
      }
      position += length + 12
    }
    guard let size else { return nil }
    let stride = size.width * size.channels
    guard let rows = Inflate.unpack(packed[...], limit: (stride + 1) * size.height),
      rows.count == (stride + 1) * size.height,
      let plain = Self.unfiltered(rows, stride: stride, channels: size.channels)
    else { return nil }
    width = size.width
    height = size.height
    pixels = size.channels == 3 ? plain : Self.overWhite(plain)
  }

  private static func number(_ bytes: [UInt8], at place: Int) -> Int {
    bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func unfiltered(_ rows: [UInt8], stride: Int, channels: Int) -> [UInt8]? {
    var plain: [UInt8] = []
    plain.reserveCapacity(rows.count)
    var above = [UInt8](repeating: 0, count: stride)
    for start in Swift.stride(from: 0, to: rows.count, by: stride + 1) {
      var row = Array(rows[(start + 1)...(start + stride)])
      guard rows[start] <= 4 else { return nil }
      for index in row.indices {
        let left = index >= channels ? row[index - channels] : 0
        let up = above[index]
        let corner = index >= channels ? above[index - channels] : 0
        let guess: UInt8 =
          switch rows[start] {
          case 1: left
          case 2: up
          case 3: UInt8((Int(left) + Int(up)) / 2)
          case 4: paeth(left, up, corner)
          default: 0
          }
        row[index] &+= guess
      }
      plain += row
      above = row
    }
    return plain
  }

  private static func paeth(_ left: UInt8, _ up: UInt8, _ corner: UInt8) -> UInt8 {
    let estimate = Int(left) + Int(up) - Int(corner)
    let distances = [left, up, corner].map { abs(estimate - Int($0)) }
    if distances[0] <= distances[1] && distances[0] <= distances[2] { return left }
    return distances[1] <= distances[2] ? up : corner
  }

  private static func overWhite(_ pixels: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(pixels.count / 4 * 3)
    for start in Swift.stride(from: 0, to: pixels.count, by: 4) {
      let alpha = Int(pixels[start + 3])
      for channel in 0..<3 {
        let value = Int(pixels[start + channel]) * alpha + 255 * (255 - alpha)
        result.append(UInt8((value + 127) / 255))
      }
    }
    return result
  }
}
