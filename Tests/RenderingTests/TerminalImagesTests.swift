import Plotting
import TestSupport
import Testing

@testable import Rendering

@Suite("Images for terminals")
struct TerminalImagesTests {
  private static func png() throws -> [UInt8] {
    try Fixture.bytes("RenderingTests/Data/filters.png")
  }

  @Test("a PNG image with every filter and packed in blocks is read pixel by pixel")
  func pixels() throws {
    let image = try #require(PNGImage(try Self.png()))
    #expect(image.width == 48 && image.height == 40)
    var wrong = 0
    for y in 0..<40 {
      for x in 0..<48 {
        let wanted = [x * 5 % 256, y * 6 % 256, (x * y + x / 7 * 31) % 256].map { UInt8($0) }
        let start = (y * 48 + x) * 3
        if Array(image.pixels[start..<(start + 3)]) != wanted { wrong += 1 }
      }
    }
    #expect(wrong == 0)
  }

  @Test("a damaged PNG image is refused wherever it is cut, and never stops the program")
  func damaged() throws {
    let bytes = try Self.png()
    // The last 12 bytes are the empty closing piece, without which the pixels are all there.
    for count in stride(from: 0, to: bytes.count - 16, by: 7) {
      #expect(PNGImage(Array(bytes[..<count])) == nil, "cut at \(count)")
    }
    for place in stride(from: 8, to: bytes.count, by: 3) {
      var broken = bytes
      broken[place] ^= 0x5A
      _ = PNGImage(broken)
    }
  }

  @Test("half clear pixels are laid over white")
  func alpha() throws {
    let encoded =
      "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAHElEQVR42mP4z8DwHwwZ/jcwconI/WdlZWUAYQB20AbW2Lv1VwAAAABJRU5ErkJggg=="
    let image = try #require(PNGImage(Self.decoded(encoded)))
    #expect(image.pixels[0..<9] == [255, 0, 0, 0, 255, 0, 127, 127, 255])
    #expect(image.pixels[9..<18] == [10, 20, 30, 15, 25, 35, 20, 30, 40])
  }

  @Test("sixels paint each pixel with the nearest color of the palette")
  func sixel() throws {
    let image = try #require(PNGImage(try Self.png()))
    let text = Sixel.text(image)
    #expect(text.hasPrefix("\u{1B}Pq\"1;1;48;40#0;2;"))
    #expect(text.hasSuffix("-\u{1B}\\"))
    let painted = Self.paint(text, width: 48, height: 40)
    #expect(painted.allSatisfy { $0 != nil }, "each pixel is painted")
    var worst = 0
    for (index, color) in painted.enumerated() {
      for channel in 0..<3 {
        let wanted = Int(image.pixels[index * 3 + channel]) * 100 / 255
        worst = max(worst, abs(wanted - (color?[channel] ?? 999)))
      }
    }
    #expect(worst <= 40, "255 colors of the 1920 different ones stand for the rest")
  }

  @Test(
    "bytes become base64",
    arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foobar", "Zm9vYmFy")])
  func base64(text: String, expected: String) {
    #expect(Base64.text(Array(text.utf8)) == expected)
  }

  @Test(
    "a figure becomes an image that the terminal can read back",
    .enabled(if: Rasterizer.isPresent),
    arguments: [TerminalImages.Way.kitty, .iTerm2, .sixel])
  func figure(way: TerminalImages.Way) throws {
    let figure = try #require(Gallery.figures.first).figure
    let images = TerminalImages(way, cellWidth: 8, cellHeight: 16)
    let text = try #require(images.text(figure, columns: 60, rows: 20))
    switch way {
    case .kitty:
      #expect(text.hasPrefix("\u{1B}_Ga=T,f=100,q=2,m="))
      let pieces = text.split(separator: "\u{1B}\\").map { $0.split(separator: ";")[1] }
      #expect(pieces.allSatisfy { $0.count <= 4096 })
      let image = try #require(PNGImage(Self.decoded(pieces.joined())))
      #expect(image.width <= 480 && image.height <= 320)
    case .iTerm2:
      let data = try #require(text.split(separator: ":").last?.dropLast())
      #expect(PNGImage(Self.decoded(String(data))) != nil)
    case .sixel: #expect(text.hasPrefix("\u{1B}Pq"))
    }
  }

  // MARK: A terminal's side

  private static func decoded(_ text: String) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var bits = 0
    var count = 0
    var bytes: [UInt8] = []
    for sign in text {
      guard let value = digits.firstIndex(of: sign) else { break }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 0xFF))
      }
    }
    return bytes
  }

  /// Paints sixels as a terminal does: colors in percent, row by row.
  private static func paint(_ text: String, width: Int, height: Int) -> [[Int]?] {
    var screen = [[Int]?](repeating: nil, count: width * height)
    var palette: [Int: [Int]] = [:]
    var color = 0
    var column = 0
    var top = 0
    var signs = Array(text.dropFirst(3).unicodeScalars)[...]
    func number() -> Int {
      var value = 0
      while let sign = signs.first, ("0"..."9").contains(sign) {
        value = value * 10 + Int(sign.value) - 48
        signs = signs.dropFirst()
      }
      return value
    }
    func skip() { signs = signs.dropFirst() }
    while let sign = signs.popFirst() {
      switch sign {
      case "\"":
        for index in 0..<4 {
          _ = number()
          if index < 3 { skip() }
        }
      case "#":
        color = number()
        if signs.first == ";" {
          skip()
          _ = number()
          palette[color] = (0..<3).map { _ in
            skip()
            return number()
          }
        }
      case "$": column = 0
      case "-":
        column = 0
        top += 6
      case "\u{1B}": return screen
      default:
        var count = 1
        var mark = sign
        if sign == "!" {
          count = number()
          mark = signs.popFirst() ?? "?"
        }
        for _ in 0..<count {
          for bit in 0..<6 where mark.value >= 63 && (mark.value - 63) >> UInt32(bit) & 1 == 1 {
            let place = (top + bit) * width + column
            if screen.indices.contains(place) { screen[place] = palette[color] }
          }
          column += 1
        }
      }
    }
    return screen
  }
}
