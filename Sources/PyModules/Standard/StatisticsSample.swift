internal import PyRuntime

/// An exact fraction; the denominator is above zero, and common factors stay.
struct Fraction {
  let numerator: BigInt
  let denominator: BigInt

  init(_ numerator: BigInt, _ denominator: BigInt) {
    self.numerator = denominator.isNegative ? -numerator : numerator
    self.denominator = denominator.magnitudeValue
  }

  init(_ number: Int) {
    self.init(BigInt(number), BigInt(1))
  }

  static func + (a: Fraction, b: Fraction) -> Fraction {
    if a.denominator == b.denominator { return Fraction(a.numerator + b.numerator, a.denominator) }
    return Fraction(
      a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
  }

  static func - (a: Fraction, b: Fraction) -> Fraction {
    a + Fraction(-b.numerator, b.denominator)
  }

  static func * (a: Fraction, b: Fraction) -> Fraction {
    Fraction(a.numerator * b.numerator, a.denominator * b.denominator)
  }

  func divided(by number: Int) -> Fraction {
    Fraction(numerator, denominator * BigInt(number))
  }

  /// The nearest double.
  var double: Double { numerator.trueQuotient(by: denominator) ?? .infinity }

  /// The nearest double to the square root; the fraction is not negative.
  var squareRoot: Double {
    if numerator.isZero { return 0 }
    // An integer root with 64 bits or more, marked odd where it is not exact, rounds once.
    let shift = (numerator.bitLength - denominator.bitLength - 2 * 64) / 2
    let scaled =
      shift >= 0
      ? numerator.floorDivision(by: denominator.shiftedLeft(by: 2 * shift))
      : numerator.shiftedLeft(by: -2 * shift).floorDivision(by: denominator)
    var root = scaled.quotient.squareRoot()
    if root * root != scaled.quotient || !scaled.remainder.isZero, !root.isOdd {
      root = root + BigInt(1)
    }
    return shift >= 0
      ? root.shiftedLeft(by: shift).double
      : root.trueQuotient(by: BigInt(1).shiftedLeft(by: -shift)) ?? .infinity
  }
}

/// Numbers with their exact values, and the type that results take.
struct StatisticsSample {
  let fractions: [Fraction]
  /// A number that is not finite, which every sum then is.
  private let special: Double?
  private let isFloat: Bool
  private let interpreter: Interpreter

  var count: Int { fractions.count }

  init(_ values: [Value], _ interpreter: Interpreter) throws {
    var fractions: [Fraction] = []
    var special: Double?
    var isFloat = false
    for value in values {
      try interpreter.tick()
      if let integer = value.bigInt {
        fractions.append(Fraction(integer, BigInt(1)))
        continue
      }
      let number: Double
      if case .object(let object) = value, try object.double(interpreter) == nil {
        throw PyException(
          .typeError, "can't convert type '\(value.type.messageName)' to numerator/denominator")
      }
      switch value {
      case .float, .object: number = try interpreter.double(of: value)
      default:
        throw PyException(
          .typeError, "can't convert type '\(value.type.messageName)' to numerator/denominator")
      }
      isFloat = true
      if !number.isFinite {
        special = (special ?? 0) + number
        fractions.append(Fraction(0))
        continue
      }
      fractions.append(StatisticsSample.fraction(number))
    }
    self.interpreter = interpreter
    self.fractions = fractions
    self.special = special
    self.isFloat = isFloat
  }

  private static func fraction(_ number: Double) -> Fraction {
    if number == 0 { return Fraction(0) }
    let exponent = Int(number.exponent) - 52
    let whole = BigInt(
      truncating: Double(sign: number.sign, exponent: 52, significand: number.significand))
    return exponent >= 0
      ? Fraction(whole.shiftedLeft(by: exponent), BigInt(1))
      : Fraction(whole, BigInt(1).shiftedLeft(by: -exponent))
  }

  /// The exact sum: numerators are added by denominator first.
  var sum: Fraction { get throws { try total { $0 } } }

  /// The exact sum of what `term` makes of each number.
  private func total(_ term: (Fraction) -> Fraction) throws -> Fraction {
    var partial: [Int: BigInt] = [:]
    var rest = Fraction(0)
    for number in fractions {
      try interpreter.tick()
      let fraction = term(number)
      // Denominators of floats and ints are powers of two.
      let bits = fraction.denominator.bitLength - 1
      if fraction.denominator == BigInt(1).shiftedLeft(by: bits) {
        partial[bits] = (partial[bits] ?? BigInt(0)) + fraction.numerator
      } else {
        rest = rest + fraction
      }
    }
    let most = partial.keys.max() ?? 0
    var numerator = BigInt(0)
    for (bits, sum) in partial { numerator = numerator + sum.shiftedLeft(by: most - bits) }
    return Fraction(numerator, BigInt(1).shiftedLeft(by: most)) + rest
  }

  /// The exact sum of squared distances from `center`, or from the mean.
  func squaredDeviations(from center: Fraction?) throws -> Fraction {
    if let center {
      return try total { fraction in
        let distance = fraction - center
        return distance * distance
      }
    }
    let squares = try total { $0 * $0 }
    let sum = try sum
    return squares - (sum * sum).divided(by: max(1, count))
  }

  /// A result as Python gives it: an int where all numbers were and the result is whole.
  func converted(_ fraction: Fraction) -> Value {
    if let special { return .float(special) }
    if !isFloat {
      let (quotient, remainder) = fraction.numerator.floorDivision(by: fraction.denominator)
      if remainder.isZero { return .integer(quotient) }
    }
    return .float(fraction.double)
  }
}
