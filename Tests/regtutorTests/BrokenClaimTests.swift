import LessonFormat
import TestSupport
import Testing

/// A claim that is false makes every command that runs it fail.
@Suite("A broken claim")
struct BrokenClaimTests {
  /// A lesson up to the step of its first claim, which asserts what `assertion` says besides.
  static func beginning(of file: String, _ assertion: String) throws -> String {
    let text = try Fixture.contents(of: "\(Fixture.root)/Lessons/\(file)")
    let claim = try #require(text.firstRange(of: "\n```python claim "))
    let rest = text[claim.upperBound...]
    let code = try #require(rest.firstRange(of: "\n"))
    let end = rest[code.upperBound...].firstRange(of: "\n## ")?.lowerBound ?? text.endIndex
    return text[..<code.upperBound] + assertion + "\n" + text[code.upperBound..<end] + "\n"
  }

  /// The lessons whose first claim comes soon; all of them where `REGTUTOR_ALL` is set.
  static let files = CourseFiles.all.filter { file in
    TextFile.environment("REGTUTOR_ALL") != nil
      || !["07", "09", "10", "11"].contains(String(file.prefix(2)))
  }

  @Test("in any lesson makes the gate end with 1", arguments: files)
  func gate(file: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      try BrokenClaimTests.beginning(of: file, "assert 1 + 1 == 3, 'broken'"), to: file)
    let run = try ProgramRun(
      "regtutor", ["check", "\(folder.path)/\(file)", "--only", "claim-false"])
    #expect(run.status == 1, "\(file): \(run.output) \(run.errors)")
    let said = run.output + run.errors
    #expect(said.ranges(of: "[claim-false]").count == 1, "\(said)")
    #expect(said.contains("AssertionError: broken"), "\(said)")
  }

  @Test("makes each command that runs it end with 1, where without it they end with 0")
  func commands() throws {
    let folder = try TemporaryFolder()
    let file = "01-every-fence.md"
    let text = try Fixture.text("Fixtures/Lessons/\(file)")
    let path = "\(folder.path)/\(file)"
    for (assertion, status) in [("assert small == 0.0,", Int32(0)), ("assert small == 9.0,", 1)] {
      try folder.write(text.replacing("assert small == 0.0,", with: assertion), to: file)
      let script = "\(folder.path)/out\(status).py"
      for arguments in [
        ["lesson", path], ["present", path], ["check", path],
        ["export", path, "--to", "py", "-o", script], ["run", script],
      ] {
        let run = try ProgramRun("regtutor", arguments)
        #expect(run.status == status, "\(arguments): \(run.output.suffix(300)) \(run.errors)")
      }
      // The ledger misses the course's other claims, and says how many turned out differently.
      let ledger = try ProgramRun(
        "regtutor", ["claims"], environment: ["REGTUTOR_LESSONS": folder.path])
      #expect(ledger.status == 1)
      #expect(ledger.output.contains("\(status) turned out differently"), "\(ledger.output)")
    }
  }

  @Test("a lesson in which nothing can be false makes the gate end with 1")
  func nothing() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "---\nregtutor: 1\nid: a\nnumber: 1\ntitle: A\nminutes: 1\n---\n## S\n\nText.\n", to: "a.md")
    let run = try ProgramRun("regtutor", ["check", "\(folder.path)/a.md"])
    #expect(run.status == 1)
    #expect((run.output + run.errors).contains("[nothing-checked]"))
  }
}
