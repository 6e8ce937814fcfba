package import LessonFormat

/// The reports of the author gate for other programs.
package enum GateReportText {
  private struct Document: Encodable {
    let lessons: [Gate.Report]
    let malformed: [LessonProblem]
    let counts: GateCounts
    let problems: Int
  }

  /// The reports as a JSON document.
  ///
  /// - Parameter malformed: The problems of files that are no lessons.
  package static func json(_ reports: [Gate.Report], malformed: [LessonProblem]) -> String {
    JSONText.of(
      Document(
        lessons: reports, malformed: malformed, counts: total(reports),
        problems: malformed.count + reports.reduce(0) { $0 + $1.problems.count }))
  }

  /// The reports as JUnit's XML: a suite for each lesson, a case for each kind of problem.
  package static func junit(_ reports: [Gate.Report], malformed: [LessonProblem]) -> String {
    var suites = reports.map { suite($0.file, $0.problems) }
    for file in Set(malformed.map(\.file)).sorted() {
      suites.append(suite(file, malformed.filter { $0.file == file }))
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"regtutor check\">\n"
      + suites.joined() + "</testsuites>\n"
  }

  /// The counts of all lessons together.
  package static func total(_ reports: [Gate.Report]) -> GateCounts {
    reports.reduce(into: GateCounts()) { $0.add($1.counts) }
  }

  private static func suite(_ file: String, _ problems: [LessonProblem]) -> String {
    var text =
      "  <testsuite name=\"\(escaped(file))\" tests=\"\(ProblemCode.allCases.count)\" "
      + "failures=\"\(Set(problems.map(\.code)).count)\">\n"
    for code in ProblemCode.allCases {
      let own = problems.filter { $0.code == code }
      let name = "    <testcase classname=\"\(escaped(file))\" name=\"\(code.rawValue)\""
      if own.isEmpty {
        text += name + "/>\n"
      } else {
        let words = own.map(\.description).joined(separator: "\n")
        text +=
          name + ">\n      <failure message=\"\(escaped(own[0].message))\">\(escaped(words))"
          + "</failure>\n    </testcase>\n"
      }
    }
    return text + "  </testsuite>\n"
  }

  /// A text without what XML does not allow in it.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case _ where scalar.value < 0x20 && scalar != "\t": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
