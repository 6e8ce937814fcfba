internal import DenseLinearAlgebra
internal import PyRuntime

/// What selectors share: the features they keep, by a mask that each finds in its own way.
enum FeatureMask {
  /// Finds which features a fitted selector keeps.
  typealias Finder = @Sendable (EstimatorObject, Interpreter) throws -> [Bool]

  /// Whether the model inside takes missing values: none of scikit-learn's linear models does, and what a cell
  /// defines judges by itself.
  private static func allowsMissing(
    _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> Bool {
    guard let inner = model["estimator"] else { return false }
    return inner.cast(to: EstimatorObject.self) == nil
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
        let x = try FeatureNames.features(
          call.value("X"), for: model,
          allowsMissing: try allowsMissing(model, interpreter), keepsType: true, interpreter)
        let kept = mask.indices.filter { mask[$0] && $0 < x.columnCount }
        if kept.isEmpty {
          try interpreter.warn(
            ExceptionType.userWarning.object,
            "No features were selected: either the data is too noisy or the selection test too "
              + "strict.")
        }
        return try ArrayBridge.matrix(x.selectingColumns(kept))
      },
      NativeFunction("\(owner).inverse_transform", "(self, X)") { call in
        let interpreter = call.interpreter
        let mask = try find(call.estimator(), interpreter)
        let x = try DataValidation.features(call.value("X"), owner: nil, interpreter)
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
