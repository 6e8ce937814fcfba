/// A test file of several cases, divided by lines of three dashes.
///
/// A case is an input, a line `###`, and what is expected of it. Both are without their last
/// line break. Lines before the first `---` are a comment for readers.
package struct ChunkedFile {
  /// One case.
  package struct Chunk: Sendable {
    /// The line of the file on which the case starts, counted from 1.
    package let line: Int
    /// What is tried.
    package let input: String
    /// What is expected.
    package let expected: String

    /// Creates a case.
    package init(line: Int, input: String, expected: String) {
      self.line = line
      self.input = input
      self.expected = expected
    }
  }

  /// The lines before the first case.
  package let header: String
  /// The cases in order.
  package let chunks: [Chunk]

  /// Reads the text of a file.
  package init(_ text: String) {
    var header: [String] = []
    var chunks: [Chunk] = []
    var input: [String] = []
    var expected: [String] = []
    var start = 0
    var isExpected = false

    func finish() {
      guard start > 0 else { return }
      chunks.append(
        Chunk(
          line: start, input: input.joined(separator: "\n"),
          expected: expected.joined(separator: "\n")))
    }

    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    for (index, line) in lines.enumerated() {
      if line == "---" {
        finish()
        start = index + 2
        input = []
        expected = []
        isExpected = false
      } else if start == 0 {
        header.append(line)
      } else if line == "###", !isExpected {
        isExpected = true
      } else if isExpected {
        expected.append(line)
      } else {
        input.append(line)
      }
    }
    finish()
    self.header = header.joined(separator: "\n")
    self.chunks = chunks
  }

  /// The text of the file.
  package var text: String {
    var result = header + "\n"
    for chunk in chunks { result += "---\n\(chunk.input)\n###\n\(chunk.expected)\n" }
    return result
  }
}
