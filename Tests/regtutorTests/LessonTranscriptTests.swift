import TestSupport
import Testing

/// What the shipped lessons print when nobody answers, at a width of 72.
///
/// `REGTUTOR_RECORD=1 swift test --filter LessonTranscriptTests` rewrites them and fails.
@Suite("Transcripts of the lessons")
struct LessonTranscriptTests {
  static let folder = "\(Fixture.testsFolder)/regtutorTests/Transcripts"
  static let names = TextFile.names(in: "\(Fixture.root)/Lessons", suffix: ".md").map {
    String($0.dropLast(3))
  }

  @Test("are as recorded, but for times and rounding", arguments: names)
  func transcript(name: String) throws {
    let run = try ProgramRun(
      "regtutor",
      ["lesson", "\(Fixture.root)/Lessons/\(name).md", "--width", "72", "--plain"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty, "\(run.errors)")
    let text = LessonTranscriptTests.masked(run.output)
    let path = "\(LessonTranscriptTests.folder)/\(name).txt"
    if TextFile.isRecording {
      TextFile.write(text, to: path)
      Issue.record("\(name).txt was recorded: read the diff before you commit it")
      return
    }
    let recorded = try #require(TextFile.read(path), "record it with REGTUTOR_RECORD=1")
    guard text != recorded else { return }
    let (old, new) = (recorded.split(separator: "\n"), text.split(separator: "\n"))
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }
    Issue.record(
      """
      \(name) prints something else than \(name).txt, first of all
        \(line?.element.0 ?? "fewer lines")
        \(line?.element.1 ?? "or more lines")
      REGTUTOR_RECORD=1 records it again
      """)
  }

  /// A transcript with `#` for each number that is a time, and for what rounding leaves of a
  /// difference of nothing: its size hangs on the order in which a processor adds.
  static func masked(_ text: String) -> String {
    text.replacing(#/\d(\.\d+)?e-1\d/#, with: "#e-1#").split(
      separator: "\n\n", omittingEmptySubsequences: false
    ).map { block -> String in
      // What a claim measured is wrapped according to the width of its numbers.
      if block.contains("fit, lasso to ridge") {
        return withoutNumbers(block.split(separator: "\n").joined(separator: " "))
      }
      return block.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.contains("times as long") && !line.contains("...:")
          ? withoutNumbers(String(line)) : String(line)
      }.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// A text with `#` for each number with a decimal point.
  private static func withoutNumbers(_ text: String) -> String {
    text.replacing(#/\d+\.\d+ (?=times)|\d+\.\d+(?= \(| as it| without)/#) { match in
      match.output.hasSuffix(" ") ? "# " : "#"
    }
  }
}
