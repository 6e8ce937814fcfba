internal import PyRuntime

/// `shift` along the columns.
enum ColumnShifting {
  /// The columns moved `periods` places to the right under the names that are there.
  ///
  /// - Parameter fill: What the columns that open hold; gaps of the dtype nearest to the first or last column for nil.
  static func shifted(
    _ frame: FrameObject, _ periods: Int, fill: Value?
  ) throws -> FrameObject {
    let count = frame.columnCount
    guard count > 0, periods != 0 else { return frame.copied }
    let edge = frame.data[periods > 0 ? 0 : count - 1]
    let opened =
      fill.map { ColumnData(repeating: $0, count: frame.rowCount) }
      ?? edge.taking(Array(repeating: -1, count: frame.rowCount))
    let data = (0..<count).map { position -> ColumnData in
      let (source, overflow) = position.subtractingReportingOverflow(periods)
      return !overflow && source >= 0 && source < count ? frame.data[source] : opened
    }
    return FrameObject(data, columns: frame.columns, index: frame.index)
  }
}
