package import Plotting
internal import TerminalText

/// The data of a picture as tables.
package enum FigureData {
  /// Returns the tables of `figure`, each with a blank line in front.
  ///
  /// - Parameter rows: How many rows of a table are shown: the first ones, and how many more there
  ///   are; nil for all.
  package static func lines(_ figure: Figure, _ theme: Theme, rows: Int? = nil) -> [String] {
    FigureDescription.table(figure).flatMap { table -> [String] in
      var shown = table
      let left = table.rows.count - (rows ?? table.rows.count)
      if let rows, left > 0 { shown.rows = Array(table.rows.prefix(rows)) }
      return [""] + shown.lines.map { ControlCharacters.visible($0) }
        + (left > 0 ? ["and \(left) more; ':plot --data' shows all"] : [])
    }
  }
}
