/// A module: names under a dot.
package final class ModuleObject: Object {
  /// The dotted name.
  package let name: String
  /// What the module defines.
  package var members: [String: Value]
  /// Names that the real module has and that are refused, each with its reason and what to write instead.
  package private(set) var refusals: [String: String]

  /// Modules inside of this one that looking their names up imports, as packages do with their own `__getattr__`.
  package var submodules: Set<String> = []

  /// Why `from module import *` fails in Python, and what to write instead; nil where it does not.
  package var starError: (message: String, help: String)?

  /// Creates a module.
  package init(_ name: String, members: [String: Value], refusals: [String: String] = [:]) {
    self.name = name
    self.members = members
    self.refusals = refusals
  }

  /// Refuses further names, but those that are there or refused already.
  package func refuse(_ more: [String: String]) {
    refusals.merge(more.filter { members[$0.key] == nil }) { known, _ in known }
  }

  package var type: TypeObject { BuiltinTypes.module }
  package var ownAttributeNames: [String] { Array(submodules.union(members.keys)) }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if let member = members[name] { return member }
    if submodules.contains(name) {
      return .object(try interpreter.importModule("\(self.name).\(name)"))
    }
    if name == "__name__" { return .string(self.name) }
    if let reason = refusals[name] {
      throw PyException(
        .attributeError, "module '\(self.name)' has no attribute '\(name)'", help: reason)
    }
    return nil
  }

  package func setAttribute(
    _ name: String, to value: Value?, _ interpreter: Interpreter
  ) throws {
    members[name] = value
  }

  package func repr(_ interpreter: Interpreter) throws -> String { "<module '\(name)'>" }
}

/// The modules that cells may import, by dotted name; each is made at its first import.
package struct ModuleTable: Sendable {
  /// Makes a module for one interpreter.
  package typealias Maker = @Sendable (Interpreter) throws -> ModuleObject

  /// The makers by dotted name.
  package var makers: [String: Maker]
  /// Modules that exist in Python and are refused here: the sentence behind `help:`.
  package var refusals: [String: String]

  /// Creates a table.
  package init(makers: [String: Maker] = [:], refusals: [String: String] = [:]) {
    self.makers = makers
    self.refusals = refusals
  }
}
