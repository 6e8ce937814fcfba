import NDArrays
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Exponentials")
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
}
