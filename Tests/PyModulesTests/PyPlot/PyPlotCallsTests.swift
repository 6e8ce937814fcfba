import Plotting
import Testing

@Suite("Calls of matplotlib")
struct PyPlotCallsTests {
  @Test("draw a line with what a format string and keywords say")
  func plot() throws {
    let mark = try PyPlotCell(
      "plt.plot([1, 2, 3], [4, 5, float('nan')], 'r--o', label='$y$', lw=3, ms=4, alpha=0.5)"
    ).mark
    guard case .line(let line) = mark.shape else { throw Missing() }
    #expect(line.x == [1, 2, 3])
    #expect(line.y == [4, 5, .nan])
    #expect(mark.label == "$y$")
    #expect(mark.style.color == Color(255, 0, 0))
    #expect(mark.style.line == .dashed)
    #expect(mark.style.marker == .circle)
    #expect(mark.style.lineWidth == 3)
    #expect(mark.style.markerSize == 4)
    #expect(mark.style.opacity == 0.5)
  }

  @Test(
    "read format strings as matplotlib does",
    arguments: [
      ("k--", "#000000", LineStyle.dashed, Marker?.none), ("o", "#1f77b4", .none, .circle),
      ("b.", "#0000ff", .none, .point), ("--k", "#000000", .dashed, nil),
      ("r-s", "#ff0000", .solid, .square), ("g-+", "#008000", .solid, .plus),
      (":", "#1f77b4", .dotted, nil), ("C2-.", "#2ca02c", .dashDot, nil),
      ("^", "#1f77b4", .none, .triangleUp), ("y", "#bfbf00", .solid, nil),
      ("green", "#008000", .solid, nil), ("", "#1f77b4", .solid, nil),
    ])
  func formats(text: String, color: String, line: LineStyle, marker: Marker?) throws {
    let mark = try PyPlotCell("plt.plot([1, 2], [3, 4], '\(text)')").mark
    #expect(mark.style.color.hex == color)
    #expect(mark.style.line == line)
    #expect(mark.style.marker == marker)
  }

  @Test("draw a column of a table as a line each, with the colors of the cycle")
  func columns() throws {
    let axes = try PyPlotCell(
      "plt.plot(np.arange(3), np.arange(6).reshape(3, 2), label=['a', 'b'])\nplt.plot([1, 2, 3])"
    ).axes
    #expect(axes.marks.count == 3)
    #expect(axes.marks.map(\.label) == ["a", "b", nil])
    #expect(axes.marks.map(\.style.color) == [.cycle(0), .cycle(1), .cycle(2)])
    guard case .line(let line) = axes.marks[1].shape else { throw Missing() }
    #expect(line.y == [1, 3, 5])
  }

  @Test("draw points with sizes, colors and color maps")
  func scatter() throws {
    let mark = try PyPlotCell(
      "plt.scatter([1, 2, 3], [4, 5, 6], c=[0.1, 0.2, 0.3], s=[10, 20, 30], cmap='coolwarm', vmin=0, marker='x')"
    ).mark
    guard case .points(let points) = mark.shape else { throw Missing() }
    #expect(points.values == [0.1, 0.2, 0.3])
    #expect(points.sizes == [10, 20, 30])
    #expect(points.shading.colormap.name == "coolwarm")
    #expect(points.shading.lower == 0)
    #expect(mark.style.marker == .cross)
  }

  @Test("draw bars with names, errors and a color each")
  func bars() throws {
    let axes = try PyPlotCell(
      "plt.bar(['a', 'b'], [1, -2], yerr=[0.1, 0.2], color=['red', 'blue'], width=0.5)"
    ).axes
    guard case .bars(let bars) = axes.marks[0].shape else { throw Missing() }
    #expect(bars.positions == [0, 1])
    #expect(bars.lengths == [1, -2])
    #expect(bars.widths == [0.5])
    #expect(bars.errors.upper == [0.1, 0.2])
    #expect(bars.colors == [Color(255, 0, 0), Color(0, 0, 255)])
    #expect(axes.x.ticks == .categories(["a", "b"]))
  }

  @Test("count into the bins that numpy counts into")
  func histogram() throws {
    let cell = PyPlotCell(
      """
      n, bins, patches = plt.hist([1, 2, 2, 3, 3, 3, 10], bins=3)
      print(n, bins, len(patches), [p.get_height() for p in patches])
      """)
    #expect(cell.error == nil)
    #expect(
      cell.text.contains("[6. 0. 1.] [ 1.  4.  7. 10.] 3 [6.0, 0.0, 1.0]")
        || cell.text.contains(
          "[6. 0. 1.] [ 1.  4.  7. 10.] 3 [np.float64(6.0), np.float64(0.0), np.float64(1.0)]")
    )
  }

  @Test("draw boxes from quartiles, with whiskers to the last point within reach")
  func boxes() throws {
    let axes = try PyPlotCell(
      "plt.boxplot([[1, 2, 3, 4, 20], [2, 4]], tick_labels=['a', 'b'])"
    ).axes
    guard case .boxes(let boxes) = axes.marks[0].shape else { throw Missing() }
    #expect(
      boxes.boxes[0]
        == BoxSummary(
          position: 1, low: 1, lowerQuartile: 2, median: 3, upperQuartile: 4, high: 4,
          outliers: [20]))
    #expect(boxes.boxes[1].median == 3)
    #expect(axes.x.ticks == .fixed(positions: [1, 2], labels: ["a", "b"]))
  }

  @Test("draw contours at given levels and write their heights")
  func contour() throws {
    let axes = try PyPlotCell(
      """
      x = np.linspace(-1, 1, 5)
      X, Y = np.meshgrid(x, x)
      cs = plt.contour(X, Y, X**2 + Y**2, levels=[0.5, 1], colors='k')
      plt.clabel(cs, inline=True, fontsize=8)
      plt.gca().set_aspect('equal')
      """
    ).axes
    guard case .contour(let contour) = axes.marks[0].shape else { throw Missing() }
    #expect(contour.levels == [0.5, 1])
    #expect(contour.columns == 5)
    #expect(contour.showsLabels)
    #expect(contour.colors == [.black])
    #expect(axes.aspect == .box(ratio: 1))
  }

  @Test("set up axes, legend, limits and scales")
  func settings() throws {
    let axes = try PyPlotCell(
      """
      fig, ax = plt.subplots(figsize=(8, 4))
      ax.plot([0.001, 10], [1, 2], label='a')
      ax.set_xscale('log')
      ax.set(xlabel='alpha', ylabel='error', title='CV', ylim=(0, 5))
      ax.invert_xaxis()
      ax.grid(True, axis='y', alpha=0.3)
      ax.legend(loc='upper left', ncol=2, title='models')
      ax.axhline(1, color='k', ls=':')
      """
    ).axes
    #expect(axes.x.scale == .log10)
    #expect(axes.x.label == "alpha")
    #expect(axes.y.label == "error")
    #expect(axes.title == "CV")
    #expect(axes.y.lower == 0)
    #expect(axes.y.upper == 5)
    #expect(axes.x.isInverted)
    #expect(axes.y.showsGrid && !axes.x.showsGrid)
    #expect(axes.legend == Legend(.upperLeft, title: "models", columns: 2))
    #expect(axes.marks[1].shape == .horizontalRule(y: 1, from: 0, to: 1))
    #expect(axes.marks[1].style.line == .dotted)
  }

  @Test("lay panels out in grids that can be indexed, walked and flattened")
  func subplots() throws {
    let cell = PyPlotCell(
      """
      fig, axes = plt.subplots(2, 2, sharex=True, figsize=(10, 8))
      for i, ax in enumerate(axes.ravel()):
          ax.plot([0, i + 1])
          ax.set_title(f'panel {i}')
      axes[1, 0].set_xlabel('x')
      fig.suptitle('four')
      plt.tight_layout()
      print(axes.shape)
      """)
    #expect(cell.error == nil)
    #expect(cell.text.contains("(2, 2)"))
    let figure = try #require(cell.figures.first)
    #expect(figure.axes.map(\.title) == ["panel 0", "panel 1", "panel 2", "panel 3"])
    #expect(figure.axes[2].x.label == "x")
    #expect(figure.axes[2].place == Place(rows: 2, columns: 2, row: 1, column: 0))
    #expect(Set(figure.axes.map(\.sharedX)).count == 1)
    #expect(figure.title == "four")
    #expect(figure.width == 10)
  }

  @Test("show figures at show, at the end of the cell, and once only")
  func showing() {
    #expect(PyPlotCell("plt.plot([1, 2])").figures.count == 1)
    #expect(PyPlotCell("plt.plot([1, 2])\nplt.show()").figures.count == 1)
    #expect(PyPlotCell("plt.plot([1, 2])\nplt.show()\nplt.plot([3])").figures.count == 2)
    #expect(PyPlotCell("plt.plot([1, 2])\nplt.close()").figures.isEmpty)
    #expect(PyPlotCell("plt.figure()\nplt.show()").figures.isEmpty)
    #expect(
      PyPlotCell("for i in range(3):\n    plt.figure()\n    plt.plot([i])").figures.count == 3)
  }

  @Test("lay a second vertical axis over a panel")
  func twin() throws {
    let cell = PyPlotCell(
      "fig, ax = plt.subplots()\nax.plot([1, 2])\nax2 = ax.twinx()\nax2.plot([30, 10], 'r')\nax2.set_ylabel('count')"
    )
    let figure = try #require(cell.figures.first)
    #expect(figure.axes.count == 2)
    #expect(figure.axes[1].overlay == .sharingX(index: 0))
    #expect(figure.axes[1].y.label == "count")
  }

  @Test("add patches: the diamond and the circle")
  func patches() throws {
    let axes = try PyPlotCell(
      """
      from matplotlib.patches import Circle, Polygon
      fig, ax = plt.subplots()
      ax.add_patch(Circle((0, 0), 1, fill=False, ec='C1', lw=2, label='L2'))
      ax.add_patch(Polygon([[1, 0], [0, 1], [-1, 0], [0, -1]], closed=True, fill=False, edgecolor='C0'))
      ax.axis('equal')
      """
    ).axes
    #expect(
      axes.marks[0].shape == .ellipse(EllipseShape(x: 0, y: 0, width: 2, height: 2)))
    #expect(!axes.marks[0].style.isFilled)
    #expect(axes.marks[0].style.edge == .cycle(1))
    #expect(axes.marks[0].label == "L2")
    #expect(axes.marks[1].shape == .polygon(x: [1, 0, -1, 0], y: [0, 1, 0, -1]))
    #expect(axes.aspect == .limits(ratio: 1))
  }

  @Test(
    "answer with what matplotlib answers",
    arguments: [
      ("print(plt.xlim())", "(np.float64(0.0), np.float64(1.0))"),
      (
        "plt.plot([0, 10], [0, 1]); print(plt.gca().get_xlim())",
        "(np.float64(-0.5), np.float64(10.5))"
      ),
      ("print(plt.gcf())", "Figure(640x480)"),
      (
        "fig, ax = plt.subplots(); print(repr(fig), repr(ax))",
        "<Figure size 640x480 with 1 Axes> <Axes: >"
      ),
      ("print(repr(plt.title('T')))", "Text(0.5, 1.0, 'T')"),
      ("print(repr(plt.xlabel('a')))", "Text(0.5, 0, 'a')"),
      ("print(plt.bar([1, 2], [3, 4]))", "<BarContainer object of 2 artists>"),
      (
        "print(plt.cm.viridis(0.0))",
        "(np.float64(0.267004), np.float64(0.004874), np.float64(0.329415), np.float64(1.0))"
      ),
      ("print(plt.rcParams['figure.figsize'])", "[6.4, 4.8]"),
      ("l, = plt.plot([1, 2], label='a'); print(l.get_label(), l.get_ydata())", "a [1. 2.]"),
    ])
  func answers(source: String, printed: String) {
    let cell = PyPlotCell(source)
    #expect(cell.error == nil)
    #expect(cell.text.contains(printed), "\(cell.text)")
  }

  struct Missing: Error {}
}
