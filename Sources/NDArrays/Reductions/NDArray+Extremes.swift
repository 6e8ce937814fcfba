import CKernels

extension NDArray {
  /// Returns the position of the smallest element along `axis`, of the flat array where nil; the
  /// first of equal ones, and NaN before all.
  package func argmin(axis: Int? = nil, keepsAxes: Bool = false) throws(NDArrayError) -> NDArray {
    try position("argmin", axis, keepsAxes) {
      ck_place_of_smallest($0, $1)
    } ints: {
      ck_place_of_int_smallest($0, $1)
    }
  }

  /// Returns the position of the largest element along `axis`, of the flat array where nil.
  package func argmax(axis: Int? = nil, keepsAxes: Bool = false) throws(NDArrayError) -> NDArray {
    try position("argmax", axis, keepsAxes) {
      ck_place_of_largest($0, $1)
    } ints: {
      ck_place_of_int_largest($0, $1)
    }
  }

  private func position(
    _ name: String, _ axis: Int?, _ keepsAxes: Bool,
    doubles: (UnsafePointer<Double>, Int) -> Int, ints: (UnsafePointer<Int>, Int) -> Int
  ) throws(NDArrayError) -> NDArray {
    let place = try axis.map { axis throws(NDArrayError) in try Shape.axis(axis, of: dimensions) }
    let array = place == nil ? try raveled() : self
    let along = place ?? 0
    let length = array.shape[along]
    guard length > 0 else { throw .value("attempt to get \(name) of an empty sequence") }
    let rows = try array.movingAxis(along, to: -1).rowMajor()
    let result: [Int]
    if case .int64(let buffer) = rows.storage {
      result = try rows.places(in: buffer, length, ints)
    } else {
      let numbers = try rows.asDoubles()
      guard case .float64(let buffer) = numbers.storage else { return rows }
      result = try numbers.places(in: buffer, length, doubles)
    }
    let flat = try NDArray(result, shape: Array(rows.shape.dropLast()))
    guard keepsAxes else { return flat }
    if let place { return try flat.expandingAxes([place]) }
    return try flat.reshaped(to: Array(repeating: 1, count: dimensions))
  }

  /// For each row of `length` numbers the place that a kernel finds; the array lies in row-major order.
  private func places<Element>(
    in buffer: Buffer<Element>, _ length: Int, _ kernel: (UnsafePointer<Element>, Int) -> Int
  ) throws(NDArrayError) -> [Int] {
    var places: [Int] = []
    var compared = Interruption.Work()
    for row in 0..<(count / length) {
      places.append(kernel(buffer.elements + (offset &+ row &* length), length))
      try compared.done(length)
    }
    try Interruption.check()
    return places
  }
}

extension NDArray {
  /// Returns the smallest element over `axes`; NaN wins.
  package func minimum(axes: [Int]? = nil, keepsAxes: Bool = false) throws(NDArrayError) -> NDArray
  {
    try extreme(
      .minimum, axes, keepsAxes, doubles: { ck_smallest($0, $1) },
      ints: { ck_int_smallest($0, $1) },
      flags: { $0 && $1 })
  }

  /// Returns the largest element over `axes`; NaN wins.
  package func maximum(axes: [Int]? = nil, keepsAxes: Bool = false) throws(NDArrayError) -> NDArray
  {
    try extreme(
      .maximum, axes, keepsAxes, doubles: { ck_largest($0, $1) }, ints: { ck_int_largest($0, $1) },
      flags: { $0 || $1 })
  }

  private func extreme(
    _ function: BinaryFunction, _ axes: [Int]?, _ keepsAxes: Bool,
    doubles: @escaping (UnsafePointer<Double>, Int) -> Double,
    ints: @escaping (UnsafePointer<Int>, Int) -> Int, flags: @escaping (Bool, Bool) -> Bool
  ) throws(NDArrayError) -> NDArray {
    let reduced = try reducedAxes(axes)
    if reduced.contains(where: { shape[$0] == 0 }) { throw .emptyReduction(function.rawValue) }
    switch dtype {
    case .float64:
      guard let pairs = function.doubles else { throw function.noLoop([self, self]) }
      return try best(reduced, keepsAxes, doubles, pairs)
    case .int64:
      guard let pairs = function.integers else { throw function.noLoop([self, self]) }
      return try best(reduced, keepsAxes, ints, pairs)
    case .bool: return try fold(reduced, initial: nil, keepsAxes: keepsAxes, flags)
    case .string, .object: throw function.noLoop([self, self])
    }
  }

  /// Takes the best of whole runs by one kernel, and of pairs, where runs lie across, by another.
  private func best<Element: BitwiseCopyable & ArrayElement>(
    _ reduced: [Int], _ keepsAxes: Bool, _ run: (UnsafePointer<Element>, Int) -> Element,
    _ pairs: Elementwise.Binary<Element, Element, Element>
  ) throws(NDArrayError) -> NDArray {
    try fold(reduced, initial: nil, keepsAxes: keepsAxes) {
      (from: UnsafePointer<Element>, step, to: UnsafeMutablePointer<Element>, toStep, count) in
      if toStep == 0, step == 1 {
        withUnsafePointer(to: run(from, count)) { pairs(to, 0, $0, 0, to, 0, 1) }
      } else {
        pairs(to, toStep, from, step, to, toStep, count)
      }
    }
  }
}
