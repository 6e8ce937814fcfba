internal import NDArrays
internal import PyRuntime

/// Questions about element types, and functions that apply functions.
enum TypeFunctions {
  nonisolated(unsafe) static let table: FunctionTable = {
    var table = FunctionTable()
    types(&table)
    applying(&table)
    sharing(&table)
    return table
  }()

  private static func types(_ table: inout FunctionTable) {
    table.function("issubdtype", "(arg1, arg2)") { call in
      func type(_ value: Value) throws -> TypeObject {
        if let type = value.cast(TypeObject.self), type.isSubtype(of: NumPyTypes.generic) {
          return type
        }
        return NumPyTypes.scalarType(try call.interpreter.dtype(of: value))
      }
      return .bool(try type(call.value("arg1")).isSubtype(of: type(call.value("arg2"))))
    }
    table.function("result_type", "(*arrays_and_dtypes)") { call in
      var dtype: DType?
      for value in call.variadic {
        let next: DType
        if let object = value.cast(DTypeObject.self) {
          next = object.dtype
        } else if value.cast(TypeObject.self) != nil || value.text != nil {
          next = try call.interpreter.dtype(of: value)
        } else {
          next = try call.interpreter.array(of: value).dtype
        }
        dtype = dtype.map { DType.promoted($0, next) } ?? next
      }
      guard let dtype else {
        throw PyException(.valueError, "at least one array or dtype is required")
      }
      return .object(DTypeObject(dtype))
    }
    table.function("promote_types", "(type1, type2)") { call in
      .object(
        DTypeObject(
          DType.promoted(
            try call.interpreter.dtype(of: call.value("type1")),
            try call.interpreter.dtype(of: call.value("type2")))))
    }
    table.function("can_cast", "(from_, to, casting='safe')") { call in
      let from = try call.interpreter.dtype(of: call.value("from_"))
      let to = try call.interpreter.dtype(of: call.value("to"))
      let order: [DType] = [.bool, .int64, .float64]
      guard let a = order.firstIndex(of: from), let b = order.firstIndex(of: to) else {
        return .bool(to == .object || from == to)
      }
      return .bool(try call.text("casting") == "unsafe" || a <= b)
    }
    table.function("finfo", "(dtype)") { call in
      let value = call.value("dtype")
      if let array = value.ndarray, array.dtype != .float64 {
        throw PyException(
          .valueError, "data type <class 'numpy.\(array.dtype.shortName)'> not inexact")
      }
      if value.ndarray == nil, value.cast(NumPyScalar.self) == nil {
        if case .float = value {} else { _ = try call.interpreter.dtype(of: value) }
      }
      return .object(NumberInfo.float)
    }
    table.function("iinfo", "(type)") { _ in .object(NumberInfo.int) }
    table.function("isdtype", "(dtype, kind)") { call in
      let dtype = try call.interpreter.dtype(of: call.value("dtype"))
      let kinds = call.value("kind").tupleElements ?? [call.value("kind")]
      return .bool(
        kinds.contains { kind in
          switch (kind.text, dtype) {
          case ("bool", .bool), ("signed integer", .int64), ("integral", .int64),
            ("real floating", .float64), ("numeric", .int64), ("numeric", .float64):
            true
          default: kind.text == nil && (try? call.interpreter.dtype(of: kind)) == dtype
          }
        })
    }
  }

  private static func applying(_ table: inout FunctionTable) {
    table.function("apply_along_axis", "(func1d, axis, arr, *args, **kwargs)") { call in
      let array = try call.array("arr")
      let axis = try Shape.axis(call.int("axis"), of: array.dimensions)
      let rows = try array.movingAxis(axis, to: -1)
      let outer = Array(rows.shape.dropLast())
      let length = rows.shape[rows.dimensions - 1]
      let count = Shape.knownCount(outer)
      guard count > 0 else {
        throw PyException(
          .valueError, "Cannot apply_along_axis when any iteration dimensions are 0")
      }
      let flat = try rows.reshaped(to: [count, length])
      var results: [NDArray] = []
      for k in 0..<count {
        try call.interpreter.checkpoint()
        let value = try call.interpreter.call(
          call.value("func1d"),
          Arguments(
            [.array(try flat.item(at: [.integer(k)]))] + call.variadic, keywords: call.keywords))
        results.append(try call.interpreter.array(of: value))
      }
      let stacked = try NDArray.stack(results)
      let inner = results[0].shape
      var result = try stacked.reshaped(to: outer + inner)
      // The result's own axes stand where the vectors' axis stood.
      for k in 0..<inner.count {
        result = try result.movingAxis(outer.count + k, to: axis + k)
      }
      return .scalar(result)
    }
    table.function("einsum", "(*operands, optimize=False)") { call in
      guard let text = call.variadic.first?.text else {
        throw PyException(
          .notImplementedError, "np.einsum takes its subscripts as a text here",
          help: "np.einsum('ij,jk->ik', a, b)")
      }
      let operands = try call.variadic.dropFirst().map { try call.interpreter.array(of: $0) }
      return .scalar(try EinsteinSum(text, operands).result())
    }
  }

  private static func sharing(_ table: inout FunctionTable) {
    table.function("astype", "(x, dtype, /, *, copy=True, device=None)") { call in
      try call.checkPlace()
      guard let object = call.value("x").cast(NDArrayObject.self) else {
        if call.value("x").cast(NumPyScalar.self) != nil {
          return .scalar(
            try call.interpreter.converted(
              call.array("x"), to: call.interpreter.dtype(of: call.value("dtype"))))
        }
        throw PyException(
          .typeError,
          "Input should be a NumPy array or scalar. It is a <class "
            + "'\(call.value("x").type.qualifiedName)'> instead.")
      }
      let dtype = try call.interpreter.dtype(of: call.value("dtype"))
      if dtype == object.array.dtype, try !call.bool("copy") { return .object(object) }
      return .array(try call.interpreter.converted(object.array, to: dtype).copyKeepingOrder())
    }
    table.function("isfortran", "(a)") { call in
      let array = try call.array("a")
      return .bool(array.isColumnMajor && !array.isRowMajor)
    }
    table.function("iterable", "(y)") { call in
      .bool((try? call.interpreter.makeIterator(call.value("y"))) != nil)
    }
    table.function("asarray_chkfinite", "(a, dtype=None, order=None)") { call in
      let array = try call.interpreter.array(of: call.value("a"), dtype: call.dtype())
      _ = try call.order(array)
      guard array.dtype != .float64 || array.doubles.allSatisfy(\.isFinite) else {
        throw PyException(.valueError, "array must not contain infs or NaNs")
      }
      return .array(call.isGiven("order") ? try call.arranged(array, like: array) : array)
    }
    for name in ["shares_memory", "may_share_memory"] {
      table.function(name, "(a, b, /, max_work=None)") { call in
        guard let a = call.value("a").ndarray, let b = call.value("b").ndarray else {
          return .bool(false)
        }
        return .bool(a.sharesStorage(with: b) && a.overlaps(b))
      }
    }
    table.function("ndenumerate", "(arr)") { call in
      let array = try call.array("arr")
      let flat = try array.raveled()
      let steps = Shape.rowMajorStrides(array.shape)
      return .object(
        ArrayIterator(
          (0..<flat.count).map { k in
            let index = array.shape.indices.map { axis in
              Value.int(k / steps[axis] % max(array.shape[axis], 1))
            }
            return .tuple([
              .tuple(index),
              Value(elementOf: flat.storage, at: flat.offset &+ k &* flat.strides[0]),
            ])
          }, type: TypeObject("ndenumerate", module: "numpy")))
    }
    table.function("ndindex", "(*shape)") { call in
      var parts = call.variadic
      if parts.count == 1, let inner = parts[0].tupleElements { parts = inner }
      let shape = try parts.map { try call.interpreter.int(of: $0) }
      let total = try Shape.count(shape)
      try call.interpreter.reserve(total &* 64)
      let steps = Shape.rowMajorStrides(shape)
      return .object(
        ArrayIterator(
          (0..<total).map { k in
            .tuple(shape.indices.map { .int(k / steps[$0] % max(shape[$0], 1)) })
          }, type: TypeObject("ndindex", module: "numpy")))
    }
  }
}

/// What `np.finfo` and `np.iinfo` return.
final class NumberInfo: Object, @unchecked Sendable {
  private let name: String
  private let values: [(String, Value)]

  private init(_ name: String, _ values: [(String, Value)]) {
    self.name = name
    self.values = values
    type = TypeObject(name, module: "numpy")
  }

  let type: TypeObject

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    try values.first { $0.0 == name }?.1 ?? type.attribute(name, of: .object(self), interpreter)
  }

  func repr(_ interpreter: Interpreter) throws -> String {
    name == "iinfo"
      ? "iinfo(min=-9223372036854775808, max=9223372036854775807, dtype=int64)"
      : "finfo(resolution=1e-15, min=-1.7976931348623157e+308, max=1.7976931348623157e+308, dtype=float64)"
  }

  static let float = NumberInfo(
    "finfo",
    [
      ("eps", .float64(Double.ulpOfOne)), ("epsneg", .float64(Double.ulpOfOne / 2)),
      ("max", .float64(Double.greatestFiniteMagnitude)),
      ("min", .float64(-Double.greatestFiniteMagnitude)),
      ("tiny", .float64(Double.leastNormalMagnitude)),
      ("smallest_normal", .float64(Double.leastNormalMagnitude)),
      ("smallest_subnormal", .float64(Double.leastNonzeroMagnitude)),
      ("resolution", .float64(1e-15)), ("precision", .int(15)), ("bits", .int(64)),
      ("nmant", .int(52)), ("dtype", .object(DTypeObject(.float64))),
    ])

  static let int = NumberInfo(
    "iinfo",
    [
      ("max", .int(.max)), ("min", .int(.min)), ("bits", .int(64)), ("kind", .string("i")),
      ("dtype", .object(DTypeObject(.int64))),
    ])
}
