/// Walks several arrays of one shape together, in row-major order of that shape.
///
/// Axes that can be walked as one are merged, so a kernel sees runs that are as long as possible.
struct StridedLoop {
  private(set) var shape: [Int] = []
  /// For each axis the step of each operand.
  private var steps: [[Int]] = []
  private let offsets: [Int]

  /// Creates a walk over operands given by their strides and offsets.
  init(shape: [Int], strides: [[Int]], offsets: [Int]) {
    self.offsets = offsets
    for axis in 0..<shape.count where shape[axis] != 1 {
      let step = strides.map { $0[axis] }
      if let size = self.shape.last, let outer = steps.last,
        zip(outer, step).allSatisfy({ $0 == $1 &* shape[axis] })
      {
        self.shape[self.shape.count - 1] = size &* shape[axis]
        steps[steps.count - 1] = step
      } else {
        self.shape.append(shape[axis])
        steps.append(step)
      }
    }
  }

  /// Creates a walk over axes that are not to be merged further.
  init(merged shape: [Int], steps: [[Int]], offsets: [Int]) {
    self.shape = shape
    self.steps = steps
    self.offsets = offsets
  }

  /// Calls `body` for runs of at most `Interruption.piece` elements, which end within milliseconds,
  /// and looks between them whether somebody wishes to stop.
  ///
  /// - Parameter keepsRuns: Whether runs stay whole, since `body` looks for itself in long ones.
  /// - Throws: What becomes a KeyboardInterrupt.
  func runInPieces(
    keepsRuns: Bool = false, _ body: (_ offsets: [Int], _ steps: [Int], _ count: Int) -> Void
  ) throws(NDArrayError) {
    var elements = Interruption.Work()
    try run { (offsets, steps, count) throws(NDArrayError) in
      guard count > Interruption.piece, !keepsRuns else {
        body(offsets, steps, count)
        return try elements.done(count)
      }
      for start in stride(from: 0, to: count, by: Interruption.piece) {
        body(
          zip(offsets, steps).map { $0 &+ $1 &* start }, steps,
          min(Interruption.piece, count - start))
        try Interruption.look()
      }
    }
  }

  /// Calls `body` for each innermost run with the operands' positions, their steps and the length.
  func run<Failure: Error>(
    _ body: (_ offsets: [Int], _ steps: [Int], _ count: Int) throws(Failure) -> Void
  ) throws(Failure) {
    if shape.contains(0) { return }
    guard let count = shape.last, let inner = steps.last else {
      try body(offsets, Array(repeating: 0, count: offsets.count), 1)
      return
    }
    let outer = shape.count - 1
    if outer == 0 {
      try body(offsets, inner, count)
      return
    }
    var index = Array(repeating: 0, count: outer)
    var current = offsets
    while true {
      try body(current, inner, count)
      var axis = outer - 1
      while axis >= 0 {
        index[axis] += 1
        if index[axis] < shape[axis] {
          for operand in 0..<current.count { current[operand] &+= steps[axis][operand] }
          break
        }
        for operand in 0..<current.count {
          current[operand] &-= steps[axis][operand] &* (shape[axis] - 1)
        }
        index[axis] = 0
        axis -= 1
      }
      if axis < 0 { return }
    }
  }
}
