package import DenseLinearAlgebra

extension NDArray {
  /// The array as a matrix for factorizations.
  ///
  /// - Throws: LinAlgError where it has fewer than two axes, or more than are supported here.
  package func matrix() throws(NDArrayError) -> Matrix {
    guard dimensions >= 2 else {
      throw NDArrayError(
        .linearAlgebra,
        "\(dimensions)-dimensional array given. Array must be at least two-dimensional")
    }
    guard dimensions == 2 else {
      throw NDArrayError(
        .notImplemented, "stacks of matrices are not supported in numpy.linalg here",
        help: "give one matrix at a time, in a loop over the first axis")
    }
    guard dtype.isNumeric else {
      throw .type("array type \(dtype.shortName) is unsupported in linalg")
    }
    let values = try asDoubles().doubles
    return try LinearAlgebraWords.translating { () throws(LinearAlgebraError) in
      try Matrix(rows: shape[0], columns: shape[1], rowMajor: values)
    }
  }

  /// The array as a square matrix.
  package func squareMatrix() throws(NDArrayError) -> Matrix {
    let result = try matrix()
    guard result.rowCount == result.columnCount else {
      throw NDArrayError(.linearAlgebra, "Last 2 dimensions of the array must be square")
    }
    return result
  }

  /// Refuses NaN and infinite entries.
  func requireFinite() throws(NDArrayError) {
    if doubles.contains(where: { !$0.isFinite }) {
      throw NDArrayError(.linearAlgebra, "Array must not contain infs or NaNs")
    }
  }

  /// Creates an array from a matrix, in row-major order.
  package init(_ matrix: Matrix) throws(NDArrayError) {
    try self.init(matrix.rowMajorValues(), shape: [matrix.rowCount, matrix.columnCount])
  }
}

/// numpy's words for what goes wrong in a factorization.
enum LinearAlgebraWords {
  static func translating<Result>(
    _ body: () throws(LinearAlgebraError) -> Result
  ) throws(NDArrayError) -> Result {
    do throws(LinearAlgebraError) {
      return try body()
    } catch {
      switch error {
      case .singular: throw NDArrayError(.linearAlgebra, "Singular matrix")
      case .notPositiveDefinite:
        throw NDArrayError(.linearAlgebra, "Matrix is not positive definite")
      case .notSquare:
        throw NDArrayError(.linearAlgebra, "Last 2 dimensions of the array must be square")
      case .notConverged(let routine):
        let words =
          routine.contains("dgelsd")
          ? "SVD did not converge in Linear Least Squares"
          : routine.contains("dgesdd") ? "SVD did not converge" : "Eigenvalues did not converge"
        throw NDArrayError(.linearAlgebra, words)
      case .valueCountMismatch, .sizeMismatch, .tooLarge:
        throw .value(error.description)
      }
    }
  }
}
