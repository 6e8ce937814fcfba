internal import Plotting
internal import PyRuntime

/// The methods of `ax.xaxis`, of spines and of color scales.
enum AxisMethods {
  /// Those of an axis.
  nonisolated(unsafe) static let members: [String: Value] = {
    var members: [String: Value] = [:]
    func add(
      _ name: String, _ parameters: String,
      _ body: @escaping @Sendable (inout Axis, BoundArguments) throws -> Void
    ) {
      members[name] = .object(
        NativeFunction(name, "(self, \(parameters))", isMethod: true) { call in
          guard let object = call.value("self").cast(to: AxisObject.self) else { return .none }
          var axis = object.isVertical ? object.panel.axes.y : object.panel.axes.x
          try body(&axis, call)
          if object.isVertical { object.panel.axes.y = axis } else { object.panel.axes.x = axis }
          return .none
        })
    }
    add("set_visible", "b") { axis, call in axis.isVisible = try call.bool("b") }
    add("grid", "visible=None, which='major', **kwargs") { axis, call in
      axis.showsGrid =
        call.isGiven("visible") ? try call.bool("visible") : !axis.showsGrid
    }
    add("set_inverted", "inverted") { axis, call in
      axis.isInverted = try call.bool("inverted")
    }
    add("set_label_text", "label, **kwargs") { axis, call in
      axis.label = try call.interpreter.str(call.value("label"))
    }
    add("set_ticks", "ticks, labels=None, *, minor=False, **kwargs") { axis, call in
      let reading = Reading(call.interpreter)
      axis.ticks = .fixed(
        positions: Plotting.Numbers(try reading.numbers(call.value("ticks"))),
        labels: call.isGiven("labels") ? try reading.texts(call.value("labels")) : nil)
    }
    for name in [
      "set_major_formatter", "set_minor_formatter", "set_major_locator", "set_minor_locator",
    ] {
      add(name, "formatter") { _, _ in
        throw PyException(
          .notImplementedError, "\(name)() is not supported",
          help: "set_xticks(positions, labels) says where ticks are and what they say")
      }
    }
    for name in ["tick_bottom", "tick_top", "tick_left", "tick_right"] {
      add(name, "*args") { _, _ in }
    }
    add("set_tick_params", "**kwargs") { _, _ in }
    return members
  }()

  /// Those of spines: they are accepted and change nothing that is drawn here.
  nonisolated(unsafe) static let spineMembers: [String: Value] = {
    var members: [String: Value] = [:]
    for name in [
      "set_visible", "set_color", "set_linewidth", "set_position", "set_linestyle", "set_alpha",
      "set_bounds", "set",
    ] {
      members[name] = .object(
        NativeFunction(name, "(self, *args, **kwargs)", isMethod: true) { _ in .none })
    }
    members["values"] = .object(
      NativeFunction("values", "(self)", isMethod: true) { call in
        .list([call.value("self")])
      })
    return members
  }()

  /// Those of a color scale.
  nonisolated(unsafe) static let colorbarMembers: [String: Value] = {
    var members: [String: Value] = [:]
    members["set_label"] = .object(
      NativeFunction("set_label", "(self, label, *, loc=None, **kwargs)", isMethod: true) { call in
        if let bar = call.value("self").cast(to: ColorbarObject.self) {
          bar.panel.axes.colorbar?.label = try call.interpreter.str(call.value("label"))
        }
        return .none
      })
    members["remove"] = .object(
      NativeFunction("remove", "(self)", isMethod: true) { call in
        call.value("self").cast(to: ColorbarObject.self)?.panel.axes.colorbar = nil
        return .none
      })
    for name in ["set_ticks", "set_ticklabels", "minorticks_on", "minorticks_off"] {
      members[name] = .object(
        NativeFunction(name, "(self, *args, **kwargs)", isMethod: true) { _ in .none })
    }
    return members
  }()
}

/// The scale of colors beside a panel, as a Python value.
final class ColorbarObject: Object {
  /// The panel.
  let panel: AxesObject

  /// Makes one.
  init(_ panel: AxesObject) { self.panel = panel }

  var type: TypeObject { PyPlotTypes.colorbar }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if name == "ax" { return .object(panel) }
    return try type.attribute(name, of: .object(self), interpreter)
  }
}
