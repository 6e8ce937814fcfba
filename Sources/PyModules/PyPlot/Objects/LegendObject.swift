internal import PyRuntime

/// The legend of a panel: its words can be read.
final class LegendObject: Object {
  private let texts: [String]

  init(_ texts: [String]) { self.texts = texts }

  var type: TypeObject { PyPlotTypes.legend }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if name == "get_texts" {
      return .object(
        NativeFunction(name, "()") { [texts] _ in
          .list(texts.map { .object(TextObject(.int(0), .int(0), $0)) })
        })
    }
    return try type.attribute(name, of: .object(self), interpreter)
  }
}
