internal import NDArrays
internal import PyRuntime

/// SciPy's matrix of compressed rows, as far as `sparse_coef_` and OneHotEncoder need it: to look at and to fill in.
final class SparseRowsObject: Object {
  private let rows: Int
  private let columns: Int
  private let data: [Double]
  private let indices: [Int]
  private let starts: [Int]

  /// Creates a matrix from its values in row-major order, of which zeros are left out.
  init(_ values: [Double], rows: Int, columns: Int) throws {
    (self.rows, self.columns) = (rows, columns)
    var (data, indices, starts) = ([Double](), [Int](), [0])
    for i in 0..<rows {
      for j in 0..<columns where i * columns + j < values.count {
        let value = values[i * columns + j]
        guard value != 0 else { continue }
        data.append(value)
        indices.append(j)
      }
      starts.append(data.count)
    }
    (self.data, self.indices, self.starts) = (data, indices, starts)
  }

  /// Creates a matrix from its columns, of which zeros are left out.
  convenience init(columns: [[Double]], rows: Int) throws {
    let values = (0..<rows).flatMap { row in columns.map { $0[row] } }
    try self.init(values, rows: rows, columns: columns.count)
  }

  /// How many elements are stored.
  var storedCount: Int { data.count }
  /// The rows.
  var rowCount: Int { rows }

  /// The columns with their zeros.
  var filledColumns: [[Double]] {
    let values = filled
    return (0..<columns).map { j in (0..<rows).map { values[$0 * columns + j] } }
  }

  /// The array with its zeros.
  func dense() throws(NDArrayError) -> NDArray { try NDArray(filled, shape: [rows, columns]) }

  private static let toArray = NativeFunction("toarray", "(self, order=None, out=None)") { call in
    guard let matrix = call.value("self").cast(to: SparseRowsObject.self) else { return .none }
    return try ArrayBridge.array(matrix.filled, shape: [matrix.rows, matrix.columns])
  }

  static let matrixType = TypeObject(
    "csr_matrix", module: "scipy.sparse._csr",
    members: [
      "toarray": .object(toArray),
      "getnnz": .object(
        NativeFunction("getnnz", "(self, axis=None)") { call in
          .int(call.value("self").cast(to: SparseRowsObject.self)?.data.count ?? 0)
        }),
      "count_nonzero": .object(
        NativeFunction("count_nonzero", "(self, axis=None)") { call in
          .int(call.value("self").cast(to: SparseRowsObject.self)?.data.count ?? 0)
        }),
      "sum": .object(
        NativeFunction("sum", "(self, axis=None, dtype=None, out=None)") { call in
          guard let matrix = call.value("self").cast(to: SparseRowsObject.self) else {
            return .none
          }
          guard call.value("axis").isNone else {
            throw PyException(
              .notImplementedError, "sum(axis=…) of a sparse matrix is not supported",
              help: "write matrix.toarray().sum(axis=…)")
          }
          return .float64(matrix.data.reduce(0, +))
        }),
    ])
  var type: TypeObject { SparseRowsObject.matrixType }

  private var filled: [Double] {
    var values = [Double](repeating: 0, count: rows * columns)
    for i in 0..<rows {
      for t in starts[i]..<starts[i + 1] { values[i * columns + indices[t]] = data[t] }
    }
    return values
  }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    switch name {
    case "shape": return .tuple([.int(rows), .int(columns)])
    case "ndim": return .int(2)
    case "nnz", "size": return .int(data.count)
    case "data": return try ArrayBridge.vector(data)
    case "indices": return try ArrayBridge.integers(indices)
    case "indptr": return try ArrayBridge.integers(starts)
    case "dtype": return try interpreter.attribute("dtype", of: ArrayBridge.vector(data))
    default:
      if let found = try type.attribute(name, of: .object(self), interpreter) { return found }
      if name.hasPrefix("__") { return nil }
      throw PyException(
        .attributeError, "'csr_matrix' object has no attribute '\(name)'",
        help: "toarray() makes an array of it, which has all of numpy's methods")
    }
  }

  /// The rows at the given place.
  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    let all = try ArrayBridge.array(filled, shape: [rows, columns])
    let part = try interpreter.item(key, of: all)
    guard let array = ArrayBridge.array(part), (1...2).contains(array.dimensions) else {
      return part
    }
    let isRow = array.dimensions == 1
    guard !isRow || array.shape[0] == columns else {
      throw PyException(
        .notImplementedError, "this part of a sparse matrix is not supported",
        help: "write matrix.toarray()[…]")
    }
    return .object(
      try SparseRowsObject(
        array.doubles, rows: isRow ? 1 : array.shape[0],
        columns: isRow ? array.shape[0] : array.shape[1]))
  }

  func length(_ interpreter: Interpreter) throws -> Int? {
    throw PyException(
      .typeError, "sparse array length is ambiguous; use getnnz() or shape[0]")
  }

  func repr(_ interpreter: Interpreter) throws -> String {
    "<Compressed Sparse Row sparse matrix of dtype 'float64'\n"
      + "\twith \(data.count) stored elements and shape (\(rows), \(columns))>"
  }

  func str(_ interpreter: Interpreter) throws -> String {
    let header = try repr(interpreter)
    guard !data.isEmpty else { return header }
    var entries: [String] = []
    for i in 0..<rows {
      for t in starts[i]..<starts[i + 1] {
        entries.append("  (\(i), \(indices[t]))\t\(try interpreter.str(.float(data[t])))")
      }
    }
    // SciPy shows 25 from each end of a long list.
    if entries.count > 50 { entries = entries.prefix(25) + ["  :\t:"] + entries.suffix(25) }
    return header + "\n  Coords\tValues\n" + entries.joined(separator: "\n")
  }
}
