internal import PyRuntime

/// What `name?` shows of a value, in IPython's fields.
///
/// Functions and classes of the libraries have help of their own; this is for values and for what
/// was written in cells.
struct Inspection {
  private let value: Value
  private let name: String
  private let interpreter: Interpreter

  init(_ value: Value, _ name: String, _ interpreter: Interpreter) {
    self.value = value
    self.name = name
    self.interpreter = interpreter
  }

  /// The text; nil where the help of the name says more.
  var text: String? {
    get throws {
      if let function = value.object as? FunctionObject {
        return lay([
          ("Signature", name + function.signatureText),
          ("Docstring", function.documentation.text ?? "<no docstring>"), ("Type", "function"),
        ])
      }
      if let type = value.object as? TypeObject {
        guard type.isUserDefined else { return nil }
        var signature = "\(name)()"
        if let initializer = type.userMember("__init__")?.object as? FunctionObject {
          signature = name + Inspection.withoutReceiver(initializer.signatureText)
        }
        return lay([
          ("Init signature", signature), ("Docstring", type.documentation ?? "<no docstring>"),
          ("Type", "type"),
        ])
      }
      if value.object?.isCallable == true || value.object is ModuleObject { return nil }
      var fields = [("Type", value.type.name)]
      let shown = try interpreter.str(value)
      fields.append(("String form", shown.count > 200 ? shown.prefix(200) + "..." : shown))
      if let length = try? interpreter.length(of: value) { fields.append(("Length", "\(length)")) }
      if let words = value.type.documentation { fields.append(("Docstring", words)) }
      return lay(fields)
    }
  }

  /// The fields below one another: what has several lines begins on a line of its own.
  private func lay(_ fields: [(label: String, text: String)]) -> String {
    let width = (fields.map(\.label.count).max() ?? 0) + 2
    return fields.map { label, text in
      let head = "\(label):" + String(repeating: " ", count: max(1, width - label.count - 1))
      return head + (text.contains("\n") ? "\n\(text)\n" : "\(text)\n")
    }.joined()
  }

  /// The parameters of a method as it is called: without the first one.
  static func withoutReceiver(_ parameters: String) -> String {
    let inside = parameters.dropFirst().dropLast()
    guard let comma = inside.firstIndex(of: ",") else { return "()" }
    return "(" + inside[inside.index(after: comma)...].drop { $0 == " " } + ")"
  }
}
