internal import DenseLinearAlgebra
internal import NDArrays
internal import PyRuntime

/// Features and targets as estimators want them, with scikit-learn's complaints.
enum DataValidation {
  /// Returns the features of an array-like with two axes.
  ///
  /// - Parameters:
  ///   - owner: The estimator's class for messages; nil in functions.
  ///   - allowsMissing: Whether NaN may stand in it.
  ///   - allowsAnything: Whether infinity may stand in it too, for the model inside to judge.
  ///   - keepsType: Whether scikit-learn keeps the type of X, so that texts meet another complaint.
  static func features(
    _ value: Value, owner: String?, allowsMissing: Bool = false, argument: String = "X",
    minimumSamples: Int = 1, allowsAnything: Bool = false, minimumFeatures: Int = 1,
    keepsType: Bool = false, _ interpreter: Interpreter
  ) throws -> Matrix {
    let memory = allowsMissing ? nil : interpreter.foldMemory
    if let known = memory?.features(of: value), known.rowCount >= minimumSamples { return known }
    if keepsType { try refuseTexts(value, interpreter) }
    let array = try numbers(value, interpreter)
    let context = owner.map { " by \($0)" } ?? ""
    switch array.dimensions {
    case 2: break
    case 0, 1:
      if let series = value.object as? any FrameSource {
        throw PyException(
          .valueError,
          "Expected a 2-dimensional container but got <class '\(series.type.qualifiedName)'> "
            + "instead. Pass a DataFrame containing a single row (i.e. single sample) or a single "
            + "column (i.e. single feature) instead.",
          help: "two brackets keep a column a table: df[[\"name\"]]")
      }
      let kind = array.dimensions == 0 ? "scalar array" : "1D array"
      let shown = keepsType ? try ArrayBridge.asArray(value, interpreter) : array
      let text = try interpreter.str(ArrayBridge.wrap(shown))
      throw PyException(
        .valueError, "Expected 2D array, got \(kind) instead:\narray=\(text).\n\(hint)",
        help: array.dimensions == 1
          ? "one feature: X.reshape(-1, 1), or X[:, None]; a column of a table: df[[\"name\"]]"
          : "give a list of rows, as in [[1.0, 2.0]]")
    default:
      throw PyException(
        .valueError,
        "Found array with dim \(array.dimensions), while dim <= 2 is required\(context).",
        help: "a model takes one row of numbers for each sample")
    }
    let (n, p) = (array.shape[0], array.shape[1])
    if n < minimumSamples {
      throw PyException(
        .valueError,
        "Found array with \(n) sample(s) (shape=(\(n), \(p))) while a minimum of "
          + "\(minimumSamples) is required\(context).",
        help: "look at X.shape: the first number counts the samples")
    }
    if p < minimumFeatures {
      throw PyException(
        .valueError,
        "Found array with \(p) feature(s) (shape=(\(n), \(p))) while a minimum of "
          + "\(minimumFeatures) is required\(context).",
        help: "look at X.shape: the second number counts the features")
    }
    let matrix = try ArrayBridge.matrix(of: array)
    if allowsAnything { return matrix }
    try requireFinite(
      matrix, argument: argument, owner: owner, allowsMissing: allowsMissing, interpreter)
    memory?.keep(matrix, of: value)
    return matrix
  }

  /// Refuses texts, and what is no array at all, in the words of where scikit-learn keeps the type of X.
  static func refuseTexts(_ value: Value, _ interpreter: Interpreter) throws {
    if value.object is any FrameSource { return }
    guard try !isScalar(value, interpreter) else {
      throw PyException(
        .valueError,
        "Expected 2D array, got scalar array instead:\narray=\(try interpreter.str(value)).\n\(hint)",
        help: "give a list of rows, as in [[1.0, 2.0]]")
    }
    guard case .string = try ArrayBridge.asArray(value, interpreter).dtype else { return }
    throw PyException(
      .valueError,
      "dtype='numeric' is not compatible with arrays of bytes/strings."
        + "Convert your data to numeric values explicitly instead.",
      help: "encode texts first, with OneHotEncoder or pd.get_dummies")
  }

  /// The error of what has less than two axes.
  static func expectedTable(of kind: String, _ text: String) -> PyException {
    PyException(
      .valueError,
      "Expected 2D array, got \(kind) array instead:\narray=\(text).\n\(hint)",
      help: "give a list of rows, as in [[1.0, 2.0]]")
  }

  private static let hint =
    "Reshape your data either using array.reshape(-1, 1) if your data has a single feature or "
    + "array.reshape(1, -1) if it contains a single sample."

  /// Returns the array-like as an array of float64.
  static func numbers(
    _ value: Value, isTarget: Bool = false, _ interpreter: Interpreter
  ) throws -> NDArray {
    let array = try ArrayBridge.asArray(value, interpreter)
    if case .object = array.dtype { return try objectNumbers(array, interpreter) }
    do {
      return try array.asDoubles()
    } catch {
      // Texts of a list are read one by one, those of an array as numpy's strings.
      var message = error.message
      if !isTarget, !ArrayBridge.isArray(value), message.hasSuffix(")"),
        let start = message.firstRange(of: "np.str_(")
      {
        message.removeSubrange(start)
        message.removeLast()
      }
      throw PyException(
        .valueError, message,
        help: "a model needs numbers: encode texts first, with OneHotEncoder or pd.get_dummies")
    }
  }

  private static func objectNumbers(
    _ array: NDArray, _ interpreter: Interpreter
  ) throws -> NDArray {
    var numbers: [Double] = []
    for element in array.objects ?? [] {
      guard let value = element as? Value else { continue }
      if let text = value.text {
        guard let number = NumberText.double(text) else {
          throw PyException(
            .valueError,
            "could not convert string to float: \(try interpreter.repr(value))",
            help: "a model needs numbers: encode texts first, with OneHotEncoder or pd.get_dummies")
        }
        numbers.append(number)
      } else if value.isNone {
        numbers.append(.nan)
      } else if let number = try Numbers.real(value, interpreter) {
        numbers.append(number)
      } else {
        throw PyException(
          .typeError,
          "float() argument must be a string or a real number, not '\(value.type.name)'",
          help: "a model needs numbers, in rows of the same length")
      }
    }
    return try ArrayBridge.translating { () throws(NDArrayError) in
      try NDArray(numbers, shape: array.shape)
    }
  }

  private static func requireFinite(
    _ matrix: Matrix, argument: String, owner: String?, allowsMissing: Bool,
    _ interpreter: Interpreter
  ) throws {
    var infinite: (row: Int, column: Int)?
    for j in 0..<matrix.columnCount {
      let found: Int? = matrix.withColumn(j) { column in
        VectorKernels.firstNotFinite(column)
      }
      guard found != nil else { continue }
      let column = matrix.column(j)
      if !allowsMissing, let row = column.firstIndex(where: { $0.isNaN }) {
        throw missing(argument, owner: owner, row: row, column: j)
      }
      if infinite == nil, let row = column.firstIndex(where: { $0.isInfinite }) {
        infinite = (row, j)
      }
    }
    if let infinite {
      try warnOfBothInfinities(matrix, interpreter)
      throw PyException(
        .valueError,
        "Input\(argument.isEmpty ? "" : " ")\(argument) contains infinity or a value too large for dtype('float64').",
        help: "the first one stands in row \(infinite.row), column \(infinite.column)")
    }
  }

  /// The sum by which scikit-learn looks for infinities is no number where both signs stand.
  private static func warnOfBothInfinities(
    _ matrix: Matrix, _ interpreter: Interpreter
  ) throws {
    let columns = (0..<matrix.columnCount).map { matrix.column($0) }
    guard columns.contains(where: { $0.contains(.infinity) }),
      columns.contains(where: { $0.contains(-.infinity) })
    else { return }
    try interpreter.numpyWarning(.runtimeWarning, "invalid value encountered in reduce")
  }

  private static func missing(
    _ argument: String, owner: String?, row: Int, column: Int
  ) -> PyException {
    var text = "Input\(argument.isEmpty ? "" : " ")\(argument) contains NaN."
    if let owner, argument == "X" {
      text +=
        "\n\(owner) does not accept missing values encoded as NaN natively. For supervised "
        + "learning, you might want to consider sklearn.ensemble.HistGradientBoostingClassifier "
        + "and Regressor which accept missing values encoded as NaNs natively. Alternatively, it "
        + "is possible to preprocess the data, for instance by using an imputer transformer in a "
        + "pipeline or drop samples with missing values. See "
        + "https://scikit-learn.org/stable/modules/impute.html You can find a list of all "
        + "estimators that handle NaN values at the following page: "
        + "https://scikit-learn.org/stable/modules/impute.html"
        + "#estimators-that-handle-nan-values"
    }
    return PyException(
      .valueError, text,
      help: "the first one stands in row \(row), column \(column): drop the row, or put "
        + "SimpleImputer() before the model")
  }

  /// Refuses a missing target, before anything else is looked at.
  static func requireTarget(_ y: Value, owner: String) throws {
    guard y.isNone else { return }
    throw PyException(
      .valueError, "This \(owner) estimator requires y to be passed, but the target y is None.",
      help: "give the responses too: fit(X, y)")
  }

  /// The number of samples of a target that is an array for scikit-learn: texts and dicts are scalars.
  static func targetCount(_ y: Value, _ interpreter: Interpreter) throws -> Int {
    guard try y.text != nil || isScalar(y, interpreter) else {
      return try Rows.count(y, interpreter)
    }
    throw PyException(
      .typeError,
      "Input should have at least 1 dimension i.e. satisfy `len(x.shape) > 0`, got scalar "
        + "`\(try scalarText(y, interpreter))` instead.",
      help: "y needs one value for each row of X")
  }

  /// Returns the target of a fit: one column, or several where `allowsSeveral`.
  ///
  /// - Parameter isConverted: Whether scikit-learn makes numbers of it before it looks at its shape.
  static func target(
    _ value: Value, owner: String, samples: Int, allowsSeveral: Bool, isConverted: Bool = false,
    _ interpreter: Interpreter
  ) throws -> Target {
    try requireTarget(value, owner: owner)
    let array = try targetNumbers(
      value, owner, allowsSeveral: allowsSeveral, isConverted: isConverted, interpreter)
    let isVector = array.dimensions == 1
    let columns = isVector ? 1 : array.shape[1]
    if !allowsSeveral && !isVector {
      guard columns == 1 else {
        throw PyException(
          .valueError,
          "y should be a 1d array, got an array of shape \(ArrayBridge.shapeText(array.shape)) "
            + "instead.", help: "\(owner) fits one target at a time: y[:, 0]")
      }
      try interpreter.warn(
        SklearnExceptions.dataConversionWarning,
        "A column-vector y was passed when a 1d array was expected. Please change the shape of y "
          + "to (n_samples, ), for example using ravel().")
    }
    let matrix =
      isVector
      ? try ArrayBridge.column(array.doubles) : try ArrayBridge.matrix(of: array)
    if matrix.rowCount != samples { throw inconsistent([samples, matrix.rowCount]) }
    return Target(matrix: matrix, isVector: isVector || !allowsSeveral)
  }

  /// Reads the numbers of a target with one or two axes.
  private static func targetNumbers(
    _ value: Value, _ owner: String, allowsSeveral: Bool, isConverted: Bool,
    _ interpreter: Interpreter
  ) throws -> NDArray {
    let help = "y needs one value for each row of X"
    if try isScalar(value, interpreter) {
      let text: String
      if isConverted {
        text = try interpreter.repr(ArrayBridge.wrap(numbers(value, interpreter)))
      } else if allowsSeveral {
        text = try scalarText(value, interpreter)
      } else {
        throw PyException(
          .valueError, "y should be a 1d array, got an array of shape () instead.", help: help)
      }
      throw PyException(
        .typeError,
        "Input should have at least 1 dimension i.e. satisfy `len(x.shape) > 0`, got scalar "
          + "`\(text)` instead.", help: help)
    }
    let array = try numbers(value, isTarget: !isConverted, interpreter)
    let isNamed = allowsSeveral || isConverted
    guard array.dimensions <= 2 else {
      throw PyException(
        .valueError,
        "Found array with dim \(array.dimensions), while dim <= 2 is required"
          + (isNamed ? " by \(owner)." : "."), help: help)
    }
    let values = array.doubles
    if let place = values.firstIndex(where: { $0.isNaN }) {
      // What was no number before is not called y.
      var isObject = false
      if !isConverted, case .object = try ArrayBridge.asArray(value, interpreter).dtype {
        isObject = true
      }
      if owner == "lasso_path" || owner == "enet_path" { isObject = true }
      throw PyException(
        .valueError, isObject ? "Input contains NaN." : "Input y contains NaN.",
        help:
          "the first one stands at index \(place / max(array.count / max(array.shape[0], 1), 1)): "
          + "a sample without a response cannot train")
    }
    if let place = values.firstIndex(where: { $0.isInfinite }) {
      throw PyException(
        .valueError, "Input y contains infinity or a value too large for dtype('float64').",
        help:
          "the first one stands at index \(place / max(array.count / max(array.shape[0], 1), 1))")
    }
    if isNamed && array.shape[0] == 0 {
      throw PyException(
        .valueError,
        "Found array with 0 sample(s) (shape=\(ArrayBridge.shapeText(array.shape))) while a "
          + "minimum of 1 is required by \(owner).", help: "look at y.shape")
    }
    if array.dimensions == 2, array.shape[1] == 0 {
      // Functions do not say who asks.
      let asks = owner.first?.isUppercase ?? false ? " by \(owner)" : ""
      throw PyException(
        .valueError,
        "Found array with 0 feature(s) (shape=\(ArrayBridge.shapeText(array.shape))) while a "
          + "minimum of 1 is required\(asks).", help: "look at y.shape")
    }
    return array
  }

  /// Whether numpy makes an array without axes of the value.
  static func isScalar(_ value: Value, _ interpreter: Interpreter) throws -> Bool {
    if let array = ArrayBridge.array(value) { return array.dimensions == 0 }
    if isMapping(value) || value.object is SetObject { return true }
    return try !ArrayBridge.isArrayLike(value, interpreter)
  }

  static func isMapping(_ value: Value) -> Bool {
    if case .dict = value { return true }
    return false
  }

  /// What numpy shows of a value that becomes an array without axes.
  static func scalarText(_ value: Value, _ interpreter: Interpreter) throws -> String {
    if isMapping(value) || value.object is SetObject {
      return "array(\(try interpreter.repr(value)), dtype=object)"
    }
    return try interpreter.repr(ArrayBridge.wrap(interpreter.array(of: value)))
  }

  /// The error of arguments that disagree about the number of samples.
  static func inconsistent(_ counts: [Int]) -> PyException {
    let list = counts.map(String.init).joined(separator: ", ")
    return PyException(
      .valueError, "Found input variables with inconsistent numbers of samples: [\(list)]",
      help: "X and y need one row for each sample: compare X.shape and y.shape")
  }

  /// Returns sample weights, nil where none are given; a number weighs all samples alike.
  static func weights(
    _ value: Value, samples: Int, owner: String, _ interpreter: Interpreter
  ) throws -> [Double]? {
    if value.isNone { return nil }
    if let number = try Numbers.real(value, interpreter) {
      return Array(repeating: number, count: samples)
    }
    let array = try numbers(value, interpreter)
    guard array.dimensions == 1 else {
      throw PyException(
        .valueError,
        "Sample weights must be 1D array or scalar, got \(array.dimensions)D array. Expected either a "
          + "scalar value or a 1D array of length \(samples).",
        help: "give one weight for each row of X")
    }
    if array.count == 0 {
      throw PyException(
        .valueError, "Found array with 0 sample(s) (shape=(0,)) while a minimum of 1 is required.",
        help: "give one weight for each row of X")
    }
    guard array.count == samples else {
      throw PyException(
        .valueError,
        "sample_weight.shape == (\(array.count),), expected (\(samples),)!",
        help: "give one weight for each row of X")
    }
    let weights = array.doubles
    if weights.contains(where: { $0.isNaN }) {
      throw PyException(.valueError, "Input sample_weight contains NaN.")
    }
    if weights.contains(where: { $0.isInfinite }) {
      throw PyException(
        .valueError,
        "Input sample_weight contains infinity or a value too large for dtype('float64').")
    }
    if weights.allSatisfy({ $0 == 0 }) {
      throw PyException(
        .valueError, "Sample weights must contain at least one non-zero number.",
        help: "a weight of 0 leaves a sample out: some must stay")
    }
    return weights
  }
}

/// A target: its columns, and whether it was given as a vector.
struct Target {
  let matrix: Matrix
  let isVector: Bool
}
