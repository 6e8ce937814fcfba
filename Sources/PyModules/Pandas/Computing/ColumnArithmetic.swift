internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// Operators between columns of one length; a column of one element stands for all.
enum ColumnArithmetic {
  /// Returns `left op right` element by element.
  static func apply(
    _ op: BinaryOperator, _ left: ColumnData, _ right: ColumnData, _ interpreter: Interpreter
  ) throws -> ColumnData {
    if case .category = left { throw unsupported(op, "Categorical", left) }
    if case .category = right { throw unsupported(op, "Categorical", right) }
    if left.isNumeric, right.isNumeric { return try numbers(op, left, right) }
    if op == .add, case .text(let a) = left, case .text(let b) = right {
      return .text(
        zipped(left, right).map { i, j in
          guard let x = a[i], let y = b[j] else { return nil }
          return x + y
        })
    }
    if op == .bitAnd || op == .bitOr || op == .bitXor {
      if !left.isNumeric, case .text = left { throw operands(op, left, right) }
    }
    let values = try zipped(left, right).map { i, j -> Value in
      let (x, y) = (left.plainValue(i), right.plainValue(j))
      if left.isMissing(i) || right.isMissing(j) { return .float(.nan) }
      return try interpreter.binary(op, x, y)
    }
    let isText = { (column: ColumnData) in if case .text = column { true } else { false } }
    if isText(left) || isText(right) { return ColumnData(inferring: values) }
    return .object(values)
  }

  private static func operands(
    _ op: BinaryOperator, _ left: ColumnData, _ right: ColumnData
  ) -> PyException {
    PyException(
      .typeError,
      "unsupported operand type(s) for \(op.rawValue): '\(left.dtypeName)' and '\(right.dtypeName)'",
      help: "compare first, as in (df[\"a\"] == \"x\") & (df[\"b\"] > 0)")
  }

  private static func unsupported(
    _ op: BinaryOperator, _ name: String, _ column: ColumnData
  ) -> PyException {
    PyException(
      .typeError,
      "Object with dtype category cannot perform the numpy op "
        + (BinaryFunction(op)?.rawValue ?? op.rawValue),
      help: "turn the categories into plain values first with .astype(str)")
  }

  /// Pairs of positions, one-element columns repeated.
  static func zipped(_ left: ColumnData, _ right: ColumnData) -> [(Int, Int)] {
    let count =
      left.count == 1 ? right.count : right.count == 1 ? left.count : min(left.count, right.count)
    return (0..<count).map { (left.count == 1 ? 0 : $0, right.count == 1 ? 0 : $0) }
  }

  private static func numbers(
    _ op: BinaryOperator, _ left: ColumnData, _ right: ColumnData
  ) throws -> ColumnData {
    guard let function = BinaryFunction(op) else { return left }
    return try NumPyErrors.translating {
      var (a, b) = (try left.array(), try right.array())
      if case .float = left {
      } else if case .float = right {
      } else {
        // Whole numbers divided by zero give inf and nan, as pandas fills them in.
        if op == .floorDivide || op == .modulo, case .int(let divisors) = right,
          divisors.contains(0)
        {
          a = try a.asDoubles()
          b = try b.asDoubles()
          return .float(
            zipped(left, right).map { i, j in
              let (x, y) = (a.doubles[i], b.doubles[j])
              if y == 0 { return op == .modulo || x == 0 ? .nan : x > 0 ? .infinity : -.infinity }
              return op == .modulo
                ? FloatDivision.remainder(x, y) : FloatDivision.floorDivide(x, y)
            })
        }
      }
      FloatStatus.clear()
      if a.count != b.count {
        if a.count == 1 {
          a = try a.reshaped(to: [])
        } else if b.count == 1 {
          b = try b.reshaped(to: [])
        }
      }
      let result = try function(a, b)
      FloatStatus.clear()
      return ColumnData(try result.reshaped(to: [result.count]))
    }
  }

  /// Returns `left op right` for an ordering operator, element by element.
  static func compare(
    _ op: ComparisonOperator, _ left: ColumnData, _ right: ColumnData, _ interpreter: Interpreter
  ) throws -> [Bool] {
    if left.isNumeric, right.isNumeric, let function = BinaryFunction(op) {
      return try NumPyErrors.translating {
        var (a, b) = (try left.array(), try right.array())
        if a.count != b.count {
          if a.count == 1 {
            a = try a.reshaped(to: [])
          } else if b.count == 1 {
            b = try b.reshaped(to: [])
          }
        }
        FloatStatus.clear()
        let flags = try function(a, b).flags
        FloatStatus.clear()
        return flags
      }
    }
    if case .category(let data) = left {
      return try categories(op, data, right, interpreter)
    }
    return try zipped(left, right).map { i, j in
      if left.isMissing(i) || right.isMissing(j) { return op == .notEqual }
      let (x, y) = (left.plainValue(i), right.plainValue(j))
      return try interpreter.isTrue(interpreter.compare(op, x, y))
    }
  }

  private static func categories(
    _ op: ComparisonOperator, _ data: CategoryData, _ right: ColumnData, _ interpreter: Interpreter
  ) throws -> [Bool] {
    let isEquality = op == .equal || op == .notEqual
    if case .category(let other) = right, isEquality || data.isOrdered,
      !data.hasSameCategories(as: other)
    {
      throw PyException(
        .typeError, "Categoricals can only be compared if 'categories' are the same.",
        help: "compare the values: a.astype(str) == b.astype(str)")
    }
    if isEquality {
      return try compare(op, data.decoded, right, interpreter)
    }
    guard data.isOrdered else {
      throw PyException(
        .typeError, "Unordered Categoricals can only compare equality or not",
        help: "turn the categories into plain values first, with .astype(str) or .astype(float)")
    }
    func code(_ position: Int) throws -> Int {
      if case .category(let other) = right { return other.codes[position] }
      guard let found = data.categories.position(of: right.value(position)) else {
        throw PyException(
          .typeError,
          "Invalid comparison between dtype=category and \(right.value(position).type.name)",
          help: "the categories are "
            + data.categories.values.compactMap(\.text).joined(separator: ", "))
      }
      return found
    }
    return try data.codes.indices.map { position in
      let other = try code(right.count == 1 ? 0 : position)
      guard data.codes[position] >= 0, other >= 0 else { return false }
      return try interpreter.isTrue(
        interpreter.compare(op, .int(data.codes[position]), .int(other)))
    }
  }
}
