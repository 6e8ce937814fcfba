import COpenBLAS

/// A float64 matrix as BLAS reads it: rows or columns lie together, copied if neither does.
struct BLASOperand {
  let array: NDArray
  let start: UnsafePointer<Double>
  let isTransposed: Bool
  let leading: Int32
  /// The step between elements where the matrix is one row or one column.
  let vectorStep: Int32

  init(_ source: NDArray) throws(NDArrayError) {
    func isUsable(_ inner: Int, _ outer: Int) -> Bool {
      (source.strides[inner] == 1 || source.shape[inner] == 1)
        && (source.shape[outer] == 1
          || (source.strides[outer] >= max(source.shape[inner], 1)
            && source.strides[outer] <= Int32.max))
    }
    let isRow = isUsable(1, 0)
    let isColumn = !isRow && isUsable(0, 1)
    array = isRow || isColumn ? source : try source.copy()
    isTransposed = isColumn
    guard case .float64(let buffer) = array.storage else {
      throw .type("matmul of an array that is not float64")
    }
    start = UnsafePointer(buffer.elements + array.offset)
    let (inner, outer) = isColumn ? (0, 1) : (1, 0)
    leading = Int32(
      clamping: array.shape[outer] == 1
        ? max(array.shape[inner], 1) : max(array.strides[outer], array.shape[inner]))
    let long = array.shape[0] == 1 ? 1 : 0
    vectorStep = array.shape[long] == 1 ? 1 : Int32(clamping: array.strides[long])
  }

  var transpose: CBLAS_TRANSPOSE { isTransposed ? CblasTrans : CblasNoTrans }

  /// The transpose of `transpose`.
  var opposite: CBLAS_TRANSPOSE { isTransposed ? CblasNoTrans : CblasTrans }

  /// Where the element at a row and a column lies.
  func element(_ row: Int, _ column: Int) -> UnsafePointer<Double> {
    start + (isTransposed ? column &* Int(leading) &+ row : row &* Int(leading) &+ column)
  }
}
