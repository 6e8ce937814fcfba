internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `StandardScaler`, `MinMaxScaler` and `scale`.
enum ScalerModels {
  static let standardScaler = TypeObject.estimator(
    "StandardScaler", module: "sklearn.preprocessing._data", bases: Transformers.bases,
    signature: "(*, copy=True, with_mean=True, with_std=True)",
    rules: ParameterRules(["copy": [.boolean], "with_mean": [.boolean], "with_std": [.boolean]]),
    fitted: ["mean_", "var_", "scale_", "n_samples_seen_", "n_features_in_", "feature_names_in_"],
    methods: [
      standardFit, RunningScale.partialFit, standardTransform(isInverse: false),
      standardTransform(isInverse: true),
      Transformers.sameNames,
    ])

  private static let standardFit = NativeFunction(
    "StandardScaler.fit", "(self, X, y=None, sample_weight=None)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    let x = try Transformers.fitInput(call, model, allowsMissing: true)
    let weights = try DataValidation.weights(
      call.value("sample_weight"), samples: x.rowCount, owner: "StandardScaler", interpreter)
    if Transformers.emptyColumns(x) > 0 {
      let deviates = try model.flag("with_std", interpreter)
      let means = try deviates || model.flag("with_mean", interpreter)
      try Transformers.warnOfEmptyColumns(
        "invalid value encountered in divide", times: deviates ? 3 : means ? 1 : 0, interpreter)
    }
    let counts = knownCounts(x, weights)
    let scaling = try LinearModel.solving { () throws(FitError) in
      try StandardScaling(x, weights: weights)
    }
    var (means, variances, deviations) = (scaling.means, scaling.variances, scaling.scales)
    // Where something is missing, the rest of the column decides.
    for j in 0..<x.columnCount where x.column(j).contains(where: \.isNaN) {
      try interpreter.checkpoint()
      let column = x.column(j)
      let known = column.indices.filter { !column[$0].isNaN }
      guard !known.isEmpty else {
        (means[j], variances[j], deviations[j]) = (.nan, .nan, .nan)
        continue
      }
      let part = try LinearModel.solving { () throws(FitError) in
        var one = Matrix(rows: known.count, columns: 1)
        one.setColumn(0, to: known.map { column[$0] })
        return try StandardScaling(one, weights: weights.map { all in known.map { all[$0] } })
      }
      (means[j], variances[j], deviations[j]) = (part.means[0], part.variances[0], part.scales[0])
    }
    let (centers, scales) = (
      try model.flag("with_mean", interpreter), try model.flag("with_std", interpreter)
    )
    model["n_samples_seen_"] =
      Set(counts).count > 1
      ? try ArrayBridge.vector(counts) : ArrayBridge.float64(counts.first ?? 0)
    model["mean_"] = centers || scales ? try ArrayBridge.vector(means) : Value.none
    model["var_"] = scales ? try ArrayBridge.vector(variances) : Value.none
    model["scale_"] = scales ? try ArrayBridge.vector(deviations) : Value.none
    return call.value("self")
  }

  /// How many samples each column knows, or what they weigh.
  private static func knownCounts(_ x: Matrix, _ weights: [Double]?) -> [Double] {
    (0..<x.columnCount).map { j in
      let column = x.column(j)
      guard column.contains(where: \.isNaN) else {
        return weights.map { $0.reduce(0, +) } ?? Double(x.rowCount)
      }
      return column.indices.reduce(0) { column[$1].isNaN ? $0 : $0 + (weights?[$1] ?? 1) }
    }
  }

  private static func standardTransform(isInverse: Bool) -> NativeFunction {
    NativeFunction(
      isInverse ? "StandardScaler.inverse_transform" : "StandardScaler.transform",
      "(self, X, copy=None)"
    ) { call in
      let (model, interpreter) = (try call.estimator(), call.interpreter)
      try model.requireFitted("n_samples_seen_")
      var x = try Transformers.input(call, model, isInverse: isInverse)
      let means =
        try model.flag("with_mean", interpreter)
        ? try DataValidation.numbers(model.parameter("mean_"), interpreter).doubles : nil
      let scales =
        try model.flag("with_std", interpreter)
        ? try DataValidation.numbers(model.parameter("scale_"), interpreter).doubles : nil
      for j in 0..<x.columnCount {
        try interpreter.checkpoint()
        let (mean, scale) = (
          means.flatMap { $0.indices.contains(j) ? $0[j] : nil },
          scales.flatMap { $0.indices.contains(j) ? $0[j] : nil }
        )
        x.withMutableColumn(j) { column in
          if isInverse {
            if let scale { for i in column.indices { column[i] *= scale } }
            if let mean { for i in column.indices { column[i] += mean } }
          } else {
            if let mean { for i in column.indices { column[i] -= mean } }
            if let scale { for i in column.indices { column[i] /= scale } }
          }
        }
      }
      return try ArrayBridge.matrix(x)
    }
  }

  static let minMaxScaler = TypeObject.estimator(
    "MinMaxScaler", module: "sklearn.preprocessing._data", bases: Transformers.bases,
    signature: "(feature_range=<unset>, *, copy=True, clip=False)",
    rules: ParameterRules([
      "feature_range": [.instance(of: "tuple")], "copy": [.boolean], "clip": [.boolean],
    ]),
    fitted: [
      "min_", "scale_", "data_min_", "data_max_", "data_range_", "n_samples_seen_",
      "n_features_in_", "feature_names_in_",
    ],
    tupleDefaults: ["feature_range": [0, 1]],
    methods: [
      rangeFit, rangeTransform(isInverse: false), rangeTransform(isInverse: true),
      Transformers.sameNames,
    ])

  private static let rangeFit = NativeFunction(
    "MinMaxScaler.fit", "(self, X, y=None)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    let ends = try interpreter.elements(of: model.parameter("feature_range")).map {
      try interpreter.double(of: $0)
    }
    guard ends.count == 2, ends[0] < ends[1] else {
      throw PyException(
        .valueError,
        "Minimum of desired feature range must be smaller than maximum. Got "
          + "\(try interpreter.str(model.parameter("feature_range"))).")
    }
    let x = try Transformers.fitInput(call, model, allowsMissing: true)
    if Transformers.emptyColumns(x) > 0 {
      try Transformers.warnOfEmptyColumns("All-NaN slice encountered", times: 2, interpreter)
    }
    let scaling = try LinearModel.solving { () throws(FitError) in
      try RangeScaling(x, range: ends[0]...ends[1])
    }
    model["n_samples_seen_"] = .int(x.rowCount)
    model["scale_"] = try ArrayBridge.vector(scaling.scales)
    model["min_"] = try ArrayBridge.vector(scaling.offsets)
    model["data_min_"] = try ArrayBridge.vector(scaling.minimums)
    model["data_max_"] = try ArrayBridge.vector(scaling.maximums)
    model["data_range_"] = try ArrayBridge.vector(
      zip(scaling.minimums, scaling.maximums).map { $1 - $0 })
    return call.value("self")
  }

  private static func rangeTransform(isInverse: Bool) -> NativeFunction {
    NativeFunction(
      isInverse ? "MinMaxScaler.inverse_transform" : "MinMaxScaler.transform", "(self, X)"
    ) { call in
      let (model, interpreter) = (try call.estimator(), call.interpreter)
      try model.requireFitted("scale_")
      var x = try Transformers.input(call, model, isInverse: isInverse)
      let scales = try DataValidation.numbers(model.parameter("scale_"), interpreter).doubles
      let offsets = try DataValidation.numbers(model.parameter("min_"), interpreter).doubles
      let ends = try interpreter.elements(of: model.parameter("feature_range")).map {
        try interpreter.double(of: $0)
      }
      let clips = try model.flag("clip", interpreter) && !isInverse && ends.count == 2
      for j in 0..<min(x.columnCount, scales.count, offsets.count) {
        x.withMutableColumn(j) { column in
          for i in column.indices {
            let value =
              isInverse ? (column[i] - offsets[j]) / scales[j] : column[i] * scales[j] + offsets[j]
            column[i] = clips ? min(max(value, ends[0]), ends[1]) : value
          }
        }
      }
      return try ArrayBridge.matrix(x)
    }
  }

  static let scale = NativeFunction.sklearn(
    "scale", "(X, *, axis=0, with_mean=True, with_std=True, copy=True)"
  ) { call in
    let interpreter = call.interpreter
    let array = try DataValidation.numbers(call.value("X"), interpreter)
    let isVector = array.dimensions == 1
    if array.doubles.contains(where: \.isNaN) {
      throw PyException(
        .notImplementedError, "scale of an array with NaN is not supported",
        help: "write StandardScaler().fit_transform(X), which passes over NaN")
    }
    if isVector, array.count == 0 {
      throw PyException(
        .valueError,
        "Found array with 0 sample(s) (shape=(0,)) while a minimum of 1 is required by the scale "
          + "function.", help: "look at X.shape: the first number counts the samples")
    }
    let x =
      isVector
      ? try ArrayBridge.column(array.doubles)
      : try DataValidation.features(call.value("X"), owner: "the scale function", interpreter)
    let (centers, scales) = (try call.bool("with_mean"), try call.bool("with_std"))
    if try call.int("axis") == 1 {
      guard !isVector else {
        throw PyException(
          NumPyErrors.axisError, "axis1: axis 1 is out of bounds for array of dimension 1",
          help: "a vector has axis 0 alone: leave axis out")
      }
      let turned = x.transposed()
      let values = ColumnScaling.scaled(
        turned.rowMajorValues(), rows: x.columnCount, columns: x.rowCount, centers: centers,
        scales: scales)
      let rows = (0..<x.rowCount).flatMap { i in
        (0..<x.columnCount).map { values[$0 * x.rowCount + i] }
      }
      return try ArrayBridge.array(rows, shape: [x.rowCount, x.columnCount])
    }
    let values = ColumnScaling.scaled(
      x.rowMajorValues(), rows: x.rowCount, columns: x.columnCount, centers: centers,
      scales: scales)
    return isVector
      ? try ArrayBridge.vector(values)
      : try ArrayBridge.array(values, shape: [x.rowCount, x.columnCount])
  }
}
