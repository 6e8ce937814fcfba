extension Figure {
  /// Returns the limits of an axis of the panel at `index` as they are drawn, the lower or left
  /// one first; of an inverted axis the larger number comes first.
  package func limits(of index: Int, vertical: Bool) -> (Double, Double) {
    guard axes.indices.contains(index) else { return (0, 1) }
    let ranges = PlotLayout.limits(of: self)[index]
    let map =
      vertical
      ? Limits.map(axes[index].y, over: ranges.y) : Limits.map(axes[index].x, over: ranges.x)
    return map.isInverted ? (map.upper, map.lower) : (map.lower, map.upper)
  }
}
