internal import Plotting
internal import PyRuntime

/// Lists of colors that a cell makes itself.
enum ColormapFunctions {
  /// `ListedColormap(["red", "blue"])`: one color after another.
  static let listed = NativeFunction("ListedColormap", "(colors, name='unnamed', N=None)") { call in
    var colors = try Reading(call.interpreter).colorShares(call.value("colors"))
    if call.isGiven("N") && !call.value("N").isNone {
      let count = try call.colorCount("N")
      // As matplotlib does: cut off, or begun anew.
      colors = colors.isEmpty ? [] : (0..<count).map { colors[$0 % colors.count] }
    }
    return try made(call, colors, isSmooth: false)
  }

  /// `LinearSegmentedColormap.from_list("mine", ["white", "red"])`: colors mixed on the way.
  static let fromList = NativeFunction("from_list", "(name, colors, N=256, gamma=1.0)") { call in
    let colors = try Reading(call.interpreter).colorShares(call.value("colors"))
    guard colors.count != 1, try call.double("gamma") == 1 else {
      throw PyException(
        .notImplementedError, "from_list takes two colors or more, and no gamma but 1")
    }
    return try made(call, colors, isSmooth: true, count: try call.colorCount("N"))
  }

  private static func made(
    _ call: BoundArguments, _ colors: [[Double]], isSmooth: Bool, count: Int = 256
  ) throws -> Value {
    guard !colors.isEmpty else {
      throw PyException(.valueError, "a list of colors holds at least one color")
    }
    return .object(
      ColormapObject(
        Colormap(
          name: call.value("name").text ?? "from_list", colors: colors, isSmooth: isSmooth,
          count: count),
        given: isSmooth ? nil : call.value("colors")))
  }
}
