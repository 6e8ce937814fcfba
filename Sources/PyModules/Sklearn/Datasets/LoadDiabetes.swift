internal import DenseLinearAlgebra
internal import NDArrays
internal import PyRuntime

/// `load_diabetes`.
enum LoadDiabetes {
  static let function = NativeFunction.sklearn(
    "load_diabetes", "(*, return_X_y=False, as_frame=False, scaled=True)"
  ) { call in
    let interpreter = call.interpreter
    let rows = DiabetesData.text.split(separator: "\n").map { line in
      line.split(separator: ",").compactMap { Double($0) }
    }
    var features = rows.flatMap { $0.dropLast() }
    let target = rows.compactMap(\.last)
    let (n, p) = (rows.count, DiabetesData.names.count)
    if try call.bool("scaled") {
      features = ColumnScaling.scaled(features, rows: n, columns: p).map {
        $0 / Double(n).squareRoot()
      }
    }
    var x = try ArrayBridge.array(features, shape: [n, p])
    var y = try ArrayBridge.vector(target)
    let names = Value.list(DiabetesData.names.map { .string($0) })
    var frame = Value.none
    if try call.bool("as_frame") {
      guard let maker = interpreter.modules.makers["pandas"] else {
        throw PyException(
          .importError, "load_diabetes with as_frame=True requires pandas.",
          help: "leave as_frame out: data holds the numbers, feature_names the names")
      }
      let pandas = Value.object(try maker(interpreter))
      x = try interpreter.callMethod("DataFrame", of: pandas, [x], keywords: [("columns", names)])
      y = try interpreter.callMethod(
        "Series", of: pandas, [y], keywords: [("name", .string("target"))])
      frame = try interpreter.callMethod("copy", of: x)
      try interpreter.setItem(.string("target"), of: frame, to: y)
    }
    if try call.bool("return_X_y") { return .tuple([x, y]) }
    return .object(
      BunchObject([
        ("data", x), ("target", y), ("frame", frame), ("DESCR", .string(description)),
        ("feature_names", names), ("data_filename", .string("diabetes_data_raw.csv.gz")),
        ("target_filename", .string("diabetes_target.csv.gz")),
        ("data_module", .string("sklearn.datasets.data")),
      ]))
  }

  /// A description in our own words.
  private static let description = """
    Diabetes data
    -------------

    442 patients, 10 features, one target: a measure of disease progression one year after the
    features were taken, from 25 to 346.

    age, sex, bmi (body mass index), bp (average blood pressure), s1 tc (total serum cholesterol),
    s2 ldl, s3 hdl, s4 tch (cholesterol over hdl), s5 ltg (log of serum triglycerides),
    s6 glu (blood sugar).

    Each feature is centered and divided by its standard deviation times the root of the number of
    samples, so that the squares of each column sum to 1; scaled=False gives the raw units.

    Source: www4.stat.ncsu.edu/~boos/var.select/diabetes.html, from Bradley Efron, Trevor Hastie,
    Iain Johnstone and Robert Tibshirani (2004), "Least angle regression", Annals of Statistics
    32, 407-499.
    """
}

/// Columns with mean 0 and standard deviation 1, to the last bit as `sklearn.preprocessing.scale`.
enum ColumnScaling {
  /// Scales row-major values.
  static func scaled(
    _ values: [Double], rows n: Int, columns p: Int, centers: Bool = true, scales: Bool = true
  ) -> [Double] {
    var result = values
    for j in 0..<p {
      var sum = 0.0
      for i in 0..<n { sum += values[i * p + j] }
      let mean = sum / Double(n)
      var squares = 0.0
      for i in 0..<n {
        let d = values[i * p + j] - mean
        squares += d * d
      }
      let deviation = (squares / Double(n)).squareRoot()
      let divisor = deviation < 10 * Double.ulpOfOne ? 1 : deviation
      for i in 0..<n {
        if centers { result[i * p + j] -= mean }
        if scales { result[i * p + j] /= divisor }
      }
    }
    return result
  }
}
