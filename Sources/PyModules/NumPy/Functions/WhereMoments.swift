internal import NDArrays
internal import PyRuntime

/// Means and variances of the elements that `where=` takes, and variances about a given mean.
enum WhereMoments {
  static func mean(
    _ array: NDArray, _ mask: NDArray, _ axes: [Int]?, _ call: BoundArguments
  ) throws -> NDArray {
    let sum = try array.asDoubles().sum(axes: axes, keepsAxes: true, where: mask)
    let count = try mask.sum(axes: axes, keepsAxes: true)
    if count.ints.contains(0) {
      try call.interpreter.numpyWarning(.runtimeWarning, "Mean of empty slice")
    }
    return try finished(BinaryFunction.divide(sum, count), axes, call)
  }

  /// The variance of the elements that `mask` takes, all where nil, about `mean=` where it is given.
  static func variance(
    _ array: NDArray, _ mask: NDArray?, _ axes: [Int]?, _ ddof: Double, _ call: BoundArguments
  ) throws -> NDArray {
    let count =
      try mask?.sum(axes: axes, keepsAxes: true)
      ?? NDArray(scalar: array.reducedCount(axes: axes))
    let freedom = try BinaryFunction.subtract(count, NDArray(scalar: ddof))
    if freedom.doubles.contains(where: { $0 <= 0 }) {
      try call.interpreter.numpyWarning(.runtimeWarning, "Degrees of freedom <= 0 for slice")
    }
    let values = try array.dtype.isNumeric ? array.asDoubles() : array
    let center =
      try call.optionalArray("mean")
      ?? BinaryFunction.divide(values.sum(axes: axes, keepsAxes: true, where: mask), count)
    let distance = try call.interpreter.apply(
      .subtract, center.dtype.isNumeric ? values : array, center)
    let squares = try UnaryFunction.square(distance).sum(
      axes: axes, keepsAxes: true, where: mask?.broadcast(to: distance.shape))
    return try finished(
      BinaryFunction.divide(squares, BinaryFunction.maximum(freedom, NDArray(scalar: 0.0))), axes,
      call)
  }

  private static func finished(
    _ result: NDArray, _ axes: [Int]?, _ call: BoundArguments
  ) throws -> NDArray {
    let shaped =
      try call.bool("keepdims") ? result : result.squeezed(axes ?? Array(0..<result.dimensions))
    try call.interpreter.reportFloatStatus(shaped.dimensions == 0 ? "scalar divide" : "divide")
    FloatStatus.clear()
    return shaped
  }
}
