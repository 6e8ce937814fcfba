import NDArrays
import TestSupport
import Testing

/// Values recorded from NumPy 2.5.5's `RandomState`: Tests/NDArraysTests/Reference.
@Suite("numpy's legacy stream, against long records")
struct LegacyStreamTests {
  private static let seeds = [0, 1, 7, 42, 123, 2024, 4_294_967_295]

  private func state(_ seed: Int) -> LegacyRandomState {
    LegacyRandomState(seed: UInt32(truncatingIfNeeded: seed))
  }

  @Test(
    "numbers of each kind are numpy's, bit for bit: for one seed a hundred thousand",
    arguments: seeds)
  func streams(seed: Int) throws {
    let record = try RandomReference.seed(seed, of: RandomReference.legacy)
    let key = state(seed).generator.key
    #expect(
      key.prefix(8).map { $0 }
        == record["mt19937_key_first8"].strings.compactMap {
          UInt32($0, radix: 16)
        })
    #expect(record["streams"].elements.count == 27)
    for stream in record["streams"].elements {
      let name = stream["stream"].string ?? ""
      let drawn = try #require(
        try draw(name, seed == 42 ? 100_000 : 64, from: state(seed)), "\(name)")
      compare(drawn, with: stream, name)
    }
  }

  private func draw(_ name: String, _ count: Int, from rs: LegacyRandomState) throws -> Drawn? {
    func doubles(_ one: () -> Double) -> Drawn { .doubles((0..<count).map { _ in one() }) }
    func counts(_ one: () -> Int) -> Drawn { .integers((0..<count).map { _ in one() }) }
    func integers(_ low: Int, _ largest: UInt64, bits: Int = 64) throws -> Drawn {
      .integers(try rs.integers(count, low: low, largest: largest, bits: bits))
    }
    switch name {
    case "next32": return counts { Int(rs.next32()) }
    case "random_sample": return doubles { rs.double() }
    case "uniform": return doubles { rs.uniformNumber(-3.5, 12.25) }
    case "standard_normal": return doubles { rs.standardNormal() }
    case "normal": return doubles { rs.normalNumber(1.5, 3) }
    case "exponential": return doubles { rs.exponentialNumber(2.5) }
    case "laplace": return doubles { rs.laplace(0.25, 1.75) }
    case "standard_t(3)": return doubles { rs.standardT(3) }
    case "standard_t(10)": return doubles { rs.standardT(10) }
    case "poisson(3.5)": return counts { rs.poisson(3.5) }
    case "poisson(35.0)": return counts { rs.poisson(35) }
    case "binomial(10,0.3)": return counts { rs.binomial(10, 0.3) }
    case "binomial(100,0.5)": return counts { rs.binomial(100, 0.5) }
    case "binomial(1000,0.35)": return counts { rs.binomial(1000, 0.35) }
    case "randint(0,2)": return try integers(0, 1)
    case "randint(0,10)": return try integers(0, 9)
    case "randint(-5,100)": return try integers(-5, 104)
    case "randint(0,97)": return try integers(0, 96)
    case "randint(1,7)": return try integers(1, 5)
    case "randint(0,3000000000)": return try integers(0, 2_999_999_999)
    case "randint(0,4294967296)": return try integers(0, 4_294_967_295)
    case "randint(0,1000000000000)": return try integers(0, 999_999_999_999)
    case "randint(0,90,int8)": return try integers(0, 89, bits: 8)
    case "randint(0,90,int16)": return try integers(0, 89, bits: 16)
    case "randint(0,90,int32)": return try integers(0, 89, bits: 32)
    case "choice(97)": return try integers(0, 96)
    case "choice(p)":
      return .integers(try rs.places(count, probabilities: [0.1, 0.2, 0.05, 0.3, 0.35]))
    default: return nil
    }
  }

  @Test("samples without replacement, permutations and shuffles are numpy's", arguments: seeds)
  func arrangements(seed: Int) throws {
    let record = try RandomReference.seed(seed, of: RandomReference.legacy)
    for sample in record["choice_without_replacement"].elements {
      let drawn = try state(seed).sample(
        try #require(sample["size"].int), of: try #require(sample["n"].int))
      let wanted = sample["result"].ints
      #expect(drawn.map { Array($0.prefix(wanted.count)) } == wanted)
    }
    for sample in record["choice_without_replacement_p"].elements {
      let drawn = try state(seed).differentPlaces(
        try #require(sample["size"].int), probabilities: sample["p"].doubles)
      #expect(drawn == sample["result"].ints)
    }
    for permutation in record["permutation"].elements {
      let wanted = permutation["result"].ints
      let drawn = state(seed).permutation(try #require(permutation["n"].int))
      #expect(Array(drawn.prefix(wanted.count)) == wanted)
    }
    var rows = record["shuffle_rows"]["input"].elements.map(\.ints)
    state(seed).shuffle(&rows)
    #expect(rows == record["shuffle_rows"]["result"].elements.map(\.ints))
  }
}
