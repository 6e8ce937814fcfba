extension Gallery {
  /// All pictures as one self-contained page, each with the sentence that describes it.
  package static var page: String {
    var body = SVGElement("main")
    body.children.append(SVGElement("h1", text: "Every kind of picture"))
    body.children.append(
      SVGElement(
        "p",
        text: "What regtutor draws from matplotlib's calls: the six pictures that L1 and L2 "
          + "regularization live on, then each kind of mark. 'regtutor gallery' draws them in a "
          + "terminal."))
    var head = ""
    body.write(to: &head)
    // The pictures are documents of their own and stand in the page as they are.
    let pictures = figures.map { name, figure in
      var caption = ""
      SVGElement("h2", ["id": name], text: DisplayText.line(FigureDescription.title(figure)))
        .write(to: &caption)
      var words = ""
      SVGElement("figcaption", text: FigureDescription.sentence(figure)).write(to: &words)
      return "\(caption)<figure>\n\(SVGPlot.draw(figure))\(words)</figure>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>regtutor: every kind of picture</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      figure { margin: 0 0 2rem; } svg { max-width: 100%; height: auto; }
      </style>
      </head>
      <body>
      \(head)\(pictures.joined())</body>
      </html>

      """
  }
}
