internal import PyModules
internal import PyRuntime

/// The truth of a prediction, with as many digits as a person would write.
enum PredictedNumber {
  /// How many digits tell numbers apart well enough where nothing finer is asked.
  private static let usualDigits = 4

  /// A float in words, such as `about 0.4231`; nil for other values, and where it has few digits
  /// anyway.
  ///
  /// - Parameter within: How far an answer may be off: what is shown is ten times finer.
  static func text(_ value: Value, within: Double?) -> String? {
    guard let number = float(value), number.isFinite, number != 0 else { return nil }
    let magnitude = number.magnitude
    let whole = FloatText.shortest(magnitude)
    var count = usualDigits
    if let within, within > 0, within.isFinite {
      var power = 0
      var unit = 1.0
      while unit > within, power < 30 {
        unit /= 10
        power += 1
      }
      count = max(count, whole.exponent + power + 1)
    }
    guard whole.digits.count > count else { return nil }
    let rounded = FloatText.rounded(magnitude, significant: count)
    let text = FloatText.written(rounded, exponentFrom: 16, pointZero: false)
    return "about " + (number < 0 ? "-" : "") + text
  }

  private static func float(_ value: Value) -> Double? {
    if case .float(let number) = value { return number }
    if let scalar = value.object as? NumPyScalar, case .float64(let number) = scalar.kind {
      return number
    }
    return nil
  }
}
