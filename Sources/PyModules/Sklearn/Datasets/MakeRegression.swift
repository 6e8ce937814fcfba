internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `make_regression`, with scikit-learn's numbers from the same seed.
enum MakeRegression {
  static let function = NativeFunction.sklearn(
    "make_regression",
    "(n_samples=100, n_features=100, *, n_informative=10, n_targets=1, bias=0.0, "
      + "effective_rank=None, tail_strength=0.5, noise=0.0, shuffle=True, coef=False, "
      + "random_state=None)"
  ) { call in
    let interpreter = call.interpreter
    let (n, p) = (try call.int("n_samples"), try call.int("n_features"))
    let targets = try call.int("n_targets")
    let informative = min(p, try call.int("n_informative"))
    let (columns, isWide) = p.addingReportingOverflow(targets)
    let (cells, isLarge) = n.multipliedReportingOverflow(by: columns)
    let (weights, isHeavy) = p.multipliedReportingOverflow(by: targets)
    let most = isWide || isLarge || isHeavy ? Int.max : max(cells, weights)
    try interpreter.reserve(most > Int.max / 16 ? .max : most * 8)
    let stream = try RandomStates.stream(call.value("random_state"), interpreter)
    let rank = call.value("effective_rank")
    var rows: [Double] = []
    if rank.isNone {
      rows = (0..<(n * p)).map { _ in stream.gauss() }
    } else {
      rows = try lowRank(
        n, p, rank: try interpreter.double(of: rank), tail: call.double("tail_strength"), stream)
    }
    var truth = [Double](repeating: 0, count: p * targets)
    for i in 0..<(informative * targets) { truth[i] = 100 * stream.uniform() }
    var x = try matrix(rows, n, p)
    let bias = try call.double("bias")
    var y: [[Double]] = []
    for target in 0..<targets {
      let w = (0..<p).map { truth[$0 * targets + target] }
      let product = try LinearModel.solving { () throws(FitError) in
        do throws(LinearAlgebraError) {
          return try x.times(w)
        } catch {
          throw FitError.linearAlgebra(error)
        }
      }
      y.append(product.map { $0 + bias })
    }
    let noise = try call.double("noise")
    if noise > 0 {
      for i in 0..<n { for target in 0..<targets { y[target][i] += stream.normal(0, noise) } }
    }
    if try call.bool("shuffle") {
      var order = Array(0..<n)
      stream.shuffle(&order)
      var columns = Array(0..<p)
      stream.shuffle(&columns)
      x = x.selectingRows(order).selectingColumns(columns)
      y = y.map { column in order.map { column[$0] } }
      truth = columns.flatMap { j in (0..<targets).map { truth[j * targets + $0] } }
    }
    rows = []
    let features = try ArrayBridge.matrix(x)
    let responses: Value
    let coefficients: Value
    if targets == 1 {
      responses = try ArrayBridge.vector(y[0])
      coefficients = try ArrayBridge.vector(truth)
    } else {
      responses = try ArrayBridge.array(
        (0..<n).flatMap { i in y.map { $0[i] } }, shape: [n, targets])
      coefficients = try ArrayBridge.array(truth, shape: [p, targets])
    }
    return try call.bool("coef")
      ? .tuple([features, responses, coefficients]) : .tuple([features, responses])
  }

  /// A matrix whose singular values fall like a bell over `rank` of them, with a fat tail behind, in random
  /// directions: scikit-learn's `make_low_rank_matrix`, row by row.
  private static func lowRank(
    _ n: Int, _ p: Int, rank: Double, tail: Double, _ stream: LegacyRandomState
  ) throws -> [Double] {
    let count = min(n, p)
    func directions(_ size: Int) throws -> Matrix {
      try matrix((0..<(size * count)).map { _ in stream.gauss() }, size, count)
    }
    let (left, right) = (try directions(n), try directions(p))
    do {
      var u = try QRFactorization(of: left).orthonormal()
      let v = try QRFactorization(of: right).orthonormal()
      for k in 0..<count {
        let place = Double(k)
        let head = (1 - tail) * exp(-1 * (place / rank) * (place / rank))
        let size = head + tail * exp(-0.1 * place / rank)
        u.withMutableColumn(k) { column in for i in column.indices { column[i] *= size } }
      }
      return try u.times(v.transposed()).rowMajorValues()
    } catch {
      throw PyException(.valueError, error.description)
    }
  }

  private static func matrix(_ values: [Double], _ rows: Int, _ columns: Int) throws -> Matrix {
    do {
      return try Matrix(rows: rows, columns: columns, rowMajor: values)
    } catch {
      throw PyException(.valueError, error.description)
    }
  }
}
