import PyModules
import PyRuntime
import TestSupport
import Testing

/// Every name and argument that cells accept from the language, its modules and numpy stands in a script
/// whose output was recorded with the real thing.
@Suite("accepted names are recorded")
struct RecordedNamesTests {
  /// The names that the scripts of the language, its modules and numpy use.
  static let used: ScriptNames = {
    var names = ScriptNames()
    for folder in ["PyRuntimeTests/Scripts", "PyModulesTests/Scripts"] {
      let path = Fixture.testsFolder + "/" + folder
      for name in TextFile.names(in: path, suffix: ".py")
      where !RecordedScriptTests.libraries.contains(where: { name.hasPrefix($0) }) {
        names.read(TextFile.read("\(path)/\(name)") ?? "")
      }
    }
    // Arguments that are refused stand in the list of refusals, which is tested too.
    let refused = ChunkedFile(TextFile.read(RefusalTests.folder + "/arguments.txt") ?? "")
    for chunk in refused.chunks { names.read(chunk.input) }
    return names
  }()

  @Test("every accepted name stands in a recorded script")
  func names() throws {
    let accepted = try AcceptedNames(Interpreter(modules: AllModules.table)).entries
    #expect(accepted.count > 900)
    let missing = accepted.filter { !RecordedNamesTests.used.names.contains($0.name) }.map(\.path)
    #expect(missing.isEmpty, "write a script for \(missing.sorted().joined(separator: " "))")
  }

  @Test("every accepted argument is given in a recorded script")
  func arguments() throws {
    let used = RecordedNamesTests.used
    let accepted = try AcceptedNames(Interpreter(modules: AllModules.table)).entries
    #expect(accepted.reduce(0) { $0 + $1.parameters.count } > 1500)
    var missing: [String] = []
    for entry in accepted {
      for (parameter, position) in entry.parameters {
        let argument = ScriptNames.Argument(function: entry.name, parameter: parameter)
        let isPlaced = position.map { (used.positional[entry.name] ?? 0) > $0 } ?? false
        if !isPlaced, !used.keywords.contains(argument) {
          missing.append("\(entry.path)(\(parameter))")
        }
      }
    }
    #expect(missing.isEmpty, "write a script for \(missing.sorted().joined(separator: " "))")
  }
}
