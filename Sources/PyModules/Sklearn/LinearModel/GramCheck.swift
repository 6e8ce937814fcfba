internal import DenseLinearAlgebra
internal import NDArrays
internal import PyRuntime

/// The look at products of features that a cell gives instead of having them computed: `precompute=X.T @ X`.
enum GramCheck {
  /// Compares one of the products with the features, as scikit-learn does.
  ///
  /// - Parameter x: The features as the solver sees them.
  /// - Throws: IndexError and ValueError in NumPy's and scikit-learn's words.
  static func check(_ gram: Value, of x: Matrix, _ interpreter: Interpreter) throws {
    let array = try ArrayBridge.asArray(gram, interpreter)
    let p = x.columnCount
    let help = "precompute=True computes the products of the features itself"
    guard array.dimensions >= 2 else {
      throw PyException(
        .indexError,
        "too many indices for array: array is \(array.dimensions)-dimensional, but 2 were indexed",
        help: help)
    }
    let (first, second) = (p / 2, min(p / 2 + 1, p - 1))
    for (axis, index) in [first, second].enumerated() where index >= array.shape[axis] {
      throw PyException(
        .indexError,
        "index \(index) is out of bounds for axis \(axis) with size \(array.shape[axis])",
        help: help)
    }
    let expected = VectorKernels.dot(x.column(first), x.column(second))
    let given = array.doubles
    let actual = given[first * array.shape[1] + second]
    guard abs(expected - actual) <= 1e-5 + 1e-7 * abs(actual) else {
      throw PyException(
        .valueError,
        "Gram matrix passed in via 'precompute' parameter did not pass validation when a single "
          + "element was checked - please check that it was computed properly. For element "
          + "(\(first),\(second)) we computed \(try interpreter.str(.float(expected))) but the "
          + "user-supplied value was \(try interpreter.str(.float(actual))).", help: help)
    }
    guard array.shape == [p, p] else {
      throw PyException(
        .valueError, "Buffer has wrong number of dimensions (expected 2, got \(array.dimensions))",
        help: help)
    }
  }

  /// The complaint of Lars about products of other features.
  static func checkShape(_ gram: Value, features p: Int) throws {
    guard let array = ArrayBridge.array(gram), array.shape != [p, p] else { return }
    throw PyException(
      .valueError, "The shapes of the inputs Gram and Xy do not match.",
      help: "leave it out, or give X.T @ X: \(p) rows of \(p)")
  }

  /// The complaint about what is neither a flag nor a table.
  static func noChoice(_ value: Value, _ text: String) -> PyException {
    PyException(
      .valueError, "Precompute should be one of True, False, 'auto' or array-like. Got \(text)",
      help: "leave precompute out")
  }
}
