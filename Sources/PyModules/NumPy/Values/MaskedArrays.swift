internal import NDArrays
package import PyRuntime

/// numpy's masked arrays, as far as a search's table of results needs them: their text, `mask`, `data` and `filled`.
///
/// Everything else treats them as the arrays that they are; slices and results of arithmetic carry no mask.
package enum MaskedArrays {
  package static let type = TypeObject(
    "MaskedArray", module: "numpy.ma", bases: [NumPyTypes.ndarray],
    members: [
      "mask": .object(
        PropertyObject { receiver, _ in
          guard let object = receiver.cast(to: NDArrayObject.self), let mask = object.mask else {
            return .none
          }
          return .array(
            try ArrayBridge.translating { () throws(NDArrayError) in
              try NDArray(mask, shape: object.array.shape)
            })
        }),
      "data": .object(
        PropertyObject { receiver, _ in
          receiver.cast(to: NDArrayObject.self).map { .array($0.array) } ?? .none
        }),
      "fill_value": .object(
        PropertyObject { receiver, _ in
          receiver.cast(to: NDArrayObject.self).map { fill($0.array.dtype).value } ?? .none
        }),
      "count": .object(
        NativeFunction("count", "(self)") { call in
          guard let object = call.value("self").cast(to: NDArrayObject.self) else { return .none }
          return .int(object.array.count - (object.mask ?? []).count { $0 })
        }),
      "compressed": .object(
        NativeFunction("compressed", "(self)") { call in
          guard let object = call.value("self").cast(to: NDArrayObject.self) else { return .none }
          return .array(try present(object))
        }),
      "tolist": .object(
        NativeFunction("tolist", "(self, fill_value=None)") { call in
          guard let object = call.value("self").cast(to: NDArrayObject.self) else { return .none }
          let mask = object.mask ?? []
          return .list(
            object.array.plainValues.enumerated().map {
              mask.indices.contains($0.offset) && mask[$0.offset]
                ? call.value("fill_value") : $0.element
            })
        }),
      "max": reduction("max"), "min": reduction("min"), "mean": reduction("mean"),
      "sum": reduction("sum"), "std": reduction("std"), "var": reduction("var"),
      "filled": .object(
        NativeFunction("filled", "(self, fill_value=None)") { call in
          guard let object = call.value("self").cast(to: NDArrayObject.self) else { return .none }
          let given = call.value("fill_value")
          let filling = given.isNone ? fill(object.array.dtype).value : given
          let mask = object.mask ?? []
          guard mask.contains(true) else { return .array(object.array) }
          let values = object.array.plainValues.enumerated().map {
            mask[$0.offset] ? filling : $0.element
          }
          return .array(
            try ArrayBridge.translating { () throws(NDArrayError) in
              try NDArray(objects: values, shape: object.array.shape)
            })
        }),
    ])

  /// The elements that are not masked, as a vector.
  private static func present(_ object: NDArrayObject) throws -> NDArray {
    let mask = object.mask ?? []
    return try ArrayBridge.translating { () throws(NDArrayError) in
      let kept = object.array.plainValues.indices.filter { !mask.indices.contains($0) || !mask[$0] }
      return try object.array.raveled().item(at: [.integers(NDArray(kept))])
    }
  }

  /// A method that looks only at what is not masked.
  private static func reduction(_ name: String) -> Value {
    .object(
      NativeFunction(name, "(self, *args, **kwargs)") { call in
        guard let object = call.value("self").cast(to: NDArrayObject.self) else { return .none }
        return try call.interpreter.call(
          call.interpreter.attribute(name, of: .array(present(object))),
          Arguments(call.variadic, keywords: call.keywords))
      })
  }

  /// What stands at a place: `--` where it is masked, a masked array for several places.
  static func item(
    _ object: NDArrayObject, _ key: Value, _ plain: Value, _ interpreter: Interpreter
  ) throws -> Value {
    guard let mask = object.mask else { return plain }
    let flags = try interpreter.item(
      key,
      of: .array(
        ArrayBridge.translating { () throws(NDArrayError) in
          try NDArray(mask, shape: object.array.shape)
        }))
    guard let part = plain.cast(to: NDArrayObject.self), let chosen = flags.ndarray,
      chosen.shape == part.array.shape, part.mask == nil
    else {
      return try interpreter.isTrue(flags) ? .object(MaskedMark.shared) : plain
    }
    return .object(NDArrayObject(part.array, mask: chosen.flags))
  }

  /// What stands in for a masked element, as a value and as `repr` shows it.
  private static func fill(_ dtype: DType) -> (value: Value, text: String) {
    switch dtype {
    case .float64: (.float64(1e20), "1e+20")
    case .int64: (.int64(999_999), "999999")
    case .bool: (.npBool(true), "True")
    case .string: (.string("N/A"), "np.str_('N/A')")
    case .object: (.string("?"), "np.str_('?')")
    }
  }

  /// The elements as objects, `--` where they are masked.
  private static func shown(
    _ array: NDArray, _ mask: [Bool]
  ) throws -> NDArray {
    let values = array.plainValues.enumerated().map { index, value -> Value in
      mask.indices.contains(index) && mask[index] ? .object(MaskedDash()) : value
    }
    return try ArrayBridge.translating { () throws(NDArrayError) in
      try NDArray(objects: values, shape: array.shape)
    }
  }

  static func str(_ array: NDArray, _ mask: [Bool], _ interpreter: Interpreter) throws -> String {
    let shown = try shown(array, mask)
    return try NumPyErrors.translating { try interpreter.arrayFormatter(for: .object).text(shown) }
  }

  static func repr(_ array: NDArray, _ mask: [Bool], _ interpreter: Interpreter) throws -> String {
    let indent = String(repeating: " ", count: 13)
    func text(_ array: NDArray, prefix: String) throws -> String {
      var formatter = interpreter.arrayFormatter(for: array.dtype)
      formatter.separator = ", "
      formatter.prefixWidth = prefix.count
      formatter.options.lineWidth -= 1
      return try NumPyErrors.translating { try formatter.text(array) }
    }
    let flags = try ArrayBridge.translating { () throws(NDArrayError) in
      try NDArray(mask, shape: array.shape)
    }
    var lines = [
      "masked_array(data=\(try text(shown(array, mask), prefix: "masked_array(data="))",
      "\(indent)mask=\(try text(flags, prefix: indent + "mask="))",
      "       fill_value=\(fill(array.dtype).text)",
    ]
    if !array.dtype.isImplied || !mask.contains(false) || array.count == 0 {
      lines.append("            dtype=\(array.dtype.shortRepr)")
    }
    return lines.joined(separator: ",\n") + ")"
  }
}

/// What stands in the text of an array for an element that is masked.
private final class MaskedDash: Object {
  private static let dashType = TypeObject("_MaskedPrintOption", module: "numpy.ma.core")
  var type: TypeObject { MaskedDash.dashType }
  func repr(_ interpreter: Interpreter) throws -> String { "--" }
}

/// `np.ma.masked`: what a place holds that is masked.
final class MaskedMark: Object {
  nonisolated(unsafe) static let shared = MaskedMark()
  private static let markType = TypeObject("MaskedConstant", module: "numpy.ma.core")
  var type: TypeObject { MaskedMark.markType }
  func repr(_ interpreter: Interpreter) throws -> String { "masked" }
  func str(_ interpreter: Interpreter) throws -> String { "--" }
  func truth(_ interpreter: Interpreter) throws -> Bool? { false }
}
