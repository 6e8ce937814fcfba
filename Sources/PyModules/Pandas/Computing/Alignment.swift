internal import PyRuntime

/// Labels of several axes made one.
enum Alignment {
  /// All labels of several axes: those of the first where they are equal, otherwise sorted.
  static func union(_ axes: [AxisLabels], _ interpreter: Interpreter) throws -> AxisLabels {
    guard let first = axes.first else { return AxisLabels(count: 0) }
    if axes.allSatisfy({ $0.hasSameLabels(as: first) }) {
      return axes.allSatisfy({ sameNames($0, first) })
        ? first : first.named(Array(repeating: .none, count: first.levelCount))
    }
    for axis in axes where !axis.isUnique {
      throw PyException(
        .valueError, "cannot reindex on an axis with duplicate labels",
        help: "some labels come several times: make them unique with reset_index(drop=True)")
    }
    let all = inOrder(axes)
    return all.picking(try ColumnSorting.labelOrder(all, interpreter))
  }

  /// All labels of several axes in the order in which they first come.
  static func inOrder(_ axes: [AxisLabels]) -> AxisLabels {
    guard let first = axes.first else { return AxisLabels(count: 0) }
    var known: Set<LabelKey> = []
    var values: [Value] = []
    for axis in axes {
      for position in 0..<axis.count {
        guard let key = LabelKey.element(axis.data, position) else { continue }
        if known.insert(key).inserted { values.append(axis.label(position)) }
      }
    }
    let names =
      axes.allSatisfy { sameNames($0, first) }
      ? first.names : Array(repeating: Value.none, count: first.levelCount)
    let kinds = Set(axes.map(\.data.dtypeName))
    if kinds.count == 1, case .object = first.data {
      return AxisLabels(.object(values), names: names)
    }
    return AxisLabels(ColumnData(inferring: values), names: names)
  }

  private static func sameNames(_ a: AxisLabels, _ b: AxisLabels) -> Bool {
    a.names.count == b.names.count
      && zip(a.names, b.names).allSatisfy { LabelKey($0) == LabelKey($1) }
  }
}
