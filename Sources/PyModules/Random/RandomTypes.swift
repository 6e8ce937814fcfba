package import NDArrays
package import PyRuntime

/// The classes of `numpy.random`.
package enum RandomTypes {
  /// The class `numpy.random.Generator`.
  package static let generator = TypeObject(
    "Generator", module: "numpy.random._generator",
    members: DistributionMethods.members.merging(GeneratorMethods.members) { $1 },
    constructor: .numpy("Generator", "(bit_generator)") { call in
      guard let bits = call.value("bit_generator").cast(to: PCG64Object.self) else {
        throw PyException(
          .typeError, "Generator() argument 'bit_generator' must be a bit generator here PCG64",
          help: "write np.random.default_rng(seed)")
      }
      return .object(GeneratorObject(bits.stream))
    })

  /// The class `numpy.random.RandomState`.
  package static let randomState = TypeObject(
    "RandomState", module: "numpy.random.mtrand",
    members: DistributionMethods.members.merging(RandomStateMethods.members) { $1 },
    constructor: .numpy("RandomState", "(seed=None)") { call in
      .object(
        RandomStateObject(
          LegacyRandomState(try RandomSeeds.legacy(call.value("seed"), call.interpreter))))
    })

  /// The class `numpy.random.PCG64`.
  package static let pcg64 = TypeObject(
    "PCG64", module: "numpy.random._pcg64",
    constructor: .numpy("PCG64", "(seed=None)") { call in
      .object(PCG64Object(try RandomSeeds.generator(call.value("seed"), call.interpreter)))
    })

  /// The class `numpy.random.SeedSequence`.
  package static let seedSequence = TypeObject(
    "SeedSequence", module: "numpy.random.bit_generator", members: SeedSequenceObject.members,
    constructor: .numpy("SeedSequence", "(entropy=None)") { call in
      let entropy = call.value("entropy")
      let words = try RandomSeeds.words(of: entropy, call.interpreter)
      let shown = entropy.isNone ? RandomSeeds.number(of: words) : entropy
      return .object(SeedSequenceObject(SeedSequence(entropy: words), entropy: shown, key: []))
    })
}

/// A `numpy.random.Generator`.
package final class GeneratorObject: Object {
  /// The stream.
  package let stream: NumPyGenerator

  /// Wraps a stream.
  package init(_ stream: NumPyGenerator) { self.stream = stream }

  package var type: TypeObject { RandomTypes.generator }

  package func str(_ interpreter: Interpreter) throws -> String { "Generator(PCG64)" }

  package func repr(_ interpreter: Interpreter) throws -> String {
    "Generator(PCG64) at \(RandomNames.address(of: self))"
  }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if name == "bit_generator" { return .object(PCG64Object(stream)) }
    if let found = try type.attribute(name, of: .object(self), interpreter) { return found }
    throw RandomNames.missing(name, in: type, help: GeneratorMethods.replacements[name])
  }

  package var ownAttributeNames: [String] { ["bit_generator"] }
}

/// A `numpy.random.RandomState`.
package final class RandomStateObject: LegacyRandomSource {
  package let legacyState: LegacyRandomState

  /// Wraps a stream.
  package init(_ state: LegacyRandomState) { legacyState = state }

  package var type: TypeObject { RandomTypes.randomState }

  package func str(_ interpreter: Interpreter) throws -> String { "RandomState(MT19937)" }

  package func repr(_ interpreter: Interpreter) throws -> String {
    "RandomState(MT19937) at \(RandomNames.address(of: self))"
  }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if let found = try type.attribute(name, of: .object(self), interpreter) { return found }
    throw RandomNames.missing(name, in: type, help: RandomStateMethods.replacements[name])
  }
}

/// A `numpy.random.PCG64`: the words under a generator.
package final class PCG64Object: Object {
  /// The stream that draws from the words.
  package let stream: NumPyGenerator

  /// Wraps a stream.
  package init(_ stream: NumPyGenerator) { self.stream = stream }

  package var type: TypeObject { RandomTypes.pcg64 }
}

/// A `numpy.random.SeedSequence`.
package final class SeedSequenceObject: Object {
  /// The sequence.
  package var seeds: SeedSequence
  private let entropy: Value
  private let key: [Int]

  init(_ seeds: SeedSequence, entropy: Value, key: [Int]) {
    self.seeds = seeds
    self.entropy = entropy
    self.key = key
  }

  package var type: TypeObject { RandomTypes.seedSequence }

  package func repr(_ interpreter: Interpreter) throws -> String {
    var text = "SeedSequence(\n    entropy=\(try interpreter.repr(entropy)),\n"
    if !key.isEmpty {
      text += "    spawn_key=\(try interpreter.repr(.tuple(key.map { .int($0) }))),\n"
    }
    if seeds.childCount > 0 { text += "    n_children_spawned=\(seeds.childCount),\n" }
    return text + ")"
  }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    switch name {
    case "entropy": entropy
    case "spawn_key": .tuple(key.map { .int($0) })
    case "n_children_spawned": .int(seeds.childCount)
    default: try type.attribute(name, of: .object(self), interpreter)
    }
  }

  package var ownAttributeNames: [String] { ["entropy", "spawn_key", "n_children_spawned"] }

  static var members: [String: Value] {
    [
      "spawn": .object(
        NativeFunction.numpy("spawn", "(self, n_children)") { call in
          guard let own = call.value("self").cast(to: SeedSequenceObject.self) else { return .none }
          let first = own.seeds.childCount
          let children = own.seeds.spawn(try RandomSize.count(call, "n_children"))
          return .list(
            children.enumerated().map { index, child in
              .object(
                SeedSequenceObject(child, entropy: own.entropy, key: own.key + [first + index]))
            })
        })
    ]
  }
}

/// How the values of `numpy.random` are named in texts.
enum RandomNames {
  static func address(of object: AnyObject) -> String {
    let digits = String(UInt(bitPattern: ObjectIdentifier(object).hashValue), radix: 16)
    return "0x" + digits.uppercased()
  }

  static func missing(_ name: String, in type: TypeObject, help: String?) -> PyException {
    PyException(
      .attributeError, "'\(type.qualifiedName)' object has no attribute '\(name)'", help: help)
  }
}
