import COpenBLAS
internal import DenseLinearAlgebra

extension NDArray {
  /// Returns the inverse of a square matrix.
  ///
  /// - Throws: LinAlgError `Singular matrix` where a pivot is exactly zero.
  package func inverse() throws(NDArrayError) -> NDArray {
    let matrix = try squareMatrix()
    return try NDArray(
      LinearAlgebraWords.translating { () throws(LinearAlgebraError) in
        try LUFactorization(of: matrix).inverse()
      })
  }

  /// Returns the solution of `self @ x = right` for one right side or a matrix of them.
  package func solving(_ right: NDArray) throws(NDArrayError) -> NDArray {
    let matrix = try squareMatrix()
    let isVector = right.dimensions == 1
    let sides = try isVector ? right.reshaped(to: [right.count, 1]) : right
    let signature = isVector ? "(m,m),(m)->(m)" : "(m,m),(m,n)->(m,n)"
    guard sides.dimensions == 2 else {
      throw .value("solve: the right side must have one or two axes here")
    }
    guard sides.shape[0] == matrix.rowCount else {
      throw .value(
        "\(isVector ? "solve1" : "solve"): Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
          + "\(signature) (size \(sides.shape[0]) is different from \(matrix.rowCount))")
    }
    let b = try sides.matrix()
    let solution = try LinearAlgebraWords.translating { () throws(LinearAlgebraError) in
      try LUFactorization(of: matrix).solve(b)
    }
    let result = try NDArray(solution)
    return isVector ? try result.reshaped(to: [right.count]) : result
  }

  /// Returns the sign of the determinant and the logarithm of its size.
  package func signedLogDeterminant() throws(NDArrayError) -> (sign: Double, logarithm: Double) {
    var matrix = try squareMatrix()
    let n = matrix.rowCount
    guard n > 0, let size = Int32(exactly: n), let step = Int32(exactly: matrix.columnStride) else {
      return (1, 0)
    }
    var pivots = [Int32](repeating: 0, count: n)
    return matrix.withUnsafeMutableColumns { a, stride in
      var (rows, columns, lda, info) = (size, size, step, Int32(0))
      BLASCall.alone {
        dgetrf_(&rows, &columns, a, &lda, &pivots, &info)
      }
      if info > 0 { return (0, -.infinity) }
      var sign = 1.0
      var logarithm = 0.0
      for j in 0..<n {
        if Int(pivots[j]) != j + 1 { sign = -sign }
        let pivot = a[j &* stride &+ j]
        if pivot < 0 { sign = -sign }
        logarithm += Libm.log(abs(pivot))
      }
      return (sign, logarithm)
    }
  }

  /// Returns the lower Cholesky factor; only the lower triangle is read.
  package func choleskyFactor() throws(NDArrayError) -> NDArray {
    let matrix = try squareMatrix()
    return try NDArray(
      LinearAlgebraWords.translating { () throws(LinearAlgebraError) in
        try Cholesky(of: matrix).lower
      })
  }

  /// Returns the orthonormal and the upper triangular factor.
  package func qrFactors() throws(NDArrayError) -> (q: NDArray, r: NDArray) {
    let matrix = try matrix()
    let factors = try LinearAlgebraWords.translating { () throws(LinearAlgebraError) in
      let factorization = try QRFactorization(of: matrix)
      return (try factorization.orthonormal(), factorization.upper)
    }
    return (try NDArray(factors.0), try NDArray(factors.1))
  }

  /// Returns the singular values alone, decreasing.
  package func singularValues() throws(NDArrayError) -> [Double] {
    let matrix = try matrix()
    return try LinearAlgebraWords.translating { () throws(LinearAlgebraError) in
      try SingularValues(of: matrix, vectors: .none).values
    }
  }

  /// Returns `u`, the singular values and `vᵀ`.
  package func singularVectors(
    full: Bool
  ) throws(NDArrayError) -> (u: NDArray, s: [Double], vt: NDArray) {
    let matrix = try matrix()
    let result = try LinearAlgebraWords.translating { () throws(LinearAlgebraError) in
      try SingularValues(of: matrix, vectors: full ? .full : .thin)
    }
    return (try NDArray(result.left), result.values, try NDArray(result.rightTransposed))
  }

  /// Returns the eigenvalues, increasing, and eigenvectors of a symmetric matrix.
  package func symmetricEigen(
    upper: Bool = false
  ) throws(NDArrayError) -> (values: [Double], vectors: NDArray) {
    let source = upper ? try transposed() : self
    let matrix = try source.squareMatrix()
    let result = try LinearAlgebraWords.translating { () throws(LinearAlgebraError) in
      try SymmetricEigen(of: matrix)
    }
    return (result.values, try NDArray(result.vectors))
  }

  /// Returns the eigenvalues and eigenvectors of a square matrix all of whose eigenvalues are real.
  ///
  /// - Throws: NotImplementedError where some are complex.
  package func realEigen() throws(NDArrayError) -> (values: [Double], vectors: NDArray) {
    var matrix = try squareMatrix()
    try requireFinite()
    let n = matrix.rowCount
    guard n > 0, let size = Int32(exactly: n), let step = Int32(exactly: matrix.columnStride) else {
      return ([], try NDArray.zeros([0, 0]))
    }
    var real = [Double](repeating: 0, count: n)
    var imaginary = real
    var vectors = [Double](repeating: 0, count: n &* n)
    let info = matrix.withUnsafeMutableColumns { a, _ in
      var (order, lda, ldvl, ldvr, info) = (size, step, Int32(1), size, Int32(0))
      var (workSize, lwork, unused) = (0.0, Int32(-1), 0.0)
      BLASCall.alone {
        dgeev_(
          "N", "V", &order, a, &lda, &real, &imaginary, &unused, &ldvl, &vectors, &ldvr, &workSize,
          &lwork, &info)
      }
      var work = [Double](repeating: 0, count: max(Int(workSize), 1))
      lwork = Int32(work.count)
      BLASCall.alone {
        dgeev_(
          "N", "V", &order, a, &lda, &real, &imaginary, &unused, &ldvl, &vectors, &ldvr, &work,
          &lwork, &info)
      }
      return info
    }
    guard info == 0 else { throw NDArrayError(.linearAlgebra, "Eigenvalues did not converge") }
    guard imaginary.allSatisfy({ $0 == 0 }) else {
      throw NDArrayError(
        .notImplemented, "the matrix has complex eigenvalues, which are not supported here",
        help: "for a symmetric matrix use np.linalg.eigh")
    }
    return (real, try NDArray(vectors, shape: [n, n]).transposed())
  }

  /// Returns the least-squares solution of smallest norm of `self @ x = right`.
  package func leastSquares(
    _ right: NDArray, rcond: Double?
  ) throws(NDArrayError) -> (
    solution: NDArray, residuals: NDArray, rank: Int, singularValues: [Double]
  ) {
    let a = try matrix()
    let isVector = right.dimensions == 1
    let sides = try isVector ? right.reshaped(to: [right.count, 1]) : right
    let b = try sides.matrix()
    guard a.rowCount == b.rowCount else {
      throw NDArrayError(.linearAlgebra, "Incompatible dimensions")
    }
    let cutoff = rcond ?? Double.ulpOfOne * Double(max(a.rowCount, a.columnCount))
    let result = try LinearAlgebraWords.translating { () throws(LinearAlgebraError) in
      try LeastSquaresSolution(a, b, rcond: cutoff)
    }
    var solution = try NDArray(result.solutions)
    var residuals = try NDArray([Double]())
    if result.rank == a.columnCount, a.rowCount > a.columnCount {
      let product = try NDArray.matmul(self.asDoubles(), solution)
      let distance = try BinaryFunction.subtract(sides.asDoubles(), product)
      residuals = try UnaryFunction.square(distance).sum(axes: [0])
    }
    if isVector { solution = try solution.reshaped(to: [a.columnCount]) }
    return (solution, residuals, result.rank, result.singularValues)
  }

  /// Returns the pseudo-inverse: singular values at or below `rcond` times the largest count as 0.
  package func pseudoInverse(rcond: Double) throws(NDArrayError) -> NDArray {
    guard dimensions == 2, count > 0 else {
      return try NDArray.zeros(shape.reversed())
    }
    let (u, s, vt) = try singularVectors(full: false)
    let cutoff = rcond * (s.max() ?? 0)
    let inverted = s.map { $0 > cutoff ? 1 / $0 : 0 }
    let scaled = try BinaryFunction.multiply(
      NDArray(inverted, shape: [inverted.count, 1]), u.transposed())
    return try NDArray.matmul(vt.transposed(), scaled)
  }
}
