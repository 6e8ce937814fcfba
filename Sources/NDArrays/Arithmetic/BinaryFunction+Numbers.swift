import CKernels

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension BinaryFunction {
  /// Applies the function to two float64 arrays.
  func floats(_ left: NDArray, _ right: NDArray) throws(NDArrayError) -> NDArray {
    guard case .float64(let a) = left.storage, case .float64(let b) = right.storage else {
      throw noLoop([left, right])
    }
    if self == .power || self == .floatPower,
      let result = try specialPower(left, a, right, b)
    {
      return result
    }
    guard let kernel = doubles else { throw noLoop([left, right]) }
    return try Elementwise.binary(left, a, right, b, .float64, kernel)
  }

  /// The loop over float64 elements, where the function has one.
  var doubles: Elementwise.Binary<Double, Double, Double>? {
    switch self {
    case .add: { ck_add($0, $1, $2, $3, $4, $5, $6) }
    case .subtract: { ck_subtract($0, $1, $2, $3, $4, $5, $6) }
    case .multiply: { ck_multiply($0, $1, $2, $3, $4, $5, $6) }
    case .divide: { ck_divide($0, $1, $2, $3, $4, $5, $6) }
    case .minimum: { ck_minimum($0, $1, $2, $3, $4, $5, $6) }
    case .maximum: { ck_maximum($0, $1, $2, $3, $4, $5, $6) }
    case .fmin: { ck_fmin($0, $1, $2, $3, $4, $5, $6) }
    case .fmax: { ck_fmax($0, $1, $2, $3, $4, $5, $6) }
    case .floorDivide: Elementwise.zip(FloatDivision.floorDivide)
    case .remainder: Elementwise.zip(FloatDivision.remainder)
    case .fmod: Elementwise.zip { (x: Double, y: Double) in Libm.fmod(x, y) }
    case .power, .floatPower: { ck_pow($0, $1, $2, $3, $4, $5, $6) }
    case .arctan2: { ck_atan2($0, $1, $2, $3, $4, $5, $6) }
    case .hypot: Elementwise.zip { (x: Double, y: Double) in Libm.hypot(x, y) }
    case .copysign: Elementwise.zip { (x: Double, y: Double) in Libm.copysign(x, y) }
    case .nextafter: Elementwise.zip { (x: Double, y: Double) in Libm.nextafter(x, y) }
    case .logaddexp: Elementwise.zip(FloatDivision.logAddExp)
    case .heaviside:
      Elementwise.zip { (x: Double, y: Double) in
        x.isNaN ? x : x == 0 ? y : x < 0 ? 0 : 1
      }
    default: nil
    }
  }

  /// numpy's fast ways for one exponent: squares, roots and reciprocals, rounded once.
  private func specialPower(
    _ left: NDArray, _ a: Buffer<Double>, _ right: NDArray, _ b: Buffer<Double>
  ) throws(NDArrayError) -> NDArray? {
    guard right.count == 1, right.dimensions == 0 || right.dimensions <= left.dimensions else {
      return nil
    }
    let kernel: Elementwise.Unary<Double, Double>
    switch b.elements[right.offset] {
    case 2: kernel = { ck_square($0, $1, $2, $3, $4) }
    case 1: kernel = { ck_copy($0, $1, $2, $3, $4) }
    case 0.5 where right.dimensions == 0: kernel = { ck_sqrt($0, $1, $2, $3, $4) }
    case -1 where right.dimensions == 0: kernel = { ck_reciprocal($0, $1, $2, $3, $4) }
    default: return nil
    }
    return try Elementwise.unary(left, a, .float64, kernel)
  }

  /// Applies the function to two int64 arrays; sums and products wrap around.
  func ints(_ left: NDArray, _ right: NDArray) throws(NDArrayError) -> NDArray {
    guard case .int64(let a) = left.storage, case .int64(let b) = right.storage else {
      throw noLoop([left, right])
    }
    if self == .power, right.ints.contains(where: { $0 < 0 }) {
      throw .value("Integers to negative integer powers are not allowed.")
    }
    if self == .power, right.dimensions == 0, right.ints.first == 2 {
      return try BinaryFunction.multiply.ints(left, left)
    }
    var dividesByZero = false
    if self == .floorDivide || self == .remainder || self == .fmod {
      dividesByZero = right.ints.contains(0) && left.count > 0
    }
    guard let kernel = integers else { throw noLoop([left, right]) }
    let result = try Elementwise.binary(left, a, right, b, .int64, kernel)
    if dividesByZero { FloatStatus.raise(.divideByZero) }
    return result
  }

  /// The loop over int64 elements, where the function has one.
  var integers: Elementwise.Binary<Int, Int, Int>? {
    switch self {
    case .add: { ck_int_add($0, $1, $2, $3, $4, $5, $6) }
    case .subtract: { ck_int_subtract($0, $1, $2, $3, $4, $5, $6) }
    case .multiply: { ck_int_multiply($0, $1, $2, $3, $4, $5, $6) }
    case .minimum, .fmin: { ck_int_minimum($0, $1, $2, $3, $4, $5, $6) }
    case .maximum, .fmax: { ck_int_maximum($0, $1, $2, $3, $4, $5, $6) }
    case .bitwiseAnd: { ck_int_and($0, $1, $2, $3, $4, $5, $6) }
    case .bitwiseOr: { ck_int_or($0, $1, $2, $3, $4, $5, $6) }
    case .bitwiseXor: { ck_int_xor($0, $1, $2, $3, $4, $5, $6) }
    case .floorDivide: IntDivision.floorQuotients
    case .remainder: Elementwise.zip(IntDivision.remainder)
    case .fmod: Elementwise.zip(IntDivision.truncatedRemainder)
    case .power: Elementwise.zip(IntDivision.power)
    case .leftShift:
      Elementwise.zip { (x: Int, y: Int) in y < 0 || y > 63 ? 0 : x << y }
    case .rightShift:
      Elementwise.zip { (x: Int, y: Int) in y < 0 || y > 63 ? (x < 0 ? -1 : 0) : x >> y }
    default: nil
    }
  }
}

/// Python's division of doubles: towards minus infinity.
package enum FloatDivision {
  /// Returns `x // y`.
  package static func floorDivide(_ x: Double, _ y: Double) -> Double {
    if y == 0 { return x / y }
    return divided(x, y).quotient
  }

  /// Python's `x % y`, with the sign of `y`.
  package static func remainder(_ x: Double, _ y: Double) -> Double {
    if y == 0 { return fmod(x, y) }
    return divided(x, y).remainder
  }

  private static func divided(
    _ x: Double, _ y: Double
  ) -> (quotient: Double, remainder: Double) {
    var rest = fmod(x, y)
    var quotient = (x - rest) / y
    if rest != 0 {
      if (y < 0) != (rest < 0) {
        rest += y
        quotient -= 1
      }
    } else {
      rest = copysign(0, y)
    }
    if quotient != 0 {
      var whole = quotient.rounded(.down)
      if quotient - whole > 0.5 { whole += 1 }
      quotient = whole
    } else {
      quotient = copysign(0, x / y)
    }
    return (quotient, rest)
  }

  /// `log(exp(x) + exp(y))` without overflow.
  static func logAddExp(_ x: Double, _ y: Double) -> Double {
    if x == y { return x + 0.6931471805599453 }
    let difference = x - y
    if difference > 0 { return x + log1p(exp(-difference)) }
    if difference <= 0 { return y + log1p(exp(difference)) }
    return difference
  }
}

/// Python's division of integers, with numpy's answers where Python raises.
package enum IntDivision {
  /// `x // y`; 0 where `y` is 0.
  package static func floorDivide(_ x: Int, _ y: Int) -> Int {
    if y == 0 { return 0 }
    if y == -1 { return 0 &- x }
    let quotient = x / y
    return x % y != 0 && (x < 0) != (y < 0) ? quotient - 1 : quotient
  }

  /// The loop of `floorDivide`, quick where the divisor is one number.
  static func floorQuotients(
    _ a: UnsafePointer<Int>, _ aStep: Int, _ b: UnsafePointer<Int>, _ bStep: Int,
    _ target: UnsafeMutablePointer<Int>, _ targetStep: Int, _ count: Int
  ) {
    if bStep == 0, b.pointee != 0, b.pointee != -1 {
      ck_int_floor_divide(a, aStep, b.pointee, target, targetStep, count)
    } else {
      for i in 0..<count {
        target[i &* targetStep] = floorDivide(a[i &* aStep], b[i &* bStep])
      }
    }
  }

  /// `x % y` with the sign of `y`; 0 where `y` is 0.
  package static func remainder(_ x: Int, _ y: Int) -> Int {
    if y == 0 || y == -1 { return 0 }
    let rest = x % y
    return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest
  }

  /// The remainder with the sign of `x`.
  static func truncatedRemainder(_ x: Int, _ y: Int) -> Int { y == 0 || y == -1 ? 0 : x % y }

  /// `x ** y` for `y` at least 0; wraps around.
  package static func power(_ x: Int, _ y: Int) -> Int {
    var result = 1
    var base = x
    var rest = y
    while rest > 0 {
      if rest & 1 == 1 { result &*= base }
      base &*= base
      rest >>= 1
    }
    return result
  }
}
