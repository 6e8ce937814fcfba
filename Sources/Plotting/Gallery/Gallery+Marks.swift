#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Gallery {
  static var lines: Figure {
    let x = spaced(0, 10, 200)
    return Figure(
      Axes(
        [
          .line(x, x.map { sin($0) }, style: Style(.cycle(0)), label: "solid"),
          .line(
            x, x.map { sin($0 - 0.7) }, style: Style(.cycle(1), line: .dashed),
            label: "dashed"),
          .line(
            x, x.map { sin($0 - 1.4) }, style: Style(.cycle(2), line: .dotted),
            label: "dotted"),
          .line(
            x, x.map { sin($0 - 2.1) }, style: Style(.cycle(3), line: .dashDot),
            label: "dash-dot"),
        ], title: "Lines", x: Axis("x", showsGrid: true), y: Axis("sin", showsGrid: true),
        legend: Legend()))
  }

  static var scatter: Figure {
    var noise = Noise(state: 7)
    let x = (0..<40).map { _ in noise.uniform() * 10 }
    let train = x.map { 0.5 * $0 + noise.normal() }
    let x2 = (0..<15).map { _ in noise.uniform() * 10 }
    let test = x2.map { 0.5 * $0 + noise.normal() }
    return Figure(
      Axes(
        [
          .points(x, train, style: Style(.cycle(0), marker: .circle), label: "train"),
          .points(x2, test, style: Style(.cycle(1), marker: .cross), label: "test"),
          .line([0, 10], [0, 5], style: Style(.black), label: "truth"),
        ], title: "Scatter", x: Axis("x"), y: Axis("y"), legend: Legend(.upperLeft)))
  }

  static var bars: Figure {
    let shape = BarsShape(
      positions: [0, 1, 2, 3, 4], lengths: [3.2, 1.1, -0.8, 0.02, 2.4],
      errors: ErrorPair(lower: [0.3], upper: [0.3]))
    return Figure(
      Axes(
        [Mark(.bars(shape), style: Style(.cycle(0)))], title: "Bars",
        x: Axis(ticks: .categories(["one", "two", "below", "tiny", "five"])), y: Axis("y")))
  }

  static var horizontalBars: Figure {
    let names = ["bmi", "s5", "bp", "s3", "sex", "s1", "age"]
    let shape = BarsShape(
      positions: Numbers(names.indices.map(Double.init)),
      lengths: [520, 480, 291, -210, -195, 42, 0], isHorizontal: true)
    return Figure(
      Axes(
        [Mark(.bars(shape), style: Style(.cycle(0)))], title: "Horizontal bars",
        x: Axis("coefficient"), y: Axis(ticks: .categories(names))))
  }

  static var histogram: Figure {
    var noise = Noise(state: 11)
    var counts = [[Double]](repeating: [Double](repeating: 0, count: 20), count: 2)
    for index in 0..<2 {
      for _ in 0..<400 {
        let value = noise.normal() + 1.5 * Double(index)
        let bin = Int(((value + 4) / 0.45).rounded(.down))
        if counts[index].indices.contains(bin) { counts[index][bin] += 1 }
      }
    }
    let places = (0..<20).map { -4 + 0.45 * (Double($0) + 0.5) }
    func mark(_ index: Int, _ label: String) -> Mark {
      Mark(
        .bars(
          BarsShape(
            positions: Numbers(places), lengths: Numbers(counts[index]), widths: [0.45])),
        style: Style(.cycle(index), opacity: 0.6), label: label)
    }
    return Figure(
      Axes(
        [mark(0, "first"), mark(1, "second")], title: "Histogram", x: Axis("value"),
        y: Axis("count"), legend: Legend()))
  }

  static var errorBars: Figure {
    let x = spaced(1, 8, 8)
    let shape = ErrorBarsShape(
      x: Numbers(x), y: Numbers(x.map { 3 + 2 * sin($0) }), xError: ErrorPair(),
      yError: ErrorPair(lower: [0.4], upper: Numbers(x.map { 0.3 + 0.1 * $0 })), capSize: 4)
    return Figure(
      Axes(
        [Mark(.errorBars(shape), style: Style(.cycle(0), line: .none, marker: .circle))],
        title: "Error bars", x: Axis("x"), y: Axis("y")))
  }

  static var band: Figure {
    let x = spaced(0, 6, 80)
    let middle = x.map { sin($0) + 0.3 * $0 }
    return Figure(
      Axes(
        [
          Mark(
            .band(
              BandShape(
                along: Numbers(x), lower: Numbers(zip(middle, x).map { $0 - 0.2 - 0.1 * $1 }),
                upper: Numbers(zip(middle, x).map { $0 + 0.2 + 0.1 * $1 }))),
            style: Style(.cycle(0), opacity: 0.3), label: "± 1 standard error"),
          .line(x, middle, style: Style(.cycle(0)), label: "mean"),
        ], title: "Band", x: Axis("x"), y: Axis("y"), legend: Legend()))
  }

  static var filledContour: Figure {
    let shape = ContourShape(
      x: -3...3, y: -2...2, isFilled: true,
      of: { x, y in exp(-x * x - y * y) - 0.7 * exp(-(x - 1.4) * (x - 1.4) - 2 * y * y) })
    var lines = shape
    lines.isFilled = false
    lines.showsLabels = true
    lines.colors = [.black]
    return Figure(
      Axes(
        [Mark(.contour(shape)), Mark(.contour(lines), style: Style(lineWidth: 0.8))],
        title: "Filled contours", x: Axis("x"), y: Axis("y"),
        colorbar: Colorbar(label: "height", mark: 0)))
  }

  static var image: Figure {
    let values = [1, 0.8, -0.3, 0.1, 0.8, 1, -0.2, 0, -0.3, -0.2, 1, -0.7, 0.1, 0, -0.7, 1]
    let names = ["height", "weight", "age", "income"]
    let shape = ImageShape(
      values: Numbers(values), columns: 4,
      texts: values.map { TickLabels.number($0, decimals: 1) },
      shading: Shading(.coolwarm, lower: -1, upper: 1))
    return Figure(
      Axes(
        [Mark(.image(shape))], title: "Correlations", x: Axis(ticks: .categories(names)),
        y: Axis(isInverted: true, ticks: .categories(names)), colorbar: Colorbar()))
  }

  static var boxes: Figure {
    let boxes = [
      BoxSummary(
        position: 1, low: 1, lowerQuartile: 2, median: 2.6, upperQuartile: 3.5, high: 5,
        outliers: [6.4, 0.1]),
      BoxSummary(
        position: 2, low: 2.2, lowerQuartile: 3, median: 3.4, upperQuartile: 4.1, high: 5.2,
        mean: 3.6),
      BoxSummary(
        position: 3, low: 0.6, lowerQuartile: 1.2, median: 2, upperQuartile: 2.4, high: 3.9),
    ]
    return Figure(
      Axes(
        [Mark(.boxes(BoxesShape(boxes: boxes)), style: Style(.black, isFilled: false))],
        title: "Boxes",
        x: Axis(ticks: .fixed(positions: [1, 2, 3], labels: ["OLS", "lasso", "ridge"])),
        y: Axis("error")))
  }

  static var stem: Figure {
    let x = spaced(0, 19, 20)
    let y = x.map { index in
      Int(index) % 6 == 1 ? 2.5 - index / 10 : Int(index) % 7 == 3 ? -1.2 : 0
    }
    return Figure(
      Axes(
        [
          Mark(
            .stems(x: Numbers(x), y: Numbers(y), base: 0),
            style: Style(.cycle(0), marker: .circle))
        ], title: "Stems", x: Axis("feature"), y: Axis("weight")))
  }

  static var steps: Figure {
    let x: Numbers = [0, 1, 2, 3, 4, 5, 6]
    let y: Numbers = [10, 7, 7, 4, 3, 1, 0]
    return Figure(
      Axes(
        [
          Mark(
            .line(LineShape(x: x, y: y, join: .stepAfter)), style: Style(.cycle(0)),
            label: "features left")
        ], title: "Steps", x: Axis("step"), y: Axis("count"), legend: Legend()))
  }

  static var logLog: Figure {
    let x = spaced(0, 4, 40).map { pow(10, $0) }
    return Figure(
      Axes(
        [
          .line(x, x.map { 3 * $0 }, style: Style(.cycle(0)), label: "n"),
          .line(x, x.map { 0.02 * $0 * $0 }, style: Style(.cycle(1)), label: "n²"),
        ], title: "Two logarithmic axes",
        x: Axis("n", scale: .log10, showsGrid: true),
        y: Axis("time in ms", scale: .log10, showsGrid: true), legend: Legend()))
  }

  static var twin: Figure {
    let x = spaced(1, 10, 10)
    let left = Axes(
      [.line(x, x.map { 100 / $0 }, style: Style(.cycle(0)), label: "error")],
      title: "Two vertical axes", x: Axis("alpha"), y: Axis("error"), legend: Legend())
    let right = Axes(
      [
        .line(
          x, x.map { 12 - $0 }, style: Style(.cycle(3), line: .dashed), label: "features left")
      ], y: Axis("features"), legend: Legend(), overlay: .sharingX(index: 0))
    return Figure(axes: [left, right])
  }

  static var spansAndText: Figure {
    let x = spaced(0, 10, 60)
    return Figure(
      Axes(
        [
          Mark(.verticalSpan(from: 6, to: 10), style: Style(.gray, opacity: 0.3)),
          Mark(.horizontalRule(y: 0, from: 0, to: 1), style: Style(.black, line: .dashed)),
          .line(x, x.map { 2 - 0.1 * $0 * $0 }, style: Style(.cycle(0))),
          .text(0.5, -4, "too lazy on the right"),
          Mark(
            .arrow(
              ArrowShape(
                tailX: 1.2, tailY: -6, tipX: 4.4, tipY: -0.2, text: "crosses zero here")),
            style: Style(.black)),
        ], title: "Spans, text and an arrow", x: Axis("x"), y: Axis("y")))
  }

  static var patches: Figure {
    Figure(
      Axes(
        [
          Mark(
            .polygon(x: [1, 0, -1, 0], y: [0, 1, 0, -1]),
            style: Style(.cycle(0), opacity: 0.4), label: "diamond"),
          .circle(radius: 1, style: Style(.cycle(1), isFilled: false), label: "circle"),
          Mark(
            .ellipse(EllipseShape(x: 1.2, y: 0.8, width: 1.6, height: 0.7, angle: 30)),
            style: Style(.cycle(2), isFilled: false), label: "ellipse"),
        ], title: "Equal sides", aspect: .equal, legend: Legend()))
  }

  static var gaps: Figure {
    let x = spaced(0, 10, 101)
    return Figure(
      Axes(
        [
          .line(
            x, x.map { $0 > 3 && $0 < 4 ? .nan : $0 > 8 ? .infinity : cos($0) },
            style: Style(.cycle(0)))
        ], title: "Missing numbers leave gaps", x: Axis("x"), y: Axis("y")))
  }

  static var manyPoints: Figure {
    var noise = Noise(state: 3)
    let count = 100_000
    let x = (0..<count).map(Double.init)
    var y = x.map { sin($0 / 8000) + 0.1 * noise.normal() }
    y[61_234] = 4
    return Figure(
      Axes(
        [.line(x, y, style: Style(.cycle(0)))], title: "One outlier in 100,000 points",
        x: Axis("index"), y: Axis("value")))
  }

  static var gridOfPanels: Figure {
    let x = spaced(-1, 1, 50)
    let panels = [1, 3, 5, 9].map { degree in
      Axes(
        [.line(x, x.map { pow($0, Double(degree)) }, style: Style(.cycle(degree)))],
        title: "degree \(degree)")
    }
    return Figure(grid: panels, columns: 2, title: "A grid of panels")
  }

  static var constant: Figure {
    Figure(
      Axes(
        [.line([1, 2, 3], [5, 5, 5], style: Style(.cycle(0), marker: .circle))],
        title: "A constant", x: Axis("x"), y: Axis("y")))
  }
}
