#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension EllipseShape {
  /// Returns `count` points on the ellipse and the first one again.
  func outline(count: Int) -> [(x: Double, y: Double)] {
    let turn = angle * .pi / 180
    return (0...Swift.max(count, 4)).map { step in
      let along = 2 * .pi * Double(step % Swift.max(count, 4)) / Double(Swift.max(count, 4))
      let (dx, dy) = (width / 2 * cos(along), height / 2 * sin(along))
      return (x + dx * cos(turn) - dy * sin(turn), y + dx * sin(turn) + dy * cos(turn))
    }
  }
}

extension EllipseShape {
  /// The direction in which the ellipse lies, as a step of length 1.
  package var direction: (x: Double, y: Double) {
    let turn = angle * .pi / 180
    return (cos(turn), sin(turn))
  }
}
