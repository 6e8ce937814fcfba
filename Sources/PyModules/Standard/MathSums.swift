internal import PyRuntime
internal import PySyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Sums and norms of `math`, rounded once.
enum MathSums {
  static var functions: [(String, Value)] {
    [
      NativeFunction.function1("fsum", "seq") { source, interpreter in
        .float(
          try exactSum(
            interpreter.elements(of: source).map { try interpreter.double(of: $0) },
            poll: interpreter.checkpoint))
      },
      NativeFunction.functionK("prod", "(iterable, /, *, start=1)") { call in
        var result = call.value("start")
        for value in try call.interpreter.elements(of: call.value("iterable")) {
          result = try call.interpreter.binary(.multiply, result, value)
        }
        return result
      },
      NativeFunction.functionN("hypot", "(*coordinates)", 0...Int.max) { values, interpreter in
        .float(norm(try values.map { try interpreter.double(of: $0) }))
      },
      NativeFunction.function2("dist", "(p, q, /)") { p, q, interpreter in
        let first = try interpreter.elements(of: p).map { try interpreter.double(of: $0) }
        let second = try interpreter.elements(of: q).map { try interpreter.double(of: $0) }
        guard first.count == second.count else {
          throw PyException(
            .valueError, "both points must have the same number of dimensions")
        }
        return .float(norm(zip(first, second).map { $0 - $1 }))
      },
      NativeFunction.function2("sumprod", "(p, q, /)") { p, q, interpreter in
        let first = try interpreter.elements(of: p)
        let second = try interpreter.elements(of: q)
        guard first.count == second.count else {
          throw PyException(.valueError, "Inputs are not the same length")
        }
        return try sumOfProducts(first, second, interpreter)
      },
    ]
  }

  /// The sum of all numbers, rounded once.
  ///
  /// Keeps partial sums that do not overlap (Shewchuk); their total is exact.
  ///
  /// - Parameter poll: Called between every 64 Ki numbers; what it throws ends the sum.
  static func exactSum(_ numbers: [Double], poll: () throws -> Void = {}) throws -> Double {
    var partials: [Double] = []
    var specialSum = 0.0
    var infiniteSum = 0.0
    var hasSpecial = false
    for (place, number) in numbers.enumerated() {
      if place & 0xFFFF == 0xFFFF { try poll() }
      var x = number
      var kept = 0
      for var y in partials {
        if x.magnitude < y.magnitude { swap(&x, &y) }
        let high = x + y
        let low = y - (high - x)
        if low != 0 {
          partials[kept] = low
          kept += 1
        }
        x = high
      }
      partials.removeSubrange(kept...)
      if x != 0 {
        if x.isFinite {
          partials.append(x)
        } else {
          if number.isFinite {
            throw PyException(.overflowError, "intermediate overflow in fsum")
          }
          hasSpecial = true
          if number.isInfinite { infiniteSum += number }
          specialSum += number
          partials = []
        }
      }
    }
    if hasSpecial {
      if infiniteSum.isNaN { throw PyException(.valueError, "-inf + inf in fsum") }
      return specialSum
    }
    guard var high = partials.popLast() else { return 0 }
    var low = 0.0
    while let y = partials.popLast() {
      let x = high
      high = x + y
      low = y - (high - x)
      if low != 0 { break }
    }
    // Half-even across partials: a tie is decided by the sign of what is left.
    if let next = partials.last, (low < 0 && next < 0) || (low > 0 && next > 0) {
      let twice = low * 2
      let x = high + twice
      if twice == x - high { high = x }
    }
    return high
  }

  /// The Euclidean norm: squares summed in doubled precision, and the root corrected once.
  static func norm(_ coordinates: [Double]) -> Double {
    let sizes = coordinates.map(\.magnitude)
    if sizes.contains(.infinity) { return .infinity }
    if sizes.contains(where: \.isNaN) { return .nan }
    guard let largest = sizes.max(), largest != 0 else { return 0 }
    if sizes.count == 1 { return largest }
    let exponent = Int32(largest.exponent) + 1
    if exponent < -1023 {
      // The largest is subnormal: scale all up first.
      return Double.leastNormalMagnitude
        * norm(sizes.map { $0 / Double.leastNormalMagnitude })
    }
    var sum = 1.0
    var fraction1 = 0.0
    var fraction2 = 0.0
    for size in sizes {
      let x = scalbn(size, -exponent)
      let square = x * x
      let squareRest = fma(x, x, -square)
      let high = sum + square
      let rest = square - (high - sum)
      sum = high
      fraction1 += squareRest
      fraction2 += rest
    }
    var root = (sum - 1 + (fraction1 + fraction2)).squareRoot()
    // One step of Newton's iteration in doubled precision.
    let square = -root * root
    let squareRest = fma(-root, root, -square)
    let high = sum + square
    let rest = square - (high - sum)
    sum = high
    fraction1 += squareRest
    fraction2 += rest
    let correction = sum - 1 + (fraction1 + fraction2)
    root += correction / (2 * root)
    return scalbn(root, exponent)
  }

  private static func sumOfProducts(
    _ p: [Value], _ q: [Value], _ interpreter: Interpreter
  ) throws -> Value {
    let isFloat = zip(p, q).allSatisfy { pair in
      func isNumber(_ value: Value) -> Bool {
        switch value {
        case .int, .float, .bool: true
        default: false
        }
      }
      return isNumber(pair.0) && isNumber(pair.1)
    }
    let hasFloat = (p + q).contains { if case .float = $0 { true } else { false } }
    guard isFloat && hasFloat else {
      var result = Value.int(0)
      for (a, b) in zip(p, q) {
        result = try interpreter.binary(
          .add, result, interpreter.binary(.multiply, a, b))
      }
      return result
    }
    var terms: [Double] = []
    for (a, b) in zip(p, q) {
      let x = try interpreter.double(of: a)
      let y = try interpreter.double(of: b)
      let product = x * y
      terms.append(product)
      if product.isFinite { terms.append(fma(x, y, -product)) }
    }
    if terms.contains(where: { !$0.isFinite }) { return .float(terms.reduce(0, +)) }
    return .float(try exactSum(terms))
  }
}
