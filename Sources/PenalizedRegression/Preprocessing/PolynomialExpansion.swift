import DenseLinearAlgebra

/// All products of features up to a degree, as scikit-learn's `PolynomialFeatures` makes them to the
/// last bit.
public struct PolynomialExpansion: Sendable, Equatable {
  /// For each output column the input columns that are multiplied, rising; empty for the constant.
  public let terms: [[Int]]
  /// The number of input columns.
  public let featureCount: Int

  /// Lists the terms: the constant, then degree by degree, each in lexicographic order.
  ///
  /// - Parameters:
  ///   - featureCount: The number of input columns.
  ///   - degrees: The degrees to include; 0 is the constant, left out when `includesConstant` is false.
  ///   - interactionOnly: Whether no feature may occur twice in a product.
  ///   - limit: The largest number of terms.
  /// - Returns: nil when there would be more than `limit` terms, or `featureCount` is below 0.
  public init?(
    featureCount: Int, degrees: ClosedRange<Int>, interactionOnly: Bool = false,
    includesConstant: Bool = true, limit: Int = 1_000_000
  ) {
    guard featureCount >= 0 else { return nil }
    var terms: [[Int]] = includesConstant ? [[]] : []
    for degree in max(degrees.lowerBound, 1)...max(degrees.upperBound, 1)
    where degree <= degrees.upperBound {
      if interactionOnly && degree > featureCount { break }
      var term = Array(repeating: 0, count: degree)
      if interactionOnly { for k in term.indices { term[k] = k } }
      guard featureCount > 0 else { break }
      while true {
        guard terms.count < limit else { return nil }
        terms.append(term)
        // The last position that can still rise.
        let movable = term.indices.last { k in
          term[k] < (interactionOnly ? featureCount - degree + k : featureCount - 1)
        }
        guard let k = movable else { break }
        term[k] += 1
        for later in term.indices where later > k {
          term[later] = interactionOnly ? term[later - 1] + 1 : term[k]
        }
      }
    }
    self.terms = terms
    self.featureCount = featureCount
  }

  /// Returns the products for every row of `x`.
  ///
  /// A product starts from its highest column: (x_k · x_j) · x_i for i ≤ j ≤ k.
  ///
  /// - Parameter shouldStop: Asked before each product; the rest are zeros where it says so.
  /// - Throws: ``FitError/lengthMismatch(argument:expected:found:)`` for another number of columns.
  /// - Complexity: O(n) for each term and degree.
  public func apply(
    to x: Matrix, shouldStop: () -> Bool = { false }
  ) throws(FitError) -> Matrix {
    guard x.columnCount == featureCount else {
      throw .lengthMismatch(argument: "a row of x", expected: featureCount, found: x.columnCount)
    }
    var result = Matrix(rows: x.rowCount, columns: terms.count)
    for (position, term) in terms.enumerated() {
      if shouldStop() { break }
      result.withMutableColumn(position) { target in
        for (step, j) in term.reversed().enumerated() {
          x.withColumn(j) { column in
            for i in target.indices { target[i] = step == 0 ? column[i] : target[i] * column[i] }
          }
        }
        if term.isEmpty { target.update(repeating: 1) }
      }
    }
    return result
  }

  /// Returns how often each input column occurs in each term: `powers_`.
  public var powers: [[Int]] {
    terms.map { term in
      var counts = Array(repeating: 0, count: featureCount)
      for j in term { counts[j] += 1 }
      return counts
    }
  }

  /// Returns a name for each term, such as `x0^2 x1`; `1` for the constant.
  public func names(_ features: [String]) -> [String] {
    powers.map { powers in
      let parts = powers.enumerated().filter { $0.element > 0 }.map { j, power in
        let name = features.indices.contains(j) ? features[j] : "x\(j)"
        return power == 1 ? name : "\(name)^\(power)"
      }
      return parts.isEmpty ? "1" : parts.joined(separator: " ")
    }
  }
}
