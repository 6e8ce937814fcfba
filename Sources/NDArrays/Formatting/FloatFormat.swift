/// Writes the doubles of one array with a common layout: the same notation, digits and width.
struct FloatFormat {
  private let options: PrintOptions
  private var isScientific = false
  private var precision: Int?
  private var minimumDigits = 0
  private var isUnique = true
  private var trim = DecimalText.Trim.point
  private var padLeft = 0
  private var padRight = 0
  private var exponentDigits = -1

  /// Finds the layout for the numbers that will be shown.
  init(_ values: [Double], _ options: PrintOptions) {
    self.options = options
    precision = options.floatMode == .unique ? nil : options.precision
    let finite = values.filter(\.isFinite)
    let magnitudes = finite.lazy.filter { $0 != 0 }.map(\.magnitude)
    if let largest = magnitudes.max(), let smallest = magnitudes.min() {
      isScientific =
        largest >= 1e8
        || (!options.suppress && (smallest < 0.0001 || largest / smallest > 1000))
    }
    if !finite.isEmpty {
      if isScientific { layOutScientific(finite) } else { layOutPositional(finite) }
    }
    if options.sign == " ", !finite.contains(where: { $0.sign == .minus }) { padLeft += 1 }
    if finite.count != values.count {
      let needsSign = options.sign != "-" || values.contains(-.infinity)
      let offset = padRight + 1
      padLeft = max(
        padLeft, options.nanText.unicodeScalars.count - offset,
        options.infinityText.unicodeScalars.count + (needsSign ? 1 : 0) - offset)
    }
  }

  private var showsPlus: Bool { options.sign == "+" }

  private mutating func layOutScientific(_ finite: [Double]) {
    if options.floatMode == .fixed {
      trim = .keep
      isUnique = false
    }
    var left = 0
    var fraction = 0
    var exponent = 0
    for value in finite {
      let text = DecimalText.scientific(
        value, precision: precision, isUnique: isUnique, trim: trim, showsPlus: showsPlus)
      let parts = text.split(separator: "e", omittingEmptySubsequences: false)
      let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
      left = max(left, mantissa[0].utf8.count)
      fraction = max(fraction, mantissa.count > 1 ? mantissa[1].utf8.count : 0)
      exponent = max(exponent, parts.count > 1 ? parts[1].utf8.count - 1 : 0)
    }
    exponentDigits = exponent
    trim = .keep
    precision = fraction
    minimumDigits = fraction
    padLeft = left
    padRight = exponent + 2 + fraction
  }

  private mutating func layOutPositional(_ finite: [Double]) {
    if options.floatMode == .fixed {
      trim = .keep
      isUnique = false
    }
    for value in finite {
      let text = DecimalText.positional(
        value, precision: precision, isUnique: isUnique, trim: trim, showsPlus: showsPlus)
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      padLeft = max(padLeft, parts[0].utf8.count)
      padRight = max(padRight, parts.count > 1 ? parts[1].utf8.count : 0)
    }
    if options.floatMode == .fixed || options.floatMode == .maxprecEqual {
      precision = padRight
      minimumDigits = padRight
      trim = .keep
    } else {
      trim = .point
      minimumDigits = 0
    }
  }

  /// Writes one number.
  func text(_ value: Double) -> String {
    guard value.isFinite else {
      let plus = showsPlus ? "+" : ""
      let text =
        value.isNaN
        ? plus + options.nanText : (value < 0 ? "-" : plus) + options.infinityText
      return spaces(padLeft + padRight + 1 - text.unicodeScalars.count) + text
    }
    if isScientific {
      let text = DecimalText.scientific(
        value, precision: precision, minimumDigits: minimumDigits, isUnique: isUnique, trim: trim,
        showsPlus: showsPlus, exponentDigits: exponentDigits)
      return spaces(padLeft - wholeWidth(text)) + text
    }
    let text = DecimalText.positional(
      value, precision: precision, minimumDigits: minimumDigits, isUnique: isUnique, trim: trim,
      showsPlus: showsPlus)
    let whole = wholeWidth(text)
    let fraction = text.utf8.count - whole - 1
    return spaces(padLeft - whole) + text + spaces(padRight - fraction)
  }

  private func wholeWidth(_ text: String) -> Int {
    text.utf8.prefix { $0 != UInt8(ascii: ".") }.count
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
