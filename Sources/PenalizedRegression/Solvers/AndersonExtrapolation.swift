import DenseLinearAlgebra

/// Extrapolates a sequence that converges at a linear rate from its last few members.
///
/// The weights c, summing to 1, make the combined step `Σ cᵢ (wᵢ₊₁ − wᵢ)` smallest; the result is
/// `Σ cᵢ wᵢ₊₁`.
///
/// - SeeAlso: Bertrand and Massias, *AISTATS* 2021, algorithm 1.
struct AndersonExtrapolation {
  private var members: [[Double]] = []
  private let depth: Int

  init(depth: Int = 5) { self.depth = depth }

  /// Forgets everything.
  mutating func removeAll() { members.removeAll(keepingCapacity: true) }

  /// Takes in the next member; returns an extrapolation when there are enough.
  mutating func add(_ w: [Double]) -> [Double]? {
    members.append(w)
    guard members.count == depth + 1 else { return nil }
    defer { members.removeAll(keepingCapacity: true) }
    let steps = (0..<depth).map { i in zip(members[i + 1], members[i]).map { $0 - $1 } }
    guard let matrix = try? Matrix(columns: steps), var gram = try? matrix.gram() else {
      return nil
    }
    // A trace of regularization: the steps become parallel as the sequence converges.
    let size = (0..<depth).reduce(0) { max($0, gram[$1, $1]) }
    guard size > 0 else { return nil }
    for i in 0..<depth { gram[i, i] += 1e-12 * size }
    guard
      let factor = try? Cholesky(of: gram),
      let z = try? factor.solve([Double](repeating: 1, count: depth))
    else { return nil }
    let sum = VectorKernels.sum(z)
    guard sum != 0, sum.isFinite else { return nil }
    var result = [Double](repeating: 0, count: w.count)
    for i in 0..<depth { VectorKernels.add(members[i + 1], times: z[i] / sum, to: &result) }
    return result
  }
}
