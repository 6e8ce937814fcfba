/// The order in which numpy walks an array to reduce some of its axes.
///
/// Axes are walked from the largest step to the smallest, so sums over the last axis of a row-major
/// array add along each row, and sums over the first add whole rows: the order decides the last bits.
struct ReductionPlan {
  /// The result's shape without the reduced axes.
  let resultShape: [Int]
  /// The result's strides, in the order of the array's memory.
  let resultStrides: [Int]
  /// Merged axes from the slowest to the fastest: size, the array's step, the result's step
  /// (0 where the axis is reduced), the mask's step.
  let axes: [(size: Int, step: Int, resultStep: Int, maskStep: Int)]
  /// Where the walk begins.
  let offset: Int
  /// The flags of the elements that take part, and where their walk begins; nil for all elements.
  private let mask: (flags: Buffer<Bool>, offset: Int)?

  /// Plans the reduction of `reduced`, which are distinct axes counted from the front.
  ///
  /// - Parameter mask: The elements that take part: flags in the array's shape.
  init(_ array: NDArray, reducing reduced: [Int], where mask: NDArray? = nil) {
    let isReduced = (0..<array.dimensions).map { reduced.contains($0) }
    let kept = (0..<array.dimensions).filter { !isReduced[$0] }
    resultShape = kept.map { array.shape[$0] }
    var offset = array.offset
    var steps = array.strides
    var maskOffset = mask?.offset ?? 0
    var maskSteps = mask?.strides ?? Array(repeating: 0, count: array.dimensions)
    for axis in 0..<array.dimensions where isReduced[axis] && steps[axis] < 0 && array.count > 0 {
      // Memory is walked forwards, as numpy does.
      offset &+= (array.shape[axis] - 1) &* steps[axis]
      steps[axis] = 0 &- steps[axis]
      maskOffset &+= (array.shape[axis] - 1) &* maskSteps[axis]
      maskSteps[axis] = 0 &- maskSteps[axis]
    }
    self.offset = offset
    var operands = [
      NDArray(storage: array.storage, shape: array.shape, strides: steps, offset: offset)
    ]
    if let mask, case .bool(let flags) = mask.storage {
      self.mask = (flags, maskOffset)
      operands.append(
        NDArray(storage: mask.storage, shape: array.shape, strides: maskSteps, offset: maskOffset))
    } else {
      self.mask = nil
    }
    let order = OutputLayout(shape: array.shape, operands: operands).axes
    var resultSteps = Array(repeating: 0, count: array.dimensions)
    var step = 1
    for axis in order.reversed() where !isReduced[axis] {
      resultSteps[axis] = step
      step &*= max(array.shape[axis], 1)
    }
    resultStrides = kept.map { resultSteps[$0] }
    var merged: [(size: Int, step: Int, resultStep: Int, maskStep: Int)] = []
    for axis in order where array.shape[axis] != 1 {
      let size = array.shape[axis]
      if let outer = merged.last, outer.step == steps[axis] &* size,
        outer.resultStep == resultSteps[axis] &* size, outer.maskStep == maskSteps[axis] &* size
      {
        merged[merged.count - 1] = (
          outer.size &* size, steps[axis], resultSteps[axis], maskSteps[axis]
        )
      } else {
        merged.append((size, steps[axis], resultSteps[axis], maskSteps[axis]))
      }
    }
    axes = merged
  }

  /// How numpy walks an array and a mask: with axes that only the array lets it walk as one, the mask
  /// is copied, and as many of the innermost walks as 8192 elements hold are one.
  static func masked(
    _ array: NDArray, reducing reduced: [Int], where mask: NDArray
  ) throws(NDArrayError) -> (plan: ReductionPlan, piece: Int?) {
    let plain = ReductionPlan(array, reducing: reduced)
    let plan = ReductionPlan(array, reducing: reduced, where: mask)
    guard plain.axes.count < plan.axes.count, let core = plan.axes.last?.size, core > 0 else {
      return (plan, nil)
    }
    let layout = OutputLayout(shape: array.shape, operands: [array]).axes
    var back = Array(repeating: 0, count: layout.count)
    for (place, axis) in layout.enumerated() { back[axis] = place }
    let copy = try mask.transposed(layout).copy().transposed(back)
    return (
      ReductionPlan(array, reducing: reduced, where: copy), max(8192 / core, 1) &* core
    )
  }

  /// Calls `body` for each innermost run: the array's position and step, the result's position and
  /// step, and the length.
  ///
  /// Elements that take no part end a run, as in numpy.
  ///
  /// - Parameter keepsRuns: Whether runs stay whole, since `body` looks for itself in long ones.
  /// - Parameter piece: The length after which a run ends in any case; nil where nothing ends it.
  /// - Throws: What becomes a KeyboardInterrupt, where somebody wishes to stop.
  func run(
    keepsRuns: Bool = false, piece: Int? = nil,
    _ body: (_ source: Int, _ step: Int, _ target: Int, _ targetStep: Int, _ n: Int) -> Void
  ) throws(NDArrayError) {
    try StridedLoop(
      merged: axes.map(\.size), steps: axes.map { [$0.step, $0.resultStep, $0.maskStep] },
      offsets: [offset, 0, mask?.offset ?? 0]
    ).runInPieces(keepsRuns: keepsRuns) { offsets, steps, count in
      guard let mask else { return body(offsets[0], steps[0], offsets[1], steps[1], count) }
      let flags = mask.flags.elements + offsets[2]
      var start = 0
      while start < count {
        var end = start
        let limit = piece.map { min(count, (start / $0 + 1) &* $0) } ?? count
        while end < limit, flags[end &* steps[2]] { end += 1 }
        if end > start {
          body(
            offsets[0] &+ start &* steps[0], steps[0], offsets[1] &+ start &* steps[1], steps[1],
            end - start)
        }
        start = end < limit ? end + 1 : max(end, start + 1)
      }
    }
  }
}
