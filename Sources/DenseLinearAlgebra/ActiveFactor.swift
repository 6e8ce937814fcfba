import COpenBLAS

/// A Cholesky factor, in single precision, of the rows and columns of a matrix that are in use.
///
/// Features join in blocks, by one triangular solve with many right sides. Features that leave stay in the factor
/// and are held at 0 by a projection: with the factor L of all that are in it and `Y = L⁻¹ E`, E the unit vectors
/// of those that left, the solution on the others is `L⁻ᵀ (v − Y (YᵀY)⁻¹ Yᵀ v)` for `v = L⁻¹ b`. The matrix is
/// scaled to a diagonal of about 1. As ``SinglePrecisionCholesky`` it is what a refinement divides by.
package final class ActiveFactor {
  /// The features in the factor, in the order in which they joined.
  package private(set) var features: [Int] = []
  /// The number of features that are in the factor and held at 0.
  package var heldCount: Int { held.count }

  private let gram: Matrix
  private let scales: [Double]
  private let capacity: Int
  private let stride: Int
  private let base: UnsafeMutablePointer<Float>
  // The place of each feature in the factor, -1 for none.
  private var place: [Int]
  // Places of the features held at 0, and for each a column of Y.
  private var held: [Int] = []
  private var heldColumns: [[Float]] = []
  private var heldFactor: [Float] = []

  /// Creates an empty factor of a symmetric matrix, both triangles filled.
  package init(of gram: Matrix) {
    self.gram = gram
    capacity = gram.columnCount
    stride = max((capacity + 15) & ~15, 16) + 16
    base = .allocate(capacity: max(stride * capacity, 1))
    place = [Int](repeating: -1, count: capacity)
    scales = (0..<capacity).map { j in
      let entry = gram[j, j]
      return entry > 0 ? 1 / entry.squareRoot() : 0
    }
  }

  deinit { base.deallocate() }

  /// Whether feature `j` is in the factor and not held at 0.
  package func contains(_ j: Int) -> Bool { place[j] >= 0 && !held.contains(place[j]) }

  /// Forgets all features.
  package func removeAll() {
    for j in features { place[j] = -1 }
    features.removeAll(keepingCapacity: true)
    held.removeAll()
    heldColumns.removeAll()
    heldFactor.removeAll()
  }

  /// Lets features join, with `shifts[j]` added to the diagonal of the matrix.
  ///
  /// - Returns: Whether the matrix is still positive definite; otherwise the factor is empty.
  /// - Complexity: m k² operations for m features beside k.
  package func join(_ joining: [Int], shifts: [Double]) -> Bool {
    var new: [Int] = []
    for j in joining {
      guard place[j] >= 0 else {
        new.append(j)
        continue
      }
      if let t = held.firstIndex(of: place[j]) {
        held.remove(at: t)
        heldColumns.remove(at: t)
      }
    }
    let isDefinite = append(new, shifts: shifts) && factorHeld()
    if !isDefinite { removeAll() }
    return isDefinite
  }

  /// Holds features that are in the factor at 0.
  ///
  /// - Returns: Whether that went well; otherwise the factor is empty.
  package func hold(_ leaving: [Int]) -> Bool {
    let k = features.count
    for j in leaving {
      let position = place[j]
      guard position >= 0, !held.contains(position) else { continue }
      var column = [Float](repeating: 0, count: k)
      column[position] = 1
      solveLower(&column)
      held.append(position)
      heldColumns.append(column)
    }
    let isDefinite = factorHeld()
    if !isDefinite { removeAll() }
    return isDefinite
  }

  /// Returns an approximate solution for the features in use; `b` and the result have an entry for each feature
  /// of the matrix, 0 where it is not in use.
  package func solve(_ b: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: capacity)
    var right = features.map { b[$0] * scales[$0] }
    for position in held { right[position] = 0 }
    let largest = VectorKernels.maxAbs(right)
    guard largest > 0, largest.isFinite else { return result }
    var v = right.map { Float($0 / largest) }
    solveLower(&v)
    project(&v)
    solveLowerTransposed(&v)
    for position in held { v[position] = 0 }
    for (i, j) in features.enumerated() { result[j] = Double(v[i]) * largest * scales[j] }
    return result
  }

  // MARK: Blocks

  private func append(_ new: [Int], shifts: [Double]) -> Bool {
    let (k, m) = (features.count, new.count)
    guard m > 0 else { return true }
    guard new.allSatisfy({ scales[$0] > 0 && scales[$0].isFinite }),
      var rows = Int32(exactly: m), let columns = Int32(exactly: k),
      var leading = Int32(exactly: stride)
    else { return false }
    gram.withUnsafeColumns { g, gramStride in
      for (i, j) in features.enumerated() {
        let (from, to, scale) = (g + j * gramStride, base + i * stride + k, scales[j])
        for r in 0..<m { to[r] = Float(from[new[r]] * scale * scales[new[r]]) }
      }
      for i in 0..<m {
        let j = new[i]
        let (from, to) = (g + j * gramStride, base + (k + i) * stride + k)
        for r in i..<m { to[r] = Float(from[new[r]] * scales[j] * scales[new[r]]) }
        to[i] = Float((from[j] + shifts[j]) * scales[j] * scales[j])
      }
    }
    let corner = base + k * stride + k
    if k > 0 {
      BLASCall.alone {
        cblas_strsm(
          CblasColMajor, CblasRight, CblasLower, CblasTrans, CblasNonUnit, rows, columns, 1, base,
          leading, base + k, leading)
      }
      BLASCall.alone {
        cblas_ssyrk(
          CblasColMajor, CblasLower, CblasNoTrans, rows, columns, -1, base + k, leading, 1, corner,
          leading)
      }
    }
    var info: Int32 = 0
    BLASCall.alone { spotrf_("L", &rows, corner, &leading, &info) }
    guard info == 0 else { return false }
    // Y grows by the rows `−L₂₂⁻¹ L₂₁ Y`.
    for t in heldColumns.indices {
      var tail = [Float](repeating: 0, count: m)
      BLASCall.alone {
        cblas_sgemv(
          CblasColMajor, CblasNoTrans, rows, columns, -1, base + k, leading, heldColumns[t], 1, 0,
          &tail, 1)
      }
      BLASCall.alone {
        cblas_strsv(
          CblasColMajor, CblasLower, CblasNoTrans, CblasNonUnit, rows, corner, leading, &tail, 1)
      }
      heldColumns[t] += tail
    }
    for (i, j) in new.enumerated() { place[j] = k + i }
    features += new
    return true
  }

  // MARK: Held features

  /// Factors `YᵀY`.
  private func factorHeld() -> Bool {
    let count = held.count
    heldFactor = [Float](repeating: 0, count: count * count)
    guard count > 0, var size = Int32(exactly: count) else { return true }
    for a in 0..<count {
      for b in a..<count { heldFactor[a * count + b] = dot(heldColumns[a], heldColumns[b]) }
    }
    var (leading, info) = (size, Int32(0))
    BLASCall.alone { spotrf_("L", &size, &heldFactor, &leading, &info) }
    return info == 0
  }

  private func project(_ v: inout [Float]) {
    guard !held.isEmpty, var size = Int32(exactly: held.count) else { return }
    var shares = heldColumns.map { dot($0, v) }
    var (leading, count, ldb, info) = (size, Int32(1), size, Int32(0))
    BLASCall.alone { spotrs_("L", &size, &count, heldFactor, &leading, &shares, &ldb, &info) }
    guard let length = Int32(exactly: v.count) else { return }
    for (t, share) in shares.enumerated() {
      BLASCall.alone { cblas_saxpy(length, -share, heldColumns[t], 1, &v, 1) }
    }
  }

  private func dot(_ a: [Float], _ b: [Float]) -> Float {
    guard let length = Int32(exactly: min(a.count, b.count)) else { return 0 }
    return BLASCall.alone { cblas_sdot(length, a, 1, b, 1) }
  }

  private func solveLower(_ v: inout [Float]) {
    guard let size = Int32(exactly: v.count), let leading = Int32(exactly: stride) else { return }
    BLASCall.alone {
      cblas_strsv(
        CblasColMajor, CblasLower, CblasNoTrans, CblasNonUnit, size, base, leading, &v, 1)
    }
  }

  private func solveLowerTransposed(_ v: inout [Float]) {
    guard let size = Int32(exactly: v.count), let leading = Int32(exactly: stride) else { return }
    BLASCall.alone {
      cblas_strsv(
        CblasColMajor, CblasLower, CblasTrans, CblasNonUnit, size, base, leading, &v, 1)
    }
  }
}
