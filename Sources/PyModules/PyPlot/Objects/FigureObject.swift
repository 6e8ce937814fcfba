package import Plotting
package import PyRuntime

/// matplotlib's Figure.
package final class FigureObject: FigureSource {
  /// The number by which `plt.figure(num)` finds it.
  let number: Int
  /// The panels in the order in which they were made.
  var panels: [AxesObject] = []
  /// The panel that pyplot draws into.
  var current: AxesObject?
  /// The size in inches.
  var size: (width: Double, height: Double)
  /// The title above all panels.
  var title: String?
  /// The next number for panels that share an axis.
  private var nextGroup = 0

  /// Makes an empty figure.
  init(number: Int, size: (width: Double, height: Double)) {
    self.number = number
    self.size = size
  }

  package var type: TypeObject { PyPlotTypes.figure }

  package var figure: Figure {
    var figure = Figure(width: size.width, height: size.height, title: title)
    for panel in panels {
      var axes = panel.axes
      switch panel.overlay {
      case .x(let base):
        if let index = panels.firstIndex(where: { $0 === base }) {
          axes.overlay = .sharingX(index: index)
        }
      case .y(let base):
        if let index = panels.firstIndex(where: { $0 === base }) {
          axes.overlay = .sharingY(index: index)
        }
      case nil: break
      }
      figure.axes.append(axes)
    }
    return figure
  }

  /// Adds a panel and makes it the current one.
  @discardableResult
  func add(_ place: Place) -> AxesObject {
    let panel = AxesObject(Axes(place: place), figure: self)
    panels.append(panel)
    current = panel
    return panel
  }

  /// The panel that pyplot draws into, made at the first call.
  func currentPanel() -> AxesObject { current ?? add(Place()) }

  /// Returns a number that panels which share an axis have in common.
  func newGroup() -> Int {
    nextGroup += 1
    return nextGroup
  }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    try RefusedMethods.check(name, in: RefusedMethods.figure, of: "Figure")
    return try type.attribute(name, of: .object(self), interpreter)
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    func pixels(_ inches: Double) -> String {
      let value = inches * 100
      return value.isFinite && abs(value) < 1e9 ? String(Int(value)) : "0"
    }
    return
      "<Figure size \(pixels(size.width))x\(pixels(size.height)) with \(panels.count) Axes>"
  }

  package func str(_ interpreter: Interpreter) throws -> String {
    func pixels(_ inches: Double) -> String {
      let value = inches * 100
      return value.isFinite && abs(value) < 1e9 ? String(Int(value)) : "0"
    }
    return "Figure(\(pixels(size.width))x\(pixels(size.height)))"
  }
}
