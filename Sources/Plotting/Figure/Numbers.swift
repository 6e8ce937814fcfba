/// A column of numbers that equals itself even where it holds NaN.
///
/// Figures are compared (in tests, in saved notebooks), and a gap in a curve must not make a figure
/// differ from its own copy; so equality here is equality of bits.
package struct Numbers: Sendable, Equatable, ExpressibleByArrayLiteral, RandomAccessCollection {
  /// The numbers as an array.
  package var array: [Double]

  /// Makes a column of `array`.
  package init(_ array: [Double] = []) { self.array = array }

  /// Makes a column of the listed numbers.
  package init(arrayLiteral elements: Double...) { array = elements }

  /// The first position, 0.
  package var startIndex: Int { 0 }

  /// The position after the last number.
  package var endIndex: Int { array.count }

  /// The number at `position`.
  package subscript(position: Int) -> Double { array[position] }

  /// The number at `position`, or NaN where there is none.
  package func at(_ position: Int) -> Double {
    position >= 0 && position < array.count ? array[position] : .nan
  }

  /// Whether both columns hold the same bits.
  package static func == (left: Numbers, right: Numbers) -> Bool {
    left.array.count == right.array.count
      && zip(left.array, right.array).allSatisfy { $0.bitPattern == $1.bitPattern }
  }
}
