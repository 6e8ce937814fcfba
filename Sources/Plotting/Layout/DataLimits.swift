/// The ranges of the data of a panel, and edges that want no margin.
struct DataLimits {
  /// The range along one axis.
  struct Range {
    /// The smallest number, or infinity.
    var lower = Double.infinity
    /// The largest number, or minus infinity.
    var upper = -Double.infinity
    /// The smallest number above zero, or infinity.
    var smallestPositive = Double.infinity
    /// Numbers at which the range ends without a margin, as the base of bars.
    var sticky: [Double] = []

    /// Widens the range to hold `value`; NaN and infinite numbers do nothing.
    mutating func add(_ value: Double) {
      guard value.isFinite else { return }
      if value < lower { lower = value }
      if value > upper { upper = value }
      if value > 0, value < smallestPositive { smallestPositive = value }
    }

    /// Widens the range to hold all `values`.
    mutating func add(_ values: Numbers) {
      for value in values.array { add(value) }
    }

    /// Joins another range to this one.
    mutating func add(_ other: Range) {
      lower = Swift.min(lower, other.lower)
      upper = Swift.max(upper, other.upper)
      smallestPositive = Swift.min(smallestPositive, other.smallestPositive)
      sticky += other.sticky
    }
  }

  /// The horizontal range.
  var x = Range()
  /// The vertical range.
  var y = Range()

  /// Finds the ranges of `marks`.
  init(_ marks: [Mark]) {
    for mark in marks where mark.isVisible { add(mark.shape) }
  }

  private mutating func add(_ shape: Shape) {
    switch shape {
    case .line(let line): add(line.x, line.y)
    case .points(let points): add(points.x, points.y)
    case .bars(let bars): add(bars)
    case .band(let band):
      var across = Range()
      across.add(band.lower)
      across.add(band.upper)
      if band.isVertical {
        y.add(band.along)
        x.add(across)
      } else {
        x.add(band.along)
        y.add(across)
      }
    case .polygon(let xs, let ys): add(xs, ys)
    case .ellipse(let ellipse):
      for point in ellipse.outline(count: 64) {
        x.add(point.x)
        y.add(point.y)
      }
    case .errorBars(let bars):
      for index in bars.x.indices where bars.y.at(index).isFinite {
        let (place, height) = (bars.x.at(index), bars.y.at(index))
        x.add(place)
        y.add(height)
        if !bars.xError.isEmpty {
          x.add(place - bars.xError.lower.each(index))
          x.add(place + bars.xError.upper.each(index))
        }
        if !bars.yError.isEmpty {
          y.add(height - bars.yError.lower.each(index))
          y.add(height + bars.yError.upper.each(index))
        }
      }
    case .segments(let x0, let y0, let x1, let y1):
      add(x0, y0)
      add(x1, y1)
    case .horizontalRule(let height, _, _): y.add(height)
    case .verticalRule(let place, _, _): x.add(place)
    case .horizontalSpan(let from, let to):
      y.add(from)
      y.add(to)
    case .verticalSpan(let from, let to):
      x.add(from)
      x.add(to)
    case .slopedRule(let px, let py, _):
      x.add(px)
      y.add(py)
    case .contour(let contour):
      add(contour.x, contour.y)
      x.sticky += [x.lower, x.upper]
      y.sticky += [y.lower, y.upper]
    case .image(let image):
      let xs: Numbers = [image.left, image.right]
      let ys: Numbers = [image.first, image.last]
      add(xs, ys)
      x.sticky += xs.array
      y.sticky += ys.array
    case .boxes(let boxes): add(boxes)
    case .stems(let xs, let ys, let base):
      add(xs, ys)
      y.add(base)
    case .arrow(let arrow):
      if arrow.text.isEmpty {
        add([arrow.tailX, arrow.tipX], [arrow.tailY, arrow.tipY])
      }
    case .text: break
    }
  }

  /// Adds points: a point whose height is missing does not count sideways.
  private mutating func add(_ xs: Numbers, _ ys: Numbers) {
    for index in 0..<Swift.min(xs.count, ys.count) {
      let (px, py) = (xs[index], ys[index])
      guard px.isFinite, py.isFinite else { continue }
      x.add(px)
      y.add(py)
    }
  }

  private mutating func add(_ bars: BarsShape) {
    var across = Range()
    var along = Range()
    for index in bars.positions.indices {
      let half = abs(bars.widths.each(index, none: 0.8)) / 2
      across.add(bars.positions[index] - half)
      across.add(bars.positions[index] + half)
      let base = bars.bases.each(index, none: 0)
      let tip = base + bars.lengths.at(index)
      along.add(base)
      along.add(tip)
      if !bars.errors.isEmpty {
        along.add(tip - bars.errors.lower.each(index))
        along.add(tip + bars.errors.upper.each(index))
      }
    }
    along.sticky.append(contentsOf: bars.bases.isEmpty ? [0] : bars.bases.array.prefix(1))
    if bars.isHorizontal {
      y.add(across)
      x.add(along)
    } else {
      x.add(across)
      y.add(along)
    }
  }

  private mutating func add(_ shape: BoxesShape) {
    var across = Range()
    var along = Range()
    for box in shape.boxes {
      across.add(box.position - 0.5)
      across.add(box.position + 0.5)
      for value in [box.low, box.lowerQuartile, box.median, box.upperQuartile, box.high] {
        along.add(value)
      }
      along.add(box.outliers)
      across.sticky += [box.position - 0.5, box.position + 0.5]
    }
    if shape.isHorizontal {
      y.add(across)
      x.add(along)
    } else {
      x.add(across)
      y.add(along)
    }
  }
}

extension Numbers {
  /// The number at `index`, the only number if there is one for all, or `none` if there is none.
  func each(_ index: Int, none: Double = 0) -> Double {
    isEmpty ? none : count == 1 ? array[0] : at(index)
  }
}
