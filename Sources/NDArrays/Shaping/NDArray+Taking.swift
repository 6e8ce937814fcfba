extension NDArray {
  /// Returns the elements at positions along `axis`, negative ones counted from its end.
  ///
  /// - Throws: IndexError for a position outside.
  package func taking(_ positions: [Int], axis: Int) throws(NDArrayError) -> NDArray {
    let place = try Shape.axis(axis, of: dimensions)
    let size = shape[place]
    for position in positions where position < -size || position >= size {
      throw .outOfBounds(position, axis: place, size: size)
    }
    switch storage {
    case .float64: return try AxisBlocks<Double>(self, place).taken(positions)
    case .int64: return try AxisBlocks<Int>(self, place).taken(positions)
    case .bool: return try AxisBlocks<Bool>(self, place).taken(positions)
    case .string, .object:
      var items = Array(repeating: IndexItem.slice(start: nil, stop: nil, step: nil), count: place)
      items.append(.integers(try NDArray(positions)))
      return try item(at: items).rowMajor()
    }
  }

  /// Returns the array with each element along `axis` repeated; flattened where `axis` is nil.
  package func repeated(_ counts: [Int], axis: Int? = nil) throws(NDArrayError) -> NDArray {
    guard let axis else { return try raveled().repeated(counts, axis: 0) }
    let place = try Shape.axis(axis, of: dimensions)
    let size = shape[place]
    if counts.contains(where: { $0 < 0 }) {
      throw .value("repeats may not contain negative values.")
    }
    guard counts.count == 1 || counts.count == size else {
      throw .value(
        "operands could not be broadcast together with shape (\(size),) (\(counts.count),)")
    }
    var total = 0
    for i in 0..<size {
      let (sum, overflow) = total.addingReportingOverflow(counts.count == 1 ? counts[0] : counts[i])
      if overflow { throw .value("Maximum allowed dimension exceeded") }
      total = sum
    }
    switch storage {
    case .float64: return try AxisBlocks<Double>(self, place).repeated(counts, total)
    case .int64: return try AxisBlocks<Int>(self, place).repeated(counts, total)
    case .bool: return try AxisBlocks<Bool>(self, place).repeated(counts, total)
    case .string, .object:
      _ = try Buffer<Int>.uninitialized(shape: [total], dtype: .int64)
      return try taking(
        (0..<size).flatMap {
          Array(repeating: $0, count: counts.count == 1 ? counts[0] : counts[$0])
        },
        axis: place)
    }
  }
}

/// An array in row-major order, seen as rows of blocks: one row for each position of the axes before
/// `axis`, one block of elements that lie together for each position along it.
private struct AxisBlocks<Element: BitwiseCopyable & ArrayElement> {
  let array: NDArray
  let buffer: Buffer<Element>
  let axis: Int

  init(_ source: NDArray, _ axis: Int) throws(NDArrayError) {
    array = try source.rowMajor()
    guard let buffer = Element.buffer(of: array.storage) else {
      throw .type("cannot take from an array of type \(source.dtype.shortName)")
    }
    self.buffer = buffer
    self.axis = axis
  }

  private var rows: Int { array.shape[..<axis].reduce(1, &*) }
  private var width: Int { array.shape[(axis + 1)...].reduce(1, &*) }

  /// The blocks at positions that exist.
  func taken(_ positions: [Int]) throws(NDArrayError) -> NDArray {
    let size = array.shape[axis]
    return try made(positions.count) { (source, target, elements) throws(NDArrayError) in
      if width == 1 {
        try Interruption.pieces(positions.count) {
          for place in $0 {
            let position = positions[place]
            target[place] = source[position < 0 ? position &+ size : position]
          }
        }
        return try elements.done(positions.count)
      }
      for (place, position) in positions.enumerated() {
        let from = source + (position < 0 ? position &+ size : position) &* width
        (target + place &* width).update(from: from, count: width)
        try elements.done(width)
      }
    }
  }

  /// Each block as often as `counts` says, `total` blocks in all; one count is for all.
  func repeated(_ counts: [Int], _ total: Int) throws(NDArrayError) -> NDArray {
    try made(total) { (source, target, elements) throws(NDArrayError) in
      var next = target
      for position in 0..<array.shape[axis] {
        let from = source + position &* width
        let times = counts.count == 1 ? counts[0] : counts[position]
        if width == 1 {
          try Interruption.pieces(times) {
            (next + $0.lowerBound).update(repeating: from.pointee, count: $0.count)
          }
          next += times
          try elements.done(times)
          continue
        }
        for _ in 0..<times {
          next.update(from: from, count: width)
          next += width
          try elements.done(width)
        }
      }
    }
  }

  /// An array with `size` blocks along the axis, each row of which `fill` writes from the row of the
  /// source.
  private func made(
    _ size: Int,
    _ fill: (
      _ source: UnsafeMutablePointer<Element>, _ target: UnsafeMutablePointer<Element>,
      _ elements: inout Interruption.Work
    ) throws(NDArrayError) -> Void
  ) throws(NDArrayError) -> NDArray {
    var shape = array.shape
    shape[axis] = size
    let result = try Buffer<Element>.uninitialized(shape: shape, dtype: array.dtype)
    var elements = Interruption.Work()
    let (own, other) = (array.shape[axis] &* width, size &* width)
    for row in 0..<(other == 0 ? 0 : rows) {
      try fill(
        buffer.elements + (array.offset &+ row &* own), result.elements + row &* other, &elements)
    }
    return NDArray(storage: Element.storage(result), shape: shape)
  }
}
