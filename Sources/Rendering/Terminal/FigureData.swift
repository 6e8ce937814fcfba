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
      return [""] + parts(of: shown, theme).map { ControlCharacters.visible($0) }
        + (left > 0 ? ["and \(left) more; ':plot --data' shows all"] : [])
    }
  }

  /// The lines of a table, its columns on several tables where one would be too wide: the first
  /// column stands in each.
  private static func parts(of table: FigureTable, _ theme: Theme) -> [String] {
    func fits(_ lines: [String]) -> Bool {
      lines.allSatisfy { DisplayWidth.of($0) <= theme.width }
    }
    let whole = table.lines
    if fits(whole) || table.columns.count < 3 { return whole }
    func part(_ picked: [Int]) -> FigureTable {
      FigureTable(
        title: table.title, columns: picked.map { table.columns[$0] },
        rows: table.rows.map { row in picked.map { row.indices.contains($0) ? row[$0] : "" } })
    }
    var all: [String] = []
    var next = 1
    while next < table.columns.count {
      var picked = [0, next]
      next += 1
      while next < table.columns.count, fits(part(picked + [next]).lines) {
        picked.append(next)
        next += 1
      }
      let lines = part(picked).lines
      all += all.isEmpty ? lines : [""] + lines
    }
    return all
  }
}
