import CKernels

/// A dense matrix of `Double`, stored column by column.
///
/// Rows are samples and columns are features wherever a model is fitted. Every column starts on a
/// 64-byte boundary; ``columnStride`` says how far apart columns are. Copies share storage until one
/// of them is changed.
public struct Matrix: Sendable {
  /// The number of rows.
  public let rowCount: Int
  /// The number of columns.
  public let columnCount: Int
  /// The distance between the first entries of neighboring columns, in entries; at least `rowCount`.
  public let columnStride: Int

  private var storage: MatrixStorage

  /// Creates a matrix of zeros.
  ///
  /// A negative size counts as 0, and so does a size that no memory could hold.
  public init(rows: Int, columns: Int) {
    self.init(unsetRows: rows, columns: columns)
    storage.base.initialize(repeating: 0, count: storage.count)
  }

  /// Creates a matrix whose entries are written before anything reads them; what pads its columns is 0.
  init(unsetRows rows: Int, columns: Int) {
    let rows = max(rows, 0)
    let columns = max(columns, 0)
    let stride = Matrix.paddedStride(rows)
    let (count, overflows) = stride.multipliedReportingOverflow(by: columns)
    if overflows || count > Int.max / 16 {
      (rowCount, columnCount, columnStride) = (0, 0, 8)
      storage = MatrixStorage(count: 0)
    } else {
      (rowCount, columnCount, columnStride) = (rows, columns, stride)
      storage = MatrixStorage(count: count)
      for j in 0..<columns {
        (storage.base + j * stride + rows).initialize(repeating: 0, count: stride - rows)
      }
    }
  }

  /// Creates a matrix of the shape of another, each column made of its own.
  ///
  /// - Parameter body: Writes all entries of the column it is given last, from the number and the entries of
  ///   the other's.
  public init(
    mapping other: Matrix,
    _ body: (Int, UnsafeBufferPointer<Double>, UnsafeMutableBufferPointer<Double>) -> Void
  ) {
    self.init(unsetRows: other.rowCount, columns: other.columnCount)
    for j in 0..<columnCount {
      other.withColumn(j) { source in withMutableColumn(j) { body(j, source, $0) } }
    }
  }

  /// Creates a matrix from values that lie row by row, as numpy stores them.
  ///
  /// - Throws: ``LinearAlgebraError/valueCountMismatch(rows:columns:values:)``.
  public init(rows: Int, columns: Int, rowMajor values: [Double]) throws(LinearAlgebraError) {
    self = try values.withUnsafeBufferPointer { (source) throws(LinearAlgebraError) in
      try Matrix(rows: rows, columns: columns, rowMajor: source)
    }
  }

  /// Creates a matrix from a copy of values that lie row by row.
  ///
  /// - Parameter shouldStop: Asked between pieces of some rows; true ends with zeros in what is left.
  /// - Throws: ``LinearAlgebraError/valueCountMismatch(rows:columns:values:)``.
  public init(
    rows: Int, columns: Int, rowMajor source: UnsafeBufferPointer<Double>,
    shouldStop: () -> Bool = { false }
  ) throws(LinearAlgebraError) {
    self.init(unsetRows: rows, columns: columns)
    guard rowCount == rows, columnCount == columns, source.count == rows * columns else {
      throw .valueCountMismatch(rows: rows, columns: columns, values: source.count)
    }
    guard let base = source.baseAddress else { return }
    withUnsafeMutableColumns { columnStart, stride in
      let piece = Matrix.rowsOfPiece(columns)
      for first in Swift.stride(from: 0, to: rows, by: piece) {
        if first > 0, shouldStop() {
          for j in 0..<columns {
            (columnStart + j * stride + first).initialize(repeating: 0, count: rows - first)
          }
          break
        }
        ck_transpose(
          base + first * columns, columns, min(piece, rows - first), columns, columnStart + first,
          stride)
      }
    }
  }

  /// Creates a matrix from values that lie column by column.
  ///
  /// - Throws: ``LinearAlgebraError/valueCountMismatch(rows:columns:values:)``.
  public init(rows: Int, columns: Int, columnMajor values: [Double]) throws(LinearAlgebraError) {
    self.init(rows: rows, columns: columns)
    guard rowCount == rows, columnCount == columns, values.count == rows * columns else {
      throw .valueCountMismatch(rows: rows, columns: columns, values: values.count)
    }
    values.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      withUnsafeMutableColumns { columnStart, stride in
        for j in 0..<columns {
          (columnStart + j * stride).update(from: base + j * rows, count: rows)
        }
      }
    }
  }

  /// Creates a matrix from its columns.
  ///
  /// - Throws: ``LinearAlgebraError/sizeMismatch(operation:expected:found:)`` when they differ in length.
  public init(columns: [[Double]]) throws(LinearAlgebraError) {
    let rows = columns.first?.count ?? 0
    self.init(rows: rows, columns: columns.count)
    for (j, column) in columns.enumerated() {
      guard column.count == rows else {
        throw .sizeMismatch(operation: "column \(j)", expected: rows, found: column.count)
      }
      setColumn(j, to: column)
    }
  }

  /// Creates a matrix from its rows.
  ///
  /// - Throws: ``LinearAlgebraError/sizeMismatch(operation:expected:found:)`` when they differ in length.
  public init(rows: [[Double]]) throws(LinearAlgebraError) {
    let columns = rows.first?.count ?? 0
    for (i, row) in rows.enumerated() where row.count != columns {
      throw .sizeMismatch(operation: "row \(i)", expected: columns, found: row.count)
    }
    try self.init(rows: rows.count, columns: columns, rowMajor: rows.flatMap { $0 })
  }

  /// Creates the identity matrix of the given size.
  public static func identity(_ size: Int) -> Matrix {
    var result = Matrix(rows: size, columns: size)
    result.withUnsafeMutableColumns { base, stride in
      for j in 0..<max(size, 0) { base[j * stride + j] = 1 }
    }
    return result
  }

  /// Calls `body` with the first column's first entry and the distance between columns.
  ///
  /// The pointer is valid for `columnCount * columnStride` entries during the call.
  public func withUnsafeColumns<Result, Failure: Error>(
    _ body: (_ base: UnsafePointer<Double>, _ stride: Int) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(storage) {} }
    return try body(UnsafePointer(storage.base), columnStride)
  }

  /// Calls `body` with a pointer through which entries can be changed.
  public mutating func withUnsafeMutableColumns<Result, Failure: Error>(
    _ body: (_ base: UnsafeMutablePointer<Double>, _ stride: Int) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if !isKnownUniquelyReferenced(&storage) { storage = MatrixStorage(copying: storage) }
    defer { withExtendedLifetime(storage) {} }
    return try body(storage.base, columnStride)
  }

  /// Calls `body` with the entries of column `j`.
  public func withColumn<Result, Failure: Error>(
    _ j: Int, _ body: (UnsafeBufferPointer<Double>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(j >= 0 && j < columnCount, "column out of range")
    defer { withExtendedLifetime(storage) {} }
    return try body(
      UnsafeBufferPointer(start: storage.base + j * columnStride, count: rowCount))
  }

  /// Calls `body` with the entries of column `j`, to be changed.
  public mutating func withMutableColumn<Result, Failure: Error>(
    _ j: Int, _ body: (UnsafeMutableBufferPointer<Double>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(j >= 0 && j < columnCount, "column out of range")
    let rows = rowCount
    return try withUnsafeMutableColumns { (base, stride) throws(Failure) in
      try body(UnsafeMutableBufferPointer(start: base + j * stride, count: rows))
    }
  }

  /// The number of entries from one column to the next: a multiple of 8, and not of 512.
  ///
  /// Columns that lie a power of two apart would share the same few lines of the cache.
  private static func paddedStride(_ rows: Int) -> Int {
    guard rows < Int.max / 16 else { return Int.max / 8 }
    let padded = max((rows + 7) & ~7, 8)
    return padded >= 512 && padded % 512 == 0 ? padded + 8 : padded
  }
}

extension Matrix: Equatable {
  /// Whether both have the same shape and equal entries.
  public static func == (left: Matrix, right: Matrix) -> Bool {
    guard left.rowCount == right.rowCount, left.columnCount == right.columnCount else {
      return false
    }
    for j in 0..<left.columnCount {
      let isEqual = left.withColumn(j) { a in right.withColumn(j) { b in a.elementsEqual(b) } }
      if !isEqual { return false }
    }
    return true
  }
}

/// The memory of a matrix, 64-byte aligned.
private final class MatrixStorage: @unchecked Sendable {
  // Unchecked: written only through `Matrix`, which copies it when it is shared.
  let base: UnsafeMutablePointer<Double>
  let count: Int

  init(count: Int) {
    self.count = count
    base = MatrixStorage.allocate(count)
  }

  init(copying other: MatrixStorage) {
    count = other.count
    base = MatrixStorage.allocate(count)
    base.initialize(from: other.base, count: count)
  }

  deinit { UnsafeMutableRawPointer(base).deallocate() }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Double> {
    UnsafeMutableRawPointer.allocate(byteCount: max(count, 8) * 8, alignment: 64)
      .bindMemory(to: Double.self, capacity: max(count, 8))
  }
}
