internal import NDArrays
internal import PyRuntime

/// New row labels: where their elements come from, and what stands where there are none.
enum Reindexing {
  /// The elements at the given places, one value where there is none (-1).
  static func filled(
    _ column: ColumnData, _ places: [Int], with fill: Value, _ interpreter: Interpreter
  ) throws -> ColumnData {
    guard column.count > 0 else { return ColumnData(repeating: fill, count: places.count) }
    let gaps = places.indices.filter { places[$0] < 0 }
    return try CellAssignment.replacing(
      column.taking(places.map { max($0, 0) }), at: gaps, with: fill, index: nil, interpreter)
  }

  /// The place of each label as `method` finds it: of the label itself, or of the one before, after or nearest.
  static func places(
    _ labels: AxisLabels, _ old: AxisLabels, _ call: BoundArguments
  ) throws -> [Int] {
    let method = try call.interpreter.str(call.value("method"))
    let kinds = ["pad", "ffill", "backfill", "bfill", "nearest"]
    guard kinds.contains(method) else {
      throw PyException(
        .valueError,
        "Invalid fill method. Expecting pad (ffill), backfill (bfill) or nearest. Got \(method)")
    }
    guard labels.data.isNumeric, old.data.isNumeric else {
      throw PandasErrors.unsupported(
        "reindex(method=…) over labels that are no numbers",
        help: "reindex first, then ffill() or bfill()")
    }
    let known = old.data.doubles
    let (rises, falls) = (
      zip(known, known.dropFirst()).allSatisfy { $0 <= $1 },
      zip(known, known.dropFirst()).allSatisfy { $0 >= $1 }
    )
    guard rises || falls else {
      throw PyException(
        .valueError, "index must be monotonic increasing or decreasing",
        help: "sort the rows first: df.sort_index()")
    }
    return labels.data.doubles.map { wanted in
      if let exact = known.firstIndex(of: wanted) { return exact }
      let before = known.indices.filter { known[$0] < wanted }.max { known[$0] < known[$1] }
      let after = known.indices.filter { known[$0] > wanted }.min { known[$0] < known[$1] }
      switch method {
      case "pad", "ffill": return before ?? -1
      case "backfill", "bfill": return after ?? -1
      default:
        guard let before else { return after ?? -1 }
        guard let after else { return before }
        return wanted - known[before] < known[after] - wanted ? before : after
      }
    }
  }
}
