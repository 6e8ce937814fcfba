import NDArrays
import Testing

/// Values recorded from NumPy 2.5.5's RandomState.
@Suite("numpy's legacy stream")
struct LegacyRandomStateTests {
  @Test("gives RandomState's doubles and Gaussians, the second of a pair kept across calls")
  func doubles() {
    let state = LegacyRandomState(seed: 42)
    #expect(state.double() == 0.3745401188473625)
    #expect(state.gauss() == -1.1118801180469204)
    #expect(state.double() == 0.15599452033620265)
    #expect(state.gauss() == 0.31890218468938336)
    #expect(state.next32() == 249_467_210)
  }

  @Test("permutes and draws integers by masked rejection")
  func integers() {
    let state = LegacyRandomState(seed: 0)
    #expect(state.permutation(10) == [2, 8, 4, 9, 1, 6, 7, 3, 0, 5])
    #expect((0..<5).map { _ in state.integer(in: -3, 1000) } == [801, 596, 67, 469, 597])
    #expect(state.permutation(0) == [])
    #expect(state.permutation(-4) == [])
    #expect(state.integer(in: 5, 5) == 5)
  }

  @Test("seeds from several words, draws exponentials and wide integers")
  func words() {
    let state = LegacyRandomState(MersenneTwister(seeds: [1, 2, 3, 4]))
    #expect(state.next32() == 2_915_706_234)
    #expect(state.gauss() == -0.6725636048183143)
    let other = LegacyRandomState(seed: 7)
    #expect(other.exponential(2) == 0.15875381904288902)
    #expect(other.integer(in: 0, 1 << 40) == 108_744_157_686)
  }
}
