/// Which cells of a panel are drawn on, so that a legend can stay off them.
struct Occupancy {
  private let columns: Int
  private let rows: Int
  private let box: Box
  private var ink: [UInt8]

  /// How much a cell with a light area counts.
  private static let tint: UInt8 = 1
  /// How much a cell with a line, a sign or words counts.
  private static let full: UInt8 = 40

  /// Looks at `scene` inside of `box`.
  init(_ scene: Scene, in box: Box) {
    self.box = box
    columns = Swift.max(1, Int(Swift.min(box.width, 2000).rounded(.up)))
    rows = Swift.max(1, Int(Swift.min(box.height, 2000).rounded(.up)))
    ink = [UInt8](repeating: 0, count: columns * rows)
    for item in scene.items { add(item.drawing) }
  }

  /// Returns how much lies under `area`, in cells; 40 for each line or sign.
  func weight(under area: Box) -> Int {
    let first = Swift.max(0, cell(area.left - box.left, limit: columns))
    let last = Swift.min(columns - 1, cell(area.right - box.left - 0.01, limit: columns))
    let top = Swift.max(0, cell(area.top - box.top, limit: rows))
    let bottom = Swift.min(rows - 1, cell(area.bottom - box.top - 0.01, limit: rows))
    guard first <= last, top <= bottom else { return 0 }
    var sum = 0
    for row in top...bottom {
      for column in first...last { sum += Int(ink[row * columns + column]) }
    }
    return sum
  }

  /// Whether a weight is of light areas only, at most.
  static func isFree(_ weight: Int) -> Bool { weight < Int(full) }

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
      for ring in area.rings {
        guard let left = ring.map(\.x).min(), let right = ring.map(\.x).max(),
          let top = ring.map(\.y).min(), let bottom = ring.map(\.y).max()
        else { continue }
        mark(Box(left: left, top: top, right: right, bottom: bottom), Occupancy.tint)
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
