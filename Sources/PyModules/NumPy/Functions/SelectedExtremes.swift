internal import NDArrays
internal import PyRuntime

/// The smallest and the largest elements, with `initial=` and `where=`.
enum SelectedExtremes {
  /// Reduces the axes of the call.
  ///
  /// - Parameters:
  ///   - mask: Which elements take part; all where nil.
  ///   - name: The name of the ufunc, for the messages.
  static func reduce(
    _ values: NDArray, isMinimum: Bool, mask: NDArray?, name: String, _ call: BoundArguments
  ) throws -> NDArray {
    let (axes, keeps) = (try call.axes(), try call.bool("keepdims"))
    func extreme(_ values: NDArray) throws -> NDArray {
      try isMinimum
        ? values.minimum(axes: axes, keepsAxes: keeps)
        : values.maximum(axes: axes, keepsAxes: keeps)
    }
    guard call.isGiven("initial") else {
      if mask != nil { throw ReductionMask.noIdentity(name) }
      if try values.reducedCount(axes: axes) == 0, values.dtype.isNumeric {
        throw NDArrayError.emptyReduction(name)
      }
      return try extreme(values)
    }
    let initial = try ReductionMask.number(
      call.value("initial"), values.dtype, call.interpreter)
    if try values.reducedCount(axes: axes) == 0 {
      let shape = try values.asFlags().any(axes: axes, keepsAxes: keeps).shape
      return try NDArray.full(shape, initial)
    }
    var values = values
    if let mask {
      values = try values.copyKeepingOrder()
      try values.assign(initial, at: [.mask(UnaryFunction.logicalNot(mask))])
    }
    let combine: BinaryFunction = isMinimum ? .minimum : .maximum
    return try combine(extreme(values), initial)
  }
}
