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
    let referee = try Referee(record)
    let (own, exact) = (referee.certificate, referee.exactCertificate)
    let targets = record.responses.count
    let zeros = targets == 1 ? "weights that are zero" : "features without weight"
    func number(_ value: Double) throws -> String {
      try interpreter.format(.float(value), ".7g")
    }
    func size(_ value: Double) throws -> String {
      value == 0 ? "0" : try interpreter.format(.float(value), ".1e")
    }
    var rows: [[String]] = [["", "this fit", "exact solution"]]
    rows.append(["objective", try number(own.objective), try number(exact.objective)])
    rows.append([
      "relative duality gap", try size(own.relativeGap), try size(exact.relativeGap),
    ])
    rows.append([
      "largest violation", try size(own.largestViolation), try size(exact.largestViolation),
    ])
    rows.append([
      zeros, String(record.weights.unusedFeatures), String(referee.exact.unusedFeatures),
    ])
    if own.iterations > 0 { rows.append(["sweeps", String(own.iterations), ""]) }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    let sizes = [
      Count.text(record.x.rowCount, "sample"), Count.text(record.x.columnCount, "feature"),
      targets == 1 ? nil : Count.text(targets, "target"),
    ].compactMap { $0 }.joined(separator: ", ")
    var lines = ["Certificate of \(name): \(record.estimator) on \(sizes)"]
    for row in rows {
      let left = aligned(row[1], widths[1])
      let right = row[2].isEmpty ? "" : "  " + aligned(row[2], widths[2])
      lines.append("  \(padded(row[0], widths[0]))  \(left)\(right)")
    }
    lines.append("No weight is farther than \(try size(referee.distance)) from the exact one.")
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
