internal import NDArrays
internal import PyModules
internal import PyRuntime

/// The numbers of a value: one, or an array with its shape.
struct Numbers {
  /// Empty for one number.
  let shape: [Int]
  /// In row-major order; at least one.
  let values: [Double]

  /// Reads a number, an array, or a list or tuple of numbers; nil where it is none of them, empty,
  /// or holds something that is not finite.
  init?(_ value: Value, _ interpreter: Interpreter) {
    switch value {
    case .int, .float:
      guard let number = try? interpreter.double(of: value) else { return nil }
      shape = []
      values = [number]
    case .list(let list):
      guard let numbers = Numbers.plain(list.elements, interpreter) else { return nil }
      shape = [numbers.count]
      values = numbers
    case .tuple(let tuple):
      guard let numbers = Numbers.plain(tuple.elements, interpreter) else { return nil }
      shape = [numbers.count]
      values = numbers
    case .object(let object):
      if let array = value.ndarray, array.dtype == .float64 || array.dtype == .int64 {
        shape = array.shape
        values = array.doubles
      } else if let scalar = object as? NumPyScalar {
        if case .bool = scalar.kind { return nil }
        shape = []
        values = [scalar.doubleValue]
      } else {
        return nil
      }
    default: return nil
    }
    guard !values.isEmpty, values.allSatisfy(\.isFinite) else { return nil }
  }

  /// Creates numbers of a shape.
  init(shape: [Int], values: [Double]) {
    self.shape = shape
    self.values = values
  }

  /// Whether it is one number, rather than an array.
  var isOne: Bool { shape.isEmpty }

  /// The largest magnitude.
  var size: Double { values.map(abs).max() ?? 0 }

  /// The numbers with each changed.
  func map(_ change: (Double) -> Double) -> Numbers {
    Numbers(shape: shape, values: values.map(change))
  }

  /// The transposed matrix; nil where it is none.
  var transposed: Numbers? {
    guard shape.count == 2 else { return nil }
    let (rows, columns) = (shape[0], shape[1])
    guard values.count == rows * columns else { return nil }
    return Numbers(
      shape: [columns, rows],
      values: (0..<columns).flatMap { column in
        (0..<rows).map { row in values[row * columns + column] }
      })
  }

  /// How near two numbers are taken for the same by a diagnosis: relative to the larger of them.
  static let nearness = 1e-6

  /// Whether all numbers are those of `other`, but for `nearness` of the largest.
  func isNear(_ other: Numbers) -> Bool {
    guard shape == other.shape, values.count == other.values.count else { return false }
    let scale = max(size, other.size)
    guard scale > 0 else { return true }
    return zip(values, other.values).allSatisfy { abs($0 - $1) <= Numbers.nearness * scale }
  }

  /// The largest distance to `other`; nil where the shapes differ.
  func distance(to other: Numbers) -> Double? {
    guard shape == other.shape, values.count == other.values.count else { return nil }
    return zip(values, other.values).map { abs($0 - $1) }.max()
  }

  /// Whether a value is NaN, or an array or a list that holds one.
  static func holdsNaN(_ value: Value) -> Bool {
    switch value {
    case .float(let number): return number.isNaN
    case .list(let list): return list.elements.contains { isNaN($0) }
    case .tuple(let tuple): return tuple.elements.contains { isNaN($0) }
    case .object(let object):
      if let array = value.ndarray {
        return array.dtype == .float64 && array.doubles.contains { $0.isNaN }
      }
      if let scalar = object as? NumPyScalar, case .float64(let number) = scalar.kind {
        return number.isNaN
      }
      return false
    default: return false
    }
  }

  private static func isNaN(_ value: Value) -> Bool {
    switch value {
    case .float, .object: holdsNaN(value)
    default: false
    }
  }

  private static func plain(_ elements: [Value], _ interpreter: Interpreter) -> [Double]? {
    var numbers: [Double] = []
    for element in elements {
      if case .bool = element { return nil }
      guard let number = try? interpreter.double(of: element) else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}
