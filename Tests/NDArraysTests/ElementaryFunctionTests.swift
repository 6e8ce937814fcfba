import CKernels
import NDArrays
import Testing

// Where numbers of 80 bits are to be had, which know what a double should be.
#if arch(x86_64) && os(Linux)
  import Glibc

  /// A number below the normal ones.
  private let tiny = Double.leastNormalMagnitude / 1024

  /// A function with the C library's for doubles and for numbers of 64 bits behind the point, and where
  /// it is tried.
  struct ElementaryFunction: Sendable, CustomTestStringConvertible {
    let function: UnaryFunction
    let single: @Sendable (Double) -> Double
    let exact: @Sendable (Float80) -> Float80
    /// From, to; numbers between are drawn evenly, and so are their exponents.
    let range: ClosedRange<Double>

    var testDescription: String { function.rawValue }

    static let all = [
      ElementaryFunction(
        function: .log2, single: { log2($0) }, exact: { log2($0) }, range: 1e-300...1e300),
      ElementaryFunction(
        function: .log2, single: { log2($0) }, exact: { log2($0) }, range: 0.7...1.4),
      ElementaryFunction(
        function: .log10, single: { log10($0) }, exact: { log10($0) }, range: 1e-300...1e300),
      ElementaryFunction(
        function: .log10, single: { log10($0) }, exact: { log10($0) }, range: 0.7...1.4),
      ElementaryFunction(
        function: .log1p, single: { log1p($0) }, exact: { log1p($0) }, range: -0.999...1e300),
      ElementaryFunction(
        function: .log1p, single: { log1p($0) }, exact: { log1p($0) }, range: -0.1...0.1),
      ElementaryFunction(
        function: .expm1, single: { expm1($0) }, exact: { expm1($0) }, range: -36...700),
      ElementaryFunction(
        function: .expm1, single: { expm1($0) }, exact: { expm1($0) }, range: -0.1...0.1),
      ElementaryFunction(
        function: .tanh, single: { tanh($0) }, exact: { tanh($0) }, range: -25...25),
      ElementaryFunction(
        function: .tanh, single: { tanh($0) }, exact: { tanh($0) }, range: -0.1...0.1),
      ElementaryFunction(
        function: .sinh, single: { sinh($0) }, exact: { sinh($0) }, range: -700...700),
      ElementaryFunction(
        function: .sinh, single: { sinh($0) }, exact: { sinh($0) }, range: -0.1...0.1),
      ElementaryFunction(
        function: .cosh, single: { cosh($0) }, exact: { cosh($0) }, range: -700...700),
      ElementaryFunction(
        function: .cosh, single: { cosh($0) }, exact: { cosh($0) }, range: -0.1...0.1),
      ElementaryFunction(
        function: .exp2, single: { exp2($0) }, exact: { exp2($0) }, range: -1000...1000),
      ElementaryFunction(
        function: .tan, single: { tan($0) }, exact: { tan($0) }, range: -200_000...200_000),
      ElementaryFunction(
        function: .tan, single: { tan($0) }, exact: { tan($0) }, range: -1.6...1.6),
      ElementaryFunction(
        function: .arcsin, single: { asin($0) }, exact: { asin($0) }, range: -1...1),
      ElementaryFunction(
        function: .arccos, single: { acos($0) }, exact: { acos($0) }, range: -1...1),
      ElementaryFunction(
        function: .arctan, single: { atan($0) }, exact: { atan($0) }, range: -1e100...1e100),
      ElementaryFunction(
        function: .arctan, single: { atan($0) }, exact: { atan($0) }, range: -3...3),
      ElementaryFunction(
        function: .arcsinh, single: { asinh($0) }, exact: { asinh($0) }, range: -1e100...1e100),
      ElementaryFunction(
        function: .arcsinh, single: { asinh($0) }, exact: { asinh($0) }, range: -0.1...0.1),
      ElementaryFunction(
        function: .arccosh, single: { acosh($0) }, exact: { acosh($0) }, range: 1.000001...1e100),
      ElementaryFunction(
        function: .arccosh, single: { acosh($0) }, exact: { acosh($0) }, range: 1.000001...3),
      ElementaryFunction(
        function: .arctanh, single: { atanh($0) }, exact: { atanh($0) }, range: -0.999...0.999),
      ElementaryFunction(
        function: .cbrt, single: { cbrt($0) }, exact: { cbrt($0) }, range: -1e300...1e300),
    ]
  }

  @Suite("Elementary functions")
  struct ElementaryFunctionTests {
    /// Numbers that say nothing of one another.
    struct Numbers {
      private var state: UInt64 = 88_172_645_463_325_252

      /// From 0 to below 1.
      mutating func next() -> Double {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Double(state >> 11) / 0x1p53
      }

      /// Evenly in a range, and evenly in their exponents, half of each.
      mutating func list(_ count: Int, in range: ClosedRange<Double>) -> [Double] {
        (0..<count).map { number in
          if number % 2 == 0 {
            return range.lowerBound + (range.upperBound - range.lowerBound) * next()
          }
          let end = next() < 0.5 ? range.lowerBound : range.upperBound
          return max(range.lowerBound, end * exp2(-40 * next()))
        }
      }
    }

    /// How far a result is from the number that it stands for, in units of its last place.
    static func distance(_ result: Double, _ exact: Float80) -> Float80 {
      abs(Float80(result) - exact) / Float80(Double(exact).ulp)
    }

    /// What is lost: half a unit by rounding, and a little before; more by the C library, which takes part
    /// where the processor has no wide vectors: its manual gives up to 4 units, for the cube root.
    static let allowed: Float80 = ck_is_wide() ? 0.53 : 4

    @Test("lose little more than the last rounding", arguments: ElementaryFunction.all)
    func accuracy(_ tried: ElementaryFunction) throws {
      var numbers = Numbers()
      let list = numbers.list(20_000, in: tried.range)
      let array = try NDArray(list)
      let results = try tried.function(array).doubles
      let worst = zip(list, results).max {
        Self.distance($0.1, tried.exact(Float80($0.0)))
          < Self.distance($1.1, tried.exact(Float80($1.0)))
      }
      let (x, y) = try #require(worst)
      let lost = Self.distance(y, tried.exact(Float80(x)))
      #expect(lost <= Self.allowed, "\(tried.function.rawValue)(\(x)) is \(y), off by \(lost)")
      // A number has one result, wherever it stands.
      let backwards = try array.item(at: [.slice(start: nil, stop: nil, step: -3)])
      let mirrored = try tried.function(backwards)
      #expect(
        mirrored.doubles == stride(from: list.count - 1, through: 0, by: -3).map { results[$0] })
      for place in [0, 1, list.count - 1] {
        #expect(try tried.function(NDArray([list[place]])).doubles == [results[place]])
      }
    }

    @Test(
      "of what is no usual number are the C library's, and raise no flag of their own",
      arguments: ElementaryFunction.all)
    func specials(_ tried: ElementaryFunction) throws {
      let list = [
        0.0, -0.0, 1, -1, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, -tiny, 1e308, -1e308,
        710.5,
        -745.2, -2,
      ]
      for x in list {
        FloatStatus.clear()
        let wanted = tried.single(x)
        let flags = FloatStatus.raised
        FloatStatus.clear()
        let given = try tried.function(NDArray(Array(repeating: x, count: 9))).doubles
        #expect(
          FloatStatus.raised.subtracting(.underflow) == flags.subtracting(.underflow), "of \(x)")
        #expect(
          given.allSatisfy {
            $0.bitPattern == wanted.bitPattern || $0.isNaN && wanted.isNaN
              || Self.distance($0, tried.exact(Float80(x))) <= Self.allowed
          }, "\(tried.function.rawValue)(\(x)) is \(given[0]), not \(wanted)")
      }
    }

    @Test("logarithms of powers of their base are whole")
    func wholeLogarithms() throws {
      let tens = (-22...22).map { Double("1e\($0)") ?? .nan }
      #expect(
        try UnaryFunction.log10(NDArray(tens)).doubles.map { $0.rounded() }
          == (-22...22).map { Double($0) })
      #expect(
        try UnaryFunction.log10(NDArray(Array(tens.dropFirst(22)))).doubles
          == (0...22).map { Double($0) })
      let twos = (-1022...1023).map { exp2(Double($0)) }
      #expect(try UnaryFunction.log2(NDArray(twos)).doubles == (-1022...1023).map { Double($0) })
    }

    @Test(
      "powers lose little more than the last rounding",
      arguments: [
        (1e-6...1e6, -3...3), (1e-300...1e300, -1...1), (0.99...1.01, -3e4...3e4),
        (2...2, -1000...1000),
        (10...10, -300...300),
      ] as [(ClosedRange<Double>, ClosedRange<Double>)])
    func powers(_ bases: ClosedRange<Double>, _ exponents: ClosedRange<Double>) throws {
      var numbers = Numbers()
      let x = (0..<20_000).map { _ in
        bases.lowerBound * pow(bases.upperBound / bases.lowerBound, numbers.next())
      }
      let y = numbers.list(20_000, in: exponents)
      let results = try BinaryFunction.power(NDArray(x), NDArray(y)).doubles
      for k in results.indices {
        let exact = pow(Float80(x[k]), Float80(y[k]))
        guard exact > 1e-300, exact < 1e300 else { continue }
        let lost = Self.distance(results[k], exact)
        #expect(lost <= Self.allowed, "\(x[k]) ** \(y[k]) is \(results[k]), off by \(lost)")
      }
    }

    @Test("directions lose little more than the last rounding, in every quarter")
    func directions() throws {
      var numbers = Numbers()
      let (y, x) = (numbers.list(20_000, in: -1e3...1e3), numbers.list(20_000, in: -2...2))
      let results = try BinaryFunction.arctan2(NDArray(y), NDArray(x)).doubles
      for k in results.indices {
        let lost = Self.distance(results[k], atan2(Float80(y[k]), Float80(x[k])))
        #expect(lost <= Self.allowed, "arctan2(\(y[k]), \(x[k])) is \(results[k]), off by \(lost)")
      }
      let odd = [0.0, -0.0, 1, -1, .infinity, -.infinity, .nan, tiny, 1e308, -1e-300]
      for y in odd {
        for x in odd {
          let given = try BinaryFunction.arctan2(NDArray([y]), NDArray([x])).doubles[0]
          let wanted = atan2(y, x)
          #expect(
            given.bitPattern == wanted.bitPattern || given.isNaN && wanted.isNaN, "\(y), \(x)")
        }
      }
    }

    @Test("powers that are whole are exact, and those of what is no usual number the C library's")
    func wholePowers() throws {
      let whole = (-60...60).map { Double($0) }
      for exponent in [3.0, 4, 5, 8] {
        let given = try BinaryFunction.power(NDArray(whole), NDArray(scalar: exponent)).doubles
        #expect(given == whole.map { pow($0, exponent) })
      }
      let odd = [0.0, -0.0, 1, -1, 2.5, -2.5, .infinity, -.infinity, .nan, tiny, 1e308]
      for x in odd {
        for y in odd + [0.5, 3, -3, 1e300, -1e300] {
          FloatStatus.clear()
          let wanted = pow(x, y)
          let flags = FloatStatus.raised
          FloatStatus.clear()
          let given = try BinaryFunction.power(NDArray([x, x]), NDArray([y, y])).doubles
          let raised = FloatStatus.raised
          #expect(
            given.allSatisfy {
              abs($0 - wanted) <= wanted.ulp || $0 == wanted || $0.isNaN && wanted.isNaN
            },
            "\(x) ** \(y) is \(given[0]), not \(wanted)")
          #expect(
            raised.subtracting(.underflow) == flags.subtracting(.underflow),
            "\(x) ** \(y)")
        }
      }
    }
  }
#endif
