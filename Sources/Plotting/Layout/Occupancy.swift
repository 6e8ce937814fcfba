/// Which cells of a panel are drawn on, so that a legend can stay off them.
struct Occupancy {
  private let columns: Int
  private let rows: Int
  private let box: Box
  private var ink: [UInt8]

  /// What stands for a light area.
  private static let tint: UInt8 = 1
  /// What stands for a line, a sign or words.
  private static let full: UInt8 = 2

  /// Looks at `scene` inside of `box`.
  init(_ scene: Scene, in box: Box) {
    self.box = box
    columns = Swift.max(1, Int(Swift.min(box.width, 2000).rounded(.up)))
    rows = Swift.max(1, Int(Swift.min(box.height, 2000).rounded(.up)))
    ink = [UInt8](repeating: 0, count: columns * rows)
    for item in scene.items { add(item.drawing) }
  }

  /// What lies under a rectangle, in cells.
  struct Weight: Comparable {
    /// Cells with lines, signs, words or bars.
    var full = 0
    /// Cells with light areas.
    var tint = 0

    /// Whether the left one covers less, full cells first.
    static func < (left: Weight, right: Weight) -> Bool {
      (left.full, left.tint) < (right.full, right.tint)
    }
  }

  /// Whether light areas fill more than half of the panel, so that a legend has to lie on them.
  var isTinted: Bool {
    2 * ink.lazy.filter { $0 > 0 }.count > ink.count
  }

  /// Returns what lies under `area`.
  func weight(under area: Box) -> Weight {
    let first = Swift.max(0, cell(area.left - box.left, limit: columns))
    let last = Swift.min(columns - 1, cell(area.right - box.left - 0.01, limit: columns))
    let top = Swift.max(0, cell(area.top - box.top, limit: rows))
    let bottom = Swift.min(rows - 1, cell(area.bottom - box.top - 0.01, limit: rows))
    guard first <= last, top <= bottom else { return Weight() }
    var sum = Weight()
    for row in top...bottom {
      for column in first...last {
        switch ink[row * columns + column] {
        case 0: break
        case Occupancy.tint: sum.tint += 1
        default: sum.full += 1
        }
      }
    }
    return sum
  }

  /// Whether a legend may lie on what weighs `weight`.
  func isFree(_ weight: Weight) -> Bool {
    weight.full == 0 && (weight.tint == 0 || isTinted)
  }

  private func cell(_ position: Double, limit: Int) -> Int {
    Int(Swift.min(Swift.max(position, -1), Double(limit)).rounded(.down))
  }

  private mutating func mark(_ point: Point, _ weight: UInt8) {
    guard point.isFinite else { return }
    let column = cell(point.x - box.left, limit: columns)
    let row = cell(point.y - box.top, limit: rows)
    guard column >= 0, column < columns, row >= 0, row < rows else { return }
    let index = row * columns + column
    ink[index] = Swift.max(ink[index], weight)
  }

  private mutating func mark(_ area: Box, _ weight: UInt8) {
    var y = area.top
    repeat {
      var x = area.left
      repeat {
        mark(Point(x: x, y: y), weight)
        x += 0.5
      } while x < area.right
      y += 0.5
    } while y < area.bottom
  }

  private mutating func add(_ drawing: Scene.Drawing) {
    switch drawing {
    case .stroke(let stroke):
      for path in stroke.paths {
        for (from, to) in zip(path, path.dropFirst()) {
          let steps = Swift.max(
            1, Int(Swift.min(Swift.max(abs(to.x - from.x), abs(to.y - from.y)) * 2, 4000)) + 1)
          for step in 0...steps {
            let part = Double(step) / Double(steps)
            mark(
              Point(x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part),
              Occupancy.full)
          }
        }
      }
    case .area(let area):
      for row in 0..<rows {
        let height = box.top + Double(row) + 0.5
        let edges = area.crossings(at: height)
        for pair in stride(from: 0, to: edges.count - 1, by: 2) {
          mark(
            Box(left: edges[pair], top: height, right: edges[pair + 1], bottom: height),
            Occupancy.tint)
        }
      }
    case .bars(let bars):
      for bar in bars.boxes { mark(bar, Occupancy.full) }
    case .symbols(let symbols):
      for point in symbols.points { mark(point, Occupancy.full) }
    case .words(let words):
      let width = words.lines.map(DisplayText.width).max() ?? 0
      let left: Double
      switch words.horizontal {
      case .left: left = words.point.x
      case .center: left = words.point.x - Double(width) / 2
      case .right: left = words.point.x - Double(width)
      }
      mark(
        Box(
          left: left, top: words.point.y - 0.5, right: left + Double(width),
          bottom: words.point.y - 0.5 + Double(words.lines.count)), Occupancy.full)
    case .raster(let raster):
      let (top, bottom) = (
        Swift.min(raster.box.top, raster.box.bottom),
        Swift.max(raster.box.top, raster.box.bottom)
      )
      let left = Swift.max(box.left, Swift.min(raster.box.left, raster.box.right))
      let right = Swift.min(box.right, Swift.max(raster.box.left, raster.box.right))
      mark(
        Box(
          left: left, top: Swift.max(top, box.top), right: right,
          bottom: Swift.min(bottom, box.bottom)), Occupancy.tint)
    }
  }
}
