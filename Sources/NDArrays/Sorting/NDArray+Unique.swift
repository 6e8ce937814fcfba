/// The distinct elements of an array, sorted, and where they are.
package struct UniqueElements {
  /// The elements in increasing order.
  package let values: NDArray
  /// For each the position of its first occurrence in the flat array.
  package let firstPositions: [Int]
  /// For each element of the flat array the position of its value.
  package let inverse: [Int]
  /// For each the number of its occurrences.
  package let counts: [Int]

  /// Finds them.
  ///
  /// - Parameter mergesNaN: Whether every NaN counts as the same.
  package init(_ array: NDArray, mergesNaN: Bool = true) throws(NDArrayError) {
    let flat = try array.raveled().rowMajor()
    let order = try flat.argsorted(axis: 0).ints
    var firsts: [Int] = []
    var counts: [Int] = []
    var inverse = Array(repeating: 0, count: order.count)
    let isSame = UniqueElements.equality(flat, mergesNaN)
    for (k, position) in order.enumerated() {
      if k > 0, isSame(order[k - 1], position) {
        counts[counts.count - 1] += 1
      } else {
        firsts.append(position)
        counts.append(1)
      }
      inverse[position] = firsts.count - 1
    }
    values = try flat.item(at: [.integers(NDArray(firsts))])
    firstPositions = firsts
    self.inverse = inverse
    self.counts = counts
  }

  /// Returns what says whether two places of a flat array hold the same.
  package static func equality(_ flat: NDArray, _ mergesNaN: Bool) -> (Int, Int) -> Bool {
    if let texts = flat.texts {
      return { texts[$0].unicodeScalars.elementsEqual(texts[$1].unicodeScalars) }
    }
    if flat.dtype == .int64 {
      let values = flat.ints
      return { values[$0] == values[$1] }
    }
    let values = flat.doubles
    return {
      values[$0] == values[$1] || (mergesNaN && values[$0].isNaN && values[$1].isNaN)
    }
  }
}

extension NDArray {
  /// Returns the different elements of the flat array in increasing order, one NaN at most with `mergesNaN`.
  package func distinct(mergesNaN: Bool = true) throws(NDArrayError) -> NDArray {
    let sorted = try raveled().sorted(axis: 0)
    switch sorted.storage {
    case .float64(let buffer):
      let numbers = UnsafeBufferPointer(start: buffer.elements + sorted.offset, count: sorted.count)
      return try NDArray(
        NDArray.runs(numbers) { $0 == $1 || (mergesNaN && $0.isNaN && $1.isNaN) })
    case .int64(let buffer):
      let numbers = UnsafeBufferPointer(start: buffer.elements + sorted.offset, count: sorted.count)
      return try NDArray(NDArray.runs(numbers, ==))
    default: return try UniqueElements(self, mergesNaN: mergesNaN).values
    }
  }

  /// The first element of each run of the same ones.
  @inline(__always)
  private static func runs<Element>(
    _ sorted: UnsafeBufferPointer<Element>, _ isSame: (Element, Element) -> Bool
  ) throws(NDArrayError) -> [Element] {
    var result: [Element] = []
    try Interruption.pieces(sorted.count) { piece in
      for index in piece where index == 0 || !isSame(sorted[index - 1], sorted[index]) {
        result.append(sorted[index])
      }
    }
    return result
  }
}
