import DenseLinearAlgebra

/// A matrix that stores only its nonzero entries, column by column (compressed columns, CSC).
public struct SparseMatrix: Sendable, Equatable {
  /// The number of rows.
  public let rowCount: Int
  /// The number of columns.
  public let columnCount: Int
  /// Where each column starts in ``rowIndices`` and ``values``; `columnCount + 1` numbers.
  public let columnStarts: [Int]
  /// The row of each entry, rising within a column.
  public let rowIndices: [Int]
  /// The entries.
  public let values: [Double]

  /// Creates a matrix from compressed columns, checked.
  ///
  /// - Throws: ``FitError/malformedSparseMatrix(_:)`` saying what does not fit.
  public init(
    rows: Int, columns: Int, columnStarts: [Int], rowIndices: [Int], values: [Double]
  ) throws(FitError) {
    func require(_ condition: Bool, _ message: String) throws(FitError) {
      if !condition { throw .malformedSparseMatrix(message) }
    }
    try require(rows >= 0 && columns >= 0, "give sizes that are at least 0")
    try require(
      columns < Int.max && columnStarts.count == columns + 1,
      "columnStarts has \(columnStarts.count) entries: give one more than there are columns")
    try require(
      rowIndices.count == values.count,
      "rowIndices has \(rowIndices.count) entries, values \(values.count): give as many of each")
    try require(
      columnStarts.first == 0 && columnStarts.last == values.count,
      "columnStarts has to begin with 0 and end with the number of values, \(values.count)")
    for j in 0..<columns {
      let (start, end) = (columnStarts[j], columnStarts[j + 1])
      try require(
        start >= 0 && start <= end && end <= values.count, "columnStarts falls after column \(j)")
      var last = -1
      for t in start..<end {
        let row = rowIndices[t]
        try require(
          row > last && row < rows,
          "column \(j) has row \(row): give rows from 0 to \(rows - 1), rising")
        last = row
      }
    }
    rowCount = rows
    columnCount = columns
    self.columnStarts = columnStarts
    self.rowIndices = rowIndices
    self.values = values
  }

  /// Creates a matrix from the entries of a dense one that are not 0.
  public init(_ dense: Matrix) {
    rowCount = dense.rowCount
    columnCount = dense.columnCount
    var (starts, rows, values): ([Int], [Int], [Double]) = ([0], [], [])
    for j in 0..<dense.columnCount {
      dense.withColumn(j) { column in
        for i in column.indices where column[i] != 0 {
          rows.append(i)
          values.append(column[i])
        }
      }
      starts.append(values.count)
    }
    (columnStarts, rowIndices, self.values) = (starts, rows, values)
  }

  /// Returns the matrix with its zeros written out.
  public func dense() -> Matrix {
    var result = Matrix(rows: rowCount, columns: columnCount)
    for j in 0..<columnCount {
      result.withMutableColumn(j) { column in
        for t in columnStarts[j]..<columnStarts[j + 1] { column[rowIndices[t]] = values[t] }
      }
    }
    return result
  }
}

/// Sparse data to fit a model to, checked once.
public struct SparseRegressionProblem: Sendable {
  /// The features: n samples in rows, p features in columns.
  public let x: SparseMatrix
  /// The n responses.
  public let y: [Double]
  /// Whether an unpenalized intercept is fitted.
  public let fitsIntercept: Bool
  /// One weight of at least 0 for each sample, `nil` when all count alike.
  public let sampleWeights: [Double]?

  /// Checks and keeps the data.
  ///
  /// - Throws: ``FitError`` for empty, ragged or non-finite input and for weights out of range.
  public init(
    x: SparseMatrix, y: [Double], fitsIntercept: Bool = true, sampleWeights: [Double]? = nil
  ) throws(FitError) {
    guard x.rowCount > 0, x.columnCount > 0 else {
      throw .emptyInput(rows: x.rowCount, columns: x.columnCount)
    }
    guard x.rowCount == y.count else {
      throw .sampleCountMismatch(rows: x.rowCount, responses: y.count)
    }
    try InputValidation.checkFinite(y, argument: "y")
    try InputValidation.checkFinite(x.values, argument: "x.values")
    if let sampleWeights {
      try InputValidation.checkWeights(
        sampleWeights, argument: "sampleWeights", expected: y.count)
    }
    self.x = x
    self.y = y
    self.fitsIntercept = fitsIntercept
    self.sampleWeights = sampleWeights
  }
}
