/// The cells of this session and of those before it, and a walk among them.
///
/// A cell that is entered again moves to the end, so each stands there once.
package struct CellHistory: Sendable {
  /// The cells, the oldest first.
  package private(set) var cells: [String] = []
  /// The most cells that are kept.
  package let limit: Int

  private var drafts: [Int: String] = [:]
  /// The place of the walk; the number of cells while what is typed is shown.
  private var place = 0
  private var prefix = ""

  /// An empty history that keeps `limit` cells.
  package init(limit: Int = 5000) { self.limit = max(1, limit) }

  /// Whether `cell` is worth keeping: not blank, no `:` command, and no more than 200 lines.
  package static func isWorthKeeping(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first(where: { $0 != " " && $0 != "\t" && $0 != "\n" })
    else { return false }
    return first != ":" && cell.utf8.count(where: { $0 == 0x0A }) < 200
  }

  /// Puts `cell` at the end and ends a walk.
  package mutating func add(_ cell: String) {
    cells.removeAll { $0 == cell }
    cells.append(cell)
    if cells.count > limit { cells.removeFirst(cells.count - limit) }
    rest()
  }

  /// Puts many cells at the end, the later of equal ones staying.
  package mutating func add(contentsOf others: [String]) {
    var seen: Set<String> = []
    var kept: [String] = []
    for cell in (cells + others).reversed() where seen.insert(cell).inserted { kept.append(cell) }
    cells = kept.prefix(limit).reversed()
    rest()
  }

  /// Ends a walk: the next one begins at the newest cell.
  package mutating func rest() {
    drafts = [:]
    place = cells.count
    prefix = ""
  }

  /// Goes to the next older cell that begins as what was typed.
  ///
  /// - Parameter current: What is shown now; it is found again when the walk comes back.
  /// - Returns: The text to show; nil when there is none older.
  package mutating func older(than current: String) -> String? {
    if place >= cells.count { prefix = current }
    return walk(from: current, through: stride(from: place - 1, through: 0, by: -1))
  }

  /// Goes to the next newer cell that begins as what was typed, or to what was typed.
  package mutating func newer(than current: String) -> String? {
    guard place < cells.count else { return nil }
    if let found = walk(from: current, through: stride(from: place + 1, to: cells.count, by: 1)) {
      return found
    }
    note(current)
    place = cells.count
    return drafts[place] ?? prefix
  }

  /// The place of the nearest cell that contains `text`, from `start` towards older (`step` -1)
  /// or newer ones (1); capital letters matter only where `text` has some.
  package func firstPlace(containing text: String, from start: Int, step: Int) -> Int? {
    let ignoresCase = text == text.lowercased()
    var index = start
    while cells.indices.contains(index) {
      let cell = ignoresCase ? cells[index].lowercased() : cells[index]
      if cell.contains(text) { return index }
      index += step < 0 ? -1 : 1
    }
    return nil
  }

  private mutating func walk(from current: String, through places: some Sequence<Int>)
    -> String?
  {
    let found = places.first { cells.indices.contains($0) && cells[$0].hasPrefix(prefix) }
    guard let found else { return nil }
    note(current)
    place = found
    return drafts[found] ?? cells[found]
  }

  /// Keeps what was made of the cell at the place of the walk.
  private mutating func note(_ current: String) {
    if place >= cells.count || cells[place] != current { drafts[place] = current }
  }
}
