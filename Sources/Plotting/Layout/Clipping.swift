/// Cutting lines and areas to a rectangle.
enum Clipping {
  /// Returns the pieces of a line that lie inside of `box`; points that are not finite cut it.
  ///
  /// - SeeAlso: Liang and Barsky, *ACM Trans. Graph.* 3(1), 1984.
  static func pieces(of line: [Point], in box: Box) -> [[Point]] {
    var pieces: [[Point]] = []
    var current: [Point] = []
    var previous: Point?
    for point in line {
      guard point.isFinite else {
        if !current.isEmpty { pieces.append(current) }
        current = []
        previous = nil
        continue
      }
      guard let from = previous else {
        if box.contains(point) { current = [point] }
        previous = point
        continue
      }
      previous = point
      guard let (start, end) = segment(from, point, in: box) else {
        if !current.isEmpty { pieces.append(current) }
        current = []
        continue
      }
      if current.isEmpty {
        current = [start, end]
      } else if start == from {
        current.append(end)
      } else {
        pieces.append(current)
        current = [start, end]
      }
      if end != point {
        pieces.append(current)
        current = []
      }
    }
    if !current.isEmpty { pieces.append(current) }
    return pieces
  }

  /// Returns the part of a segment that lies inside of `box`, or nil.
  static func segment(_ from: Point, _ to: Point, in box: Box) -> (Point, Point)? {
    let dx = to.x - from.x
    let dy = to.y - from.y
    guard dx.isFinite, dy.isFinite else { return nil }
    var enter = 0.0
    var leave = 1.0
    let edges = [
      (-dx, from.x - box.left), (dx, box.right - from.x),
      (-dy, from.y - box.top), (dy, box.bottom - from.y),
    ]
    for (speed, room) in edges {
      if speed == 0 {
        if room < 0 { return nil }
      } else {
        let time = room / speed
        if speed < 0 {
          enter = Swift.max(enter, time)
        } else {
          leave = Swift.min(leave, time)
        }
      }
    }
    guard enter <= leave else { return nil }
    let start = enter > 0 ? Point(x: from.x + dx * enter, y: from.y + dy * enter) : from
    let end = leave < 1 ? Point(x: from.x + dx * leave, y: from.y + dy * leave) : to
    return (start, end)
  }

  /// Returns the part of a closed area that lies inside of `box`.
  ///
  /// - SeeAlso: Sutherland and Hodgman, *Comm. ACM* 17(1), 1974.
  static func area(_ ring: [Point], in box: Box) -> [Point] {
    var ring = ring.filter(\.isFinite)
    ring = half(ring, distance: { $0.x - box.left })
    ring = half(ring, distance: { box.right - $0.x })
    ring = half(ring, distance: { $0.y - box.top })
    return half(ring, distance: { box.bottom - $0.y })
  }

  private static func half(_ ring: [Point], distance: (Point) -> Double) -> [Point] {
    guard var previous = ring.last else { return [] }
    var result: [Point] = []
    result.reserveCapacity(ring.count)
    for point in ring {
      let before = distance(previous)
      let now = distance(point)
      if (before >= 0) != (now >= 0) {
        let part = before / (before - now)
        if part.isFinite {
          result.append(
            Point(
              x: previous.x + (point.x - previous.x) * part,
              y: previous.y + (point.y - previous.y) * part))
        }
      }
      if now >= 0 { result.append(point) }
      previous = point
    }
    return result
  }
}
