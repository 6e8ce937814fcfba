/// The indentation of the open blocks.
///
/// Each entry holds two widths of the same blanks: with tabs to the next multiple of 8, and with
/// tabs as wide as one space. Lines that compare differently in the two mix tabs and spaces in a
/// way that depends on the editor; Python refuses them, and so do we.
struct IndentationStack: Sendable {
  /// The widths of one line's leading blanks.
  struct Width: Sendable {
    /// With tab stops at every eighth column.
    var withTabStops = 0
    /// With a tab as one column.
    var withNarrowTabs = 0

    /// Counts one blank.
    mutating func add(_ blank: UInt8) {
      switch blank {
      case Ascii.tab:
        withTabStops = (withTabStops / 8 + 1) * 8
        withNarrowTabs += 1
      case Ascii.formFeed:
        self = Width()
      default:
        withTabStops += 1
        withNarrowTabs += 1
      }
    }
  }

  /// What a line's indentation means.
  enum Change: Sendable {
    case same
    case indent
    case dedent(count: Int)
    /// Tabs and spaces are mixed.
    case inconsistent
    /// A dedent to a column where no block starts.
    case unmatched
    case tooDeep
  }

  /// The deepest nesting of blocks.
  static let limit = 100

  private var widths = [Width()]

  /// The number of open blocks.
  var depth: Int { widths.count - 1 }

  /// Takes the indentation of a new line.
  mutating func move(to width: Width) -> Change {
    guard let top = widths.last else { return .same }
    if width.withTabStops == top.withTabStops {
      return width.withNarrowTabs == top.withNarrowTabs ? .same : .inconsistent
    }
    if width.withTabStops > top.withTabStops {
      if widths.count >= IndentationStack.limit { return .tooDeep }
      if width.withNarrowTabs <= top.withNarrowTabs { return .inconsistent }
      widths.append(width)
      return .indent
    }
    var count = 0
    while widths.count > 1, let last = widths.last, width.withTabStops < last.withTabStops {
      widths.removeLast()
      count += 1
    }
    guard let reached = widths.last, reached.withTabStops == width.withTabStops else {
      return .unmatched
    }
    return reached.withNarrowTabs == width.withNarrowTabs ? .dedent(count: count) : .inconsistent
  }
}
