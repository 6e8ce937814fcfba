internal import NDArrays
internal import PyRuntime

/// `reduce` of an elementwise function of two operands.
struct UfuncReduction {
  let function: BinaryFunction
  /// The axes to reduce; all where nil.
  let axes: [Int]?
  let keepsAxes: Bool
  /// What `initial=` says; nil where it is left out.
  let initial: Value?
  /// Which elements take part, in the array's shape; nil for all of them.
  let mask: NDArray?
  let call: BoundArguments

  /// What changes no result, for the functions that have it.
  private var identity: Value? {
    switch function {
    case .add, .hypot, .bitwiseOr, .bitwiseXor: .int(0)
    case .multiply: .int(1)
    case .bitwiseAnd: .int(-1)
    case .logaddexp: .float(-.infinity)
    case .logicalAnd: .bool(true)
    case .logicalOr, .logicalXor: .bool(false)
    default: nil
    }
  }

  func reduce(_ array: NDArray) throws -> NDArray {
    var start = initial
    if function == .power, start?.isNone == false {
      throw PyException(
        .notImplementedError, "reduce() of np.power does not support the argument 'initial' here",
        help:
          "write the powers out: 2 ** a[0] ** a[1] means something else than (2 ** a[0]) ** a[1]")
    }
    if mask != nil, start?.isNone != false {
      guard start == nil, array.dtype != .object, let identity else {
        throw ReductionMask.noIdentity(function.rawValue)
      }
      start = identity
    }
    if start?.isNone == true {
      if try array.reducedCount(axes: axes) == 0 {
        throw NDArrayError.emptyReduction(function.rawValue)
      }
      start = nil
    }
    switch function {
    case .add, .multiply:
      let first = try start.map {
        try ReductionMask.number(
          $0, array.dtype == .bool ? .int64 : array.dtype, call.interpreter)
      }
      return try function == .add
        ? array.sum(axes: axes, keepsAxes: keepsAxes, initial: first, where: mask)
        : array.product(axes: axes, keepsAxes: keepsAxes, initial: first, where: mask)
    case .minimum, .maximum:
      return try SelectedExtremes.reduce(
        array, isMinimum: function == .minimum, mask: mask, name: function.rawValue, call)
    case .logicalAnd where start == nil:
      return try array.all(axes: axes, keepsAxes: keepsAxes)
    case .logicalOr where start == nil:
      return try array.any(axes: axes, keepsAxes: keepsAxes)
    default: return try folded(array, start)
    }
  }

  /// Folds one axis, or several where the order does not matter.
  private func folded(_ array: NDArray, _ start: Value?) throws -> NDArray {
    let all = try Shape.axes(axes ?? Array(0..<array.dimensions), of: array.dimensions)
    let isReorderable = identity != nil || function == .fmax || function == .fmin
    guard all.count <= 1 || isReorderable else {
      throw PyException(
        .valueError,
        "reduction operation '\(function.rawValue)' is not reorderable, so at most one axis may "
          + "be specified")
    }
    var source = array
    // A function of numbers with a point computes with them from the first element on.
    let type = try call.interpreter.apply(
      function, NDArray.zeros([0], dtype: array.dtype), NDArray.zeros([0], dtype: array.dtype)
    ).dtype
    if type == .float64, array.dtype.isNumeric { source = try array.asDoubles() }
    let isLogical = [.logicalAnd, .logicalOr, .logicalXor].contains(function)
    if isLogical { source = try array.asFlags() }
    guard isLogical || type != .bool || array.dtype == .bool || array.dtype == .object else {
      throw PyException(
        .typeError,
        "No loop matching the specified signature and casting was found for ufunc "
          + function.rawValue)
    }
    var first = try start.map {
      try ReductionMask.number($0, isLogical ? .bool : source.dtype, call.interpreter)
    }
    var (result, flags) = (source, mask)
    for axis in all {
      result = try along(result, axis, first, flags)
      (first, flags) = (nil, nil)
    }
    return keepsAxes ? result : try result.squeezed(all)
  }

  /// One result after the other along an axis, from `start` or from the first element on.
  private func along(
    _ array: NDArray, _ axis: Int, _ start: NDArray?, _ mask: NDArray?
  ) throws -> NDArray {
    let size = array.shape[axis]
    guard size > 0 || start != nil else { throw NDArrayError.emptyReduction(function.rawValue) }
    var shape = array.shape
    shape[axis] = 1
    var result: NDArray
    if let start {
      result = try NDArray.full(shape, start)
    } else {
      result = try array.sliced(0, 1, axis: axis)
    }
    for k in (start == nil ? 1 : 0)..<max(size, 1) where k < size {
      try call.interpreter.tick()
      let next = try array.sliced(k, k + 1, axis: axis)
      guard let mask = try mask?.sliced(k, k + 1, axis: axis) else {
        result = try call.interpreter.apply(function, result, next)
        continue
      }
      // What takes no part is not computed, so that it warns of nothing.
      let places: [IndexItem] = [.mask(try mask.rowMajor())]
      let values = try call.interpreter.apply(
        function, result.item(at: places), next.item(at: places))
      let old = try result.copy()
      try old.assign(values, at: places)
      result = old
    }
    return result
  }
}
