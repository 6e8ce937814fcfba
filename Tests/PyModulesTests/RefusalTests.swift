import Notebook
import NotebookSession
import TestSupport
import Testing

/// Whatever Python and numpy have is accepted or refused with a reason; nothing is merely absent.
@Suite("refused names and arguments")
struct RefusalTests {
  static let folder = Fixture.testsFolder + "/PyModulesTests/Refusals"
  static let chunkFiles = ["arguments.txt", "survey.txt"]

  /// What a cell prints, shows and says where it fails.
  private static func transcript(of cell: String) -> String { DifferenceTests.transcript(of: cell) }

  @Test("each refused call says what its file says", arguments: chunkFiles)
  func calls(name: String) throws {
    let path = RefusalTests.folder + "/" + name
    let file = ChunkedFile(try #require(TextFile.read(path)))
    #expect(file.chunks.count > 50)
    var text = file.header + "\n"
    for chunk in file.chunks {
      let found = RefusalTests.transcript(of: chunk.input)
      text += "---\n\(chunk.input)\n###\n\(found)\n"
      #expect(found.contains("Error: "), "\(name) is accepted: \(chunk.input)")
      if !TextFile.isRecording { #expect(found == chunk.expected, "\(name): \(chunk.input)") }
    }
    if TextFile.isRecording {
      TextFile.write(text, to: path)
      Issue.record("recorded \(name)")
    }
  }

  /// A public name of the real thing with how a cell reaches it.
  private struct Name {
    let owner: String
    let name: String
  }

  /// The names that `Scripts/record-public-names.py` recorded.
  private static func publicNames() throws -> [Name] {
    try Fixture.text("PyModulesTests/Refusals/public-names.txt").split(separator: "\n").dropFirst()
      .flatMap { line -> [Name] in
        // Names hold no blanks; what reaches them may.
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        let start = (words.lastIndex { $0.hasSuffix(":") } ?? 0) + 1
        let owner = String(words[..<start].joined(separator: " ").dropLast())
        return words[start...].map { Name(owner: owner, name: String($0)) }
      }
  }

  @Test("each public name of the real thing is accepted, or refused with its reason")
  func names() throws {
    let session = Session()
    let names = try RefusalTests.publicNames()
    #expect(names.count > 1700)
    // The recording begins with the modules, whose names are what reaches them.
    let modules = try Fixture.text("PyModulesTests/Refusals/public-names.txt")
      .split(separator: "\n").dropFirst().prefix { !$0.hasPrefix("'") }.compactMap {
        $0.split(separator: ":").first
      }
    #expect(session.run("import \(modules.joined(separator: ", "))").error == nil)
    var text = ""
    for name in names {
      guard let error = session.run("(\(name.owner)).\(name.name)\nNone").error else { continue }
      let reason = error.help ?? ""
      #expect(!reason.isEmpty, "\(name.owner).\(name.name) is neither accepted nor refused")
      text += "\(name.owner).\(name.name) — \(reason)\n"
    }
    let path = RefusalTests.folder + "/refused-names.txt"
    if TextFile.isRecording {
      TextFile.write(text, to: path)
      Issue.record("recorded the refused names")
    }
    #expect(TextFile.read(path) == text)
  }
}
