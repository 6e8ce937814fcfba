/// Lines of equal height over a grid of points, by marching squares.
package struct Contouring {
  /// A point of the grid's plane.
  typealias Place = (x: Double, y: Double)

  private let x: [Double]
  private let y: [Double]
  private let z: [Double]
  private let columns: Int
  private let rows: Int

  /// Takes a grid; nil if it has fewer than 2 × 2 points or its parts disagree in length.
  init?(_ shape: ContourShape) {
    columns = shape.columns
    guard columns >= 2, shape.z.count >= 2 * columns, shape.z.count % columns == 0,
      shape.x.count == shape.z.count, shape.y.count == shape.z.count
    else { return nil }
    rows = shape.z.count / columns
    x = shape.x.array
    y = shape.y.array
    z = shape.z.array
  }

  private init(x: [Double], y: [Double], z: [Double], columns: Int, rows: Int) {
    self.x = x
    self.y = y
    self.z = z
    self.columns = columns
    self.rows = rows
  }

  /// Returns about `count` round heights from below the lowest to above the highest point.
  package static func levels(of heights: Numbers, count: Int = 7, isFilled: Bool) -> [Double] {
    let finite = heights.filter(\.isFinite)
    guard let lowest = finite.min(), let highest = finite.max(), lowest < highest else {
      return []
    }
    let ticks = Ticks.linear(
      from: lowest, to: highest, intervals: Swift.max(1, count) + 1, atLeast: 1,
      multiples: Ticks.levelMultiples)
    let first = ticks.lastIndex { $0 < lowest } ?? 0
    let last = ticks.firstIndex { $0 > highest } ?? ticks.count - 1
    guard first <= last else { return ticks }
    return isFilled
      ? Array(ticks[first...last]) : ticks[first...last].filter { $0 > lowest && $0 < highest }
  }

  /// Returns the lines at `level`; a closed one ends where it starts.
  func lines(at level: Double) -> [[Place]] {
    // A crossing lies on an edge of the grid: 2 × point to the right, 2 × point + 1 downwards.
    var links: [Int: [Int]] = [:]
    for row in 0..<(rows - 1) {
      for column in 0..<(columns - 1) {
        let corner = row * columns + column
        let corners = [corner, corner + 1, corner + columns + 1, corner + columns]
        let heights = corners.map { z[$0] }
        guard !heights.contains(where: \.isNaN) else { continue }
        let isAbove = heights.map { $0 >= level }
        guard isAbove.contains(true), isAbove.contains(false) else { continue }
        let edges = [
          2 * corner, 2 * (corner + 1) + 1, 2 * (corner + columns), 2 * corner + 1,
        ]
        let crossed = (0..<4).filter { isAbove[$0] != isAbove[($0 + 1) % 4] }
        var pairs: [(Int, Int)]
        if crossed.count == 2 {
          pairs = [(crossed[0], crossed[1])]
        } else {
          let middle = heights.reduce(0) { $0 + $1 / 4 }
          pairs = (middle >= level) == isAbove[0] ? [(0, 1), (2, 3)] : [(3, 0), (1, 2)]
        }
        for (from, to) in pairs {
          links[edges[from], default: []].append(edges[to])
          links[edges[to], default: []].append(edges[from])
        }
      }
    }
    return chained(links).map { $0.map { crossing(on: $0, at: level) } }
  }

  /// Returns closed rings around all that is at least as high as `level`.
  ///
  /// Points inside an odd number of rings are at least as high.
  func rings(atLeast level: Double) -> [[Place]] {
    let wide = columns + 2
    let high = rows + 2
    var px: [Double] = []
    var py: [Double] = []
    var pz: [Double] = []
    for row in 0..<high {
      for column in 0..<wide {
        let inner =
          Swift.min(Swift.max(row - 1, 0), rows - 1) * columns
          + Swift.min(Swift.max(column - 1, 0), columns - 1)
        let isInside = row > 0 && row <= rows && column > 0 && column <= columns
        px.append(x[inner])
        py.append(y[inner])
        pz.append(isInside && !z[inner].isNaN ? z[inner] : -.infinity)
      }
    }
    return Contouring(x: px, y: py, z: pz, columns: wide, rows: high).lines(at: level)
  }

  /// Joins links between edges to lines, open ones first.
  private func chained(_ links: [Int: [Int]]) -> [[Int]] {
    var left = links
    var lines: [[Int]] = []
    let edges = links.keys.sorted()
    let ends = edges.filter { links[$0]?.count == 1 }
    for start in ends + edges {
      guard let next = left[start]?.first else { continue }
      var line = [start]
      var here = start
      var following: Int? = next
      while let edge = following {
        remove(edge, from: here, in: &left)
        remove(here, from: edge, in: &left)
        line.append(edge)
        here = edge
        following = left[edge]?.first
      }
      lines.append(line)
    }
    return lines
  }

  private func remove(_ edge: Int, from start: Int, in links: inout [Int: [Int]]) {
    guard let index = links[start]?.firstIndex(of: edge) else { return }
    links[start]?.remove(at: index)
  }

  private func crossing(on edge: Int, at level: Double) -> Place {
    let from = edge / 2
    let to = edge % 2 == 0 ? from + 1 : from + columns
    let (a, b) = (z[from], z[to])
    var part: Double
    if !a.isFinite {
      part = 1
    } else if !b.isFinite {
      part = 0
    } else {
      part = (level - a) / (b - a)
    }
    if !part.isFinite { part = 0.5 }
    return (x[from] + (x[to] - x[from]) * part, y[from] + (y[to] - y[from]) * part)
  }
}
