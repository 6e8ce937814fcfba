internal import NDArrays
internal import PyRuntime

/// The weights of samples in `np.cov`: how often each was seen, and how much each counts.
struct SampleWeights {
  private let weights: NDArray
  /// How much each sample counts, where `aweights=` says so.
  private let importance: NDArray?

  /// Reads `fweights=` and `aweights=`; nil where the function has none or both are left out.
  ///
  /// - Throws: TypeError, ValueError or RuntimeError in numpy's words.
  init?(_ call: BoundArguments, count: Int) throws {
    guard call.isGiven("fweights") || call.isGiven("aweights") else { return nil }
    let frequencies = try SampleWeights.read(call, "fweights", count)
    importance = try SampleWeights.read(call, "aweights", count)
    guard let first = frequencies ?? importance else { return nil }
    weights =
      try frequencies != nil
      ? importance.map { try BinaryFunction.multiply(first, $0) } ?? first : first
  }

  private static func read(
    _ call: BoundArguments, _ name: String, _ count: Int
  ) throws -> NDArray? {
    guard let array = try call.optionalArray(name)?.asDoubles() else { return nil }
    let numbers = array.doubles
    if name == "fweights", numbers.contains(where: { $0 != $0.rounded() }) {
      throw PyException(.typeError, "fweights must be integer")
    }
    guard array.dimensions <= 1 else {
      throw PyException(.runtimeError, "cannot handle multidimensional \(name)")
    }
    guard array.count == count else {
      throw PyException(.runtimeError, "incompatible numbers of samples and \(name)")
    }
    if numbers.contains(where: { $0 < 0 }) {
      throw PyException(.valueError, "\(name) cannot be negative")
    }
    return array
  }

  /// The covariance of the rows of `matrix`, its columns being the samples.
  func covariance(_ matrix: NDArray, ddof: Double, _ interpreter: Interpreter) throws -> NDArray {
    let total = try weights.sum()
    let values = try matrix.asDoubles()
    let means = try BinaryFunction.divide(
      BinaryFunction.multiply(values, weights).sum(axes: [1], keepsAxes: true), total)
    var factor = total.doubles.first ?? 0
    if ddof != 0, let importance {
      let products = try BinaryFunction.multiply(weights, importance).sum().doubles.first ?? 0
      factor -= ddof * products / factor
    } else {
      factor -= ddof
    }
    if factor <= 0 {
      try interpreter.numpyWarning(.runtimeWarning, "Degrees of freedom <= 0 for slice")
      factor = 0
      FloatStatus.clear()
      FloatStatus.raise(.divideByZero)
      try interpreter.reportFloatStatus("divide")
      FloatStatus.clear()
    }
    let centered = try BinaryFunction.subtract(values, means)
    let product = try NDArray.matmul(
      centered, BinaryFunction.multiply(centered, weights).transposed())
    return try interpreter.apply(.multiply, product, NDArray(scalar: 1 / factor)).squeezed()
  }
}
