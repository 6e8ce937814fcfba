import PyModules
import PyRuntime
import PySyntax
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Scripts in cells, recorded with NumPy and CPython by `Scripts/record-numpy.py`.
@Suite("numpy in cells")
struct NumPyScriptTests {
  @Test("prints what numpy prints", arguments: NumPyScript.names())
  func script(name: String) throws {
    let script = try Fixture.text("PyModulesTests/Scripts/\(name).py")
    let expected = try Fixture.text("PyModulesTests/Scripts/\(name).exp")
    #expect(!expected.isEmpty)
    let found = NumPyScript.run(script)
    let a = found.split(separator: "\n", omittingEmptySubsequences: false)
    let b = expected.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    for (line, pair) in zip(a, b).enumerated() where pair.0 != pair.1 {
      Issue.record("\(name), line \(line + 1)\n  found:    \(pair.0)\n  expected: \(pair.1)")
      break
    }
    #expect(a.count == b.count)
  }

  @Test("finds its scripts")
  func count() {
    #expect(NumPyScript.names().count >= 34)
  }
}

/// A script whose cells begin at `# %%`; each shows its last value or its error and the next goes on.
enum NumPyScript {
  /// The scripts beside this file, without their suffix.
  static func names() -> [String] {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    guard let stream = opendir(folder + "/Scripts") else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix("np_"), name.hasSuffix(".py") { names.append(String(name.dropLast(3))) }
    }
    return names.sorted()
  }

  /// What the script prints.
  static func run(_ text: String) -> String {
    let interpreter = Interpreter(modules: AllModules.table)
    var output = ""
    interpreter.writeOutput = { output += $0 }
    interpreter.showWarning = { output += "\($0.name): \($1)\n" }
    // As the recorder does.
    interpreter.warningFilters.filters = [
      WarningFilters.Filter(.always, category: ExceptionType.warning.object)
    ]
    var cells: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# %%") { cells.append([]) } else { cells[cells.count - 1].append(line) }
    }
    for (number, cell) in cells.enumerated() {
      let source = SourceText(cell.joined(separator: "\n") + "\n", name: "cell \(number)")
      do {
        let value = try interpreter.run(Parser.parse(source), source: source)
        if let value, !value.isNone { output += try interpreter.repr(value) + "\n" }
      } catch let error as PyException {
        let message = (try? error.value.str(interpreter)) ?? ""
        output += error.type.name + (message.isEmpty ? "" : ": \(message)") + "\n"
      } catch {
        output += "unreadable: \(error)\n"
      }
    }
    return output
  }
}
