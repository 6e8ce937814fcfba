import NDArrays
import TestSupport
import Testing

/// Numbers drawn by NumPy 2.5.5 from `default_rng(7)` and `RandomState(7)`:
/// Tests/NDArraysTests/Reference/numpy_distributions.json.
@Suite("The rarer distributions")
struct DistributionTests {
  private static let names = [
    "logistic(1,2)", "gumbel(1,2)", "rayleigh(2)", "weibull(1.5)", "pareto(3)", "power(2.5)",
    "standard_cauchy", "triangular(-1,0.5,3)", "beta(2,3)", "beta(0.5,0.5)", "f(3,5)",
    "gamma(0.7,2)", "lognormal(0.5,0.25)", "dirichlet", "geometric(0.5)", "geometric(0.05)",
    "multinomial", "poisson(1000)", "binomial(100000,0.7)", "binomial(20,0.9)",
  ]
  private static let record =
    (try? JSONValue(fixture: "NDArraysTests/Reference/numpy_distributions.json")) ?? .null

  @Test("Generator's are numpy's", arguments: names)
  func generator(name: String) throws {
    let stream = NumPyGenerator(entropy: SeedSequence.words(of: 7))
    try compare(name, Self.record["generator"][name], from: stream)
  }

  @Test("RandomState's are numpy's", arguments: names)
  func legacy(name: String) throws {
    try compare(name, Self.record["legacy"][name], from: LegacyRandomState(seed: 7))
  }

  private func compare(_ name: String, _ record: JSONValue, from stream: some RandomStream) throws {
    let texts = record.strings
    if texts.isEmpty {
      let drawn = try #require(integers(name, from: stream), "\(name)")
      #expect(!record.ints.isEmpty && drawn == record.ints)
      return
    }
    let drawn = try #require(doubles(name, from: stream), "\(name)")
    #expect(drawn.count == texts.count)
    for (value, text) in zip(drawn, texts) {
      let wanted = try #require(Double(text))
      #if canImport(Glibc)
        #expect(value == wanted)
      #else
        // Another C library may differ in the last bits of log and pow.
        #expect(abs(value - wanted) <= 16 * wanted.ulp)
      #endif
    }
  }

  private func doubles(_ name: String, from stream: some RandomStream) -> [Double]? {
    func many(_ one: () -> Double) -> [Double] { (0..<40).map { _ in one() } }
    switch name {
    case "logistic(1,2)": return many { stream.logistic(1, 2) }
    case "gumbel(1,2)": return many { stream.gumbel(1, 2) }
    case "rayleigh(2)": return many { stream.rayleigh(2) }
    case "weibull(1.5)": return many { stream.weibull(1.5) }
    case "pareto(3)": return many { stream.pareto(3) }
    case "power(2.5)": return many { stream.powerNumber(2.5) }
    case "standard_cauchy": return many { stream.standardCauchy() }
    case "triangular(-1,0.5,3)": return many { stream.triangular(-1, 0.5, 3) }
    case "beta(2,3)": return many { stream.beta(2, 3) }
    case "beta(0.5,0.5)": return many { stream.beta(0.5, 0.5) }
    case "f(3,5)": return many { stream.fNumber(3, 5) }
    case "gamma(0.7,2)": return many { stream.gammaNumber(0.7, 2) }
    case "lognormal(0.5,0.25)": return many { stream.lognormal(0.5, 0.25) }
    case "dirichlet": return (0..<8).flatMap { _ in stream.dirichlet([0.5, 1, 2.5]) }
    default: return nil
    }
  }

  private func integers(_ name: String, from stream: some RandomStream) -> [Int]? {
    func many(_ one: () -> Int) -> [Int] { (0..<40).map { _ in one() } }
    switch name {
    case "geometric(0.5)": return many { stream.geometric(0.5) }
    case "geometric(0.05)": return many { stream.geometric(0.05) }
    case "multinomial": return (0..<8).flatMap { _ in stream.multinomial(100, [0.2, 0.3, 0.5]) }
    case "poisson(1000)": return many { stream.poisson(1000) }
    case "binomial(100000,0.7)": return many { stream.binomial(100_000, 0.7) }
    case "binomial(20,0.9)": return many { stream.binomial(20, 0.9) }
    default: return nil
    }
  }
}
