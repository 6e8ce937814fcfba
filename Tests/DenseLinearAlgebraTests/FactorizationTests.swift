import DenseLinearAlgebra
import Testing

@Suite("A factorization")
struct FactorizationTests {
  let square: Matrix
  let tall: Matrix

  init() throws {
    square = try Matrix(rows: 3, columns: 3, rowMajor: [4, 1, 2, 1, 5, 3, 2, 3, 6])
    tall = try Matrix(rows: 4, columns: 2, rowMajor: [1, 2, 0, 1, -1, 3, 2, 2])
  }

  /// The largest difference between two matrices of one shape.
  func distance(_ a: Matrix, _ b: Matrix) -> Double {
    zip(a.rowMajorValues(), b.rowMajorValues()).map { abs($0 - $1) }.max() ?? 0
  }

  @Test("by Cholesky multiplies back, solves, and names the column that fails")
  func cholesky() throws {
    let factor = try Cholesky(of: square)
    #expect(distance(try factor.lower.outerGram(), square) < 1e-14)
    let x = try factor.solve([1, 2, 3])
    #expect(zip(try square.times(x), [1, 2, 3]).allSatisfy { abs($0 - $1) < 1e-14 })
    #expect(factor.reciprocalCondition > 0.05)
    let dependent = try Matrix(rows: 2, columns: 2, rowMajor: [1, 1, 1, 1])
    #expect(throws: LinearAlgebraError.notPositiveDefinite(column: 1)) {
      try Cholesky(of: dependent)
    }
  }

  @Test("in single precision solves to six digits, and refuses what it cannot")
  func singlePrecision() throws {
    let norms = (0..<2).map { tall.withColumn($0) { VectorKernels.dot($0, $0) } }
    let factor = try #require(
      SinglePrecisionCholesky(of: tall, squaredNorms: norms, diagonal: [0.5, 2]))
    let x = factor.solve([1, -3])
    var matrix = try tall.gram()
    matrix[0, 0] += 0.5
    matrix[1, 1] += 2
    #expect(zip(try matrix.times(x), [1, -3]).allSatisfy { abs($0 - $1) < 1e-5 })
    #expect(factor.solve([0, 0]) == [0, 0])
    #expect(factor.reciprocalCondition > 0.1)
    #expect(SinglePrecisionCholesky(of: tall, squaredNorms: [0, 1], diagonal: [0, 0]) == nil)
    let twins = try Matrix(columns: [[1, 2, 3, 4], [1, 2, 3, 4]])
    let singular = SinglePrecisionCholesky(of: twins, squaredNorms: [30, 30], diagonal: [0, 0])
    #expect((singular?.reciprocalCondition ?? 0) < 1e-6)
  }

  @Test("to tridiagonal form solves with any multiple of the identity", arguments: [0, 0.5, 100])
  func tridiagonal(shift: Double) throws {
    let form = try SymmetricTridiagonal(of: square)
    let z = try #require(form.solve(try form.transposedTimes([1, 2, 3]), shift: shift))
    let x = try form.times(Matrix(columns: [z])).column(0)
    let back = zip(try square.times(x), x).map { $0 + shift * $1 }
    #expect(zip(back, [1, 2, 3]).allSatisfy { abs($0 - $1) < 1e-13 })
    #expect(try SymmetricTridiagonal(of: Matrix(columns: [[4]])).solve([2], shift: 0) == [0.5])
    let singular = try SymmetricTridiagonal(of: Matrix(rows: [[14, 14], [14, 14]]))
    #expect(singular.solve([1, 1], shift: 1e-20) == nil)
  }

  @Test("by Householder reflections multiplies back with orthonormal columns")
  func qr() throws {
    let factor = try QRFactorization(of: tall)
    let q = try factor.orthonormal()
    #expect(distance(try q.gram(), .identity(2)) < 1e-14)
    #expect(distance(try q.times(factor.upper), tall) < 1e-14)
  }

  @Test("by eigenvectors diagonalizes")
  func eigen() throws {
    let eigen = try SymmetricEigen(of: square)
    #expect(eigen.values == eigen.values.sorted())
    let product = try square.times(eigen.vectors)
    for j in 0..<3 {
      let scaled = eigen.vectors.column(j).map { $0 * eigen.values[j] }
      #expect(zip(product.column(j), scaled).allSatisfy { abs($0 - $1) < 1e-13 })
    }
  }

  @Test("by singular values multiplies back, thin and full")
  func singularValues() throws {
    let thin = try SingularValues(of: tall)
    var scaled = thin.left
    for j in 0..<2 { scaled.setColumn(j, to: scaled.column(j).map { $0 * thin.values[j] }) }
    #expect(distance(try scaled.times(thin.rightTransposed), tall) < 1e-14)
    let full = try SingularValues(of: tall, vectors: .full)
    #expect(full.left.columnCount == 4)
    #expect(distance(try full.left.gram(), .identity(4)) < 1e-14)
    #expect(try SingularValues(of: tall, vectors: .none).values.count == 2)
  }

  @Test("by LU gives determinant, inverse and the singular column")
  func lu() throws {
    let factor = try LUFactorization(of: square)
    #expect(abs(factor.determinant - 70) < 1e-12)
    #expect(distance(try square.times(factor.inverse()), .identity(3)) < 1e-14)
    let singular = try LUFactorization(of: Matrix(rows: 2, columns: 2, rowMajor: [1, 2, 2, 4]))
    #expect(singular.determinant == 0)
    #expect(throws: LinearAlgebraError.singular(column: 1)) { try singular.inverse() }
  }

  @Test("for least squares of deficient rank gives the solution of smallest norm")
  func minimumNorm() throws {
    // Rounding leaves a second singular value of a few ulps, hence the cut-off.
    let twins = try Matrix(rows: 3, columns: 2, rowMajor: [1, 1, 2, 2, 3, 3])
    let result = try LeastSquaresSolution(twins, [2, 4, 6], rcond: 1e-12)
    #expect(result.rank == 1)
    #expect(result.solution.allSatisfy { abs($0 - 1) < 1e-14 })
  }
}
