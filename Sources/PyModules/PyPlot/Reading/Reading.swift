internal import NDArrays
internal import Plotting
internal import PyRuntime
internal import PySyntax

/// Reads what cells hand to matplotlib: numbers, names, colors, styles.
struct Reading {
  /// The session.
  let interpreter: Interpreter

  /// Reads for `interpreter`.
  init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  // MARK: Plotting.Numbers

  /// Plotting.Numbers or names, with their shape.
  struct Column {
    /// The numbers; for names their places are not known yet.
    var numbers: [Double]
    /// The names, if they are names.
    var names: [String]?
    /// The lengths of the axes.
    var shape: [Int]

    /// How many there are.
    var count: Int { names?.count ?? numbers.count }
  }

  /// Reads an array-like of numbers or names.
  func column(_ value: Value) throws -> Column {
    let array = try interpreter.array(of: value)
    switch array.dtype {
    case .bool, .int64, .float64:
      return Column(numbers: array.doubles, names: nil, shape: array.shape)
    case .string:
      return Column(numbers: [], names: array.texts ?? [], shape: array.shape)
    case .object:
      let values = try interpreter.elements(of: value)
      if values.allSatisfy({ $0.text != nil }) {
        return Column(numbers: [], names: values.compactMap(\.text), shape: array.shape)
      }
      let numbers = try values.map { $0.isNone ? Double.nan : try interpreter.double(of: $0) }
      return Column(numbers: numbers, names: nil, shape: [numbers.count])
    }
  }

  /// Reads numbers, in row order.
  func numbers(_ value: Value) throws -> [Double] {
    let column = try column(value)
    if let first = column.names?.first {
      throw PyException(.valueError, "could not convert string to float: '\(first)'")
    }
    return column.numbers
  }

  /// Reads numbers where there are any.
  func optionalNumbers(_ value: Value?) throws -> [Double]? {
    guard let value, !value.isNone else { return nil }
    return try numbers(value)
  }

  /// Reads one number where there is one.
  func optionalNumber(_ value: Value?) throws -> Double? {
    guard let value, !value.isNone else { return nil }
    return try interpreter.double(of: value)
  }

  /// Reads a pair of numbers.
  func pair(_ value: Value, _ name: String) throws -> (Double, Double) {
    let numbers = try numbers(value)
    guard numbers.count == 2 else {
      throw PyException(
        .valueError,
        numbers.count > 2
          ? "too many values to unpack (expected 2)"
          : "not enough values to unpack (expected 2, got \(numbers.count))",
        help: "\(name) is a pair of numbers, as (0, 1)")
    }
    return (numbers[0], numbers[1])
  }

  /// Reads texts: a list of them, or one.
  func texts(_ value: Value) throws -> [String] {
    if let text = value.text { return [text] }
    return try interpreter.elements(of: value).map { try interpreter.str($0) }
  }

  /// Writes a shape as Python does.
  static func tuple(_ shape: [Int]) -> String {
    shape.count == 1
      ? "(\(shape[0]),)" : "(\(shape.map(String.init).joined(separator: ", ")))"
  }

  // MARK: Colors

  /// Reads a color.
  func color(_ value: Value) throws -> Color {
    if let color = try optionalColor(value) { return color }
    throw wrongColor(value)
  }

  /// The error about a value that is no color.
  func wrongColor(_ value: Value) -> PyException {
    let shown = (try? interpreter.repr(value)) ?? "?"
    let near = value.text.flatMap { Spelling.closest(to: $0, in: Color.names) }
    return PyException(
      .valueError,
      "\(shown) is not a valid value for color: supported inputs are (r, g, b) and (r, g, b, a) "
        + "0-1 float tuples; '#rrggbb', '#rrggbbaa', '#rgb', '#rgba' strings; named color "
        + "strings; string reprs of 0-1 floats for grayscale values; 'C0', 'C1', ... strings for "
        + "colors of the color cycle; and pairs combining one of the above with an alpha value",
      help: near.map { "did you mean '\($0)'?" })
  }

  /// Reads a color, or nil if the value is none.
  func optionalColor(_ value: Value) throws -> Color? {
    if let text = value.text { return Color(named: text) }
    guard case .tuple(let tuple) = value, tuple.elements.count == 2,
      let text = tuple.elements[0].text
    else { return try shares(value) }
    guard var color = Color(named: text) else { return nil }
    let opacity = try interpreter.double(of: tuple.elements[1])
    color.alpha = Color(unit: 0, 0, 0, alpha: opacity).alpha
    return color
  }

  /// Reads three or four shares from 0 to 1.
  private func shares(_ value: Value) throws -> Color? {
    switch value {
    case .none, .bool, .int, .float, .dict, .string: return nil
    default: break
    }
    guard let column = try? column(value), column.names == nil,
      column.numbers.count == 3 || column.numbers.count == 4,
      column.numbers.allSatisfy({ $0 >= 0 && $0 <= 1 })
    else { return nil }
    let n = column.numbers
    return Color(unit: n[0], n[1], n[2], alpha: n.count == 4 ? n[3] : 1)
  }

  /// Reads one color or a list of them.
  func colors(_ value: Value) throws -> [Color] {
    if let one = try optionalColor(value) { return [one] }
    guard value.text == nil, let values = try? interpreter.elements(of: value) else {
      throw wrongColor(value)
    }
    return try values.map(color)
  }

  /// Reads one color or a list of them as red, green, blue and opacity from 0 to 1, unrounded.
  func colorShares(_ value: Value) throws -> [[Double]] {
    let values = try optionalColor(value) != nil ? [value] : interpreter.elements(of: value)
    return try values.map { value in
      let color = try color(value)
      if value.text == nil, let column = try? column(value), column.names == nil,
        column.numbers.count == 3 || column.numbers.count == 4
      {
        return column.numbers
      }
      return [color.red, color.green, color.blue, color.alpha].map { Double($0) / 255 }
    }
  }

  /// Reads a list of colors by its name or as an object.
  func colormap(_ value: Value, _ keyword: String = "cmap") throws -> Colormap {
    if value.isNone { return .viridis }
    if let object = value.cast(to: ColormapObject.self) { return object.colormap }
    guard let name = value.text else {
      throw PyException(
        .typeError,
        "'\(keyword)' must be an instance of str or matplotlib.colors.Colormap, not a \(value.type.name)"
      )
    }
    if let map = Colormap(named: name) { return map }
    let near = Spelling.closest(to: name, in: Colormap.names)
    throw PyException(
      .valueError,
      "'\(name)' is not a valid value for \(keyword)."
        + (near.map { " Did you mean: '\($0)'?" } ?? ""))
  }

  // MARK: Styles

  /// Reads how a line is broken.
  func lineStyle(_ value: Value, _ keyword: String = "ls") throws -> LineStyle {
    switch value.text {
    case "-", "solid": return .solid
    case "--", "dashed": return .dashed
    case "-.", "dashdot": return .dashDot
    case ":", "dotted": return .dotted
    case "", " ", "None", "none": return .none
    case nil:
      if value.isNone { return .solid }
      // (offset, (on, off, …)): long pieces are dashes, short ones dots.
      if case .tuple(let tuple) = value, tuple.elements.count == 2 {
        guard !tuple.elements[1].isNone else { return .solid }
        let lengths = try numbers(tuple.elements[1])
        return lengths.count > 2 ? .dashDot : (lengths.first ?? 0) <= 1.5 ? .dotted : .dashed
      }
    default: break
    }
    throw PyException(
      .valueError, "\(try interpreter.repr(value)) is not a valid value for \(keyword).",
      help: "a line is '-', '--', '-.', ':' or 'None'")
  }

  /// Reads a marker, or nil for none.
  func marker(_ value: Value) throws -> Marker? {
    if value.isNone { return nil }
    switch value.text {
    case "", " ", "None", "none": return nil
    case "H": return .hexagon
    case "8": return .circle
    case "1", "2", "3", "4": return .plus
    case let text?: if let marker = Marker(rawValue: text) { return marker }
    case nil: break
    }
    throw PyException(
      .valueError, "Unrecognized marker style \(try interpreter.repr(value))",
      help: "markers are o . s ^ v < > D d + x X P * p h | _")
  }

  /// Reads an opacity.
  func opacity(_ value: Value?) throws -> Double? {
    guard let value, !value.isNone else { return nil }
    let opacity = try interpreter.double(of: value)
    guard opacity >= 0, opacity <= 1 else {
      throw PyException(
        .valueError, "alpha (\(try interpreter.repr(value))) is outside 0-1 range")
    }
    return opacity
  }

  /// Reads the size of letters in points.
  func fontSize(_ value: Value?) throws -> Double {
    guard let value, !value.isNone else { return 10 }
    switch value.text {
    case "xx-small": return 5.8
    case "x-small": return 6.9
    case "small": return 8.3
    case "medium": return 10
    case "large": return 12
    case "x-large": return 14.4
    case "xx-large": return 17.3
    case nil: return try interpreter.double(of: value)
    case let text?:
      throw PyException(.valueError, "could not convert string to float: '\(text)'")
    }
  }
}
