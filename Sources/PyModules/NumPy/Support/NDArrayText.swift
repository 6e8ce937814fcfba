package import NDArrays
package import PyRuntime

extension Interpreter {
  /// The formatter that the session's print options ask for.
  package func arrayFormatter(
    for dtype: DType, _ options: PrintOptions? = nil, formatters: [String: Value]? = nil
  ) -> ArrayFormatter {
    var formatter = ArrayFormatter(options ?? numpy.printOptions)
    formatter.objectText = { element in
      let value = Value(element: element)
      if let array = value.ndarray, array.dimensions == 0 { return try self.repr(value) }
      let text = try self.repr(value)
      if case .list = value { return "list(\(text))" }
      return text
    }
    if let function = chosenFormatter(dtype, formatters ?? numpy.formatters) {
      formatter.customText = { element in
        let text = try self.call(function, Value(element: element))
        guard let text = text.text else { return try self.str(text) }
        return text
      }
    }
    return formatter
  }

  private func chosenFormatter(_ dtype: DType, _ formatters: [String: Value]) -> Value? {
    let keys: [String]
    switch dtype {
    case .float64: keys = ["float", "float_kind", "all"]
    case .int64: keys = ["int", "int_kind", "all"]
    case .bool: keys = ["bool", "all"]
    case .string: keys = ["numpystr", "str_kind", "all"]
    case .object: keys = ["object", "all"]
    }
    for key in keys { if let function = formatters[key], !function.isNone { return function } }
    return nil
  }
}
