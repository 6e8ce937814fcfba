import CKernels

extension NDArray {
  /// Returns the numbers rounded to `decimals` places, halves to even, as `numpy.round`.
  package func rounded(decimals: Int = 0) throws(NDArrayError) -> NDArray {
    switch dtype {
    case .float64:
      if decimals == 0 { return try UnaryFunction.rint(self) }
      let factor = try NDArray(scalar: Libm.pow(10, Double(decimals.magnitude)))
      if decimals > 0 {
        let scaled = try UnaryFunction.rint(BinaryFunction.multiply(self, factor))
        return try BinaryFunction.divide(scaled, factor)
      }
      let scaled = try UnaryFunction.rint(BinaryFunction.divide(self, factor))
      return try BinaryFunction.multiply(scaled, factor)
    case .int64:
      if decimals >= 0 { return try copyKeepingOrder() }
      return try asDoubles().rounded(decimals: decimals).asInts()
    case .bool:
      throw NDArrayError(
        .notImplemented, "numpy.round of a bool array has type float16, which is not supported",
        help: "convert the array first: a.astype(float)")
    case .string, .object: throw .type("cannot round an array of type \(dtype.shortName)")
    }
  }

  /// Returns the numbers moved to the nearest of `low` and `high` where they lie outside.
  package func clipped(_ low: NDArray?, _ high: NDArray?) throws(NDArrayError) -> NDArray {
    if let low, let high, low.dimensions == 0, high.dimensions == 0,
      low.dtype.isNumeric, high.dtype.isNumeric, case .float64(let numbers) = storage,
      let least = try low.asDoubles().doubles.first, let most = try high.asDoubles().doubles.first
    {
      return try Elementwise.unary(self, numbers, .float64) {
        ck_clip($0, $1, least, most, $2, $3, $4)
      }
    }
    var result = self
    if let low { result = try BinaryFunction.maximum(result, low) }
    if let high { result = try BinaryFunction.minimum(result, high) }
    return low == nil && high == nil ? try copy() : result
  }
}
