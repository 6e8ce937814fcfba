import NDArrays
import Testing

@Suite("Numbers beyond what an Int holds")
struct HugeNumbersTests {
  @Test("a range that runs away from its end is empty, however far the end is")
  func range() throws {
    #expect(try NDArray.arange(0.0, -1e300).count == 0)
    #expect(try NDArray.arange(1e300, -1e300, step: 1e-5).count == 0)
    #expect(throws: (any Error).self) { try NDArray.arange(0.0, 1e300) }
    #expect(throws: (any Error).self) { try NDArray.arange(0.0, Double.nan) }
  }

  @Test("as many digits as anybody asks for are not written", arguments: [0, 20, 5000, Int.max])
  func digits(places: Int) {
    let text = Digits.fixed(0.5, places: places)
    #expect(text.hasPrefix(places == 0 ? "0" : "0.5"))
    #expect(text.utf8.count <= 5000)
    #expect(Digits.scientific(1e300, places: places).contains("e+300"))
  }
}
