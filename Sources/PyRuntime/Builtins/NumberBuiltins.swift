internal import PySyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The built-in functions of numbers.
enum NumberBuiltins {
  static var functions: [(String, Value)] {
    [
      NativeFunction.function1("abs") { value, interpreter in
        switch value {
        case .float(let number): return .float(number.magnitude)
        case .int(let number):
          return number == Int.min ? .integer(BigInt(number).magnitudeValue) : .int(abs(number))
        case .bool(let flag): return .int(flag ? 1 : 0)
        default:
          if let number = value.bigInt { return .integer(number.magnitudeValue) }
          if let method = try interpreter.optionalAttribute("__abs__", of: value) {
            return try interpreter.call(method)
          }
          throw PyException(
            .typeError, "bad operand type for abs(): '\(value.type.messageName)'")
        }
      },
      NativeFunction.functionK("round", "(number, ndigits=None)") { call in
        try round(call.value("number"), call.value("ndigits"), call.interpreter)
      },
      NativeFunction.function2("divmod", "(x, y, /)") { a, b, interpreter in
        try divide(a, b, interpreter)
      },
      NativeFunction.functionK("pow", "(base, exp, mod=None)") { call in
        try power(call.value("base"), call.value("exp"), call.value("mod"), call.interpreter)
      },
      NativeFunction.functionK("sum", "(iterable, /, start=0)") { call in
        try sum(call.value("iterable"), start: call.value("start"), call.interpreter)
      },
      radix("bin", 2, "0b"), radix("oct", 8, "0o"), radix("hex", 16, "0x"),
      NativeFunction.function1("chr", "i") { value, interpreter in
        let code: Int
        if let big = value.bigInt {
          code = big.int ?? -1
        } else {
          code = try interpreter.int(of: value)
        }
        guard code >= 0 && code < 0x110000 else {
          throw PyException(.valueError, "chr() arg not in range(0x110000)")
        }
        guard let scalar = Unicode.Scalar(UInt32(code)) else {
          throw PyException(
            .valueError, "surrogates are not supported here: U+D800 to U+DFFF")
        }
        return .string(StringObject.of(scalar))
      },
      NativeFunction.function1("ord", "c") { value, _ in
        let what: String
        if case .string(let object) = value {
          if object.length == 1, let scalar = object.text.unicodeScalars.first {
            return .int(Int(scalar.value))
          }
          what = "string of length \(object.length) found"
        } else if let bytes = value.cast(to: BytesObject.self) {
          if bytes.bytes.count == 1 { return .int(Int(bytes.bytes[0])) }
          what = "string of length \(bytes.bytes.count) found"
        } else {
          throw PyException(
            .typeError,
            "ord() expected string of length 1, but \(value.type.messageName) found")
        }
        throw PyException(.typeError, "ord() expected a character, but \(what)")
      },
    ]
  }

  private static func radix(_ name: String, _ radix: Int, _ prefix: String) -> (String, Value) {
    NativeFunction.function1(name, "number") { value, interpreter in
      guard let number = try value.bigInt ?? value.object?.index(interpreter)?.bigInt else {
        throw PyException(
          .typeError, "'\(value.type.messageName)' object cannot be interpreted as an integer")
      }
      let digits = number.magnitudeValue.text(radix: radix)
      return .string((number.isNegative ? "-" : "") + prefix + digits)
    }
  }

  /// Returns `round(value, digits)`.
  static func round(
    _ value: Value, _ digits: Value, _ interpreter: Interpreter
  ) throws -> Value {
    if let integer = value.bigInt {
      if digits.isNone { return .integer(integer) }
      let count = try interpreter.clippedIndex(of: digits)
      return count >= 0 ? .integer(integer) : try round(integer, count, interpreter)
    }
    if case .float(let number) = value {
      if digits.isNone {
        return .integer(try interpreter.truncated(number.rounded(.toNearestOrEven)))
      }
      let count = try interpreter.clippedIndex(of: digits)
      let result = Rounding.round(number, digits: count)
      if result.isInfinite && number.isFinite {
        throw PyException(.overflowError, "rounded value too large to represent")
      }
      return .float(result)
    }
    if let method = try interpreter.optionalAttribute("__round__", of: value) {
      return digits.isNone
        ? try interpreter.call(method) : try interpreter.call(method, digits)
    }
    throw PyException(
      .typeError,
      "type \(value.type.isUserDefined ? value.type.name : value.type.qualifiedName) doesn't define "
        + "__round__ method")
  }

  /// Rounds to a multiple of a power of ten, ties to the even multiple.
  private static func round(
    _ number: BigInt, _ digits: Int, _ interpreter: Interpreter
  ) throws -> Value {
    // 10^-digits beyond twice the number rounds it to zero.
    if digits < -(number.bitLength / 3 + 2) { return .int(0) }
    guard let unit = try BigInt(10).raised(to: -digits, poll: interpreter.checkpoint) else {
      return .int(0)
    }
    let (quotient, remainder) = try number.floorDivision(by: unit, poll: interpreter.checkpoint)
    let twice = remainder + remainder
    let isUp = twice > unit || (twice == unit && quotient.isOdd)
    return .integer((isUp ? quotient + BigInt(1) : quotient) * unit)
  }

  private static func divide(
    _ a: Value, _ b: Value, _ interpreter: Interpreter
  ) throws -> Value {
    if let x = a.bigInt, let y = b.bigInt {
      guard !y.isZero else {
        throw PyException(.zeroDivisionError, "integer division or modulo by zero")
      }
      let (quotient, remainder) = try x.floorDivision(by: y, poll: interpreter.checkpoint)
      return .tuple([.integer(quotient), .integer(remainder)])
    }
    if a.isRealNumber && b.isRealNumber {
      let x = try interpreter.double(of: a)
      let y = try interpreter.double(of: b)
      guard y != 0 else { throw PyException(.zeroDivisionError, "float divmod()") }
      return .tuple([
        .float(NumberArithmetic.floorQuotient(x, y)),
        .float(NumberArithmetic.floorRemainder(x, y)),
      ])
    }
    if let method = try interpreter.optionalAttribute("__divmod__", of: a) {
      return try interpreter.call(method, b)
    }
    do {
      return .tuple([
        try interpreter.binary(.floorDivide, a, b), try interpreter.binary(.modulo, a, b),
      ])
    } catch let error as PyException
      where error.value.arguments.first?.text?.hasPrefix("unsupported operand type(s) for //")
      == true
    {
      throw PyException(
        .typeError,
        "unsupported operand type(s) for divmod(): '\(a.type.messageName)' and '\(b.type.messageName)'"
      )
    }
  }

  private static func power(
    _ base: Value, _ exponent: Value, _ modulus: Value, _ interpreter: Interpreter
  ) throws -> Value {
    if modulus.isNone { return try interpreter.binary(.power, base, exponent) }
    if let instance = base.exactly(InstanceObject.self),
      let method = instance.type.userMember("__pow__")
    {
      let result = try interpreter.call(method, Arguments([base, exponent, modulus]))
      if !result.isIdentical(to: .object(SingletonObject.notImplemented)) { return result }
    }
    guard let a = base.bigInt, let b = exponent.bigInt, let c = modulus.bigInt else {
      if base.isRealNumber && exponent.isRealNumber {
        throw PyException(
          .typeError, "pow() 3rd argument not allowed unless all arguments are integers")
      }
      throw PyException(
        .typeError,
        "unsupported operand type(s) for ** or pow(): '\(base.type.messageName)', "
          + "'\(exponent.type.messageName)', '\(modulus.type.messageName)'")
    }
    return try IntegerArithmetic.power(a, b, modulo: c, poll: interpreter.checkpoint)
  }

  /// Returns `sum(source, start)`, floats added with a compensation as CPython 3.12 does.
  static func sum(
    _ source: Value, start: Value, _ interpreter: Interpreter
  ) throws -> Value {
    if case .string = start {
      throw PyException(
        .typeError, "sum() can't sum strings [use ''.join(seq) instead]")
    }
    if start.cast(to: BytesObject.self) != nil {
      throw PyException(
        .typeError, "sum() can't sum bytes [use b''.join(seq) instead]")
    }
    var summation = Summation(start)
    if case .list(let list) = source {
      var position = 0
      while position < list.elements.count {
        try summation.add(list.elements[position], interpreter)
        position += 1
        if position & 0xFFF == 0 { try interpreter.checkpoint() }
      }
      return summation.result
    }
    let iterator = try interpreter.makeIterator(source)
    var count = 0
    while let value = try iterator.next(interpreter) {
      try summation.add(value, interpreter)
      count += 1
      if count & 0xFFF == 0 { try interpreter.checkpoint() }
    }
    return summation.result
  }
}

/// A running sum.
private struct Summation {
  private var integer = 0
  private var double = 0.0
  private var compensation = 0.0
  private var other = Value.none
  private var state = State.integer

  private enum State {
    case integer
    case double
    case other
  }

  init(_ start: Value) {
    switch start {
    case .int(let number): integer = number
    case .float(let number):
      double = number
      state = .double
    default:
      other = start
      state = .other
    }
  }

  var result: Value {
    switch state {
    case .integer: .int(integer)
    case .double: .float(compensated)
    case .other: other
    }
  }

  /// A compensation that is not finite would turn an infinite sum into NaN.
  private var compensated: Double {
    compensation != 0 && compensation.isFinite ? double + compensation : double
  }

  mutating func add(_ value: Value, _ interpreter: Interpreter) throws {
    switch (state, value) {
    case (.integer, .int(let number)):
      let (sum, overflow) = integer.addingReportingOverflow(number)
      if !overflow {
        integer = sum
        return
      }
    case (.integer, .bool(let flag)):
      let (sum, overflow) = integer.addingReportingOverflow(flag ? 1 : 0)
      if !overflow {
        integer = sum
        return
      }
    case (.integer, .float(let number)):
      double = Double(integer) + number
      compensation = 0
      state = .double
      return
    case (.double, .float(let number)):
      let sum = double + number
      compensation +=
        double.magnitude >= number.magnitude ? (double - sum) + number : (number - sum) + double
      double = sum
      return
    case (.double, .int(let number)):
      double += Double(number)
      return
    case (.double, .bool(let flag)):
      double += flag ? 1 : 0
      return
    default: break
    }
    other = try interpreter.binary(.add, result, value)
    state = .other
    if case .float(let number) = other {
      // Only a sum that became a float by way of another number goes on as one.
      double = number
      compensation = 0
      state = .double
    }
  }
}

extension Value {
  /// Whether the value is an int of any size, a bool or a float.
  var isRealNumber: Bool {
    switch self {
    case .int, .bool, .float: true
    case .object(let object): object is BigIntObject
    default: false
    }
  }
}
