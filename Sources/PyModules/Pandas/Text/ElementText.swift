internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// The elements of a column as texts of a common form.
struct ElementText {
  let interpreter: Interpreter
  let options: DisplayOptions
  /// What stands for a missing number.
  var missing = "NaN"
  /// Whether numbers keep a blank for their sign.
  var hasLeadingSpace = true
  /// A function that writes floats, instead of the session's.
  var floatFormat: Value?
  /// A function that writes every element.
  var formatter: Value?

  init(_ interpreter: Interpreter) {
    self.interpreter = interpreter
    options = DisplayOptions.of(interpreter)
  }

  /// Writes a column; the texts are right-aligned, or left, or of their own width for nil.
  func texts(_ column: ColumnData, _ side: TextColumns.Side? = .right) throws -> [String] {
    TextColumns.fixedWidth(try strings(column, side), side, options).texts
  }

  private func strings(_ column: ColumnData, _ side: TextColumns.Side?) throws -> [String] {
    if let formatter {
      return try column.values.map {
        try interpreter.str(interpreter.call(formatter, $0))
      }
    }
    switch column {
    case .float(let values): return try floats(values, side)
    case .int(let values):
      return try values.map { number in
        try interpreter.tick()
        return hasLeadingSpace && number >= 0 ? " \(number)" : String(number)
      }
    case .category(let data):
      // A category of numbers is written as the numbers are.
      if case .object(let values) = data.decoded {
        // Beside gaps the ends of intervals are floats.
        guard data.codes.contains(where: { $0 < 0 }) else { return try objects(data.decoded) }
        return try objects(
          .object(
            values.map { value in
              guard let interval = value.cast(to: IntervalObject.self) else { return value }
              return .object(
                IntervalObject(
                  interval.left, interval.right, isWhole: false,
                  isClosedLeft: interval.isClosedLeft))
            }))
      }
      return try strings(data.decoded, side)
    case .bool, .text, .object: return try objects(column)
    }
  }

  private func objects(_ column: ColumnData) throws -> [String] {
    try (0..<column.count).map { position in
      try interpreter.tick()
      let text: String
      let value = column.plainValue(position)
      if column.isMissing(position) {
        text = value.isNone ? "None" : missing
      } else if case .object = column, case .float(let number) = value.plainScalar {
        return try formattedFloat(number) ?? single(number)
      } else {
        text = try ElementText.pretty(value, interpreter)
      }
      return hasLeadingSpace ? " \(text)" : text
    }
  }

  /// One float among objects.
  private func single(_ number: Double) -> String {
    let text = Digits.fixed(number, places: options.precision)
    return (number.sign == .plus ? " " : "") + ElementText.trimmedZeros(text)
  }

  /// A float as the session's own function writes it; nil where it has none.
  private func formattedFloat(_ number: Double) throws -> String? {
    let function = floatFormat ?? options.floatFormat
    guard !function.isNone else { return nil }
    if let specification = function.text { return try percent(specification, number) }
    return try interpreter.str(interpreter.call(function, .float64(number)))
  }

  private func percent(_ specification: String, _ number: Double) throws -> String {
    try interpreter.str(interpreter.binary(.modulo, .string(specification), .float(number)))
  }

  // MARK: Floats

  private func floats(_ values: [Double], _ side: TextColumns.Side?) throws -> [String] {
    let function = floatFormat ?? options.floatFormat
    if !function.isNone {
      return try values.map { number in
        if number.isNaN { return missing }
        return try formattedFloat(number) ?? ""
      }
    }
    let digits = options.precision
    let gap = side == .left ? " " : ""
    func written(_ write: (Double) -> String) throws -> [String] {
      ElementText.trimmedTogether(
        try values.map { number in
          try interpreter.tick()
          if number.isNaN { return gap + missing }
          let text =
            number.isInfinite ? (number < 0 ? "-inf" : "inf") : write(number)
          return hasLeadingSpace && number.sign == .plus ? " " + text : text
        })
    }
    let plain = try written { Digits.fixed($0, places: digits) }
    let isTooLong = (plain.lazy.map { TextColumns.width($0) }.max() ?? 0) > digits + 6
    let finite = values.lazy.map(\.magnitude).filter { !$0.isNaN }
    let isLarge = finite.contains { $0 > 1e6 }
    let smallest = NumberFunctions.power(10, -Double(digits))
    let isSmall = finite.contains { $0 < smallest && $0 > 0 }
    guard isSmall || (isTooLong && isLarge) else { return plain }
    return try written { Digits.scientific($0, places: digits) }
  }

  /// Takes trailing zeros away as long as all numbers end in one.
  static func trimmedTogether(_ texts: [String]) -> [String] {
    var result = texts.map { Array($0.utf8) }
    let zero = UInt8(ascii: "0")
    let point = UInt8(ascii: ".")
    let isNumber = result.map { bytes in
      let body = bytes.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
      return body.first.map { $0 >= zero && $0 <= 57 } ?? false && body.contains(point)
        && body.allSatisfy { ($0 >= zero && $0 <= 57) || $0 == point }
    }
    let numbers = result.indices.filter { isNumber[$0] }
    while !numbers.isEmpty, numbers.allSatisfy({ result[$0].last == zero }) {
      for position in numbers { result[position].removeLast() }
    }
    for position in numbers where result[position].last == point { result[position].append(zero) }
    return result.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Takes trailing zeros away but for one behind the point.
  static func trimmedZeros(_ text: String) -> String {
    var text = text
    while text.hasSuffix("0"), text.contains("."), !text.hasSuffix(".0") { text.removeLast() }
    return text
  }

  // MARK: Single values

  /// A value as it stands in a cell: lists and dicts through their elements.
  static func pretty(_ value: Value, _ interpreter: Interpreter, depth: Int = 0) throws -> String {
    func sequence(_ elements: [Value], _ open: String, _ close: String) throws -> String {
      let limit = DisplayOptions.of(interpreter).int("max_seq_items") ?? elements.count
      var parts = try elements.prefix(limit).map { element -> String in
        if case .float(let number) = element.plainScalar, !number.isNaN {
          return trimmedZeros(
            Digits.fixed(number, places: DisplayOptions.of(interpreter).precision))
        }
        return try pretty(element, interpreter, depth: depth + 1)
      }
      if elements.count > limit { parts.append("...") }
      return open + parts.joined(separator: ", ")
        + (close == ")" && elements.count == 1 ? "," : "") + close
    }
    if depth < 3 {
      switch value {
      case .list(let list): return try sequence(list.elements, "[", "]")
      case .tuple(let tuple): return try sequence(tuple.elements, "(", ")")
      case .dict(let dictionary):
        let parts = try dictionary.pairs.map { pair in
          let (key, item) = (pair.key, pair.value)
          let left = try key.text.map { "'\($0)'" } ?? pretty(key, interpreter, depth: depth + 1)
          let right = try item.text.map { "'\($0)'" } ?? pretty(item, interpreter, depth: depth + 1)
          return "\(left): \(right)"
        }
        return "{" + parts.joined(separator: ", ") + "}"
      case .object(let object):
        if let texts = object as? StringArrayObject {
          return try sequence(texts.column.plainValues, "[", "]")
        }
        if let array = object as? NDArrayObject, array.array.dimensions > 0 {
          return try sequence(interpreter.elements(of: value), "[", "]")
        }
      default: break
      }
    }
    return escaped(try interpreter.str(value))
  }

  /// A text with its tabs and line ends spelled out.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 9 || $0 == 10 || $0 == 13 }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The name of an axis or a Series.
  static func name(_ value: Value, _ interpreter: Interpreter) throws -> String {
    if value.isNone { return "" }
    if case .float(let number) = value.plainScalar, !number.isNaN {
      var text = ElementText(interpreter)
      text.hasLeadingSpace = false
      return try text.texts(.float([number]))[0]
    }
    return try pretty(value, interpreter)
  }
}
