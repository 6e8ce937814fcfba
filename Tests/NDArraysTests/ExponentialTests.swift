import NDArrays
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Exponentials and logarithms")
struct ExponentialTests {
  @Test(
    "of many numbers have the bits of the C library's exp",
    arguments: [1e-300, 1e-9, 1.0, 40, 510, 512, 520, 709, 745, 1e4])
  func bits(size: Double) throws {
    var state: UInt64 = 88_172_645_463_325_252
    var numbers = [0.0, -0.0, size, -size, .infinity, -.infinity, .nan]
    for _ in 0..<20_000 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      numbers.append((Double(state >> 11) / 0x1p52 - 1) * size)
    }
    let array = try NDArray(numbers)
    let wrong = zip(numbers, try UnaryFunction.exp(array).doubles).filter { x, y in
      exp(x).bitPattern != y.bitPattern && !(x.isNaN && y.isNaN)
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    // Strides, and a result in the numbers' own place, are other loops of the kernel.
    let backwards = try array.item(at: [.slice(start: nil, stop: nil, step: -1)])
    let mirrored = try UnaryFunction.exp(backwards).doubles
    #expect(zip(mirrored, numbers.reversed()).allSatisfy { y, x in x.isNaN || y == exp(x) })
  }

  @Test(
    "the logarithms of many numbers are the C library's, or its neighbors",
    arguments: [Double.leastNormalMagnitude / 64, 1e-300, 1e-9, 1.0, 1.01, 2, 1e9, 1e300])
  func logarithms(size: Double) throws {
    var state: UInt64 = 88_172_645_463_325_252
    var numbers = [0.0, -0.0, 1, -1, .infinity, -.infinity, .nan, Double.leastNonzeroMagnitude]
    for _ in 0..<20_000 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      numbers.append(
        size == 1.01 ? 1 + Double(state >> 11) / 0x1p59 : Double(state >> 11) / 0x1p53 * size)
    }
    let results = try UnaryFunction.log(NDArray(numbers)).doubles
    let wrong = zip(numbers, results).filter { x, y in
      let wanted = log(x)
      return y != wanted && y != wanted.nextUp && y != wanted.nextDown && !(y.isNaN && wanted.isNaN)
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    // Both round to the nearest double but for a few in a thousand.
    let unequal = zip(numbers, results).count { x, y in y != log(x) && !y.isNaN }
    #expect(unequal < numbers.count / 200)
  }
}
