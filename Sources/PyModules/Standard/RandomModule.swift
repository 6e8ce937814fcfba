internal import NDArrays
internal import PyRuntime

/// The module `random`: CPython's generator, so that a seed gives the same numbers.
enum RandomModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let shared = interpreter.state(SharedGenerator(interpreter)).generator
    let instance = Value.object(shared)
    var members: [(String, Value)] = [
      ("Random", .object(RandomGeneratorObject.randomType))
    ]
    for (name, value) in RandomGeneratorObject.randomType.members
    where value.cast(to: NativeFunction.self) != nil {
      members.append((name, .object(BoundMethodObject(value, receiver: instance))))
    }
    return ModuleObject(
      "random", members,
      refusals: [
        "SystemRandom": "use random.Random(seed), whose numbers can be had again"
      ])
  }

  /// The generator behind the module's functions.
  private final class SharedGenerator {
    let generator: RandomGeneratorObject

    init(_ interpreter: Interpreter) {
      generator = RandomGeneratorObject(interpreter)
    }
  }
}

/// An instance of `random.Random`.
final class RandomGeneratorObject: Object {
  static let randomType: TypeObject = TypeObject(
    "Random", module: "random",
    members: RandomMethods.members.merging(
      RandomDistributions.members, uniquingKeysWith: { $1 }
    ).merging([
      "VERSION": .int(3),
      "gauss_next": .object(
        PropertyObject { value, _ in
          value.cast(to: RandomGeneratorObject.self)?.nextGauss.map { .float($0) } ?? .none
        }),
    ]) { $1 },
    constructor: NativeFunction("Random", "(x=None)") { call in
      let made = RandomGeneratorObject(call.interpreter)
      try made.seed(call.value("x"), version: 2, call.interpreter)
      return .object(made)
    })

  @exclusivity(unchecked) var twister: MersenneTwister
  /// The second number of the pair that `gauss` makes.
  var nextGauss: Double?

  /// A generator that starts from the session's entropy.
  init(_ interpreter: Interpreter) {
    twister = MersenneTwister(seeds: interpreter.entropy.words(8))
  }

  var type: TypeObject { RandomGeneratorObject.randomType }

  /// Seeds the generator as `random.seed` does.
  func seed(_ value: Value, version: Int, _ interpreter: Interpreter) throws {
    nextGauss = nil
    switch value {
    case .none:
      twister = MersenneTwister(seeds: interpreter.entropy.words(8))
      return
    case .string(let object): return seed(bytes: Array(object.text.utf8))
    case .float:
      // As an unsigned 64-bit number, like the address-sized hash in CPython.
      return seed(BigInt(try interpreter.hash(value)).magnitudeValue)
    default: break
    }
    if let number = value.bigInt { return seed(number.magnitudeValue) }
    if let bytes = value.cast(to: BytesObject.self) { return seed(bytes: bytes.bytes) }
    throw PyException(
      .typeError,
      "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
  }

  private func seed(bytes: [UInt8]) {
    let all = bytes + SHA512.hash(bytes)
    var number = BigInt(0)
    for chunk in stride(from: 0, to: all.count, by: 7) {
      let part = all[chunk..<min(chunk + 7, all.count)]
      let value = part.reduce(0) { $0 << 8 | Int($1) }
      number = number.shiftedLeft(by: 8 * part.count) + BigInt(value)
    }
    seed(number)
  }

  private func seed(_ number: BigInt) {
    let key = number.limbs.flatMap { [UInt32(truncatingIfNeeded: $0), UInt32($0 >> 32)] }
    var trimmed = key
    while let last = trimmed.last, last == 0 { trimmed.removeLast() }
    twister = MersenneTwister(seeds: trimmed)
  }

  /// Returns an integer of `count` random bits.
  func bits(_ count: Int) -> BigInt {
    if count <= 32 {
      return count <= 0 ? BigInt(0) : BigInt(Int(twister.next() >> UInt32(32 - count)))
    }
    var words: [UInt32] = []
    var left = count
    while left > 0 {
      let word = twister.next()
      words.append(left < 32 ? word >> UInt32(32 - left) : word)
      left -= 32
    }
    if words.count % 2 == 1 { words.append(0) }
    let limbs = stride(from: 0, to: words.count, by: 2).map {
      UInt(words[$0]) | UInt(words[$0 + 1]) << 32
    }
    return BigInt(limbs: limbs, isNegative: false)
  }

  /// Returns a random integer below `limit`, which is above zero.
  func below(_ limit: BigInt) -> BigInt {
    let count = limit.bitLength
    var result = bits(count)
    while result >= limit { result = bits(count) }
    return result
  }

  /// Returns a random machine integer below `limit`, which is above zero.
  func below(_ limit: Int) -> Int {
    let count = Int.bitWidth - limit.leadingZeroBitCount
    if count <= 32 {
      let shift = UInt32(32 - count)
      while true {
        let result = Int(twister.next() >> shift)
        if result < limit { return result }
      }
    }
    return below(BigInt(limit)).int ?? 0
  }

  /// Returns a number in [0, 1) with 53 random bits.
  func random() -> Double {
    let a = twister.next() >> 5
    let b = twister.next() >> 6
    return (Double(a) * 67_108_864 + Double(b)) * (1 / 9_007_199_254_740_992)
  }
}
