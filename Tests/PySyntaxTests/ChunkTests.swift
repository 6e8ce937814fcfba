import PySyntax
import TestSupport
import Testing

@Suite("Wrong programs")
struct ChunkTests {
  static let files = TextFile.names(in: TextFile.path("Chunks"), suffix: ".txt")

  @Test("every chunk has its whole message", arguments: files)
  func messages(name: String) throws {
    let path = TextFile.path("Chunks/\(name)")
    let file = ChunkedFile(try #require(TextFile.read(path)))
    var recorded: [ChunkedFile.Chunk] = []
    for chunk in file.chunks {
      let message = ChunkTests.message(of: chunk.input)
      recorded.append(
        .init(
          line: chunk.line, input: chunk.input, expected: message.replacing("\u{1B}", with: "<ESC>")
        ))
      if !TextFile.isRecording {
        let wanted = ChunkTests.program(chunk.expected)
        #expect(message == wanted, "\(name), line \(chunk.line): \(chunk.input)")
      }
    }
    if TextFile.isRecording {
      // The lines of the file hold the escapes of `ChunkTests.program`, and stay as they are.
      var text = file.header + "\n"
      for chunk in recorded { text += "---\n\(chunk.input)\n###\n\(chunk.expected)\n" }
      TextFile.write(text, to: path)
      Issue.record("recorded \(name)")
    }
  }

  @Test("there are more than 200 chunks")
  func count() {
    let count = ChunkTests.files.reduce(0) { sum, name in
      sum + ChunkedFile(TextFile.read(TextFile.path("Chunks/\(name)")) ?? "").chunks.count
    }
    #expect(count > 200, "\(count)")
  }

  /// Returns what a cell's first mistake says, or its warnings.
  static func message(of input: String) -> String {
    let source = SourceText(program(input), name: "cell 1")
    do throws(Diagnostic) {
      let cell = try Parser.parseCell(source)
      return cell.warnings.map { $0.formatted(in: source) }.joined(separator: "\n")
    } catch {
      return error.formatted(in: source)
    }
  }

  /// Returns the program that a chunk means: `<TAB>` is a tab, `<NBSP>` a non-breaking space,
  /// `<ZWSP>` a zero-width space, `<ESC>` what the Escape key sends.
  static func program(_ input: String) -> String {
    var result = ""
    var rest = input[...]
    while let start = rest.firstIndex(of: "<") {
      result += rest[..<start]
      rest = rest[start...]
      let marks = [
        ("<TAB>", "\t"), ("<NBSP>", "\u{A0}"), ("<ZWSP>", "\u{200B}"), ("<ESC>", "\u{1B}"),
      ]
      if let (mark, text) = marks.first(where: { rest.hasPrefix($0.0) }) {
        result += text
        rest = rest.dropFirst(mark.count)
      } else {
        result.append("<")
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }
}
