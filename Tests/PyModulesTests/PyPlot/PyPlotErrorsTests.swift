import Plotting
import Testing

@Suite("Errors of matplotlib")
struct PyPlotErrorsTests {
  @Test(
    "have its class and its words",
    arguments: [
      (
        "plt.plot([1,2],[1,2,3])",
        "ValueError: x and y must have same first dimension, but have shapes (2,) and (3,)"
      ),
      (
        "plt.plot([1,2],[1,2],'zz')",
        "ValueError: 'zz' is not a valid format string (unrecognized character 'z')"
      ),
      (
        "plt.plot([1,2],[1,2],'rb')",
        "ValueError: 'rb' is not a valid format string (two color symbols)"
      ),
      (
        "plt.plot([1,2],[1,2],'o^')",
        "ValueError: 'o^' is not a valid format string (two marker symbols)"
      ),
      (
        "plt.plot([1,2],[1,2],'--:')",
        "ValueError: '--:' is not a valid format string (two linestyle symbols)"
      ),
      (
        "plt.plot([1,2],[1,2],'hello')",
        "ValueError: 'hello' is not a valid format string (unrecognized character 'e')"
      ),
      (
        "plt.plot([1,2],colour='b')",
        "AttributeError: Line2D.set() got an unexpected keyword argument 'colour'"
      ),
      ("plt.plot([1,2],linestyle='foo')", "ValueError: 'foo' is not a valid value for ls."),
      ("plt.plot([1,2],marker='foo')", "ValueError: Unrecognized marker style 'foo'"),
      (
        "plt.plot([1,2],lw=1,linewidth=2)",
        "TypeError: Got both 'lw' and 'linewidth', which are aliases of one another"
      ),
      ("plt.plot([1,2],alpha=2)", "ValueError: alpha (2) is outside 0-1 range"),
      (
        "plt.plot(np.zeros((2,2,2)))",
        "ValueError: x and y can be no greater than 2D, but have shapes (2,) and (2, 2, 2)"
      ),
      ("plt.scatter([1,2],[1,2,3])", "ValueError: x and y must be the same size"),
      ("plt.scatter([1,2])", "TypeError: scatter() missing 1 required positional argument: 'y'"),
      (
        "plt.scatter([1,2],[1,2],c=[1,2,3])",
        "ValueError: 'c' argument has 3 elements, which is inconsistent with 'x' and 'y' with size 2."
      ),
      (
        "plt.scatter([1,2],[1,2],s=[1,2,3])",
        "ValueError: s (size 3) cannot be broadcast to match x and y (size 2)"
      ),
      (
        "plt.scatter([1,2],[1,2],c='blu')",
        "ValueError: 'c' argument must be a color, a sequence of colors, or a sequence of numbers, not 'blu'"
      ),
      (
        "plt.scatter([1,2],[1,2],colour='b')",
        "AttributeError: PathCollection.set() got an unexpected keyword argument 'colour'"
      ),
      (
        "plt.bar([1,2],[1,2,3])",
        "ValueError: shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between 'x' with shape (2,) and 'height' with shape (3,)."
      ),
      (
        "plt.bar([1,2],[1,2],color='blu')",
        "ValueError: 'facecolor' or 'color' argument must be a valid color or sequence of colors."
      ),
      (
        "plt.barh([1,2],[1,2,3])",
        "ValueError: shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between 'width' with shape (3,) and 'y' with shape (2,)."
      ),
      ("plt.hist([1,2,3],bins='foo')", "ValueError: 'foo' is not a valid estimator for `bins`"),
      ("plt.hist([1,2,3],bins=0)", "ValueError: `bins` must be positive, when an integer"),
      (
        "plt.hist([1,2,3],foo=0)",
        "AttributeError: Rectangle.set() got an unexpected keyword argument 'foo'"
      ),
      (
        "plt.errorbar([1,2],[1,2],yerr=[1,2,3])",
        "ValueError: 'yerr' (shape: (3,)) must be a scalar or a 1D or (2, n) array-like whose shape matches 'y' (shape: (2,))"
      ),
      (
        "plt.errorbar([1,2],[1,2],yerr=[-1,2])",
        "ValueError: 'yerr' must not contain negative values"
      ),
      (
        "plt.fill_between([1,2],[1,2,3])",
        "ValueError: 'x' has size 2, but 'y1' has an unequal size of 3"
      ),
      ("plt.contour([1,2])", "TypeError: Input z must be 2D, not 1D"),
      (
        "plt.contour([1,2],[1,2],[[1,2,3],[1,2,3]])",
        "TypeError: Length of x (2) must match number of columns in z (3)"
      ),
      (
        "plt.contour([1,2],[1,2],[[1,2],[1,2]],levels=[2,1])",
        "ValueError: Contour levels must be increasing"
      ),
      ("plt.legend(loc='foo')", "ValueError: 'foo' is not a valid value for loc."),
      (
        "plt.legend(foo=1)", "TypeError: Legend.__init__() got an unexpected keyword argument 'foo'"
      ),
      ("plt.xscale('foo')", "ValueError: 'foo' is not a valid value for scale."),
      ("plt.subplot(2,2,5)", "ValueError: num must be an integer with 1 <= num <= 4, not 5"),
      (
        "plt.subplot(2,2)",
        "TypeError: subplot() takes 1 or 3 positional arguments but 2 were given"
      ),
      ("plt.subplots(0)", "ValueError: Number of rows must be a positive integer, not 0"),
      ("plt.axis('foo')", "ValueError: Unrecognized string 'foo' to axis; try 'on' or 'off'"),
      (
        "plt.xticks([1,2],['a'])",
        "ValueError: The number of FixedLocator locations (2), usually from a call to set_ticks, does not match the number of labels (1)."
      ),
      (
        "plt.gca().set(foo=1)",
        "AttributeError: Axes.set() got an unexpected keyword argument 'foo'"
      ),
      ("plt.xlabel()", "TypeError: xlabel() missing 1 required positional argument: 'xlabel'"),
      (
        "plt.title('a',foo=1)",
        "AttributeError: Text.set() got an unexpected keyword argument 'foo'"
      ),
      (
        "plt.text(1,2,'a',ha='foo')",
        "ValueError: 'foo' is not a valid value for align. Supported values are 'center', 'right', 'left'"
      ),
      (
        "plt.axhline([1,2])",
        "ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"
      ),
      ("plt.imshow([1,2,3])", "TypeError: Invalid shape (3,) for image data"),
      (
        "plt.step([1,2],[1,2],where='foo')",
        "ValueError: 'foo' is not a valid value for where. Supported values are 'pre', 'post', 'mid'"
      ),
      (
        "plt.gca().add_patch(3)",
        "TypeError: 'p' must be an instance of matplotlib.patches.Patch, not a int"
      ),
      (
        "plt.colorbar()",
        "RuntimeError: No mappable was found to use for colorbar creation. First define a mappable such as an image (with imshow) or a contour set (with contourf)."
      ),
      (
        "plt.stem([1,2],[1,2,3])",
        "ValueError: could not broadcast input array from shape (3,) into shape (2,)"
      ),
      (
        "plt.savefig('../x.svg')",
        "PermissionError: cells write plain file names only, not '../x.svg'"
      ),
    ])
  func words(source: String, message: String) {
    #expect(PyPlotCell(source).error == message)
  }

  @Test("name what is missing where a learner asks for it", arguments: ["plo", "ploot"])
  func suggestions(name: String) {
    let error = PyPlotCell("plt.\(name)([1])").error ?? ""
    #expect(
      error.hasPrefix("AttributeError: module 'matplotlib.pyplot' has no attribute '\(name)'"))
  }

  @Test("are warnings where matplotlib warns")
  func warnings() {
    let cell = PyPlotCell("plt.plot([1, 2])\nplt.legend()")
    #expect(cell.error == nil)
    #expect(cell.warnings.contains { $0.contains("No artists with labels found") })
  }
}
