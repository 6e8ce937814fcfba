internal import PyModules
internal import PyRuntime

/// What a name is for in this subject, with an example that runs.
package struct SubjectHelp: Sendable {
  /// The name as cells usually write it: `Lasso`, `np.linspace`.
  package let name: String
  /// The module that defines it.
  package let module: String
  /// About three lines.
  package let words: String
  /// Lines that run where `X`, `y`, `np`, `plt` and `pd` are there.
  package let example: String

  init(_ name: String, in module: String, _ words: String, example: String) {
    self.name = name
    self.module = module
    self.words = words
    self.example = example
  }

  /// All names, by group.
  package static let all = models + data + arrays + plots + tables

  /// The import that an example needs besides the usual ones; nil where it needs none.
  package var importLine: String? {
    name.contains(".") ? nil : "from \(module) import \(name)"
  }

  /// The name without what stands before its last dot.
  private var member: String { String(name.split(separator: ".").last ?? "") }

  /// The help of a value; nil where it is none of these names.
  static func of(_ value: Value, _ interpreter: Interpreter) -> SubjectHelp? {
    guard let object = value.object else { return nil }
    return all.first { help in
      guard object is TypeObject || object.isCallable,
        let module = try? interpreter.importModule(help.module),
        let known = module.members[help.member]
      else { return false }
      return known.isIdentical(to: value)
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
  /// Returns what `help` says of a value: signature, words and example where this subject has
  /// them, otherwise what Python's own help would begin with.
  static func text(of value: Value, _ interpreter: Interpreter) throws -> String {
    let usual = try HelpText.text(of: value, interpreter)
    var signature = String(usual.prefix { $0 != "\n" })
    if let type = value.object as? TypeObject, let known = ConstructorSignature.of(type) {
      signature = "\(type.name)\(known.notation)"
    }
    if let help = SubjectHelp.of(value, interpreter) { return help.text(signature: signature) }
    return signature + usual.drop { $0 != "\n" }
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
