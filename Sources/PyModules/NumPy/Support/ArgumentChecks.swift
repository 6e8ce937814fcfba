internal import NDArrays
internal import PyRuntime

extension BoundArguments {
  /// Checks `device=` and `like=`, which leave nothing to choose where there is one kind of array.
  ///
  /// - Throws: ValueError for another device than the processor, TypeError for what is no array.
  func checkPlace() throws {
    if isGiven("device"), value("device").text != "cpu" {
      throw PyException(
        .valueError,
        "Device not understood. Only \"cpu\" is allowed, but received: "
          + (try interpreter.str(value("device"))))
    }
    if isGiven("like"), value("like").ndarray == nil {
      throw PyException(
        .typeError,
        "The `like` argument must be an array-like that implements the `__array_function__` "
          + "protocol.")
    }
  }

  /// The order in which a new array keeps its elements: `C` or `F`.
  func creationOrder() throws -> ElementOrder {
    let order = try order()
    if isGiven("order"), let text = value("order").text, "AaKk".contains(text) {
      throw PyException(.valueError, "only 'C' or 'F' order is permitted")
    }
    return order
  }

  /// A new array whose elements lie as `order=` says, `K` and `A` as those of `source`.
  func arranged(_ array: NDArray, like source: NDArray) throws -> NDArray {
    _ = try order(source)
    switch value("order").text {
    case "F", "f": return try array.columnMajorCopy()
    case "A", "a", "K", "k":
      let isColumns =
        source.isColumnMajor && !source.isRowMajor && source.dimensions == array.dimensions
      return isColumns ? try array.columnMajorCopy() : array
    default: return try array.rowMajor()
    }
  }

  /// A copy whose elements lie as `order=` says; as `otherwise` says where that is None.
  func orderedCopy(_ array: NDArray, otherwise: String) throws -> NDArray {
    _ = try order(array)
    switch value("order").text ?? otherwise {
    case "F", "f": return try array.columnMajorCopy()
    case "K", "k": return try array.copyKeepingOrder()
    case "A", "a":
      return array.isColumnMajor && !array.isRowMajor
        ? try array.columnMajorCopy() : try array.copy()
    default: return try array.copy()
    }
  }

  /// Checks `kind=`, `stable=` and `order=` of a sort, which change no result here: every sort keeps
  /// equal elements in their order or cannot be told from one that does.
  func checkSortKind() throws {
    if isGiven("kind") {
      if isGiven("stable") {
        throw PyException(
          .valueError,
          "`kind` and keyword parameters can't be provided at the same time. Use only one of them.")
      }
      let kind = try text("kind")
      guard let first = kind.lowercased().first, "qhms".contains(first) else {
        throw PyException(
          .valueError, "sort kind must be one of 'quick', 'heap', or 'stable' (got '\(kind)')")
      }
    }
    if isGiven("order") {
      throw PyException(.valueError, "Cannot specify order when the array has no fields.")
    }
  }

  /// What happens to places outside: `raise`, `wrap` or `clip`.
  func clipMode() throws -> String {
    let mode = try text("mode")
    guard ["raise", "wrap", "clip"].contains(mode) else {
      throw PyException(
        .valueError, "clipmode must be one of 'clip', 'raise', or 'wrap' (got '\(mode)')")
    }
    return mode
  }

  /// Checks that `casting=` lets elements become another type.
  ///
  /// - Parameter what: What is converted, for the message.
  func checkCast(
    from source: DType, to target: DType, _ what: String = "array data"
  ) throws {
    let rule = try text("casting")
    if rule == "same_value" {
      throw PyException(
        .notImplementedError,
        "\(signature.functionName)() does not support casting='same_value' here",
        help: "compare the result with the array yourself")
    }
    guard CastingRules.rules.contains(rule) else {
      throw PyException(
        .valueError,
        "casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe', 'same_value' "
          + "(got '\(rule)')")
    }
    guard CastingRules.allows(source, target, rule) else {
      throw PyException(
        .typeError,
        "Cannot cast \(what) from dtype('\(source.shortName)') to dtype('\(target.shortName)') "
          + "according to the rule '\(rule)'")
    }
  }
}

/// numpy's rules about which type may become which.
enum CastingRules {
  static let rules = ["no", "equiv", "safe", "same_kind", "unsafe"]

  /// Whether `rule` lets elements of `source` become elements of `target`.
  static func allows(_ source: DType, _ target: DType, _ rule: String) -> Bool {
    if source == target || rule == "unsafe" { return true }
    guard rule == "safe" || rule == "same_kind" else { return false }
    switch (source, target) {
    case (_, .object): return true
    case (.bool, .int64), (.bool, .float64), (.int64, .float64): return true
    case (.string(let old), .string(let new)): return rule == "same_kind" || new >= old
    case (_, .string(let width)): return source.isNumeric && width >= source.textWidth
    default: return false
    }
  }
}
