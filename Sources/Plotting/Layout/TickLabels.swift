#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The words at ticks, all with the same number of decimals.
enum TickLabels {
  /// The labels and what they all are to be multiplied with, as a text such as `×10⁶`.
  struct Labels: Equatable {
    var texts: [String]
    var multiplier: String
  }

  /// Returns labels for `ticks` between limits that are `range` apart.
  static func linear(_ ticks: [Double]) -> Labels {
    let finite = ticks.filter(\.isFinite)
    let largest = finite.map(abs).max() ?? 0
    guard largest > 0 else {
      return Labels(texts: ticks.map { _ in "0" }, multiplier: "")
    }
    let magnitude = Int(exactly: floor(log10(largest) + 1e-12)) ?? 0
    var power = 0
    if magnitude >= 6 || magnitude <= -5 { power = magnitude }
    let scale = Ticks.power(ofTen: Double(power))
    let scaled = ticks.map { power == 0 ? $0 : $0 / scale }
    let decimals = decimals(of: scaled)
    return Labels(
      texts: scaled.map { number($0, decimals: decimals) },
      multiplier: power == 0 ? "" : "×10" + MathText.raised(String(power), isUp: true))
  }

  /// Returns the label of a power of `base`, as `10⁻³`.
  static func power(_ value: Double, base: Double) -> String {
    guard value > 0, base > 1 else { return general(value) }
    let exponent = (log(value) / log(base)).rounded()
    guard let whole = Int(exactly: exponent), abs(pow(base, exponent) / value - 1) < 1e-6 else {
      return general(value)
    }
    let name = base == 10 ? "10" : base == 2 ? "2" : abs(base - M_E) < 1e-9 ? "e" : general(base)
    return name + MathText.raised(String(whole), isUp: true)
  }

  /// Returns how many decimals tell all of `values` exactly, at most 10.
  static func decimals(of values: [Double]) -> Int {
    let largest = values.filter(\.isFinite).map(abs).max() ?? 0
    for decimals in 0..<10 {
      let scale = pow(10, Double(decimals))
      let isExact = values.allSatisfy { value in
        !value.isFinite
          || abs((value * scale).rounded() / scale - value) <= 1e-9 * largest
      }
      if isExact { return decimals }
    }
    return 10
  }

  /// Returns `value` with exactly `decimals` decimals and a true minus sign.
  static func number(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "\(value)" }
    guard abs(value) < 1e15 else { return general(value) }
    let decimals = Swift.min(Swift.max(decimals, 0), 15)
    let scale = pow(10, Double(decimals))
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 9e18, let digits = UInt64(exactly: scaled) else { return general(value) }
    var text = String(digits)
    if decimals > 0 {
      while text.count <= decimals { text = "0" + text }
      text.insert(".", at: text.index(text.endIndex, offsetBy: -decimals))
    }
    return (value < 0 && digits != 0 ? "−" : "") + text
  }

  /// Returns `value` with `digits` significant digits, as short as it can be said.
  static func general(_ value: Double, digits: Int = 4) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "−inf" : "inf" }
    guard value != 0 else { return "0" }
    let magnitude = Int(exactly: floor(log10(abs(value)))) ?? 0
    if magnitude >= -4 && magnitude < 7 {
      var text = number(value, decimals: Swift.max(0, digits - 1 - magnitude))
      if text.contains(".") {
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
      }
      return text
    }
    let mantissa = value / Ticks.power(ofTen: Double(magnitude))
    guard mantissa.isFinite else { return "\(value)" }
    var text = number(mantissa, decimals: digits - 1)
    if text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return text + "e" + (magnitude < 0 ? "−" : "") + String(abs(magnitude))
  }
}
