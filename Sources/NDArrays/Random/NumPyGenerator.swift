#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The stream of `np.random.default_rng(seed)`, bit for bit.
package final class NumPyGenerator: RandomStream {
  /// The source of words; nothing that uses it calls back, so nobody has to watch it at every word.
  @exclusivity(unchecked) package var bits: PCG64
  /// Where the source was seeded from, which has children.
  package var seeds: SeedSequence

  /// Distributions follow `Generator`.
  package var isLegacy: Bool { false }

  /// Seeds from the words of an integer, or of several.
  package convenience init(entropy: [UInt32]) {
    self.init(SeedSequence(entropy: entropy))
  }

  /// Seeds from a seed sequence.
  package init(_ seeds: SeedSequence) {
    self.seeds = seeds
    bits = PCG64(seeds)
  }

  /// Makes `count` generators that are independent of one another and of this one.
  package func spawn(_ count: Int) -> [NumPyGenerator] {
    seeds.spawn(count).map { NumPyGenerator($0) }
  }

  /// Returns a generator that goes on as this one does, independent of it.
  package func copied() -> NumPyGenerator {
    let made = NumPyGenerator(seeds)
    made.bits = bits
    return made
  }

  package func next32() -> UInt32 { bits.next32() }
  package func next64() -> UInt64 { bits.next64() }
  package func double() -> Double { bits.double() }

  package func standardNormal() -> Double { bits.standardNormal() }

  package func fill(_ target: UnsafeMutableBufferPointer<Double>, _ draw: ContinuousDraw) {
    // The usual ones from a copy of the source, which stays in registers.
    var bits = bits
    switch draw {
    case .standardUniform: for place in target.indices { target[place] = bits.double() }
    case .uniform(let low, let high):
      let range = high - low
      for place in target.indices { target[place] = low + range * bits.double() }
    case .standardNormal: for place in target.indices { target[place] = bits.standardNormal() }
    case .normal(let mean, let deviation):
      for place in target.indices { target[place] = mean + deviation * bits.standardNormal() }
    default:
      for place in target.indices { target[place] = number(draw) }
      return
    }
    self.bits = bits
  }

  package func exchange(_ places: UnsafeMutableBufferPointer<Int>, _ range: Range<Int>) {
    var bits = bits
    Exchange.all(places, range) { i in
      let largest = UInt64(i)
      let mask = UInt64.max >> UInt64(largest.leadingZeroBitCount)
      var drawn: UInt64
      repeat {
        drawn = (largest <= UInt64(UInt32.max) ? UInt64(bits.next32()) : bits.next64()) & mask
      } while drawn > largest
      return Int(truncatingIfNeeded: drawn)
    }
    self.bits = bits
  }

  /// The ziggurat of 256 layers over the exponential density.
  package func standardExponential() -> Double {
    while true {
      var word = bits.next64() >> 3
      let layer = Int(word & 0xff)
      word >>= 8
      let x = Double(word) * Double(bitPattern: ExponentialZiggurat.width[layer])
      if word < ExponentialZiggurat.inside[layer] { return x }
      if layer == 0 { return 0x1.ec9d9297ebb83p+2 - log1p(-double()) }
      let above = Double(bitPattern: ExponentialZiggurat.density[layer - 1])
      let below = Double(bitPattern: ExponentialZiggurat.density[layer])
      if (above - below) * double() + below < exp(-x) { return x }
    }
  }
}

extension PCG64 {
  /// Returns a double in [0, 1) of 53 random bits.
  mutating func double() -> Double { Double(next64() >> 11) * 0x1p-53 }

  /// Marsaglia and Tsang's ziggurat of 256 layers.
  mutating func standardNormal() -> Double {
    while true {
      var word = next64()
      let layer = Int(word & 0xff)
      word >>= 8
      let isNegative = word & 1 == 1
      let height = (word >> 1) & 0x000f_ffff_ffff_ffff
      let x = Double(height) * Double(bitPattern: NormalZiggurat.width[layer])
      let signed = isNegative ? -x : x
      if height < NormalZiggurat.inside[layer] { return signed }
      if layer == 0 {
        let inverse = 0x1.183aa6c20e8c1p-2
        while true {
          let xx = -inverse * log1p(-double())
          let yy = -log1p(-double())
          if yy + yy > xx * xx {
            let tail = 0x1.d3bb48209ad33p+1 + xx
            return (height >> 8) & 1 == 1 ? -tail : tail
          }
        }
      }
      let above = Double(bitPattern: NormalZiggurat.density[layer - 1])
      let below = Double(bitPattern: NormalZiggurat.density[layer])
      if (above - below) * double() + below < exp(-0.5 * x * x) { return signed }
    }
  }
}
