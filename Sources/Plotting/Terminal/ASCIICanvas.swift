/// Letters and signs that look like dots.
enum ASCIICanvas {
  /// Returns the sign that looks most like `dots`.
  static func character(dots: UInt8) -> Character { table[Int(dots)] }

  /// Returns a sign as dark as `density`, from 0 to 1.
  static func character(density: Double) -> Character {
    let ramp = Array(" .:-=+*%@")
    let index = (Swift.min(Swift.max(density, 0), 1) * Double(ramp.count - 1)).rounded()
    return ramp[Int(index)]
  }

  /// The signs of markers.
  static let signs: [Marker: Character] = [
    .circle: "o", .point: "*", .pixel: ".", .square: "#", .triangleUp: "^",
    .triangleDown: "v", .triangleLeft: "<", .triangleRight: ">", .diamond: "D",
    .thinDiamond: "d", .plus: "+", .filledPlus: "P", .cross: "x", .filledCross: "X",
    .star: "*", .pentagon: "p", .hexagon: "h", .verticalLine: "|", .horizontalLine: "_",
  ]

  /// Signs and the dots they are made of, row by row.
  private static let shapes: [(Character, UInt8)] = [
    (" ", 0b0000_0000), (".", 0b1100_0000), (".", 0b0100_0000), (".", 0b1000_0000),
    ("'", 0b0000_0011), ("'", 0b0000_0001), ("'", 0b0000_0010), ("-", 0b0000_1100),
    ("-", 0b0011_0000), ("-", 0b0011_1100), ("-", 0b0001_1000), ("-", 0b0010_0100),
    ("-", 0b0000_1000), ("-", 0b0000_0100), ("-", 0b0010_0000), ("-", 0b0001_0000),
    ("_", 0b1100_0000), ("/", 0b0101_1010), ("/", 0b0110_1010), ("/", 0b0101_0110),
    ("/", 0b0110_0110), ("/", 0b0001_1010), ("/", 0b0101_1000), ("\\", 0b1010_0101),
    ("\\", 0b1001_0101), ("\\", 0b1010_1001), ("\\", 0b1001_1001), ("\\", 0b0010_0101),
    ("\\", 0b1010_0100), ("|", 0b0101_0101), ("|", 0b1010_1010), ("|", 0b0001_0101),
    ("|", 0b0010_1010), ("|", 0b0101_0100), ("|", 0b1010_1000), ("|", 0b0000_0101),
    ("|", 0b0000_1010), (".", 0b0101_0000), (".", 0b1010_0000), ("|", 0b0001_0100),
    ("|", 0b0010_1000), (":", 0b0100_0001), ("'", 0b0000_0110), ("'", 0b0000_1001),
    (".", 0b0110_0000), (".", 0b1001_0000), ("#", 0b1111_1111),
  ]

  /// A horizontal line that meets a vertical one.
  private static let crossings: [(Character, UInt8)] = (0..<4).flatMap { row in
    (0..<2).flatMap { column in
      let across = UInt8(0b11) << UInt8(row * 2)
      let below = (row..<4).reduce(UInt8(0)) { $0 | 1 << UInt8($1 * 2 + column) }
      let above = (0...row).reduce(UInt8(0)) { $0 | 1 << UInt8($1 * 2 + column) }
      return [across | below, across | above, across | below | above]
        .filter { $0.nonzeroBitCount > 3 }.map { ("+" as Character, $0) }
    }
  }

  /// The best sign for each set of dots.
  private static let table: [Character] = (0..<256).map { index in
    let dots = UInt8(index)
    guard dots != 0 else { return " " }
    var best: (sign: Character, distance: Int) = (".", .max)
    for (sign, shape) in shapes.dropFirst() + crossings {
      let missing = (dots & ~shape).nonzeroBitCount
      let extra = (shape & ~dots).nonzeroBitCount
      let distance = 3 * missing + 2 * extra
      if distance < best.distance { best = (sign, distance) }
    }
    return best.sign
  }
}
