internal import NDArrays
internal import PyRuntime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The functions of `numpy.linalg`.
enum LinalgModule {
  /// Makes the module.
  static func make() -> ModuleObject {
    var members = table.functions
    members["LinAlgError"] = .object(NumPyErrors.linAlgError)
    return ModuleObject("numpy.linalg", members: members, refusals: refusals)
  }

  private static let refusals: [String: String] = [
    "eig": "its result is complex since numpy 2.5: for a symmetric matrix use np.linalg.eigh",
    "eigvals":
      "its result is complex since numpy 2.5: for a symmetric matrix use np.linalg.eigvalsh",
    "tensorinv": "reshape to a matrix and use np.linalg.inv",
    "tensorsolve": "reshape to matrices and use np.linalg.solve",
    "test": "it tests numpy itself",
  ]

  nonisolated(unsafe) static let table: FunctionTable = {
    var table = FunctionTable()
    solving(&table)
    factoring(&table)
    measuring(&table)
    table.merge(LinalgStacks.table)
    return table
  }()

  private static func solving(_ table: inout FunctionTable) {
    table.function("inv", "(a)") { call in .array(try factorized(call, "a", 3).inverse()) }
    table.function("solve", "(a, b)") { call in
      .array(try factorized(call, "a", 1).solving(call.array("b")))
    }
    table.function("lstsq", "(a, b, rcond=None)") { call in
      let result = try factorized(call, "a", 12).leastSquares(
        call.array("b"), rcond: try call.optionalDouble("rcond"))
      return .tuple([
        .array(result.solution), .array(result.residuals), .int64(result.rank),
        .array(try NDArray(result.singularValues)),
      ])
    }
    table.function("pinv", "(a, rcond=None, hermitian=False, *, rtol=<unset>)") { call in
      let array = try factorized(call, "a", 22)
      guard array.dimensions >= 2 else {
        throw NDArrayError(
          .linearAlgebra,
          "\(array.dimensions)-dimensional array given. Array must be at least two-dimensional")
      }
      let rcond: Double
      if call.isGiven("rtol") {
        rcond = try call.double("rtol")
      } else {
        rcond = try call.optionalDouble("rcond") ?? 1e-15
      }
      let source = try call.bool("hermitian") ? symmetric(array) : array
      return .array(try source.pseudoInverse(rcond: rcond))
    }
    table.function("matrix_power", "(a, n)") { call in
      var base = try call.array("a")
      var exponent = try call.int("n")
      _ = try base.squareMatrix()
      if exponent < 0 {
        base = try base.inverse()
        exponent = 0 &- exponent
      }
      var result = try NDArray.eye(base.shape[0], dtype: base.dtype)
      while exponent > 0 {
        if exponent & 1 == 1 { result = try NDArray.matmul(result, base) }
        exponent >>= 1
        if exponent > 0 { base = try NDArray.matmul(base, base) }
      }
      return .array(result)
    }
    table.function("multi_dot", "(arrays, *, out=None)") { call in
      let arrays = try ShapingFunctions.arrays(call, "arrays")
      guard arrays.count > 1, var result = arrays.first else {
        throw PyException(.valueError, "Expecting at least two arrays.")
      }
      for array in arrays.dropFirst() { result = try NDArray.dot(result, array) }
      return .scalar(result)
    }
  }

  /// The parameter as an array, if a factorization of it takes about two seconds at most.
  ///
  /// LAPACK cannot be stopped, so that a matrix that keeps it busy for longer is refused.
  ///
  /// - Parameter work: The operations for each entry of the long side and the square of the short
  ///   one, as textbooks count them.
  /// - Throws: MemoryError, which is what numpy has for matrices beyond its means.
  private static func factorized(
    _ call: BoundArguments, _ name: String, _ work: Double
  ) throws -> NDArray {
    let array = try call.array(name)
    guard array.dimensions >= 2 else { return array }
    let rows = Double(array.shape[array.dimensions - 2])
    let columns = Double(array.shape[array.dimensions - 1])
    let count = array.shape.dropLast(2).reduce(1.0) { $0 * Double($1) }
    let short = min(rows, columns)
    let operations = work * count * max(rows, columns) * short * short
    guard operations <= mostOperations else {
      throw PyException(
        .memoryError,
        "\(call.signature.functionName)() of a matrix of shape \(ArrayBridge.shapeText(array.shape)) "
          + "takes longer than a cell may be kept from stopping",
        help: "take fewer rows or columns: about "
          + "\(Int(pow(mostOperations / work / max(count, 1), 1 / 3.0))) of each go")
    }
    return array
  }

  /// What one processor does in about two seconds.
  private static let mostOperations = 4e10

  private static func factoring(_ table: inout FunctionTable) {
    table.function("cholesky", "(a, /, *, upper=False)") { call in
      let factor = try factorized(call, "a", 1).choleskyFactor()
      return .array(try call.bool("upper") ? factor.transposed() : factor)
    }
    table.function("qr", "(a, mode='reduced')") { call in
      let array = try factorized(call, "a", 5)
      switch try call.text("mode") {
      case "reduced":
        let (q, r) = try array.qrFactors()
        return .tuple(TupleObject([.array(q), .array(r)], type: NamedResults.qr))
      case "r": return .array(try array.qrFactors().r)
      case "complete":
        // Zero columns on the right complete the orthonormal basis.
        _ = try array.matrix()
        let rows = array.shape[0]
        let missing = rows - array.shape[1]
        guard missing > 0 else {
          let (q, r) = try array.qrFactors()
          return .tuple(TupleObject([.array(q), .array(r)], type: NamedResults.qr))
        }
        let padding = try NDArray.zeros([rows, missing])
        let (q, r) = try NDArray.concatenate([array.asDoubles(), padding], axis: 1).qrFactors()
        return .tuple(
          TupleObject(
            [.array(q), .array(try r.sliced(0, array.shape[1], axis: 1))], type: NamedResults.qr))
      case let mode:
        throw PyException(.valueError, "Unrecognized mode '\(mode)'")
      }
    }
    table.function("svd", "(a, full_matrices=True, compute_uv=True, hermitian=False)") { call in
      let array = try factorized(call, "a", try call.bool("compute_uv") ? 22 : 5)
      if try call.bool("hermitian") { return try symmetricSingularVectors(array, call) }
      guard try call.bool("compute_uv") else {
        return .array(try NDArray(array.singularValues()))
      }
      let (u, s, vt) = try array.singularVectors(full: call.bool("full_matrices"))
      return .tuple(
        TupleObject(
          [.array(u), .array(try NDArray(s)), .array(vt)], type: NamedResults.svd))
    }
    table.function("svdvals", "(x, /)") { call in
      .array(try NDArray(factorized(call, "x", 5).singularValues()))
    }
    table.function("eigh", "(a, UPLO='L')") { call in
      let (values, vectors) = try factorized(call, "a", 14).symmetricEigen(upper: isUpper(call))
      return .tuple(
        TupleObject([.array(try NDArray(values)), .array(vectors)], type: NamedResults.eigh))
    }
    table.function("eigvalsh", "(a, UPLO='L')") { call in
      .array(try NDArray(factorized(call, "a", 4).symmetricEigen(upper: isUpper(call)).values))
    }
  }

  /// The symmetric matrix that has the same lower triangle, which is all that LAPACK reads.
  private static func symmetric(_ array: NDArray) throws -> NDArray {
    _ = try array.squareMatrix()
    let lower = try array.lowerTriangle(-1)
    return try BinaryFunction.add(array.lowerTriangle(), lower.transposed())
  }

  /// The singular values and vectors of a symmetric matrix, from its eigenvalues as numpy has them.
  private static func symmetricSingularVectors(
    _ array: NDArray, _ call: BoundArguments
  ) throws -> Value {
    let (eigenvalues, vectors) = try array.symmetricEigen(upper: false)
    let sizes = try NDArray(eigenvalues.map { abs($0) })
    guard try call.bool("compute_uv") else {
      return .array(try sizes.sorted().flipped())
    }
    let order = try Array(sizes.argsorted().ints.reversed())
    let signs = try NDArray(order.map { eigenvalues[$0] < 0 ? -1.0 : eigenvalues[$0] > 0 ? 1 : 0 })
    let u = try vectors.taking(order, axis: 1)
    return .tuple(
      TupleObject(
        [
          .array(u), .array(try sizes.taking(order, axis: 0)),
          .array(try BinaryFunction.multiply(u, signs).transposed()),
        ], type: NamedResults.svd))
  }

  private static func isUpper(_ call: BoundArguments) throws -> Bool {
    switch try call.text("UPLO") {
    case "L", "l": return false
    case "U", "u": return true
    default: throw PyException(.valueError, "UPLO argument must be 'L' or 'U'")
    }
  }

  private static func measuring(_ table: inout FunctionTable) {
    table.function("norm", "(x, ord=None, axis=None, keepdims=False)") { call in
      .scalar(
        try call.array("x").norm(
          order(call, "ord"), axes: call.axes(), keepsAxes: call.bool("keepdims")))
    }
    table.function("det", "(a)") { call in
      let (sign, logarithm) = try call.array("a").signedLogDeterminant()
      return .scalar(
        try BinaryFunction.multiply(
          NDArray(scalar: sign), UnaryFunction.exp(NDArray(scalar: logarithm))))
    }
    table.function("slogdet", "(a)") { call in
      let (sign, logarithm) = try call.array("a").signedLogDeterminant()
      return .tuple(
        TupleObject([.float64(sign), .float64(logarithm)], type: NamedResults.slogdet))
    }
    table.function("matrix_rank", "(A, tol=None, hermitian=False, *, rtol=None)") { call in
      let array = try call.array("A")
      guard array.dimensions >= 2 else {
        return .int(array.flags.contains(true) ? 1 : 0)
      }
      let values =
        try call.bool("hermitian")
        ? array.symmetricEigen(upper: false).values.map { abs($0) } : array.singularValues()
      let largest = values.max() ?? 0
      let relative =
        try call.optionalDouble("rtol") ?? Double.ulpOfOne * Double(array.shape.max() ?? 0)
      let limit = try call.optionalDouble("tol") ?? largest * relative
      return .int64(values.count { $0 > limit })
    }
    table.function("cond", "(x, p=None)") { call in
      let array = try call.array("x")
      let order = try order(call, "p")
      switch order {
      case .standard, .number(2):
        let values = try array.singularValues()
        return .float64((values.first ?? 0) / (values.last ?? 0))
      case .number(-2):
        let values = try array.singularValues()
        return .float64((values.last ?? 0) / (values.first ?? 0))
      default:
        let inverse = try array.inverse()
        return .scalar(try BinaryFunction.multiply(array.norm(order), inverse.norm(order)))
      }
    }
  }

  static func order(_ call: BoundArguments, _ name: String) throws -> NormOrder {
    let value = call.value(name)
    if value.isNone { return .standard }
    if let text = value.text {
      switch text {
      case "fro": return .frobenius
      case "nuc": return .nuclear
      default:
        let isVector = try call.array("x").dimensions < 2 || (call.axes()?.count ?? 2) == 1
        throw PyException(
          .valueError,
          isVector
            ? "Invalid norm order '\(text)' for vectors" : "Invalid norm order for matrices.")
      }
    }
    return .number(try call.double(name))
  }
}
