import NDArrays
import TestSupport
import Testing

/// Values recorded from NumPy 2.5.5's `default_rng`: Tests/NDArraysTests/Reference.
@Suite("numpy's default generator")
struct NumPyGeneratorTests {
  private static let seeds = [0, 1, 7, 42, 123, 2024, 4_294_967_295]

  private func generator(_ seed: Int) -> NumPyGenerator {
    NumPyGenerator(entropy: SeedSequence.words(of: UInt64(seed)))
  }

  @Test("checksums are those of the standard")
  func checksum() {
    #expect(
      SHA256.of(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("entropy of any length is mixed, and children are made, as in numpy")
  func seedSequences() throws {
    let records = RandomReference.generator["seed_sequence"].elements
    #expect(records.count == 13)
    for record in records {
      let entropy = try words(record["seed"])
      var seeds = SeedSequence(entropy: entropy)
      #expect(seeds.pool == hex32(record["pool"]))
      #expect(seeds.words32(8) == hex32(record["generate_state_u32_8"]))
      #expect(seeds.words64(4) == hex64(record["generate_state_u64_4"]))
      var bits = PCG64(seeds)
      #expect(String(bits.state, radix: 16) == trimmed(record["pcg64_state"]))
      #expect(String(bits.increment, radix: 16) == trimmed(record["pcg64_inc"]))
      #expect((0..<16).map { _ in bits.next64() } == hex64(record["raw64_16"]))
      var halves = PCG64(seeds)
      #expect((0..<16).map { _ in halves.next32() } == hex32(record["next32_16"]))
      var jumped = PCG64(seeds)
      jumped.advance(by: try #require(record["advance_by"].string.flatMap { UInt128($0) }))
      #expect((0..<4).map { _ in jumped.next64() } == hex64(record["raw64_after_advance_4"]))
      let children = seeds.spawn(2)
      #expect(children.map(\.pool) == record["spawn2_pools"].elements.map(hex32))
      for (child, wanted) in zip(children, record["spawn2_random4"].elements) {
        let generator = NumPyGenerator(child)
        expectBits((0..<4).map { _ in generator.double() }, wanted, "child")
      }
    }
  }

  @Test(
    "numbers of each kind are numpy's, bit for bit: for one seed a hundred thousand",
    arguments: seeds)
  func streams(seed: Int) throws {
    let records = try RandomReference.seed(seed, of: RandomReference.generator)["streams"].elements
    #expect(records.count == 36)
    for record in records {
      let name = record["stream"].string ?? ""
      let drawn = try #require(
        try draw(name, seed == 42 ? 100_000 : 64, from: generator(seed)), "\(name)")
      compare(drawn, with: record, name)
    }
  }

  private func draw(_ name: String, _ count: Int, from rng: NumPyGenerator) throws -> Drawn? {
    func doubles(_ one: () -> Double) -> Drawn { .doubles((0..<count).map { _ in one() }) }
    func counts(_ one: () -> Int) -> Drawn { .integers((0..<count).map { _ in one() }) }
    func integers(_ low: Int, _ largest: UInt64, bits: Int = 64) throws -> Drawn {
      .integers(try rng.integers(count, low: low, largest: largest, bits: bits))
    }
    switch name {
    case "raw64": return .words((0..<count).map { _ in rng.next64() })
    case "next32": return counts { Int(rng.next32()) }
    case "random": return doubles { rng.double() }
    case "uniform": return doubles { rng.uniformNumber(-3.5, 12.25) }
    case "standard_normal": return doubles { rng.standardNormal() }
    case "normal": return doubles { rng.normalNumber(1.5, 3) }
    case "standard_exponential": return doubles { rng.standardExponential() }
    case "exponential": return doubles { rng.exponentialNumber(2.5) }
    case "laplace": return doubles { rng.laplace(0.25, 1.75) }
    case "standard_t(3)": return doubles { rng.standardT(3) }
    case "standard_t(10)": return doubles { rng.standardT(10) }
    case "standard_gamma(0.5)": return doubles { rng.standardGamma(0.5) }
    case "standard_gamma(2.5)": return doubles { rng.standardGamma(2.5) }
    case "chisquare(4)": return doubles { rng.chisquare(4) }
    case "lognormal(0,1)": return doubles { rng.lognormal(0, 1) }
    case "poisson(3.5)": return counts { rng.poisson(3.5) }
    case "poisson(35.0)": return counts { rng.poisson(35) }
    case "binomial(10,0.3)": return counts { rng.binomial(10, 0.3) }
    case "binomial(100,0.5)": return counts { rng.binomial(100, 0.5) }
    case "binomial(1000,0.35)": return counts { rng.binomial(1000, 0.35) }
    case "integers(0,2)": return try integers(0, 1)
    case "integers(0,10)": return try integers(0, 9)
    case "integers(-5,100)": return try integers(-5, 104)
    case "integers(0,97)": return try integers(0, 96)
    case "integers(1,7)": return try integers(1, 5)
    case "integers(0,3000000000)": return try integers(0, 2_999_999_999)
    case "integers(0,4294967296)": return try integers(0, 4_294_967_295)
    case "integers(0,1000000000000)": return try integers(0, 999_999_999_999)
    case "integers(1,6,endpoint)": return try integers(1, 5)
    case "integers(0,90,int8)": return try integers(0, 89, bits: 8)
    case "integers(0,90,int16)": return try integers(0, 89, bits: 16)
    case "integers(0,90,int32)": return try integers(0, 89, bits: 32)
    case "integers(0,90,uint8)": return try integers(0, 89, bits: 8)
    case "integers(0,2,bool)": return try integers(0, 1, bits: 1)
    case "choice(97)": return try integers(0, 96)
    case "choice(p)":
      return .integers(try rng.places(count, probabilities: [0.1, 0.2, 0.05, 0.3, 0.35]))
    default: return nil
    }
  }

  @Test("samples without replacement, permutations and shuffles are numpy's", arguments: seeds)
  func arrangements(seed: Int) throws {
    let record = try RandomReference.seed(seed, of: RandomReference.generator)
    for sample in record["choice_without_replacement"].elements {
      let (size, count) = (try #require(sample["size"].int), try #require(sample["n"].int))
      let drawn = try generator(seed).sample(
        size, of: count, isShuffled: sample["shuffle"].bool == true)
      let wanted = sample["result"].ints
      #expect(drawn.map { Array($0.prefix(wanted.count)) } == wanted)
    }
    for sample in record["choice_without_replacement_p"].elements {
      let drawn = try generator(seed).differentPlaces(
        #require(sample["size"].int), probabilities: sample["p"].doubles)
      #expect(drawn == sample["result"].ints)
    }
    for permutation in record["permutation"].elements {
      let count = try #require(permutation["n"].int)
      let wanted = permutation["result"].ints
      #expect(try Array(generator(seed).permutation(count).prefix(wanted.count)) == wanted)
    }
    var list = record["shuffle_list"]["input"].ints
    try generator(seed).shuffle(&list)
    #expect(list == record["shuffle_list"]["result"].ints)
    var rows = record["shuffle_rows"]["input"].elements.map(\.ints)
    try generator(seed).shuffle(&rows)
    #expect(rows == record["shuffle_rows"]["result"].elements.map(\.ints))
  }

  @Test("calls of many kinds on one generator share its words as in numpy", arguments: seeds)
  func sequence(seed: Int) throws {
    let calls = try RandomReference.seed(seed, of: RandomReference.generator)["sequence"].elements
    #expect(calls.count == 14)
    let rng = generator(seed)
    for call in calls {
      let name = call["call"].string ?? ""
      let result = call["result"]
      let integers: [Int]
      switch name {
      case "integers(10)": integers = try rng.integers(1, low: 0, largest: 9)
      case "integers(0, 2**40)": integers = try rng.integers(1, low: 0, largest: (1 << 40) - 1)
      case "integers(5, size=3)": integers = try rng.integers(3, low: 0, largest: 4)
      case "integers(0, 5, 3, dtype=int8)":
        integers = try rng.integers(3, low: 0, largest: 4, bits: 8)
      case "permutation(5)": integers = try rng.permutation(5)
      case "choice(7, 3, replace=False)": integers = try rng.sample(3, of: 7) ?? []
      case "random()", "random(2)":
        expectBits((0..<call["hex"].elements.count).map { _ in rng.double() }, call, name)
        continue
      case "standard_normal(3)":
        expectBits((0..<3).map { _ in rng.standardNormal() }, call, name)
        continue
      case "uniform(0, 10, 2)":
        expectBits((0..<2).map { _ in rng.uniformNumber(0, 10) }, call, name)
        continue
      case "normal(0, 2, (2, 2))":
        expectBits((0..<4).map { _ in rng.normalNumber(0, 2) }, call, name)
        continue
      case "exponential(1.0)":
        expectBits([rng.exponentialNumber(1)], call, name)
        continue
      default:
        Issue.record("an unknown call: \(name)")
        continue
      }
      #expect(integers == (result.int.map { [$0] } ?? result.ints), "\(name)")
    }
  }

  @Test("what cannot be drawn is refused or plain, and nothing traps")
  func edges() throws {
    let rng = generator(0)
    #expect(try rng.sample(4, of: 3) == nil)
    #expect(try rng.sample(-1, of: 3) == nil)
    #expect(try rng.sample(0, of: 0) == [])
    #expect(try rng.permutation(-1) == [])
    #expect(try rng.integers(-1, low: 0, largest: 1) == [])
    #expect(try rng.integers(2, low: Int.min, largest: UInt64.max).count == 2)
    #expect(try rng.differentPlaces(2, probabilities: [1, 0]) == nil)
    #expect(try rng.places(3, probabilities: [0, 1, 0]) == [1, 1, 1])
    #expect(rng.poisson(.nan) == 0 && rng.poisson(-1) == 0 && rng.poisson(.infinity) == 0)
    #expect(rng.binomial(5, .nan) == 0 && rng.binomial(-5, 0.5) == 0 && rng.binomial(9, 1) == 9)
    #expect(rng.geometric(1e-300) == Int.max && rng.geometric(0) == 0 && rng.geometric(1) == 1)
    #expect(rng.standardGamma(.nan).isNaN && rng.beta(0, 1).isNaN && rng.standardGamma(0) == 0)
    #expect(rng.multinomial(10, []) == [] && rng.dirichlet([]) == [])
  }

  // MARK: Reading the records

  private func words(_ seed: JSONValue) throws -> [UInt32] {
    if let text = seed.string {
      var number = try #require(UInt128(text))
      var words: [UInt32] = []
      repeat {
        words.append(UInt32(truncatingIfNeeded: number))
        number >>= 32
      } while number > 0
      return words
    }
    return seed.ints.flatMap { SeedSequence.words(of: UInt64($0)) }
  }

  private func hex32(_ list: JSONValue) -> [UInt32] {
    list.strings.compactMap { UInt32($0, radix: 16) }
  }

  private func hex64(_ list: JSONValue) -> [UInt64] {
    list.strings.compactMap { UInt64($0, radix: 16) }
  }

  private func trimmed(_ digits: JSONValue) -> String? {
    digits.string.map { String($0.drop { $0 == "0" }) }
  }
}
