internal import PySyntax

extension Interpreter {
  /// Returns a module by its dotted name, made at its first import.
  ///
  /// - Throws: ModuleNotFoundError, with the reason where the module exists but is refused.
  package func importModule(_ name: String) throws -> ModuleObject {
    let loaded = state(LoadedModules())
    if let ready = loaded.modules[name] { return ready }
    if let maker = modules.makers[name] {
      let made = try maker(self)
      loaded.modules[name] = made
      let parts = name.split(separator: ".")
      if parts.count > 1 {
        let parent = try importModule(parts.dropLast().joined(separator: "."))
        let leaf = String(parts[parts.count - 1])
        if parent.members[leaf] == nil { parent.members[leaf] = .object(made) }
      }
      return made
    }
    let root = String(name.prefix { $0 != "." })
    if let reason = modules.refusals[name] ?? modules.refusals[root] {
      throw PyException(.moduleNotFoundError, "No module named '\(name)'", help: reason)
    }
    // A missing part is named as CPython does: the parent exists or is what is missing.
    var missing = name
    let parts = name.split(separator: ".").map(String.init)
    for count in 1..<max(parts.count, 1) {
      let prefix = parts[..<count].joined(separator: ".")
      if modules.makers[prefix] == nil {
        missing = prefix
        break
      }
    }
    let error = PyException(.moduleNotFoundError, "No module named '\(missing)'")
    if let close = Spelling.closest(to: name, in: modules.makers.keys.sorted()) {
      error.help = "there is a module named '\(close)'"
    }
    throw error
  }

  /// Returns what `from module import name` binds.
  ///
  /// - Throws: ImportError in CPython's words.
  func importName(_ name: String, from module: ModuleObject) throws -> Value {
    if let member = module.members[name] { return member }
    let dotted = "\(module.name).\(name)"
    if modules.makers[dotted] != nil { return .object(try importModule(dotted)) }
    let error = PyException(
      .importError, "cannot import name '\(name)' from '\(module.name)'")
    error.help = module.refusals[name] ?? modules.refusals[dotted]
    error.value.suggestion = Suggestion.closest(to: name, in: module.members.keys.sorted())
    throw error
  }
}

extension Interpreter {
  /// The modules of which `from module import *` took all names, the last one at the end.
  var starImports: [ModuleObject] { state(LoadedModules()).starred }

  /// Remembers a module of which all names were taken.
  func noteStarImport(of module: ModuleObject) {
    let loaded = state(LoadedModules())
    loaded.starred.removeAll { $0 === module }
    loaded.starred.append(module)
  }
}

/// The modules that a session has imported.
private final class LoadedModules {
  var modules: [String: ModuleObject] = [:]
  /// Those whose names were all taken.
  var starred: [ModuleObject] = []
}
