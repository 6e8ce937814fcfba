import CKernels

extension Matrix {
  /// The entry in row `i` and column `j`; in loops, use a whole column instead.
  public subscript(i: Int, j: Int) -> Double {
    get {
      precondition(i >= 0 && i < rowCount, "row out of range")
      return withColumn(j) { $0[i] }
    }
    set {
      precondition(i >= 0 && i < rowCount, "row out of range")
      withMutableColumn(j) { $0[i] = newValue }
    }
  }

  /// Whether there is no entry.
  public var isEmpty: Bool { rowCount == 0 || columnCount == 0 }

  /// Returns the entries of column `j`.
  public func column(_ j: Int) -> [Double] { withColumn(j) { Array($0) } }

  /// Returns the entries of row `i`.
  public func row(_ i: Int) -> [Double] {
    precondition(i >= 0 && i < rowCount, "row out of range")
    return withUnsafeColumns { base, stride in (0..<columnCount).map { base[$0 * stride + i] } }
  }

  /// Replaces column `j`; entries beyond `rowCount` are ignored, missing ones stay.
  public mutating func setColumn(_ j: Int, to values: [Double]) {
    withMutableColumn(j) { column in
      for i in 0..<min(column.count, values.count) { column[i] = values[i] }
    }
  }

  /// Returns all entries row by row, as numpy stores them.
  ///
  /// - Parameter shouldStop: Asked between pieces of some rows; true ends with zeros in what is left.
  public func rowMajorValues(shouldStop: () -> Bool = { false }) -> [Double] {
    [Double](unsafeUninitializedCapacity: rowCount * columnCount) { target, count in
      withUnsafeColumns { base, stride in
        guard let start = target.baseAddress else { return }
        let rows = Matrix.rowsOfPiece(columnCount)
        for first in Swift.stride(from: 0, to: rowCount, by: rows) {
          if first > 0, shouldStop() {
            (start + first * columnCount)
              .initialize(repeating: 0, count: (rowCount - first) * columnCount)
            break
          }
          ck_transpose(
            base + first, stride, columnCount, min(rows, rowCount - first),
            start + first * columnCount, columnCount)
        }
      }
      count = rowCount * columnCount
    }
  }

  /// How many rows of so many columns are moved between two looks whether to stop.
  static func rowsOfPiece(_ columns: Int) -> Int { max(1 << 20 / max(columns, 1), 64) }

  /// Returns the matrix with rows and columns exchanged.
  public func transposed() -> Matrix {
    var result = Matrix(unsetRows: columnCount, columns: rowCount)
    withUnsafeColumns { source, stride in
      result.withUnsafeMutableColumns { target, targetStride in
        ck_transpose(source, stride, columnCount, rowCount, target, targetStride)
      }
    }
    return result
  }

  /// Returns the given rows, in the given order.
  public func selectingRows(_ rows: [Int]) -> Matrix {
    precondition(rows.allSatisfy { $0 >= 0 && $0 < rowCount }, "row out of range")
    var result = Matrix(unsetRows: rows.count, columns: columnCount)
    withUnsafeColumns { source, stride in
      result.withUnsafeMutableColumns { target, targetStride in
        for j in 0..<columnCount {
          let from = source + j * stride
          let to = target + j * targetStride
          for (i, row) in rows.enumerated() { to[i] = from[row] }
        }
      }
    }
    return result
  }

  /// Returns the given columns, in the given order.
  public func selectingColumns(_ columns: [Int]) -> Matrix {
    precondition(columns.allSatisfy { $0 >= 0 && $0 < columnCount }, "column out of range")
    var result = Matrix(unsetRows: rowCount, columns: columns.count)
    withUnsafeColumns { source, stride in
      result.withUnsafeMutableColumns { target, targetStride in
        for (t, j) in columns.enumerated() {
          (target + t * targetStride).update(from: source + j * stride, count: rowCount)
        }
      }
    }
    return result
  }

  /// Whether every entry is finite: LAPACK's singular values may not come to an end where one is not.
  package var isFinite: Bool {
    (0..<columnCount).allSatisfy { j in withColumn(j) { VectorKernels.firstNotFinite($0) } == nil }
  }
}
