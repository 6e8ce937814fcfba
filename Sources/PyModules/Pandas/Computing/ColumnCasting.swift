internal import NDArrays
internal import PyRuntime

/// `astype`: columns in another dtype.
enum ColumnCasting {
  /// Returns a column in the dtype that a value names.
  static func cast(
    _ column: ColumnData, to dtype: Value, name: String? = nil, _ interpreter: Interpreter
  ) throws -> ColumnData {
    let place = name.map { ": Error while type casting for column '\($0)'" } ?? ""
    if let extended = dtype.cast(to: ExtensionDTypeObject.self) {
      if let data = extended.categories {
        return try categorized(column, like: data, interpreter)
      }
      return try texts(column, interpreter)
    }
    if let text = dtype.text {
      switch text {
      case "category": return try category(column, interpreter)
      case "str", "string": return try texts(column, interpreter)
      case "Int64", "Float64", "boolean", "datetime64[ns]", "datetime64", "Int32":
        throw PandasErrors.unsupported(
          "the dtype '\(text)'", help: "use 'int64', 'float64', 'bool' or 'str'")
      default: break
      }
    }
    switch try interpreter.dtype(of: dtype) {
    case .float64: return .float(try numbers(column, interpreter, place))
    case .int64: return .int(try integers(column, interpreter, place))
    case .bool:
      switch column {
      case .bool: return column
      case .text(let values): return .bool(values.map { $0 != "" })
      default: return .bool(try column.values.map { try interpreter.isTrue($0) })
      }
    case .string: return try texts(column, interpreter)
    case .object:
      if case .object = column { return column }
      return .object(column.plainValues)
    }
  }

  private static func numbers(
    _ column: ColumnData, _ interpreter: Interpreter, _ place: String
  ) throws -> [Double] {
    switch column {
    case .float, .int, .bool: return column.doubles
    case .category(let data): return try numbers(data.decoded, interpreter, place)
    case .text, .object:
      return try column.plainValues.map { value in
        if let text = value.text {
          guard let number = NumericText.double(text) else {
            throw PyException(
              .valueError,
              "could not convert string to float: \(try interpreter.repr(value))\(place)",
              help: "pd.to_numeric(…, errors=\"coerce\") makes NaN of what is no number")
          }
          return number
        }
        if value.isMissing { return .nan }
        return try interpreter.double(of: value)
      }
    }
  }

  private static func integers(
    _ column: ColumnData, _ interpreter: Interpreter, _ place: String
  ) throws -> [Int] {
    switch column {
    case .int(let values): return values
    case .bool(let values): return values.map { $0 ? 1 : 0 }
    case .float(let values):
      guard values.allSatisfy(\.isFinite) else {
        throw PyException(
          PandasErrors.intCastingNaNError,
          "Cannot convert non-finite values (NA or inf) to integer. Replace or remove non-finite "
            + "values or cast to an integer type that supports these values (e.g. 'Int64')\(place)",
          help: "fill the gaps first: .fillna(0).astype(int)")
      }
      return values.map { Casting.int($0) }
    case .category(let data): return try integers(data.decoded, interpreter, place)
    case .text, .object:
      return try column.plainValues.map { value in
        if let text = value.text {
          guard let number = NumericText.integer(text) else {
            throw PyException(
              .valueError,
              "invalid literal for int() with base 10: \(try interpreter.repr(value))\(place)")
          }
          return number
        }
        if case .float(let number) = value.plainScalar {
          guard !number.isNaN else {
            throw PyException(.valueError, "cannot convert float NaN to integer\(place)")
          }
          return Casting.int(number)
        }
        return try interpreter.int(of: value.plainScalar)
      }
    }
  }

  private static func texts(
    _ column: ColumnData, _ interpreter: Interpreter
  ) throws -> ColumnData {
    if case .text = column { return column }
    return .text(
      try (0..<column.count).map { position in
        try interpreter.tick()
        return column.isMissing(position) ? nil : try interpreter.str(column.plainValue(position))
      })
  }

  /// The column as categories: its distinct values in order.
  static func category(_ column: ColumnData, _ interpreter: Interpreter) throws -> ColumnData {
    if case .category = column { return column }
    let (codes, distinct) = try Factorizing.factorize(column, sorts: true, interpreter)
    return .category(
      CategoryData(codes: codes, categories: AxisLabels(column.taking(distinct)), isOrdered: false))
  }

  /// The column in given categories; other values are missing.
  static func categorized(
    _ column: ColumnData, like data: CategoryData, _ interpreter: Interpreter
  ) throws -> ColumnData {
    let codes = (0..<column.count).map { position in
      column.isMissing(position)
        ? -1
        : LabelKey.element(column, position).flatMap { data.categories.position(of: $0) } ?? -1
    }
    return .category(
      CategoryData(codes: codes, categories: data.categories, isOrdered: data.isOrdered))
  }
}
