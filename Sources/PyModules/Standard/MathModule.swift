internal import PyRuntime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The module `math`.
enum MathModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    ModuleObject(
      "math",
      constants + elementary + MathIntegers.functions + MathSums.functions + rounding + special)
  }

  private static var constants: [(String, Value)] {
    [
      ("pi", .float(Double.pi)), ("e", .float(2.718281828459045)), ("tau", .float(2 * Double.pi)),
      ("inf", .float(.infinity)), ("nan", .float(.nan)),
    ]
  }

  static func domainError() -> PyException { PyException(.valueError, "math domain error") }

  static func rangeError() -> PyException { PyException(.overflowError, "math range error") }

  /// A function that turns a number into NaN, or a finite one into infinity, only by an error.
  private static func checked(
    _ name: String, canOverflow: Bool = false, _ body: @escaping @Sendable (Double) -> Double
  ) -> (String, Value) {
    NativeFunction.ofDouble(name) { number in
      let result = body(number)
      if result.isNaN && !number.isNaN { throw domainError() }
      if result.isInfinite && number.isFinite {
        throw canOverflow ? rangeError() : domainError()
      }
      return result
    }
  }

  private static var elementary: [(String, Value)] {
    [
      checked("sqrt") { $0.squareRoot() }, checked("cbrt") { cbrt($0) },
      checked("exp", canOverflow: true) { exp($0) },
      checked("exp2", canOverflow: true) { exp2($0) },
      checked("expm1", canOverflow: true) { expm1($0) },
      checked("log1p") { log1p($0) },
      checked("sin") { sin($0) }, checked("cos") { cos($0) }, checked("tan") { tan($0) },
      checked("asin") { asin($0) }, checked("acos") { acos($0) }, checked("atan") { atan($0) },
      checked("sinh", canOverflow: true) { sinh($0) },
      checked("cosh", canOverflow: true) { cosh($0) }, checked("tanh") { tanh($0) },
      checked("asinh") { asinh($0) }, checked("acosh") { acosh($0) },
      checked("atanh") { atanh($0) },
      NativeFunction.ofDouble("fabs") { $0.magnitude },
      NativeFunction.ofDouble("degrees") { $0 * (180 / Double.pi) },
      NativeFunction.ofDouble("radians") { $0 * (Double.pi / 180) },
      NativeFunction.functionN("log", "(x, base=<unset>, /)", 1...2) { values, interpreter in
        let numerator = try logarithm(values[0], interpreter, log)
        guard values.count > 1 else { return .float(numerator) }
        let denominator = try logarithm(values[1], interpreter, log)
        guard denominator != 0 else {
          throw PyException(.zeroDivisionError, "float division by zero")
        }
        return .float(numerator / denominator)
      },
      NativeFunction.function1("log2") { value, interpreter in
        .float(try logarithm(value, interpreter, log2))
      },
      NativeFunction.function1("log10") { value, interpreter in
        .float(try logarithm(value, interpreter, log10))
      },
      two("atan2") { atan2($0, $1) },
      two("copysign") { copysign($0, $1) },
      two("fmod") { x, y in
        let result = fmod(x, y)
        if result.isNaN && !x.isNaN && !y.isNaN { throw domainError() }
        return result
      },
      two("remainder") { x, y in
        let result = remainder(x, y)
        if result.isNaN && !x.isNaN && !y.isNaN { throw domainError() }
        return result
      },
      two("pow") { x, y in try power(x, y) },
      NativeFunction.functionN("fma", "(x, y, z, /)", 3...3) { values, interpreter in
        let numbers = try values.map { try interpreter.double(of: $0) }
        let result = fma(numbers[0], numbers[1], numbers[2])
        if result.isNaN && !numbers.contains(where: \.isNaN) {
          throw PyException(.valueError, "invalid operation in fma")
        }
        if result.isInfinite && numbers.allSatisfy(\.isFinite) {
          throw PyException(.overflowError, "overflow in fma")
        }
        return .float(result)
      },
    ]
  }

  /// A function of two numbers.
  private static func two(
    _ name: String, _ body: @escaping @Sendable (Double, Double) throws -> Double
  ) -> (String, Value) {
    NativeFunction.function2(name, "(x, y, /)") { x, y, interpreter in
      .float(try body(interpreter.double(of: x), interpreter.double(of: y)))
    }
  }

  /// A logarithm, also of integers beyond the doubles.
  private static func logarithm(
    _ value: Value, _ interpreter: Interpreter, _ function: (Double) -> Double
  ) throws -> Double {
    if let integer = value.bigInt {
      guard !integer.isNegative && !integer.isZero else { throw domainError() }
      let double = integer.double
      if double.isFinite { return function(double) }
      let exponent = integer.bitLength
      let head = integer.shiftedRight(by: exponent - 64).double
      return function(head * 0x1p-64) + function(2) * Double(exponent)
    }
    let number = try interpreter.double(of: value)
    if number.isNaN || number == .infinity { return number }
    guard number > 0 else { throw domainError() }
    return function(number)
  }

  private static func power(_ x: Double, _ y: Double) throws -> Double {
    let result = pow(x, y)
    guard x.isFinite && y.isFinite else { return result }
    if result.isNaN { throw domainError() }
    if result.isInfinite { throw x == 0 ? domainError() : rangeError() }
    return result
  }

  /// `floor`, `ceil` or `trunc`, which ask objects for a method of their own.
  private static func toInteger(
    _ name: String, _ method: String, _ rule: FloatingPointRoundingRule
  ) -> (String, Value) {
    NativeFunction.function1(name) { value, interpreter in
      if let integer = value.bigInt { return .integer(integer) }
      if case .float(let number) = value {
        return .integer(try interpreter.truncated(number.rounded(rule)))
      }
      if let own = try interpreter.optionalAttribute(method, of: value) {
        return try interpreter.call(own)
      }
      if name == "trunc" {
        throw PyException(
          .typeError, "type \(value.type.messageName) doesn't define __trunc__ method")
      }
      return .integer(
        try interpreter.truncated(interpreter.double(of: value).rounded(rule)))
    }
  }

  private static var rounding: [(String, Value)] {
    [
      toInteger("floor", "__floor__", .down), toInteger("ceil", "__ceil__", .up),
      toInteger("trunc", "__trunc__", .towardZero),
      NativeFunction.function1("isnan") { .bool(try $1.double(of: $0).isNaN) },
      NativeFunction.function1("isinf") { .bool(try $1.double(of: $0).isInfinite) },
      NativeFunction.function1("isfinite") { .bool(try $1.double(of: $0).isFinite) },
      NativeFunction.functionK("isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)") { call in
        let a = try call.double("a")
        let b = try call.double("b")
        let relative = try call.double("rel_tol")
        let absolute = try call.double("abs_tol")
        guard relative >= 0 && absolute >= 0 else {
          throw PyException(.valueError, "tolerances must be non-negative")
        }
        if a == b { return .bool(true) }
        if a.isInfinite || b.isInfinite { return .bool(false) }
        let distance = (b - a).magnitude
        return .bool(
          distance <= (relative * b).magnitude || distance <= (relative * a).magnitude
            || distance <= absolute)
      },
      NativeFunction.function1("modf") { value, interpreter in
        let number = try interpreter.double(of: value)
        if number.isInfinite {
          return .tuple([.float(copysign(0, number)), .float(number)])
        }
        let whole = number.rounded(.towardZero)
        return .tuple([.float(copysign(number - whole, number)), .float(whole)])
      },
      NativeFunction.function1("frexp") { value, interpreter in
        let number = try interpreter.double(of: value)
        guard number.isFinite, number != 0 else { return .tuple([.float(number), .int(0)]) }
        let exponent = Int(number.exponent) + 1
        return .tuple([.float(scalbn(number, Int32(-exponent))), .int(exponent)])
      },
      NativeFunction.function2("ldexp", "(x, i, /)") { x, i, interpreter in
        let number = try interpreter.double(of: x)
        guard let exponent = i.bigInt else {
          throw PyException(.typeError, "Expected an int as second argument to ldexp.")
        }
        if number == 0 || !number.isFinite { return .float(number) }
        let shift = exponent.int ?? (exponent.isNegative ? -100_000 : 100_000)
        let result = scalbn(number, Int32(clamping: max(-100_000, min(100_000, shift))))
        if result.isInfinite { throw rangeError() }
        return .float(result)
      },
      NativeFunction.function1("ulp") { value, interpreter in
        let number = try interpreter.double(of: value).magnitude
        if !number.isFinite { return .float(number) }
        if number == .greatestFiniteMagnitude { return .float(number - number.nextDown) }
        return .float(number.nextUp - number)
      },
      NativeFunction.functionK("nextafter", "(x, y, /, *, steps=None)") { call in
        var x = try call.double("x")
        let y = try call.double("y")
        guard call.isGiven("steps") else { return .float(nextafter(x, y)) }
        let steps = try call.interpreter.exactInteger(call.value("steps"))
        guard !steps.isNegative else {
          throw PyException(.valueError, "steps must be a non-negative integer")
        }
        if x.isNaN || y.isNaN { return .float(x.isNaN ? x : y) }
        x = MathModule.stepped(x, towards: y, steps)
        return .float(x)
      },
    ]
  }

  /// Moves `x` by a number of representable values, at most to `y`.
  private static func stepped(_ x: Double, towards y: Double, _ steps: BigInt) -> Double {
    func rank(_ number: Double) -> BigInt {
      let place = BigInt(Int(number.magnitude.bitPattern))
      return number.sign == .minus ? -place : place
    }
    let from = rank(x)
    let to = rank(y)
    let distance = (to - from).magnitudeValue
    if steps >= distance { return steps.isZero ? x : y }
    let place = to < from ? from - steps : from + steps
    let magnitude = Double(bitPattern: UInt64(place.magnitudeValue.int ?? 0))
    return place.isNegative ? -magnitude : magnitude
  }

  private static var special: [(String, Value)] {
    [
      NativeFunction.ofDouble("erf") { erf($0) }, NativeFunction.ofDouble("erfc") { erfc($0) },
      NativeFunction.ofDouble("gamma") { try Gamma.gamma($0) },
      NativeFunction.ofDouble("lgamma") { try Gamma.logarithm($0) },
    ]
  }
}
