internal import DenseLinearAlgebra
internal import NDArrays
internal import PyRuntime

/// Where arrays, matrices and Python values meet.
enum ArrayBridge {
  /// Whether the value is a numpy array with or without axes.
  static func isArray(_ value: Value) -> Bool { array(value) != nil }

  /// The array behind a numpy array; nil for anything else.
  static func array(_ value: Value) -> NDArray? {
    value.cast(to: NDArrayObject.self)?.array
  }

  /// Returns `np.asarray(value)`.
  static func asArray(_ value: Value, _ interpreter: Interpreter) throws -> NDArray {
    if let array = array(value) { return array }
    if value.object is SparseRowsObject {
      throw PyException(
        .notImplementedError, "models take dense arrays only",
        help:
          "write OneHotEncoder(sparse_output=False), ColumnTransformer(…, sparse_threshold=0), or "
          + "X.toarray()")
    }
    return try interpreter.array(of: value)
  }

  /// Returns the array as a Python value.
  static func wrap(_ array: NDArray) -> Value { .array(array) }

  /// Returns a vector of float64.
  static func vector(_ values: [Double]) throws -> Value {
    wrap(try translating { () throws(NDArrayError) in try NDArray(values) })
  }

  /// Returns an array of float64 in row-major order.
  static func array(_ values: [Double], shape: [Int]) throws -> Value {
    wrap(try translating { () throws(NDArrayError) in try NDArray(values, shape: shape) })
  }

  /// Returns a vector of int64.
  static func integers(_ values: [Int]) throws -> Value {
    wrap(try translating { () throws(NDArrayError) in try NDArray(values) })
  }

  /// Returns a vector of flags.
  static func flags(_ values: [Bool]) throws -> Value {
    wrap(try translating { () throws(NDArrayError) in try NDArray(values) })
  }

  /// Returns a vector of opaque objects.
  static func objects(_ values: [Value]) throws -> Value {
    wrap(try translating { () throws(NDArrayError) in try NDArray(objects: values) })
  }

  /// Returns a matrix as an array of two axes.
  static func matrix(_ matrix: Matrix) throws -> Value {
    let values = matrix.rowMajorValues(shouldStop: { Interruption.stops })
    try translating { () throws(NDArrayError) in try Interruption.check() }
    return try array(values, shape: [matrix.rowCount, matrix.columnCount])
  }

  /// Returns the numbers of an array of two axes.
  static func matrix(of array: NDArray) throws -> Matrix {
    guard array.dimensions == 2 else { return Matrix(rows: 0, columns: 0) }
    let matrix: Matrix
    do {
      matrix = try array.withDoubles {
        try Matrix(
          rows: array.shape[0], columns: array.shape[1], rowMajor: $0,
          shouldStop: { Interruption.stops })
      }
    } catch let error as NDArrayError {
      throw NumPyErrors.exception(error)
    } catch {
      throw PyException(.valueError, "\(error)")
    }
    try translating { () throws(NDArrayError) in try Interruption.check() }
    return matrix
  }

  /// Returns a matrix of one column.
  static func column(_ values: [Double]) throws -> Matrix {
    do {
      return try Matrix(rows: values.count, columns: 1, columnMajor: values)
    } catch {
      throw PyException(.valueError, error.description)
    }
  }

  /// Returns an `np.float64`.
  static func float64(_ value: Double) -> Value { .float64(value) }

  /// Returns an `np.int64`.
  static func int64(_ value: Int) -> Value { .int64(value) }

  /// The flag of an `np.bool`; nil for anything else.
  static func numpyBool(_ value: Value) -> Bool? {
    if case .bool(let flag)? = value.cast(to: NumPyScalar.self)?.kind { return flag }
    return nil
  }

  /// Whether scikit-learn takes the value for an array-like: it has a length and is no text.
  static func isArrayLike(_ value: Value, _ interpreter: Interpreter) throws -> Bool {
    if isArray(value) || value.object is any FrameSource { return true }
    if value.text != nil || value.object is BytesObject { return false }
    if case .dict = value { return true }
    guard let object = value.object, !(object is TypeObject), !(object is NumPyScalar) else {
      return false
    }
    return try object.length(interpreter) != nil
  }

  /// A shape as Python writes the tuple.
  static func shapeText(_ shape: [Int]) -> String {
    shape.count == 1 ? "(\(shape[0]),)" : "(\(shape.map(String.init).joined(separator: ", ")))"
  }

  /// Runs array code and turns its errors into Python's.
  static func translating<Result>(
    _ body: () throws(NDArrayError) -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch {
      throw NumPyErrors.exception(error)
    }
  }
}
