import Plotting
import Testing

@Suite("Figures as SVG")
struct SVGPlotTests {
  @Test("have a title and a description that a screen reader finds")
  func accessible() {
    for (_, figure) in Gallery.figures {
      let text = SVGPlot.draw(figure)
      #expect(text.contains("role=\"img\""))
      #expect(text.contains("</title>") && text.contains("</desc>"))
      let id = text.split(separator: "id=\"")[1].prefix { $0 != "\"" }
      #expect(text.contains("aria-labelledby=\"\(id)-title \(id)-desc\""))
      #expect(!text.contains("href") && !text.contains("url("))
    }
  }

  @Test("open and close every piece")
  func wellFormed() {
    for (name, figure) in Gallery.figures {
      var open: [Substring] = []
      for piece in SVGPlot.draw(figure).split(separator: "<") {
        guard let end = piece.lastIndex(of: ">") else {
          Issue.record("\(name): no > after <\(piece)")
          continue
        }
        let tag = piece[..<end]
        if tag.hasPrefix("/") {
          #expect(open.popLast() == tag.dropFirst(), "\(name)")
        } else if !tag.hasSuffix("/") {
          open.append(tag.prefix { $0 != " " && $0 != ">" })
        }
      }
      #expect(open.isEmpty, "\(name)")
    }
  }

  @Test("write what a learner typed as words, never as pieces")
  func escaped() {
    let figure = Figure(
      Axes([.text(0, 0, "a < b & \"c\"")], title: "</title><script>alert(1)</script>\u{1}"))
    let text = SVGPlot.draw(figure)
    #expect(!text.contains("<script>"))
    #expect(text.contains("a &lt; b &amp; &quot;c&quot;"))
    #expect(!text.contains("\u{1}"))
  }

  @Test("have other names inside than the figure beside them on the page")
  func names() {
    let texts = Gallery.figures.map { SVGPlot.draw($0.figure) }
    let ids = texts.map { $0.split(separator: "id=\"")[1].prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
  }
}
