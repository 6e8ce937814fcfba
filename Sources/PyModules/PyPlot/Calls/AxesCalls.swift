internal import Plotting
internal import PyRuntime

/// A method of Axes that pyplot offers, too, for the current panel.
struct AxesCall: Sendable {
  /// What it does with a panel and the arguments.
  typealias Body = @Sendable (AxesObject, BoundArguments) throws -> Value

  /// The method's name.
  let name: String
  /// The name in pyplot; nil where pyplot has none.
  let pyplot: String?
  /// The parameters behind `self`.
  let parameters: String
  /// What it does.
  let body: Body

  /// Makes a method that pyplot has under the same name.
  init(_ name: String, _ parameters: String, body: @escaping Body) {
    self.init(name, pyplot: name, parameters, body: body)
  }

  /// Makes a method that pyplot has under another name, or not at all.
  init(_ name: String, pyplot: String?, _ parameters: String, body: @escaping Body) {
    self.name = name
    self.pyplot = pyplot
    self.parameters = parameters
    self.body = body
  }
}

/// The methods of Axes.
enum AxesCalls {
  /// All of them.
  static let all: [AxesCall] =
    [lines, areas, distributions, fields, words, settings, ticks, layout].flatMap { $0 }

  /// The methods as members of the class.
  nonisolated(unsafe) static let methods: [String: Value] = {
    var members: [String: Value] = [:]
    for call in all {
      members[call.name] = .object(
        NativeFunction(call.name, "(self, \(call.parameters))", isMethod: true) { arguments in
          guard let panel = arguments.value("self").cast(to: AxesObject.self) else {
            throw PyException(
              .typeError, "'\(arguments.value("self").type.name)' object is no Axes")
          }
          return try call.body(panel, arguments)
        })
    }
    return members
  }()

  /// The functions of pyplot that draw into the current panel.
  nonisolated(unsafe) static let functions: [String: Value] = {
    var members: [String: Value] = [:]
    for call in all {
      guard let name = call.pyplot else { continue }
      members[name] = .object(
        NativeFunction(name, "(\(call.parameters))") { arguments in
          let state = PyPlotState.of(arguments.interpreter)
          let result = try call.body(state.currentPanel(), arguments)
          if let artist = result.cast(to: ArtistObject.self) { state.remember(artist) }
          return result
        })
    }
    return members
  }()
}
