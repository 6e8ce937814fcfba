import LessonFormat
import TestSupport
import Testing
import Tutor

/// Lessons with one mistake each, under `Fixtures/Lessons/Bad`.
///
/// A file is called after the problem that it has, with words of its own behind where a problem has
/// several faces; those that are no lessons at all lie in `format`.
@Suite("Lessons with one mistake")
struct BadLessonTests {
  static let folder = "Fixtures/Lessons/Bad"
  /// Their names without `.md`, those in `format` with the folder.
  static let names =
    files(in: folder) + files(in: "\(folder)/format").map { "format/\($0)" }
  /// What the gate says of each.
  static let problems = Dictionary(
    uniqueKeysWithValues: names.map { ($0, (try? problems(of: $0)) ?? []) })

  static func files(in folder: String) -> [String] {
    TextFile.names(in: "\(Fixture.testsFolder)/\(folder)", suffix: ".md").map {
      String($0.dropLast(3))
    }
  }

  static func problems(of name: String) throws -> [LessonProblem] {
    let text = try Fixture.text("\(folder)/\(name).md")
    do throws(LessonProblems) {
      // Only the slow cell's fixture is held to a time.
      return Gate.check(
        try LessonReader.read(text, file: "\(name).md"), secondsOfCell: 0.005
      ).problems.filter { name.hasPrefix("cell-slow") || $0.code != .cellSlow }
    } catch {
      return error.problems
    }
  }

  @Test("have the problem that they are called after, and no other", arguments: names)
  func mistake(name: String) throws {
    let problems = try #require(BadLessonTests.problems[name])
    #expect(!problems.isEmpty)
    for problem in problems {
      if name.hasPrefix("format/") {
        #expect(problem.code == .format)
        #expect(problem.fault?.rawValue == String(name.dropFirst("format/".count)))
      } else {
        #expect(BadLessonTests.code(in: name) == problem.code, "\(problem)")
      }
      #expect(problem.line > 0)
      #expect(!problem.message.isEmpty && !problem.help.isEmpty)
    }
  }

  @Test("are there for every problem that the gate can find and every fault of a text")
  func complete() {
    let found = BadLessonTests.problems.values.joined()
    let codes = Set(found.map(\.code))
    let faults = Set(found.compactMap(\.fault))
    for code in ProblemCode.allCases { #expect(codes.contains(code), "\(code.rawValue)") }
    for fault in FormatFault.allCases { #expect(faults.contains(fault), "\(fault.rawValue)") }
  }

  @Test("get the messages on record: file, line, what is wrong, what to do")
  func messages() throws {
    let text = BadLessonTests.names.map { name in
      BadLessonTests.problems[name, default: []].map { "\($0)\n" }.joined()
    }.joined(separator: "\n")
    let path = "\(BadLessonTests.folder)/messages.txt"
    if TextFile.isRecording {
      TextFile.write(text, to: "\(Fixture.testsFolder)/\(path)")
      Issue.record("the messages were recorded: read the diff before you commit it")
      return
    }
    #expect(try Fixture.text(path) == text)
  }

  @Test("are one change away from a good lesson")
  func base() throws {
    let text = try Fixture.text("Fixtures/Lessons/02-no-mistake.md")
    let report = Gate.check(try LessonReader.read(text, file: "a.md"))
    #expect(report.problems.isEmpty, "\(report.problems)")
  }

  /// The longest code that a name begins with.
  static func code(in name: String) -> ProblemCode? {
    ProblemCode.allCases.filter { name == $0.rawValue || name.hasPrefix("\($0.rawValue)-") }
      .max { $0.rawValue.count < $1.rawValue.count }
  }
}
