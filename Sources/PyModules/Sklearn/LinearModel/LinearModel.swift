internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// What all linear models share: storing coefficients and predicting with them.
enum LinearModel {
  /// `predict(X)`: X times `coef_` plus `intercept_`, as they stand in the attributes.
  static let predict = predict(of: "MultiOutputLinearModel")

  /// `predict` under the name of the class that has it, as messages about its arguments have it.
  static func predict(of owner: String) -> NativeFunction {
    NativeFunction("\(owner).predict", "(self, X)") { call in
      let (model, interpreter) = (try call.estimator(), call.interpreter)
      try model.requireFitted("coef_")
      if let product = try productInPlace(call.value("X"), model, interpreter) { return product }
      let x = try FeatureNames.features(
        call.value("X"), for: model, keepsType: true, interpreter)
      return try predict(model, x, interpreter)
    }
  }

  /// The prediction for an array of floats whose rows lie in a line each, without a copy of it; nil where that
  /// does not hold, or where something is to be complained about.
  private static func productInPlace(
    _ value: Value, _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> Value? {
    guard let array = ArrayBridge.array(value), array.dimensions == 2,
      model["feature_names_in_"] == nil, interpreter.foldMemory == nil,
      case .int(array.shape[1])? = model["n_features_in_"],
      let coefficients = ArrayBridge.array(model.parameter("coef_")),
      coefficients.shape == [array.shape[1]], let weights = try? coefficients.asDoubles().doubles,
      let intercept = try Numbers.real(model.parameter("intercept_"), interpreter)
    else { return nil }
    let (rows, columns) = (array.shape[0], array.shape[1])
    let found = array.withDoubleRows { base, stride -> [Double]? in
      for i in 0..<rows {
        let row = UnsafeBufferPointer(start: base + i * stride, count: columns)
        if VectorKernels.firstNotFinite(row) != nil { return nil }
      }
      return Matrix.product(
        ofRowsAt: base, rows: rows, columns: columns, stride: stride, with: weights)
    }
    guard let products = found ?? nil else { return nil }
    return try ArrayBridge.vector(products.map { $0 + intercept })
  }

  static func predict(
    _ model: EstimatorObject, _ x: Matrix, _ interpreter: Interpreter
  ) throws -> Value {
    let coefficients = try DataValidation.numbers(model.parameter("coef_"), interpreter)
    let intercept = try DataValidation.numbers(model.parameter("intercept_"), interpreter).doubles
    let p = x.columnCount
    guard coefficients.shape.last == p, coefficients.dimensions <= 2 else {
      throw PyException(
        .valueError,
        "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
          + "(n?,k),(k,m?)->(n?,m?) (size \(coefficients.shape.last ?? 0) is different from \(p))")
    }
    let values = coefficients.doubles
    let targets = coefficients.dimensions == 2 ? coefficients.shape[0] : 1
    var result = Matrix(rows: x.rowCount, columns: targets)
    for target in 0..<targets {
      let w = Array(values[(target * p)..<((target + 1) * p)])
      let b = intercept.count == targets ? intercept[target] : intercept.first ?? 0
      do {
        result.setColumn(target, to: try x.times(w).map { $0 + b })
      } catch {
        throw PyException(.valueError, error.description)
      }
    }
    return coefficients.dimensions == 1
      ? try ArrayBridge.vector(result.column(0)) : try ArrayBridge.matrix(result)
  }

  /// Stores coefficients as scikit-learn shapes them.
  ///
  /// - Parameters:
  ///   - flattensOne: Whether a matrix with one column of targets still gives a vector.
  static func store(
    _ coefficients: [[Double]], _ intercepts: [Double], fitsIntercept: Bool, target: Target,
    flattensOne: Bool, in model: EstimatorObject
  ) throws {
    let p = coefficients.first?.count ?? 0
    if target.isVector || (flattensOne && coefficients.count == 1) {
      model["coef_"] = try ArrayBridge.vector(coefficients.first ?? [])
    } else {
      model["coef_"] = try ArrayBridge.array(
        coefficients.flatMap { $0 }, shape: [coefficients.count, p])
    }
    if !fitsIntercept {
      model["intercept_"] = .float(0)
    } else if target.isVector {
      model["intercept_"] = ArrayBridge.float64(intercepts.first ?? 0)
    } else {
      model["intercept_"] = try ArrayBridge.vector(intercepts)
    }
  }

  /// Runs library code and turns its errors into Python's.
  static func solving<Result>(_ body: () throws(FitError) -> Result) throws -> Result {
    do {
      return try body()
    } catch {
      throw PyException(.valueError, error.description)
    }
  }

  /// Stops a solver on Ctrl-C or at the deadline; `finish` raises what stopped it.
  final class Watch {
    private let interpreter: Interpreter
    private var error: (any Error)?

    init(_ interpreter: Interpreter) {
      self.interpreter = interpreter
    }

    /// Whether the solver should stop.
    func shouldStop() -> Bool {
      if error != nil { return true }
      do {
        try interpreter.checkpoint()
        return false
      } catch {
        self.error = error
        return true
      }
    }

    /// Raises what stopped the solver.
    func finish() throws {
      if let error { throw error }
    }
  }

  static let module = "sklearn.linear_model"
  static let bases = [BaseEstimator.regressorMixin, BaseEstimator.type]
}
