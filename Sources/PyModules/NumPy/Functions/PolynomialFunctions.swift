internal import NDArrays
internal import PyRuntime

/// Polynomials by their coefficients, the highest power first.
enum PolynomialFunctions {
  nonisolated(unsafe) static let table: FunctionTable = {
    var table = FunctionTable()
    table.function("polyfit", "(x, y, deg, rcond=None, full=False, w=None, cov=False)") { call in
      try fit(call)
    }
    table.function("polyval", "(p, x)") { call in
      let p = try call.array("p")
      if let polynomial = call.value("x").cast(Poly1DObject.self) {
        return try composed(p, polynomial)
      }
      return .scalar(try value(of: p, at: call.array("x")))
    }
    table.function("roots", "(p)") { call in
      .array(try roots(call.array("p").atLeast(dimensions: 1)))
    }
    table.function("poly", "(seq_of_zeros)") { call in
      var result = try NDArray([1.0])
      for zero in try call.array("seq_of_zeros").asDoubles().doubles {
        result = try NDArray.convolve(result, NDArray([1, -zero]))
      }
      return .array(result)
    }
    table.function("polyder", "(p, m=1)") { call in
      var p = try call.array("p")
      for _ in 0..<max(0, min(try call.int("m"), p.count)) { p = try derivative(p) }
      return result(p, like: call.value("p"))
    }
    table.function("polyint", "(p, m=1, k=None)") { call in
      var p = try call.array("p").asDoubles()
      let constants = try call.optionalArray("k")?.asDoubles().raveled().doubles ?? [0]
      for i in 0..<max(0, min(try call.int("m"), 64)) {
        let n = p.count
        let scaled = p.doubles.enumerated().map { $0.element / Double(n - $0.offset) }
        p = try NDArray(scaled + [constants[min(i, constants.count - 1)]])
      }
      return result(p, like: call.value("p"))
    }
    for (name, function) in [("polyadd", BinaryFunction.add), ("polysub", .subtract)] {
      table.function(name, "(a1, a2)") { call in
        let sum = try combined(function, call.array("a1"), call.array("a2"))
        return result(sum, like: call.value("a1"))
      }
    }
    table.function("polymul", "(a1, a2)") { call in
      result(
        try NDArray.convolve(
          call.array("a1").atLeast(dimensions: 1), call.array("a2").atLeast(dimensions: 1)),
        like: call.value("a1"))
    }
    table.function("polydiv", "(u, v)") { call in
      let isPolynomial = ["u", "v"].contains { call.value($0).cast(Poly1DObject.self) != nil }
      let (q, r) = try divided(call.array("u"), by: call.array("v"), call.interpreter)
      guard isPolynomial else { return .tuple([.array(q), .array(r)]) }
      return .tuple([
        .object(Poly1DObject(try trimmed(q))), .object(Poly1DObject(try trimmed(r))),
      ])
    }
    return table
  }()

  /// The quotient and the rest of long division, coefficient by coefficient as numpy does it.
  private static func divided(
    _ u: NDArray, by v: NDArray, _ interpreter: Interpreter
  ) throws -> (quotient: NDArray, rest: NDArray) {
    var rest = try u.atLeast(dimensions: 1).asDoubles().doubles
    let divisor = try v.atLeast(dimensions: 1).asDoubles().doubles
    guard let lead = divisor.first, !rest.isEmpty else {
      throw PyException(.indexError, "index 0 is out of bounds for axis 0 with size 0")
    }
    if lead == 0 {
      FloatStatus.clear()
      FloatStatus.raise(.divideByZero)
      try interpreter.reportFloatStatus("scalar divide")
      FloatStatus.clear()
    }
    let scale = 1 / lead
    let steps = rest.count - divisor.count + 1
    var quotient = Array(repeating: 0.0, count: max(steps, 1))
    for k in 0..<max(steps, 0) {
      if k & 0xFF == 0 { try interpreter.checkpoint() }
      let factor = scale * rest[k]
      quotient[k] = factor
      let products = try interpreter.apply(
        .multiply, NDArray(scalar: factor), NDArray(divisor)
      ).doubles
      for (j, product) in products.enumerated() { rest[k + j] -= product }
    }
    let zeros = rest.prefix { abs($0) <= 1e-8 }.count
    return (
      try NDArray(quotient), try NDArray(Array(rest.dropFirst(min(zeros, rest.count - 1))))
    )
  }

  /// The class `np.poly1d`.
  static let poly1d = TypeObject(
    "poly1d", module: "numpy", members: Poly1DObject.members,
    constructor: .numpy("poly1d", "(c_or_r, r=False, variable=None)") { call in
      if let other = call.value("c_or_r").cast(Poly1DObject.self) {
        let variable = try call.isGiven("variable") ? call.text("variable") : other.variable
        return .object(Poly1DObject(other.coefficients, variable: variable))
      }
      var c = try call.array("c_or_r").atLeast(dimensions: 1)
      if try call.bool("r") {
        var product = try NDArray([1.0])
        for zero in c.doubles { product = try NDArray.convolve(product, NDArray([1, -zero])) }
        c = product
      }
      guard c.dimensions == 1 else {
        throw PyException(.valueError, "Polynomial must be 1d only.")
      }
      let variable = try call.isGiven("variable") ? call.text("variable") : "x"
      return .object(Poly1DObject(try trimmed(c), variable: variable))
    })

  /// A result of the same kind as an argument: polynomials give polynomials.
  static func result(_ array: NDArray, like value: Value) -> Value {
    value.cast(Poly1DObject.self) == nil ? .array(array) : .object(Poly1DObject(array))
  }

  /// The coefficients without leading zeros.
  static func trimmed(_ c: NDArray) throws -> NDArray {
    let flags = c.flags
    guard let first = flags.firstIndex(of: true) else {
      return try NDArray.zeros([1], dtype: c.dtype)
    }
    return first == 0 ? c : try c.sliced(first, c.count, axis: 0)
  }

  static func combined(
    _ function: BinaryFunction, _ a: NDArray, _ b: NDArray
  ) throws -> NDArray {
    let x = try a.atLeast(dimensions: 1)
    let y = try b.atLeast(dimensions: 1)
    let size = max(x.count, y.count)
    func padded(_ p: NDArray) throws -> NDArray {
      try NDArray.concatenate([NDArray.zeros([size - p.count], dtype: p.dtype), p])
    }
    return try function(padded(x), padded(y))
  }

  static func derivative(_ p: NDArray) throws -> NDArray {
    let n = p.count - 1
    guard n > 0 else { return try NDArray.zeros([0], dtype: p.dtype) }
    return try BinaryFunction.multiply(
      p.sliced(0, n, axis: 0), NDArray.arange(n, 0, step: -1))
  }

  /// Horner's scheme, as numpy runs it.
  static func value(of p: NDArray, at x: NDArray) throws -> NDArray {
    var y = try NDArray.zeros(x.shape, dtype: x.dtype)
    for k in 0..<p.count {
      y = try BinaryFunction.add(BinaryFunction.multiply(y, x), p.item(at: [.integer(k)]))
    }
    return y
  }

  static func composed(_ p: NDArray, _ inner: Poly1DObject) throws -> Value {
    var y = try NDArray([0])
    for k in 0..<p.count {
      y = try combined(
        .add, NDArray.convolve(y, inner.coefficients),
        p.item(at: [.integer(k)]).atLeast(dimensions: 1))
    }
    return .object(Poly1DObject(try trimmed(y)))
  }

  /// The zeros, where all are real.
  static func roots(_ p: NDArray) throws -> NDArray {
    let c = try p.asDoubles().doubles
    guard let first = c.firstIndex(where: { $0 != 0 }), let last = c.lastIndex(where: { $0 != 0 })
    else { return try NDArray([Double]()) }
    let inner = Array(c[first...last])
    let n = inner.count - 1
    let zeros = Array(repeating: 0.0, count: c.count - 1 - last)
    guard n > 0 else { return try NDArray(zeros) }
    let companion = try NDArray.eye(n, diagonal: -1)
    let top = try NDArray(inner.dropFirst().map { -$0 / inner[0] })
    try companion.assign(top, at: [.integer(0)])
    return try NDArray(companion.realEigen().values + zeros)
  }

  private static func fit(_ call: BoundArguments) throws -> Value {
    let degree = try call.int("deg")
    let x = try call.array("x").asDoubles()
    let y = try call.array("y").asDoubles()
    guard degree >= 0 else { throw PyException(.valueError, "expected deg >= 0") }
    guard x.dimensions == 1 else { throw PyException(.typeError, "expected 1D vector for x") }
    guard x.count > 0 else { throw PyException(.typeError, "expected non-empty vector for x") }
    guard y.dimensions == 1 || y.dimensions == 2 else {
      throw PyException(.typeError, "expected 1D or 2D array for y")
    }
    guard x.shape[0] == y.shape[0] else {
      throw PyException(.typeError, "expected x and y to have same length")
    }
    let order = degree + 1
    let rcond = try call.optionalDouble("rcond") ?? Double(x.count) * Double.ulpOfOne
    var left = try x.vandermonde(order)
    var right = y
    if let weights = try call.optionalArray("w") {
      let column = try weights.asDoubles().reshaped(to: [weights.count, 1])
      left = try BinaryFunction.multiply(left, column)
      right = try BinaryFunction.multiply(right, y.dimensions == 2 ? column : weights)
    }
    let scale = try UnaryFunction.sqrt(BinaryFunction.multiply(left, left).sum(axes: [0]))
    left = try BinaryFunction.divide(left, scale)
    let found = try left.leastSquares(right, rcond: rcond)
    let divisor = y.dimensions == 2 ? try scale.reshaped(to: [order, 1]) : scale
    let coefficients = try BinaryFunction.divide(found.solution, divisor)
    if found.rank != order, try !call.bool("full") {
      try call.interpreter.showNumPyWarning(
        NumPyErrors.rankWarning, "Polyfit may be poorly conditioned")
    }
    if try call.bool("full") {
      return .tuple([
        .array(coefficients), .array(found.residuals), .int64(found.rank),
        .array(try NDArray(found.singularValues)), .float(rcond),
      ])
    }
    if call.isGiven("cov"), try call.interpreter.isTrue(call.value("cov")) {
      let product = try NDArray.matmul(left.transposed(), left)
      let base = try BinaryFunction.divide(
        product.inverse(),
        NDArray.matmul(scale.reshaped(to: [order, 1]), scale.reshaped(to: [1, order])))
      guard x.count > order else {
        throw PyException(
          .valueError,
          "the number of data points must exceed order to scale the covariance matrix")
      }
      if call.value("cov").text == "unscaled" {
        return .tuple([.array(coefficients), .array(base)])
      }
      let factor = try BinaryFunction.divide(
        found.residuals, NDArray(scalar: Double(x.count - order)))
      return .tuple([.array(coefficients), .array(try BinaryFunction.multiply(base, factor))])
    }
    return .array(coefficients)
  }
}
