/// Writes pixels in DEC's sixel format: bands of six rows, one color after another.
///
/// - SeeAlso: DEC, *VT330/VT340 Programmer Reference Manual*, volume 2, chapter 14.
enum Sixel {
  /// Returns the control string that draws `image` at the cursor.
  static func text(_ image: PNGImage) -> String {
    let (palette, indices) = quantized(image)
    var text = "\u{1B}Pq\"1;1;\(image.width);\(image.height)"
    for (index, color) in palette.enumerated() {
      let parts = color.map { String((Int($0) * 100 + 127) / 255) }.joined(separator: ";")
      text += "#\(index);2;\(parts)"
    }
    for top in stride(from: 0, to: image.height, by: 6) {
      text += band(top, image, indices)
    }
    return text + "\u{1B}\\"
  }

  private static func band(_ top: Int, _ image: PNGImage, _ indices: [UInt8]) -> String {
    var rows: [UInt8: [UInt8]] = [:]
    for row in top..<min(top + 6, image.height) {
      for column in 0..<image.width {
        let color = indices[row * image.width + column]
        rows[color, default: [UInt8](repeating: 0, count: image.width)][column] |=
          1 << UInt8(row - top)
      }
    }
    return rows.keys.sorted().map { color in
      "#\(color)" + packed(rows[color] ?? [])
    }.joined(separator: "$") + "-"
  }

  /// Returns the six-row columns as characters, repetitions counted.
  private static func packed(_ columns: [UInt8]) -> String {
    var text = ""
    var index = 0
    while index < columns.count {
      var end = index + 1
      while end < columns.count && columns[end] == columns[index] { end += 1 }
      let sign = String(Unicode.Scalar(columns[index] + 63))
      text +=
        end - index > 3 ? "!\(end - index)\(sign)" : String(repeating: sign, count: end - index)
      index = end
    }
    return text
  }

  /// Returns the 255 colors that occur most, and for each pixel the nearest of them.
  private static func quantized(_ image: PNGImage) -> (palette: [[UInt8]], indices: [UInt8]) {
    var counts: [Int: Int] = [:]
    let keys = stride(from: 0, to: image.pixels.count, by: 3).map { start in
      (0..<3).reduce(0) { $0 << 5 | Int(image.pixels[start + $1]) >> 3 }
    }
    for key in keys { counts[key, default: 0] += 1 }
    let chosen = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(255).map(\.key)
    func color(_ key: Int) -> [Int] { [key >> 10 & 31, key >> 5 & 31, key & 31] }
    var nearest: [Int: UInt8] = [:]
    for (index, key) in chosen.enumerated() { nearest[key] = UInt8(index) }
    for key in counts.keys.sorted() where nearest[key] == nil {
      let wanted = color(key)
      func distance(_ other: Int) -> Int {
        zip(wanted, color(other)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      }
      let best = chosen.enumerated().min { distance($0.element) < distance($1.element) }
      nearest[key] = UInt8(best?.offset ?? 0)
    }
    return (
      chosen.map { key in color(key).map { UInt8($0 * 255 / 31) } },
      keys.map { nearest[$0] ?? 0 }
    )
  }
}
