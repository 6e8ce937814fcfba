internal import NDArrays
internal import Plotting
internal import PyRuntime

/// The methods of artists: what changes a mark after it was drawn.
enum ArtistMethods {
  /// All of them.
  nonisolated(unsafe) static let members: [String: Value] = {
    var members: [String: Value] = [:]
    func add(
      _ name: String, _ parameters: String = "",
      _ body: @escaping @Sendable (ArtistObject, BoundArguments) throws -> Value
    ) {
      let signature = parameters.isEmpty ? "(self)" : "(self, \(parameters))"
      members[name] = .object(
        NativeFunction(name, signature, isMethod: true) { call in
          guard let artist = call.value("self").cast(to: ArtistObject.self) else {
            throw PyException(
              .typeError, "'\(call.value("self").type.name)' object is no artist")
          }
          return try body(artist, call)
        })
    }
    add("get_label") { artist, _ in .string(artist.mark.label ?? "") }
    add("set_label", "s") { artist, call in
      artist.mark.label = try call.interpreter.str(call.value("s"))
      return .none
    }
    add("get_color") { artist, _ in .string(artist.mark.style.color.hex) }
    for name in ["set_color", "set_facecolor", "set_edgecolor", "set_markerfacecolor"] {
      add(name, "color") { artist, call in
        let color = try Reading(call.interpreter).color(call.value("color"))
        switch name {
        case "set_facecolor", "set_markerfacecolor": artist.mark.style.fill = color
        case "set_edgecolor": artist.mark.style.edge = color
        default:
          artist.mark.style.color = color
          if artist.mark.style.fill != nil { artist.mark.style.fill = color }
        }
        return .none
      }
    }
    for name in ["set_linewidth", "set_lw"] {
      add(name, "w") { artist, call in
        artist.mark.style.lineWidth = try call.double("w")
        return .none
      }
    }
    for name in ["set_linestyle", "set_ls"] {
      add(name, "ls") { artist, call in
        artist.mark.style.line = try Reading(call.interpreter).lineStyle(call.value("ls"))
        return .none
      }
    }
    add("set_marker", "marker") { artist, call in
      artist.mark.style.marker = try Reading(call.interpreter).marker(call.value("marker"))
      return .none
    }
    add("set_alpha", "alpha") { artist, call in
      artist.mark.style.opacity = try Reading(call.interpreter).opacity(call["alpha"]) ?? 1
      return .none
    }
    add("set_visible", "b") { artist, call in
      artist.mark.isVisible = try call.bool("b")
      return .none
    }
    add("set_zorder", "level") { artist, call in
      artist.mark.zOrder = try call.double("level")
      return .none
    }
    add("remove") { artist, _ in
      artist.mark.isVisible = false
      artist.mark.label = nil
      return .none
    }
    add("get_xdata", "orig=True") { artist, _ in .array(try NDArray(data(artist).x.array)) }
    add("get_ydata", "orig=True") { artist, _ in .array(try NDArray(data(artist).y.array)) }
    add("get_data", "orig=True") { artist, _ in
      let data = data(artist)
      return .tuple([.array(try NDArray(data.x.array)), .array(try NDArray(data.y.array))])
    }
    add("get_offsets") { artist, _ in
      guard case .points(let points) = artist.mark.shape else {
        return .array(try NDArray.zeros([0, 2], dtype: .float64))
      }
      let x = try NDArray(points.x.array)
      let y = try NDArray(points.y.array)
      return .array(try NDArray.stack([x, y], axis: 1))
    }
    add("set_data", "x, y") { artist, call in
      let reading = Reading(call.interpreter)
      replace(
        artist, x: try reading.numbers(call.value("x")), y: try reading.numbers(call.value("y")))
      return .none
    }
    add("set_ydata", "y") { artist, call in
      replace(artist, x: nil, y: try Reading(call.interpreter).numbers(call.value("y")))
      return .none
    }
    add("set_xdata", "x") { artist, call in
      replace(artist, x: try Reading(call.interpreter).numbers(call.value("x")), y: nil)
      return .none
    }
    add("set_clim", "vmin=None, vmax=None") { artist, call in
      let reading = Reading(call.interpreter)
      let low = try reading.optionalNumber(call["vmin"])
      let high = try reading.optionalNumber(call["vmax"])
      if case .image(var image) = artist.mark.shape {
        image.shading.lower = low ?? image.shading.lower
        image.shading.upper = high ?? image.shading.upper
        artist.mark.shape = .image(image)
      }
      return .none
    }
    return members
  }()

  private static func data(_ artist: ArtistObject) -> (x: Plotting.Numbers, y: Plotting.Numbers) {
    switch artist.mark.shape {
    case .line(let line): (line.x, line.y)
    case .points(let points): (points.x, points.y)
    case .errorBars(let bars): (bars.x, bars.y)
    case .polygon(let x, let y): (x, y)
    default: ([], [])
    }
  }

  private static func replace(_ artist: ArtistObject, x: [Double]?, y: [Double]?) {
    switch artist.mark.shape {
    case .line(var line):
      if let x { line.x = Plotting.Numbers(x) }
      if let y { line.y = Plotting.Numbers(y) }
      artist.mark.shape = .line(line)
    case .points(var points):
      if let x { points.x = Plotting.Numbers(x) }
      if let y { points.y = Plotting.Numbers(y) }
      artist.mark.shape = .points(points)
    default: break
    }
  }
}
