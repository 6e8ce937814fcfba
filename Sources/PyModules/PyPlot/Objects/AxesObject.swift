internal import Plotting
package import PyRuntime

/// matplotlib's Axes: one panel.
package final class AxesObject: Object {
  /// What the panel shows.
  var axes: Axes
  /// The figure it belongs to, for as long as someone holds it.
  private(set) weak var figure: FigureObject?
  /// Which panel it is laid over.
  var overlay: Overlaid?
  /// How many colors lines have taken from the cycle.
  var lineTurn = 0
  /// How many colors areas and points have taken from the cycle.
  var patchTurn = 0
  /// The names along the horizontal axis, in the order of their first use.
  var xNames: [String] = []
  /// The names along the vertical axis, in the order of their first use.
  var yNames: [String] = []

  /// The panel that another is laid over, and the axis that both have in common.
  enum Overlaid {
    case x(AxesObject)
    case y(AxesObject)
  }

  /// Makes a panel of `figure`.
  init(_ axes: Axes, figure: FigureObject) {
    self.axes = axes
    self.figure = figure
  }

  package var type: TypeObject { PyPlotTypes.axes }

  /// Adds a mark and returns it as a Python value.
  @discardableResult
  func add(_ mark: Mark, _ type: TypeObject) -> ArtistObject {
    axes.marks.append(mark)
    return ArtistObject(type, self, axes.marks.count - 1)
  }

  /// Returns the next color of lines.
  func nextLineColor() -> Color {
    defer { lineTurn += 1 }
    return .cycle(lineTurn)
  }

  /// Returns the next color of areas and points.
  func nextPatchColor() -> Color {
    defer { patchTurn += 1 }
    return .cycle(patchTurn)
  }

  /// Empties the panel.
  func clear() {
    let old = axes
    axes = Axes(place: old.place, sharedX: old.sharedX, sharedY: old.sharedY)
    (lineTurn, patchTurn) = (0, 0)
    (xNames, yNames) = ([], [])
  }

  /// Returns the limits of an axis as they are drawn: those given, else the data's.
  func limits(vertical: Bool) -> (Double, Double) {
    guard let figure, let index = figure.panels.firstIndex(where: { $0 === self }) else {
      return Figure(axes).limits(of: 0, vertical: vertical)
    }
    return figure.figure.limits(of: index, vertical: vertical)
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    var parts: [String] = []
    if let title = axes.title, !title.isEmpty {
      parts.append("title={'center': \(try interpreter.repr(.string(title)))}")
    }
    if let label = axes.x.label, !label.isEmpty {
      parts.append("xlabel=\(try interpreter.repr(.string(label)))")
    }
    if let label = axes.y.label, !label.isEmpty {
      parts.append("ylabel=\(try interpreter.repr(.string(label)))")
    }
    return "<Axes: \(parts.joined(separator: ", "))>"
  }

  /// The lines that were plotted, in order.
  var lines: Value {
    .list(
      axes.marks.indices.compactMap { index in
        if case .line = axes.marks[index].shape {
          return .object(ArtistObject(PyPlotTypes.line, self, index))
        }
        return nil
      })
  }

  /// The bars that were drawn, each a rectangle, in order.
  private var patches: [Value] {
    axes.marks.indices.flatMap { index -> [Value] in
      guard case .bars(let shape) = axes.marks[index].shape else { return [] }
      let owner = ArtistObject(PyPlotTypes.bars, self, index)
      return (0..<shape.positions.count).map { .object(BarObject(owner, shape, $0)) }
    }
  }

  /// The clouds of points that were drawn, in order.
  private var collections: [Value] {
    axes.marks.indices.compactMap { index in
      guard case .points = axes.marks[index].shape else { return nil }
      return .object(ArtistObject(PyPlotTypes.points, self, index))
    }
  }

  /// The words of the legend, one for each entry; nil where no legend is shown.
  var legendTexts: [String]? {
    guard axes.legend != nil else { return nil }
    return axes.marks.compactMap { mark in
      guard let label = mark.label, !label.isEmpty, !label.hasPrefix("_") else { return nil }
      return label
    }
  }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    switch name {
    case "figure": return figure.map { .object($0) } ?? Value.none
    case "transAxes": return .object(TransformObject(.panel))
    case "transData": return .object(TransformObject(.data))
    case "xaxis": return .object(AxisObject(self, isVertical: false))
    case "yaxis": return .object(AxisObject(self, isVertical: true))
    case "spines": return .object(SpinesObject())
    case "lines": return lines
    case "patches": return .list(patches)
    case "collections": return .list(collections)
    default:
      try RefusedMethods.check(name, in: RefusedMethods.axes, of: "Axes")
      return try type.attribute(name, of: .object(self), interpreter)
    }
  }
}

/// What the numbers of a text's place mean.
final class TransformObject: Object {
  /// What they are measured in.
  let frame: TextShape.Frame

  /// Makes one.
  init(_ frame: TextShape.Frame) { self.frame = frame }

  var type: TypeObject { PyPlotTypes.transform }
}

/// One axis of a panel, as `ax.xaxis`.
final class AxisObject: Object {
  /// The panel.
  let panel: AxesObject
  /// Whether it is the vertical one.
  let isVertical: Bool

  /// Makes one.
  init(_ panel: AxesObject, isVertical: Bool) {
    self.panel = panel
    self.isVertical = isVertical
  }

  var type: TypeObject { PyPlotTypes.axis }
}

/// The frame of a panel; what is set on it changes nothing that is drawn here.
final class SpinesObject: Object {
  var type: TypeObject { PyPlotTypes.spines }

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value { .object(self) }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if ["top", "right", "left", "bottom"].contains(name) { return .object(self) }
    return try type.attribute(name, of: .object(self), interpreter)
  }
}
