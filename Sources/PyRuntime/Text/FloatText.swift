#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Floats as text, as CPython writes them.
package enum FloatText {
  /// The shortest decimal digits that give `number` back, and the place of the point.
  ///
  /// The value is 0.d1d2d3… times ten to `exponent`.
  package struct Digits {
    package var digits: [UInt8]
    package var exponent: Int
  }

  /// Returns `repr(number)`: the shortest digits that give the number back, with an exponent below
  /// 1e-4 and from 1e16 on.
  package static func repr(_ number: Double) -> String {
    guard number.isFinite else { return word(number) }
    let text = number.description
    // Swift's digits are the shortest too, and it changes to exponents near the same places.
    let magnitude = number.magnitude
    if magnitude >= 1e-4 && magnitude < 9e15 || number == 0 { return text }
    let parts = shortest(magnitude)
    return (number.sign == .minus ? "-" : "") + written(parts, exponentFrom: 16, pointZero: true)
  }

  /// `nan`, `inf` or `-inf`.
  package static func word(_ number: Double) -> String {
    number.isNaN ? "nan" : number < 0 ? "-inf" : "inf"
  }

  /// The shortest digits of a finite number that is not negative.
  package static func shortest(_ number: Double) -> Digits {
    parsed(number.description)
  }

  /// The digits of `number`, rounded to `count` significant ones; it is finite and not negative.
  package static func rounded(_ number: Double, significant count: Int) -> Digits {
    parsed(printed(number, conversion: "e", precision: max(0, count - 1)))
  }

  /// Reads `12.5`, `1e+16` or `5e-324`.
  private static func parsed(_ text: String) -> Digits {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var bytes = Array(text.utf8)[...]
    if let mark = bytes.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(String(decoding: bytes[(mark + 1)...], as: UTF8.self)) ?? 0
      bytes = bytes[..<mark]
    }
    for byte in bytes {
      if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte - 48) }
    }
    var place = (point ?? digits.count) + exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    place -= zeros
    while let last = digits.last, last == 0 { digits.removeLast() }
    if digits.isEmpty { place = 0 }
    return Digits(digits: digits, exponent: place)
  }

  /// Writes digits as `repr` does.
  ///
  /// - Parameters:
  ///   - limit: Numbers from ten to this power on get an exponent.
  ///   - pointZero: Whether `.0` is put behind a whole number.
  package static func written(_ parts: Digits, exponentFrom limit: Int, pointZero: Bool) -> String {
    let digits = parts.digits.map { $0 + 48 }
    if digits.isEmpty { return pointZero ? "0.0" : "0" }
    let scientific = parts.exponent - 1
    var text: [UInt8] = []
    if scientific < -4 || scientific >= limit {
      text.append(digits[0])
      if digits.count > 1 {
        text.append(UInt8(ascii: "."))
        text += digits[1...]
      }
      return String(decoding: text, as: UTF8.self) + exponentText(scientific)
    }
    if parts.exponent <= 0 {
      text = Array("0.".utf8) + [UInt8](repeating: 48, count: -parts.exponent) + digits
    } else if digits.count <= parts.exponent {
      text = digits + [UInt8](repeating: 48, count: parts.exponent - digits.count)
      if pointZero { text += Array(".0".utf8) }
    } else {
      text = digits[..<parts.exponent] + [UInt8(ascii: ".")] + digits[parts.exponent...]
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// `e+05`: a sign and at least two digits.
  package static func exponentText(_ exponent: Int) -> String {
    let digits = String(exponent.magnitude)
    return (exponent < 0 ? "e-" : "e+") + (digits.utf8.count < 2 ? "0" : "") + digits
  }

  /// What C's printf makes of `%.{precision}{conversion}`; exact for every precision.
  ///
  /// - Parameters:
  ///   - number: Finite.
  ///   - conversion: `e` or `f`.
  package static func printed(_ number: Double, conversion: String, precision: Int) -> String {
    if conversion == "f", let text = fixed(number, precision) { return text }
    return withVaList([Int32(clamping: precision), number]) { list in
      let format = "%.*\(conversion)"
      var buffer = [CChar](repeating: 0, count: precision + 400)
      let count = vsnprintf(&buffer, buffer.count, format, list)
      let used = max(0, min(Int(count), buffer.count - 1))
      return String(decoding: buffer[..<used].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  /// What `%.{precision}f` makes of a number that is not too large; nil for others.
  ///
  /// The product q of the number and a power of ten is rounded, and `fma` gives the error e of that
  /// exactly. Below 2⁵² the fraction of q and its distance from a half are exact too, so that
  /// comparing the distance with -e decides as exact arithmetic does; a tie goes to the even digit.
  static func fixed(_ number: Double, _ precision: Int) -> String? {
    guard precision >= 0, precision < powersOfTen.count else { return nil }
    let power = powersOfTen[precision]
    let magnitude = number.magnitude
    let product = magnitude * Double(power)
    guard product < 0x1p52 else { return nil }
    let error = (-product).addingProduct(magnitude, Double(power))
    let floor = product.rounded(.down)
    var digits = UInt64(floor)
    let distance = product - floor - 0.5
    if distance > -error || distance == -error && digits & 1 == 1 { digits += 1 }
    return String(unsafeUninitializedCapacity: 24) { buffer in
      var end = 24
      var rest = digits
      var count = 0
      while rest > 0 || count <= precision {
        if count == precision && precision > 0 {
          end -= 1
          buffer[end] = UInt8(ascii: ".")
        }
        end -= 1
        buffer[end] = UInt8(truncatingIfNeeded: rest % 10) + 48
        rest /= 10
        count += 1
      }
      if number.sign == .minus {
        end -= 1
        buffer[end] = UInt8(ascii: "-")
      }
      for place in end..<24 { buffer[place - end] = buffer[place] }
      return 24 - end
    }
  }

  private static let powersOfTen: [UInt64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000,
  ]
}
