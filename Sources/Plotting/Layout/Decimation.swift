/// Fewer points that look the same.
enum Decimation {
  /// Returns a line whose neighbours in the same sliver of a picture are replaced by the first,
  /// the lowest, the highest and the last of them, in their order.
  ///
  /// Extremes and gaps stay, so a single outlier among a million points is still seen.
  ///
  /// - SeeAlso: Jugel and others, *PVLDB* 7(10), 2014.
  static func line(_ points: [Point], slivers perColumn: Double) -> [Point] {
    guard points.count > 2000 else { return points }
    var result: [Point] = []
    var start = 0
    while start < points.count {
      guard points[start].isFinite else {
        if result.last?.isFinite == true { result.append(points[start]) }
        start += 1
        continue
      }
      let sliver = (points[start].x * perColumn).rounded(.down)
      var end = start
      var lowest = start
      var highest = start
      while end + 1 < points.count, points[end + 1].isFinite,
        (points[end + 1].x * perColumn).rounded(.down) == sliver
      {
        end += 1
        if points[end].y < points[lowest].y { lowest = end }
        if points[end].y > points[highest].y { highest = end }
      }
      var last = -1
      for index in [start, Swift.min(lowest, highest), Swift.max(lowest, highest), end]
      where index != last {
        result.append(points[index])
        last = index
      }
      start = end + 1
    }
    return result
  }

  /// Returns the positions of `points` to draw when those that fall on an earlier one, in a
  /// raster with `perColumn` × `perRow` dots a cell, are left out.
  static func scattered(
    _ points: [Point], in box: Box, perColumn: Double, perRow: Double, keeping limit: Int = 5000
  ) -> [Int] {
    guard points.count > limit else {
      return points.indices.filter { points[$0].isFinite && box.contains(points[$0]) }
    }
    let columns = Swift.max(1, Int(Swift.min(box.width * perColumn, 10_000)) + 1)
    let rows = Swift.max(1, Int(Swift.min(box.height * perRow, 10_000)) + 1)
    var seen = [Bool](repeating: false, count: columns * rows)
    var result: [Int] = []
    for index in points.indices.reversed() {
      let point = points[index]
      guard point.isFinite, box.contains(point) else { continue }
      let column = Swift.min(Int((point.x - box.left) * perColumn), columns - 1)
      let row = Swift.min(Int((point.y - box.top) * perRow), rows - 1)
      let dot = row * columns + column
      if !seen[dot] {
        seen[dot] = true
        result.append(index)
      }
    }
    return result.reversed()
  }
}
