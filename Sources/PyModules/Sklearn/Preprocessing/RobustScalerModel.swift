internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `RobustScaler`: less the median, over the distance between two quantiles.
enum RobustScalerModel {
  static let type = TypeObject.estimator(
    "RobustScaler", module: "sklearn.preprocessing._data", bases: Transformers.bases,
    signature: "(*, with_centering=True, with_scaling=True, quantile_range=<unset>, copy=True, "
      + "unit_variance=False)",
    rules: ParameterRules([
      "with_centering": [.boolean], "with_scaling": [.boolean],
      "quantile_range": [.instance(of: "tuple")], "copy": [.boolean], "unit_variance": [.boolean],
    ]),
    fitted: ["center_", "scale_", "n_features_in_", "feature_names_in_"],
    tupleDefaults: ["quantile_range": [.float(25), .float(75)]],
    methods: [
      fit, transform(isInverse: false), transform(isInverse: true), Transformers.sameNames,
    ])

  private static let fit = NativeFunction("RobustScaler.fit", "(self, X, y=None)") { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    let x = try Transformers.fitInput(call, model, allowsMissing: true)
    let range = try interpreter.elements(of: model.parameter("quantile_range")).map {
      try interpreter.double(of: $0)
    }
    guard range.count == 2 else {
      throw PyException(
        .valueError,
        range.count < 2
          ? "not enough values to unpack (expected 2, got \(range.count))"
          : "too many values to unpack (expected 2, got \(range.count))",
        help: "quantile_range is a pair of percentages, such as (25.0, 75.0)")
    }
    guard 0 <= range[0], range[0] <= range[1], range[1] <= 100 else {
      throw PyException(
        .valueError,
        "Invalid quantile range: \(try interpreter.str(model.parameter("quantile_range")))",
        help: "give two percentages that rise, such as (25.0, 75.0)")
    }
    let steps =
      (try model.flag("with_centering", interpreter) ? 1 : 0)
      + (try model.flag("with_scaling", interpreter) ? 1 : 0)
    try Transformers.warnOfEmptyColumns(
      "All-NaN slice encountered", times: Transformers.emptyColumns(x) * steps, interpreter)
    var (centers, scales): ([Double], [Double]) = ([], [])
    try NumPyErrors.translating {
      for j in 0..<x.columnCount {
        let known = x.column(j).filter { !$0.isNaN }
        centers.append(try NDArray(known).median().doubles.first ?? .nan)
        let ends = try NDArray(known).quantile(NDArray(range.map { $0 / 100 })).doubles
        let width = ends.count == 2 ? ends[1] - ends[0] : .nan
        scales.append(abs(width) < 10 * Double.ulpOfOne ? 1 : width)
      }
    }
    if try model.flag("unit_variance", interpreter) {
      let normal = DistributionObject.Kind.normal(location: 0, scale: 1)
      let width =
        DistributionShape.quantile(normal, range[1] / 100)
        - DistributionShape.quantile(normal, range[0] / 100)
      scales = scales.map { $0 / width }
    }
    model["center_"] =
      try model.flag("with_centering", interpreter) ? try ArrayBridge.vector(centers) : Value.none
    model["scale_"] =
      try model.flag("with_scaling", interpreter) ? try ArrayBridge.vector(scales) : Value.none
    return call.value("self")
  }

  private static func transform(isInverse: Bool) -> NativeFunction {
    NativeFunction(
      isInverse ? "RobustScaler.inverse_transform" : "RobustScaler.transform", "(self, X)"
    ) { call in
      let (model, interpreter) = (try call.estimator(), call.interpreter)
      try model.requireFitted("n_features_in_")
      var x = try Transformers.input(call, model, isInverse: isInverse)
      func numbers(_ flag: String, _ attribute: String) throws -> [Double]? {
        guard try model.flag(flag, interpreter) else { return nil }
        return try DataValidation.numbers(model.parameter(attribute), interpreter).doubles
      }
      let centers = try numbers("with_centering", "center_")
      let scales = try numbers("with_scaling", "scale_")
      for j in 0..<x.columnCount {
        let center = centers.flatMap { $0.indices.contains(j) ? $0[j] : nil }
        let scale = scales.flatMap { $0.indices.contains(j) ? $0[j] : nil }
        x.withMutableColumn(j) { column in
          if isInverse {
            if let scale { for i in column.indices { column[i] *= scale } }
            if let center { for i in column.indices { column[i] += center } }
          } else {
            if let center { for i in column.indices { column[i] -= center } }
            if let scale { for i in column.indices { column[i] /= scale } }
          }
        }
      }
      return try ArrayBridge.matrix(x)
    }
  }
}
