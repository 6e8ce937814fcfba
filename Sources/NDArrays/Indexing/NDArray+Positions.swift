extension NDArray {
  /// The indices of the elements that are not zero, one vector for each axis.
  package func nonzero() throws(NDArrayError) -> [NDArray] {
    let flags = self.flags
    let total = flags.reduce(0) { $0 + ($1 ? 1 : 0) }
    if dimensions == 1 {
      let result = try Buffer<Int>.uninitialized(shape: [total], dtype: .int64)
      var place = 0
      for (position, flag) in flags.enumerated() where flag {
        result.elements[place] = position
        place += 1
      }
      return [NDArray(storage: .int64(result), shape: [total])]
    }
    var columns = Array(repeating: [Int](), count: dimensions)
    let steps = Shape.rowMajorStrides(shape)
    for (position, flag) in flags.enumerated() where flag {
      var rest = position
      for axis in 0..<dimensions {
        columns[axis].append(rest / steps[axis])
        rest %= steps[axis]
      }
    }
    var result: [NDArray] = []
    for column in columns { result.append(try NDArray(column)) }
    return result
  }
}
