/// A place in a picture, in columns from the left and rows from the top.
///
/// A row is twice as high as a column is wide, in a terminal as in SVG.
struct Point: Equatable {
  /// Columns from the left edge.
  var x: Double
  /// Rows from the upper edge.
  var y: Double

  /// Whether both numbers are finite.
  var isFinite: Bool { x.isFinite && y.isFinite }
}

/// A rectangle in a picture, in columns and rows.
struct Box: Equatable {
  /// The left edge.
  var left: Double
  /// The upper edge.
  var top: Double
  /// The right edge.
  var right: Double
  /// The lower edge.
  var bottom: Double

  /// How wide it is, in columns.
  var width: Double { right - left }
  /// How high it is, in rows.
  var height: Double { bottom - top }

  /// Whether `point` lies inside or on an edge.
  func contains(_ point: Point) -> Bool {
    point.x >= left && point.x <= right && point.y >= top && point.y <= bottom
  }

  /// Returns the rectangle with its edges moved outwards by a number of columns and rows.
  func grown(columns: Double, rows: Double) -> Box {
    Box(left: left - columns, top: top - rows, right: right + columns, bottom: bottom + rows)
  }
}
