import CKernels
import COpenBLAS
internal import DenseLinearAlgebra

/// A product of two matrices in parts that BLAS finishes soon: it cannot be stopped meanwhile.
///
/// A part is a tile of the result over some of the inner entries. Small products are one part, and so give
/// what one call gives. The tiles are about as wide as high, so that BLAS copies little for each.
struct ProductTiles {
  /// The multiplications that BLAS does in some 50 milliseconds.
  static let mostAtOnce = 1 << 30

  let rows: Int
  let columns: Int
  let inner: Int
  private let height: Int
  private let width: Int
  private let depth: Int

  init(rows: Int, columns: Int, inner: Int) {
    (self.rows, self.columns, self.inner) = (rows, columns, inner)
    let side = 1024
    let (area, overflow) = rows.multipliedReportingOverflow(by: columns)
    let (all, overflows) = area.multipliedReportingOverflow(by: inner)
    if !overflow, !overflows, all <= ProductTiles.mostAtOnce {
      (height, width, depth) = (rows, columns, inner)
      return
    }
    width = min(columns, side)
    depth = rows == columns ? max(side, ProductTiles.mostAtOnce / (width &* width)) : side
    let whole = ProductTiles.mostAtOnce / max(1, width &* min(depth, inner))
    height = rows == columns ? width : max(side, whole)
  }

  /// Writes `x @ y` into `result`, row by row.
  ///
  /// - Throws: What becomes a KeyboardInterrupt.
  func general(
    _ x: BLASOperand, _ y: BLASOperand, into result: UnsafeMutablePointer<Double>
  ) throws(NDArrayError) {
    for row in stride(from: 0, to: rows, by: height) {
      for column in stride(from: 0, to: columns, by: width) {
        for first in stride(from: 0, to: inner, by: depth) where !Interruption.stops {
          let target = result + (row &* columns &+ column)
          let (high, wide) = (min(height, rows - row), min(width, columns - column))
          let some = min(depth, inner - first)
          BLASCall.spread(multiplications: high &* wide &* some) {
            cblas_dgemm(
              CblasRowMajor, x.transpose, y.transpose, Int32(high), Int32(wide), Int32(some), 1,
              x.element(row, first), x.leading, y.element(first, column), y.leading,
              first == 0 ? 0 : 1, target, Int32(columns))
          }
        }
      }
    }
    try Interruption.check()
  }

  /// Writes `x @ x.T` into `result`, row by row: one triangle is computed and mirrored, as numpy does.
  ///
  /// - Throws: What becomes a KeyboardInterrupt.
  func symmetric(
    _ x: BLASOperand, into result: UnsafeMutablePointer<Double>
  ) throws(NDArrayError) {
    for row in stride(from: 0, to: rows, by: height) {
      for column in stride(from: row, to: rows, by: height) {
        try Interruption.look()
        let (high, wide) = (min(height, rows - row), min(height, rows - column))
        let target = result + (row &* rows &+ column)
        for first in stride(from: 0, to: inner, by: depth) where !Interruption.stops {
          let some = Int32(min(depth, inner - first))
          let factor = first == 0 ? 0.0 : 1.0
          BLASCall.spread(multiplications: high &* wide &* Int(some)) {
            if row == column {
              cblas_dsyrk(
                CblasRowMajor, CblasUpper, x.transpose, Int32(high), some, 1,
                x.element(row, first), x.leading, factor, target, Int32(rows))
            } else {
              cblas_dgemm(
                CblasRowMajor, x.transpose, x.opposite, Int32(high), Int32(wide), some, 1,
                x.element(row, first), x.leading, x.element(column, first), x.leading, factor,
                target, Int32(rows))
            }
          }
        }
        if row == column {
          for i in 0..<high { for j in 0..<i { target[i &* rows &+ j] = target[j &* rows &+ i] } }
        } else {
          ck_transpose(target, rows, high, wide, result + (column &* rows &+ row), rows)
        }
      }
    }
    try Interruption.check()
  }
}
