/// The grades of a class, as CSV and JSON; what a teacher wrote into the CSV is kept.
package struct Gradebook: Codable, Sendable, Equatable {
  /// One exercise of one file.
  package struct Row: Codable, Sendable, Equatable {
    package var file: String
    package var name: String
    package var lesson: String
    package var exercise: String
    package var outcome: String
    package var points: Int
    /// The teacher's own mark, which counts instead of the points; empty without one.
    package var manual = ""
    package var comment = ""
  }

  /// A file that was not graded.
  package struct Skipped: Codable, Sendable, Equatable {
    package var file: String
    package var why: String
  }

  package var format = 1
  package var rows: [Row] = []
  package var skipped: [Skipped] = []

  private static let header = [
    "file", "name", "lesson", "exercise", "outcome", "points", "manual", "comment",
  ]

  /// Creates an empty gradebook.
  package init() {}

  /// Adds the grades of a file.
  package mutating func add(_ handIn: HandIn, file: String, _ grades: [Grader.Grade]) {
    for grade in grades {
      rows.append(
        Row(
          file: file, name: handIn.name, lesson: handIn.lesson, exercise: grade.exercise,
          outcome: grade.outcome, points: grade.points))
    }
  }

  /// Notes a file that was not graded.
  package mutating func skip(_ file: String, why: String) {
    skipped.append(Skipped(file: file, why: why))
  }

  /// What became of the marks and comments of an earlier gradebook.
  package struct OldMarks: Sendable, Equatable {
    /// How many were taken over.
    package var kept = 0
    /// How many belong to no row of this one.
    package var unmatched = 0
    /// Whether the earlier gradebook could be read as one.
    package var isReadable = true

    /// Creates the marks of a gradebook that is not there.
    package init(kept: Int = 0, unmatched: Int = 0, isReadable: Bool = true) {
      self.kept = kept
      self.unmatched = unmatched
      self.isReadable = isReadable
    }
  }

  /// Takes over the marks and comments of an earlier gradebook.
  package mutating func keepMarks(ofCSV text: String) -> OldMarks {
    let table = CSVText.rows(text)
    guard let head = table.first, !text.isEmpty else { return OldMarks() }
    func column(_ name: String) -> Int? { head.firstIndex(of: name) }
    guard let file = column("file"), let exercise = column("exercise"),
      let manual = column("manual"), let comment = column("comment")
    else { return OldMarks(isReadable: false) }
    var result = OldMarks()
    for cells in table.dropFirst() where cells != [""] {
      guard cells.count == head.count else {
        result.unmatched += 1
        continue
      }
      guard !cells[manual].isEmpty || !cells[comment].isEmpty else { continue }
      let places = rows.indices.filter {
        rows[$0].file == cells[file] && rows[$0].exercise == cells[exercise]
      }
      if places.isEmpty { result.unmatched += 1 }
      for index in places {
        rows[index].manual = cells[manual]
        rows[index].comment = cells[comment]
        result.kept += 1
      }
    }
    return result
  }

  /// The gradebook as CSV.
  package var csv: String {
    let lines =
      [Gradebook.header]
      + rows.map { row in
        [
          row.file, row.name, row.lesson, row.exercise, row.outcome, "\(row.points)", row.manual,
          row.comment,
        ]
      }
    return lines.map { CSVText.line($0) }.joined()
  }

  /// The gradebook as JSON.
  package var json: String { JSONText.of(self) }
}

/// Comma-separated values as spreadsheets read and write them.
enum CSVText {
  /// A line, with its end; a cell that a spreadsheet would take for a formula gets an apostrophe.
  static func line(_ cells: [String]) -> String {
    cells.map { cell in
      let isFormula = cell.first.map { "=+-@".contains($0) } ?? false
      let text = isFormula ? "'\(cell)" : cell
      guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
      return "\"\(text.replacing("\"", with: "\"\""))\""
    }.joined(separator: ",") + "\n"
  }

  /// The cells of a text, line by line, as `line` was given them.
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    // Spreadsheets put a mark of the byte order in front.
    let plain = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
    func finished(_ cell: String) -> String {
      let isGuarded =
        cell.first == "'" && cell.dropFirst().first.map { "=+-@".contains($0) } == true
      return isGuarded ? String(cell.dropFirst()) : cell
    }
    var characters = plain.replacing("\r\n", with: "\n").makeIterator()
    var next = characters.next()
    while let character = next {
      next = characters.next()
      switch character {
      case "\"" where isQuoted && next == "\"":
        cell.append("\"")
        next = characters.next()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        cells.append(finished(cell))
        cell = ""
      case "\n" where !isQuoted:
        rows.append(cells + [finished(cell)])
        cells = []
        cell = ""
      default: cell.append(character)
      }
    }
    if !cell.isEmpty || !cells.isEmpty { rows.append(cells + [finished(cell)]) }
    return rows
  }
}
