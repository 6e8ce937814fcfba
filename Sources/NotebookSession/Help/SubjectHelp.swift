internal import PyModules
internal import PyRuntime

/// What a name is for in this subject, with an example that runs.
package struct SubjectHelp: Sendable {
  /// The name as cells usually write it: `Lasso`, `np.linspace`.
  package let name: String
  /// The module that defines it; empty for what Python has without an import, and for methods.
  package let module: String
  /// About three lines.
  package let words: String
  /// Lines that run where `X`, `y`, `np`, `plt`, `pd`, a fitted `model` and a table `df` are there.
  package let example: String

  init(_ name: String, in module: String, _ words: String, example: String) {
    self.name = name
    self.module = module
    self.words = words
    self.example = example
  }

  /// All names, by group.
  package static let all =
    models + data + arrays + plots + tables + methods + builtins

  /// The import that an example needs besides the usual ones; nil where it needs none.
  package var importLine: String? {
    name.contains(".") || module.isEmpty ? nil : "from \(module) import \(name)"
  }

  /// The name without what stands before its last dot.
  private var member: String { String(name.split(separator: ".").last ?? "") }

  /// The help of a value; nil where it is none of these names.
  static func of(_ value: Value, _ interpreter: Interpreter) -> SubjectHelp? {
    guard let object = value.object else { return nil }
    if let method = object as? BoundMethodObject {
      guard let native = method.native, let kind = kind(of: method.receiver) else { return nil }
      let name = NameHelp.lastName(native.name)
      return methods.first { $0.name == "\(kind).\(name)" }
    }
    if let builtin = builtins.first(where: {
      interpreter.globals.builtin($0.name)?.isIdentical(to: value) == true
    }) {
      return builtin
    }
    return all.first { help in
      guard !help.module.isEmpty, object is TypeObject || object.isCallable,
        let module = try? interpreter.importModule(help.module),
        let known = module.members[help.member]
      else { return false }
      return known.isIdentical(to: value)
    }
  }

  /// What stands for a value before the name of a method; nil where there is no help on its methods.
  private static func kind(of receiver: Value) -> String? {
    let type = receiver.type
    switch type.name {
    case "ndarray": return "X"
    case "DataFrame", "Series": return "df"
    default: return type.module.hasPrefix("sklearn") ? "model" : nil
    }
  }

  /// The text that `help` shows.
  func text(signature: String) -> String {
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
    let code = example.split(separator: "\n", omittingEmptySubsequences: false)
    return
      (SubjectHelp.folded(signature, indent: "    ")
      + lines.flatMap { SubjectHelp.folded("    \($0)", indent: "      ") } + ["", "    Example:"]
      + (importLine.map { ["        \($0)"] } ?? []) + code.map { "        \($0)" })
      .joined(separator: "\n")
  }
}

extension SubjectHelp {
  /// How wide the lines of help are at most.
  private static let width = 78

  /// A line in rows that fit, broken at blanks; the further ones begin with `indent`.
  fileprivate static func folded(_ line: String, indent: String) -> [String] {
    var rows: [String] = []
    var row = String(line.prefix { $0 == " " })
    var isBegun = false
    for word in line.split(separator: " ") {
      if isBegun, row.count + 1 + word.count > width {
        rows.append(row)
        row = indent
        isBegun = false
      }
      row += (isBegun ? " " : "") + word
      isBegun = true
    }
    return rows + [row]
  }
}

/// `help(name)` and `name?`.
enum NameHelp {
  /// Python's own notation of functions whose notation here serves the words of their errors.
  private static let inPython = [
    "sorted(*iterable, key=None, reverse=False, **others)":
      "sorted(iterable, /, *, key=None, reverse=False)",
    "max(*args, key=None, default=<unset>)": "max(iterable, *, default=..., key=None)",
    "min(*args, key=None, default=<unset>)": "min(iterable, *, default=..., key=None)",
  ]

  /// Returns what `help` says of a value: signature, words and example where this subject has
  /// them, otherwise what Python's own help would begin with.
  static func text(of value: Value, _ interpreter: Interpreter) throws -> String {
    let usual = try HelpText.text(of: value, interpreter)
    var signature = String(usual.prefix { $0 != "\n" })
    if let type = value.object as? TypeObject, let known = ConstructorSignature.of(type) {
      signature = "\(type.name)\(known.notation)"
    } else if let method = value.object as? BoundMethodObject, let native = method.native {
      signature = NameHelp.lastName(native.name) + Inspection.withoutReceiver(native.signatureText)
    }
    if let written = inPython[signature] { signature = written }
    signature = signature.replacing("<unset>", with: "...")
    if let help = SubjectHelp.of(value, interpreter) { return help.text(signature: signature) }
    return SubjectHelp.folded(signature, indent: "    ").joined(separator: "\n")
      + usual.drop { $0 != "\n" }
  }

  /// A method's name without that of the class that it was written for.
  static func lastName(_ name: String) -> String {
    name.split(separator: ".").last.map(String.init) ?? name
  }

  /// Puts a `help` that knows this subject in the place of Python's.
  static func install(in interpreter: Interpreter) {
    var members: [String: Value] = [:]
    for name in interpreter.globals.builtinNames {
      members[name] = interpreter.globals.builtin(name)
    }
    members["help"] =
      NativeFunction.functionN("help", "(object=<unset>, /)", 0...1) { values, interpreter in
        guard let value = values.first else {
          interpreter.writeOutput("Type help(name), or name?, to see what a name is for.\n")
          return .none
        }
        interpreter.writeOutput(try text(of: value, interpreter) + "\n")
        return .none
      }.1
    interpreter.globals.setBuiltins(members)
  }
}
