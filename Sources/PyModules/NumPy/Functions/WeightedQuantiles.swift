internal import NDArrays
internal import PyRuntime

/// Quantiles of elements that count differently, by `method='inverted_cdf'`.
struct WeightedQuantiles {
  private let array: NDArray
  private let weights: NDArray
  private let call: BoundArguments
  private let reduced: [Int]
  private let q: NDArray

  /// Reads `weights=`.
  ///
  /// - Parameter words: What to say of a fraction outside of 0...1.
  /// - Throws: ValueError or TypeError in numpy's words.
  init(_ array: NDArray, _ q: NDArray, _ call: BoundArguments, _ words: String) throws {
    guard q.doubles.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw PyException(.valueError, words)
    }
    let method = try call.text("method")
    guard method == "inverted_cdf" else {
      throw PyException(
        .valueError, "Only method 'inverted_cdf' supports weights. Got: \(method).")
    }
    let axes = try call.axes()
    let reduced = try Shape.axes(axes ?? Array(0..<array.dimensions), of: array.dimensions)
    self.reduced = reduced
    var weights = try call.array("weights")
    if weights.shape != array.shape {
      guard axes != nil else {
        throw PyException(
          .typeError, "Axis must be specified when shapes of a and weights differ.")
      }
      guard weights.shape == reduced.map({ array.shape[$0] }) else {
        throw PyException(
          .valueError, "Shape of weights must be consistent with shape of a along specified axis.")
      }
      if call.signature.functionName.hasPrefix("nan"), array.count > weights.count {
        throw PyException(
          .notImplementedError,
          "\(call.signature.functionName)() takes weights of the array's own shape here",
          help: "give a weight for each element: np.broadcast_to(weights, a.shape)")
      }
      let order = reduced.indices.sorted { reduced[$0] < reduced[$1] }
      let shape = array.shape.indices.map { reduced.contains($0) ? array.shape[$0] : 1 }
      weights = try weights.transposed(order).reshaped(to: shape).broadcast(to: array.shape)
    }
    if try weights.asDoubles().doubles.contains(where: { $0 < 0 }) {
      throw PyException(.valueError, "Weights must be non-negative.")
    }
    self.array = array
    self.q = q
    self.weights = weights
    self.call = call
  }

  /// The quantiles over the axes of the call; the axes of `q` come first.
  ///
  /// One quantile of all elements is an array without axes, and NaN is a number, as in numpy.
  func value(skipsNaN: Bool) throws -> Value {
    let result = try quantiles(skipsNaN: skipsNaN)
    let isMissing = result.dimensions == 0 && result.doubles.first?.isNaN == true
    return isMissing ? .scalar(result) : .array(result)
  }

  private func quantiles(skipsNaN: Bool) throws -> NDArray {
    let wanted = q.doubles
    let kept = array.shape.indices.filter { !reduced.contains($0) }
    let length = reduced.reduce(1) { $0 &* array.shape[$1] }
    let outer = kept.map { array.shape[$0] }
    let shape = [Shape.knownCount(outer), length]
    let rows = try array.transposed(kept + reduced).reshaped(to: shape)
    let masses = try weights.asDoubles().transposed(kept + reduced).reshaped(to: shape)
    var results: [Double] = []
    for number in 0..<shape[0] {
      try call.interpreter.checkpoint()
      results += try row(
        rows.item(at: [.integer(number)]).asDoubles().doubles,
        masses.item(at: [.integer(number)]).doubles, wanted, skipsNaN)
    }
    let sizes =
      try call.bool("keepdims")
      ? array.shape.indices.map { reduced.contains($0) ? 1 : array.shape[$0] } : outer
    let all = try NDArray(results, shape: [shape[0], wanted.count]).transposed()
    return try call.interpreter.converted(
      all.reshaped(to: q.shape + sizes), to: array.dtype)
  }

  private func row(
    _ values: [Double], _ masses: [Double], _ wanted: [Double], _ skipsNaN: Bool
  ) throws -> [Double] {
    var places = Array(values.indices)
    if skipsNaN {
      places.removeAll { values[$0].isNaN }
      if places.isEmpty {
        try call.interpreter.numpyWarning(.runtimeWarning, "All-NaN slice encountered")
        return wanted.map { _ in .nan }
      }
    }
    let order = try NDArray(places.map { values[$0] }).argsorted(axis: 0).ints.map { places[$0] }
    guard let last = order.last else {
      throw PyException(.indexError, "index -1 is out of bounds for axis 0 with size 0")
    }
    var total = 0.0
    var shares = order.map { place in
      total += masses[place]
      return total
    }
    for k in shares.indices { shares[k] /= total }
    guard let end = shares.last, !end.isNaN else {
      try call.interpreter.numpyWarning(
        .runtimeWarning, "invalid value encountered in divide")
      throw PyException(.valueError, "Weights included NaN, inf or were all zero.")
    }
    if values[last].isNaN { return wanted.map { _ in .nan } }
    if shares[0] == 0 { shares = shares.map { $0 == 0 ? -1 : $0 } }
    return wanted.map { share in
      let place = shares.firstIndex { $0 >= share } ?? shares.count - 1
      return values[order[place]]
    }
  }
}
