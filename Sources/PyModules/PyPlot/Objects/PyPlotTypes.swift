internal import PyRuntime

/// The classes of matplotlib that cells meet.
enum PyPlotTypes {
  static let figure = TypeObject(
    "Figure", module: "matplotlib.figure", members: FigureMethods.members)
  static let axes = TypeObject("Axes", module: "matplotlib.axes", members: AxesCalls.methods)
  static let axis = TypeObject("Axis", module: "matplotlib.axis", members: AxisMethods.members)
  static let transform = TypeObject("Transform", module: "matplotlib.transforms")
  static let spines = TypeObject(
    "Spines", module: "matplotlib.spines", members: AxisMethods.spineMembers)
  static let artist = TypeObject(
    "Artist", module: "matplotlib.artist", members: ArtistMethods.members)
  static let line = make("Line2D", "lines")
  static let points = make("PathCollection", "collections")
  static let segments = make("LineCollection", "collections")
  static let band = make("FillBetweenPolyCollection", "collections")
  static let contour = make("QuadContourSet", "contour")
  static let image = make("AxesImage", "image")
  static let mesh = make("QuadMesh", "collections")
  static let patch = make("Patch", "patches")
  static let rectangle = make("Rectangle", "patches", patch)
  static let circle = make("Circle", "patches", patch)
  static let ellipse = make("Ellipse", "patches", patch)
  static let polygon = make("Polygon", "patches", patch)
  static let arrow = make("FancyArrow", "patches", polygon)
  static let annotation = make("Annotation", "text")
  static let text = make("Text", "text")
  static let legend = make("Legend", "legend")
  static let bars = make("BarContainer", "container")
  static let errorBars = make("ErrorbarContainer", "container")
  static let stems = make("StemContainer", "container")
  static let colorbar = TypeObject(
    "Colorbar", module: "matplotlib.colorbar", members: AxisMethods.colorbarMembers)
  static let colormap = TypeObject(
    "ListedColormap", module: "matplotlib.colors", constructor: ColormapFunctions.listed)
  static let segmentedColormap = TypeObject(
    "LinearSegmentedColormap", module: "matplotlib.colors",
    members: ["from_list": .object(ColormapFunctions.fromList)])

  private static func make(_ name: String, _ module: String, _ base: TypeObject? = nil)
    -> TypeObject
  {
    TypeObject(name, module: "matplotlib.\(module)", bases: [base ?? artist])
  }
}
