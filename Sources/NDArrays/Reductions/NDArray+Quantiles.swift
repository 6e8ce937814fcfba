/// How a quantile between two elements is found; the raw value is numpy's name.
package enum QuantileMethod: String, Sendable {
  case linear
  case lower
  case higher
  case nearest
  case midpoint
  case hazen
  case weibull
  case medianUnbiased = "median_unbiased"
  case normalUnbiased = "normal_unbiased"
  case interpolatedInverted = "interpolated_inverted_cdf"
  case inverted = "inverted_cdf"
  case averagedInverted = "averaged_inverted_cdf"
  case closest = "closest_observation"

  /// Whether the quantile is always one of the elements, in their type.
  package var picksElements: Bool {
    [.lower, .higher, .nearest, .inverted, .closest].contains(self)
  }

  /// The place of the quantile `q` among `n` sorted elements, counted from 0.
  func place(_ q: Double, _ n: Int) -> Double {
    let n = Double(n)
    func continuous(_ alpha: Double, _ beta: Double) -> Double {
      n * q + (alpha + q * (1 - alpha - beta)) - 1
    }
    switch self {
    case .linear, .lower, .higher, .nearest, .midpoint: return (n - 1) * q
    case .hazen: return continuous(0.5, 0.5)
    case .weibull: return continuous(0, 0)
    case .medianUnbiased: return continuous(1.0 / 3, 1.0 / 3)
    case .normalUnbiased: return continuous(3.0 / 8, 3.0 / 8)
    case .interpolatedInverted: return continuous(0, 1)
    case .inverted, .averagedInverted: return n * q - 1
    case .closest: return n * q - 1 - 0.5
    }
  }
}

extension NDArray {
  /// Returns the median over `axes`, all where nil: NaN where an element is NaN.
  package func median(axes: [Int]? = nil, keepsAxes: Bool = false) throws(NDArrayError) -> NDArray {
    let result = try overSorted(axes, keepsAxes, parts: 1) { length in
      [(length - 1) / 2, length / 2]
    } body: { row in
      if let last = row.last, last.isNaN { return [.nan] }
      guard !row.isEmpty else { return [.nan] }
      let middle = row.count / 2
      return [row.count % 2 == 1 ? row[middle] : (row[middle - 1] + row[middle]) / 2]
    }
    return try result.squeezed([-1])
  }

  /// Returns quantiles over `axes`: those of `q`, whose axes come first in the result.
  ///
  /// - Throws: ValueError where a `q` is outside of 0...1.
  package func quantile(
    _ q: NDArray, axes: [Int]? = nil, method: QuantileMethod = .linear, keepsAxes: Bool = false,
    words: String = "Quantiles must be in the range [0, 1]"
  ) throws(NDArrayError) -> NDArray {
    let wanted = try q.asDoubles().doubles
    guard wanted.allSatisfy({ $0 >= 0 && $0 <= 1 }) else { throw .value(words) }
    let result = try overSorted(axes, keepsAxes, parts: wanted.count) { length in
      wanted.flatMap { q in
        let place = method.place(q, length).rounded(.down)
        let below = Int(max(0, min(place, Double(length - 1))))
        return [below, min(below + 1, length - 1)]
      }
    } body: { row in
      if row.isEmpty || row.last?.isNaN == true { return wanted.map { _ in .nan } }
      return wanted.map { NDArray.quantile($0, row, method) }
    }
    // Parts come last; numpy puts them first, in the shape of q.
    let moved = try result.movingAxis(-1, to: 0)
    return try moved.reshaped(to: q.shape + moved.shape.dropFirst())
  }

  private static func quantile(
    _ q: Double, _ row: UnsafeMutableBufferPointer<Double>, _ method: QuantileMethod
  ) -> Double {
    let last = row.count - 1
    let place = method.place(q, row.count)
    let below = Int(max(0, min(place.rounded(.down), Double(last))))
    let above = min(below + 1, last)
    switch method {
    case .lower: return row[below]
    case .higher: return row[Int(max(0, min(place.rounded(.up), Double(last))))]
    case .nearest:
      return row[Int(max(0, min(place.rounded(.toNearestOrEven), Double(last))))]
    case .midpoint:
      let other = place == place.rounded(.down) ? below : above
      return between(row[below], row[other], 0.5)
    case .inverted, .closest:
      let floor = place.rounded(.down)
      let staysBelow =
        place == floor && (method == .inverted || floor.truncatingRemainder(dividingBy: 2) != 0)
      return row[Int(max(0, min(staysBelow ? floor : floor + 1, Double(last))))]
    case .averagedInverted:
      if place < 0 { return row[0] }
      if place >= Double(last) { return row[last] }
      return between(row[below], row[above], place == place.rounded(.down) ? 0.5 : 1)
    default:
      if place <= 0 { return row[0] }
      if place >= Double(last) { return row[last] }
      return between(row[below], row[above], place - place.rounded(.down))
    }
  }

  /// The point between `a` and `b` at the fraction `t`, from the nearer end as numpy does.
  private static func between(_ a: Double, _ b: Double, _ t: Double) -> Double {
    t >= 0.5 ? b - (b - a) * (1 - t) : a + (b - a) * t
  }

  /// Gives `body` each group of elements over `axes`, sorted at least so far that the elements at `places` of its
  /// length are where they belong, and NaN last if there is one; its parts stand on a last axis.
  private func overSorted(
    _ axes: [Int]?, _ keepsAxes: Bool, parts: Int, _ places: (Int) -> [Int],
    body: (UnsafeMutableBufferPointer<Double>) -> [Double]
  ) throws(NDArrayError) -> NDArray {
    let reduced = try reducedAxes(axes)
    let kept = (0..<dimensions).filter { !reduced.contains($0) }
    let rows = try asDoubles().transposed(kept + reduced).copy()
    guard case .float64(let numbers) = rows.storage else { return rows }
    let length = reduced.reduce(1) { $0 &* shape[$1] }
    let groups = kept.reduce(1) { $0 &* shape[$1] }
    let needed = length > 0 ? Set(places(length)).sorted() : []
    var results: [Double] = []
    for group in 0..<groups {
      let row = UnsafeMutableBufferPointer(
        start: numbers.elements + group &* length, count: length)
      NDArray.select(needed, in: row)
      try Interruption.check()
      results += body(row)
    }
    let outer =
      keepsAxes
      ? shape.indices.map { reduced.contains($0) ? 1 : shape[$0] } : kept.map { shape[$0] }
    return try NDArray(results, shape: outer + [parts])
  }
}
