import DenseLinearAlgebra

/// The checks that every fit makes once, at its door.
package enum InputValidation {
  /// Checks shapes and finiteness of a design matrix and its responses.
  ///
  /// - Returns: The squared norm of each column, which the one pass gives besides.
  /// - Throws: ``FitError`` naming the argument, the place and what is valid.
  @discardableResult
  package static func check(x: Matrix, y: [Double]) throws(FitError) -> [Double] {
    guard x.rowCount > 0, x.columnCount > 0 else {
      throw .emptyInput(rows: x.rowCount, columns: x.columnCount)
    }
    guard x.rowCount == y.count else {
      throw .sampleCountMismatch(rows: x.rowCount, responses: y.count)
    }
    try checkFinite(y, argument: "y")
    var squares = [Double](repeating: 0, count: x.columnCount)
    for j in 0..<x.columnCount {
      squares[j] = x.withColumn(j) { VectorKernels.dot($0, $0) }
      // Finite entries whose squares overflow are let through.
      if squares[j].isFinite { continue }
      let place: (row: Int, value: Double)? = x.withColumn(j) { column in
        VectorKernels.firstNotFinite(column).map { (row: $0, value: column[$0]) }
      }
      if let place {
        throw .matrixNotFinite(row: place.row, column: j, value: spelled(place.value))
      }
    }
    return squares
  }

  /// Checks that every entry is finite.
  package static func checkFinite(_ values: [Double], argument: String) throws(FitError) {
    if let index = values.withUnsafeBufferPointer({ VectorKernels.firstNotFinite($0) }) {
      throw .vectorNotFinite(argument: argument, index: index, value: spelled(values[index]))
    }
  }

  /// Checks weights: as many as expected, finite, at least 0, not all 0.
  package static func checkWeights(
    _ weights: [Double], argument: String, expected: Int, allowsAllZero: Bool = false
  ) throws(FitError) {
    guard weights.count == expected else {
      throw .lengthMismatch(argument: argument, expected: expected, found: weights.count)
    }
    try checkFinite(weights, argument: argument)
    if let index = weights.firstIndex(where: { $0 < 0 }) {
      throw .negativeEntry(argument: argument, index: index, value: weights[index])
    }
    if !allowsAllZero, weights.allSatisfy({ $0 == 0 }) { throw .allZero(argument: argument) }
  }

  /// Checks an objective's numbers for a problem of `featureCount` features.
  package static func check(_ objective: Objective, featureCount: Int) throws(FitError) {
    try checkAlpha(objective.alpha)
    guard objective.l1Ratio >= 0, objective.l1Ratio <= 1 else {
      throw .outOfRange(
        argument: "l1Ratio", value: spelled(objective.l1Ratio), valid: "a number from 0 to 1")
    }
    if !objective.penaltyFactors.isEmpty {
      try checkWeights(
        objective.penaltyFactors, argument: "penaltyFactors", expected: featureCount,
        allowsAllZero: true)
    }
  }

  /// Checks one penalty strength.
  package static func checkAlpha(_ alpha: Double) throws(FitError) {
    guard alpha >= 0, alpha.isFinite else {
      throw .outOfRange(
        argument: "alpha", value: spelled(alpha), valid: "a finite number that is at least 0")
    }
  }

  /// Checks a list of penalty strengths.
  package static func checkAlphas(_ alphas: [Double]) throws(FitError) {
    guard !alphas.isEmpty else { throw .emptyList(argument: "alphas") }
    for alpha in alphas { try checkAlpha(alpha) }
  }

  /// Checks a tolerance on the relative duality gap.
  package static func checkTolerance(_ tolerance: Double) throws(FitError) {
    guard tolerance >= 0, tolerance.isFinite else {
      throw .outOfRange(
        argument: "tolerance", value: spelled(tolerance),
        valid: "a finite number that is at least 0")
    }
  }

  /// A number as messages spell it.
  private static func spelled(_ value: Double) -> String {
    value.isNaN ? "NaN" : value.isInfinite ? (value < 0 ? "-infinity" : "infinity") : "\(value)"
  }
}
