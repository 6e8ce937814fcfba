import Plotting
import Testing

@Suite("Figures in words")
struct WordsTests {
  @Test("say where two lines cross")
  func crossing() {
    let figure = Figure(
      Axes(
        [
          .line([0, 1, 2], [0, 1, 2], label: "up"), .line([0, 1, 2], [3, 2, 1], label: "down"),
        ], x: Axis("degree"), y: Axis("error")))
    #expect(
      FigureDescription.sentence(figure)
        == "Error for degree from 0 to 2, up rises from 0 to 2, down falls from 3 to 1, up and down cross at degree ≈ 1.5."
    )
  }

  @Test("say which series is the first at exactly zero")
  func zeros() {
    let alphas = [0.1, 1, 10, 100]
    let figure = Figure(
      Axes(
        [
          .line(alphas, [2, 1, 0.5, 0], label: "area"),
          .line(alphas, [-1, 0, 0, 0], label: "dog"),
        ], x: Axis("$\\alpha$", scale: .log10), y: Axis("weight")))
    #expect(
      FigureDescription.sentence(figure).contains(
        "dog is the first at exactly zero, from α = 1 on, area the last, from 100 on"))
  }

  @Test("name the bars and those that are exactly zero")
  func bars() {
    let figure = Figure(
      Axes(
        [.bars([0, 1, 2], [3, 0, -1.5])],
        x: Axis(ticks: .categories(["bmi", "age", "sex"]))))
    #expect(
      FigureDescription.sentence(figure) == "Bmi 3, age 0, sex −1.5 (exactly zero: age).")
  }

  @Test("are a table, one for all series that share their places")
  func table() {
    let figure = Figure(
      Axes(
        [
          .line([1, 2], [0.5, 0.25], label: "train"), .line([1, 2], [0.6, .nan], label: "test"),
        ], x: Axis("degree")))
    let tables = FigureDescription.table(figure)
    #expect(tables.count == 1)
    #expect(
      tables.first?.lines == ["degree  train  test", "     1    0.5   0.6", "     2   0.25   nan"])
  }

  @Test("are one clear line for an empty figure")
  func empty() {
    #expect(FigureDescription.sentence(Figure()) == "An empty figure.")
    #expect(FigureDescription.sentence(Figure(Axes())) == "Nothing is drawn.")
    #expect(TerminalPlot.draw(Figure(), width: 20, height: 9) == ["(an empty figure)   "])
  }

  @Test(
    "write mathematics in Unicode",
    arguments: [
      ("$\\alpha = 10^{-3}$", "α = 10⁻³"), ("$w_1^2$", "w₁²"), ("$R^2$ score", "R² score"),
      ("cost in \\$", "cost in $"), ("a $ b", "a $ b"), ("$\\frac{1}{2n}$", "1/2n"),
      ("$\\|w\\|_1 \\leq t$", "‖w‖₁ ≤ t"), ("$\\beta_{max}$", "βₘₐₓ"), ("$x_{Lasso}$", "x_(Lasso)"),
    ])
  func mathematics(text: String, plain: String) {
    #expect(FigureDescription.title(Figure(Axes(title: text))) == plain)
  }
}
