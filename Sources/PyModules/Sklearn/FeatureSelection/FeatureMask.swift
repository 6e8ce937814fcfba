internal import DenseLinearAlgebra
internal import NDArrays
internal import PyRuntime

/// What selectors share: the features they keep, by a mask that each finds in its own way.
enum FeatureMask {
  /// Finds which features a fitted selector keeps.
  typealias Finder = @Sendable (EstimatorObject, Interpreter) throws -> [Bool]

  /// Whether the selector takes missing values, or the model inside: none of scikit-learn's linear models does, and
  /// what a cell defines judges by itself.
  private static func allowsMissing(
    _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> Bool {
    guard let inner = model["estimator"] else {
      return model.definition.name == "VarianceThreshold"
    }
    return inner.cast(to: EstimatorObject.self) == nil
  }

  /// The kept columns of an array whose elements are no floats, which stay what they are; nil for others.
  private static func picked(
    _ value: Value, _ mask: [Bool], _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> Value? {
    if value.object is SparseRowsObject { return nil }
    if try DataValidation.isScalar(value, interpreter) { return nil }
    let array = try ArrayBridge.asArray(value, interpreter)
    if case .float64 = array.dtype { return nil }
    guard array.dimensions == 2, array.shape[1] == mask.count, array.shape[0] > 0, !mask.isEmpty
    else { return nil }
    try FeatureNames.check(value, model, interpreter)
    if case .object = array.dtype, try !allowsMissing(model, interpreter),
      array.plainValues.contains(where: { $0.number?.isNaN ?? false })
    {
      throw PyException(.valueError, "Input X contains NaN.")
    }
    let kept = mask.indices.filter { mask[$0] }
    if kept.isEmpty { try warnOfNone(interpreter) }
    return ArrayBridge.wrap(
      try ArrayBridge.translating { () throws(NDArrayError) in
        try array.item(at: [.slice(start: nil, stop: nil, step: nil), .integers(NDArray(kept))])
      })
  }

  private static func warnOfNone(_ interpreter: Interpreter) throws {
    try interpreter.warn(
      ExceptionType.userWarning.object,
      "No features were selected: either the data is too noisy or the selection test too strict.")
  }

  /// `get_support`, `transform`, `inverse_transform` and `get_feature_names_out` over a mask.
  static func methods(of owner: String, _ find: @escaping Finder) -> [NativeFunction] {
    [
      NativeFunction("\(owner).get_support", "(self, indices=False)") { call in
        let mask = try find(call.estimator(), call.interpreter)
        return try call.bool("indices")
          ? ArrayBridge.integers(mask.indices.filter { mask[$0] }) : ArrayBridge.flags(mask)
      },
      NativeFunction("\(owner).transform", "(self, X)") { call in
        let (model, interpreter) = (try call.estimator(), call.interpreter)
        let mask = try find(model, interpreter)
        if let kept = try picked(call.value("X"), mask, model, interpreter) { return kept }
        let x = try FeatureNames.features(
          call.value("X"), for: model,
          allowsMissing: try allowsMissing(model, interpreter), keepsType: true, interpreter)
        let kept = mask.indices.filter { mask[$0] && $0 < x.columnCount }
        if kept.isEmpty { try warnOfNone(interpreter) }
        return try ArrayBridge.matrix(x.selectingColumns(kept))
      },
      NativeFunction("\(owner).inverse_transform", "(self, X)") { call in
        let interpreter = call.interpreter
        let mask = try find(call.estimator(), interpreter)
        let x = try DataValidation.features(
          call.value("X"), owner: nil, argument: "", interpreter)
        let kept = mask.indices.filter { mask[$0] }
        guard x.columnCount == kept.count else {
          throw PyException(.valueError, "X has a different shape than during fitting.")
        }
        var full = Matrix(rows: x.rowCount, columns: mask.count)
        for (column, j) in kept.enumerated() { full.setColumn(j, to: x.column(column)) }
        return try ArrayBridge.matrix(full)
      },
      NativeFunction("\(owner).get_feature_names_out", "(self, input_features=None)") { call in
        let (model, interpreter) = (try call.estimator(), call.interpreter)
        let mask = try find(model, interpreter)
        let names = try Transformers.inputNames(model, call.value("input_features"), interpreter)
        return try ArrayBridge.objects(zip(names, mask).filter(\.1).map { .string($0.0) })
      },
    ]
  }
}
