internal import NDArrays
internal import Plotting
internal import PyRuntime

/// A list of colors, as `plt.cm.viridis`; called with a share from 0 to 1 it gives a color.
final class ColormapObject: Object {
  /// The list.
  let colormap: Colormap
  /// How many colors `get_cmap(name, n)` asked for; nil for all.
  let count: Int?
  /// The colors as the cell named them; nil for a list that we know by name.
  let given: Value?

  /// Makes one.
  init(_ colormap: Colormap, count: Int? = nil, given: Value? = nil) {
    self.colormap = colormap
    self.count = count
    self.given = given
  }

  var type: TypeObject {
    colormap.isListed ? PyPlotTypes.colormap : PyPlotTypes.segmentedColormap
  }
  var isCallable: Bool { true }

  func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    guard let first = arguments.positional.first else {
      throw PyException(
        .typeError, "Colormap.__call__() missing 1 required positional argument: 'X'")
    }
    let array = try interpreter.array(of: first)
    let isWhole = array.dtype == .int64
    let colors = array.doubles.map { value -> Color in
      guard isWhole else { return colormap.color(at: value) }
      // A whole number counts colors.
      let steps = Double((count ?? (colormap.isListed ? colormap.listedCount : 256)) - 1)
      return colormap.color(at: steps > 0 ? value / steps : 0)
    }
    func parts(_ color: Color) -> [Double] {
      [color.red, color.green, color.blue, color.alpha].map { Double($0) / 255 }
    }
    if array.dimensions == 0, let color = colors.first {
      return .tuple(parts(color).map { .float64($0) })
    }
    return .array(try NDArray(colors.flatMap(parts), shape: array.shape + [4]))
  }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    switch name {
    case "name": .string(colormap.name)
    case "N": .int(count ?? (colormap.isListed ? colormap.listedCount : 256))
    case "colors" where colormap.isListed:
      given
        ?? .list(
          (0..<colormap.listedCount).map { index in
            let color = colormap.color(
              at: (Double(index) + 0.5) / Double(colormap.listedCount))
            return .tuple([color.red, color.green, color.blue].map { .float(Double($0) / 255) })
          })
    default: try type.attribute(name, of: .object(self), interpreter)
    }
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
