internal import Plotting
internal import PyRuntime

/// Lists of colors that a cell makes itself.
enum ColormapFunctions {
  /// `ListedColormap(["red", "blue"])`: one color after another.
  static let listed = NativeFunction("ListedColormap", "(colors, name='unnamed', N=None)") { call in
    var colors = try Reading(call.interpreter).colors(call.value("colors"))
    if call.isGiven("N") && !call.value("N").isNone {
      let count = try call.int("N")
      guard (1...4096).contains(count) else {
        throw PyException(.valueError, "N takes a number of colors from 1 to 4096, not \(count)")
      }
      // As matplotlib does: cut off, or begun anew.
      colors = colors.isEmpty ? [] : (0..<count).map { colors[$0 % colors.count] }
    }
    return try made(call, colors, isSmooth: false)
  }

  /// `LinearSegmentedColormap.from_list("mine", ["white", "red"])`: colors mixed on the way.
  static let fromList = NativeFunction("from_list", "(name, colors, N=256, gamma=1.0)") { call in
    let colors = try Reading(call.interpreter).colors(call.value("colors"))
    return try made(call, colors, isSmooth: true)
  }

  private static func made(
    _ call: BoundArguments, _ colors: [Color], isSmooth: Bool
  ) throws -> Value {
    guard !colors.isEmpty else {
      throw PyException(.valueError, "a list of colors holds at least one color")
    }
    return .object(
      ColormapObject(
        Colormap(name: call.value("name").text ?? "from_list", colors: colors, isSmooth: isSmooth),
        given: isSmooth ? nil : call.value("colors")))
  }
}
