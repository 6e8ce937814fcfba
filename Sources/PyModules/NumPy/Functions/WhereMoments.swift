internal import NDArrays
internal import PyRuntime

/// Means and variances of the elements that `where=` takes.
enum WhereMoments {
  /// The sum of the elements taken, and how many there are, with the axes kept.
  private static func sums(
    _ array: NDArray, _ mask: NDArray, _ axes: [Int]?
  ) throws -> (sum: NDArray, count: NDArray) {
    let values = try array.asDoubles().copy()
    try values.assign(NDArray(scalar: 0.0), at: [.mask(UnaryFunction.logicalNot(mask))])
    return (
      try values.sum(axes: axes, keepsAxes: true), try mask.sum(axes: axes, keepsAxes: true)
    )
  }

  static func mean(
    _ array: NDArray, _ mask: NDArray, _ axes: [Int]?, _ call: BoundArguments
  ) throws -> NDArray {
    let (sum, count) = try sums(array, mask, axes)
    if count.ints.contains(0) {
      try call.interpreter.numpyWarning(.runtimeWarning, "Mean of empty slice")
    }
    return try finished(BinaryFunction.divide(sum, count), axes, call)
  }

  static func variance(
    _ array: NDArray, _ mask: NDArray, _ axes: [Int]?, _ ddof: Double, _ call: BoundArguments
  ) throws -> NDArray {
    let (sum, count) = try sums(array, mask, axes)
    let freedom = try BinaryFunction.subtract(count, NDArray(scalar: ddof))
    if freedom.doubles.contains(where: { $0 <= 0 }) {
      try call.interpreter.numpyWarning(.runtimeWarning, "Degrees of freedom <= 0 for slice")
    }
    let center = try BinaryFunction.divide(sum, count)
    let distance = try BinaryFunction.subtract(array.asDoubles(), center).copy()
    try distance.assign(NDArray(scalar: 0.0), at: [.mask(UnaryFunction.logicalNot(mask))])
    let squares = try UnaryFunction.square(distance).sum(axes: axes, keepsAxes: true)
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
