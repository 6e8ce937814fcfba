import PyRuntime
import PySyntax
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("scripts say what real Python says")
struct ScriptTests {
  @Test("a script prints and ends as it did in CPython", arguments: ScriptFolder.names)
  func agrees(name: String) throws {
    let text = try #require(ScriptFolder.text(of: "\(name).py"))
    let recorded = try #require(
      ScriptFolder.text(of: "\(name).exp"), "Scripts/record-exp has not been run")
    let expected = recorded.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    #expect(recorded.hasPrefix("# Python 3.13"))
    #expect(ScriptRun.transcript(of: text) == String(expected.last ?? ""))
  }

  @Test("there are scripts")
  func isNotEmpty() {
    #expect(ScriptFolder.names.count > 50)
  }
}

/// Runs a script in an interpreter of its own.
enum ScriptRun {
  /// What the script prints, and behind `--- error` where and how it fails.
  static func transcript(of text: String) -> String {
    let source = SourceText(text, name: "script")
    let interpreter = Interpreter(modules: ModuleTable())
    var printed = ""
    interpreter.writeOutput = { printed += $0 }
    do {
      _ = try interpreter.run(try Parser.parse(source), source: source)
    } catch let error as PyException {
      printed += "--- error\n"
      for entry in error.traceback.reversed() {
        let start = source.bytePosition(at: entry.lower)
        let end = source.bytePosition(at: entry.upper)
        printed += "\(entry.function) \(start.line):\(start.column)-\(end.line):\(end.column)\n"
      }
      printed += interpreter.headline(error) + "\n"
    } catch {
      printed += "--- not parsed\n\(error)\n"
    }
    return printed
  }
}

/// The folder of the scripts.
enum ScriptFolder {
  static let path =
    String(#filePath.reversed().drop { $0 != "/" }.reversed()) + "Scripts/"

  /// The names of the scripts, sorted, without their ending.
  static let names: [String] = {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".py") { names.append(String(name.dropLast(3))) }
    }
    return names.sorted()
  }()

  /// The text of a file; nil where there is none.
  static func text(of name: String) -> String? {
    guard let file = fopen(path + name, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
