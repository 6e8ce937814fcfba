import PenalizedRegression

/// A small generator of numbers for tests: xorshift64*, the same on every machine.
struct TestNumbers {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    for _ in 0..<8 { _ = uniform() }
  }

  /// A number from 0 to 1.
  mutating func uniform() -> Double {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Double((state &* 0x2545_F491_4F6C_DD1D) >> 11) / 9_007_199_254_740_992
  }

  /// Nearly a normal number: the sum of twelve uniform ones, minus 6.
  mutating func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + uniform() } }

  /// A whole number from 0 to `count` - 1.
  mutating func index(_ count: Int) -> Int { min(Int(uniform() * Double(count)), count - 1) }
}

/// A random design with a few awkward columns, and responses.
struct RandomProblem {
  var x: Matrix
  var y: [Double]
  var weights: [Double]

  /// Creates n samples of p correlated features; with `isAwkward`, constant, zero, duplicated, opposite
  /// and huge or tiny columns among them.
  init(n: Int, p: Int, seed: Int, isAwkward: Bool = false) {
    var numbers = TestNumbers(seed: seed)
    x = Matrix(rows: n, columns: p)
    var last = [Double](repeating: 0, count: n)
    for j in 0..<p {
      var column = (0..<n).map { 0.5 * last[$0] + numbers.normal() + 0.3 }
      last = column
      if isAwkward, j > 0 {
        switch numbers.index(8) {
        case 0: column = [Double](repeating: 3, count: n)
        case 1: column = [Double](repeating: 0, count: n)
        case 2: column = x.column(numbers.index(j))
        case 3: column = x.column(numbers.index(j)).map { -$0 }
        case 4: column = column.map { $0 * 1e4 }
        case 5: column = column.map { $0 * 1e-4 }
        default: break
        }
      }
      x.setColumn(j, to: column)
    }
    let truth = (0..<p).map { $0 % 3 == 0 ? numbers.normal() : 0 }
    let values = (try? x.times(truth)) ?? []
    y = values.map { $0 + 2 + 0.5 * numbers.normal() }
    weights = (0..<n).map { $0 % 5 == 1 ? 0 : numbers.uniform() }
    if weights.allSatisfy({ $0 == 0 }) { weights = [Double](repeating: 1, count: n) }
  }
}
