internal import Plotting

/// How a terminal takes images, as it said itself.
package struct TerminalImages: Sendable, Equatable {
  /// A way to hand an image to a terminal.
  package enum Way: Sendable, Equatable {
    /// kitty's graphics protocol.
    case kitty
    /// iTerm2's inline images.
    case iTerm2
    /// DEC's sixels.
    case sixel
  }

  /// The way.
  package var way: Way
  /// The width of a character in pixels.
  package var cellWidth: Int
  /// The height of a character in pixels.
  package var cellHeight: Int

  /// Creates a description.
  package init(_ way: Way, cellWidth: Int, cellHeight: Int) {
    self.way = way
    self.cellWidth = max(1, min(cellWidth, 200))
    self.cellHeight = max(1, min(cellHeight, 200))
  }

  /// Returns what draws `figure` within a number of columns and rows; nil where no image could
  /// be made.
  func text(_ figure: Figure, columns: Int, rows: Int) -> String? {
    let shape = figure.width > 0 && figure.height > 0 ? figure.height / figure.width : 0.7
    guard shape.isFinite else { return nil }
    var across = min(Double(columns * cellWidth), max(200, figure.width * 100))
    across = min(across, Double(rows * cellHeight) / shape)
    let width = max(16, Int(min(across, 4000)))
    guard let png = Rasterizer.png(SVGPlot.draw(figure), width: width) else { return nil }
    switch way {
    case .kitty: return Self.kitty(png)
    case .iTerm2:
      let data = Base64.text(png)
      return "\u{1B}]1337;File=inline=1;size=\(png.count);width=\(width)px:\(data)\u{07}"
    case .sixel: return PNGImage(png).map(Sixel.text)
    }
  }

  /// - SeeAlso: *Terminal graphics protocol*, kitty's documentation: data in pieces of at most
  ///   4096 characters.
  private static func kitty(_ png: [UInt8]) -> String {
    let data = Array(Base64.text(png).utf8)
    var text = ""
    for start in stride(from: 0, to: data.count, by: 4096) {
      let piece = String(decoding: data[start..<min(start + 4096, data.count)], as: UTF8.self)
      let isLast = start + 4096 >= data.count
      let head = start == 0 ? "a=T,f=100,q=2," : ""
      text += "\u{1B}_G\(head)m=\(isLast ? 0 : 1);\(piece)\u{1B}\\"
    }
    return text
  }
}
