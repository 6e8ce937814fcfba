import DenseLinearAlgebra

/// The inner products of steps and changes over the free coordinates Z and over the others, A.
///
/// They make up the matrix of the reduced model,
///
///     K = [ -D - Y'ZZ'Y/theta    L_A' - R_Z'     ]
///         [  L_A - R_Z           theta S'AA'S    ]
///
/// where L_A is what is strictly below the diagonal of S'AA'Y and R_Z the rest of S'ZZ'Y. From one iteration to the
/// next only what a new step or a coordinate that changes sides brings is added or taken off, as in the authors'
/// program: so the rounding is theirs.
///
/// - SeeAlso: Byrd, Lu, Nocedal and Zhu, *SIAM J. Sci. Comput.* 16, 1995, section 5.1.
struct SubspaceProducts {
  /// Y'ZZ'Y: its diagonal and what is below, by rows.
  private var changes: [[Double]] = []
  /// S'AA'S, likewise.
  private var steps: [[Double]] = []
  /// A row for each step, a column for each change: S'AA'Y below the diagonal, S'ZZ'Y from there.
  private var mixed: [[Double]] = []
  /// The coordinates that were free, and whether each was.
  private var wasFree: [Bool] = []

  /// Brings the products up to date.
  ///
  /// - Parameters:
  ///   - hasNewStep: Whether the memory took a step in since the last call.
  ///   - dropsOldest: Whether the oldest step went for it.
  mutating func update(
    _ memory: CorrectionMemory, _ cauchy: CauchyPoint, hasNewStep: Bool, dropsOldest: Bool
  ) {
    let m = memory.count
    var isFree = [Bool](repeating: false, count: cauchy.point.count)
    for i in cauchy.free { isFree[i] = true }
    // The coordinates that are fixed are gone through from the last to the first, and so are those that change.
    let fixed = Array(cauchy.fixed.reversed())
    var (entering, leaving): ([Int], [Int]) = ([], [])
    if wasFree.count == isFree.count {
      for i in isFree.indices.reversed() {
        if isFree[i], !wasFree[i] { entering.append(i) }
        if !isFree[i], wasFree[i] { leaving.append(i) }
      }
    }
    wasFree = isFree
    let old = hasNewStep ? m - 1 : m
    if hasNewStep, dropsOldest {
      changes = changes.dropFirst().map { Array($0.dropFirst()) }
      steps = steps.dropFirst().map { Array($0.dropFirst()) }
      mixed = mixed.dropFirst().map { Array($0.dropFirst()) }
    }
    guard changes.count == old else {
      renew(memory, free: cauchy.free, fixed: fixed)
      return
    }
    for i in 0..<old {
      for j in 0...i {
        changes[i][j] =
          changes[i][j] + sum(memory.changes[i], memory.changes[j], entering)
          - sum(memory.changes[i], memory.changes[j], leaving)
        steps[i][j] =
          steps[i][j] - sum(memory.steps[i], memory.steps[j], entering)
          + sum(memory.steps[i], memory.steps[j], leaving)
      }
      for j in 0..<old {
        let comes = sum(memory.steps[i], memory.changes[j], entering)
        let goes = sum(memory.steps[i], memory.changes[j], leaving)
        mixed[i][j] = i <= j ? mixed[i][j] + comes - goes : mixed[i][j] - comes + goes
      }
    }
    if hasNewStep { append(memory, free: cauchy.free, fixed: fixed) }
  }

  /// Adds the row and column of the last step.
  private mutating func append(_ memory: CorrectionMemory, free: [Int], fixed: [Int]) {
    let last = memory.count - 1
    guard last >= 0 else { return }
    changes.append((0...last).map { sum(memory.changes[last], memory.changes[$0], free) })
    steps.append((0...last).map { sum(memory.steps[last], memory.steps[$0], fixed) })
    for i in 0..<last { mixed[i].append(sum(memory.steps[i], memory.changes[last], free)) }
    mixed.append(
      (0...last).map {
        sum(memory.steps[last], memory.changes[$0], $0 == last ? free : fixed)
      })
  }

  /// Makes all products anew.
  private mutating func renew(_ memory: CorrectionMemory, free: [Int], fixed: [Int]) {
    let places = 0..<memory.count
    changes = places.map { i in
      (0...i).map { sum(memory.changes[i], memory.changes[$0], free) }
    }
    steps = places.map { i in (0...i).map { sum(memory.steps[i], memory.steps[$0], fixed) } }
    mixed = places.map { i in
      places.map { sum(memory.steps[i], memory.changes[$0], $0 >= i ? free : fixed) }
    }
  }

  /// Returns R with `K = R' E R`, E being −1 over the first half and 1 over the second; nil where K has another
  /// number of negative eigenvalues.
  func factor(_ memory: CorrectionMemory) -> UpperTriangle? {
    let m = memory.count
    guard changes.count == m else { return nil }
    let theta = memory.theta
    var upper = [Double](repeating: 0, count: m * m)
    var side = upper
    var lower = upper
    for i in 0..<m {
      for j in 0...i {
        upper[i * m + j] = changes[i][j] / theta
        lower[i * m + j] = steps[i][j] * theta
      }
      for j in 0..<m { side[i * m + j] = j < i ? -mixed[i][j] : mixed[i][j] }
      upper[i * m + i] += memory.products[i][i]
    }
    guard let first = UpperTriangle(factoring: upper, size: m),
      let sides = first.solve(side, isTransposed: true)
    else { return nil }
    let columns = (0..<m).map { Array(sides[($0 * m)..<(($0 + 1) * m)]) }
    for i in 0..<m {
      for j in i..<m { lower[j * m + i] += BLASVectors.dot(columns[i], columns[j]) }
    }
    guard let second = UpperTriangle(factoring: lower, size: m) else { return nil }
    var values: [Double] = []
    let zeros = [Double](repeating: 0, count: m)
    for j in 0..<m { values += first.values[(j * m)..<((j + 1) * m)] + zeros }
    for j in 0..<m { values += columns[j] + second.values[(j * m)..<((j + 1) * m)] }
    return UpperTriangle(size: 2 * m, values: values)
  }

  /// Returns the sum of products over the places, one by one.
  private func sum(_ a: [Double], _ b: [Double], _ places: [Int]) -> Double {
    var sum = 0.0
    for i in places { sum += a[i] * b[i] }
    return sum
  }
}
