internal import PenalizedRegression
internal import PyModules
internal import PyRuntime

/// A certificate in words and numbers, for `:certificate`.
enum CertificateText {
  /// The lines for the model that the learner calls `name`.
  ///
  /// - Throws: `FitError` where the fit cannot be solved again.
  static func lines(
    _ name: String, _ record: FitRecord, _ interpreter: Interpreter
  ) throws -> [String] {
    switch record {
    case .single(let record):
      let referee = try Referee(record)
      let (own, exact) = (record.coefficients, referee.exact.coefficients)
      return try lines(
        name, Sides(own: referee.certificate, exact: referee.exact.certificate),
        model: record.estimator, samples: record.y.count, features: own.count, targets: nil,
        zeros: ("weights that are zero", own.count { $0 == 0 }, exact.count { $0 == 0 }),
        distance: referee.distance, interpreter)
    case .together(let record):
      let referee = try MultiTaskReferee(record)
      func empty(_ coefficients: [[Double]]) -> Int {
        (0..<record.x.columnCount).count { j in coefficients.allSatisfy { $0[j] == 0 } }
      }
      return try lines(
        name, Sides(own: referee.certificate, exact: referee.exact.certificate),
        model: record.estimator, samples: record.y.rowCount, features: record.x.columnCount,
        targets: record.y.columnCount,
        zeros: (
          "features without weight", empty(record.coefficients),
          empty(referee.exact.coefficients)
        ), distance: referee.distance, interpreter)
    }
  }

  /// The two certificates that stand beside each other.
  private struct Sides {
    let own: Certificate
    let exact: Certificate
  }

  private static func lines(
    _ name: String, _ sides: Sides, model: String, samples: Int, features: Int, targets: Int?,
    zeros: (label: String, own: Int, exact: Int), distance: Double, _ interpreter: Interpreter
  ) throws -> [String] {
    func number(_ value: Double) throws -> String {
      try interpreter.format(.float(value), ".7g")
    }
    func size(_ value: Double) throws -> String {
      value == 0 ? "0" : try interpreter.format(.float(value), ".1e")
    }
    let (own, exact) = (sides.own, sides.exact)
    var rows: [[String]] = [["", "this fit", "exact solution"]]
    rows.append(["objective", try number(own.objective), try number(exact.objective)])
    rows.append([
      "relative duality gap", try size(own.relativeGap), try size(exact.relativeGap),
    ])
    rows.append([
      "largest violation", try size(own.largestViolation), try size(exact.largestViolation),
    ])
    rows.append([zeros.label, String(zeros.own), String(zeros.exact)])
    if own.iterations > 0 { rows.append(["sweeps", String(own.iterations), ""]) }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    let sizes = [
      Count.text(samples, "sample"), Count.text(features, "feature"),
      targets.map { Count.text($0, "target") },
    ].compactMap { $0 }.joined(separator: ", ")
    var lines = ["Certificate of \(name): \(model) on \(sizes)"]
    for row in rows {
      let left = aligned(row[1], widths[1])
      let right = row[2].isEmpty ? "" : "  " + aligned(row[2], widths[2])
      lines.append("  \(padded(row[0], widths[0]))  \(left)\(right)")
    }
    lines.append("No weight is farther than \(try size(distance)) from the exact one.")
    lines.append(
      exact.isConverged
        ? "The gap bounds what any other weights could still gain."
        : "The exact solver stopped above its tolerance: scale the features, or use a larger alpha."
    )
    return lines
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func aligned(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
