import LessonFormat
import TestSupport
import Testing
import Tutor

@Suite("The ledger of claims")
struct ClaimLedgerTests {
  static func ledger(_ find: String = "", _ replace: String = "") throws -> ClaimLedger {
    let text = try GateTests.fixture().replacing(find, with: replace)
    return ClaimLedger.measure([try LessonReader.read(text, file: "a.md")])
  }

  @Test("has every claim, and what a lesson measured a moment ago")
  func measured() throws {
    let ledger = try ClaimLedgerTests.ledger()
    #expect(ledger.entries.map(\.id) == (1...28).map { $0 < 10 ? "C0\($0)" : "C\($0)" })
    let entry = try #require(ledger.entries.first { $0.id == "C06" })
    #expect(entry.isGood)
    #expect(entry.findings.map(\.measured) == ["0.0"])
    #expect(entry.findings.map(\.verdict) == ["holds"])
    #expect(!ledger.isGood, "27 claims have no lesson")
    #expect(
      ledger.summary == "28 claims: 1 tested, 27 without a lesson, 0 turned out differently")
    #expect(ledger.markdown.contains("| holds | 1 | holds | 0.0 |"))
  }

  @Test("says where a claim turned out differently")
  func broken() throws {
    let ledger = try ClaimLedgerTests.ledger("assert small == 0.0", "assert small == 9.0")
    #expect(ledger.summary.hasSuffix("1 turned out differently"))
    #expect(ledger.lines.contains("     lesson 1: turned out differently: see a.md:67"))
    #expect(ledger.markdown.contains("**turned out differently**"))
  }

  @Test("is on the documentation's page as the lessons have it: claims, lessons, verdicts")
  func page() throws {
    let lessons = try CourseTests.files.map { try CourseTests.lesson($0) }
    let expected = StatedClaim.all.flatMap { claim -> [[String]] in
      let rows = lessons.flatMap { lesson in
        lesson.cells.compactMap { cell -> [String]? in
          guard case .claim(let found) = cell.role, found.id == claim.id else { return nil }
          return ["\(lesson.header.number)", found.verdict.words]
        }
      }
      return rows.enumerated().map { index, row in
        (index == 0 ? [claim.id, claim.expected.words] : ["", ""]) + row
      }
    }
    let page = try Fixture.contents(of: "\(Fixture.root)/Documentation/Claims.md")
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
      .map { ClaimLedgerTests.cells(of: $0) }
    #expect(Set(rows.map(\.[0])).subtracting([""]).count == 28)
    #expect(rows.map { [$0[0], $0[2], $0[3], $0[4]] } == expected, "'make claims' writes it anew")
    for row in rows { #expect(!row[5].isEmpty, "\(row)") }
    for (row, claim) in zip(rows.filter { !$0[0].isEmpty }, StatedClaim.all) {
      #expect(row[1] == claim.words)
    }
  }

  /// The six cells of a row.
  private static func cells(of row: Substring) -> [String] {
    let text = row.replacing("\\|", with: "\u{0}")
    var cells = text.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        .replacing("\u{0}", with: "|")
    }
    while cells.count < 6 { cells.append("") }
    return cells
  }
}
