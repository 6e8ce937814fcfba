internal import NDArrays
internal import Plotting
internal import PyRuntime

/// A list of colors, as `plt.cm.viridis`; called with a share from 0 to 1 it gives a color.
final class ColormapObject: Object {
  /// The list.
  let colormap: Colormap
  /// The colors as the cell named them; nil for a list that we know by name.
  let given: Value?

  /// Makes one.
  init(_ colormap: Colormap, given: Value? = nil) {
    self.colormap = colormap
    self.given = given
  }

  var type: TypeObject {
    colormap.isListed ? PyPlotTypes.colormap : PyPlotTypes.segmentedColormap
  }
  var isCallable: Bool { true }

  func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    let colormap = colormap
    let function = NativeFunction("Colormap.__call__", "(X, alpha=None, bytes=False)") { call in
      try ColormapObject.colors(call, of: colormap)
    }
    return try function.call(arguments, interpreter)
  }

  private static func colors(_ call: BoundArguments, of colormap: Colormap) throws -> Value {
    guard !(try call.bool("bytes")) else {
      throw PyException(
        .notImplementedError, "bytes=True is not supported",
        help: "multiply the shares by 255 and round them")
    }
    let opacity = call.value("alpha").isNone ? nil : min(max(try call.double("alpha"), 0), 1)
    let array = try call.interpreter.array(of: call.value("X"))
    let isWhole = array.dtype != .float64
    let colors = array.doubles.map { value -> [Double] in
      // A whole number counts colors.
      var color =
        isWhole
        ? colormap.shares(of: Int(exactly: value) ?? (value < 0 ? 0 : colormap.count - 1))
        : colormap.shares(at: value)
      if let opacity { color[3] = opacity }
      return color
    }
    if array.dimensions == 0, let color = colors.first {
      return .tuple(color.map { .float64($0) })
    }
    return .array(try NDArray(colors.flatMap { $0 }, shape: array.shape + [4]))
  }

  /// The colors of a list that we know by name: tuples where they are few, as in matplotlib.
  private static func listed(_ colormap: Colormap) -> Value {
    let colors = (0..<colormap.count).map { index in
      colormap.shares(of: index).prefix(3).map { Value.float($0) }
    }
    return colormap.isShort ? .tuple(colors.map { .tuple($0) }) : .list(colors.map { .list($0) })
  }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    let colormap = colormap
    return switch name {
    case "name": .string(colormap.name)
    case "N": .int(colormap.count)
    case "colors" where colormap.isListed:
      given ?? ColormapObject.listed(colormap)
    case "resampled":
      .object(
        NativeFunction("resampled", "(lutsize)") { call in
          .object(ColormapObject(colormap.resampled(to: try call.colorCount("lutsize"))))
        })
    case "reversed":
      .object(
        NativeFunction("reversed", "(name=None)") { _ in
          .object(ColormapObject(colormap.reversed))
        })
    default: try type.attribute(name, of: .object(self), interpreter)
    }
  }
}

extension BoundArguments {
  /// How many colors an argument asks for.
  func colorCount(_ name: String) throws -> Int {
    let count = try int(name)
    guard (1...4096).contains(count) else {
      throw PyException(
        .valueError, "\(name) takes a number of colors from 1 to 4096, not \(count)")
    }
    return count
  }
}

/// How numbers become shares of a list of colors: `LogNorm`, `Normalize`.
final class NormObject: Object {
  static let normalize = TypeObject(
    "Normalize", module: "matplotlib.colors",
    constructor: NativeFunction("Normalize", "(vmin=None, vmax=None, clip=False)") { call in
      try make(call, isLogarithmic: false)
    })
  static let logNorm = TypeObject(
    "LogNorm", module: "matplotlib.colors", bases: [normalize],
    constructor: NativeFunction("LogNorm", "(vmin=None, vmax=None, clip=False)") { call in
      try make(call, isLogarithmic: true)
    })

  /// Whether equal ratios get equal steps.
  let isLogarithmic: Bool
  /// The number shown by the first color.
  let lower: Double?
  /// The number shown by the last color.
  let upper: Double?

  private init(isLogarithmic: Bool, lower: Double?, upper: Double?) {
    self.isLogarithmic = isLogarithmic
    self.lower = lower
    self.upper = upper
  }

  var type: TypeObject { isLogarithmic ? NormObject.logNorm : NormObject.normalize }

  private static func make(_ call: BoundArguments, isLogarithmic: Bool) throws -> Value {
    let reading = Reading(call.interpreter)
    return .object(
      NormObject(
        isLogarithmic: isLogarithmic, lower: try reading.optionalNumber(call["vmin"]),
        upper: try reading.optionalNumber(call["vmax"])))
  }
}
