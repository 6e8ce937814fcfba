import CKernels

extension NDArray {
  /// Returns the covariance matrix of variables that stand in rows.
  ///
  /// - Parameter ddof: What is subtracted from the number of observations.
  package func covariance(ddof: Double) throws(NDArrayError) -> NDArray {
    let rows = try asDoubles()
    let center = try rows.mean(axes: [1], keepsAxes: true)
    let distance = try BinaryFunction.subtract(rows, center)
    let products = try NDArray.matmul(distance, distance.reversedAxes)
    let freedom = max(Double(shape[1]) - ddof, 0)
    return try BinaryFunction.multiply(products, NDArray(scalar: 1 / freedom))
  }

  /// Returns the correlations that belong to a covariance matrix, cut to -1...1.
  package func correlationFromCovariance() throws(NDArrayError) -> NDArray {
    let deviation = try UnaryFunction.sqrt(diagonal2D())
    let scaled = try BinaryFunction.divide(
      BinaryFunction.divide(self, deviation.reshaped(to: [deviation.count, 1])), deviation)
    return try scaled.clipped(NDArray(scalar: -1.0), NDArray(scalar: 1.0))
  }

  /// Returns the differences of neighbours along `axis`, `order` times.
  package func differences(order: Int = 1, axis: Int = -1) throws(NDArrayError) -> NDArray {
    guard order >= 0 else { throw .value("order must be non-negative but got \(order)") }
    if order == 0 { return self }
    guard dimensions > 0 else {
      throw .value("diff requires input that is at least one dimensional")
    }
    let place = try Shape.axis(axis, of: dimensions)
    var result = self
    for _ in 0..<min(order, max(shape[place], 1)) {
      let size = result.shape[place]
      let after = try result.sliced(1, max(size, 1), axis: place)
      let before = try result.sliced(0, max(size - 1, 0), axis: place)
      result = try (dtype == .bool ? BinaryFunction.notEqual : .subtract)(after, before)
    }
    return result
  }

  /// Returns how often each number from 0 to below `size` occurs among integers, all of which lie
  /// there, or the sum of what their places weigh.
  ///
  /// - Throws: What becomes a KeyboardInterrupt.
  package func counted(weights: NDArray?, size: Int) throws(NDArrayError) -> NDArray {
    let places = try asInts().rowMajor()
    guard case .int64(let buffer) = places.storage else { return places }
    guard let weights else {
      let counts = try Buffer<Int>.zeroed(shape: [size], dtype: .int64)
      try Interruption.pieces(count) {
        ck_count(buffer.elements + (places.offset + $0.lowerBound), $0.count, counts.elements)
      }
      return NDArray(storage: .int64(counts), shape: [size], strides: [1], offset: 0)
    }
    let numbers = try weights.asDoubles().rowMajor()
    guard case .float64(let given) = numbers.storage else { return numbers }
    let sums = try Buffer<Double>.zeroed(shape: [size], dtype: .float64)
    try Interruption.pieces(count) {
      ck_add_weights(
        buffer.elements + (places.offset + $0.lowerBound),
        given.elements + (numbers.offset + $0.lowerBound), $0.count, sums.elements)
    }
    return NDArray(storage: .float64(sums), shape: [size], strides: [1], offset: 0)
  }

  /// Returns how many values, or what weight, falls into each bin; the last bin holds its right edge.
  package func histogramCounts(
    edges: [Double], weights: [Double]?
  ) throws(NDArrayError) -> NDArray {
    let bins = max(edges.count - 1, 0)
    var counts = Array(repeating: 0, count: bins)
    var sums = Array(repeating: 0.0, count: bins)
    let values = try asDoubles().doubles
    var seen = Interruption.Work()
    for (position, value) in values.enumerated() {
      if position & 0xFFF == 0 { try seen.done(0x10000) }
      guard bins > 0, value >= edges[0], value <= edges[bins] else { continue }
      // Most edges are evenly spaced, and the bin is where it would be then.
      let share = (value - edges[0]) / (edges[bins] - edges[0]) * Double(bins)
      var low = share.isFinite ? min(max(Int(share), 0), bins - 1) : 0
      if edges[low] > value || (low + 1 < bins && edges[low + 1] <= value) {
        low = 0
        var high = bins
        while high - low > 1 {
          let middle = (low + high) / 2
          if edges[middle] <= value { low = middle } else { high = middle }
        }
      }
      counts[low] += 1
      if let weights, weights.indices.contains(position) { sums[low] += weights[position] }
    }
    return weights == nil ? try NDArray(counts) : try NDArray(sums)
  }

  /// Returns the piecewise linear function through points, at each element.
  ///
  /// - Parameters:
  ///   - points: The places, increasing.
  ///   - values: The function there.
  ///   - left: The value before the first place.
  ///   - right: The value behind the last.
  package func interpolated(
    points: [Double], values: [Double], left: Double, right: Double
  ) throws(NDArrayError) -> NDArray {
    guard points.count == values.count else {
      throw .value("fp and xp are not of the same length.")
    }
    guard let first = points.first, let last = points.last else {
      throw .value("array of sample points is empty")
    }
    let places = try asDoubles()
    guard case .float64(let numbers) = places.storage else { return places }
    let interpolate = { (x: Double) -> Double in
      if x.isNaN { return x }
      if x < first { return left }
      if x > last { return right }
      if x == last { return values[values.count - 1] }
      var low = 0
      var high = points.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if points[middle] <= x { low = middle } else { high = middle }
      }
      guard low + 1 < points.count else { return values[low] }
      if x == points[low] { return values[low] }
      let slope = (values[low + 1] - values[low]) / (points[low + 1] - points[low])
      return slope * (x - points[low]) + values[low]
    }
    return try Elementwise.unary(places, numbers, .float64, Elementwise.map(interpolate))
  }

  /// Returns the discrete convolution of two vectors at all places where they overlap.
  package static func convolve(_ left: NDArray, _ right: NDArray) throws(NDArrayError) -> NDArray {
    let isInt = left.dtype != .float64 && right.dtype != .float64
    let (m, n) = (left.count, right.count)
    guard m > 0 else { throw .value("a cannot be empty") }
    guard n > 0 else { throw .value("v cannot be empty") }
    var products = Interruption.Work()
    if isInt {
      let a = left.ints
      let b = right.ints
      var result = Array(repeating: 0, count: m + n - 1)
      for i in 0..<m {
        for j in 0..<n { result[i + j] &+= a[i] &* b[j] }
        try products.done(n)
      }
      return try NDArray(result)
    }
    let (first, second) = (try left.asDoubles().rowMajor(), try right.asDoubles().rowMajor())
    guard case .float64(let a) = first.storage, case .float64(let b) = second.storage else {
      return first
    }
    let result = try Buffer<Double>.zeroed(shape: [m + n - 1], dtype: .float64)
    let x = a.elements + first.offset
    let y = b.elements + second.offset
    for i in 0..<m {
      for j in 0..<n { result.elements[i &+ j] += x[i] * y[j] }
      try products.done(n)
    }
    return NDArray(storage: .float64(result), shape: [m + n - 1])
  }
}
