internal import NDArrays
internal import PyRuntime

/// Elementwise functions, as ufuncs where numpy has ufuncs.
enum ElementFunctions {
  /// The ufuncs by the names under which numpy has them.
  nonisolated(unsafe) static let ufuncs: [String: Value] = {
    var result: [String: Value] = [:]
    for function in UnaryFunction.allCases {
      result[function.rawValue] = .object(UfuncObject(function.rawValue, .unary(function)))
    }
    for function in BinaryFunction.allCases {
      result[function.rawValue] = .object(UfuncObject(function.rawValue, .binary(function)))
    }
    result["matmul"] = .object(UfuncObject("matmul", .matmul))
    let aliases = [
      "abs": "absolute", "true_divide": "divide", "mod": "remainder", "pow": "power",
      "bitwise_not": "invert", "conj": "positive",
      "conjugate": "positive", "acos": "arccos", "asin": "arcsin", "atan": "arctan",
      "acosh": "arccosh", "asinh": "arcsinh", "atanh": "arctanh", "atan2": "arctan2",
      "bitwise_invert": "invert", "bitwise_left_shift": "left_shift",
      "bitwise_right_shift": "right_shift",
    ]
    for (alias, name) in aliases { result[alias] = result[name] }
    result["deg2rad"] = .object(UfuncObject("deg2rad", .unary(.radians)))
    result["rad2deg"] = .object(UfuncObject("rad2deg", .unary(.degrees)))
    return result
  }()

  nonisolated(unsafe) static let table: FunctionTable = {
    var table = FunctionTable()
    for (name, aliases) in [("round", ["around"])] {
      table.both(name, "decimals=0, out=None", aliases: aliases, forwardsFrames: true) {
        array, call in
        let values =
          array.dtype == .object ? try call.interpreter.converted(array, to: .float64) : array
        return .scalar(try values.rounded(decimals: call.int("decimals")))
      }
    }
    table.function("fix", "(x, out=None)") { call in
      try call.interpreter.numpyWarning(
        .deprecationWarning,
        "numpy.fix is deprecated. Use numpy.trunc instead, which is faster and follows the Array "
          + "API standard.")
      return .scalar(try call.interpreter.apply(.trunc, call.array("x")))
    }
    let clipParameters = "a_min=None, a_max=None, out=None, *, min=None, max=None"
    table.function("clip", "(a, \(clipParameters))") { call in
      try clip(call.array("a"), call, ["a_min", "min"], ["a_max", "max"])
    }
    table.method("clip", "min=None, max=None, out=None") { object, call in
      try clip(object.array, call, ["min"], ["max"])
    }
    table.function("nan_to_num", "(x, copy=True, nan=0.0, posinf=None, neginf=None)") { call in
      let source = try call.array("x")
      guard source.dtype == .float64 else { return .scalar(try source.copy()) }
      let result = try call.bool("copy") ? source.copyKeepingOrder() : source
      let largest = Double.greatestFiniteMagnitude
      let replacements: [(NDArray, Double)] = [
        (try UnaryFunction.isnan(result), try call.double("nan")),
        (
          try BinaryFunction.equal(result, NDArray(scalar: Double.infinity)),
          try call.optionalDouble("posinf") ?? largest
        ),
        (
          try BinaryFunction.equal(result, NDArray(scalar: -Double.infinity)),
          try call.optionalDouble("neginf") ?? -largest
        ),
      ]
      for (mask, value) in replacements {
        try result.assign(NDArray(scalar: value), at: [.mask(mask)])
      }
      return .scalar(result)
    }
    table.function("isclose", "(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)") { call in
      .scalar(try isClose(call))
    }
    table.function("allclose", "(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)") { call in
      .bool(try isClose(call).flags.allSatisfy { $0 })
    }
    table.function("array_equal", "(a1, a2, equal_nan=False)") { call in
      let a = try call.array("a1")
      let b = try call.array("a2")
      guard a.shape == b.shape else { return .bool(false) }
      var same = try call.interpreter.apply(.equal, a, b)
      if try call.bool("equal_nan"), a.dtype == .float64, b.dtype == .float64 {
        let both = try BinaryFunction.logicalAnd(UnaryFunction.isnan(a), UnaryFunction.isnan(b))
        same = try BinaryFunction.logicalOr(same, both)
      }
      return .bool(try same.all().flags.first ?? true)
    }
    table.function("array_equiv", "(a1, a2)") { call in
      let a = try call.array("a1")
      let b = try call.array("a2")
      guard (try? Shape.broadcast([a.shape, b.shape])) != nil else { return .bool(false) }
      return .bool(try call.interpreter.apply(.equal, a, b).all().flags.first ?? true)
    }
    table.function("real", "(val)") { call in
      let value = call.value("val")
      if case .list = value { return .array(try call.array("val")) }
      return value
    }
    table.function("imag", "(val)") { call in
      let array = try call.array("val")
      return .scalar(try NDArray.zeros(array.shape, dtype: array.dtype))
    }
    table.function("isscalar", "(element)") { call in
      switch call.value("element") {
      case .int, .float, .bool, .string: .bool(true)
      case .object(let object):
        .bool(object is NumPyScalar || object.type.isSubtype(of: BuiltinTypes.int))
      default: .bool(false)
      }
    }
    table.function("isposinf", "(x, out=None)") { call in
      .scalar(try BinaryFunction.equal(call.array("x"), NDArray(scalar: Double.infinity)))
    }
    table.function("isneginf", "(x, out=None)") { call in
      .scalar(try BinaryFunction.equal(call.array("x"), NDArray(scalar: -Double.infinity)))
    }
    table.function("isreal", "(x)") { call in
      .scalar(try NDArray.full(call.array("x").shape, NDArray(scalar: true)))
    }
    table.function("iscomplexobj", "(x)") { _ in .bool(false) }
    table.function("isrealobj", "(x)") { _ in .bool(true) }
    table.function("sinc", "(x)") { call in
      let x = try call.array("x").asDoubles()
      let y = try BinaryFunction.multiply(NDArray(scalar: Double.pi), x)
      let safe = try NDArray.choose(
        BinaryFunction.equal(x, NDArray(scalar: 0.0)),
        NDArray(scalar: Double.pi * 1e-20).broadcast(to: x.shape), y)
      return .scalar(try BinaryFunction.divide(UnaryFunction.sin(safe), safe))
    }
    table.function("divmod", "(x1, x2)") { call in
      .tuple([
        .scalar(try call.interpreter.apply(.floorDivide, call.array("x1"), call.array("x2"))),
        .scalar(try call.interpreter.apply(.remainder, call.array("x1"), call.array("x2"))),
      ])
    }
    table.function("modf", "(x)") { call in
      let x = try call.array("x").asDoubles()
      let whole = try UnaryFunction.trunc(x)
      return .tuple([
        .scalar(try BinaryFunction.copysign(BinaryFunction.subtract(x, whole), x)), .scalar(whole),
      ])
    }
    return table
  }()

  private static func clip(
    _ array: NDArray, _ call: BoundArguments, _ low: [String], _ high: [String]
  ) throws -> Value {
    let lower = try low.compactMap { try call.optionalArray($0) }.first
    let upper = try high.compactMap { try call.optionalArray($0) }.first
    return .scalar(try array.clipped(lower, upper))
  }

  private static func isClose(_ call: BoundArguments) throws -> NDArray {
    let a = try call.array("a").asDoubles()
    let b = try call.array("b").asDoubles()
    return try a.isClose(
      to: b, relative: call.double("rtol"), absolute: call.double("atol"),
      equalNaN: call.bool("equal_nan"))
  }
}
