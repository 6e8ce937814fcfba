extension SubjectHelp {
  /// Pictures.
  static let plots: [SubjectHelp] = [
    SubjectHelp(
      "plt.plot", in: "matplotlib.pyplot",
      """
      Draws a line through points, or marks: 'o' for dots, label= for the legend.
      """,
      example: """
        plt.plot([0, 1, 2], [0, 1, 4], label='squares')
        plt.legend()
        plt.show()
        """),
    SubjectHelp(
      "plt.scatter", in: "matplotlib.pyplot",
      """
      Draws points; c= colours them, s= sizes them.
      """,
      example: """
        plt.scatter(X[:, 0], y)
        plt.show()
        """),
    SubjectHelp(
      "plt.bar", in: "matplotlib.pyplot",
      """
      Draws bars, such as one for each weight.
      """,
      example: """
        plt.bar(['w1', 'w2'], [1.5, 0])
        plt.show()
        """),
    SubjectHelp(
      "plt.hist", in: "matplotlib.pyplot",
      """
      Counts values in ranges and draws the counts.
      """,
      example: """
        plt.hist(y, bins=10)
        plt.show()
        """),
    SubjectHelp(
      "plt.contour", in: "matplotlib.pyplot",
      """
      Draws lines of equal height: the ellipses of the squared error.
      """,
      example: """
        a, b = np.meshgrid(np.linspace(-1, 1, 20), np.linspace(-1, 1, 20))
        plt.contour(a, b, a**2 + 2 * b**2)
        plt.show()
        """),
    SubjectHelp(
      "plt.axhline", in: "matplotlib.pyplot",
      """
      Draws a line across, at a height.
      """,
      example: """
        plt.plot([1, -1])
        plt.axhline(0)
        plt.show()
        """),
    SubjectHelp(
      "plt.axvline", in: "matplotlib.pyplot",
      """
      Draws an upright line, such as at the chosen alpha.
      """,
      example: """
        plt.plot([1, 2, 3])
        plt.axvline(1)
        plt.show()
        """),
    SubjectHelp(
      "plt.xscale", in: "matplotlib.pyplot",
      """
      Sets the scale of the x axis; 'log' suits alphas.
      """,
      example: """
        plt.plot([0.01, 1, 100], [1, 2, 3])
        plt.xscale('log')
        plt.show()
        """),
    SubjectHelp(
      "plt.xlabel", in: "matplotlib.pyplot",
      """
      Names the x axis.
      """,
      example: """
        plt.plot([1, 2])
        plt.xlabel('alpha')
        plt.show()
        """),
    SubjectHelp(
      "plt.legend", in: "matplotlib.pyplot",
      """
      Shows the labels of what was drawn.
      """,
      example: """
        plt.plot([1, 2], label='lasso')
        plt.legend()
        plt.show()
        """),
    SubjectHelp(
      "plt.subplots", in: "matplotlib.pyplot",
      """
      Makes a figure with one panel, or with rows and columns of panels.
      """,
      example: """
        fig, ax = plt.subplots()
        ax.plot([1, 2])
        plt.show()
        """),
    SubjectHelp(
      "plt.show", in: "matplotlib.pyplot",
      """
      Shows the figure; at the end of a cell it is shown anyway.
      """,
      example: """
        plt.plot([1, 2])
        plt.show()
        """),
  ]
}
