import Plotting
import TerminalText
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Pictures that a person has looked at, byte for byte.
///
/// `REGTUTOR_RECORD=1 swift test` rewrites them and fails.
@Suite("Pictures of the gallery")
struct GoldenTests {
  static let names = Gallery.figures.map(\.name)

  @Test("are drawn at 72 columns as recorded", arguments: names, TerminalCanvas.allCases)
  func terminal(name: String, canvas: TerminalCanvas) throws {
    let figure = try #require(Gallery.figures.first { $0.name == name }).figure
    let lines = TerminalPlot.draw(figure, width: 72, height: 20, canvas: canvas)
    try compare(lines.joined(separator: "\n") + "\n", with: "\(name).\(canvas.rawValue).txt")
  }

  @Test("are drawn as SVG as recorded", arguments: names)
  func svg(name: String) throws {
    let figure = try #require(Gallery.figures.first { $0.name == name }).figure
    try compare(SVGPlot.draw(figure), with: "\(name).svg")
  }

  @Test("are drawn with 16 colors as recorded", arguments: ["degree-and-error", "coefficients"])
  func colors(name: String) throws {
    let figure = try #require(Gallery.figures.first { $0.name == name }).figure
    let lines = TerminalPlot.draw(
      figure, width: 72, height: 20, canvas: .braille,
      palette: TerminalPalette(ReadableColors(.dark)))
    try compare(lines.joined(separator: "\n") + "\n", with: "\(name).colors.txt")
  }

  @Test("are said in words as recorded")
  func words() throws {
    let text = Gallery.figures.map { name, figure in
      "\(name)\n\(FigureDescription.sentence(figure))\n"
    }.joined(separator: "\n")
    try compare(text, with: "sentences.txt")
  }

  @Test("stand on the page of the documentation as they are drawn")
  func page() throws {
    try compare(Gallery.page, with: "../../../Documentation/Gallery.html")
  }

  private func compare(_ text: String, with file: String) throws {
    let path = "PlottingTests/Goldens/\(file)"
    if getenv("REGTUTOR_RECORD") != nil {
      if let stream = fopen("\(Fixture.testsFolder)/\(path)", "wb") {
        fputs(text, stream)
        fclose(stream)
      }
      Issue.record("\(file) was recorded; look at it before you commit it")
      return
    }
    let recorded = try Fixture.text(path)
    #expect(text == recorded, "\(file) differs")
  }
}
