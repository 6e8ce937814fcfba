internal import NDArrays
internal import Plotting
internal import PyRuntime

/// The functions of pyplot that are about figures.
enum PyPlotFunctions {
  /// All of them.
  nonisolated(unsafe) static let members: [String: Value] = Dictionary(
    uniqueKeysWithValues: table.map { name, parameters, body in
      (
        name,
        Value.object(
          NativeFunction(name, "(\(parameters))") { call in
            try body(PyPlotState.of(call.interpreter), call)
          })
      )
    })

  private typealias Body = @Sendable (PyPlotState, BoundArguments) throws -> Value

  private static let table: [(String, String, Body)] = [
    (
      "figure",
      "num=None, figsize=None, dpi=None, *, facecolor=None, edgecolor=None, frameon=True, FigureClass=None, clear=False, layout=None, **kwargs",
      { state, call in .object(try figure(state, call)) }
    ),
    (
      "subplots",
      FigureMethods.subplotsParameters
        + ", figsize=None, dpi=None, num=None, facecolor=None, layout=None, tight_layout=None, constrained_layout=None, **fig_kw",
      { state, call in
        let made = state.newFigure(number: nil, size: try size(call))
        do {
          return .tuple([.object(made), try FigureMethods.subplots(made, call)])
        } catch {
          state.close(made)
          throw error
        }
      }
    ),
    (
      "subplot", "*args, **kwargs",
      { state, call in
        if call.variadic.count == 1, let panel = call.variadic[0].cast(to: AxesObject.self) {
          state.activate(panel)
          return .object(panel)
        }
        return .object(
          try FigureMethods.addSubplot(state.currentFigure(), call, reusing: true))
      }
    ),
    ("axes", "arg=None, **kwargs", { state, _ in .object(state.currentFigure().add(Place())) }),
    ("gca", "", { state, _ in .object(state.currentPanel()) }),
    ("gcf", "", { state, _ in .object(state.currentFigure()) }),
    (
      "sca", "ax",
      { state, call in
        if let panel = call.value("ax").cast(to: AxesObject.self) { state.activate(panel) }
        return .none
      }
    ),
    (
      "clf", "",
      { state, _ in
        let figure = state.currentFigure()
        figure.panels = []
        figure.current = nil
        figure.title = nil
        return .none
      }
    ),
    (
      "show", "*, block=None",
      { state, call in
        state.showAll(call.interpreter)
        return .none
      }
    ),
    (
      "close", "fig=None",
      { state, call in
        try close(state, call)
        return .none
      }
    ),
    (
      "savefig", "fname, *args, **kwargs",
      { state, call in
        try FigureMethods.save(state.currentFigure(), call)
      }
    ),
    (
      "suptitle", "t, **kwargs",
      { state, call in
        try FigureMethods.suptitle(state.currentFigure(), call)
      }
    ),
    ("tight_layout", "*, pad=1.08, h_pad=None, w_pad=None, rect=None", { _, _ in .none }),
    (
      "subplots_adjust",
      "left=None, bottom=None, right=None, top=None, wspace=None, hspace=None",
      { _, call in try FigureMethods.adjust(call) }
    ),
    (
      "colorbar", "mappable=None, cax=None, ax=None, **kwargs",
      { state, call in
        let mappable =
          call.isGiven("mappable")
          ? call.value("mappable") : state.mappable.map { .object($0) } ?? Value.none
        return try FigureMethods.colorbar(mappable, call)
      }
    ),
    (
      "clim", "vmin=None, vmax=None",
      { state, call in
        guard let artist = state.mappable else {
          throw PyException(
            .runtimeError, "You must first define an image, e.g., with imshow")
        }
        return try call.interpreter.call(
          call.interpreter.attribute("set_clim", of: .object(artist)), call.value("vmin"),
          call.value("vmax"))
      }
    ),
    ("get_fignums", "", { state, _ in .list(state.figures.map { .int($0.number) }) }),
    (
      "fignum_exists", "num",
      { state, call in
        .bool(state.figure(number: try call.int("num")) != nil)
      }
    ),
    ("ion", "", { _, _ in .none }),
    ("ioff", "", { _, _ in .none }),
    ("draw", "", { _, _ in .none }),
    ("pause", "interval", { _, _ in .none }),
    ("switch_backend", "newbackend", { _, _ in .none }),
    (
      "rcdefaults", "",
      { state, _ in
        state.settings = PyPlotSettings.defaults
        return .none
      }
    ),
    (
      "setp", "obj, *args, **kwargs",
      { _, call in
        let objects =
          (try? call.interpreter.elements(of: call.value("obj"))) ?? [call.value("obj")]
        for object in objects {
          for (name, value) in call.keywords {
            _ = try call.interpreter.call(
              call.interpreter.attribute("set_\(name)", of: object), value)
          }
        }
        return .none
      }
    ),
  ]

  /// Reads the size of a figure.
  private static func size(_ call: BoundArguments) throws -> (Double, Double)? {
    guard call.isGiven("figsize") else { return nil }
    let reading = Reading(call.interpreter)
    let (width, height) = try reading.pair(call.value("figsize"), "figsize")
    guard width.isFinite, height.isFinite, width > 0, height > 0 else {
      throw PyException(
        .valueError,
        "figure size must be positive finite not (\(TickNumber.text(width)), \(TickNumber.text(height)))"
      )
    }
    return (width, height)
  }

  private static func figure(_ state: PyPlotState, _ call: BoundArguments) throws -> FigureObject {
    if let (name, _) = call.keywords.first(where: {
      !["tight_layout", "constrained_layout"].contains($0.name)
    }) {
      throw PyException(
        .attributeError, "Figure.set() got an unexpected keyword argument '\(name)'")
    }
    let value = call.value("num")
    if let known = value.cast(to: FigureObject.self) {
      state.activate(known)
      return known
    }
    var number: Int?
    if !value.isNone, value.text == nil {
      number = try call.interpreter.int(of: value)
      if let number, let known = state.figure(number: number) {
        state.activate(known)
        return known
      }
    }
    return state.newFigure(number: number, size: try size(call))
  }

  private static func close(_ state: PyPlotState, _ call: BoundArguments) throws {
    let value = call.value("fig")
    if value.isNone {
      if let current = state.current { state.close(current) }
    } else if value.text == "all" {
      state.close(nil)
    } else if let figure = value.cast(to: FigureObject.self) {
      state.close(figure)
    } else if value.text == nil {
      let number = try call.interpreter.int(of: value)
      if let figure = state.figure(number: number) { state.close(figure) }
    }
  }
}
