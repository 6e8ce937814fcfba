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
    var looked = Interruption.Work()
    for (k, position) in order.enumerated() {
      try looked.done(8)
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
  /// Returns the different elements of the flat array in increasing order, one NaN at most with
  /// `mergesNaN`, and how often each occurs where `isCounting`.
  package func distinct(
    mergesNaN: Bool = true, isCounting: Bool = false
  ) throws(NDArrayError) -> (values: NDArray, counts: NDArray?) {
    let sorted = try raveled().sorted(axis: 0)
    switch sorted.storage {
    case .float64(let buffer):
      return try sorted.runs(buffer, isCounting) {
        $0 == $1 || (mergesNaN && $0.isNaN && $1.isNaN)
      }
    case .int64(let buffer): return try sorted.runs(buffer, isCounting, ==)
    default:
      let unique = try UniqueElements(self, mergesNaN: mergesNaN)
      return (unique.values, isCounting ? try NDArray(unique.counts) : nil)
    }
  }

  /// The first element of each run of the same ones and its length, where the array is a sorted vector
  /// that nobody else sees: the elements are brought together in its own memory first.
  @inline(__always)
  private func runs<Element>(
    _ buffer: Buffer<Element>, _ isCounting: Bool, _ isSame: (Element, Element) -> Bool
  ) throws(NDArrayError) -> (values: NDArray, counts: NDArray?) {
    let starts = try Buffer<Int>.uninitialized(
      shape: [isCounting ? count + 1 : 1], dtype: .int64)
    var found = 0
    try Interruption.pieces(count) { piece in
      let elements = buffer.elements + offset
      for index in piece where index == 0 || !isSame(elements[found &- 1], elements[index]) {
        elements[found] = elements[index]
        if isCounting { starts.elements[found] = index }
        found &+= 1
      }
    }
    let values = try sliced(0, found, axis: 0).copy()
    guard isCounting else { return (values, nil) }
    starts.elements[found] = count
    let all = NDArray(storage: .int64(starts), shape: [count + 1], strides: [1], offset: 0)
    let counts = try BinaryFunction.subtract(
      all.sliced(1, found + 1, axis: 0), all.sliced(0, found, axis: 0))
    return (values, counts)
  }
}
