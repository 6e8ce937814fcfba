internal import NDArrays
internal import PyRuntime

/// `out=`: the array into which a function writes its result.
///
/// The result is computed first, in its own type, and copied. Where numpy would compute in the type of
/// `out` instead, an array of another type is refused.
enum OutputArgument {
  /// How a function of numpy checks `out=`.
  private enum Family {
    /// A reduction by the ufunc of this name.
    case reduction(String)
    /// `argmax` and its like, under numpy's name.
    case place(String)
    /// A ufunc of this name, or what is made of one.
    case elementwise(String)
    /// Products of matrices.
    case product
    /// Joined arrays.
    case joining
    /// Only an array of the result's shape and type will do.
    case exact
  }

  private static let families: [String: Family] = {
    var families: [String: Family] = [
      "prod": .reduction("multiply"), "nanprod": .reduction("multiply"),
      "max": .reduction("maximum"), "ptp": .reduction("maximum"), "min": .reduction("minimum"),
      "nanmax": .reduction("fmax"), "nanmin": .reduction("fmin"), "any": .reduction("logical_or"),
      "all": .reduction("logical_and"), "argmax": .place("argmax"), "argmin": .place("argmin"),
      "nanargmax": .place("argmax"), "nanargmin": .place("argmin"),
      "clip": .elementwise("clip"), "fix": .elementwise("trunc"),
      "isposinf": .elementwise("logical_and"), "isneginf": .elementwise("logical_and"),
      "outer": .elementwise("multiply"), "dot": .product, "multi_dot": .product,
      "concatenate": .joining, "stack": .joining, "reduce": .reduction(""),
    ]
    for name in ["sum", "mean", "std", "var", "nansum", "nanmean", "nanstd", "nanvar", "median"] {
      families[name] = .reduction("add")
    }
    families["trace"] = .reduction("add")
    for name in [
      "choose", "take", "compress", "round", "cumsum", "cumprod", "nancumsum", "nancumprod",
      "percentile", "quantile", "nanpercentile", "nanquantile", "nanmedian", "accumulate",
      "reduceat",
    ] { families[name] = .exact }
    return families
  }()

  /// The functions that read `out=` before anything else and want an array of numbers with a point.
  private static let meansWithoutNaN: Set = ["nanmean", "nanstd", "nanvar"]

  /// The functions that speak of an output, not of return arrays.
  private static let outputs: Set = [
    "argmax", "argmin", "nanargmax", "nanargmin", "cumsum", "cumprod", "nancumsum", "nancumprod",
    "choose", "take", "compress", "round", "trace",
  ]

  /// Runs `body`, and writes its result into `out=` where that is given.
  static func run(
    _ call: BoundArguments, _ body: (BoundArguments) throws -> Value
  ) throws -> Value {
    let name = call.signature.functionName
    guard call.isGiven("out"), let family = families[name] else { return try body(call) }
    var out = call.value("out")
    // The methods of ufuncs take a tuple of one array, too.
    if ["reduce", "accumulate", "reduceat"].contains(name), let parts = out.tupleElements {
      guard parts.count == 1, let part = parts.first else {
        throw PyException(
          .valueError, "The 'out' tuple must have exactly one entry")
      }
      out = part
    }
    // What is deprecated says so first.
    let early = name == "fix" ? try body(call.leaving("out")) : nil
    let target = try target(out, family, name)
    if case .object(let object) = call[0] ?? .none, object is any FrameSource {
      throw PyException(
        .notImplementedError, "\(name)() of a frame does not support the argument 'out' here",
        help: "give its values: np.\(name)(x.to_numpy(), …)")
    }
    let result = try call.interpreter.array(
      of: early ?? body(call.leaving("out")))
    try check(result, target.array, family, call)
    try target.checkWriteable("output array")
    try target.array.assign(call.interpreter.converted(result, to: target.array.dtype))
    if case .product = family { return .scalar(target.array) }
    return out
  }

  private static func target(
    _ out: Value, _ family: Family, _ name: String
  ) throws -> NDArrayObject {
    guard let target = out.cast(to: NDArrayObject.self) else {
      if meansWithoutNaN.contains(name) {
        throw PyException(
          .attributeError, "'\(out.type.messageName)' object has no attribute 'dtype'")
      }
      switch family {
      case .product, .joining: throw PyException(.typeError, "'out' must be an array")
      default:
        throw PyException(
          .typeError,
          outputs.contains(name)
            ? "output must be an array" : "return arrays must be of ArrayType")
      }
    }
    if meansWithoutNaN.contains(name), target.array.dtype != .float64 {
      throw PyException(.typeError, "If a is inexact, then out must be inexact")
    }
    return target
  }

  /// Checks that `target` takes the result, in numpy's words where it has them.
  private static func check(
    _ result: NDArray, _ target: NDArray, _ family: Family, _ call: BoundArguments
  ) throws {
    let isSame = target.shape == result.shape
    switch family {
    case .reduction(let ufunc):
      if target.dimensions != result.dimensions {
        let keeps =
          try call.signature.position(of: "keepdims") != nil && call.bool("keepdims")
        throw PyException(
          .valueError,
          "output parameter for reduction operation \(try reduction(ufunc, call)) has the wrong "
            + "number of dimensions: Found \(target.dimensions) but expected \(result.dimensions)"
            + (keeps ? " (must match the operand's when keepdims=True)" : ""))
      }
    case .place(let name):
      if !isSame {
        throw PyException(.valueError, "output array does not match result of np.\(name).")
      }
    case .elementwise(let ufunc):
      try UfuncOutput.checkCast(result.dtype, target.dtype, "same_kind", ufunc)
      if isSame { return }
    case .product:
      guard target.dtype == result.dtype, target.dimensions == result.dimensions, target.isRowMajor
      else {
        throw PyException(
          .valueError,
          "output array is not acceptable (must have the right datatype, number of dimensions, and "
            + "be a C-Array)")
      }
      if !isSame { throw PyException(.valueError, "output array has wrong dimensions") }
    case .joining:
      guard target.dimensions == result.dimensions else {
        throw PyException(.valueError, "Output array has wrong dimensionality")
      }
      guard isSame else { throw PyException(.valueError, "Output array is the wrong shape") }
      guard CastingRules.allows(result.dtype, target.dtype, "same_kind") else {
        throw PyException(
          .typeError,
          "Cannot cast array data from dtype('\(result.dtype.shortName)') to "
            + "dtype('\(target.dtype.shortName)') according to the rule 'same_kind'")
      }
      return
    case .exact: break
    }
    guard isSame, target.dtype == result.dtype else {
      let name = call.signature.functionName
      throw PyException(
        .notImplementedError,
        "\(name)() takes as out= only an array of the result's shape and type here: "
          + "\(NDArrayError.tupleText(result.shape)) and \(result.dtype.shortName)",
        help: "assign the result instead: a[...] = \(name)(…)")
    }
  }

  /// The name of the ufunc that reduces.
  private static func reduction(_ name: String, _ call: BoundArguments) throws -> String {
    if name.isEmpty { return call.value("self").cast(UfuncObject.self)?.name ?? name }
    if name.hasPrefix("fm"), call.value("a").ndarray == nil {
      return name == "fmax" ? "maximum" : "minimum"
    }
    return name
  }
}
