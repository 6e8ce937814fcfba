/// The order in which numpy walks an array to reduce some of its axes.
///
/// Axes are walked from the largest step to the smallest, so sums over the last axis of a row-major
/// array add along each row, and sums over the first add whole rows: the order decides the last bits.
struct ReductionPlan {
  /// The result's shape without the reduced axes.
  let resultShape: [Int]
  /// The result's strides, in the order of the array's memory.
  let resultStrides: [Int]
  /// The number of elements that each result takes in.
  let reducedCount: Int
  /// Merged axes from the slowest to the fastest: size, the array's step, the result's step
  /// (0 where the axis is reduced).
  let axes: [(size: Int, step: Int, resultStep: Int)]
  /// Where the walk begins.
  let offset: Int

  /// Plans the reduction of `reduced`, which are distinct axes counted from the front.
  init(_ array: NDArray, reducing reduced: [Int]) {
    let isReduced = (0..<array.dimensions).map { reduced.contains($0) }
    let kept = (0..<array.dimensions).filter { !isReduced[$0] }
    resultShape = kept.map { array.shape[$0] }
    reducedCount = reduced.reduce(1) { $0 &* array.shape[$1] }
    var offset = array.offset
    var steps = array.strides
    for axis in 0..<array.dimensions where isReduced[axis] && steps[axis] < 0 && array.count > 0 {
      // Memory is walked forwards, as numpy does.
      offset &+= (array.shape[axis] - 1) &* steps[axis]
      steps[axis] = 0 &- steps[axis]
    }
    self.offset = offset
    let order = OutputLayout(
      shape: array.shape,
      operands: [
        NDArray(storage: array.storage, shape: array.shape, strides: steps, offset: offset)
      ]
    ).axes
    var resultSteps = Array(repeating: 0, count: array.dimensions)
    var step = 1
    for axis in order.reversed() where !isReduced[axis] {
      resultSteps[axis] = step
      step &*= max(array.shape[axis], 1)
    }
    resultStrides = kept.map { resultSteps[$0] }
    var merged: [(size: Int, step: Int, resultStep: Int)] = []
    for axis in order where array.shape[axis] != 1 {
      let size = array.shape[axis]
      if let outer = merged.last, outer.step == steps[axis] &* size,
        outer.resultStep == resultSteps[axis] &* size
      {
        merged[merged.count - 1] = (outer.size &* size, steps[axis], resultSteps[axis])
      } else {
        merged.append((size, steps[axis], resultSteps[axis]))
      }
    }
    axes = merged
  }

  /// Calls `body` for each innermost run: the array's position and step, the result's position and
  /// step, and the length.
  ///
  /// - Parameter keepsRuns: Whether runs stay whole, since `body` looks for itself in long ones.
  /// - Throws: What becomes a KeyboardInterrupt, where somebody wishes to stop.
  func run(
    keepsRuns: Bool = false,
    _ body: (_ source: Int, _ step: Int, _ target: Int, _ targetStep: Int, _ n: Int) -> Void
  ) throws(NDArrayError) {
    try StridedLoop(
      merged: axes.map(\.size), steps: axes.map { [$0.step, $0.resultStep] }, offsets: [offset, 0]
    ).runInPieces(keepsRuns: keepsRuns) { offsets, steps, count in
      body(offsets[0], steps[0], offsets[1], steps[1], count)
    }
  }
}
