internal import NDArrays
internal import Plotting
package import PyRuntime

/// matplotlib: `pyplot`, `patches`, `cm`, `colors`, `lines` and `style`.
package enum PyPlotModules {
  /// The modules that cells can import.
  package static let table = ModuleTable(
    makers: [
      "matplotlib": { interpreter in try matplotlib(interpreter) },
      "matplotlib.pyplot": { interpreter in
        // pyplot imports all of these, matplotlib alone only some.
        try interpreter.importModule("matplotlib").submodules.formUnion([
          "patches", "lines", "style", "figure", "axes",
        ])
        return pyplot(interpreter)
      },
      "matplotlib.patches": { _ in
        ModuleObject("matplotlib.patches", members: PatchFunctions.members)
      },
      "matplotlib.lines": { _ in
        ModuleObject("matplotlib.lines", members: ["Line2D": PatchFunctions.line])
      },
      "matplotlib.cm": { _ in colormaps() },
      "matplotlib.colors": { _ in
        ModuleObject(
          "matplotlib.colors",
          members: [
            "Normalize": .object(NormObject.normalize), "LogNorm": .object(NormObject.logNorm),
            "ListedColormap": .object(PyPlotTypes.colormap),
            "LinearSegmentedColormap": .object(PyPlotTypes.segmentedColormap),
          ])
      },
      "matplotlib.style": { _ in PyPlotSettings.styleModule() },
      "matplotlib.figure": { _ in
        ModuleObject("matplotlib.figure", members: ["Figure": .object(PyPlotTypes.figure)])
      },
      "matplotlib.axes": { _ in
        ModuleObject("matplotlib.axes", members: ["Axes": .object(PyPlotTypes.axes)])
      },
    ],
    refusals: [
      "mpl_toolkits": "surfaces in space are not drawn: plt.contour(X, Y, Z) shows one as lines",
      "mpl_toolkits.mplot3d":
        "surfaces in space are not drawn: plt.contour(X, Y, Z) shows one as lines",
      "matplotlib.animation": "pictures do not move here: draw one for each step, or a loop",
      "matplotlib.ticker": "plt.xticks(positions, labels) says where ticks are and what they say",
      "matplotlib.gridspec": "plt.subplots(rows, columns) lays panels out in a grid",
      "matplotlib.widgets": "there is no mouse here: draw one picture for each value",
      "matplotlib.dates": "dates are not drawn: plot against numbers",
      "plotly": "import matplotlib.pyplot as plt draws here",
      "plotly.express": "import matplotlib.pyplot as plt draws here",
      "plotly.graph_objects": "import matplotlib.pyplot as plt draws here",
      "bokeh": "import matplotlib.pyplot as plt draws here",
      "altair": "import matplotlib.pyplot as plt draws here",
    ])

  private static func matplotlib(_ interpreter: Interpreter) throws -> ModuleObject {
    let module = ModuleObject(
      "matplotlib",
      members: [
        "__version__": .string("3.11.2"), "rcParams": .object(RcParamsObject()),
        "use": .object(NativeFunction("use", "(backend, *, force=True)") { _ in .none }),
        "rc": .object(rc), "colormaps": .object(ColormapsObject()),
      ])
    module.submodules = ["cm", "colors"]
    return module
  }

  /// `plt.rc('figure', figsize=(8, 4))`.
  static let rc = NativeFunction("rc", "(group, **kwargs)") { call in
    for group in try Reading(call.interpreter).texts(call.value("group")) {
      for (name, value) in call.keywords {
        try PyPlotSettings.set("\(group).\(name)", to: value, call.interpreter)
      }
    }
    return .none
  }

  private static func colormaps() -> ModuleObject {
    var members: [String: Value] = [:]
    for name in Colormap.names {
      for turned in [name, name + "_r"] {
        if let map = Colormap(named: turned) { members[turned] = .object(ColormapObject(map)) }
      }
    }
    return ModuleObject(
      "matplotlib.cm", members: members,
      refusals: ["get_cmap": "plt.get_cmap(name) finds a list of colors"])
  }

  static let getColormap = NativeFunction("get_cmap", "(name=None, lut=None)") { call in
    let map = try Reading(call.interpreter).colormap(call.value("name"), "name")
    return .object(
      ColormapObject(
        call.value("lut").isNone ? map : map.resampled(to: try call.colorCount("lut"))))
  }

  private static func pyplot(_ interpreter: Interpreter) -> ModuleObject {
    // Asking for the state once makes figures show at the end of cells.
    _ = PyPlotState.of(interpreter)
    var members = AxesCalls.functions
    members.merge(PyPlotFunctions.members) { $1 }
    for name in ["Circle", "Polygon", "Rectangle"] { members[name] = PatchFunctions.members[name] }
    members["Line2D"] = PatchFunctions.line
    members["Figure"] = .object(PyPlotTypes.figure)
    members["Axes"] = .object(PyPlotTypes.axes)
    members["Normalize"] = .object(NormObject.normalize)
    members["rcParams"] = .object(RcParamsObject())
    members["rc"] = .object(rc)
    members["style"] = .object(PyPlotSettings.styleModule())
    members["cm"] = .object(colormaps())
    members["get_cmap"] = .object(getColormap)
    members["colormaps"] = .object(ColormapsObject())
    return ModuleObject("matplotlib.pyplot", members: members, refusals: refusals)
  }

  private static let refusals: [String: String] = [
    "pie": "lengths are easier to compare than slices: plt.bar(names, numbers)",
    "polar": "plots around a center are not drawn: plt.plot(angle, radius) shows the same data",
    "quiver": "arrows are drawn one by one: plt.arrow(x, y, dx, dy)",
    "streamplot": "plt.contour(X, Y, Z) shows where a function rises",
    "violinplot": "plt.boxplot(data) and plt.hist(data) show how numbers are spread",
    "hexbin": "plt.scatter(x, y, alpha=0.2) shows where points are dense",
    "hist2d": "plt.scatter(x, y, alpha=0.2) shows where points are dense",
    "ginput": "there is no mouse here",
    "imread": "cells read no pictures",
    "plot_surface": "plt.contour(X, Y, Z) shows a surface as lines",
    "tricontour": "plt.contour(X, Y, Z) takes a grid of points",
    "stackplot": "plt.fill_between(x, low, high) draws one layer",
    "subplot_mosaic": "plt.subplots(rows, columns) lays panels out in a grid",
    "MaxNLocator": "plt.xticks(positions, labels) says where ticks are and what they say",
    "NullFormatter": "plt.xticks(positions, labels) says where ticks are and what they say",
    "FuncFormatter": "plt.xticks(positions, labels) says where ticks are and what they say",
    "figtext": "plt.text(x, y, words) writes into the panel, plt.suptitle(words) above it",
    "subplot2grid": "plt.subplot(rows, columns, number) places a panel in a grid",
  ]
}

/// `plt.colormaps`: lists of colors by name.
final class ColormapsObject: Object {
  static let type = TypeObject(
    "ColormapRegistry", module: "matplotlib.cm",
    members: ["get_cmap": .object(PyPlotModules.getColormap)])

  var type: TypeObject { ColormapsObject.type }
  var isCallable: Bool { true }

  func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    .list(Colormap.names.flatMap { [Value.string($0), Value.string($0 + "_r")] })
  }

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    guard let name = key.text, let map = Colormap(named: name) else {
      throw PyException(.keyError, "'\(try interpreter.str(key))' is not a known colormap name")
    }
    return .object(ColormapObject(map))
  }
}
