#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Gallery {
  /// Loss ellipses, the L1 diamond and the L2 circle.
  static var diamondAndCircle: Figure {
    func loss(_ x: Double, _ y: Double) -> Double {
      let (u, v) = (x - 1.5, y - 0.7)
      return u * u + 1.6 * v * v + 1.1 * u * v
    }
    let contour = ContourShape(
      x: -1.6...2.6, y: -1.5...1.9, columns: 120, rows: 100,
      levels: [0.05, 0.25, 0.72, 1.5, 2.7], colors: [.gray], of: loss)
    return Figure(
      Axes(
        [
          Mark(.contour(contour), style: Style(.gray, lineWidth: 1)),
          Mark(
            .polygon(x: [1, 0, -1, 0], y: [0, 1, 0, -1]),
            style: Style(.cycle(0), isFilled: false, lineWidth: 2), label: "L1: |w1| + |w2| = 1"),
          .circle(
            radius: 1,
            style: Style(.cycle(1), isFilled: false, lineWidth: 2),
            label: "L2: w1² + w2² = 1"),
          Mark(
            .line(LineShape(x: [1.5], y: [0.7])),
            style: Style(.black, line: .none, marker: .star, markerSize: 10),
            label: "least squares"),
          Mark(
            .line(LineShape(x: [1], y: [0])),
            style: Style(.cycle(0), line: .none, marker: .circle, markerSize: 8),
            label: "lasso: w2 = 0"),
          Mark(
            .line(LineShape(x: [0.937], y: [0.349])),
            style: Style(.cycle(1), line: .none, marker: .square, markerSize: 8),
            label: "ridge"),
        ], title: "The loss touches the diamond at a corner", x: Axis("$w_1$"),
        y: Axis("$w_2$"), aspect: .equal, legend: Legend()))
  }

  /// Training and test error over the degree of a polynomial.
  static var degreeAndError: Figure {
    let degrees = (1...15).map(Double.init)
    let train = degrees.map { 0.42 * exp(-0.33 * $0) + 0.004 * (16 - $0) / 15 }
    let test = degrees.map { 0.45 * exp(-0.45 * $0) + 0.06 + 0.0011 * exp(0.42 * $0) }
    return Figure(
      Axes(
        [
          .line(degrees, train, style: Style(.cycle(0), marker: .circle), label: "train"),
          .line(degrees, test, style: Style(.cycle(1), marker: .square), label: "test"),
        ], title: "Training error falls, test error turns", x: Axis("degree"),
        y: Axis("mean squared error"), legend: Legend()))
  }

  /// Coefficient paths of lasso and ridge over a logarithmic axis.
  static var paths: Figure {
    let alphas = spaced(-3, 1.5, 90).map { pow(10, $0) }
    let weights = [3.0, -2.2, 1.4, 0.9, -0.6, 0.25]
    let names = ["age", "bmi", "bp", "s1", "s3", "s5"]
    func marks(_ shrink: (Double, Double) -> Double) -> [Mark] {
      zip(weights, names).enumerated().map { index, pair in
        .line(
          alphas, alphas.map { shrink(pair.0, $0) }, style: Style(.cycle(index)),
          label: pair.1)
      }
    }
    let lasso = Axes(
      marks { weight, alpha in
        (weight < 0 ? -1 : 1) * Swift.max(abs(weight) - alpha, 0)
      }, title: "Lasso", x: Axis("$\\alpha$", scale: .log10, isInverted: true),
      y: Axis("coefficient"), legend: Legend())
    let ridge = Axes(
      marks { weight, alpha in weight / (1 + alpha) }, title: "Ridge",
      x: Axis("$\\alpha$", scale: .log10, isInverted: true), y: Axis("coefficient"),
      legend: Legend())
    var figure = Figure(grid: [lasso, ridge], columns: 2, title: "Coefficient paths")
    figure.width = 12
    figure.height = 4.5
    return figure
  }

  /// Error over alpha with error bars and the chosen penalty.
  static var crossValidation: Figure {
    let logs = spaced(-3, 1, 25)
    let alphas = logs.map { pow(10, $0) }
    let means = logs.map { 2900 + 190 * ($0 + 1) * ($0 + 1) * (1 + 0.25 * $0) }
    let errors = logs.map { 150 + 12 * $0 }
    let shape = ErrorBarsShape(
      x: Numbers(alphas), y: Numbers(means),
      yError: ErrorPair(lower: Numbers(errors), upper: Numbers(errors)), capSize: 3)
    return Figure(
      Axes(
        [
          Mark(
            .errorBars(shape), style: Style(.cycle(0), marker: .circle), label: "mean of 5 folds"),
          Mark(
            .verticalRule(x: alphas[12], from: 0, to: 1),
            style: Style(.black, line: .dashed), label: "lowest"),
          Mark(
            .verticalRule(x: alphas[17], from: 0, to: 1),
            style: Style(.cycle(3), line: .dotted), label: "one standard error"),
        ], title: "Cross-validation", x: Axis("alpha", scale: .log10),
        y: Axis("mean squared error"), legend: Legend()))
  }

  /// Named coefficients of two models beside each other.
  static var coefficients: Figure {
    let names = ["area", "rooms", "age", "garden", "dog", "mailbox"]
    let lasso = [62.0, 31, -12, 4.5, 0, 0]
    let ridge = [48.0, 34, -15, 9, 1.8, -1.1]
    let places = names.indices.map(Double.init)
    return Figure(
      Axes(
        [
          .bars(
            places.map { $0 - 0.2 }, lasso, width: 0.4, style: Style(.cycle(0)), label: "L1"),
          .bars(
            places.map { $0 + 0.2 }, ridge, width: 0.4, style: Style(.cycle(1)), label: "L2"),
          Mark(.horizontalRule(y: 0, from: 0, to: 1), style: Style(.black, lineWidth: 0.8)),
        ], title: "L1 drops the dog and the mailbox", x: Axis(ticks: .categories(names)),
        y: Axis("coefficient"), legend: Legend()))
  }

  /// How many features were selected how often.
  static var selectionFrequency: Figure {
    let counts = [31.0, 12, 6, 3, 2, 1, 1, 0, 2, 9]
    let bars = BarsShape(
      positions: Numbers(counts.indices.map { Double($0) * 0.1 + 0.05 }),
      lengths: Numbers(counts), widths: [0.1])
    return Figure(
      Axes(
        [
          Mark(.bars(bars), style: Style(.cycle(0), edge: .black)),
          Mark(
            .verticalRule(x: 0.9, from: 0, to: 1), style: Style(.cycle(3), line: .dashed),
            label: "selected in 9 of 10"),
        ], title: "How often is a feature selected?", x: Axis("share of 100 resamples"),
        y: Axis("features"), legend: Legend()))
  }
}
