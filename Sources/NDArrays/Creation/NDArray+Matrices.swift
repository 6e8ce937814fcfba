extension NDArray {
  /// Returns the diagonal of a matrix, or a matrix with a vector on its diagonal.
  package func diagonalMatrixOrVector(_ diagonal: Int = 0) throws(NDArrayError) -> NDArray {
    guard diagonal.magnitude < 1 << 40 else {
      throw .tooLarge(shape: [diagonal, diagonal], dtype: dtype)
    }
    switch dimensions {
    case 1:
      let size = count + abs(diagonal)
      let result = try NDArray.zeros([size, size], dtype: dtype)
      if let line = result.diagonalView(diagonal) { try line.assign(self) }
      return result
    case 2:
      return try diagonal2D(diagonal).copy()
    default:
      throw .value("Input must be 1- or 2-d.")
    }
  }

  /// Returns a view of the diagonal of the first two axes of a matrix.
  package func diagonal2D(_ diagonal: Int = 0) throws(NDArrayError) -> NDArray {
    guard dimensions == 2 else { throw .value("diag requires an array of at least two dimensions") }
    return diagonalView(diagonal)
      ?? NDArray(storage: storage, shape: [0], strides: [1], offset: offset)
  }

  /// Returns the array with zeros above the diagonal (of its last two axes).
  package func lowerTriangle(_ diagonal: Int = 0) throws(NDArrayError) -> NDArray {
    try triangle { row, columns in NDArray.kept(row, diagonal, columns, 1)..<columns }
  }

  /// Returns the array with zeros below the diagonal (of its last two axes).
  package func upperTriangle(_ diagonal: Int = 0) throws(NDArrayError) -> NDArray {
    try triangle { row, columns in 0..<NDArray.kept(row, diagonal, columns, 0) }
  }

  /// The column behind the diagonal's in a row, or the diagonal's own, within 0...columns.
  private static func kept(_ row: Int, _ diagonal: Int, _ columns: Int, _ more: Int) -> Int {
    let (column, isFar) = (row + more).addingReportingOverflow(diagonal)
    return isFar ? columns : min(max(column, 0), columns)
  }

  /// The array with zeros in the columns that `lost` gives for each row.
  private func triangle(_ lost: (_ row: Int, _ columns: Int) -> Range<Int>) throws(NDArrayError)
    -> NDArray
  {
    let source = dimensions == 1 ? try broadcast(to: [count, count]) : self
    guard source.dimensions >= 2 else {
      throw .value("array must have at least one axis")
    }
    let result = try source.copy()
    let rows = result.shape[result.dimensions - 2]
    let columns = result.shape[result.dimensions - 1]
    let zero = try NDArray.zeros([], dtype: dtype)
    for row in 0..<rows {
      let lost = lost(row, columns)
      try result.assign(
        zero,
        at: [
          .ellipsis, .integer(row),
          .slice(start: lost.lowerBound, stop: lost.upperBound, step: nil),
        ])
    }
    return result
  }

  /// Returns a matrix of ones on and below a diagonal, zeros above.
  package static func tri(
    _ rows: Int, _ columns: Int? = nil, diagonal: Int = 0, dtype: DType = .float64
  ) throws(NDArrayError) -> NDArray {
    let ones = try full([rows, columns ?? rows], NDArray(scalar: 1), dtype: dtype)
    return try ones.lowerTriangle(diagonal)
  }

  /// Returns the matrix of powers of a vector, the highest first unless `isIncreasing`.
  package func vandermonde(
    _ columns: Int? = nil, isIncreasing: Bool = false
  ) throws(NDArrayError) -> NDArray {
    guard dimensions == 1 else { throw .value("x must be a one-dimensional array or sequence.") }
    let number = columns ?? count
    let source = dtype == .bool ? try asInts() : self
    let result = try NDArray.zeros([count, max(number, 0)], dtype: source.dtype)
    // Products from the left, as numpy accumulates them.
    var column = try NDArray.full([count], NDArray(scalar: 1), dtype: source.dtype)
    for k in 0..<max(number, 0) {
      let place = isIncreasing ? k : number - 1 - k
      if k == 1 {
        column = source
      } else if k > 1 {
        column = try BinaryFunction.multiply(column, source)
      }
      try result.assign(column, at: [.slice(start: nil, stop: nil, step: nil), .integer(place)])
    }
    return result
  }
}
