internal import NDArrays
internal import PyRuntime

/// The elements of a Series or of one column of a DataFrame, by dtype.
///
/// The arrays are copied when they are written, which is pandas' copy-on-write for nothing.
enum ColumnData {
  case float([Double])
  case int([Int])
  case bool([Bool])
  /// Texts of the dtype `str`; nil is missing.
  case text([String?])
  /// Values of the dtype `object`.
  case object([Value])
  /// Values of the dtype `category`.
  case category(CategoryData)

  /// The number of elements.
  var count: Int {
    switch self {
    case .float(let values): values.count
    case .int(let values): values.count
    case .bool(let values): values.count
    case .text(let values): values.count
    case .object(let values): values.count
    case .category(let data): data.codes.count
    }
  }

  /// The name of the dtype.
  var dtypeName: String {
    switch self {
    case .float: "float64"
    case .int: "int64"
    case .bool: "bool"
    case .text: "str"
    case .object: "object"
    case .category: "category"
    }
  }

  /// Whether the elements are numbers or flags.
  var isNumeric: Bool {
    switch self {
    case .float, .int, .bool: true
    case .text, .object, .category: false
    }
  }

  /// The element at a position, as indexing gives it: numpy's scalars for numbers.
  func value(_ position: Int) -> Value {
    switch self {
    case .float(let values): .float64(values[position])
    case .int(let values): .int64(values[position])
    case .bool(let values): .npBool(values[position])
    case .text(let values): values[position].map { .string($0) } ?? .float(.nan)
    case .object(let values): values[position]
    case .category(let data): data.value(position)
    }
  }

  /// The element at a position as Python's own type, as `tolist` gives it.
  func plainValue(_ position: Int) -> Value {
    switch self {
    case .float(let values): .float(values[position])
    case .int(let values): .int(values[position])
    case .bool(let values): .bool(values[position])
    case .text, .object: value(position)
    case .category(let data):
      data.codes[position] < 0
        ? .float(.nan) : data.categories.data.plainValue(data.codes[position])
    }
  }

  /// All elements, numpy's scalars for numbers.
  var values: [Value] { (0..<count).map { value($0) } }

  /// All elements as Python's own types.
  var plainValues: [Value] { (0..<count).map { plainValue($0) } }

  /// Whether the element at a position is missing.
  func isMissing(_ position: Int) -> Bool {
    switch self {
    case .float(let values): values[position].isNaN
    case .int, .bool: false
    case .text(let values): values[position] == nil
    case .object(let values): values[position].isMissing
    case .category(let data): data.codes[position] < 0
    }
  }

  /// The positions of the elements that are not missing.
  var presentPositions: [Int] { (0..<count).filter { !isMissing($0) } }

  /// Returns the elements at the given positions; a negative one gives a missing element.
  func taking(_ positions: [Int]) -> ColumnData {
    let hasHole = positions.contains { $0 < 0 }
    switch self {
    case .float(let values): return .float(positions.map { $0 < 0 ? .nan : values[$0] })
    case .int(let values):
      return hasHole
        ? .float(positions.map { $0 < 0 ? .nan : Double(values[$0]) })
        : .int(positions.map { values[$0] })
    case .bool(let values):
      return hasHole
        ? .object(positions.map { $0 < 0 ? .float(.nan) : .bool(values[$0]) })
        : .bool(positions.map { values[$0] })
    case .text(let values): return .text(positions.map { $0 < 0 ? nil : values[$0] })
    case .object(let values):
      return .object(positions.map { $0 < 0 ? .float(.nan) : values[$0] })
    case .category(let data):
      var taken = data
      taken.codes = positions.map { $0 < 0 ? -1 : data.codes[$0] }
      return .category(taken)
    }
  }

  /// The numbers: flags count 0 and 1, whatever is no number is NaN.
  var doubles: [Double] {
    switch self {
    case .float(let values): values
    case .int(let values): values.map { Double($0) }
    case .bool(let values): values.map { $0 ? 1 : 0 }
    case .text: Array(repeating: .nan, count: count)
    case .object(let values): values.map { $0.number ?? .nan }
    case .category(let data): data.decoded.doubles
    }
  }

  /// The elements as an array of numpy.
  func array() throws -> NDArray {
    switch self {
    case .float(let values): try NDArray(values)
    case .int(let values): try NDArray(values)
    case .bool(let values): try NDArray(values)
    case .text, .object: try NDArray(objects: plainValues)
    case .category(let data): try data.decoded.array()
    }
  }

  /// Takes the elements of an array of one axis.
  init(_ array: NDArray) {
    switch array.dtype {
    case .float64: self = .float(array.doubles)
    case .int64: self = .int(array.ints)
    case .bool: self = .bool(array.flags)
    case .string: self = .text(array.texts ?? [])
    case .object: self = .object((array.objects ?? []).map { Value(element: $0) })
    }
  }

  /// `count` times the same value, in the dtype that fits it.
  init(repeating value: Value, count: Int) {
    switch value.plainScalar {
    case .float(let number): self = .float(Array(repeating: number, count: count))
    case .int(let number): self = .int(Array(repeating: number, count: count))
    case .bool(let flag): self = .bool(Array(repeating: flag, count: count))
    case .string(let text): self = .text(Array(repeating: text.text, count: count))
    default: self = .object(Array(repeating: value, count: count))
    }
  }

  /// Joins columns one after the other, in the dtype that holds them all.
  static func joined(_ parts: [ColumnData]) -> ColumnData {
    guard let first = parts.first else { return .object([]) }
    if parts.count == 1 { return first }
    let full = parts.filter { $0.count > 0 }
    let kinds = Set((full.isEmpty ? parts : full).map(\.dtypeName))
    let used = full.isEmpty ? parts : full
    switch kinds {
    case ["float64"], ["int64", "float64"]: return .float(used.flatMap(\.doubles))
    case ["int64"]:
      return .int(
        used.flatMap { column -> [Int] in if case .int(let values) = column { values } else { [] } }
      )
    case ["bool"]:
      return .bool(
        used.flatMap { column -> [Bool] in
          if case .bool(let values) = column { values } else { [] }
        })
    case ["str"]:
      return .text(
        used.flatMap { column -> [String?] in
          if case .text(let values) = column { values } else { [] }
        })
    case ["category"]:
      let data = used.compactMap { column -> CategoryData? in
        if case .category(let data) = column { data } else { nil }
      }
      if data.allSatisfy({ $0.categories.hasSameLabels(as: data[0].categories) }) {
        var all = data[0]
        all.codes = data.flatMap(\.codes)
        return .category(all)
      }
      return joined(data.map(\.decoded))
    default: return .object(used.flatMap(\.plainValues))
    }
  }
}

/// The elements of a column of the dtype `category`.
struct CategoryData {
  /// The position of each element's category; -1 where it is missing.
  var codes: [Int]
  /// The categories.
  var categories: AxisLabels
  /// Whether the categories are ordered.
  var isOrdered: Bool

  /// The category of an element.
  func value(_ position: Int) -> Value {
    let code = codes[position]
    return code < 0 ? .float(.nan) : categories.data.value(code)
  }

  /// Whether both have the same categories, in the same order where that counts.
  func hasSameCategories(as other: CategoryData) -> Bool {
    guard isOrdered == other.isOrdered, categories.count == other.categories.count else {
      return false
    }
    if isOrdered { return categories.hasSameLabels(as: other.categories) }
    return ColumnReading.positions(of: categories, in: other.categories).allSatisfy { $0 >= 0 }
  }

  /// The elements as a column of the categories' dtype.
  var decoded: ColumnData { categories.data.taking(codes) }
}

extension Value {
  /// Whether pandas takes the value for missing: None or NaN.
  var isMissing: Bool {
    switch self {
    case .none: true
    case .float(let number): number.isNaN
    case .object(let object): (object as? NumPyScalar)?.doubleValue.isNaN ?? false
    default: false
    }
  }

  /// A numpy scalar, or an array without axes, as Python's own type; anything else as it is.
  var plainScalar: Value {
    if case .object(let object) = self {
      if let scalar = object as? NumPyScalar { return scalar.plain }
      if let array = object as? NDArrayObject, array.array.dimensions == 0 {
        return array.array.plainValues.first ?? self
      }
    }
    return self
  }

  /// The value as a number; nil where it is none.
  var number: Double? {
    switch plainScalar {
    case .float(let number): number
    case .int(let number): Double(number)
    case .bool(let flag): flag ? 1 : 0
    default: nil
    }
  }
}
