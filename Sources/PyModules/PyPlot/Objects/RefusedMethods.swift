internal import PyRuntime

/// Methods of matplotlib's axes and figures that are not drawn here, and what to write instead.
enum RefusedMethods {
  /// Those of axes.
  static let axes: [String: String] = [
    "violinplot": "ax.boxplot(data) and ax.hist(data) show how numbers are spread",
    "pie": "lengths are easier to compare than slices: ax.bar(names, numbers)",
    "quiver": "arrows are drawn one by one: ax.arrow(x, y, dx, dy)",
    "streamplot": "ax.contour(X, Y, Z) shows where a function rises",
    "hexbin": "ax.scatter(x, y, alpha=0.2) shows where points are dense",
    "hist2d": "ax.scatter(x, y, alpha=0.2) shows where points are dense",
    "stackplot": "ax.fill_between(x, low, high) draws one layer",
    "plot_surface": "ax.contour(X, Y, Z) shows a surface as lines",
    "plot_trisurf": "ax.contour(X, Y, Z) shows a surface as lines",
    "set_zlabel": "there is no third axis: ax.contour(X, Y, Z) shows a surface as lines",
    "inset_axes": "plt.subplots(rows, columns) lays panels out in a grid",
    "add_collection": "ax.plot and ax.fill draw lines and areas one by one",
    "secondary_xaxis": "ax.twinx() adds a second vertical axis",
    "table": "print the numbers, or show a DataFrame",
  ]

  /// Those of figures.
  static let figure: [String: String] = [
    "add_axes": "fig.add_subplot(rows, columns, number) places a panel in a grid",
    "add_gridspec": "plt.subplots(rows, columns) lays panels out in a grid",
    "subplot_mosaic": "plt.subplots(rows, columns) lays panels out in a grid",
    "subfigures": "plt.subplots(rows, columns) lays panels out in a grid",
    "figimage": "ax.imshow(numbers) draws an image in a panel",
  ]

  /// Throws the AttributeError of a refused method, with what to write instead.
  static func check(
    _ name: String, in table: [String: String], of type: String
  ) throws(PyException) {
    guard let reason = table[name] else { return }
    throw PyException(
      .attributeError, "'\(type)' object has no attribute '\(name)'", help: reason)
  }
}
