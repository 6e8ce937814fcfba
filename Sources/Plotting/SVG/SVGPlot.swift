/// Draws figures as SVG.
package enum SVGPlot {
  /// The width of a column in units; a row is twice as high.
  static let unit = 7.0

  /// Draws `figure` as a document of its own, with a title and a description for those who
  /// cannot see it.
  ///
  /// 100 units are an inch. It carries its own background and follows a reader's preference for
  /// light or dark, so it can be read on any page.
  package static func draw(_ figure: Figure) -> String {
    func cells(_ inches: Double, _ size: Double, _ limits: ClosedRange<Double>) -> Int {
      let wanted = inches.isFinite ? inches * 100 / size : 90
      return Int(Swift.min(Swift.max(wanted, limits.lowerBound), limits.upperBound))
    }
    let columns = cells(figure.width, unit, 24...1000)
    let rows = cells(figure.height, 2 * unit, 8...2000)
    let layout = PlotLayout(
      figure,
      .init(columns: columns, rows: rows, isTerminal: false, dotsPerColumn: 7))
    let width = SVGElement.number(Double(columns) * unit)
    let height = SVGElement.number(Double(rows) * 2 * unit)
    let sentence = FigureDescription.sentence(figure)
    let id = "figure-" + fingerprint("\(width) \(height) \(sentence) \(figure.axes.count)")
    var root = SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "id": id, "viewBox": "0 0 \(width) \(height)",
        "width": width, "height": height, "role": "img",
        "aria-labelledby": "\(id)-title \(id)-desc",
        "font-family": "system-ui, 'DejaVu Sans', Helvetica, Arial, sans-serif",
        "font-size": "12",
      ])
    root.children = [
      SVGElement("title", ["id": "\(id)-title"], text: FigureDescription.title(figure)),
      SVGElement("desc", ["id": "\(id)-desc"], text: sentence),
      SVGElement("style", text: style(id)),
      SVGElement(
        "rect", ["class": "ground", "width": width, "height": height, "rx": "4"]),
    ]
    for (index, line) in layout.title.enumerated() {
      root.children.append(
        SVGElement(
          "text",
          [
            "x": SVGElement.number(Double(columns) * unit / 2),
            "y": SVGElement.number((Double(index) + 1) * 2 * unit), "text-anchor": "middle",
            "font-size": "15", "class": "word",
          ], text: line))
    }
    for panel in layout.panels {
      let painter = SVGPainter(panel: panel)
      root.children.append(painter.group())
    }
    var output = ""
    root.write(to: &output)
    return output
  }

  /// Returns the rules for paper and screen, for the figure with `id` alone.
  private static func style(_ id: String) -> String {
    """
    #\(id){color:#1a1a1a}#\(id) .ground{fill:#fff}#\(id) .word{fill:currentColor}\
    #\(id) .halo{fill:currentColor;stroke:#fff;stroke-width:3px;paint-order:stroke}\
    #\(id) .axis{stroke:currentColor;stroke-width:1;fill:none}\
    #\(id) .grid{stroke:#999;stroke-opacity:.35;stroke-width:1;fill:none}\
    #\(id) .key{fill:#fff;fill-opacity:.85;stroke:#bbb}\
    @media (prefers-color-scheme:dark){#\(id){color:#e6e6e6}#\(id) .ground{fill:#1c1c1e}\
    #\(id) .halo{stroke:#1c1c1e}#\(id) .key{fill:#1c1c1e;stroke:#666}}
    """
  }

  /// Returns sixteen hexadecimal digits that differ where `text` does (FNV-1a).
  private static func fingerprint(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 {
      hash ^= UInt64(byte)
      hash = hash &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
