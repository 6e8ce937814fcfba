internal import NDArrays
internal import PyRuntime

/// Picking samples out of whatever holds them.
enum Rows {
  /// The number of samples: of rows of an array or table, of elements of a list.
  static func count(_ value: Value, _ interpreter: Interpreter) throws -> Int {
    if let array = ArrayBridge.array(value) {
      guard let first = array.shape.first else {
        throw PyException(
          .typeError,
          "Input should have at least 1 dimension i.e. satisfy `len(x.shape) > 0`, got scalar "
            + "`\(try interpreter.repr(value))` instead.", help: "give one element for each sample")
      }
      return first
    }
    if let length = try value.object?.length(interpreter), value.text == nil { return length }
    throw PyException(
      .typeError,
      "Expected sequence or array-like, got \(try interpreter.repr(.object(value.type)))",
      help: "give an array, a list or a DataFrame")
  }

  /// The number of samples that values agree about, None aside: scikit-learn's `indexable`.
  ///
  /// - Throws: ValueError for different numbers, TypeError for what has no samples.
  @discardableResult
  static func common(_ values: [Value], _ interpreter: Interpreter) throws -> Int {
    let counts = try values.filter { !$0.isNone }.map { value -> Int in
      if let text = value.text { return text.unicodeScalars.count }
      if DataValidation.isMapping(value) || value.object is BytesObject {
        return try count(value, interpreter)
      }
      guard try !DataValidation.isScalar(value, interpreter) else {
        throw PyException(
          .typeError,
          "Input should have at least 1 dimension i.e. satisfy `len(x.shape) > 0`, got scalar "
            + "`\(try DataValidation.scalarText(value, interpreter))` instead.",
          help: "give an array, a list or a DataFrame")
      }
      return try count(value, interpreter)
    }
    if Set(counts).count > 1 { throw DataValidation.inconsistent(counts) }
    return counts.first ?? 0
  }

  /// Returns the samples at the given positions, as a value of the same kind.
  static func pick(
    _ value: Value, _ positions: [Int], _ interpreter: Interpreter
  ) throws -> Value {
    if value.isNone { return value }
    if let array = ArrayBridge.array(value) {
      return try ArrayBridge.wrap(rows(of: array, positions))
    }
    if let frame = value.object as? any FrameSource {
      return try frame.rows(at: positions, interpreter)
    }
    let elements = try interpreter.elements(of: value)
    return .list(positions.compactMap { elements.indices.contains($0) ? elements[$0] : nil })
  }

  /// Returns the rows of an array at the given positions.
  static func rows(of array: NDArray, _ positions: [Int]) throws -> NDArray {
    try ArrayBridge.translating { () throws(NDArrayError) in
      try array.item(at: [.integers(NDArray(positions))])
    }
  }
}
