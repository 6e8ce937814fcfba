internal import NDArrays
internal import PyRuntime

/// The small functions of the module, such as `isna`, `unique` and `to_numeric`.
enum PandasFunctions {
  nonisolated(unsafe) static let table: [String: Value] = {
    var table: [String: Value] = [:]
    func add(
      _ name: String, _ signature: String,
      _ body: @escaping @Sendable (BoundArguments) throws -> Value
    ) {
      table[name] = .object(NativeFunction.pandas(name, signature, body))
    }
    for (name, negates) in [("isna", false), ("isnull", false), ("notna", true), ("notnull", true)]
    {
      add(name, "(obj)") { call in
        let value = call.value("obj")
        if value.object is FrameObject || value.object is SeriesObject
          || value.object is IndexObject
        {
          return try call.interpreter.callMethod(negates ? "notna" : "isna", of: value)
        }
        if AxisReading.isListLike(value) {
          let array = try call.interpreter.array(of: value)
          let flags = array.plainValues.map { $0.isMissing != negates }
          return .array(try NDArray(flags, shape: array.shape))
        }
        return .bool(value.isMissing != negates)
      }
    }
    add("NamedAgg", "(column, aggfunc)") { call in
      .tuple([call.value("column"), call.value("aggfunc")])
    }
    add("unique", "(values)") { call in
      let column = try ColumnReading.column(call.value("values"), call.interpreter)
      let (_, first) = try Factorizing.factorize(
        column, sorts: false, keepsMissing: true, call.interpreter)
      let distinct = column.taking(first)
      // An array or a list of texts gives an array of numpy, a column pandas' own.
      let isColumn = call.value("values").object is any FrameSource
      return isColumn
        ? try StringArrayObject.array(of: distinct) : .array(try distinct.array())
    }
    add("factorize", "(values, sort=False)") { call in
      let values = call.value("values")
      switch values {
      case .list, .tuple:
        throw PyException(
          .typeError,
          "factorize requires a Series, Index, ExtensionArray, np.ndarray or NumpyExtensionArray got "
            + "\(values.type.name).", help: "make a Series of it first: pd.Series([…])")
      default: break
      }
      let column = try ColumnReading.column(values, call.interpreter)
      let (codes, first) = try Factorizing.factorize(
        column, sorts: call.bool("sort"), call.interpreter)
      if let array = values.ndarray {
        let distinct = try first.map { try call.interpreter.item(.int($0), of: values) }
        return .tuple([
          .array(try NDArray(codes)),
          try call.interpreter.callMethod(
            "astype", of: .array(call.interpreter.array(of: .list(distinct))),
            [call.interpreter.attribute("dtype", of: .array(array))]),
        ])
      }
      let distinct = column.taking(first)
      return .tuple([
        .array(try NDArray(codes)),
        .object(IndexObject(AxisLabels(distinct))),
      ])
    }
    add("to_numeric", "(arg, errors='raise', downcast=None)") { call in
      let interpreter = call.interpreter
      let value = call.value("arg")
      let column =
        AxisReading.isListLike(value)
        ? try ColumnReading.column(value, interpreter) : ColumnData(repeating: value, count: 1)
      let coerces = call.isText("errors", "coerce")
      let numbers = try numeric(column, coerces: coerces, interpreter)
      if let series = value.cast(to: SeriesObject.self) {
        return .object(series.with(data: numbers))
      }
      return AxisReading.isListLike(value) ? .array(try numbers.array()) : numbers.value(0)
    }
    return table
  }()

  private static func numeric(
    _ column: ColumnData, coerces: Bool, _ interpreter: Interpreter
  ) throws -> ColumnData {
    if column.isNumeric { return column }
    var values: [Value] = []
    for position in 0..<column.count {
      let value = column.plainValue(position)
      if column.isMissing(position) {
        values.append(.float(.nan))
      } else if let number = value.number {
        values.append(value.plainScalar.number == nil ? .float(number) : value.plainScalar)
      } else if let text = value.text, let whole = Int(text.trimmingBlanks) {
        values.append(.int(whole))
      } else if let text = value.text, let number = NumericText.double(text.trimmingBlanks) {
        values.append(.float(number))
      } else if coerces {
        values.append(.float(.nan))
      } else {
        throw PyException(
          .valueError,
          "Unable to parse string '\(try interpreter.str(value))' at position \(position)",
          help: "errors=\"coerce\" makes NaN of what is no number")
      }
    }
    return values.isEmpty ? .float([]) : ColumnData(inferring: values)
  }
}
