internal import NDArrays
internal import PyRuntime

/// `df.plot` or `s.plot`: called itself, or with the kind as a method.
final class PlotAccessor: Object {
  let target: Value

  init(_ target: Value) { self.target = target }

  var type: TypeObject { PandasTypes.plot }
  var isCallable: Bool { true }

  func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    var arguments = arguments
    arguments.positional.insert(.object(self), at: 0)
    return try interpreter.call(.object(PlotMembers.plot), arguments)
  }
}

/// The methods of `df.plot`.
enum PlotMembers {
  private static let parameters =
    "x=None, y=None, ax=None, subplots=False, sharex=None, sharey=False, layout=None, "
    + "figsize=None, use_index=True, title=None, grid=None, legend=<unset>, style=None, logx=False, "
    + "logy=False, loglog=False, xticks=None, yticks=None, xlim=None, ylim=None, xlabel=None, "
    + "ylabel=None, rot=None, fontsize=None, colormap=None, color=None, bins=<unset>, s=None, c=None, "
    + "stacked=False, **kwargs"

  /// `plot(kind=…)`.
  static let plot = NativeFunction.pandas(
    "plot", "(self, *args, kind='line', \(parameters))"
  ) { call in
    let accessor = call.value("self").cast(to: PlotAccessor.self)
    var positional = call.variadic
    var kind = try call.text("kind")
    var overrides: [String: Value] = [:]
    if accessor?.target.cast(to: FrameObject.self) != nil {
      // Positional arguments of a table's plot are x, y and kind.
      if let x = positional.first { overrides["x"] = x }
      if positional.count > 1 { overrides["y"] = positional[1] }
      if positional.count > 2, let text = positional[2].text { kind = text }
    } else if let text = positional.first?.text {
      kind = text
    }
    positional = []
    return try PlotCalls.draw(kind, accessor?.target ?? .none, overrides, call)
  }

  nonisolated(unsafe) static let table: [String: Value] = {
    var members = PandasMembers()
    for kind in ["line", "bar", "barh", "hist", "box"] {
      members.method(
        kind, parameters.replacing("x=None, y=None", with: "x=None, y=None"), PlotAccessor.self
      ) {
        accessor, call in try PlotCalls.draw(kind, accessor.target, [:], call)
      }
    }
    members.method(
      "scatter", "x, y, \(parameters.dropFirst("x=None, y=None, ".count))", PlotAccessor.self
    ) {
      accessor, call in try PlotCalls.draw("scatter", accessor.target, [:], call)
    }
    for kind in ["kde", "density", "area", "pie", "hexbin"] {
      members.method(kind, "*args, **kwargs", PlotAccessor.self) { _, _ in
        throw PandasErrors.unsupported(
          "plot.\(kind)()", help: "draw it with plot.line(), plot.bar() or plot.hist()")
      }
    }
    return members.table
  }()
}
