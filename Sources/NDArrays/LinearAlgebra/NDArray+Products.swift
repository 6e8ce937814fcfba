import COpenBLAS
internal import DenseLinearAlgebra

extension NDArray {
  /// Returns the matrix product as Python's `@` defines it: stacks of matrices broadcast.
  ///
  /// - Throws: ValueError in numpy's words where sizes do not fit.
  package static func matmul(_ left: NDArray, _ right: NDArray) throws(NDArrayError) -> NDArray {
    let signature = "(n?,k),(k,m?)->(n?,m?)"
    for (position, operand) in [left, right].enumerated() where operand.dimensions == 0 {
      throw .value(
        "matmul: Input operand \(position) does not have enough dimensions (has 0, gufunc core "
          + "with signature \(signature) requires 1)")
    }
    guard left.dtype.isNumeric, right.dtype.isNumeric else {
      throw .type(
        "ufunc 'matmul' did not contain a loop with signature matching types "
          + "(dtype('\(left.dtype.shortName)'), dtype('\(right.dtype.shortName)')) -> None")
    }
    let a = left.dimensions == 1 ? try left.expandingAxes([0]) : left
    let b = right.dimensions == 1 ? try right.expandingAxes([1]) : right
    let inner = a.shape[a.dimensions - 1]
    guard inner == b.shape[b.dimensions - 2] else {
      throw .value(
        "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
          + "\(signature) (size \(b.shape[b.dimensions - 2]) is different from \(inner))")
    }
    var result: NDArray
    if a.dimensions == 2, b.dimensions == 2 {
      result = try product(a, b)
    } else {
      let stack = try Shape.broadcast([Array(a.shape.dropLast(2)), Array(b.shape.dropLast(2))])
      let x = try a.broadcast(to: stack + a.shape.suffix(2))
      let y = try b.broadcast(to: stack + b.shape.suffix(2))
      let dtype = DType.promoted(a.dtype, b.dtype)
      let total = stack + [a.shape[a.dimensions - 2], b.shape[b.dimensions - 1]]
      result = try zeros(total, dtype: dtype)
      let number = Shape.knownCount(stack)
      let steps = Shape.rowMajorStrides(stack)
      for k in 0..<number {
        var rest = k
        let items: [IndexItem] = stack.indices.map { axis in
          defer { rest %= steps[axis] }
          return .integer(rest / steps[axis])
        }
        try result.assign(product(x.item(at: items), y.item(at: items)), at: items)
      }
    }
    if left.dimensions == 1 { result = try result.squeezed([result.dimensions - 2]) }
    if right.dimensions == 1 { result = try result.squeezed([result.dimensions - 1]) }
    return result
  }

  /// Returns `numpy.dot`: products of vectors and matrices, a plain product with a number.
  package static func dot(_ left: NDArray, _ right: NDArray) throws(NDArrayError) -> NDArray {
    if left.dimensions == 0 || right.dimensions == 0 {
      return try BinaryFunction.multiply(left, right)
    }
    let leftAxis = left.dimensions - 1
    let rightAxis = right.dimensions == 1 ? 0 : right.dimensions - 2
    guard left.shape[leftAxis] == right.shape[rightAxis] else {
      throw .notAligned(left.shape, right.shape, leftAxis: leftAxis, rightAxis: rightAxis)
    }
    if left.dimensions <= 2, right.dimensions <= 2 { return try matmul(left, right) }
    return try tensordot(left, right, axes: ([leftAxis], [rightAxis]))
  }

  /// Returns the sum of products over pairs of axes.
  package static func tensordot(
    _ left: NDArray, _ right: NDArray, axes: ([Int], [Int])
  ) throws(NDArrayError) -> NDArray {
    let first = try Shape.axes(axes.0, of: left.dimensions)
    let second = try Shape.axes(axes.1, of: right.dimensions)
    guard first.count == second.count,
      zip(first, second).allSatisfy({ left.shape[$0] == right.shape[$1] })
    else { throw .value("shape-mismatch for sum") }
    let keptLeft = (0..<left.dimensions).filter { !first.contains($0) }
    let keptRight = (0..<right.dimensions).filter { !second.contains($0) }
    let inner = first.reduce(1) { $0 &* left.shape[$1] }
    let rows = keptLeft.reduce(1) { $0 &* left.shape[$1] }
    let columns = keptRight.reduce(1) { $0 &* right.shape[$1] }
    let a = try left.transposed(keptLeft + first).reshaped(to: [rows, inner])
    let b = try right.transposed(second + keptRight).reshaped(to: [inner, columns])
    return try product(a, b).reshaped(
      to: keptLeft.map { left.shape[$0] } + keptRight.map { right.shape[$0] })
  }

  /// The product of two matrices whose sizes fit.
  private static func product(_ a: NDArray, _ b: NDArray) throws(NDArrayError) -> NDArray {
    switch DType.promoted(a.dtype, b.dtype) {
    case .float64: return try floatProduct(a.asDoubles(), b.asDoubles())
    case .int64: return try intProduct(a.asInts(), b.asInts())
    default: return try intProduct(a.asInts(), b.asInts()).asFlags()
    }
  }

  private static func intProduct(_ a: NDArray, _ b: NDArray) throws(NDArrayError) -> NDArray {
    let (rows, inner, columns) = (a.shape[0], a.shape[1], b.shape[1])
    let result = try Buffer<Int>.zeroed(shape: [rows, columns], dtype: .int64)
    let x = a.ints
    let y = b.ints
    var products = Interruption.Work()
    for i in 0..<rows {
      for k in 0..<inner {
        let factor = x[i &* inner &+ k]
        for j in 0..<columns {
          result.elements[i &* columns &+ j] &+= factor &* y[k &* columns &+ j]
        }
        try products.done(columns)
      }
    }
    return NDArray(storage: .int64(result), shape: [rows, columns])
  }

  private static func floatProduct(_ a: NDArray, _ b: NDArray) throws(NDArrayError) -> NDArray {
    let (rows, inner, columns) = (a.shape[0], a.shape[1], b.shape[1])
    guard rows <= Int32.max, inner <= Int32.max, columns <= Int32.max else {
      throw .value("matrix sizes beyond 2147483647 are not supported")
    }
    let result = try Buffer<Double>.zeroed(shape: [rows, columns], dtype: .float64)
    guard rows > 0, inner > 0, columns > 0 else {
      return NDArray(storage: .float64(result), shape: [rows, columns])
    }
    let x = try BLASOperand(a)
    let y = try BLASOperand(b)
    let (k, n) = (Int32(inner), Int32(columns))
    if rows == 1, columns == 1 {
      BLASCall.spread(multiplications: inner) {
        result.elements[0] = cblas_ddot(k, x.start, x.vectorStep, y.start, y.vectorStep)
      }
    } else if columns == 1 {
      // Many rows go in parts, between which Ctrl-C is looked for.
      let part = max(64, ProductTiles.mostAtOnce / 8 / max(1, inner) / 64 &* 64)
      for first in stride(from: 0, to: rows, by: part) where !Interruption.stops {
        let step = x.isTransposed ? first : first &* Int(x.leading)
        let some = Int32(min(part, rows - first))
        BLASCall.spread(multiplications: Int(some) &* inner) {
          cblas_dgemv(
            CblasRowMajor, x.transpose, x.isTransposed ? k : some, x.isTransposed ? some : k, 1,
            x.start + step, x.leading, y.start, y.vectorStep, 0, result.elements + first, 1)
        }
      }
      try Interruption.check()
    } else if rows == 1 {
      BLASCall.spread(multiplications: inner &* columns) {
        cblas_dgemv(
          CblasRowMajor, y.isTransposed ? CblasNoTrans : CblasTrans, y.isTransposed ? n : k,
          y.isTransposed ? k : n, 1, y.start, y.leading, x.start, x.vectorStep, 0, result.elements,
          1)
      }
    } else if rows == columns, a.offset == b.offset, a.sharesStorage(with: b),
      a.strides == b.strides.reversed(), a.shape == b.shape.reversed()
    {
      try ProductTiles(rows: rows, columns: columns, inner: inner).symmetric(
        x, into: result.elements)
    } else {
      try ProductTiles(rows: rows, columns: columns, inner: inner)
        .general(x, y, into: result.elements)
    }
    withExtendedLifetime((x.array, y.array)) {}
    return NDArray(storage: .float64(result), shape: [rows, columns])
  }
}
