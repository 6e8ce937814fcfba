import Plotting
import Testing

@Suite("Strange data")
struct StrangeDataTests {
  static let values: [Double] = [
    .nan, .infinity, -.infinity, 0, -0.0, 1, -1, 1e308, -1e308, Double.leastNonzeroMagnitude,
    1e-300, 1e15,
    .greatestFiniteMagnitude,
  ]

  /// Every kind of mark, made of `x` and `y`.
  static func marks(_ x: [Double], _ y: [Double]) -> [Mark] {
    let (a, b) = (Numbers(x), Numbers(y))
    let first = x.first ?? .nan
    let second = y.last ?? .nan
    let box = BoxSummary(
      position: first, low: second, lowerQuartile: first, median: second, upperQuartile: first,
      high: second, mean: first, outliers: b)
    return [
      Mark(.line(LineShape(x: a, y: b, join: .stepMiddle)), style: Style(marker: .star)),
      .points(x, y), .bars(x, y), .bars(x, y, width: second),
      Mark(.points(PointsShape(x: a, y: b, sizes: b, values: a))),
      Mark(
        .bars(
          BarsShape(
            positions: a, lengths: b, widths: a, bases: b, isHorizontal: true,
            errors: ErrorPair(lower: a, upper: b)))),
      Mark(.band(BandShape(along: a, lower: b, upper: a))),
      Mark(.polygon(x: a, y: b)),
      Mark(
        .ellipse(
          EllipseShape(x: first, y: second, width: second, height: first, angle: second))),
      Mark(
        .errorBars(
          ErrorBarsShape(
            x: a, y: b, xError: ErrorPair(lower: b, upper: a),
            yError: ErrorPair(lower: a, upper: b), capSize: second)), style: Style(marker: .plus)),
      Mark(.segments(x0: a, y0: b, x1: b, y1: a)),
      Mark(.horizontalRule(y: first, from: second, to: first)),
      Mark(.verticalRule(x: second, from: first, to: second)),
      Mark(.horizontalSpan(from: first, to: second)),
      Mark(.verticalSpan(from: second, to: first)),
      Mark(.slopedRule(x: first, y: second, slope: first)),
      Mark(
        .contour(
          ContourShape(x: a, y: b, z: b, columns: 3, levels: a, showsLabels: true))),
      Mark(.contour(ContourShape(x: a, y: b, z: b, columns: 3, isFilled: true))),
      Mark(
        .image(
          ImageShape(
            values: b, columns: 3, left: first, right: second, first: second, last: first,
            texts: ["a"]))),
      Mark(.boxes(BoxesShape(boxes: [box, box], width: second))),
      Mark(.stems(x: a, y: b, base: first)),
      .text(first, second, "words"),
      Mark(
        .arrow(
          ArrowShape(tailX: first, tailY: second, tipX: second, tipY: first, text: "tip"))),
    ]
  }

  static func scales(_ value: Double) -> [AxisScale] {
    [.linear, .log10, .log(base: value), .symmetricLog(threshold: value)]
  }

  @Test("never stops the program, whatever the mark, the scale and the limits", arguments: values)
  func survives(value: Double) {
    let pool = StrangeDataTests.values
    var turn = 0
    for other in pool {
      let x = [value, other, value, 1, 2, other]
      let y = [other, value, 3, other, value, 0]
      for mark in StrangeDataTests.marks(x, y) + StrangeDataTests.marks([], []) {
        let scale = StrangeDataTests.scales(other)[turn % 4]
        turn += 1
        let axes = Axes(
          [mark], x: Axis("x", scale: scale, lower: other, showsGrid: true),
          y: Axis("y", scale: scale, upper: value, margin: other),
          aspect: .box(ratio: other), legend: Legend())
        let figure = Figure(width: value, height: other, axes: [axes])
        #expect(TerminalPlot.draw(figure, width: 30, height: 8, canvas: .braille).count > 0)
      }
    }
  }

  @Test("becomes SVG and words, too", arguments: values)
  func words(value: Double) {
    for other in StrangeDataTests.values {
      let marks = StrangeDataTests.marks([value, other, 1, 2, 3, 4], [other, value, 3, 4, 5, 6])
      let figure = Figure(
        Axes(
          marks, aspect: .limits(ratio: value), legend: Legend(),
          colorbar: Colorbar(label: "c")))
      #expect(SVGPlot.draw(figure).hasSuffix("</svg>\n"))
      #expect(FigureDescription.sentence(figure).hasSuffix("."))
      #expect(!FigureDescription.table(figure).isEmpty)
    }
  }

  @Test("leaves a figure equal to its own copy")
  func equality() {
    let figure = Figure(Axes([.line([1, .nan], [.nan, 2])]))
    let copy = figure
    #expect(figure == copy)
  }

  @Test("in panels that lie over what does not exist, or over themselves, is drawn all the same")
  func overlays() {
    let figure = Figure(axes: [
      Axes([.line([0, 1], [0, 1])], overlay: .sharingX(index: 7)),
      Axes([.line([0, 1], [0, 1])], overlay: .sharingY(index: 1)),
      Axes([.line([0, 1], [0, 1])], overlay: .sharingX(index: -1)),
      Axes([.line([0, 1], [5, 9])], place: Place(rows: -3, columns: 0, row: 9, column: 9)),
    ])
    #expect(TerminalPlot.draw(figure, width: 60, height: 12).count == 12)
  }
}
