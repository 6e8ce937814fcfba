internal import NDArrays
internal import PyRuntime

/// Missing elements filled.
enum Filling {
  /// Returns a column with one value in each gap.
  static func fill(
    _ column: ColumnData, with value: Value, _ interpreter: Interpreter
  ) throws -> ColumnData {
    let gaps = (0..<column.count).filter { column.isMissing($0) }
    guard !gaps.isEmpty else { return column }
    let plain = value.plainScalar
    switch (column, plain) {
    case (.float(var values), _):
      guard let number = plain.number else {
        if plain.isMissing { return column }
        // Numbers and something else stand beside each other as objects.
        var elements = column.plainValues
        for gap in gaps { elements[gap] = plain }
        return .object(elements)
      }
      for gap in gaps { values[gap] = number }
      return .float(values)
    case (.text(var values), .string(let text)):
      for gap in gaps { values[gap] = text.text }
      return .text(values)
    case (.object(var values), _):
      for gap in gaps { values[gap] = plain }
      return ColumnData.object(values)
    case (.text, _) where !plain.isMissing:
      var values = column.plainValues
      for gap in gaps { values[gap] = plain }
      return .object(values)
    default:
      return try CellAssignment.replacing(
        column, at: gaps, with: value, index: nil, interpreter)
    }
  }

  /// Returns a column with the element before each gap in it, or after it for `backward`.
  static func carried(_ column: ColumnData, backward: Bool, limit: Int? = nil) -> ColumnData {
    var source = Array(0..<column.count)
    var last = -1
    var used = 0
    let order = backward ? Array(source.reversed()) : source
    for position in order {
      if column.isMissing(position) {
        used += 1
        source[position] = last >= 0 && used <= limit ?? .max ? last : position
      } else {
        last = position
        used = 0
      }
    }
    return column.taking(source)
  }

  /// Returns numbers with the gaps between two of them on a straight line; later ones as the last.
  static func interpolated(_ column: ColumnData) -> ColumnData {
    guard case .float(var values) = column else { return column }
    var last: Int?
    for position in values.indices where !values[position].isNaN {
      if let start = last, position > start + 1 {
        let step = (values[position] - values[start]) / Double(position - start)
        for gap in (start + 1)..<position {
          values[gap] = values[start] + step * Double(gap - start)
        }
      }
      last = position
    }
    if let last {
      for gap in (last + 1)..<max(values.count, last + 1) { values[gap] = values[last] }
    }
    return .float(values)
  }
}
