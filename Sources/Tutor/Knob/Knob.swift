internal import Notebook
package import NotebookSession
internal import Plotting
internal import PyModules
internal import PyRuntime
internal import PySyntax

/// A name of a cell whose value is turned while the cell runs again and again.
///
/// Each run works on copies of all values, so that nothing of the notebook changes: neither names
/// nor what they hold, nor random streams, `In`, `Out` and files.
package final class Knob {
  /// The name that is turned.
  package let name: String
  /// Its values.
  package let scale: KnobScale
  /// The position to begin with: that of the value the name has now.
  package let start: Int
  /// What runs: `cell 3`, `cells 3 to 5`, or `the cells of 'picture'`.
  package let cellWords: String
  /// Whether the last run ended with another value of the name than it was given.
  package private(set) var isOverridden = false
  private let cell: KnobCell
  private let session: Session

  /// How turning a knob ended.
  package enum Ending: Sendable, Equatable {
    /// The value of a position is kept.
    case kept(position: Int)
    /// Everything is as it was.
    case restored
    /// A run was stopped; everything is as it was.
    case stopped
  }

  /// Makes the knob that a learner asked for.
  ///
  /// - Parameter steps: Finds the lesson's cells of a step; nil where there is no such step.
  init(
    _ request: KnobRequest, over session: Session, steps: (String) -> [String]? = { _ in nil }
  ) throws(KnobRequest.Problem) {
    let count = session.executionCount
    guard count > 0 else {
      throw KnobRequest.Problem("No cell has run yet: run one that uses '\(request.name)' first.")
    }
    var sources: [String] = []
    var words: [String] = []
    for place in request.cells.isEmpty ? [.numbers(count...count)] : request.cells {
      switch place {
      case .numbers(let cells):
        guard cells.upperBound <= count else {
          throw KnobRequest.Problem(
            "There is no cell In [\(cells.upperBound)]: they are 1 to \(count).")
        }
        sources += cells.compactMap { session.source(ofCell: $0) }
        words.append(
          cells.count == 1
            ? "cell \(cells.lowerBound)" : "cells \(cells.lowerBound) to \(cells.upperBound)")
      case .step(let id, let cell):
        guard let all = steps(id) else { throw .noCell(id) }
        guard !all.isEmpty, all.indices.contains((cell ?? 1) - 1) else {
          throw KnobRequest.Problem("The step '\(id)' has \(Count.text(all.count, "cell")).")
        }
        let own = cell.map { [all[$0 - 1]] } ?? all
        let ran = Set((1...count).compactMap { session.source(ofCell: $0) })
        guard own.allSatisfy(ran.contains) else {
          throw KnobRequest.Problem(
            "The step '\(id)' was not played to its end: ':goto \(id)' goes there.")
        }
        sources += own
        words.append(cell.map { "cell \($0) of '\(id)'" } ?? "the cells of '\(id)'")
      }
    }
    name = request.name
    scale = request.scale
    self.session = session
    cellWords = words.joined(separator: " and ")
    cell = KnobCell(sources.joined(separator: "\n\n"), name: name)
    guard cell.hasName else {
      throw KnobRequest.Problem(Knob.missing(request, cellWords, in: session))
    }
    start = scale.position(of: Knob.number(session.interpreter.globals[name]))
  }

  /// Says that the name is not in the cell, and which cell has it.
  private static func missing(
    _ request: KnobRequest, _ cellWords: String, in session: Session
  ) -> String {
    let name = request.name
    let verb = cellWords.hasPrefix("cell ") && !cellWords.contains(" and ") ? "does" : "do"
    let there = (1...session.executionCount).reversed().first { number in
      session.source(ofCell: number).map { KnobCell($0, name: name).hasName } ?? false
    }
    let advice =
      there.map { "; cell \($0) does: put \($0) behind the command" }
      ?? "; write a cell with '\(name)' in it, and run it first"
    return "\(cellWords.prefix(1).uppercased())\(cellWords.dropFirst()) \(verb) not use '\(name)'"
      + advice + "."
  }

  private static func number(_ value: Value?) -> Double? {
    switch value {
    case .int(let number): Double(number)
    case .float(let number): number
    default: nil
    }
  }

  /// Runs the cell with the value of a position; the notebook stays as it is.
  package func run(at position: Int) -> Session.CellResult {
    let interpreter = session.interpreter
    return interpreter.isolated {
      interpreter.globals[name] = scale.pythonValue(at: position)
      let result = session.evaluateSilently(
        cell.turned(to: scale.literal(at: position)), name: cellWords)
      isOverridden =
        result.error == nil
        && Knob.number(interpreter.globals[name]) != scale.value(at: position)
      return result
    }
  }

  /// The cell that keeps the value of a position.
  func keptSource(at position: Int) -> String { cell.kept(at: scale.literal(at: position)) }

  /// What the cell comes to at about a dozen values, without a picture; nil where it was stopped.
  func table() -> [KnobRow]? {
    var rows: [KnobRow] = []
    for position in scale.spread(12) {
      let result = run(at: position)
      if result.isInterrupted { return nil }
      rows.append(
        KnobRow(value: scale.literal(at: position), words: Knob.words(for: result.outputs)))
    }
    return rows
  }

  /// The outputs in one line: the error, the value, the first line printed, or the picture in words.
  private static func words(for outputs: [Output]) -> String {
    var printed: String?
    var value: String?
    var picture: String?
    for output in outputs {
      switch output {
      case .error(let report): return report.headline
      case .result(let text): value = firstLine(text)
      case .stream(let text): printed = printed ?? firstLine(text)
      case .figure(let figure): picture = FigureDescription.sentence(figure)
      case .warning: break
      }
    }
    return value ?? printed ?? picture ?? "nothing is shown"
  }

  private static func firstLine(_ text: String) -> String? {
    let lines = text.split(separator: "\n").filter { $0.contains { !$0.isWhitespace } }
    guard let first = lines.first else { return nil }
    return lines.count == 1 ? String(first) : first + " …"
  }
}

/// One value of a knob and what the cell came to with it.
package struct KnobRow: Sendable, Equatable {
  /// The value as Python writes it.
  package let value: String
  /// What the cell shows, in one line.
  package let words: String
}
