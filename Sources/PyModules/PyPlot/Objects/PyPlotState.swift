internal import Plotting
internal import PyRuntime

/// What pyplot keeps for a session: the open figures and the usual settings.
final class PyPlotState {
  /// The open figures in the order in which they were made.
  private(set) var figures: [FigureObject] = []
  /// The figure that pyplot draws into.
  private(set) var current: FigureObject?
  /// What `plt.colorbar()` and `plt.clim()` mean.
  private(set) weak var mappable: ArtistObject?
  /// The settings that cells have changed.
  var settings: [String: Value] = PyPlotSettings.defaults

  /// Returns the state of a session; its figures show when a cell has run.
  static func of(_ interpreter: Interpreter) -> PyPlotState {
    interpreter.state(PyPlotState(interpreter))
  }

  private init(_ interpreter: Interpreter) {
    interpreter.atEndOfCell.append { interpreter in
      PyPlotState.of(interpreter).showAll(interpreter)
    }
  }

  /// The figure that pyplot draws into, made at the first call.
  func currentFigure() -> FigureObject { current ?? newFigure(number: nil, size: nil) }

  /// The panel that pyplot draws into, made at the first call.
  func currentPanel() -> AxesObject { currentFigure().currentPanel() }

  /// Makes a figure the current one.
  func activate(_ figure: FigureObject) { current = figure }

  /// Makes a panel the current one.
  func activate(_ panel: AxesObject) {
    guard let figure = panel.figure else { return }
    current = figure
    figure.current = panel
  }

  /// Makes a figure.
  func newFigure(number: Int?, size: (Double, Double)?) -> FigureObject {
    let next = number ?? (figures.map(\.number).max() ?? 0) &+ 1
    let figure = FigureObject(number: next, size: size ?? usualSize)
    figures.append(figure)
    current = figure
    return figure
  }

  /// Returns the open figure with a number.
  func figure(number: Int) -> FigureObject? { figures.first { $0.number == number } }

  /// Remembers what a color scale would be about.
  func remember(_ artist: ArtistObject) {
    switch artist.mark.shape {
    case .contour, .image: mappable = artist
    case .points(let points): if !points.values.isEmpty { mappable = artist }
    default: break
    }
  }

  /// Closes a figure, or all.
  func close(_ figure: FigureObject?) {
    guard let figure else {
      figures = []
      current = nil
      return
    }
    figures.removeAll { $0 === figure }
    if current === figure { current = figures.last }
  }

  /// Shows the open figures that hold anything, and closes all.
  func showAll(_ interpreter: Interpreter) {
    let shown = figures
    close(nil)
    for figure in shown where !figure.panels.isEmpty { interpreter.display(.object(figure)) }
  }

  private var usualSize: (Double, Double) {
    if case .list(let list)? = settings["figure.figsize"], list.elements.count == 2,
      case .float(let width) = list.elements[0], case .float(let height) = list.elements[1]
    {
      return (width, height)
    }
    return (6.4, 4.8)
  }
}
