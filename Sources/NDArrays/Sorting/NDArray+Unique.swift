/// The distinct elements of an array, sorted, and where they are.
package struct UniqueElements {
  /// The elements in increasing order; one NaN at most.
  package let values: NDArray
  /// For each the position of its first occurrence in the flat array.
  package let firstPositions: [Int]
  /// For each element of the flat array the position of its value.
  package let inverse: [Int]
  /// For each the number of its occurrences.
  package let counts: [Int]

  /// Finds them.
  package init(_ array: NDArray) throws(NDArrayError) {
    let flat = try array.raveled().rowMajor()
    let order = try flat.argsorted(axis: 0).ints
    var firsts: [Int] = []
    var counts: [Int] = []
    var inverse = Array(repeating: 0, count: order.count)
    let isSame = UniqueElements.equality(flat)
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

  private static func equality(_ flat: NDArray) -> (Int, Int) -> Bool {
    if let texts = flat.texts {
      return { texts[$0].unicodeScalars.elementsEqual(texts[$1].unicodeScalars) }
    }
    if flat.dtype == .int64 {
      let values = flat.ints
      return { values[$0] == values[$1] }
    }
    let values = flat.doubles
    return { values[$0] == values[$1] || (values[$0].isNaN && values[$1].isNaN) }
  }
}
