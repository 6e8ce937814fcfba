import CKernels

extension NDArray {
  /// The axes that a reduction takes in: those given, or all.
  func reducedAxes(_ axes: [Int]?) throws(NDArrayError) -> [Int] {
    guard let axes else { return Array(0..<dimensions) }
    return try Shape.axes(axes, of: dimensions)
  }

  /// The result of a reduction with the reduced axes back as size 1, if wanted.
  func restoring(_ axes: [Int], if keepsAxes: Bool) throws(NDArrayError) -> NDArray {
    keepsAxes ? try expandingAxes(axes) : self
  }

  /// Returns the sum over `axes`, all where nil, in numpy's own order of addition.
  ///
  /// Flags are counted; integers wrap around.
  package func sum(axes: [Int]? = nil, keepsAxes: Bool = false) throws(NDArrayError) -> NDArray {
    let reduced = try reducedAxes(axes)
    let plan = ReductionPlan(self, reducing: reduced)
    switch storage {
    case .float64(let buffer):
      let result = try Buffer<Double>.zeroed(shape: plan.resultShape, dtype: .float64)
      if reducedCount(plan) > 0 {
        // Sums begin at -0.0, which changes no number and keeps a sum of -0.0.
        for i in 0..<result.count { result.elements[i] = -0.0 }
      }
      // Where a run ends decides the order of addition, so the kernel itself looks in long ones.
      try plan.run(keepsRuns: true) { source, step, target, targetStep, count in
        if targetStep == 0 {
          result.elements[target] += ck_pairwise_sum(buffer.elements + source, step, count)
        } else {
          let total = result.elements + target
          ck_add(
            total, targetStep, buffer.elements + source, step, total, targetStep, count)
        }
      }
      try Interruption.check()
      return try wrap(.float64(result), plan).restoring(reduced, if: keepsAxes)
    case .int64:
      return try fold(reduced, initial: 0, keepsAxes: keepsAxes) {
        (total: Int, value: Int) in total &+ value
      }
    case .bool(let flags):
      let result = try Buffer<Int>.zeroed(shape: plan.resultShape, dtype: .int64)
      try plan.run { source, step, target, targetStep, count in
        let from = flags.elements + source
        let to = result.elements + target
        if step == 1, targetStep == 0 {
          to.pointee &+= ck_count_flags(from, count)
        } else {
          for i in 0..<count { to[i &* targetStep] &+= from[i &* step] ? 1 : 0 }
        }
      }
      return try wrap(.int64(result), plan).restoring(reduced, if: keepsAxes)
    case .string(_, let width):
      let name = "dtype('\(dtype.shortName)')"
      throw .type(
        "the resolved dtypes are not compatible with add.reduce. Resolved (\(name), \(name), "
          + "dtype('<U\(width &* 2)'))")
    case .object: throw BinaryFunction.add.noLoop([self, self])
    }
  }

  /// Returns the product over `axes`, all where nil.
  package func product(
    axes: [Int]? = nil, keepsAxes: Bool = false
  ) throws(NDArrayError) -> NDArray {
    let reduced = try reducedAxes(axes)
    switch dtype {
    case .float64:
      return try fold(reduced, initial: 1, keepsAxes: keepsAxes) {
        (total: Double, value: Double) in total * value
      }
    case .int64, .bool:
      return try asInts().fold(reduced, initial: 1, keepsAxes: keepsAxes) {
        (total: Int, value: Int) in total &* value
      }
    case .string, .object: throw BinaryFunction.multiply.noLoop([self, self])
    }
  }

  /// Returns whether any element over `axes` is true.
  package func any(axes: [Int]? = nil, keepsAxes: Bool = false) throws(NDArrayError) -> NDArray {
    try asFlags().fold(try reducedAxes(axes), initial: false, keepsAxes: keepsAxes) {
      (total: Bool, value: Bool) in total || value
    }
  }

  /// Returns whether all elements over `axes` are true.
  package func all(axes: [Int]? = nil, keepsAxes: Bool = false) throws(NDArrayError) -> NDArray {
    try asFlags().fold(try reducedAxes(axes), initial: true, keepsAxes: keepsAxes) {
      (total: Bool, value: Bool) in total && value
    }
  }

  private func reducedCount(_ plan: ReductionPlan) -> Int { plan.reducedCount }

  private func wrap(_ storage: ArrayStorage, _ plan: ReductionPlan) -> NDArray {
    NDArray(storage: storage, shape: plan.resultShape, strides: plan.resultStrides, offset: 0)
  }

  /// Folds the elements over `reduced`, from `initial` or from the first ones.
  @inline(__always)
  func fold<Element: BitwiseCopyable & ArrayElement>(
    _ reduced: [Int], initial: Element?, keepsAxes: Bool,
    _ combine: (Element, Element) -> Element
  ) throws(NDArrayError) -> NDArray {
    try fold(reduced, initial: initial, keepsAxes: keepsAxes) { from, step, to, toStep, count in
      if toStep == 0 {
        var total = to.pointee
        for i in 0..<count { total = combine(total, from[i &* step]) }
        to.pointee = total
      } else {
        for i in 0..<count {
          to[i &* toStep] = combine(to[i &* toStep], from[i &* step])
        }
      }
    }
  }

  /// Folds runs of elements into their results: `kernel` gets the run and its step, the results and
  /// their step, which is 0 where there is one, and the length.
  @inline(__always)
  func fold<Element: BitwiseCopyable & ArrayElement>(
    _ reduced: [Int], initial: Element?, keepsAxes: Bool,
    kernel: (UnsafePointer<Element>, Int, UnsafeMutablePointer<Element>, Int, Int) -> Void
  ) throws(NDArrayError) -> NDArray {
    guard let buffer = Element.buffer(of: storage) else {
      throw .type("cannot reduce an array of type \(dtype.shortName)")
    }
    let plan = ReductionPlan(self, reducing: reduced)
    let result = try Buffer<Element>.uninitialized(shape: plan.resultShape, dtype: dtype)
    if let initial {
      for i in 0..<result.count { result.elements[i] = initial }
    } else if count > 0 {
      // The first element of each: folding it once more changes nothing in minimum and maximum.
      let first = try item(
        at: (0..<dimensions).map {
          reduced.contains($0) ? .integer(0) : .slice(start: nil, stop: nil, step: nil)
        })
      let target = NDArray(
        storage: Element.storage(result), shape: plan.resultShape, strides: plan.resultStrides,
        offset: 0)
      try target.assign(first)
    }
    try plan.run { source, step, target, targetStep, count in
      kernel(buffer.elements + source, step, result.elements + target, targetStep, count)
    }
    return try wrap(Element.storage(result), plan).restoring(reduced, if: keepsAxes)
  }
}
