internal import PyModules
internal import PyRuntime

/// Values that can be reached without running anything.
enum StoredValue {
  /// The value behind a chain of names; nil where a step would be computed.
  static func at(_ chain: [String], _ interpreter: Interpreter) -> Value? {
    guard let first = chain.first,
      var value = interpreter.globals[first] ?? interpreter.globals.builtin(first)
    else { return nil }
    for name in chain.dropFirst() {
      // Only modules hold their attributes for sure; others may compute them.
      guard let module = value.object as? ModuleObject, let member = module.members[name] else {
        return nil
      }
      value = member
    }
    return value
  }

  /// The labels of a table's columns.
  static func columns(of value: Value) -> [Value] {
    (value.object as? any FrameSource)?.columnLabels ?? []
  }
}

/// The modules that cells can import, and what they hold.
struct ModuleNames {
  private let interpreter: Interpreter

  /// The modules of an interpreter.
  init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  /// The modules whose names begin like a word, parts of packages once their dot is typed.
  func modules(like word: String) -> [String] {
    let depth = word.split(separator: ".", omittingEmptySubsequences: false).count
    return interpreter.modules.makers.keys.filter {
      $0.hasPrefix(word) && $0.split(separator: ".").count <= max(1, depth)
    }
  }

  /// What `from module import` can bring.
  func members(of module: String) -> [String] {
    // A module of ours runs none of the cell's code when it is made.
    guard interpreter.modules.makers[module] != nil,
      let made = try? interpreter.importModule(module)
    else { return [] }
    let parts = interpreter.modules.makers.keys.filter { $0.hasPrefix(module + ".") }
      .map { String($0.dropFirst(module.utf8.count + 1)) }.filter { !$0.contains(".") }
    return Array(made.members.keys) + parts
  }
}
