import CKernels

extension NDArray {
  /// Returns the elements in increasing order along `axis`, of the flat array where nil; NaN last.
  package func sorted(axis: Int? = -1) throws(NDArrayError) -> NDArray {
    guard let axis else { return try flattened().sorted(axis: 0) }
    let place = try Shape.axis(axis, of: dimensions)
    let rows = try movingAxis(place, to: -1).copy()
    let length = shape[place]
    if length > 1 {
      for start in stride(from: 0, to: rows.count, by: length) {
        rows.sortRow(start, length)
        try Interruption.check()
      }
    }
    return try rows.movingAxis(-1, to: place).rowMajor()
  }

  /// Returns the positions that would sort the array along `axis`; equal elements keep their order.
  package func argsorted(axis: Int? = -1) throws(NDArrayError) -> NDArray {
    guard let axis else { return try raveled().argsorted(axis: 0) }
    if dimensions == 0 { return try NDArray([0]) }
    let place = try Shape.axis(axis, of: dimensions)
    let rows = try movingAxis(place, to: -1).rowMajor()
    let length = shape[place]
    if length == count, length > 0 {
      let order = rows.sortedPositions(0, length)
      try Interruption.check()
      return try NDArray(order, shape: rows.shape).movingAxis(-1, to: place).rowMajor()
    }
    var order: [Int] = []
    order.reserveCapacity(count)
    if length > 0 {
      for row in 0..<(rows.count / length) {
        order += rows.sortedPositions(row &* length, length)
        try Interruption.check()
      }
    }
    return try NDArray(order, shape: rows.shape).movingAxis(-1, to: place).rowMajor()
  }

  /// Whether `x` comes before `y`: NaN after all numbers.
  static func precedes(_ x: Double, _ y: Double) -> Bool { x < y || (y.isNaN && !x.isNaN) }

  /// Sorts numbers in place, NaN last.
  static func sort(_ row: UnsafeMutableBufferPointer<Double>) {
    var row = row
    if row.count >= manyElements, let first = row.baseAddress, ck_sort(first, row.count) { return }
    row.sort(by: NDArray.precedes)
  }

  /// Sorts numbers so far that those at `places`, which increase, are where they belong; one NaN, where there are
  /// some, comes last, and the others are then in no order.
  static func select(_ places: [Int], in row: UnsafeMutableBufferPointer<Double>) {
    guard row.count >= manyElements, let first = row.baseAddress else { return sort(row) }
    if ck_largest(first, row.count).isNaN {
      row[row.count - 1] = .nan
    } else if !places.withUnsafeBufferPointer({
      $0.withMemoryRebound(to: UInt.self) { places in
        places.baseAddress.map { ck_select(first, row.count, $0, places.count) } ?? true
      }
    }) {
      sort(row)
    }
  }

  /// From this many on, the kernels' sorting is faster than Swift's.
  private static let manyElements = 64

  /// The order that `fill` writes, where there are many elements and it has the memory for them.
  private static func order(
    _ length: Int, _ fill: (UnsafeMutablePointer<Int>) -> Bool
  ) -> [Int]? {
    guard length >= manyElements else { return nil }
    var isDone = false
    let order = [Int](unsafeUninitializedCapacity: length) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      isDone = fill(start)
      count = isDone ? length : 0
    }
    return isDone ? order : nil
  }

  /// Sorts one row of an array that lies in row-major order.
  private func sortRow(_ start: Int, _ length: Int) {
    switch storage {
    case .float64(let buffer):
      let first = buffer.elements + offset + start
      NDArray.sort(UnsafeMutableBufferPointer(start: first, count: length))
    case .int64(let buffer):
      let first = buffer.elements + offset + start
      if length >= NDArray.manyElements, ck_int_sort(first, length) { return }
      var row = UnsafeMutableBufferPointer(start: first, count: length)
      row.sort()
    case .bool(let buffer):
      let row = UnsafeMutableBufferPointer(start: buffer.elements + offset + start, count: length)
      let zeros = row.lazy.filter { !$0 }.count
      for i in 0..<length { row[i] = i >= zeros }
    case .string(let buffer, _):
      var row = UnsafeMutableBufferPointer(start: buffer.elements + offset + start, count: length)
      row.sort { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    case .object: break
    }
  }

  /// The order of one row of an array that lies in row-major order; Swift's sort is stable.
  private func sortedPositions(_ start: Int, _ length: Int) -> [Int] {
    let first = offset + start
    switch storage {
    case .float64(let buffer):
      let row = buffer.elements + first
      if let order = NDArray.order(length, { ck_argsort(row, $0, length) }) { return order }
      return (0..<length).sorted { NDArray.precedes(row[$0], row[$1]) }
    case .int64(let buffer):
      let row = buffer.elements + first
      if let order = NDArray.order(length, { ck_int_argsort(row, $0, length) }) { return order }
      return (0..<length).sorted { row[$0] < row[$1] }
    case .bool(let buffer):
      let row = buffer.elements + first
      return (0..<length).filter { !row[$0] } + (0..<length).filter { row[$0] }
    case .string(let buffer, _):
      let row = buffer.elements + first
      return (0..<length).sorted {
        row[$0].unicodeScalars.lexicographicallyPrecedes(row[$1].unicodeScalars)
      }
    case .object: return Array(0..<length)
    }
  }

  /// Returns the positions at which `values` would be inserted to keep a sorted vector sorted.
  package func searchSorted(_ values: NDArray, right: Bool) throws(NDArrayError) -> NDArray {
    guard dimensions == 1 else { throw .value("object too deep for desired array") }
    if let keys = texts, let wanted = values.texts {
      let positions = wanted.map { value in
        NDArray.position(in: keys, right: right) { key in
          right
            ? !value.unicodeScalars.lexicographicallyPrecedes(key.unicodeScalars)
            : key.unicodeScalars.lexicographicallyPrecedes(value.unicodeScalars)
        }
      }
      return try NDArray(positions, shape: values.shape)
    }
    let keys = try asDoubles().rowMajor()
    let wanted = try values.asDoubles().rowMajor()
    guard case .float64(let sorted) = keys.storage, case .float64(let numbers) = wanted.storage
    else { return wanted }
    defer { ck_status_clear() }
    return try Elementwise.unary(wanted, numbers, .int64) {
      (a: UnsafePointer<Double>, sa, r: UnsafeMutablePointer<Int>, sr, n) in
      ck_search(sorted.elements + keys.offset, keys.count, right, a, sa, r, sr, n)
    }
  }

  /// The first place in sorted keys that `isBefore` no longer holds for.
  static func position<Key>(
    in keys: [Key], right: Bool, isBefore: (Key) -> Bool
  ) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(keys[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
