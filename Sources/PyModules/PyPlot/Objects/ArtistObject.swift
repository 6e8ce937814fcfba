internal import NDArrays
internal import Plotting
internal import PyRuntime

/// A mark as a Python value: what `plot` and the others return.
final class ArtistObject: Object {
  let type: TypeObject
  /// The panel it is drawn in; nil for a patch that was not added yet.
  private(set) var panel: AxesObject?
  /// The position in the panel's marks.
  private(set) var index: Int
  /// The mark of an artist that is in no panel.
  private var own: Mark
  /// For containers: the parts that iteration gives.
  var parts: [Value] = []

  /// Takes the mark at `index` of `panel`.
  init(_ type: TypeObject, _ panel: AxesObject, _ index: Int) {
    self.type = type
    self.panel = panel
    self.index = index
    own = panel.axes.marks[index]
  }

  /// Makes an artist that is in no panel yet, such as a patch.
  init(_ type: TypeObject, _ mark: Mark) {
    self.type = type
    panel = nil
    index = -1
    own = mark
  }

  /// The mark.
  var mark: Mark {
    get {
      guard let panel, panel.axes.marks.indices.contains(index) else { return own }
      return panel.axes.marks[index]
    }
    set {
      own = newValue
      if let panel, panel.axes.marks.indices.contains(index) {
        panel.axes.marks[index] = newValue
      }
    }
  }

  /// Draws the artist in `panel`.
  func join(_ panel: AxesObject) {
    panel.axes.marks.append(own)
    self.panel = panel
    index = panel.axes.marks.count - 1
  }

  func length(_ interpreter: Interpreter) throws -> Int? { isContainer ? parts.count : nil }

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    guard isContainer else {
      throw PyException(.typeError, "'\(type.name)' object is not subscriptable")
    }
    return try interpreter.item(key, of: .tuple(parts))
  }

  func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    guard isContainer else {
      throw PyException(.typeError, "'\(type.name)' object is not iterable")
    }
    return try interpreter.makeIterator(.tuple(parts))
  }

  /// Whether the value is a tuple of artists.
  private var isContainer: Bool { type.name.hasSuffix("Container") }

  func repr(_ interpreter: Interpreter) throws -> String {
    if isContainer { return "<\(type.name) object of \(parts.count) artists>" }
    let address = interpreter.address(of: .object(self))
    return "<\(type.qualifiedName) object at \(address)>"
  }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if name == "levels", case .contour(let contour) = mark.shape {
      return .array(try NDArray(contour.levels.array))
    }
    if name == "axes" { return panel.map { .object($0) } ?? Value.none }
    if name == "patches", isContainer { return .list(parts) }
    return try type.attribute(name, of: .object(self), interpreter)
  }
}

/// One bar of a `BarContainer`.
final class BarObject: Object {
  /// The height, or the width of one that lies on its side.
  let length: Double
  /// The base.
  let base: Double
  /// The edge across it, at the lower number.
  let start: Double
  /// How wide it is.
  let width: Double
  /// Whether it lies on its side.
  let isHorizontal: Bool
  /// The bars it belongs to, and which of them it is.
  let owner: ArtistObject
  let position: Int

  /// Takes one bar of `owner`.
  init(_ owner: ArtistObject, _ shape: BarsShape, _ position: Int) {
    self.owner = owner
    self.position = position
    length = shape.lengths.at(position)
    base =
      shape.bases.count == 1
      ? shape.bases.at(0) : shape.bases.isEmpty ? 0 : shape.bases.at(position)
    width = shape.widths.count == 1 ? shape.widths.at(0) : shape.widths.at(position)
    start = shape.positions.at(position) - width / 2
    isHorizontal = shape.isHorizontal
  }

  var type: TypeObject { PyPlotTypes.rectangle }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    let (left, bottom) = isHorizontal ? (base, start) : (start, base)
    let (wide, high) = isHorizontal ? (length, width) : (width, length)
    let value: Double
    switch name {
    case "get_height": value = high
    case "get_width": value = wide
    case "get_x": value = left
    case "get_y": value = bottom
    case "set_color", "set_facecolor":
      return .object(
        BoundMethodObject(BarObject.paintMethod, receiver: .object(self)))
    default: return try type.attribute(name, of: .object(self), interpreter)
    }
    return .object(NativeFunction(name, "()") { _ in .float(value) })
  }

  nonisolated(unsafe) private static let paintMethod: Value = .object(
    NativeFunction("set_color", "(self, color)", isMethod: true) { call in
      if let bar = call.value("self").cast(to: BarObject.self) {
        bar.paint(try Reading(call.interpreter).color(call.value("color")))
      }
      return .none
    })

  private func paint(_ color: Color) {
    guard case .bars(var bars) = owner.mark.shape else { return }
    if bars.colors.count != bars.positions.count {
      bars.colors = [Color](
        repeating: owner.mark.style.fill ?? owner.mark.style.color, count: bars.positions.count)
    }
    guard bars.colors.indices.contains(position) else { return }
    bars.colors[position] = color
    owner.mark.shape = .bars(bars)
  }
}

/// Words as a Python value.
final class TextObject: Object {
  /// The place that `repr` shows.
  let x: Value
  let y: Value
  /// The words.
  let text: String

  /// Makes one.
  init(_ x: Value, _ y: Value, _ text: String) {
    (self.x, self.y, self.text) = (x, y, text)
  }

  var type: TypeObject { PyPlotTypes.text }

  func repr(_ interpreter: Interpreter) throws -> String {
    "Text(\(try interpreter.repr(x)), \(try interpreter.repr(y)), \(try interpreter.repr(.string(text))))"
  }

  func str(_ interpreter: Interpreter) throws -> String { try repr(interpreter) }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if name == "get_text" {
      return .object(NativeFunction(name, "()") { [text] _ in .string(text) })
    }
    return try type.attribute(name, of: .object(self), interpreter)
  }
}
