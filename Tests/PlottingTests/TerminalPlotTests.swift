import Plotting
import TerminalText
import Testing

@Suite("Figures in a terminal")
struct TerminalPlotTests {
  @Test(
    "have lines of exactly the width asked for, at any size",
    arguments: TerminalCanvas.allCases, [1, 2, 5, 11, 20, 40, 72, 80, 160, 200])
  func widths(canvas: TerminalCanvas, width: Int) {
    for (name, figure) in Gallery.figures {
      for height in [1, 5, 16] {
        let lines = TerminalPlot.draw(figure, width: width, height: height, canvas: canvas)
        #expect(!lines.isEmpty)
        for line in lines {
          #expect(line.count == width, "\(name) at \(width) × \(height): \(line)")
        }
      }
    }
  }

  @Test("have no lines without columns", arguments: [0, -1, Int.min])
  func noColumns(width: Int) {
    #expect(TerminalPlot.draw(Gallery.figures[0].figure, width: width, height: 20).isEmpty)
  }

  @Test("are pure ASCII where the terminal knows no more")
  func ascii() {
    for (name, figure) in Gallery.figures {
      let text = TerminalPlot.draw(figure, width: 72, height: 20, canvas: .ascii).joined()
      #expect(text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }, "\(name)")
    }
  }

  @Test("hold codes of colors only with a palette, and end each line without one")
  func codes() {
    for (_, figure) in Gallery.figures {
      let plain = TerminalPlot.draw(figure, width: 72, height: 20, canvas: .braille)
      #expect(!plain.joined().contains("\u{1B}"))
      let colored = TerminalPlot.draw(
        figure, width: 72, height: 20, canvas: .braille,
        palette: TerminalPalette(ReadableColors(.dark)))
      #expect(colored.map(withoutCodes) == plain)
      for line in colored where line.contains("\u{1B}") {
        let last = line.split(separator: "\u{1B}").last ?? ""
        #expect(last.hasPrefix("[0m"))
      }
    }
  }

  @Test("use only the colors that can be read on the background")
  func legible() {
    let allowed: Set<String> = ["0", "32", "36"]
    for index in 0..<10 {
      let figure = Figure(Axes([.line([0, 1], [0, 1], style: Style(.cycle(index)))]))
      let text = TerminalPlot.draw(
        figure, width: 40, height: 10, canvas: .braille,
        palette: TerminalPalette(ReadableColors(.dark))
      ).joined()
      for piece in text.split(separator: "\u{1B}").dropFirst() {
        #expect(allowed.contains(String(piece.dropFirst().prefix { $0 != "m" })))
      }
    }
  }

  @Test("show a circle that is as high as it is wide", arguments: [10, 15, 20, 30])
  func round(height: Int) {
    let figure = Figure(
      Axes([.circle(radius: 1)], aspect: .equal, showsFrame: false))
    let lines = TerminalPlot.draw(figure, width: 80, height: height, canvas: .braille)
    let (across, down) = extent(of: lines)
    // Dots are square; one dot on each side is lost to rounding.
    #expect(abs(across - down) <= 2, "\(across) × \(down) dots")
    #expect(down > height * 3)
  }

  @Test("stretch the same circle where nobody asked for equal units")
  func stretched() {
    let figure = Figure(Axes([.circle(radius: 1)], showsFrame: false))
    let lines = TerminalPlot.draw(figure, width: 80, height: 20, canvas: .braille)
    let (across, down) = extent(of: lines)
    #expect(across > down + 40)
  }

  @Test("tell a bar of length zero from a tiny one")
  func tinyBars() throws {
    func column(_ length: Double) throws -> String {
      let figure = Figure(Axes([.bars([0, 1], [1, length])]))
      let lines = TerminalPlot.draw(figure, width: 40, height: 12, canvas: .braille)
      return lines.map { String($0.suffix(12)) }.joined(separator: "\n")
    }
    #expect(try column(0) != column(1e-9))
    #expect(try column(1e-9).contains("▁"))
  }

  @Test("say by how much the numbers of an axis are to be multiplied")
  func multiplier() {
    let figure = Figure(Axes([.line([0, 1e6], [0, 3e-7])]))
    let wide = TerminalPlot.draw(figure, width: 60, height: 14)
    #expect(wide.first?.hasPrefix("x1e-7") == true)
    #expect(wide.last?.contains("x1e6") == true)
  }

  @Test("keep a single outlier among many points")
  func outlier() {
    let count = 300_000
    let x = (0..<count).map(Double.init)
    var y = [Double](repeating: 0, count: count)
    y[200_001] = 100
    let figure = Figure(Axes([.line(x, y)], showsFrame: false))
    let lines = TerminalPlot.draw(figure, width: 72, height: 20, canvas: .braille)
    let first = lines.firstIndex { $0.contains { $0 != " " } } ?? 99
    #expect(first <= 1)
    let marks = Figure(
      Axes([.points(x, y, style: Style(marker: .point))], showsFrame: false))
    let dots = TerminalPlot.draw(marks, width: 72, height: 20, canvas: .braille)
    #expect((dots.firstIndex { $0.contains { $0 != " " } } ?? 99) <= 1)
  }

  @Test("put a legend below the panel where every corner holds data")
  func crowded() {
    let x = (0..<400).map { Double($0 % 20) }
    let y = (0..<400).map { Double($0 / 20) }
    let figure = Figure(
      Axes(
        [.points(x, y, label: "everywhere")], x: Axis("x"), legend: Legend(.upperRight)))
    let lines = TerminalPlot.draw(figure, width: 60, height: 20, canvas: .braille)
    #expect(lines.last?.contains("everywhere") == true)
  }

  @Test("draw panels side by side where there is room, else below each other")
  func panels() {
    let figure = Figure(grid: [Axes(title: "left"), Axes(title: "right")], columns: 2)
    func row(_ word: String, _ width: Int) -> Int? {
      TerminalPlot.draw(figure, width: width, height: 10).firstIndex { $0.contains(word) }
    }
    #expect(row("left", 72) == row("right", 72))
    #expect(row("left", 60) == 0)
    #expect(row("right", 60) == 10)
  }

  @Test("carry nothing that could move the cursor")
  func safe() {
    let evil = "a\u{1B}[2Jb\u{7}\u{9B}c\r\nd\u{202E}e"
    let figure = Figure(
      Axes(
        [
          .line([0, 1], [0, 1], label: evil), .line([0, 1], [1, 0], label: "b"),
          .text(0.5, 0.5, evil),
        ], title: evil, x: Axis(evil, ticks: .categories([evil, evil])), y: Axis(evil),
        legend: Legend(title: evil)))
    for canvas in TerminalCanvas.allCases {
      let text = TerminalPlot.draw(figure, width: 72, height: 20, canvas: canvas).joined()
      #expect(
        !text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x9B || $0.value == 0x202E })
    }
  }

  /// Returns how many dots lie between the outermost ones, across and down.
  private func extent(of lines: [String]) -> (Int, Int) {
    var columns: [Int] = []
    var rows: [Int] = []
    for (row, line) in lines.enumerated() {
      for (column, character) in line.enumerated() {
        guard let scalar = character.unicodeScalars.first, scalar.value > 0x2800,
          scalar.value < 0x2900
        else { continue }
        let dots = scalar.value - 0x2800
        let places: [(UInt32, Int, Int)] = [
          (1, 0, 0), (2, 0, 1), (4, 0, 2), (64, 0, 3), (8, 1, 0), (16, 1, 1), (32, 1, 2),
          (128, 1, 3),
        ]
        for (bit, x, y) in places where dots & bit != 0 {
          columns.append(column * 2 + x)
          rows.append(row * 4 + y)
        }
      }
    }
    return (
      (columns.max() ?? 0) - (columns.min() ?? 0) + 1, (rows.max() ?? 0) - (rows.min() ?? 0) + 1
    )
  }

  private func withoutCodes(_ line: String) -> String {
    var result = ""
    var isCode = false
    for character in line {
      if character == "\u{1B}" {
        isCode = true
      } else if isCode {
        if character == "m" { isCode = false }
      } else {
        result.append(character)
      }
    }
    return result
  }
}
