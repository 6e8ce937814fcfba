import CKernels

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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
  ///
  /// - Parameters:
  ///   - initial: A number of the result's type that each sum begins with; 0 where nil.
  ///   - mask: Which elements are added, in the array's shape; all where nil.
  package func sum(
    axes: [Int]? = nil, keepsAxes: Bool = false, initial: NDArray? = nil, where mask: NDArray? = nil
  ) throws(NDArrayError) -> NDArray {
    let reduced = try reducedAxes(axes)
    switch storage {
    case .float64(let buffer):
      let (plan, piece) =
        try mask.map { (mask) throws(NDArrayError) in
          try ReductionPlan.masked(self, reducing: reduced, where: mask)
        } ?? (ReductionPlan(self, reducing: reduced), nil)
      let result = try Buffer<Double>.zeroed(shape: plan.resultShape, dtype: .float64)
      if let start = initial?.doubles.first {
        for i in 0..<result.count { result.elements[i] = start }
      }
      // Where a run ends decides the order of addition, so the kernel itself looks in long ones.
      try plan.run(keepsRuns: true, piece: piece) { source, step, target, targetStep, count in
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
      return try taking(mask, otherwise: NDArray(scalar: 0)).fold(
        reduced, initial: initial?.ints.first ?? 0, keepsAxes: keepsAxes
      ) { (total: Int, value: Int) in total &+ value }
    case .bool:
      let source = try taking(mask, otherwise: NDArray(scalar: false))
      guard case .bool(let flags) = source.storage else { return source }
      let plan = ReductionPlan(source, reducing: reduced)
      let result = try Buffer<Int>.zeroed(shape: plan.resultShape, dtype: .int64)
      if let start = initial?.ints.first {
        for i in 0..<result.count { result.elements[i] = start }
      }
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
  ///
  /// - Parameters:
  ///   - initial: A number of the result's type that each product begins with; 1 where nil.
  ///   - mask: Which elements are multiplied, in the array's shape; all where nil.
  package func product(
    axes: [Int]? = nil, keepsAxes: Bool = false, initial: NDArray? = nil, where mask: NDArray? = nil
  ) throws(NDArrayError) -> NDArray {
    let reduced = try reducedAxes(axes)
    switch dtype {
    case .float64:
      return try taking(mask, otherwise: NDArray(scalar: 1.0)).fold(
        reduced, initial: initial?.doubles.first ?? 1, keepsAxes: keepsAxes
      ) { (total: Double, value: Double) in total * value }
    case .int64, .bool:
      return try asInts().taking(mask, otherwise: NDArray(scalar: 1)).fold(
        reduced, initial: initial?.ints.first ?? 1, keepsAxes: keepsAxes
      ) { (total: Int, value: Int) in total &* value }
    case .string, .object: throw BinaryFunction.multiply.noLoop([self, self])
    }
  }

  /// Returns whether any element over `axes` is true.
  package func any(axes: [Int]? = nil, keepsAxes: Bool = false) throws(NDArrayError) -> NDArray {
    if let answer = try holds(true, axes, keepsAxes) { return answer }
    return try asFlags().fold(try reducedAxes(axes), initial: false, keepsAxes: keepsAxes) {
      (total: Bool, value: Bool) in total || value
    }
  }

  /// Returns whether all elements over `axes` are true.
  package func all(axes: [Int]? = nil, keepsAxes: Bool = false) throws(NDArrayError) -> NDArray {
    if let answer = try holds(false, axes, keepsAxes) {
      return try UnaryFunction.logicalNot(answer)
    }
    return try asFlags().fold(try reducedAxes(axes), initial: true, keepsAxes: keepsAxes) {
      (total: Bool, value: Bool) in total && value
    }
  }

  /// The array with `other` where `mask` is false, in the memory order that it has.
  private func taking(
    _ mask: NDArray?, otherwise other: NDArray
  ) throws(NDArrayError) -> NDArray {
    guard let mask else { return self }
    let result = try copyKeepingOrder()
    try result.assign(other, at: [.mask(UnaryFunction.logicalNot(mask))])
    return result
  }

  /// Whether one of all flags, which lie side by side, is `flag`: known at the first one.
  private func holds(
    _ flag: Bool, _ axes: [Int]?, _ keepsAxes: Bool
  ) throws(NDArrayError) -> NDArray? {
    let reduced = try reducedAxes(axes)
    guard reduced.count == dimensions, isRowMajor, case .bool(let flags) = storage else {
      return nil
    }
    let found = memchr(flags.elements + offset, flag ? 1 : 0, count) != nil
    return try NDArray(scalar: found).restoring(reduced, if: keepsAxes)
  }

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
