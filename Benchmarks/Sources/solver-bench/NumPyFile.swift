#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An array of doubles from or for a `.npy` file, format 1.0 to 3.0.
struct NumPyFile {
  var shape: [Int]
  var isColumnMajor: Bool
  var values: [Double]

  /// Reads little-endian doubles.
  init(reading path: String) throws {
    guard let file = fopen(path, "rb") else { throw BenchError("cannot open \(path)") }
    defer { fclose(file) }
    var start = [UInt8](repeating: 0, count: 12)
    guard fread(&start, 1, 12, file) == 12, Array(start[1..<6]) == Array("NUMPY".utf8) else {
      throw BenchError("\(path) is not a .npy file")
    }
    var length = Int(start[8]) | Int(start[9]) << 8
    var offset = 10
    if start[6] > 1 {
      length |= Int(start[10]) << 16 | Int(start[11]) << 24
      offset = 12
    }
    fseek(file, offset, SEEK_SET)
    var bytes = [UInt8](repeating: 0, count: length)
    guard fread(&bytes, 1, length, file) == length else { throw BenchError("\(path) ends early") }
    let header = String(decoding: bytes, as: UTF8.self)
    guard header.contains("<f8") else { throw BenchError("\(path) does not hold float64") }
    isColumnMajor = header.contains("'fortran_order': True")
    guard let open = header.firstIndex(of: "("), let close = header.firstIndex(of: ")") else {
      throw BenchError("\(path) has no shape")
    }
    shape = header[header.index(after: open)..<close].split(separator: ",").compactMap {
      Int($0.filter { $0.isNumber })
    }
    let count = shape.reduce(1, *)
    values = [Double](repeating: 0, count: count)
    guard fread(&values, 8, count, file) == count else { throw BenchError("\(path) ends early") }
  }

  init(shape: [Int], isColumnMajor: Bool, values: [Double]) {
    (self.shape, self.isColumnMajor, self.values) = (shape, isColumnMajor, values)
  }

  /// Writes format 1.0.
  func write(to path: String) throws {
    let sizes = shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? "," : "")
    var header =
      "{'descr': '<f8', 'fortran_order': \(isColumnMajor ? "True" : "False"), 'shape': (\(sizes)), }"
    while (10 + header.utf8.count + 1) % 64 != 0 { header += " " }
    header += "\n"
    guard let file = fopen(path, "wb") else { throw BenchError("cannot write \(path)") }
    defer { fclose(file) }
    let count = header.utf8.count
    let start: [UInt8] =
      [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(count & 255), UInt8(count >> 8)]
    guard fwrite(start, 1, start.count, file) == start.count,
      fwrite(Array(header.utf8), 1, count, file) == count,
      fwrite(values, 8, values.count, file) == values.count
    else { throw BenchError("cannot write \(path)") }
  }
}

/// A reason to stop, in words.
struct BenchError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
