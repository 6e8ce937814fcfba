/// The format mini-language of `format`, f-strings and `str.format`:
/// `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
struct FormatSpecification {
  var fill: Unicode.Scalar = " "
  /// `<`, `>`, `=` or `^`; nil for the type's own.
  var align: Unicode.Scalar?
  var sign: Unicode.Scalar?
  var coercesNegativeZero = false
  var isAlternate = false
  var width = 0
  var grouping: Unicode.Scalar?
  var precision: Int?
  var type: Unicode.Scalar?

  /// Reads a specification.
  ///
  /// - Throws: ValueError in CPython's words; `typeName` is named in them.
  init(_ text: String, typeName: String, _ interpreter: Interpreter) throws {
    let scalars = Array(text.unicodeScalars)
    var position = 0
    func isAlign(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "<" || scalar == ">" || scalar == "=" || scalar == "^"
    }
    func peek(_ scalar: Unicode.Scalar) -> Bool {
      position < scalars.count && scalars[position] == scalar
    }
    var hasFill = false
    if scalars.count >= 2, isAlign(scalars[1]) {
      fill = scalars[0]
      align = scalars[1]
      hasFill = true
      position = 2
    } else if let first = scalars.first, isAlign(first) {
      align = first
      position = 1
    }
    if position < scalars.count, ["+", "-", " "].contains(scalars[position]) {
      sign = scalars[position]
      position += 1
    }
    if peek("z") {
      coercesNegativeZero = true
      position += 1
    }
    if peek("#") {
      isAlternate = true
      position += 1
    }
    if !hasFill && peek("0") {
      fill = "0"
      if align == nil && typeName != "str" { align = "=" }
      position += 1
    }
    if let number = try FormatSpecification.number(scalars, &position) { width = number }
    if peek(",") {
      grouping = ","
      position += 1
    }
    if peek("_") {
      if grouping != nil { throw PyException(.valueError, "Cannot specify both ',' and '_'.") }
      grouping = "_"
      position += 1
    }
    if peek(",") && grouping != nil {
      throw PyException(
        .valueError,
        grouping == "_" ? "Cannot specify both ',' and '_'." : "Cannot specify ',' with ','.")
    }
    if peek(".") {
      position += 1
      guard let number = try FormatSpecification.number(scalars, &position) else {
        throw PyException(.valueError, "Format specifier missing precision")
      }
      precision = number
    }
    if scalars.count - position > 1 {
      throw PyException(
        .valueError, "Invalid format specifier '\(text)' for object of type '\(typeName)'")
    }
    if position < scalars.count { type = scalars[position] }
    try checkGrouping()
    try interpreter.reserve(width)
  }

  private func checkGrouping() throws {
    guard let grouping else { return }
    switch type {
    case nil, "d", "e", "f", "g", "E", "G", "%", "F": return
    case "b", "o", "x", "X":
      if grouping == "_" { return }
    default: break
    }
    let name = type.map {
      $0.value > 32 && $0.value < 128 ? String($0) : "\\x\(String($0.value, radix: 16))"
    }
    throw PyException(.valueError, "Cannot specify '\(grouping)' with '\(name ?? "")'.")
  }

  private static func number(_ scalars: [Unicode.Scalar], _ position: inout Int) throws -> Int? {
    let start = position
    var value = 0
    while position < scalars.count, scalars[position].value >= 48, scalars[position].value <= 57 {
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, more) = tens.addingReportingOverflow(Int(scalars[position].value) - 48)
      if overflow || more {
        throw PyException(.valueError, "Too many decimal digits in format string")
      }
      value = sum
      position += 1
    }
    return position == start ? nil : value
  }

  /// The error of a type letter that the value does not know.
  func unknownCode(_ typeName: String) -> PyException {
    let scalar = type ?? " "
    let name =
      scalar.value > 32 && scalar.value < 128
      ? String(scalar) : "\\x" + String(scalar.value, radix: 16)
    return PyException(
      .valueError, "Unknown format code '\(name)' for object of type '\(typeName)'")
  }

  /// Fills `text` up to the width; `natural` is the type's own alignment.
  func padded(_ text: String, natural: Unicode.Scalar) -> String {
    let length = text.utf8.count == width ? width : text.unicodeScalars.count
    guard length < width else { return text }
    let missing = width - length
    let filler = String(fill)
    switch align ?? natural {
    case ">", "=": return TextFilling.repeated(filler, missing) + text
    case "^":
      return TextFilling.repeated(filler, missing / 2) + text
        + TextFilling.repeated(filler, missing - missing / 2)
    default: return text + TextFilling.repeated(filler, missing)
    }
  }

  /// Puts sign, prefix and digits together, groups the digits and fills up to the width.
  ///
  /// - Parameters:
  ///   - prefix: Such as `0x`.
  ///   - whole: The digits before the point, or a word such as `inf`.
  ///   - rest: What follows them.
  ///   - group: The number of digits between separators.
  func numeric(
    isNegative: Bool, prefix: String = "", whole: String, rest: String = "", group: Int = 3
  ) -> String {
    let signText: String
    if isNegative {
      signText = "-"
    } else if let sign, sign != "-" {
      signText = String(sign)
    } else {
      signText = ""
    }
    var digits = whole
    let isWord = whole.utf8.first.map { $0 > 57 && grouping != nil && group == 3 } ?? false
    let fillsZeros = fill == "0" && align == "="
    let fixed = signText.utf8.count + prefix.utf8.count + rest.utf8.count
    if let grouping, !isWord {
      let minimum = fillsZeros ? width - fixed : 0
      digits = FormatSpecification.grouped(whole, separator: grouping, group, minimum: minimum)
    } else if fillsZeros && digits.utf8.count + fixed < width {
      digits = TextFilling.repeated("0", width - fixed - digits.utf8.count) + digits
    }
    let head = signText + prefix
    let body = digits + rest
    let length = head.utf8.count + body.utf8.count
    if align == "=" && length < width {
      return head + TextFilling.repeated(String(fill), width - length) + body
    }
    return padded(head + body, natural: ">")
  }

  /// Puts a separator after every `group` digits from the right, and zeros in front up to
  /// `minimum` characters.
  static func grouped(
    _ digits: String, separator: Unicode.Scalar, _ group: Int, minimum: Int
  ) -> String {
    let bytes = Array(digits.utf8)
    var count = bytes.count
    func length(_ count: Int) -> Int { count + (count - 1) / group }
    if length(count) < minimum {
      // The fewest digits whose grouped length reaches the minimum.
      count = max(count, minimum - (minimum + group) / (group + 1))
      while length(count) < minimum { count += 1 }
    }
    var result: [UInt8] = []
    result.reserveCapacity(length(count))
    for position in 0..<count {
      if position > 0 && (count - position) % group == 0 {
        result.append(UInt8(truncatingIfNeeded: separator.value))
      }
      let source = position - (count - bytes.count)
      result.append(source < 0 ? 48 : bytes[source])
    }
    return String(decoding: result, as: UTF8.self)
  }
}
